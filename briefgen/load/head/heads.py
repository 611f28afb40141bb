"""The head that a person or a tool wrote above an article, in any of the forms in use, as keys and values.

    ---         YAML, of most tools
    +++         TOML, of Hugo
    {           JSON, of Hugo and of programs
    Key: value  lines with nothing around them, of MultiMarkdown

Knows no key of ours but those it is told. A head that is broken costs the seed.
"""

import json
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from frontmatter.default_handlers import YAMLHandler

from briefgen.problems import Code, Problem, SeedSkipped
from briefgen.typed import tree

HEAD_CHARACTERS = 10_000
"""Characters of a head that is read by what cannot be told to stop."""

_TOML = re.compile(r"\+\+\+[ \t]*\n")
_TOML_END = re.compile(r"^\+\+\+[ \t]*$\n?", re.MULTILINE)
_JSON = re.compile(r"\{\s{0,20}\"")
_HEAD_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30}):[ \t]{1,9}(?P<value>\S[^\n]{0,2000})\n")


@dataclass(frozen=True, slots=True)
class ArticleHead:
    fields: tree.Fields
    body: int
    """Where the article begins."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text that may have a head, after the white space at its beginning."""

    text: str
    path: str
    line: int
    """The line of the file on which it begins."""
    nodes: int
    """Values of a head at most."""
    known: frozenset[str]
    """Keys by which a head is told from an article."""

    def broken(self, line: int, message: str, hint: str = "") -> SeedSkipped:
        return SeedSkipped(Problem(self.path, line, Code.SEED_FRONT_MATTER, message, hint))


def find_page_head(text: str, path: str, nodes: int, known: frozenset[str]) -> ArticleHead | None:
    """The head of `text`; None where it has none. Raises SeedSkipped with its line where it is broken."""
    lead = len(text) - len(text.lstrip())
    source = Source(text[lead:], path, 1 + text.count("\n", 0, lead), nodes, known)
    found = next((reader(source) for opens, reader in _FORMS if opens(source)), None)
    return ArticleHead(found.fields, lead + found.body) if found else None


def _read_yaml_head(source: Source) -> ArticleHead | None:
    try:
        matter, content = YAMLHandler().split(source.text)
    except ValueError:
        _refuse_unclosed(source, "---", ":")
        return None
    fields = _parse_yaml_fields(source, matter, source.line)
    return ArticleHead(fields, len(source.text) - len(content)) if fields else None


def _refuse_unclosed(source: Source, fence: str, after_key: str) -> None:
    """A fence without a second one is a rule across the page, unless a key of ours follows it."""
    line = source.text.split("\n", 2)[1] if "\n" in source.text else ""
    if line.partition(after_key)[0].strip() in source.known:
        hint = f"end it with a line of {fence}"
        raise source.broken(source.line, "front matter that is never closed", hint)


def _parse_yaml_fields(source: Source, matter: str, first_line: int) -> tree.Fields | None:
    """The keys; None where a text that stands between two rules is no front matter."""
    try:
        found = tree.parse_tree(matter, nodes=source.nodes, first_line=first_line)
    except tree.TreeError as error:
        raise source.broken(error.line, f"front matter: {error.message}", error.hint) from error
    if isinstance(found, tree.Fields):
        return found
    return None if matter.strip() else tree.Fields((), first_line)


def _read_toml_head(source: Source) -> ArticleHead | None:
    end = _TOML_END.search(source.text[:HEAD_CHARACTERS], 4)
    if end is None:
        _refuse_unclosed(source, "+++", "=")
        return None
    matter = source.text[: end.start()].split("\n", 1)[1]
    try:
        found = tomllib.loads(matter)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        at = source.line + (int(line[1]) if line else 0)
        raise source.broken(at, "front matter: broken TOML", 'lines are `key = "value"`') from error
    return ArticleHead(_tree_of_dictionary(found, source, "{}\\s*="), end.end())


def _read_json_head(source: Source) -> ArticleHead | None:
    """An object with a key of ours; any other text in curly brackets is no head."""
    try:
        found, end = json.JSONDecoder(strict=False).raw_decode(source.text[:HEAD_CHARACTERS])
    except (ValueError, RecursionError) as error:
        key = re.match(r'\{\s*"([^"\n]{1,40})"\s*:', source.text[:200])
        if key is None or key[1] not in source.known:
            return None
        at = source.line + source.text.count("\n", 0, getattr(error, "pos", 0))
        raise source.broken(at, "front matter: broken JSON", 'it is {"key": "value", ...}') from error
    if not isinstance(found, dict) or not source.known & found.keys():
        return None
    return ArticleHead(_tree_of_dictionary(found, source, '"{}"\\s*:'), end)


def _tree_of_dictionary(found: dict[str, object], source: Source, key: str) -> tree.Fields:
    """The keys and values of a dictionary, each with the line on which its key stands first."""
    grower, pairs = _Grower(source, source.nodes), []
    for name, value in found.items():
        at = re.search(key.format(re.escape(name)), source.text[:HEAD_CHARACTERS])
        line = source.line + (source.text.count("\n", 0, at.start()) if at else 0)
        pairs.append((tree.YamlLeaf(name, line), grower.grown(value, line, 1)))
    return tree.Fields(tuple(pairs), source.line)


@dataclass(slots=True)
class _Grower:
    """Values in, a tree out; counts as it goes."""

    source: Source
    left: int

    def grown(self, value: object, line: int, depth: int) -> tree.YamlTree:
        self.left -= 1
        if self.left < 0 or depth > tree.TREE_DEPTH:
            raise self.source.broken(line, "front matter: too many values, or too deep")
        if isinstance(value, dict):
            grown = (
                (tree.YamlLeaf(str(key), line), self.grown(each, line, depth + 1))
                for key, each in value.items()
            )
            return tree.Fields(tuple(grown), line)
        if isinstance(value, list):
            return tree.Items(tuple(self.grown(one, line, depth + 1) for one in value), line)
        return tree.YamlLeaf(_type_scalar(value), line)


def _type_scalar(value: object) -> str:
    """A scalar as a person would have typed it."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _read_line_head(source: Source) -> ArticleHead | None:
    """Two or more lines of keys of ours, up to an empty one."""
    pairs, at, line = [], 0, source.line
    while match := _HEAD_LINE.match(source.text, at):
        if match["key"].lower() not in source.known:
            return None
        pairs.append((tree.YamlLeaf(match["key"].lower(), line), tree.YamlLeaf(match["value"].strip(), line)))
        at, line = match.end(), line + 1
    if len(pairs) < 2 or source.text[at : at + 1] != "\n":
        return None
    return ArticleHead(tree.Fields(tuple(pairs), source.line), at)


_FORMS: tuple[tuple[Callable[[Source], bool], Callable[[Source], ArticleHead | None]], ...] = (
    (lambda source: YAMLHandler().detect(source.text[:100]), _read_yaml_head),
    (lambda source: bool(_TOML.match(source.text)), _read_toml_head),
    (lambda source: bool(_JSON.match(source.text)), _read_json_head),
    (lambda source: source.path.lower().endswith(".md"), _read_line_head),
)
"""How each form begins, and what reads it; the first that fits."""
