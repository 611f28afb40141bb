"""The unit that an editor writes, as figures have it: `euro` is EUR, `per cent` percent, `kilometres` km.

Reads the word lists of the figures and none of the code that finds them, which brings the language model.
"""

from dataclasses import dataclass
from functools import cache

from briefgen.parse.lexicon import LEXICON
from briefgen.relate.corrections.values import RefusedError

CODE = 3
"""Letters of an ISO 4217 code."""


@dataclass(frozen=True, slots=True)
class Money:
    codes: frozenset[str]
    names: dict[str, str]
    signs: dict[str, str]
    by_country: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Measures:
    prefixes: dict[str, str]
    short: frozenset[str]
    prefixed: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    symbols: dict[str, tuple[str, ...]]
    temperature: dict[str, tuple[str, ...]]
    duration: dict[str, tuple[str, ...]]
    age: dict[str, tuple[str, ...]]
    percent: dict[str, tuple[str, ...]]


def unit(value: str) -> str:
    """`value` as a figure's unit; raises RefusedError where it is money and does not say whose.

    A noun that is no unit stays as it is written: it is what is counted.
    """
    if value in _codes() or value in _reported():
        return value
    if " per " in value:
        top, _, bottom = value.partition(" per ")
        return f"{unit(top)} per {bottom}"
    known = _as_written().get(value) or _in_words().get(" ".join(value.replace("-", " ").lower().split()))
    if known or value.upper() in _codes():
        return known or value.upper()
    countries = _money().by_country.get(value.lower())
    if countries:
        codes = ", ".join(sorted(set(countries.values()))[:12])
        raise RefusedError(f"{value!r} is the money of several countries", f"write the code: {codes}")
    if len(value) == CODE and value.isupper():
        raise RefusedError(f"{value!r} is no code of money", "write an ISO 4217 code, such as EUR")
    return value


@cache
def _money() -> Money:
    return LEXICON.load("figures_currencies", Money)


@cache
def _codes() -> frozenset[str]:
    """Codes of money, those of money that is gone too."""
    return _money().codes | {*_money().names.values(), *_money().signs.values()}


@cache
def _measures() -> Measures:
    return LEXICON.load("figures_units", Measures)


@cache
def _as_written() -> dict[str, str]:
    """Signs and symbols: "MW" is no "mw"."""
    return {form: unit for unit, forms in _measures().symbols.items() for form in (unit, *forms)} | (
        _money().signs
    )


@cache
def _reported() -> frozenset[str]:
    """The units that figures have already, but for money."""
    return frozenset({*_as_written().values(), *_in_words().values()})


@cache
def _in_words() -> dict[str, str]:
    """Names in small letters, a hyphen as a space."""
    of = _measures()
    tables = (of.percent, of.temperature, of.age, of.duration, of.words)
    named = {
        form.lower().replace("-", " "): unit for table in tables for unit in table for form in table[unit]
    }
    own = {unit.lower(): unit for table in tables for unit in table}
    return _prefixed() | named | own | _money().names


def _prefixed() -> dict[str, str]:
    """As in "kilometre", "kilometers", "megawatt"."""
    found: dict[str, str] = {}
    for name, (symbol, reported, *others) in _measures().prefixed.items():
        for prefix, sign in (("", ""), *_measures().prefixes.items()):
            short = sign + symbol if sign + symbol in _measures().short else prefix + name
            forms = [prefix + form for form in (name, *others)]
            found |= dict.fromkeys((*forms, *(f"{form}s" for form in forms)), short if prefix else reported)
    return found
