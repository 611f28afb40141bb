"""Numbers in a text: digits in every notation, number words, fractions, "dozens". Exact, no unit, no spaCy.

A number's value is a Decimal; a third is written to twelve places.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from briefgen.model import Span, is_amount
from briefgen.parse.figures.amounts import Notation, ReadNumber
from briefgen.parse.figures.reading import fractions, numerals, spoken
from briefgen.parse.figures.reading.numerals import ONE, Atom, NumeralSort, tidy

MINUS_SIGNS = "-−–"
THOUSAND = Decimal(1000)
STACKED = frozenset({THOUSAND, Decimal(100000)})
"""What may stand before a larger scale: "five thousand million", "three lakh crore"."""

_A_BEFORE_NUMBER = re.compile(r"\ban?[ -]$", re.IGNORECASE)
_MINUS = re.compile(r"(?:^|[\s(])(?:minus[ -]|[-−–])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sum:
    """What the number words read so far come to."""

    total: Decimal
    current: Decimal
    scale: Decimal
    end: int


def read_numbers(text: str) -> tuple[ReadNumber, ...]:
    """Every number of the text, in order; whether it is a figure is not asked here."""
    found, atoms, at = list[ReadNumber](), list(numerals.atoms(text)), 0
    while at < len(atoms):
        number, at = _read_number(text, atoms, at)
        if number is None or not _is_sane_number(number):
            continue
        ratio = fractions.out_of(text, found[-1], number) if found else None
        if ratio is None:
            found.append(number)
        else:
            found[-1] = ratio
    return tuple(found)


def _is_sane_number(number: ReadNumber) -> bool:
    return is_amount(number.value) and (number.high is None or is_amount(number.high))


def _read_number(text: str, atoms: list[Atom], at: int) -> tuple[ReadNumber | None, int]:
    """The number that begins at this atom, and where to go on."""
    atom = atoms[at]
    if atom.sort is NumeralSort.PLURAL:
        return fractions.read_vague(text, atoms, at)
    if atom.sort is NumeralSort.EVERY:
        return fractions.read_every(text, atom), at + 1
    if atom.sort is NumeralSort.PART:
        return fractions.read_fraction(text, atoms, at, None)
    number, then = _read_cardinal(text, atoms, at)
    if number is not None:
        number, then = spoken.with_decimals(text, atoms, number, then)
    if number is not None and then < len(atoms) and atoms[then].sort is NumeralSort.PART:
        whole, after = fractions.read_fraction(text, atoms, then, number)
        if whole is not None:
            return whole, after
    return (spoken.softened(text, number) if number is not None else None), then


# ---------------------------------------------------------------- cardinals
def _read_cardinal(text: str, atoms: list[Atom], at: int) -> tuple[ReadNumber | None, int]:
    """As in "1.5 million", "thirty-six thousand two hundred", "a hundred", "two and a half"."""
    first = atoms[at]
    start = first.start
    if first.sort in {NumeralSort.SCALE, NumeralSort.DOZEN}:
        article = _A_BEFORE_NUMBER.search(text, max(0, start - 3), start)
        if article is None:
            return fractions.unled(text, atoms, at)
        start = article.start()
    so_far, then = _sum_atoms(text, atoms, at, start)
    kind = Notation.DIGITS if first.sort is NumeralSort.DIGITS else Notation.WORDS
    number = ReadNumber(
        Span(start, so_far.end), tidy(so_far.total + so_far.current), None, kind, so_far.scale
    )
    return _sign_number(text, number), then


def _sum_atoms(text: str, atoms: list[Atom], at: int, start: int) -> tuple[Sum, int]:
    """The sum of the atoms from here that are one number, and where the next begins."""
    so_far = Sum(Decimal(0), Decimal(0), ONE, start)
    last = Decimal("Infinity")
    then = at
    while then < len(atoms) and (then == at or _goes_on(text, atoms, at, then, so_far)):
        if then == at or atoms[then].start >= so_far.end:
            step = _add_atom(so_far, atoms[then], last)
            if step is None:
                break
            so_far, last = step
            if not _is_closed_scale(text, atoms[then]):
                so_far = _with_part(text, so_far)
        then += 1
    return so_far, then


def _goes_on(text: str, atoms: list[Atom], at: int, then: int, so_far: Sum) -> bool:
    """Whether the number that begins with the atom `at` goes on with the atom `then`."""
    joins = _joins_number(text, atoms[then - 1], atoms[then], so_far)
    return joins and not _mixes_notations(atoms[at], atoms[then])


def _add_atom(so_far: Sum, atom: Atom, last: Decimal) -> tuple[Sum, Decimal] | None:
    """The sum with one more atom, and the smallest scale seen; None where the atom begins another number."""
    if not is_amount(so_far.current):
        return None
    if atom.sort is NumeralSort.SCALE or atom.sort is NumeralSort.DOZEN:
        return _scale_sum(so_far, atom, last)
    if not _fits_sum(so_far, atom):
        return None
    return replace(so_far, current=so_far.current + atom.value, end=atom.end), last


def _fits_sum(so_far: Sum, atom: Atom) -> bool:
    """Whether there is room: digits begin a sum, tens follow hundreds, "six" follows "thirty"."""
    below = so_far.current % 100
    if atom.sort is NumeralSort.DIGITS:
        return so_far.current == 0 and so_far.total == 0
    if atom.sort is NumeralSort.TENS:
        return below == 0
    if atom.sort is NumeralSort.SMALL:
        return below == 0 or (0 < atom.value < 10 and below >= 20 and below % 10 == 0)
    return False


def _scale_sum(so_far: Sum, atom: Atom, last: Decimal) -> tuple[Sum, Decimal] | None:
    current = so_far.current or (ONE if so_far.total == 0 else Decimal(0))
    if current == 0 and last in STACKED and atom.value > last:
        return Sum(so_far.total * atom.value, current, atom.value, atom.end), atom.value
    if current == 0 or atom.value >= last:
        return None
    if atom.value <= 100:
        return replace(
            so_far, current=current * atom.value, end=atom.end, scale=max(so_far.scale, atom.value)
        ), last
    grown = Sum(so_far.total + current * atom.value, Decimal(0), max(so_far.scale, atom.value), atom.end)
    return grown, atom.value


def _is_closed_scale(text: str, atom: Atom) -> bool:
    """As in "5m and a third": nobody adds words to such a scale."""
    return atom.sort is NumeralSort.SCALE and text[max(0, atom.start - 1)].isdecimal()


def _mixes_notations(first: Atom, atom: Atom) -> bool:
    """As in "2.4 billion six months earlier": figures and then words are two numbers."""
    return first.sort is NumeralSort.DIGITS and atom.sort in {NumeralSort.SMALL, NumeralSort.TENS}


def _joins_number(text: str, before: Atom, atom: Atom, so_far: Sum) -> bool:
    """Whether two atoms can be words of one number: "twenty-one", "hundred and five", not "five, six"."""
    gap = text[so_far.end : atom.start]
    if atom.start < so_far.end:
        return True
    if atom.sort is NumeralSort.DIGITS:
        return False
    if before.value == THOUSAND and atom.value > THOUSAND and text[atom.end : atom.end + 1] == "-":
        return False  # "five thousand million-euro homes"
    if gap in {" ", "-", "\u00a0", " - ", ""}:
        return gap != " - " or before.sort is NumeralSort.TENS
    return gap == " and " and before.sort is NumeralSort.SCALE and atom.sort is not NumeralSort.SCALE


def _with_part(text: str, so_far: Sum) -> Sum:
    """As in "two and a half": the half of what came last."""
    tail = spoken.part_after(text, so_far.end)
    if tail is None:
        return so_far
    part, end = tail
    base = so_far.scale if so_far.current == 0 else ONE
    return replace(so_far, current=so_far.current + part * base, end=end)


def _sign_number(text: str, number: ReadNumber) -> ReadNumber:
    sign = _MINUS.search(text, max(0, number.span.start - 7), number.span.start)
    if sign is None or number.kind is not Notation.DIGITS:
        return number
    start = sign.start() + (not sign[0][0].isalpha() and sign[0][0] not in MINUS_SIGNS)
    return replace(number, span=Span(start, number.span.end), value=-number.value)
