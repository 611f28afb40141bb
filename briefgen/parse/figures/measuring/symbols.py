"""Which unit a word or a sign is: exact symbols, names in any case, two units and a stroke. Text alone."""

import re
from functools import cache

from briefgen.model import Family, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.figures.reading.numerals import DEFINITIONS, PICTURED
from briefgen.parse.lexicon import LEXICON

CHARACTERS_TO_COUNTRY = 1500
"""Characters before and after a name of money in which its country is looked for."""
DEGREES = {"C": "°C", "F": "°F"}
HOTTEST = 150
COINS_OF_NOBODY = 20
"""From so many on, coins of nobody named are money."""
CHARACTERS_TO_WARMTH = 120
"""Characters around a bare "C" in which the warmth is spoken of."""
CHARACTERS_OF_QUOTATION = 400
"""Characters before a mark in which a quotation may have begun."""
QUOTES_BEHIND = frozenset({"'", '"', "’", "”"})
NO_SYMBOLS = LEXICON.words("figures_rules", "symbols_no_symbols")
"""Words and abbreviations that are spelled like a symbol."""
GLUED_ONLY = frozenset({"EV", "FT", "J", "N", "PA", "PS", "p", "t"})
"""Symbols that stand for something else after a space: "30 EV buses"."""
LONE = frozenset({"K", "L", "V", "W", "g", "l", "m"})
ANY_CASE = frozenset({"%", "°"})
ORDINAL = "second"
VERBS = frozenset({"won"})
SHORT_RATES = {("km", "hour"): "km/h", ("m", "second"): "m/s"}

_FEET = re.compile(r"(?:ft|feet|foot|['′]) ?$")


def read_unit(text: str, span: Span, amount: Amount) -> tuple[Family, str] | None:
    """Family and name of the unit that these words after an amount are; None where they are none."""
    written = span.of(text)
    if "/" in written:
        return _unit_of_ratio(text, span, amount) or words.unit_words().get(words.write_evenly(written))
    if written == ORDINAL and amount.value != 1 and text[span.start - 1] == " ":
        return None  # "the 2031 second quarter"
    if written in DEGREES and _is_heat(text, span, amount):
        return Family.TEMPERATURE, DEGREES[written]
    exact = words.exact_units().get(written)
    if exact is not None and _is_plausible(text, span, amount):
        return exact
    return _unit_in_words(text, span, amount)


def _unit_in_words(text: str, span: Span, amount: Amount) -> tuple[Family, str] | None:
    """As in "mln", "inches", "Kenyan shillings", "kilos"."""
    written = span.of(text)
    return (
        _unit_of_millions(written)
        or _unit_of_inches(text, written, amount)
        or _by_country(text, span)
        or _unit_by_name(written, amount)
        or _money_of_nobody(written, amount)
    )


def _is_heat(text: str, span: Span, amount: Amount) -> bool:
    """As in "temperatures fell from 34C to 19C": a bare letter where the sentence speaks of warmth."""
    if span.start != amount.span.end or abs(amount.value) > HOTTEST or amount.scale > 1:
        return False
    around = text[max(0, span.start - CHARACTERS_TO_WARMTH) : span.end + CHARACTERS_TO_WARMTH].lower()
    return _warmth_pattern().search(around) is not None


@cache
def _warmth_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words.alternatives(words.context().warmth)})\b")


def rate(unit: str, noun: str) -> str:
    """The unit of a rate: `EUR per month`, `km/h`."""
    return SHORT_RATES.get((unit, noun), f"{unit} per {noun}")


def _unit_by_name(written: str, amount: Amount) -> tuple[Family, str] | None:
    if len(written) == 1 and written not in ANY_CASE | LONE:
        return None
    if written.lower() in VERBS and amount.scale == 1 and amount.value < 100:
        return None
    if written[0].isupper() and written[1:].islower() and words.write_evenly(written) in words.spoken_units():
        return None
    return words.unit_words().get(words.write_evenly(written))


def _money_of_nobody(written: str, amount: Amount) -> tuple[Family, str] | None:
    """As in "40 million crowns" where no state is named whose they are; not "won three crowns"."""
    name = written.lower()
    sum_of_money = amount.scale > 1 or amount.value >= COINS_OF_NOBODY or amount.value % 1
    if name not in words.currencies().by_country or written != name or not sum_of_money:
        return None
    one = name[:-1] if name[:-1] in words.currencies().by_country else name
    return Family.MONEY, words.context().irregular.get(name, one)


def _by_country(text: str, span: Span) -> tuple[Family, str] | None:
    """As in "300 rupees" in an article on Nepal: the country named nearest says whose money it is."""
    code = money_of(text, span, words.currencies().by_country.get(span.of(text).lower(), {}))
    return (Family.MONEY, code) if code else None


def money_of(text: str, span: Span, countries: dict[str, str]) -> str:
    """The code of the country that is named nearest; empty where none of them is."""
    if not countries:
        return ""
    start = max(0, span.start - CHARACTERS_TO_COUNTRY)
    near = text[start : span.end + CHARACTERS_TO_COUNTRY].lower()
    at = span.start - start
    found = [
        (abs(match.start() - at), countries[match[1]]) for match in _any_of(tuple(countries)).finditer(near)
    ]
    return min(found)[1] if found else ""


@cache
def _any_of(countries: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b({words.alternatives(countries)})")


def _unit_of_millions(written: str) -> tuple[Family, str] | None:
    """As in "40 MCHF"; the M stays, for the value is still to be multiplied."""
    known = len(written) == 4 and written[0] == "M" and written[1:] in words.currencies().codes
    return (Family.MONEY, written) if known else None


def _unit_of_inches(text: str, written: str, amount: Amount) -> tuple[Family, str] | None:
    """As in "6 ft 2 in": elsewhere "in" is a preposition."""
    start = amount.span.start
    return (
        (Family.MEASURE, "inch") if written == "in" and _FEET.search(text, max(0, start - 6), start) else None
    )


def _unit_of_ratio(text: str, span: Span, amount: Amount) -> tuple[Family, str] | None:
    """As in "20 kN/cm": two units and a stroke."""
    middle = text.index("/", span.start, span.end)
    bottom = text[middle + 1 : span.end].lower()
    bottom = words.per_names().get(bottom, bottom)
    top = read_unit(text, Span(span.start, middle), amount)
    known = (
        bottom in words.per_names().values() or bottom in words.per_nouns() or bottom in words.unit_words()
    )
    return (top[0], rate(top[1], bottom)) if top and known else None


def _is_plausible(text: str, span: Span, amount: Amount) -> bool:
    """Whether a short symbol is a unit here: "5m" and "12 V" are; "5 a" and a closing quote are not."""
    written = span.of(text)
    if written in QUOTES_BEHIND:
        opens = span.start > amount.span.end and text[span.end : span.end + 1].isalnum()
        return not opens and _is_no_quote(text, written, amount.span.start, span.end)
    if written in NO_SYMBOLS or _stands_apart(text, span, amount) or _is_definition(text, span, amount):
        return False
    if len(written) > 1 or not written.isalpha() or not written.isascii():
        return True
    return written in LONE or written in GLUED_ONLY


def _stands_apart(text: str, span: Span, amount: Amount) -> bool:
    """A letter that is a unit only where it is glued to its number, and is not."""
    glued = span.start == amount.span.end
    return not glued and span.of(text) in GLUED_ONLY and not _is_weight(text, span)


def _is_definition(text: str, span: Span, amount: Amount) -> bool:
    """As in "the 4K camera"."""
    return span.of(text) == "K" and amount.value in DEFINITIONS and bool(PICTURED.match(text, span.end))


def _is_weight(text: str, span: Span) -> bool:
    """As in "816 000 t of flour"; not "5 t shirts" nor "5 t-shirts"."""
    after = text[span.end : span.end + 7]
    return span.of(text) == "t" and after[:1] in {"", " ", ".", ",", ";", ")", "\n"} and after != " shirts"


def _is_no_quote(text: str, mark: str, start: int, end: int) -> bool:
    """No quotation is open before the number, and the sentence goes on."""
    if mark in "’”" or (mark == "'" and text[end : end + 1] != " "):
        return False
    near = text[max(0, start - CHARACTERS_OF_QUOTATION) : start]
    return near[near.rfind("\n") + 1 :].count(mark) % 2 == 0
