"""Plans that later articles call off: what was to be on a day and will not."""

import pytest

from tests.factories import happens, reading, when

PLAN = "The market will close on 3 June 2024."


def planned():
    event = "The market will close"
    return reading(
        PLAN,
        when("3 June 2024", "2024-06-03", event=event, modality="planned"),
        happens(event, "close", date="3 June 2024", past=False),
        id="a.txt",
        day="2024-05-01",
    )


def left(desk, text, about, day="2024-05-20", on=("3 June 2024", "2024-06-03")):
    """What is still planned after a later article has told of that day."""
    later = reading(text, when(*on, event=about, modality="planned"), id="b.txt", day=day)
    return [one.name for one in desk(planned(), later).events]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The closure, set for 3 June 2024, will not go ahead.", "The closure, set"),
        ("The mayor said that closing the market on 3 June 2024 was put off.", "closing the market"),
        ("Traders cheered when the closure of 3 June 2024 was called off.", "the closure"),
    ],
)
def test_a_plan_that_is_called_off_is_none(desk, text, about):
    """A later article says so, of the same thing and the same day."""
    assert left(desk, text, about) == []


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("A concert, set for 3 June 2024, was called off.", "A concert, set"),
        ("The closure, set for 3 June 2024, will cost jobs.", "The closure, set"),
    ],
)
def test_what_else_is_called_off_says_nothing_of_it(desk, text, about):
    """Nor does what is told of it otherwise."""
    assert left(desk, text, about) == ["Market will close"]


def test_another_day_says_nothing_of_it(desk):
    """The closure of April is another."""
    text = "The closure, set for 3 April 2024, was called off."
    assert left(desk, text, "The closure, set", on=("3 April 2024", "2024-04-03")) == ["Market will close"]


def test_what_was_said_before_calls_nothing_off(desk):
    """It was planned anew."""
    text = "The closure, set for 3 June 2024, will not go ahead."
    assert left(desk, text, "The closure, set", day="2024-04-20") == ["Market will close"]
