"""Bodies that one article tells of as being formed, and another as at work."""

import pytest

from briefgen.relate import relate
from briefgen.relate.dating import formations
from tests.factories import happens, name, reading

FORMING = "Fishers spoke of the formation of a Harbour Safety Board in spring."


def found(forming, working, *rows):
    """The articles of each formation: who forms, who works."""
    briefs = relate(
        [
            reading(forming, id="a.txt"),
            reading(working, name("Harbour Safety Board", "organisation"), *rows, id="b.txt"),
        ]
    ).briefs
    return [(one.forming.article, one.working.article) for one in formations.find_formations(briefs)]


@pytest.mark.parametrize(
    "working",
    [
        "She is a member of the Harbour Safety Board now.",
        "It was at a meeting of the so-called Harbour Safety Board.",
    ],
)
def test_a_member_or_a_meeting_shows_it_at_work(working):
    """The words right before its name."""
    assert found(FORMING, working) == [("a.txt", "b.txt")]


def test_who_takes_part_in_what_is_over_is_at_work():
    """What it is to do shows nothing."""
    text = "The Harbour Safety Board closed the pier."
    done = happens("The Harbour Safety Board closed the pier", "close", who=["Harbour Safety Board"])
    planned = happens(
        "The Harbour Safety Board closed the pier", "close", who=["Harbour Safety Board"], past=False
    )
    assert found(FORMING, text, done) == [("a.txt", "b.txt")]
    assert found(FORMING, text, planned) == []


@pytest.mark.parametrize(
    "forming",
    [
        "Fishers spoke of the formation of the Harbour Safety Board in spring.",
        "Fishers spoke of the formation of a Valley Board in spring.",
        "Fishers spoke of a Harbour Safety Board in spring.",
    ],
)
def test_what_may_be_long_past_or_another_body_orders_nothing(forming):
    """ "The formation of the board" does not say that it goes on."""
    assert found(forming, "She is a member of the Harbour Safety Board now.") == []
