"""Issues that are proposed: what several say in several articles, and never how much of it."""

import pytest

from briefgen.relate.issues import proposals
from tests.factories import figure, holds, name, reading


def proposed(desk, words, *rows):
    """The titles proposed where two people speak these words in two articles."""
    readings = (
        reading(f"{who} wants {words}.", name(who), holds(who, f"wants {words}"), *rows, id=f"{who[:3]}.txt")
        for who in ("Ann Lee", "Bo Ek")
    )
    return [one.title for one in proposals.propose(desk(*readings).briefs)]


@pytest.mark.parametrize(
    "words",
    ["12 million euros", "seven million", "thousands", "40 US dollars", "EUR billions", "200 Danish kroner"],
)
def test_no_magnitude_and_no_money_is_an_issue(desk, words):
    """People dispute what the money is for."""
    assert proposed(desk, f"{words} now") == []


def test_what_the_money_is_for_is_proposed(desk):
    """The words beside the sum stay."""
    assert proposed(desk, "12 million euros for harbour dredging") == ["Harbour dredging"]


def test_a_unit_is_no_issue_where_it_measures(desk):
    """What stands in a figure of the article as its unit; the same word elsewhere is a thing."""
    told = "forty stone ballast"
    assert proposed(desk, told, figure("forty stone", 40, unit="stone")) == []
    assert proposed(desk, "a stone bridge") == ["Stone bridge"]
