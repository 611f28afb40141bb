"""What lengths of time and of way are of."""

import pytest

from tests.parse.figures.prose import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The court sentenced the baker to four years in prison.", "prison"),
        ("The dike broke after three days of heavy rain.", "heavy rain"),
        ("The strike lasted four days.", "strike"),
        ("The siege of the town lasted nine months.", "siege"),
    ],
)
def test_a_length_of_time_is_of_what_filled_it(nlp, text, told):
    """What follows right behind it, or what lasted."""
    assert read(nlp, text)[-1].counts == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fire broke out 30 kilometres east of the town.", "east of the town"),
        ("The wreck lies 2 kilometres from the harbour.", "from the harbour"),
        ("The lake stood 40 centimetres above the record.", "above the record"),
    ],
)
def test_a_length_of_way_is_told_from_a_place(nlp, text, told):
    """In the words of the text."""
    assert read(nlp, text)[-1].counts == told


@pytest.mark.parametrize(
    "text",
    ["She worked for three years in the city.", "The abbey lies 140 miles away.", "It took three hours."],
)
def test_where_nothing_says_of_what_nothing_is_told(nlp, text):
    """A place where somebody was fills no time."""
    assert read(nlp, text)[-1].counts == ""


@pytest.mark.parametrize(
    "text",
    ["The wells gave 1.2 million bpd above the ceiling.", "The pumps take 40 litres a day below the quota."],
)
def test_a_rate_is_told_from_no_place(nlp, text):
    """A difference from a ceiling is no way."""
    assert not read(nlp, text)[0].counts.startswith(("above", "below"))
