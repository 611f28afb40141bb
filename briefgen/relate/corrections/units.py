"""The unit that an editor writes, as figures have it: `euro` is EUR, `per cent` percent, `kilometres` km.

Reads the word lists of the figures and none of the code that finds them, which brings the language model.
"""

from functools import cache

from briefgen.model import Family
from briefgen.parse.figures import words
from briefgen.relate.corrections.values import RefusedError

CODE = 3
"""Letters of an ISO 4217 code."""
CODES_SHOWN = 12
"""Codes of money that a hint names."""


def restate_unit(value: str) -> str:
    """`value` as a figure's unit; raises RefusedError where it is money and does not say whose.

    A noun that is no unit stays as it is written: it is what is counted.
    """
    if value in _currency_codes() or value in _reported_units():
        return value
    if " per " in value:
        top, _, bottom = value.partition(" per ")
        return f"{restate_unit(top)} per {bottom}"
    known = _find_known(value)
    if known or value.upper() in _currency_codes():
        return known or value.upper()
    countries = words.currencies().by_country.get(value.lower())
    if countries:
        codes = ", ".join(sorted(set(countries.values()))[:CODES_SHOWN])
        raise RefusedError(f"{value!r} is the money of several countries", f"write the code: {codes}")
    if len(value) == CODE and value.isupper():
        raise RefusedError(f"{value!r} is no code of money", "write an ISO 4217 code, such as EUR")
    return value


def _find_known(value: str) -> str:
    """A sign or symbol as it is written ("MW" is no "mw"), a name whatever its capitals; empty for others."""
    plain = words.write_evenly(" ".join(value.split()))
    _, known = words.exact_units().get(value) or words.unit_words().get(plain) or (None, "")
    return known or _own_names().get(plain, "")


@cache
def _currency_codes() -> frozenset[str]:
    """Codes of money, those of money that is gone too."""
    money = words.currencies()
    return money.codes | {*money.names.values(), *money.signs.values()}


@cache
def _reported_units() -> frozenset[str]:
    """The units that figures have already, but for money."""
    found = (*words.exact_units().values(), *words.unit_words().values())
    return frozenset(name for family, name in found if family is not Family.MONEY)


@cache
def _own_names() -> dict[str, str]:
    """Those that are words, in small letters: "ML" is no "ml"."""
    return {words.write_evenly(name): name for name in sorted(_reported_units()) if len(name) > CODE}
