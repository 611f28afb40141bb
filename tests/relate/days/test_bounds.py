"""What an article alone says of the day it was written on."""

from datetime import date

from briefgen.relate import relate
from briefgen.relate.days import timex
from briefgen.relate.days.bounds import bounds_of_brief, days_of_brief
from tests.factories import happens, reading, when


def brief(text, *rows, day=""):
    (made,) = relate([reading(text, *rows, day=day)]).briefs
    return made


def dated(event, words, value, past=True):
    return (
        when(words, value, event=event, modality="asserted" if past else "planned"),
        happens(event, "open", past=past, date=words),
    )


OPENED = dated("The lido opened", "3 June 2024", "2024-06-03")
TO_OPEN = dated("The rink will open", "9 July 2024", "2024-07-09", past=False)


def test_what_is_over_and_what_is_to_come_are_its_bounds():
    """It was written between them, with the words that say so."""
    made = brief("The lido opened on 3 June 2024. The rink will open on 9 July 2024.", *OPENED, *TO_OPEN)
    assert days_of_brief(made) == (date(2024, 6, 3), date(2024, 7, 9))
    assert ["“3 June 2024”" in one.reason.text for one in bounds_of_brief(made)] == [True, False]


def test_a_stated_day_is_both():
    """And is never up for doubt."""
    made = brief("The lido is full.", day="2024-06-05")
    assert days_of_brief(made) == (date(2024, 6, 5), date(2024, 6, 5))
    assert all(one.given for one in bounds_of_brief(made))


def test_bounds_that_contradict_each_other_say_nothing():
    """Nobody guesses which is wrong."""
    early = dated("The rink will open", "9 July 2023", "2023-07-09", past=False)
    made = brief("The lido opened on 3 June 2024. The rink will open on 9 July 2023.", *OPENED, *early)
    assert days_of_brief(made) == timex.UNKNOWN
