"""What a quantity allows, and how it is written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import Quantity
from briefgen.relate.quantities import (
    are_of_one_size,
    find_grain,
    find_quantity_reach,
    is_sum,
    meet,
    write_kept,
    write_quantity,
    write_shown,
)

MODIFIERS = ("", "about", "over", "at least", "less than", "at most", "almost")
VALUES = st.decimals(min_value=0, max_value=10**13, places=2, allow_nan=False, allow_infinity=False)
QUANTITIES = st.builds(Quantity, VALUES, st.none(), st.sampled_from(MODIFIERS), st.just("crew"))


def quantity(value, modifier="", high=None, unit="crew"):
    return Quantity(Decimal(value), None if high is None else Decimal(high), modifier, unit)


@pytest.mark.parametrize(("one", "other", "alike"), [(67, 804, True), (67, 2383, False), (2383, 67, False)])
def test_two_amounts_of_one_thing_are_of_one_size(one, other, alike):
    """Sixty-seven boats of one paper are hardly the two thousand of another, whichever comes first."""
    assert are_of_one_size(quantity(one), quantity(other)) is alike


@pytest.mark.parametrize(
    ("unit", "sum_"), [("EUR", True), ("dollar", True), ("boat", False), ("percent", False)]
)
def test_dollars_of_nobody_named_are_a_sum(unit, sum_):
    """As money with a code is."""
    assert is_sum(unit) is sum_


@given(QUANTITIES)
def test_a_reach_holds_its_value(one):
    """Whatever the qualifier, the amount itself can be meant."""
    low, high = find_quantity_reach(one)
    assert low <= one.value <= high


@given(QUANTITIES, QUANTITIES)
def test_meeting_is_mutual(one, other):
    """Who agrees with whom has no order; each agrees with itself."""
    assert meet(one, other) == meet(other, one)
    assert meet(one, one)


@given(VALUES)
def test_digits_are_kept_exactly(value):
    """Editions are compared with those of years ago, digit by digit."""
    assert Decimal(write_kept(quantity(value)).replace(",", "")) == value


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (quantity(73_000, "over"), quantity(73_500), True),
        (quantity(73_000, "over"), quantity(75_000), False),
        (quantity(80_000, "about"), quantity(78_000), True),
        (quantity(17), quantity(18), False),
        (quantity(10_000, high=25_000), quantity(12_500), True),
        (quantity(40, "at most"), quantity(44), False),
    ],
)
def test_what_agrees_within_rounding(one, other, agree):
    """A round figure stands for its surroundings, any other for itself."""
    assert meet(one, other) is agree


@pytest.mark.parametrize(
    ("value", "place"), [("73000", 1000), ("2.5", "0.1"), ("100", 100), ("0", 1), ("101", 1)]
)
def test_the_grain_is_the_last_digit_that_says_something(value, place):
    """Noughts at the end say nothing."""
    assert find_grain(Decimal(value)) == Decimal(place)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (quantity(20_000_000, unit="EUR"), "EUR 20 million"),
        (quantity(73_000, "over"), "over 73,000"),
        (quantity(10_000, high=25_000), "10,000 to 25,000"),
        (quantity("1234567.891"), "1,234,567.891"),
        (quantity("2.50"), "2.5"),
    ],
)
def test_how_an_amount_is_shown(told, words):
    """With its qualifier and currency; millions by name only where nothing is rounded."""
    assert write_shown(told) == words


@given(VALUES)
def test_no_name_of_a_size_hides_digits(value):
    """`1.234 billion` is exact, or all digits stand there."""
    words = write_quantity(value).replace(",", "").split()
    size = {"million": 10**6, "billion": 10**9, "trillion": 10**12}[words[1]] if len(words) > 1 else 1
    assert Decimal(words[0]) * size == value
