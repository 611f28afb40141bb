"""Days as TIMEX3 values, and what lies so many units away."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.timex import interval
from briefgen.parse.dates.values import (
    GRAINS,
    MONTHS,
    clip_day,
    find_unit_value,
    move_value,
    shift_day,
    unknown,
)

DAYS = st.dates(date(1600, 1, 1), date(2400, 1, 1))
UNITS = sorted(GRAINS)


@given(DAYS, st.sampled_from(UNITS))
def test_a_grain_holds_its_day(day, unit):
    """Of any unit, from the day to the century."""
    first, last = interval(find_unit_value(day, unit))
    assert first <= day <= last


@given(DAYS, st.integers(-200, 200), st.sampled_from(["D", "W", "F"]))
def test_days_and_weeks_lead_back(day, count, unit):
    """Forth and back is where one was."""
    assert shift_day(shift_day(day, count, unit), -count, unit) == day


@given(DAYS, st.integers(-60, 60), st.sampled_from(sorted(MONTHS)))
def test_months_never_spill_over(day, count, unit):
    """The last day of January and a month is February, however short."""
    there = shift_day(day, count, unit)
    if there is None:
        assert not 1 <= (day.year * 12 + day.month - 1 + count * MONTHS[unit]) // 12 <= 9999
    else:
        months = there.year * 12 + there.month - day.year * 12 - day.month
        assert months == count * MONTHS[unit]


@pytest.mark.parametrize(
    ("day", "step", "unit", "value"),
    [
        ("2025-01-31", 1, "M", "2025-02"),
        ("2024-12-30", 1, "W", "2025-W02"),
        ("2025-05-01", -1, "Q", "2025-Q1"),
        ("2025-05-01", -1, "Y", "2024"),
        ("2025-05-01", 2, "DE", "204"),
    ],
)
def test_so_many_units_away(day, step, unit, value):
    """As coarse as what was said."""
    assert move_value(date.fromisoformat(day), step, unit) == value


def test_the_calendar_ends():
    """What lies behind it is no day."""
    assert shift_day(date.max, 1, "D") is None
    assert move_value(date.max, 1, "Y") is None


def test_a_short_month_clips_its_day():
    """The last day it has."""
    assert clip_day(2025, 2, 31) == date(2025, 2, 28)


def test_an_unknown_anchor_keeps_the_shape():
    """As coarse as the unit; below a day it is a day."""
    assert [unknown(unit) for unit in ("Y", "M", "D", "TH")] == [
        "XXXX",
        "XXXX-XX",
        "XXXX-XX-XX",
        "XXXX-XX-XX",
    ]
