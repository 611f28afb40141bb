"""The shape of a line: sentence or label, with the marks a page leaves on it. No neighbours."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefgen.load.lexicon import LEXICON

STOPLESS_PARAGRAPH_WORDS = 15
"""Words of a paragraph that lacks its full stop, at least."""
SMALL_LETTER_SHARE = 0.65
"""The share of its words that begin with a small letter."""
MARKS_BEHIND_SENTENCE = 4
"""So many marks, tags and signs stand behind a sentence at most."""
SHAPED_CHARACTERS = 2000
"""How much of a line is looked at for its marks."""


class LineShape(StrEnum):
    PROSE = "prose"
    """A paragraph: twelve words or more that end as a sentence does."""
    SENTENCE = "sentence"
    QUESTION = "question"
    COLON = "colon"
    OPEN = "open"
    """Twelve words or more without an end."""
    HEADLINE = "headline"
    """Four to eleven words without an end."""
    LABEL = "label"
    MARK = "mark"
    """No letter in it."""


_SENTENCE_STOP = re.compile(r"(?:[.!?…。！？][\"'”’»)\]*†]{0,4}|(?<!\d)[.!?…][\"'”’»)\]*†\d]{0,4})$")
_BEHIND = re.compile(
    r"(?:\s?\[[^\[\]]{1,30}\]|\s[#^]\w{1,60}|\s?\([^()\s]{1,30}\)|\s?[^\w\s.,;:!?…\"'”’»)\](\[\-–—|%/&+<>=]{1,4})$"
)
"""What stands behind the end of a paragraph and is none of its words: "[3]", "#sea", "^a1", "(AP)", "■"."""
_INNER_END = re.compile(r"[a-zà-ÿ0-9)”\"’][.!?][”\"’)]? [\"“‘(¿¡]?[A-ZÀ-Þ]")
_GLUED = re.compile(r"[a-zà-ÿ0-9]{3}[A-ZÀ-Þ][a-zà-ÿ]{0,12} [a-zà-ÿ]")
_LETTERS_OR_DIGITS = re.compile(r"[^\W_]+")


class LineMark(StrEnum):
    """What a page leaves on a line, and what is told by its look alone."""

    WEB_ADDRESS = "web address"
    MAIL_ADDRESS = "mail address"
    HANDLE = "handle"
    CLOCK = "clock"
    DATE = "date"
    AGO = "ago"
    TELEPHONE = "telephone"
    COPYRIGHT = "copyright"
    SEPARATOR = "separator"
    COUNT = "count"
    GLUED = "glued"
    CUT_SHORT = "cut short"
    BRACKETED = "bracketed"
    PRICE = "price"
    QUOTED = "quoted"
    NUMBERED = "numbered"
    BY = "by"
    CODE = "code"


_SHAPE_MARKS: tuple[tuple[LineMark, re.Pattern[str]], ...] = (
    (LineMark.WEB_ADDRESS, re.compile(r"https?://|www\.|\.com\b|\.org\b")),
    (LineMark.MAIL_ADDRESS, re.compile(r"[\w.]@[\w-]+\.\w")),
    (LineMark.HANDLE, re.compile(r"(?<!\w)@\w")),
    (LineMark.CLOCK, re.compile(r"\b\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]|GMT|[A-Z]{2,4}T\b)|\b\d{1,2}:\d\d\b")),
    (LineMark.DATE, re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")),
    (
        LineMark.AGO,
        re.compile(
            r"\b\d+ ?(?:[smhd]|secs?|mins?|hrs?|hours?|minutes?|days?|weeks?|months?|years?) ago\b",
            re.IGNORECASE,
        ),
    ),
    (LineMark.TELEPHONE, re.compile(r"\+\d[\d ()./-]{6}|\(\d{2,5}\) ?\d{3}|\b\d{3}[-.]\d{3}[-.]\d{4}\b")),
    (LineMark.COPYRIGHT, re.compile(r"©|\(c\) ?\d|\bCopyright\b")),
    (LineMark.SEPARATOR, re.compile(r" [|/·•>»›] |^[|/·•>»›-] ?|[|>»›]$")),
    (LineMark.COUNT, re.compile(r"\(\d+\)$|^\d{1,4}$|^\d+ [A-Za-z]+$")),
    (LineMark.GLUED, re.compile(r"[a-zà-ÿ]{2}[A-ZÀ-Þ][a-zà-ÿ]{2}")),
    (LineMark.CUT_SHORT, re.compile(r"(?:\.\.\.|…)\W{0,2}$")),
    (LineMark.BRACKETED, re.compile(r"^[(\[].*[)\]]$")),
    (LineMark.PRICE, re.compile(r"[$€£]\d")),
    (LineMark.QUOTED, re.compile(r"[“\"„«].{3}")),
    (LineMark.NUMBERED, re.compile(r"^(?:\d{1,2}[.)]|[-•*–]) ")),
    (LineMark.BY, re.compile(r"^(?:by|von|par|por|di|oleh)\b[: ]", re.IGNORECASE)),
    (LineMark.CODE, re.compile(r"[{}<>]|=\"|\)\.|\w\(\)")),
)


@dataclass(frozen=True, slots=True)
class Shape:
    form: LineShape
    words: int
    letters: int
    lower: float
    """The share of its words that begin with a small letter."""
    capitals: bool
    """Not one small letter."""
    starts_small: bool
    closed: bool
    """Ends as a sentence does."""
    sentences: int
    """Sentence ends inside the line, counted to two."""
    commas: bool
    marks: tuple[LineMark, ...]


def shape(line: str) -> Shape:
    """The shape of `line`, whose white space is trimmed."""
    words = _LETTERS_OR_DIGITS.findall(line)
    alphabetic = [word for word in words[:200] if word[0].isalpha()]
    head = line[:SHAPED_CHARACTERS]
    return Shape(
        form=_find_form(line, words, bool(alphabetic)),
        words=len(words),
        letters=sum(map(len, words)),
        lower=sum(word[0].islower() for word in alphabetic) / (len(alphabetic) or 1),
        capitals=head.isupper(),
        starts_small=head[0].islower(),
        closed=_is_closed_line(line),
        sentences=min(2, len(_INNER_END.findall(head))),
        commas=", " in head,
        marks=tuple(name for name, pattern in _SHAPE_MARKS if pattern.search(head)),
    )


def _find_form(line: str, words: list[str], alphabetic: bool) -> LineShape:
    count = len(words)
    if not alphabetic:
        return LineShape.MARK
    if _is_closed_line(line):
        return _closed_form(strip_end(line), count)
    if _is_told_paragraph(line[:SHAPED_CHARACTERS], words):
        return LineShape.PROSE
    if line.endswith(":"):
        return LineShape.COLON
    if count >= 12:
        return LineShape.OPEN
    return LineShape.HEADLINE if count >= 4 else LineShape.LABEL


def _is_closed_line(line: str) -> bool:
    return bool(_SENTENCE_STOP.search(strip_end(line)[-8:])) and not _is_run_on_teaser(
        line[:SHAPED_CHARACTERS]
    )


def strip_end(line: str) -> str:
    """`line` without what stands behind its last sentence: the marks of notes, tags, signs."""
    for _ in range(MARKS_BEHIND_SENTENCE):
        found = _BEHIND.search(line, max(0, len(line) - 64))
        if not found or not found.start():
            break
        line = line[: found.start()].rstrip()
    return line


def _is_told_paragraph(line: str, words: list[str]) -> bool:
    """Whether a line without an end is a paragraph: long, in small letters, with a finite verb."""
    if len(words) < STOPLESS_PARAGRAPH_WORDS or _is_run_on_teaser(line):
        return False
    letters = [word for word in words[:200] if word[0].isalpha()]
    small = sum(word[0].islower() for word in letters) >= SMALL_LETTER_SHARE * len(letters)
    return small and any(is_finite(word) for word in letters)


@cache
def _finite_verbs() -> frozenset[str]:
    return frozenset(LEXICON.load("sentences", dict[str, tuple[str, ...]])["finite"])


def is_finite(word: str) -> bool:
    """Whether a word may be a finite verb: one of the common ones, or a regular past."""
    return word in _finite_verbs() or (len(word) > 4 and word.endswith("ed"))


def _is_run_on_teaser(line: str) -> bool:
    """A headline with the first sentence stuck to its end: "Rates Stay As They AreThe bank left ..."."""
    glued = _GLUED.search(line)
    words = line[: glued.start() + 1].split() if glued else []
    small = sum(word[0].islower() for word in words)
    return len(words) > 3 and small <= len(words) / 3


def _closed_form(line: str, count: int) -> LineShape:
    """The form of a line that ends as a sentence does."""
    if count >= 12:
        return LineShape.PROSE
    if "?" in line[-3:]:
        return LineShape.QUESTION
    return LineShape.SENTENCE if count >= 2 else LineShape.LABEL
