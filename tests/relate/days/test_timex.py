"""The days that a stated time covers."""

from datetime import date

import pytest

from briefgen.relate.days.timex import (
    UNKNOWN,
    find_bounds,
    find_value_weekday,
    in_year,
    names_no_year,
    show_bounds,
)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-04-10", "2025-04-10", "2025-04-10"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-Q2", "2025-04-01", "2025-06-30"),
        ("2025", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_value_covers_its_days(value, first, last):
    """From the first to the last of what was said."""
    assert find_bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["", "XXXX-11-14", "PRESENT_REF", "P2W", "2025-13", "2025-02-30"])
def test_what_names_no_days_has_no_bounds(value):
    """Nor does what no calendar has."""
    assert find_bounds(value) == UNKNOWN


def test_a_year_is_filled_in():
    """Where another article tells it."""
    assert names_no_year("XXXX-11-14")
    assert not names_no_year("2025-11-14")
    assert in_year("XXXX-11-14", 2024) == "2024-11-14"


def test_bounds_as_reasons_have_them():
    """Open ends are told as such."""
    day, other = date(2025, 4, 10), date(2025, 5, 1)
    told = [
        show_bounds(day, day),
        show_bounds(day, other),
        show_bounds(day, None),
        show_bounds(None, day),
        show_bounds(None, None),
    ]
    assert told == [
        "2025-04-10",
        "between 2025-04-10 and 2025-05-01",
        "after 2025-04-10",
        "before 2025-04-10",
        "not stated",
    ]


@pytest.mark.parametrize(
    ("value", "day"),
    [("XXXX-WXX-3", 3), ("XXXX-WXX-5TNI", 5), ("2024-06-03", 1), ("2024-06", None), ("XXXX-06-03", None)],
)
def test_a_weekday_is_known_by_name_or_by_day(value, day):
    """A month, or a day of an unknown year, falls on none."""
    assert find_value_weekday(value) == day
