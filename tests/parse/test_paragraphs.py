"""No sentence, and no figure, goes on across the end of a paragraph, a heading or an entry of a list."""

import pytest

from tests.parse.figures.prose import read

HEADS = (
    "Third survey of the valley",
    "The price of milk is up",
    "New dam for Orme",
    "Dairies ask for up to",
    "Cost is over",
    "More than",
    "1. Milk: a good year",
)
LEADS = (
    ("Wages rose by 4 percent in March, the office said.", "4 percent", "Wages"),
    ("Forty dairies closed in the valley last year.", "Forty dairies", "dairies"),
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("between", ["\n\n", "\n\n11 March 2024\n\n"])
def test_a_figure_counts_nothing_of_the_line_above(nlp, head, lead, between):
    """And takes no "over" from it."""
    words, exact, counts = lead
    found = read(nlp, f"{head}{between}{words} The mayor thanked all who came.")
    figure = next(one for one in found if one.evidence.exact == exact)
    assert (figure.counts, figure.quantity.modifier) == (counts, "")
