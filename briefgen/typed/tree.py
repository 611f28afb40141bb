"""YAML with the line of every value, and caps: what people write in front matter and in content/.

Every scalar is a string, so that `language: no` is Norwegian and a date is what was typed. Aliases are
refused: no file of ours needs them, and a few lines of them can stand for gigabytes. Knows no file, no key.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from briefgen.problems import BriefgenError

TREE_DEPTH = 20


@dataclass(frozen=True, slots=True)
class YamlLeaf:
    text: str
    """As it was typed; empty for `~` and nothing."""
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    trees: "tuple[YamlTree, ...]"
    line: int


@dataclass(frozen=True, slots=True)
class Fields:
    pairs: "tuple[tuple[YamlLeaf, YamlTree], ...]"
    line: int


YamlTree = YamlLeaf | Items | Fields


def is_empty(value: YamlTree) -> bool:
    """Whether it is a key that is left empty."""
    return isinstance(value, YamlLeaf) and not value.text


class TreeError(BriefgenError):
    """The text is no YAML that we read; knows its line, not its file."""


def parse_tree(text: str, *, nodes: int, first_line: int = 1) -> YamlTree:
    """The one YAML document of `text`, whose first line is `first_line` of its file.

    Raises TreeError where it is broken, or has two documents, an alias, a key twice or over `nodes` values.
    """
    reader = _TreeReader(first_line, nodes)
    try:
        return reader.document(yaml.parse(text, Loader=yaml.CBaseLoader))
    except yaml.YAMLError as error:
        raise _tell_error(error, text, first_line) from error


class _TreeReader:
    """Events in, a tree out; counts as it goes, so that a bomb is left unread."""

    def __init__(self, first_line: int, nodes: int) -> None:
        self.first_line, self.left = first_line, nodes

    def document(self, events: Iterator[yaml.Event]) -> YamlTree:
        found: YamlTree = YamlLeaf("", self.first_line)
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
            elif isinstance(event, yaml.NodeEvent) and documents == 1:
                found = self.tree(event, events, 1)
            if documents > 1:
                raise TreeError(
                    "more than one document", line=self.line(event), hint="take the `---` line out"
                )
        return found

    def tree(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> YamlTree:
        line = self.line(event)
        self.left -= 1
        if self.left < 0 or depth > TREE_DEPTH:
            raise TreeError("too many values, or too deep", line=line)
        if isinstance(event, yaml.ScalarEvent):
            return YamlLeaf(_value_of_scalar(event), line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self.items(events, depth)), line)
        if isinstance(event, yaml.MappingStartEvent):
            return Fields(tuple(self.pairs(events, depth)), line)
        raise TreeError("aliases (`*name`) are not read", line=line, hint="write the value out")

    def items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[YamlTree]:
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            yield self.tree(event, events, depth + 1)

    def pairs(self, events: Iterator[yaml.Event], depth: int) -> Iterator[tuple[YamlLeaf, YamlTree]]:
        seen: set[str] = set()
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.tree(event, events, depth + 1)
            if not isinstance(key, YamlLeaf):
                raise TreeError("a key must be a word", line=key.line)
            if key.text in seen:
                raise TreeError(f"`{key.text}` stands twice", line=key.line)
            seen.add(key.text)
            yield key, self.tree(next(events), events, depth + 1)

    def line(self, event: yaml.Event) -> int:
        return self.first_line + (event.start_mark.line if event.start_mark else 0)


def _value_of_scalar(event: yaml.ScalarEvent) -> str:
    plain = event.implicit[0]
    return "" if plain and event.value in ("~", "null") else str(event.value)


def _tell_error(error: yaml.YAMLError, text: str, first_line: int) -> TreeError:
    """What the library says, in words of a person who types."""
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    slip = _TAB if _is_tab(text, said, mark) else next((one for one in _SLIPS if one.said in said), None)
    at = opened if slip and slip.opened and opened else mark
    line = first_line + (at.line if at else 0)
    if slip is None:
        return TreeError(f"broken YAML: {said}", line=line, hint=QUOTE)
    return TreeError(f"broken YAML: {slip.message}", line=line, hint=slip.hint)


def _is_tab(text: str, said: str, mark: yaml.Mark | None) -> bool:
    return "tab character" in said or (mark is not None and text[mark.index : mark.index + 1] == "\t")


QUOTE = "text with `: ` or `#` in it needs quotation marks"


@dataclass(frozen=True, slots=True)
class _Slip:
    """One way to slip in YAML: what the library says of it, and what to tell."""

    said: str
    message: str
    hint: str
    opened: bool = False
    """Told where the broken thing begins; the library notices only where it should have ended."""


_TAB = _Slip("", "a tab", "indent with spaces")
_SLIPS = (
    _Slip(
        "unexpected end of stream", "a quotation mark that is never closed", f"close it; {QUOTE}", opened=True
    ),
    _Slip("expected ',' or ']'", "a `[` that is never closed", "write lists as [one, two]", opened=True),
    _Slip("expected ',' or '}'", "a `{` that is never closed", "write it as {key: value}", opened=True),
    _Slip(
        "could not find expected ':'", "a line that is no `key: value`", "indent what goes on", opened=True
    ),
    _Slip(
        "mapping values are not allowed",
        "a `: ` where none can stand",
        f"{QUOTE}; keys of one list begin alike",
    ),
    _Slip("sequence entries are not allowed", "a `- ` where none can stand", "begin a list on its own line"),
    _Slip("expected key", "a line that does not fit those before it", f"indent both alike; {QUOTE}"),
    _Slip("expected '-' indicator", "a line that does not fit those before it", "begin each entry with `- `"),
    _Slip("cannot start any token", "a sign that YAML keeps for itself", 'it needs quotation marks: "@ % `"'),
    _Slip("unknown escape character", "a backslash in double quotation marks", "write single ones: 'a\\b'"),
)
