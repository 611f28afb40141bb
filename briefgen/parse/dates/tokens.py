"""A text as one character a word: its time class. The rules are patterns over that string.

Numbers in words are one token ("nineteen eighty-two"). Knows no rule, no calendar and no spaCy.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from briefgen.model import Span
from briefgen.parse.dates import numerals
from briefgen.parse.dates.numerals import Token
from briefgen.parse.lexicon import LEXICON

SCAN = re.compile(
    r"""(?:(?=[0-9'’‘])(?:(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?)
    |(?P<numeric>(?:[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})|[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})
        (?![0-9./-]?[0-9]))
    |(?P<clock>[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))
    |(?P<decade>(?:\b1[5-9]|\b20)?['’‘]?[0-9]0['’]?s\b)
    |(?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th)\b)
    |(?P<number>[0-9]+(?:[.,][0-9]+)*)))
    |(?P<half>½)
    |(?P<ampm>[AaPp]\.\s?[Mm]\b\.?|[AaPp][Mm]\b)
    |(?P<q>Q[1-4]\b)|(?P<h>H[12]\b)
    |(?P<possessive>['’]s\b)
    |(?P<word>[^\W\d_]+(?:['’]clock)?)
    |(?P<line>\n\s*)
    |(?P<mark>[^\w\s])""",
    re.VERBOSE,
)
"""Every alternative begins with another sort of character or is bounded, so that a scan is linear.

Those with digits stand behind one look for a digit: most words have none.
"""

COUNTING_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{2,3})*(?:\.[0-9]+)?")
"""What counts: 12,000 and 2.5, not the 1.2.3 of a release or a paragraph."""
PLAIN = ("word", "")
LONGEST_NUMBER = 15
"""Characters of the longest number that may count or date anything."""

DATE_MARKS = {
    "hyphen": "-‑", "dash": "–—", "comma": ",", "dot": ".", "colon": ":", "slash": "/", "plus": "+",
    "open": "(", "close": ")", "apostrophe": "'’‘", "money": "$€£¥#", "percent": "%",
}  # fmt: skip
MARK_OF = {mark: name for name, marks in DATE_MARKS.items() for mark in marks}
TOKEN_CLASSES = (
    "iso", "numeric", "clock", "decade", "ordinal", "number", "year", "ampm", "possessive", "word", "q", "h",
    "mark", "break",
)  # fmt: skip
"""Classes of tokens that are told by their shape; all others come from the lexicon."""


@dataclass(frozen=True, slots=True)
class Tokens:
    text: str
    items: tuple[Token, ...]
    codes: str
    """One character an item: `code(item.kind)`."""

    def span(self, first: int, last: int) -> Span:
        """From the first token to the last, both in it."""
        return Span(self.items[first].start, self.items[last].end)

    def item_before(self, first: int) -> Token | None:
        """The token before this one; None before the first."""
        return self.items[first - 1] if first else None


def read_tokens(text: str, starts: Iterable[int]) -> Tokens:
    """The tokens of `text`; a line end before one of `starts`, where sentences begin, is a break."""
    items = numerals.merge(_list_items(text, frozenset(starts)))
    return Tokens(text, tuple(items), "".join([_kind_codes()[item.kind] for item in items]))


def encode_kind(kind: str) -> str:
    """The character that stands for a class; KeyError for a class that nothing has."""
    return _kind_codes()[kind]


def _list_items(text: str, starts: frozenset[int]) -> list[Token]:
    words, items = _classed_words(), []
    for match in SCAN.finditer(text):
        kind = match.lastgroup or "mark"
        start, end = match.span()
        if kind == "word":
            items.append(Token(start, end, *words.get(match[0].lower(), PLAIN)))
        elif kind == "line":
            if end in starts or end == len(text):
                items.append(Token(start, end, "break", ""))
        else:
            items.append(_token_of_shape(kind, start, end, match[0]))
    return items


def _token_of_shape(kind: str, start: int, end: int, shown: str) -> Token:
    """The token of what is told by its shape."""
    if kind == "mark":
        return Token(start, end, MARK_OF.get(shown, "mark"), shown)
    if kind in {"q", "h"}:
        return Token(start, end, kind, shown[1])
    if kind != "number":
        return Token(start, end, kind, shown)
    if len(shown) > LONGEST_NUMBER or not COUNTING_NUMBER.fullmatch(shown):
        return Token(start, end, "mark", "")
    return Token(start, end, "year" if _is_year_number(shown) else "number", shown.replace(",", ""))


def _is_year_number(shown: str) -> bool:
    return len(shown) == 4 and shown.isdigit() and "1200" <= shown < "2200"


@cache
def _classed_words() -> dict[str, tuple[str, str]]:
    """Each word of the lexicon with its class and value."""
    classes = LEXICON.load("dates", dict[str, dict[str, dict[str, object]]])["classes"]
    return {word: (kind, str(value)) for kind, words in classes.items() for word, value in words.items()}


@cache
def _kind_codes() -> dict[str, str]:
    kinds = {kind for kind, _ in _classed_words().values()} | set(TOKEN_CLASSES) | set(DATE_MARKS)
    return {kind: chr(0xE000 + at) for at, kind in enumerate(sorted(kinds))}
