"""What a position is about in the end, and whether two positions are two stands."""

from dataclasses import replace

import pytest

from briefgen.model import Span
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


@pytest.mark.parametrize(
    ("words", "more", "whole"),
    [
        ("the toll", {}, True),
        ("the toll of the valley", {"about": "the toll"}, True),
        (
            "opening the toll road to lorries",
            {"about": "the toll road", "steps": [("bring", "opening")]},
            False,
        ),
        ("a harbour without a crane", {"about": "a harbour"}, False),
        ("a ban on the harbour", {"about": "the harbour", "steps": [("undo", "ban")]}, True),
    ],
)
def test_two_may_agree_on_the_thing_as_such_only(words, more, whole):
    """Whoever wants it for lorries, or not without a crane, means more than the thing."""
    article, _ = said(words, "opposes", path="a.txt", **more)
    (position,) = article.findings.positions
    assert matters.is_whole(position, article.article.text) is whole


@pytest.mark.parametrize(("cue", "whole"), [("does not want", False), ("has refused", True)])
def test_who_does_not_want_to_undo_it_need_not_be_for_it(cue, whole):
    """ "Does not want to stop the hunt" is no word for the hunt."""
    article, _ = said("to stop the hunt", "opposes", path="a.txt", about="the hunt", steps=[("undo", "stop")])
    position = replace(article.findings.positions[0], cue=(Span(0, len(cue)),))
    assert matters.is_whole(position, cue + article.article.text[len(cue) :]) is whole
