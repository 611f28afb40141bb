"""One mapping that a person wrote, key by key: every mistake is a ContentError with its line and a hint."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from briefgen.load import tree
from briefgen.load.content import Place
from briefgen.load.head import days
from briefgen.problems import ContentError

NODES = 200_000
"""Values of one file in content/ at most."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping of `path`, whose keys are known to be among those asked for."""

    path: str
    fields: tree.Fields

    @property
    def place(self) -> Place:
        return Place(self.path, self.fields.line)

    def words(self, key: str) -> str:
        """The words of `key`, with single spaces; empty where it is not there."""
        value = self.get(key)
        if value is None:
            return ""
        if not isinstance(value, tree.Leaf):
            raise self.error(f"`{key}` must be words", value.line)
        return " ".join(value.text.split())

    def exact(self, key: str) -> str:
        """The text of `key` letter for letter."""
        value = self.get(key)
        if value is not None and not isinstance(value, tree.Leaf):
            raise self.error(f"`{key}` must be words", value.line)
        return value.text if value else ""

    def needed(self, key: str) -> str:
        words = self.words(key)
        if not words:
            raise self.error(f"`{key}` is missing", self.fields.line)
        return words

    def list(self, key: str) -> tuple[str, ...]:
        """The items of `key`; a single one may stand without brackets."""
        value = self.get(key)
        return () if value is None else self.items(value, key)

    def items(self, value: tree.Tree, key: str) -> tuple[str, ...]:
        trees = value.trees if isinstance(value, tree.Items) else (value,)
        found = []
        for one in trees:
            if not isinstance(one, tree.Leaf):
                raise self.error(f"`{key}` must be a list of words", one.line)
            found.append(" ".join(one.text.split()))
        return tuple(words for words in found if words)

    def date(self, key: str) -> date | None:
        words = self.words(key)
        day = days.parse(words) if words else None
        if words and day is None:
            raise self.error(f"`{key}` is no date", self.line(key), "write it as 2025-04-30")
        return day

    def get(self, key: str) -> tree.Tree | None:
        return next((value for name, value in self.fields.pairs if name.text == key), None)

    def line(self, key: str) -> int:
        value = self.get(key)
        return value.line if value else self.fields.line

    def error(self, message: str, line: int, hint: str = "") -> ContentError:
        return ContentError(message, path=self.path, line=line, hint=hint)


def entry(value: tree.Tree, path: str, known: Iterable[str]) -> Entry:
    """`value` as an Entry; raises ContentError where it is no mapping or has a key that is not `known`."""
    if not isinstance(value, tree.Fields):
        raise ContentError(
            "must be `key: value` lines", path=path, line=value.line, hint=f"known are {_all(known)}"
        )
    for key, _ in value.pairs:
        if key.text not in known:
            raise ContentError(
                f"no key `{key.text[:40]}`", path=path, line=key.line, hint=nearest(key.text, known)
            )
    return Entry(path, value)


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word most like `word`, or all of them."""
    near = get_close_matches(word.lower(), list(known), n=1)
    return f"did you mean `{near[0]}`?" if near else f"known are {_all(known)}"


def parse(text: str, path: str, *, nodes: int = NODES) -> tree.Tree:
    """The YAML of a file in content/; raises ContentError where it is broken."""
    try:
        return tree.parse(text, nodes=nodes)
    except tree.TreeError as error:
        raise ContentError(error.message, path=path, line=error.line, hint=error.hint) from error


def _all(known: Iterable[str]) -> str:
    return ", ".join(f"`{one}`" for one in known)
