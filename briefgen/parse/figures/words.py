"""The word lists of the figures, as the tables that the rules look words up in. No text, no spaCy."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from briefgen.model import Family
from briefgen.parse.lexicon import LEXICON


@dataclass(frozen=True, slots=True)
class NumberWords:
    small: dict[str, Decimal]
    tens: dict[str, Decimal]
    scales: dict[str, Decimal]
    dozen: dict[str, Decimal]
    plurals: dict[str, Decimal]
    every: dict[str, Decimal]
    parts: dict[str, Decimal]
    suffixes: dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class Currencies:
    codes: frozenset[str]
    names: dict[str, str]
    signs: dict[str, str]
    by_country: dict[str, dict[str, str]]
    dollar_homes: tuple[str, ...]
    dollar_of_us: tuple[str, ...]
    dollar_goods: frozenset[str]
    letters: dict[str, dict[str, str]]
    dotted: frozenset[str]
    named_like: frozenset[str]
    spelled_like: frozenset[str]


@dataclass(frozen=True, slots=True)
class UnitLists:
    prefixes: dict[str, str]
    short: frozenset[str]
    prefixed: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    symbols: dict[str, tuple[str, ...]]
    temperature: dict[str, tuple[str, ...]]
    duration: dict[str, tuple[str, ...]]
    age: dict[str, tuple[str, ...]]
    percent: dict[str, tuple[str, ...]]
    per: frozenset[str]
    per_names: dict[str, str]


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Words around a figure."""

    modifiers: dict[str, tuple[str, ...]]
    modifiers_between: dict[str, tuple[str, ...]]
    modifiers_after: dict[str, tuple[str, ...]]
    ages_before: tuple[str, ...]
    names: frozenset[str]
    names_small: frozenset[str]
    months: tuple[str, ...]
    glued: tuple[str, ...]
    graded: tuple[str, ...]
    hyphened: frozenset[str]
    never_counted: frozenset[str]
    moved: tuple[str, ...]
    changed_by: tuple[str, ...]
    softened: tuple[str, ...]
    money_talk: tuple[str, ...]
    unchanged: frozenset[str]
    irregular: dict[str, str]
    elliptic: tuple[str, ...]
    including: tuple[str, ...]
    tallied: dict[str, str]
    tallied_before: frozenset[str]
    lasting: frozenset[str]
    dated: frozenset[str]
    recurring: frozenset[str]
    idioms: frozenset[str]
    idioms_denied: frozenset[str]
    warmth: frozenset[str]
    softeners: frozenset[str]
    refusals: frozenset[str]
    denials: frozenset[str]
    nobody: frozenset[str]
    formerly: tuple[str, ...]
    formerly_dated: tuple[str, ...]
    complements: frozenset[str]


@dataclass(frozen=True, slots=True)
class Measures:
    """Lemmas that tell what sort of amount a figure is."""

    total: frozenset[str]
    change: frozenset[str]
    change_nouns: frozenset[str]
    change_words: frozenset[str]
    proposed: frozenset[str]
    proposed_nouns: frozenset[str]
    paid: frozenset[str]
    stock: frozenset[str]
    speech: frozenset[str]
    now: frozenset[str]
    so_far: frozenset[str]
    future: frozenset[str]
    levels: frozenset[str]
    tallies: frozenset[str]
    tolls: dict[str, tuple[str, str]]
    sought: frozenset[str]
    results: frozenset[str]
    amounting: frozenset[str]
    reaching: frozenset[str]
    standing: frozenset[str]
    gauges: frozenset[str]
    quantities: frozenset[str]
    giving: frozenset[str]
    holding: frozenset[str]
    guesses: frozenset[str]
    offering: frozenset[str]
    telling: frozenset[str]
    spent: frozenset[str]
    level: frozenset[str]
    raised: frozenset[str]
    owned: frozenset[str]
    share_nouns: frozenset[str]
    reached_through: frozenset[str]
    moved_by: frozenset[str]
    directions: frozenset[str]
    held: frozenset[str]
    fetching: frozenset[str]
    hoping: frozenset[str]
    ranging: frozenset[str]
    money_verbs: frozenset[str]
    deeds: dict[str, tuple[str, str]]


@cache
def load_numbers() -> NumberWords:
    return LEXICON.load("figures_numbers", NumberWords)


@cache
def currencies() -> Currencies:
    return LEXICON.load("figures_currencies", Currencies)


@cache
def context() -> FigureWords:
    return LEXICON.load("figures_words", FigureWords)


@cache
def measures() -> Measures:
    return LEXICON.load("figures_measures", Measures)


@cache
def per_nouns() -> frozenset[str]:
    return _unit_lists().per


@cache
def per_names() -> dict[str, str]:
    return _unit_lists().per_names


@cache
def _unit_lists() -> UnitLists:
    return LEXICON.load("figures_units", UnitLists)


@cache
def exact_units() -> dict[str, tuple[Family, str]]:
    """Units whose symbol counts only as written: "MW" is no "mw"."""
    found = {form: (Family.MEASURE, unit) for unit, forms in _unit_lists().symbols.items() for form in forms}
    for name, (symbol, reported, *_) in _unit_lists().prefixed.items():
        found.setdefault(symbol, (Family.MEASURE, reported))
        for prefix, sign in _unit_lists().prefixes.items():
            found.setdefault(sign + symbol, (Family.MEASURE, _name_as_reported(prefix + name, sign + symbol)))
            if sign == "µ":
                found.setdefault(
                    "μ" + symbol, (Family.MEASURE, _name_as_reported(prefix + name, sign + symbol))
                )
    found |= {code: (Family.MONEY, code) for code in currencies().codes}
    return found | {sign: (Family.MONEY, code) for sign, code in currencies().signs.items()}


@cache
def measured() -> frozenset[str]:
    """Every way to write a unit of measure: "km", "kilometres"."""
    said = {form for form, (family, _) in unit_words().items() if family is Family.MEASURE}
    return frozenset(said | {form for form, (family, _) in exact_units().items() if family is Family.MEASURE})


@cache
def list_stretch_words() -> frozenset[str]:
    """Words for a length of time: "18 percent year on year" counts no years."""
    return frozenset(form for forms in _unit_lists().duration.values() for form in forms)


@cache
def money_words() -> frozenset[str]:
    """Every name of money: "pesos", whose they are aside."""
    return frozenset({*currencies().names, *currencies().by_country})


@cache
def spoken_units() -> frozenset[str]:
    """Units that are also words and names: "Stone", "Cup", "Foot"."""
    tables = (_unit_lists().words, _unit_lists().duration)
    return frozenset(write_evenly(form) for table in tables for forms in table.values() for form in forms)


@cache
def unit_words() -> dict[str, tuple[Family, str]]:
    """Units in words, lower case, a hyphen as a space."""
    found: dict[str, tuple[Family, str]] = {}
    lists = _unit_lists()
    families = (
        (Family.PERCENT, lists.percent),
        (Family.TEMPERATURE, lists.temperature),
        (Family.AGE, lists.age),
        (Family.DURATION, lists.duration),
        (Family.MEASURE, lists.words),
    )
    for family, table in families:
        for unit, forms in table.items():
            for form in forms:
                found.setdefault(write_evenly(form), (family, unit))
    found = _prefixed_names() | found
    return found | {write_evenly(name): (Family.MONEY, code) for name, code in currencies().names.items()}


def is_amount_word(word: str) -> bool:
    """Whether a single word only says how much, or in what money: "million", "euros", "EUR"."""
    return word in currencies().codes or word.lower() in _amount_words()


@cache
def _amount_words() -> frozenset[str]:
    tables = load_numbers()
    counts = (tables.small, tables.tens, tables.scales, tables.dozen, tables.plurals)
    return money_words().union(*counts)


def _prefixed_names() -> dict[str, tuple[Family, str]]:
    """As in "kilometre", "kilometers", "megawatt-hours" and all the rest."""
    found: dict[str, tuple[Family, str]] = {}
    for name, (symbol, reported, *others) in _unit_lists().prefixed.items():
        for prefix, sign in (("", ""), *_unit_lists().prefixes.items()):
            code = _name_as_reported(prefix + name, sign + symbol) if prefix else reported
            for form in (name, *others):
                plural = form if form.endswith(("hertz",)) else form + "s"
                found |= {
                    write_evenly(prefix + form): (Family.MEASURE, code),
                    write_evenly(prefix + plural): (Family.MEASURE, code),
                }
    return found


def _name_as_reported(name: str, symbol: str) -> str:
    return symbol if symbol in _unit_lists().short else name


def write_evenly(words: str) -> str:
    """Lower case, with one space for each gap or hyphen."""
    return " ".join(re.split(r"[\s\-‐‑]+", words.lower()))


def alternatives(words: frozenset[str] | dict[str, object] | tuple[str, ...]) -> str:
    """A regex for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
