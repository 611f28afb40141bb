"""Dates, numbers and states as people read them."""

from datetime import date
from decimal import Decimal

import pytest

from briefgen.model import Quantity
from briefgen.render.views.findings import facts
from briefgen.render.wording import words
from tests.factories import figure, reading


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2025, 4, 10), date(2025, 4, 10), "10 April 2025"),
        (date(2025, 4, 1), date(2025, 4, 30), "April 2025"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2025, 4, 10), date(2025, 5, 3), "between 10 April and 3 May 2025"),
        (date(2025, 4, 10), date(2025, 4, 16), "between 10 and 16 April 2025"),
        (date(2024, 4, 10), date(2025, 4, 10), "between 10 April 2024 and 10 April 2025"),
        (date(2025, 4, 10), None, "10 April 2025 or later"),
        (None, date(2025, 4, 10), "10 April 2025 or earlier"),
        (None, None, "not stated"),
    ],
)
def test_bounds(first: date | None, last: date | None, told: str) -> None:
    """Bounds say exactly what is known, and that nothing is where nothing is."""
    assert words.write_bounds(first, last) == told


def test_bounds_at_the_end_of_time() -> None:
    """The last day there is has no day after it."""
    assert words.write_bounds(date(9999, 12, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    ("value", "high", "modifier", "unit", "told"),
    [
        ("150000000000", None, "", "EUR", "EUR 150 billion"),
        ("16500000", None, "about", "USD", "about USD 16.5 million"),
        ("73000", None, "over", "soldier", "over 73,000 soldiers"),
        ("10000", "25000", "", "soldier", "10,000 to 25,000 soldiers"),
        ("1", None, "", "country", "1 country"),
        ("3", None, "", "country", "3 countries"),
        ("1200", None, "about", "person", "about 1,200 people"),
        ("2.50", None, "", "percent", "2.5\u202f%"),
        ("12", None, "", "km", "12 km"),
        ("123456789", None, "", "vote", "123,456,789 votes"),
        ("40", None, "", "mile per hour", "40 miles per hour"),
        ("2000000", None, "over", "GBP per month", "over GBP 2 million per month"),
    ],
)
def test_quantity(value: str, high: str | None, modifier: str, unit: str, told: str) -> None:
    """A quantity keeps its modifier and is never rounded."""
    quantity = Quantity(Decimal(value), Decimal(high) if high else None, modifier, unit)
    assert words.quantity(quantity) == told


def test_a_range_told_in_words_is_shown_in_these_words() -> None:
    """ "Dozens of boats" is not printed as 12 to 100: nobody counted that."""
    told = reading(
        "Dozens of boats and 12 to 100 crates were lost.",
        figure("Dozens of boats", 12, "boat", high=100),
        figure("12 to 100 crates", 12, "crate", high=100, counts="crates"),
    )
    assert [facts.tell_words(one) for one in told.findings.figures] == ["Dozens of boats", "12 to 100 crates"]
