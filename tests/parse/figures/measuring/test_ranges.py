"""Two amounts that are one, and what is said once for both."""

import pytest

from tests.parse.figures.prose import read_amounts


def told(text):
    return [
        f"{amount.value:f}{'' if amount.high is None else f'..{amount.high:f}'} {amount.unit}".strip()
        for amount in read_amounts(text)
    ]


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("between 4 and 9 litres", "4..9 L"),
        ("12 to 15 kg", "12..15 kg"),
        ("10–15 goats", "10..15"),
        ("two or three hundred goats", "200..300"),
        ("from €20 to €35", "20..35 EUR"),
        ("20 -40mm", "20..40 mm"),
    ],
)
def test_the_ends_of_a_range_are_one_amount(text, one):
    """By the words before and between; a unit or a magnitude is said once."""
    assert told(text) == [one]


@pytest.mark.parametrize(
    "text",
    [
        "4 and 9 litres",
        "the match ended 2-2",
        "the match ended 9-2",
        "rents rose 5 percent to 12 percent",
        "in 2018 to 4 million goats",
        "2 kg to 9 litres",
        "three months to 30 June",
    ],
)
def test_two_amounts_stay_two(text):
    """Scores, moves from one to the other, years, amounts of two things."""
    assert not any(".." in one for one in told(text))


def test_cents_belong_to_their_sum():
    """Called so, or bare where the sum ends."""
    assert told("6 dollars and 20 cents") == ["6.2 USD"]
    assert told("He paid 19 EUR 75.") == ["19.75 EUR"]
    assert told("He paid 19 EUR, 75 goats left") == ["19 EUR", "75"]


def test_a_unit_said_once_is_of_both():
    """A year beside an amount takes no unit."""
    assert told("six or seven euros") == ["6 EUR", "7 EUR"]
    assert told("a 3- or 4-inch pipe") == ["3 inch", "4 inch"]
    assert told("by 2031 to 40 percent") == ["2031", "40 percent"]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Wool was lowered 1.50 euros to 16.35 euros", ["1.50 EUR", "16.35 EUR"]),
        ("The fare was raised by $5 to $20", ["5 USD", "20 USD"]),
    ],
)
def test_by_how_much_and_to_what_are_two_amounts(text, both):
    """Behind a verb of change, each with its money."""
    assert told(text) == both


@pytest.mark.parametrize(
    ("text", "one"), [("They cut 5 to 10 jobs", "5..10"), ("fines of $5 to $20", "5..20 USD")]
)
def test_a_range_behind_another_word_or_of_other_things_stays_one(text, one):
    """Jobs that are cut may be five to ten."""
    assert told(text) == [one]
