"""The words by which a bare number is one of the same as a figure before it."""

import pytest

from tests.parse.figures.prose import read


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The guild lent 765,000 books after 664,000 in 2020.", True),
        ("Of the 540 kilns, 130 have not opened.", True),
        ("The flood took 40 barns and left 300 more without light.", True),
        ("Some 41 nuns are in Oslo, 17 in Bergen and 12 elsewhere.", True),
        ("The guild lent 40 books after 2 in the morning.", False),
    ],
)
def test_a_number_of_the_same(nlp, text, same):
    """Set against it, out of it, more of it or beside it; an hour is none."""
    first, *others = read(nlp, text)
    assert (bool(others) and {one.quantity.unit for one in others} == {first.quantity.unit}) is same


def test_a_day_behind_a_number_says_nothing_of_what_is_counted(nlp):
    """“40 today” are no “today kilns”."""
    found = read(nlp, "There were 60 kilns on the island, and there are 40 today.")
    assert not any("today" in one.counts or "today" in one.evidence.exact for one in found)
