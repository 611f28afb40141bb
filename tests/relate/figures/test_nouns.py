"""Nouns of an amount of which a thing has one at a time."""

import pytest

from briefgen.relate.figures import nouns


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("The cost of the new quay has risen to", ("cost", "quay")),
        ("The price of a season ticket will be", ("cost", "ticket")),
        ("The price has doubled to", ("price", "")),
        ("The club now has debts of more than", ("debt", "")),
        ("promised to clear debts of", ("debt", "")),
        ("The bridge's budget and its price tag are put at", ("cost", "")),
        ("Water rents went up to", ("rent", "water")),
    ],
)
def test_the_noun_before_says_what_it_is(before, told):
    """With its thing, as far as the words name it."""
    assert nouns.find_noun_before(before) == told


@pytest.mark.parametrize("before", ["The cost angered a crowd of", "Sales rose to", "The fare pays for"])
def test_no_other_verb_stands_between(before):
    """Nor is what a year brings in such an amount."""
    assert nouns.find_noun_before(before) is None


def test_a_noun_behind_says_so_too():
    """As in "a 3-euro fee for parking"."""
    assert nouns.find_noun_behind(" fee for parking") == ("fee", "park")
    assert nouns.find_noun_behind(" a day for the fee") is None


def test_a_thing_is_called_by_its_last_noun():
    """And "the project" by none."""
    assert nouns.find_head("new bridge at Tarn") == "bridg"
    assert nouns.find_head("the project") == ""
