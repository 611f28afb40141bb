"""A magnitude said once for two numbers: what the lower one is worth."""

from decimal import Decimal

import pytest

from briefgen.parse.figures.measuring import units
from briefgen.parse.figures.reading import magnitudes, numbers


def lifted(text):
    low, high = (units.attach(text, number, 0) for number in numbers.read_numbers(text))
    return magnitudes.lifted(text, low, high)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two to three hundred thousand trees", 200_000),
        ("5 to 7 million trees", 5_000_000),
        ("$2-3bn", 2_000_000_000),
        ("4-6,000 trees", 4_000),
        ("3-4000 trees", 3_000),
    ],
)
def test_the_lower_number_takes_the_magnitude(text, value):
    """A scale in words or letters, a "hundred", the noughts of the upper one."""
    assert lifted(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2 to 300 boats", 2),
        ("800 to 3 million boats", 800),
        ("9 to 2 million boats", 9),
        ("1,500 to 2 million boats", 1_500),
        ("3 to 4,500 boats", 3),
    ],
)
def test_a_number_that_would_not_stay_lower_keeps_its_own(text, value):
    """Nor are noughts lent that stand for nothing, or to a number far below."""
    assert lifted(text) == Decimal(value)
