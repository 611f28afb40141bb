"""What a brief answers of its own facts."""

from dataclasses import replace

import pytest

from briefgen.model import IssueId, Origin
from briefgen.relate import relate
from tests.factories import figure, holds, name, reading


@pytest.fixture
def brief():
    text = "Ann Lee wants 40 buses. The port stays shut."
    held = holds("Ann Lee", "Ann Lee wants 40 buses", "supports")
    return relate([reading(text, name("Ann Lee"), figure("40 buses", 40, "bus"), held)]).briefs[0]


def test_it_says_who_a_mention_is(brief):
    """Each mention with its actor; no mention is nobody."""
    ((mention, actor),) = brief.mentions()
    assert (mention.name, actor) == ("Ann Lee", "ann-lee")
    assert brief.actor(0) == "ann-lee"
    assert brief.actor(None) is None


def test_it_says_who_holds_a_position_and_a_figure(brief):
    """A figure may be nobody's."""
    assert brief.speaker(brief.findings.positions[0]) == "ann-lee"
    assert brief.holder(brief.findings.figures[0]) is None


def test_it_says_whom_several_mentions_name(brief):
    """Who is not resolved is left out."""
    nobody = replace(brief, actors=())
    assert list(brief.actors_at((0, 0))) == ["ann-lee", "ann-lee"]
    assert list(nobody.actors_at((0,))) == []


def test_it_finds_a_fact_by_its_id(brief):
    """Whatever its family."""
    for fact in (*brief.findings.figures, *brief.findings.positions):
        assert brief.fact(fact.id) is fact


def test_it_gives_positions_with_their_issues(brief):
    """None where there is none."""
    (position,) = brief.findings.positions
    assert list(brief.positions()) == [(position, None)]
    origin = Origin("the new quay", "taken from the headline")
    placed = replace(brief, places={position.id: (IssueId("quay"), origin)})
    assert list(placed.positions()) == [(position, "quay")]
    assert (placed.issue(position), placed.origin(position)) == ("quay", origin)
    assert (brief.issue(position), brief.origin(position)) == (None, None)


def test_a_mention_that_no_actor_has_is_nobody(brief):
    """Every mention is told, resolved or not."""
    assert [actor for _, actor in replace(brief, actors=()).mentions()] == [None]


def test_facts_come_by_family(brief):
    """Figures, dates, positions."""
    found = brief.findings
    assert list(brief.facts()) == [*found.figures, *found.dates, *found.positions]
