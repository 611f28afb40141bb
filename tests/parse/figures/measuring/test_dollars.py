"""Whose dollars a bare sign tells."""

from decimal import Decimal

import pytest

from briefgen.model import Family, Span
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.measuring import dollars


def settle(text, exact, unit="USD"):
    start = text.index(exact)
    span = Span(start, start + len(exact))
    amount = Amount(span, span, Decimal(5), None, unit, Family.MONEY, Notation.DIGITS, Decimal(1), "")
    return dollars.settle_dollar(text, amount).unit


@pytest.mark.parametrize("home", ["Melbourne", "Canada", "New Zealand"])
def test_a_bare_dollar_where_others_have_dollars_is_nobodys(home):
    """Where the text says nothing of the United States."""
    assert settle(f"The fare in {home} is $5.", "$5") == "dollar"
    assert settle(f"The fare in {home} is $5 a head.", "$5 a head", "USD per head") == "dollar per head"


@pytest.mark.parametrize(
    ("text", "exact", "unit"),
    [
        ("The fare in Lima is $5.", "$5", "USD"),
        ("The fare from Sydney to New York is $5.", "$5", "USD"),
        ("The fare in Sydney is US$5.", "US$5", "USD"),
        ("Crude sold in Canada at $5 a barrel.", "$5 a barrel", "USD per barrel"),
        ("The fare in Sydney is A$5.", "A$5", "AUD"),
    ],
)
def test_elsewhere_it_stays_what_it_was(text, exact, unit):
    """No other home of dollars, the US too, a sign that says so, goods of the world's trade."""
    assert settle(text, exact, unit) == unit
