"""Footnotes: the marks that stand inside sentences, and the notes themselves at the end of a page.

A mark is no part of the number or word that it follows: "2.5¹ percent". A raised number is a mark, unless
what it follows is raised to a power: a ten, a unit of length.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefgen.load.page.draft import DraftPoint
from briefgen.load.reasons import COMMENT, NOTE

MARK_CHARACTERS = 16
"""Characters of a mark at most."""
BASE = 40
"""Characters before an exponent that are looked at."""
NOTE_BLOCKS = 10
"""Blocks of a note at most."""

_ORDINARY = r"\d{1,3}|[a-z]{1,2}|[ivx]{1,6}|[A-Z]{1,3}\d{1,3}|(?:note|nb|n) ?\d{1,3}"
_SIGN = r"[*†‡§¶#]{1,3}"
_NOTE_MARK = re.compile(rf"\[?(?:{_ORDINARY}|{_SIGN})\]?(?:[,–-] ?(?:\d{{1,3}}|{_SIGN})){{0,9}}")
_SHOWS = re.compile(rf"\[.*\]|{_SIGN}")
_EXPONENT = re.compile(r"[-−–]?\d{1,3}")
_BASE = re.compile(
    r"(?<![\w.,$€£¥])(?:[\d.,×x*·⋅ ]{0,20}(?<![\d.,])10|\d{0,9} ?(?:[cdkmnµ]?m|ft|mi|yd|[b-z]))$"
)
_RAISED = str.maketrans("0123456789-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻")
_COMMENTS = re.compile(r"cmnt|mso_?com|comment", re.IGNORECASE)


@dataclass(slots=True)
class Candidate:
    """A link inside the page or a raised text: it may be the mark of a note."""

    name: str
    start: int
    """Where its tag begins in the source."""
    point: DraftPoint
    raised: bool
    opened: int = 1
    names: list[str] = field(default_factory=list)
    """By what the note may lead back to it."""
    target: str = ""
    """The name of the note; empty where the mark is no link."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    names: tuple[str, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Ends:
    """How a block can be reached and where it leads, inside its page."""

    anchors: tuple[str, ...]
    targets: tuple[str, ...]


def is_mark(text: str, before: str, *, raised: bool, linked: bool) -> bool:
    """Whether `text` is the mark of a note and no word of the sentence that goes `before` it."""
    bare = text.strip()
    if len(text) > MARK_CHARACTERS or not _NOTE_MARK.fullmatch(bare):
        return False
    if linked:
        return raised or bool(_SHOWS.fullmatch(bare))
    # "1st", "Mme" and "ISO 8601a" are raised letters that belong to their word.
    return raised and not bare[0].isalpha() and not raise_power(bare, before)


def raise_power(text: str, before: str) -> str:
    """A raised number as raised letters where it is an exponent: "10⁶", "km²"; else empty."""
    bare = text.strip()
    if not _EXPONENT.fullmatch(bare) or bare == "1" or not _BASE.search(before[-BASE:]):
        return ""
    return bare.translate(_RAISED)


def find_notes(ends: Sequence[Ends], found: Sequence[NoteMark]) -> Iterator[tuple[int, str]]:
    """Which blocks are notes, and of what kind: from where a mark leads to where a link leads back."""
    back: dict[str, set[str]] = {}
    for mark in found:
        back.setdefault(mark.target, set()).update(mark.names)
    for at, block in enumerate(ends):
        for name in block.anchors:
            end = _end_of_notes(ends, at, back[name]) if name in back else at
            kind = COMMENT if _COMMENTS.search(name) else NOTE
            yield from ((index, kind) for index in range(at, end))


def _end_of_notes(ends: Sequence[Ends], start: int, names: set[str]) -> int:
    """The index after the block that leads back to one of `names`; `start` where none near does."""
    near = range(start, min(len(ends), start + NOTE_BLOCKS))
    return next((at + 1 for at in near if names & set(ends[at].targets)), start)
