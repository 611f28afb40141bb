"""The days on which what one article tells can have happened."""

from datetime import date

import pytest

from briefgen.relate import relate
from briefgen.relate.days import timex
from briefgen.relate.events import happenings
from briefgen.relate.events.limits import limit_days
from tests.factories import happens, reading, when

SINCE_JUNE, UNTIL_JUNE = (date(2024, 6, 10), None), (None, date(2024, 6, 10))


def happening(words, day="", value="", past=True):
    """The one event of an article without a date."""
    rows = [when(day, value, event=words)] if day else []
    more = {"date": day} if day else {}
    read = reading(f"{words} {day}.", *rows, happens(words, "end", past=past, **more))
    (brief,) = relate([read]).briefs
    (one,) = happenings.list_happenings(brief)
    return one


@pytest.mark.parametrize(
    ("written", "past", "days"),
    [
        (SINCE_JUNE, True, timex.UNKNOWN),
        (UNTIL_JUNE, True, UNTIL_JUNE),
        (SINCE_JUNE, False, SINCE_JUNE),
        (UNTIL_JUNE, False, timex.UNKNOWN),
    ],
)
def test_what_is_over_is_not_later_and_what_is_to_come_not_earlier(written, past, days):
    """Than the article."""
    assert limit_days(happening("The parade in Lund ended", past=past), written) == days


def test_a_weekday_lies_in_the_week_before():
    """Of what is over; where nothing is known of the article, nothing is of the day."""
    one = happening("The parade in Lund ended on", "Thursday", "XXXX-WXX-4")
    assert limit_days(one, SINCE_JUNE) == (date(2024, 6, 3), None)
    assert limit_days(one, timex.UNKNOWN) == timex.UNKNOWN


def test_a_stated_day_stands():
    """Whatever the article's own."""
    one = happening("The parade in Lund ended on", "3 May 2023", "2023-05-03")
    assert limit_days(one, SINCE_JUNE) == (date(2023, 5, 3), date(2023, 5, 3))
