"""Which issues a text belongs to, by the words that their definitions list."""

import pytest

from briefgen.relate.issues.sorting import Sorter
from tests.factories import issue

SORTER = Sorter(
    [
        issue("mill", "mill", never=["mill stone"]),
        issue("ferry", "night ferry", "ferr* + island"),
        issue("rent", "rent*", pro=["housing benefit"]),
    ]
)


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("Two mills and a night ferry", ("ferry", "mill")),
        ("The ferries to the islands", ("ferry",)),
        ("The ferries to the coast", ()),
        ("The night, the ferry", ()),
        ("Renters want the mill", ("mill", "rent")),
        ("A housing benefit", ("rent",)),
        ("A mill stone in the mill", ()),
        ("The treadmill", ()),
        ("", ()),
    ],
)
def test_every_issue_whose_words_stand_there(text, issues):
    """Most words first; in any number; side by side or each somewhere; whole words; none that is kept out."""
    assert SORTER.all(text) == issues


def test_the_best_is_the_first_of_all():
    """Of equals the one that is defined first; of none nothing."""
    assert SORTER.best("Renters want the mill") == "mill"
    assert SORTER.best("A night ferry for renters") == "ferry"
    assert SORTER.best("A quiet town") is None


def test_a_term_in_two_lists_or_numbers_counts_once():
    """Who lists "levy" twice does not draw to it what speaks of the mill code."""
    sorter = Sorter([issue("levy", "levy", "levies", pro=["levy", "levies"]), issue("mill", "mill code")])
    assert sorter.best("The mill code and the levy") == "mill"
