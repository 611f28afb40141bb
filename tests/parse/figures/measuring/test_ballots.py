"""The two numbers of a vote."""

import pytest

from tests.parse.figures.prose import read_amounts


def votes(text):
    return [int(one.value) for one in read_amounts(text) if one.unit == "vote"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Councillors voted 11 to 4 for a new pier.", [11, 4]),
        ("The synod voted 46 to 54 against the hymnal.", [46, 54]),
        ("The guild approved the charter by 412 votes to 96, with 14 abstentions.", [412, 96]),
        ("The chamber passed the bill 54-46 on Monday.", [54, 46]),
        ("In a 5-4 decision the court upheld the ban.", [5, 4]),
        ("The judges ruled by six votes to three.", [6, 3]),
        ("The bill passed by 61 votes against 48 votes.", [61, 48]),
    ],
)
def test_both_numbers_are_votes(text, told):
    """Said with a verb of voting before, or the vote behind."""
    assert votes(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The town voted to hire 20 to 30 teachers.",
        "The guests won 3-1.",
        "Prices rose by 5 to 10 percent after the court ruled.",
        "He was elected for 2029-33.",
        "The lorry passed all trials including the ISO 3888-2.",
        "The council approved 20 to 30 homes.",
    ],
)
def test_other_pairs_of_numbers_are_no_votes(text):
    """Ranges, scores and terms."""
    assert votes(text) == []
