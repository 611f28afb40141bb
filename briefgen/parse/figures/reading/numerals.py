"""The atoms of numbers: numerals in every notation and number words. Exact, no unit, no spaCy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import Enum, auto
from functools import cache

from briefgen.parse.alternatives import join_words
from briefgen.parse.figures import words

ONE = Decimal(1)
DECIMAL_PLACES = Decimal("0.000000000001")
VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100})

# Repetitions are bounded, so that no text can make them backtrack far.
_NUMERAL = (
    r"\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?!\d)"  # 1.000,50 on the Continent
    r"|\d{1,3}(?:\.\d{3}){2,6}(?![.,]?\d)"  # 1.234.567 there
    r"|\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,12})?"  # 73,000
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,12})?"  # 12,34,567 in South Asia
    r"|\d{1,3}(?:, 000){1,4}"  # 80, 000 after a careless tokeniser
    r"|\d{1,3}(?:[\u2009\u202f\u00a0'’]\d{3}){1,6}(?:[.,]\d{1,12})?"
    r"|\d{1,3}(?: \d{3}){1,5}(?![\d ]\d)"  # 80 000
    r"|\d{1,15}(?:\.\d{1,12})?"
    r"|\.\d{1,12}"
)
_POWER = re.compile(r"\s?[×x*·⋅]\s?10(?:\^?([-−]?\d{1,3})(?!\d)|([⁻]?[⁰¹²³⁴-⁹]{1,3}))")
_TEN_TO = re.compile(r"[⁰¹²³⁴-⁹]{1,3}")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
_TAIL = re.compile(r"(?:[ -]?([½⅓⅔¼¾⅕⅛⅜⅝⅞])|[ -](\d{1,2})[/⁄](\d{1,3}))(?![\d/])")
_SLASH = re.compile(r"[/⁄](\d{1,3})(?![\d/⁄.,]\d|\d|[/⁄])")
_COMMA = re.compile(r",(\d{1,2})(?= ?(?:million|billion|trillion|bn|mn|%|percent|per cent|€|euros?\b))")
_LOSS_SIGN = re.compile(r"(?:[$€£¥₹₽₺]|(?<![A-Za-z])(?P<code>[A-Z]{3})[ \u00a0]?)$")
_LOSS_SCALE = re.compile(r"\)(?: ?(?:[mbt]n|m|k|million|billion|trillion|thousand)\b| ?%)")
_LETTERS = re.compile(r"[^\W\d_]+")
_MONEY = re.compile(r"(?:[$€£¥₹₽₺]|\$(?:US|A|C|NZ)|[A-Z]{3}|RM|Rs\.?)\s?[-−–]?(?:\d[\d.,]{0,9}\s?[-–—]\s?)?$")
LED_BY = 20
"""Characters before a number in which the sign of its money stands, that of a range too: "£1-2m"."""
DEFINITIONS = frozenset({2, 4, 8, 16})
"""Of pictures: a "4K camera" is not one of 4,000."""
PICTURED = re.compile(
    r" (?:TVs?|(?:cameras?|displays?|monitors?|screens?|televisions?|videos?)\b"
    r"|(?!(?:[a-z]+s|and|at|by|children|for|from|in|men|of|on|or|people|than|to|women)\b)[a-z])"
)
MONEY_ONLY = frozenset(("mm", "MM", "cr", "Cr"))
"""Millions and crores after money, millimetres and credits elsewhere."""
SCALES_APART = frozenset(("MM", "cr", "Cr", "bn", "mn", "mil", "tn", "B", "b", "Mrd", "mrd", "Mio"))
"""Scales that may stand after a space; "mln" and "bln" are words, as in "one mln barrels"."""
_PEOPLE = re.compile(r" [a-z]{3,}")
_COUNTED = re.compile(
    r"[ -](?!(?:tall|long|wide|deep|high|away|above|below|from|and|or|by|at|is|in|x|race|sprint|run|swim"
    r"|hurdles|freestyle)\b)(?:of [a-z]|[A-Za-z]{2,})"
)


class NumeralSort(Enum):
    DIGITS = auto()
    SMALL = auto()
    TENS = auto()
    SCALE = auto()
    DOZEN = auto()
    PLURAL = auto()
    PART = auto()
    EVERY = auto()


@dataclass(frozen=True, slots=True)
class Atom:
    """One numeral or one number word."""

    start: int
    end: int
    sort: NumeralSort
    value: Decimal
    word: str


def tidy(value: Decimal) -> Decimal:
    """The same number without a fraction of zeros."""
    return (
        value.quantize(ONE)
        if value == value.to_integral_value() and value < DECIMAL_PLACES.scaleb(36)
        else value
    )


def ratio(top: int, bottom: int) -> Decimal:
    value = Decimal(top) / Decimal(bottom)
    return value if value == value.quantize(Decimal("0.0001")) else value.quantize(DECIMAL_PLACES)


def atoms(text: str) -> Iterator[Atom]:
    """Numerals and number words, in order, none inside another word."""
    position = 0
    for match in _atom_pattern().finditer(text):
        if match.start() < position:
            continue
        atom = _read_numeral(text, match) if match[1] else _read_number_word(match)
        if atom is not None:
            position = atom.end
            yield atom
            yield from _read_suffix(text, atom)


def _read_number_word(match: re.Match[str]) -> Atom | None:
    sort, value = _word_sorts()[match[0].lower()]
    return Atom(match.start(), match.end(), sort, value, match[0].lower())


def _read_numeral(text: str, match: re.Match[str]) -> Atom | None:
    """The digits with what belongs to them: "12 1/2", "7½", "4.1×10−6"."""
    start, end = match.span()
    if match[0] in VULGAR:
        return Atom(start, end, NumeralSort.DIGITS, ratio(*VULGAR[match[0]]), match[0])
    if (
        (start and _is_glue(text[start - 1]))
        or text[end : end + 1].isdecimal()
        or _is_network_address(match[0])
    ):
        return None
    value = _parse_decimal(match[0])
    for reader in (_read_mixed, _read_slashed, _read_power, _read_raised_power, _with_comma):
        longer = reader(text, end, value)
        if longer is not None:
            return Atom(start, longer[1], NumeralSort.DIGITS, longer[0], match[0])
    if _is_loss(text, start, end):
        return Atom(start - 1, end + 1, NumeralSort.DIGITS, -value, match[0])
    return Atom(start, end, NumeralSort.DIGITS, value, match[0])


def _is_loss(text: str, start: int, end: int) -> bool:
    """As in "€(12.4) million", "(450) million kroner": accounts write a loss in brackets."""
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    if _LOSS_SCALE.match(text, end):
        return not text[max(0, start - 3) : start - 1].rstrip()[-1:].isdigit()
    sign = _LOSS_SIGN.search(text, max(0, start - 6), start - 1)
    return sign is not None and (not sign["code"] or sign["code"] in words.currencies().codes)


def _is_glue(before: str) -> bool:
    """Whether a numeral after this character is the rest of something longer."""
    return before.isdigit() or before in "._"


def _is_network_address(numeral: str) -> bool:
    """Whether four groups between dots may be those of a computer on the network."""
    parts = numeral.split(".")
    return (
        len(parts) == 4 and all(part.isdigit() and int(part) < 256 for part in parts) and "000" not in parts
    )


def _parse_decimal(numeral: str) -> Decimal:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,6}|\d{1,3}(?:\.\d{3}){1,6},\d{1,2}", numeral):
        return Decimal(numeral.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:[\u2009\u202f\u00a0'’]\d{3}){1,9},\d+", numeral):
        numeral = numeral.replace(",", ".")
    return Decimal(re.sub(r"[,\s'’]", "", numeral))


def _read_mixed(text: str, end: int, value: Decimal) -> tuple[Decimal, int] | None:
    tail = _TAIL.match(text, end)
    if tail is None:
        return None
    top, bottom = VULGAR[tail[1]] if tail[1] else (int(tail[2]), int(tail[3]))
    if not tail[1] and not (0 < top < bottom and bottom in DENOMINATORS):
        return None
    return value + ratio(top, bottom), tail.end()


def _read_slashed(text: str, end: int, value: Decimal) -> tuple[Decimal, int] | None:
    slash = _SLASH.match(text, end)
    if (
        slash is None
        or int(slash[1]) not in DENOMINATORS
        or not 0 < value < int(slash[1])
        or value != int(value)
    ):
        return None
    return ratio(int(value), int(slash[1])), slash.end()


def _read_power(text: str, end: int, value: Decimal) -> tuple[Decimal, int] | None:
    power = _POWER.match(text, end)
    if power is None:
        return None
    with localcontext() as context:
        context.prec = 50
        return value.scaleb(int((power[1] or power[2]).translate(_LOWERED)), context), power.end()


def _read_raised_power(text: str, end: int, value: Decimal) -> tuple[Decimal, int] | None:
    """As in "10⁶ birds"; what stands raised after another number is the mark of a note."""
    power = _TEN_TO.match(text, end) if value == 10 else None
    return (value ** int(power[0].translate(_LOWERED)), power.end()) if power else None


def _with_comma(text: str, end: int, value: Decimal) -> tuple[Decimal, int] | None:
    """As in "1,5 billion", "2,75 %": a decimal comma, where the words after leave no doubt."""
    comma = _COMMA.match(text, end)
    if comma is None or value != int(value):
        return None
    return value + Decimal(f"0.{comma[1]}"), comma.end(1)


def _read_suffix(text: str, atom: Atom) -> Iterator[Atom]:
    """The scale glued to digits: "16bn", "3k"; a lone letter only where the words around say so."""
    letters = _letters_after(text, atom) if atom.sort is NumeralSort.DIGITS else None
    if letters is None or letters[0] not in words.load_numbers().suffixes:
        return
    if (len(letters[0]) > 1 and letters[0] not in MONEY_ONLY) or _is_scale_letter(text, atom, letters):
        yield Atom(
            letters.start(),
            letters.end(),
            NumeralSort.SCALE,
            words.load_numbers().suffixes[letters[0]],
            letters[0],
        )


def _letters_after(text: str, atom: Atom) -> re.Match[str] | None:
    """The letters glued to the digits, or the few that are written after a space."""
    glued = _LETTERS.match(text, atom.end)
    if glued is not None or text[atom.end : atom.end + 1] != " ":
        return glued
    apart = _LETTERS.match(text, atom.end + 1)
    return apart if apart is not None and apart[0] in SCALES_APART else None


def _is_scale_letter(text: str, atom: Atom, letter: re.Match[str]) -> bool:
    """Whether m, b, t and k stand for a scale here: after money, or before what is counted."""
    if _MONEY.search(text, max(0, atom.start - LED_BY), atom.start):
        return True
    if letter[0] == "K" and atom.value in DEFINITIONS and PICTURED.match(text, letter.end()):
        return False
    if letter[0] in {"k", "K"}:
        return letter[0] == "k" or atom.value < 1000
    if letter[0] in {"t", "T", *MONEY_ONLY}:
        return False
    pattern = _PEOPLE if letter[0] in {"b", "B"} else _COUNTED
    return pattern.match(text, letter.end(), letter.end() + 14) is not None


@cache
def _word_sorts() -> dict[str, tuple[NumeralSort, Decimal]]:
    table = words.load_numbers()
    groups = (
        (NumeralSort.SMALL, table.small),
        (NumeralSort.TENS, table.tens),
        (NumeralSort.SCALE, table.scales),
        (NumeralSort.DOZEN, table.dozen),
        (NumeralSort.PLURAL, table.plurals),
        (NumeralSort.PART, table.parts),
        (NumeralSort.EVERY, table.every),
    )
    return {word: (sort, value) for sort, group in groups for word, value in group.items()}


@cache
def _atom_pattern() -> re.Pattern[str]:
    vulgar = "".join(VULGAR)
    return re.compile(
        rf"((?=[\d.])(?:{_NUMERAL})|[{vulgar}])|\b(?:{join_words(_word_sorts())})(?=fold\b|\b)",
        re.IGNORECASE,
    )
