"""What a position is about in the end, and whether two positions are two stands."""

import pytest

from briefgen.relate.desk import Side
from briefgen.relate.issues import matters
from tests.relate.issues.standing import held, said


def matter(words, stance, **more):
    (one,) = held(said(words, stance, path="a.txt", **more))
    return matters.matter_of(one)


def test_two_ways_to_say_it_are_one_matter():
    """ "Rejected a ban on the bridge", "supports the bridge": the same thing, and the same side."""
    one = matter("a ban on the bridge", "opposes", about="the bridge", steps=[("undo", "ban")])
    other = matter("the bridge", "supports")
    assert (one.key, one.side) == (other.key, other.side)
    assert (other.words, other.side) == ("bridge", Side.FOR)


@pytest.mark.parametrize("words", ["it", "them"])
def test_what_the_words_leave_open_is_no_matter(words):
    """Nobody can tell two of these to be one."""
    assert matter(words, "supports") is None


def test_a_threat_and_a_smaller_amount_take_no_side():
    """Who wants less of it is neither for it nor against it."""
    less = matter("a lower toll", "supports", steps=[("less", "lower")])
    assert less.side is Side.NONE
    assert matter("the toll", "claims") is None


@pytest.mark.parametrize(
    ("one", "other", "moved"),
    [
        ({"stance": "supports"}, {"stance": "opposes"}, True),
        ({"stance": "supports"}, {"stance": "supports"}, False),
        ({"stance": "supports"}, {"stance": "undecided"}, True),
        ({"stance": "supports", "side": "for"}, {"stance": "opposes", "side": "for"}, False),
        ({"stance": "supports", "side": "for"}, {"stance": "supports", "side": "against"}, True),
        ({"stance": "supports", "side": "for"}, {"stance": "opposes", "side": "not resolved"}, False),
    ],
)
def test_two_stands_are_told_by_their_sides(one, other, moved):
    """Those of the proposition where both have one; what is not resolved moves nobody."""
    first, second = held(
        said("the dam", path="a.txt", day="2024-05-01", **one),
        said("the dam", path="b.txt", day="2024-06-01", **other),
    )
    assert matters.has_moved(first, second) is moved


def test_a_condition_that_is_gone_is_a_move():
    """ "Only if residents pay nothing", then "I support it now"."""
    first, second = held(
        said(
            "the dam if it is free",
            "conditional",
            path="a.txt",
            day="2024-05-01",
            content="the dam",
            condition="if it is free",
            side="for",
        ),
        said("the dam", "supports", path="b.txt", day="2024-06-01", side="for"),
    )
    assert matters.has_moved(first, second)
