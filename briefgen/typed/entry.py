"""One mapping that a person wrote, key by key: every mistake is a ContentError with its line and a hint.

Mistakes are gathered while keys are asked for, each answered by something harmless, and raised together
where the `with` of the entry ends.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from briefgen.problems import ContentError, Mistakes, name_nearest
from briefgen.typed import tree

CONTENT_VALUES = 200_000
"""Values of one file in content/ at most."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in content/ something stands, for messages and the public log."""

    path: str
    """Below the content folder's parent, as `content/corrections/x.yaml`."""
    line: int
    note: int = 0
    """The line on which the text below the front matter begins; 0 where there is none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping of `path`, whose keys are known to be among those asked for."""

    path: str
    fields: tree.Fields
    known: tuple[str, ...]
    mistakes: Mistakes

    @property
    def place(self) -> Place:
        return Place(self.path, self.fields.line)

    @property
    def said(self) -> tuple[tuple[str, tree.YamlTree], ...]:
        """The keys that are known and not left empty, each with its value."""
        pairs = ((key.text, value) for key, value in self.fields.pairs)
        return tuple(
            (name, value) for name, value in pairs if name in self.known and not tree.is_empty(value)
        )

    def words(self, key: str) -> str:
        """The words of `key`, with single spaces; empty where it is not there."""
        return " ".join(self.exact(key).split())

    def exact(self, key: str) -> str:
        """The text of `key` letter for letter."""
        value = self.get(key)
        if value is None or isinstance(value, tree.YamlLeaf):
            return value.text if value else ""
        self.wrong(f"`{key}` must be words", value.line, f"one text behind it: `{key}: words`")
        return ""

    def needed(self, key: str) -> str:
        """The words of `key`, which must be there."""
        words, value = self.words(key), self.get(key)
        if value is None:
            self.wrong(f"`{key}` is missing", self.fields.line, f"add a line `{key}: …`")
        elif not words and isinstance(value, tree.YamlLeaf):
            self.wrong(f"`{key}` is empty", value.line, f"write behind it what it is: `{key}: …`")
        return words

    def list(self, key: str) -> tuple[str, ...]:
        """The items of `key`; a single one may stand without brackets."""
        return tuple(leaf.text for leaf in self.leaves(key))

    def leaves(self, key: str) -> tuple[tree.YamlLeaf, ...]:
        """The items of `key` with their lines, each with single spaces."""
        value = self.get(key)
        trees = value.trees if isinstance(value, tree.Items) else (value,) if value else ()
        return tuple(leaf for one in trees if (leaf := self._item(one, key)).text)

    def _item(self, one: tree.YamlTree, key: str) -> tree.YamlLeaf:
        if isinstance(one, tree.YamlLeaf):
            return tree.YamlLeaf(" ".join(one.text.split()), one.line)
        self.wrong(f"`{key}` must be a list of words", one.line, f"as in `{key}: [one, another]`")
        return tree.YamlLeaf("", one.line)

    def get(self, key: str) -> tree.YamlTree | None:
        return next((value for name, value in self.fields.pairs if name.text == key), None)

    def line(self, key: str) -> int:
        value = self.get(key)
        return value.line if value else self.fields.line

    def wrong(self, message: str, line: int, hint: str = "") -> None:
        """Note a mistake; reading goes on, so that the next one is told too."""
        self.mistakes.note(self.error(message, line, hint))

    def error(self, message: str, line: int, hint: str = "") -> ContentError:
        """A mistake to be raised: nothing can be made of the entry."""
        return ContentError(message, path=self.path, line=line, hint=hint)


NO_KEYS: Mapping[str, str] = {}


@contextmanager
def open_entry(
    value: tree.YamlTree, path: str, known: Iterable[str], below: Mapping[str, str] = NO_KEYS
) -> Iterator[Entry]:
    """`value` as an Entry; at its end raises all that is wrong with it, a key that is not `known` too.

    `below` names keys that stand under another key, and under which.
    """
    keys = Entry(path, _check_fields(value, path, known), tuple(known), Mistakes())
    for key, _ in keys.fields.pairs:
        if key.text not in known:
            above = below.get(key.text)
            hint = f"write it under `{above}:`, indented" if above else name_nearest(key.text, known)
            keys.wrong(f"no key `{key.text[:40]}`", key.line, hint)
    with keys.mistakes.noting():
        yield keys
    keys.mistakes.settle()


def _check_fields(value: tree.YamlTree, path: str, known: Iterable[str]) -> tree.Fields:
    if isinstance(value, tree.Fields):
        return value
    hint = f"known are {', '.join(f'`{one}`' for one in known)}"
    raise ContentError("must be `key: value` lines", path=path, line=value.line, hint=hint)


def parse_entry(text: str, path: str, *, nodes: int = CONTENT_VALUES) -> tree.YamlTree:
    """The YAML of a file in content/; raises ContentError where it is broken."""
    try:
        return tree.parse_tree(text, nodes=nodes)
    except tree.TreeError as error:
        raise ContentError(error.message, path=path, line=error.line, hint=error.hint) from error
