"""How far a relative expression lies from the day of its article, read from its words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.relate.days.distances import DayReach, find_reach, find_weekday, narrow_bounds
from tests.factories import reading, when

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def mention(words):
    made = reading(f"The crews left {words}.", when(words, ""))
    return made.findings.dates[0]


@pytest.mark.parametrize(
    ("words", "past", "first", "last"),
    [
        ("yesterday", True, -1, -1),
        ("four weeks ago", True, -31, -25),
        ("in two weeks", False, 11, 17),
        ("Friday", True, -7, 0),
        ("Friday", False, 0, 7),
        ("Friday", None, -7, 7),
        ("last Friday", None, -7, -1),
        ("next Friday", None, 1, 13),
    ],
)
def test_words_tell_a_distance(words, past, first, last):
    """With the slack that they leave."""
    assert find_reach(mention(words), past) == DayReach(first, last)


@pytest.mark.parametrize("words", ["3 May 2024", "Friday 14", "the spring"])
def test_other_dates_tell_none(words):
    """A day that is told whole, or nothing that can be counted."""
    assert find_reach(mention(words), None) is None


def test_a_weekday_is_told_by_its_name():
    """From 0 for Monday."""
    assert (find_weekday(mention("Friday")), find_weekday(mention("yesterday"))) == (4, None)


@given(DAYS, st.integers(-40, 40), st.integers(0, 20))
def test_the_way_there_leads_back(day, first, length):
    """From the article to the day, and from the day to the article."""
    one = DayReach(first, first + length)
    earliest, latest = one.days(day, day)
    begin, end = one.article(earliest, latest)
    assert begin <= day <= end


@given(DAYS, st.integers(0, 30), st.integers(0, 6))
def test_bounds_move_inwards_to_a_weekday(earliest, length, day):
    """Both ends are that weekday, inside what was known; as they were where none lies between."""
    latest = earliest + timedelta(days=length)
    first, last = narrow_bounds(earliest, latest, day)
    assert earliest <= first <= last <= latest
    held = any((earliest + timedelta(days=at)).weekday() == day for at in range(length + 1))
    assert ((first.weekday(), last.weekday()) == (day, day)) or not held


def test_no_weekday_moves_nothing():
    """What is known stays as it was."""
    assert narrow_bounds(date(2025, 1, 1), None, None) == (date(2025, 1, 1), None)


def test_the_calendar_has_an_end():
    """Behind it nothing is known."""
    assert DayReach(0, 7).days(date.max, date.max) == (date.max, None)
