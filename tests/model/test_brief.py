"""What a brief answers of its own facts."""

from dataclasses import replace

import pytest

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
    nobody = replace(brief, actor_of=(None,))
    assert list(brief.actors_at((0, 0))) == ["ann-lee", "ann-lee"]
    assert list(nobody.actors_at((0,))) == []


def test_it_finds_a_fact_by_its_id(brief):
    """Whatever its family."""
    for fact in (*brief.findings.figures, *brief.findings.positions):
        assert brief.fact(fact.id) is fact


def test_it_gives_positions_with_their_issues(brief):
    """None where there is none."""
    assert list(brief.positions()) == [(brief.findings.positions[0], None)]
