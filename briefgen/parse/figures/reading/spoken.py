"""Numbers as they are said: "zero point five", "one point two million", "one and one-half". Text alone."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from briefgen.model import Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Notation, ReadNumber
from briefgen.parse.figures.reading.numerals import ONE, Atom, NumeralSort, ratio, tidy

SPOKEN_POINT = frozenset({" point ", "-point-"})
BETWEEN_NUMBERS = frozenset({" ", "-"})
DIGITS = 6
"""Digits that are said after a point."""

DOUBTFUL = frozenset({" odd", "-something"})
"""What softens only a round number of several."""

_PLURAL = re.compile(r" [a-z]{2,}s\b| (?:people|men|women|children)\b")
_AGO = re.compile(r" [a-z]+ (?:ago|earlier|later)\b", re.IGNORECASE)


def with_decimals(text: str, atoms: list[Atom], number: ReadNumber, then: int) -> tuple[ReadNumber, int]:
    """The number with the digits said after its point and their scale, and where to go on."""
    if number.kind is not Notation.WORDS or number.scale != 1:
        return number, then
    said, end, at = "", number.span.end, then
    while at < len(atoms) and len(said) < DIGITS and _is_digit(text, atoms[at], end, said):
        said, end, at = said + str(atoms[at].value), atoms[at].end, at + 1
    if not said or _AGO.match(text, end):
        return number, then
    value, scale = number.value + Decimal(f"0.{said}"), ONE
    if (
        at < len(atoms)
        and atoms[at].sort is NumeralSort.SCALE
        and text[end : atoms[at].start] in BETWEEN_NUMBERS
    ):
        scale, end, at = atoms[at].value, atoms[at].end, at + 1
    return ReadNumber(Span(number.span.start, end), tidy(value * scale), None, Notation.WORDS, scale), at


def _is_digit(text: str, atom: Atom, end: int, said: str) -> bool:
    """Whether the word is the next digit; "point twenty-five" has its digits at once."""
    joints = BETWEEN_NUMBERS if said else SPOKEN_POINT
    return atom.sort is NumeralSort.SMALL and atom.value < 10 and text[end : atom.start] in joints


def part_after(text: str, end: int) -> tuple[Decimal, int] | None:
    """What "and a half", "and one-third", "and two-thirds" add, and where they end."""
    tail = _and_part().match(text, end)
    if tail is None:
        return None
    part = (tail["part"] or tail["bare"]).lower()
    top, bottom = (
        int(words.load_numbers().small[(tail["top"] or "one").lower()]),
        int(words.load_numbers().parts[part]),
    )
    plural = part.endswith("s")
    return (ratio(top, bottom), tail.end()) if plural == (top > 1) and top < bottom else None


@cache
def _and_part() -> re.Pattern[str]:
    """Any part but a half needs its number: "and two-thirds", "and a half", "and half"."""
    tops = words.alternatives(
        tuple(word for word, value in words.load_numbers().small.items() if 0 < value < 10)
    )
    parts = words.alternatives(tuple(words.load_numbers().parts))
    return re.compile(
        rf"(?: and |-and-)(?:(?:an?|(?P<top>{tops}))[ -](?P<part>{parts})|(?P<bare>half))\b", re.IGNORECASE
    )


def softened(text: str, number: ReadNumber) -> ReadNumber:
    """The number with what says that it is no exact one: "twenty or so", "30-odd", "40-plus", "100+"."""
    tail = _between_patterns().match(text, number.span.end)
    if tail is None or number.kind in {Notation.FRACTION, Notation.VAGUE}:
        return number
    if tail[1].lower() in DOUBTFUL and not (_PLURAL.match(text, tail.end()) and number.value % 10 == 0):
        return number  # "the 15 odd pages", "a forty-something pilot"
    return replace(
        number, span=Span(number.span.start, tail.end()), modifier=_softener_names()[tail[1].lower()]
    )


@cache
def _softener_names() -> dict[str, str]:
    return {form: name for name, forms in words.context().modifiers_between.items() for form in forms}


@cache
def _between_patterns() -> re.Pattern[str]:
    """What follows is counted or ends the phrase; "30 odd socks" and "1+1" have no such number."""
    return re.compile(
        rf"((?:{words.alternatives(tuple(_softener_names()))}))(?=[ ](?!ago\b|\d)|[.,;:)]|$)", re.IGNORECASE
    )
