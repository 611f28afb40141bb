"""Parts of one and orders of size: "two-thirds", "half a million", "dozens", "hundreds or even thousands"."""

import re
from decimal import Decimal

from briefgen.model import Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Notation, ReadNumber
from briefgen.parse.figures.reading.numerals import ONE, Atom, NumeralSort, ratio, tidy
from briefgen.parse.lexicon import LEXICON

VAGUE = LEXICON.words("figures_rules", "fractions_vague")

_A_BEFORE_FRACTION = re.compile(r"\ban?[ -]$", re.IGNORECASE)
_OF_A = re.compile(r"(?: of)? an? | ")
_FEW = re.compile(r"\b(?:several|few|couple of|couple|many|some few)[ -]$", re.IGNORECASE)
_PARTS_OF = re.compile(
    r"(?: (?:percent|per cent|%)?)? ?(?:of|the|a|an|its|their|his|her|our|your|those|these|all|that|this)\b",
    re.IGNORECASE,
)
_AFTER_PART = re.compile(
    r"\s{0,3}(?:$|[.,;:)]|(?:of|off|more|less|fewer|higher|lower|the|since|from|to|this|in|said|say|are|were|was|is|have|had)\b)"
)

_ONE_MORE = re.compile(r",? (?:[A-Z]|(?:was|is)\b)")
"""Behind the third of several: "two left and a third was ill"."""

_NOUN = re.compile(r" ([^\W\d_]+)")
OUT_OF = frozenset({" in ", " in every ", " of every ", " out of ", " out of every "})
TEN = Decimal(10)
HUNDRED = 100
WHO_DOES = LEXICON.words("figures_rules", "fractions_who_does")
_ONE_IN = re.compile(r" [a-z]{2,20} (?:in|out of)(?: every)? ")


def read_fraction(
    text: str, atoms: list[Atom], at: int, top: ReadNumber | None
) -> tuple[ReadNumber | None, int]:
    """As in "two-thirds", "a third of", "half a million", "half the members"; an ordinal gives None."""
    atom = atoms[at]
    share = _read_share(text, atom, top)
    if share is None:
        return None, at + 1
    start, value = share
    number = ReadNumber(Span(start, atom.end), value, None, Notation.FRACTION, ONE)
    gap = _OF_A.match(text, atom.end)
    if (
        at + 1 < len(atoms)
        and gap
        and gap.end() == atoms[at + 1].start
        and atoms[at + 1].sort in {NumeralSort.SCALE, NumeralSort.DOZEN}
    ):
        scale = atoms[at + 1]
        return ReadNumber(
            Span(start, scale.end), tidy(value * scale.value), None, Notation.WORDS, scale.value
        ), at + 2
    return number, at + 1


def _read_share(text: str, atom: Atom, top: ReadNumber | None) -> tuple[int, Decimal] | None:
    """Where the fraction begins and what it is worth."""
    if top is not None:
        return _counted_parts(text, atom, top)
    if atom.word.endswith("s"):
        return None
    article = _A_BEFORE_FRACTION.search(text, max(0, atom.start - 3), atom.start)
    if article and (atom.word == "half" or _is_part_of_one(text, atom)):
        after_noun = text.endswith(" and ", 0, article.start())  # "an hour and a half": not seen from here
        return None if after_noun else (article.start(), ratio(1, int(atom.value)))
    if atom.word == "half":
        return (atom.start, Decimal("0.5")) if _is_half(text, atom) else None
    scaled = text.startswith((" million", " billion"), atom.end)
    return (atom.start, Decimal("0.25")) if atom.word == "quarter" and scaled else None


def _counted_parts(text: str, atom: Atom, top: ReadNumber) -> tuple[int, Decimal] | None:
    """As in "two thirds", "one-third", "3 quarters": the plural follows two and more, the singular one."""
    joined = text[top.span.end : atom.start] in {" ", "-", " - "}
    if atom.word == "quarters" and top.value == 2:
        return None  # of a year
    singular = not atom.word.endswith("s")
    if (
        not joined
        or not 0 < top.value < atom.value
        or singular != (top.value == 1)
        or top.value != int(top.value)
    ):
        return None
    return top.span.start, ratio(int(top.value), int(atom.value))


def _is_part_of_one(text: str, atom: Atom) -> bool:
    """As in "a third of", "by a quarter."; not "a third party", "a quarter finalist", "a third was ill"."""
    if atom.word != "quarter" and _ONE_MORE.match(text, atom.end):
        return False
    following = text[atom.end : atom.end + 12].lower()
    return _AFTER_PART.match(text, atom.end) is not None or following.startswith(
        (" million", " billion", " trillion")
    )


def _is_half(text: str, atom: Atom) -> bool:
    """As in "half of", "half the", "half million", "about half": not "first half", "half-brother"."""
    following = text[atom.end : atom.end + 12].lower()
    if following.startswith(
        (" million", " billion", "-million", "-billion", " dozen", " percent", " per cent")
    ):
        return True
    if _PARTS_OF.match(text, atom.end):
        return not re.search(
            r"(?:first|second|other|latter|last|the|this|1st|2nd)\s$",
            text[max(0, atom.start - 8) : atom.start],
            re.IGNORECASE,
        )
    return bool(
        re.search(
            r"(?:than|about|almost|nearly|around|over|by|roughly|only|just)\s$",
            text[max(0, atom.start - 8) : atom.start],
            re.IGNORECASE,
        )
    )


def read_vague(text: str, atoms: list[Atom], at: int) -> tuple[ReadNumber, int]:
    """As in "thousands", "tens of thousands", "hundreds or even thousands": up to ten times the last."""
    first = atoms[at]
    low, high, end = first.value, first.value * 10, first.end
    then = at + 1
    if then < len(atoms) and atoms[then].sort is NumeralSort.PLURAL:
        gap = text[end : atoms[then].start].lower()
        if gap in {" of ", " upon "}:
            low, high, end, then = (
                low * atoms[then].value,
                high * atoms[then].value,
                atoms[then].end,
                then + 1,
            )
        elif gap in {" or ", " or even ", " and even ", ", or even ", ", even ", " if not ", ", if not "}:
            high, end, then = atoms[then].value * 10, atoms[then].end, then + 1
    upper = None if low == first.value and first.word in VAGUE and high == first.value * 10 else high
    return ReadNumber(Span(first.start, end), low, upper, Notation.VAGUE, low), then


def unled(text: str, atoms: list[Atom], at: int) -> tuple[ReadNumber | None, int]:
    """As in "several thousand" names an order of size; "per million" and "the hundred" name nothing."""
    atom = atoms[at]
    few = _FEW.search(text, max(0, atom.start - 14), atom.start)
    if few is None and not text.startswith(" of ", atom.end):
        return None, at + 1
    if few is None:
        return ReadNumber(Span(atom.start, atom.end), atom.value, None, Notation.VAGUE, atom.value), at + 1
    span = Span(few.start(), atom.end)
    if few[0].lower().startswith("couple"):
        return ReadNumber(span, atom.value * 2, None, Notation.VAGUE, atom.value), at + 1
    return ReadNumber(span, atom.value, atom.value * 10, Notation.VAGUE, atom.value), at + 1


def out_of(text: str, top: ReadNumber, bottom: ReadNumber) -> ReadNumber | None:
    """As in "one in five voters", "3 out of 8 agreed"; not "one in 24 hours"."""
    gap = text[top.span.end : bottom.span.start]
    named = top.value == 1 and _ONE_IN.fullmatch(gap) is not None
    if (gap not in OUT_OF and not named) or top.kind is Notation.FRACTION:
        return None
    if (
        not 0 < top.value < min(bottom.value, TEN)
        or bottom.value != int(bottom.value)
        or top.value != int(top.value)
    ):
        return None
    following = _NOUN.match(text, bottom.span.end)
    if not (_is_one_in(following, bottom) if named else _is_out_of(following)):
        return None
    span = Span(top.span.start, bottom.span.end)
    return ReadNumber(span, ratio(int(top.value), int(bottom.value)), None, Notation.FRACTION, ONE)


def _is_out_of(following: re.Match[str] | None) -> bool:
    return following is not None and following[1].lower() not in words.unit_words()


def _is_one_in(following: re.Match[str] | None, bottom: ReadNumber) -> bool:
    """As in "one bottle in eight tested", "one child in five."; not "one goal in eight games"."""
    if following is None or following[1].lower() in WHO_DOES:
        return bottom.value <= HUNDRED
    plain = following[1].islower() and not following[1].endswith("s")
    return plain and following[1] not in words.unit_words() and bottom.value <= HUNDRED


def read_every(text: str, atom: Atom) -> ReadNumber | None:
    """As in "every third boat"; "every third day" says how often, "every fourth of them" which."""
    following = _NOUN.match(text, atom.end)
    if following is None or following[1].lower() in words.list_stretch_words() | words.context().recurring:
        return None
    return ReadNumber(Span(atom.start, atom.end), ratio(1, int(atom.value)), None, Notation.FRACTION, ONE)
