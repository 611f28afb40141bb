"""What a figure counts, as a class of things."""

import pytest

from briefgen.relate.figures import things


@pytest.mark.parametrize(
    ("counts", "unit", "counted", "said"),
    [
        ("red goats", "goat", "goat", {"red"}),
        ("goats at the farms", "goat", "goat", set()),
        ("loans", "EUR", "EUR", {"loan"}),
    ],
)
def test_a_thing_is_its_last_noun(counts, unit, counted, said):
    """What follows it tells where; of money the unit is the thing, and the noun what is said of it."""
    assert things.find_thing(counts, unit) == (counted, said)


@pytest.mark.parametrize(
    ("unit", "measured"),
    [("EUR per month", True), ("m²", True), ("crown", True), ("percent", True), ("flat", False), ("", False)],
)
def test_a_measured_thing_is_of_its_unit(unit, measured):
    """A flat of so many square metres and of so much a month is two things."""
    assert things.is_measured(unit) is measured
