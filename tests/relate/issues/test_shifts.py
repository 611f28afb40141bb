"""Changes of position: a stance in one article and another in a later one, on one matter."""

from dataclasses import replace

import pytest

from briefgen.model import Stance
from briefgen.relate.issues.shifts import find_shifts
from tests.relate.issues.standing import held, said


def told(*articles):
    """The stances before and after, and the kind of each change."""
    found = find_shifts("ann-lee", "dam", held(*articles))
    return [(one.before_stance, one.after_stance, one.kind) for one in found]


def test_another_stance_on_the_same_matter_is_a_shift():
    """From the article before it to the one that changes it, not back to the first."""
    assert told(
        said("the old dam", "supports", path="a.txt", day="2024-05-01"),
        said("the old dam", "supports", path="b.txt", day="2024-06-01"),
        said("the old dam", "opposes", path="c.txt", day="2024-07-01"),
    ) == [(Stance.SUPPORTS, Stance.OPPOSES, "position")]


def test_what_was_done_is_an_act():
    """Whichever of the two it is."""
    assert told(
        said("the old dam", "supports", path="a.txt", day="2024-05-01"),
        said("the old dam", "opposes", path="b.txt", day="2024-06-01", mode="act"),
    ) == [(Stance.SUPPORTS, Stance.OPPOSES, "act")]


@pytest.mark.parametrize(
    "second",
    [
        said("the new school", "opposes", path="b.txt", day="2024-06-01"),
        said("the old dam", "claims", path="b.txt", day="2024-06-01"),
        said("the old dam", "opposes", path="b.txt", day="2024-06-01", side="not resolved"),
    ],
    ids=["another matter", "a claim", "a side that is not resolved"],
)
def test_what_is_no_change_of_stand(second):
    """Another matter, what takes no stance, what nobody can tell the side of."""
    assert told(said("the old dam", "supports", path="a.txt", day="2024-05-01"), second) == []


def test_two_stances_of_one_article_are_no_shift():
    """Nothing lies between them in which to move."""
    assert told(said("the old dam", "supports", path="a.txt")) == []


def test_what_is_turned_to_the_proposition_needs_no_shared_words():
    """ "The project" of one article is "the crossing" of the next, where both take a side."""
    first = said("the project", "opposes", path="a.txt", day="2024-05-01", side="against")
    assert told(first, said("the new crossing", "supports", path="b.txt", day="2024-06-01", side="for")) == [
        (Stance.OPPOSES, Stance.SUPPORTS, "position")
    ]
    assert (
        told(first, said("the new crossing", "opposes", path="b.txt", day="2024-06-01", side="against")) == []
    )


def test_an_article_that_takes_both_sides_moves_nobody():
    """Of the project and the toll, one is wanted and one is not: nobody can tell which of them has moved."""
    first = said("the project", "opposes", path="a.txt", day="2024-05-01", side="against")
    day = "2024-06-01"
    both = [
        said("the new crossing", "supports", path="b.txt", day=day, side="for"),
        said("a ferry", "opposes", path="c.txt", day=day, side="against"),
    ]
    one, other, third = held(first, *both)
    assert not list(find_shifts("ann-lee", "dam", [one, other, replace(third, order=other.order)]))
