"""Parties and unions by names that are words too, told by what they do."""

import pytest

from tests.parse.actors.marked import read


def find_kinds(text: str) -> dict[str, str]:
    return {mention.evidence.exact: str(mention.kind) for mention in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Labour voted against the tunnel.", "Labour"),
        ("The Greens want a ban on plastic.", "Greens"),
        ("Labour's Imran Okafor lost by eleven votes.", "Labour"),
        ("On Monday Labour's Farida Hossain carried the motion.", "Labour"),
        ("The Liberal Democrats abstained on the motion.", "Liberal Democrats"),
        ("The two Liberal Democrats in the cabinet voted against the line.", "Liberal Democrats"),
        ("The board heard the Social Democrats on Friday.", "Social Democrats"),
        ("The council met. Momentum backs the levy. A Momentum speaker left early.", "Momentum"),
    ],
)
def test_who_votes_and_wants_is_a_party(text: str, name: str) -> None:
    """Capitals that act as only those do who can take a stand."""
    assert find_kinds(text).get(name) == "organisation"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Labour costs rose by a tenth.", "Labour"),
        ("Momentum was lost in May.", "Momentum"),
        ("Business welcomed the news.", "Business"),
        ("The Kurds want a road.", "Kurds"),
    ],
)
def test_words_and_peoples_are_no_party(text: str, name: str) -> None:
    """A word that opens its sentence is none, nor is a people."""
    assert find_kinds(text).get(name) != "organisation"


def test_who_is_called_by_a_role_in_court_is_no_party():
    """A word for a person with a capital, in a text that tells of no vote, names no body."""
    text = (
        "Petitioner wants a new hearing. The judge heard Petitioner twice, and Petitioner says it was late."
    )
    assert find_kinds(text).get("Petitioner") != "organisation"
