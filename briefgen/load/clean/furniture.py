"""What a line says that belongs to a page and not to its article: a cookie notice, a share link.

The words are data (`lexicon/en/furniture.yaml`); here is only how they are looked up.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from briefgen.load.lexicon import LEXICON

SEARCHED_CHARACTERS = 400
"""How much of a line is searched for a phrase that it may hold."""
_PLAIN_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\xa0": " "})


@dataclass(frozen=True, slots=True)
class Furniture:
    """One kind of page furniture and the phrases that give it away."""

    name: str
    reason: str
    whole: frozenset[str]
    opens: re.Pattern[str] | None
    holds: re.Pattern[str] | None


@cache
def load_kinds() -> tuple[Furniture, ...]:
    """All kinds, by name."""
    entries = LEXICON.load("furniture", dict[str, _FurnitureKind])
    return tuple(_compile_furniture(name, entry) for name, entry in sorted(entries.items()))


@dataclass(frozen=True, slots=True)
class _FurnitureKind:
    """One kind as its file has it."""

    reason: str
    whole: tuple[str, ...]
    opens: tuple[str, ...]
    holds: tuple[str, ...]


def _compile_furniture(name: str, entry: _FurnitureKind) -> Furniture:
    return Furniture(
        name=name,
        reason=entry.reason,
        whole=frozenset(entry.whole),
        opens=any_of(entry.opens, r"(?:{})(?!(?<=\w)\w)") if entry.opens else None,
        holds=any_of(entry.holds, "{}") if entry.holds else None,
    )


def any_of(phrases: Iterable[str], around: str) -> re.Pattern[str]:
    """A pattern for any of `phrases`, the longest first."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(around.replace("{}", "|".join(map(re.escape, longest))))


@cache
def name_reason(name: str) -> str:
    """What readers are told where a line is cut as furniture of this kind."""
    return next(kind.reason for kind in load_kinds() if kind.name == name)


def write_as_phrase(line: str) -> str:
    """`line` as the phrases are written: lower case, straight marks, single spaces; its far end left out."""
    return " ".join(line[:SEARCHED_CHARACTERS].translate(_PLAIN_MARKS).lower().split())


@dataclass(frozen=True, slots=True)
class Says:
    """Which kinds of furniture a line is, begins as, or mentions; each in the order of their names."""

    whole: tuple[str, ...]
    opens: tuple[str, ...]
    holds: tuple[str, ...]
    twice: tuple[str, ...]
    """Of those in `holds`, the ones of which two phrases stand in the line."""

    def any(self) -> tuple[str, ...]:
        """All of them, the surest first, each once."""
        return tuple(dict.fromkeys((*self.whole, *self.opens, *self.holds)))


def find_furniture(line: str) -> Says:
    """What page furniture `line` is, as far as its words tell."""
    text = write_as_phrase(line).lstrip("[(♦►▶★✉→")
    text = text.lstrip() or text
    bare = text.strip(" .:!…»«›‹→|-–—•·×+])")
    found = _count_kinds(text)
    return Says(
        whole=tuple(kind.name for kind in load_kinds() if not kind.whole.isdisjoint((text, bare))),
        opens=tuple(kind.name for kind in load_kinds() if kind.opens and kind.opens.match(text)),
        holds=tuple(name for name, count in found.items() if count),
        twice=tuple(name for name, count in found.items() if count > 1),
    )


def _count_kinds(text: str) -> dict[str, int]:
    """How many different words of each kind `text` holds."""
    return {kind.name: len(set(kind.holds.findall(text))) for kind in load_kinds() if kind.holds}
