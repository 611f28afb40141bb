"""The five seeds compared: what a briefing officer must be able to see, each thing held."""

from types import SimpleNamespace

import pytest

from briefgen.model import Basis, Stance
from briefgen.relate.desk import Agreement, TensionKind
from tests.building import ROOT, run

pytestmark = pytest.mark.slow  # reads five articles


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    """The desk of the five seeds with its own issues, and its facts by reference."""
    from briefgen import pipeline
    from briefgen.relate.desk import FactRef

    desk = pipeline.make_desk_of_run(run(ROOT, tmp_path_factory.mktemp("site")))
    facts = {
        FactRef(brief.article.id, fact.id): fact
        for brief in desk.briefs
        for family in (brief.findings.figures, brief.findings.dates, brief.findings.positions)
        for fact in family
    }
    return SimpleNamespace(desk=desk, facts=facts, actors={one.name: one for one in desk.actors})


def number(article):
    return article[:3]


def values(seeds, series):
    return [int(seeds.facts[point.ref].quantity.value) for point in series.points]


def card(seeds, value):
    (found,) = [one for one in seeds.desk.series if value in values(seeds, one)]
    return found


def issue(seeds, slug):
    return next(one for one in seeds.desk.issues if one.id == slug)


def test_the_reading_order_has_its_reasons(seeds):
    """Four of the five are undated."""
    assert [number(brief.article.id) for brief in seeds.desk.briefs] == ["001", "002", "003", "004", "000"]
    for dating in seeds.desk.datings:
        assert dating.reasons


def test_the_newest_is_later_than_the_dated_one(seeds):
    """Because a total only grows."""
    dating = seeds.desk.datings[-1]
    assert dating.earliest.isoformat() == "2025-04-10"
    assert any("the total only grows" in reason.text for reason in dating.reasons)


def test_trained_in_all_changed_and_in_training_is_beside_it(seeds):
    """73,000 became 80,000; the thousand is no point of their line."""
    trained = card(seeds, 73_000)
    assert values(seeds, trained) == [1_000, 73_000, 80_000]
    verdicts = {(one.a, one.b): one.verdict for one in trained.verdicts}
    assert verdicts == {(0, 1): Agreement.NOT_COMPARABLE, (1, 2): Agreement.CHANGED}


def test_two_amounts_of_euros_are_neither_a_series_nor_a_contradiction(seeds):
    """Money for one thing and money for another share no card."""
    assert card(seeds, 16_000_000).id != card(seeds, 150_000_000_000).id
    assert not [one for one in seeds.desk.tensions if one.kind is TensionKind.DISAGREE]


def test_about_thirty_agrees_in_two_articles(seeds):
    """The coalition's members: "30-strong" and "around 30"."""
    members = next(
        one
        for one in seeds.desk.series
        if {number(point.ref.article) for point in one.points} == {"000", "004"}
    )
    assert Agreement.AGREES in {one.verdict for one in members.verdicts}


def test_twenty_one_missions_have_their_parts(seeds):
    """The whole knows its three parts, and they add up."""
    missions = card(seeds, 21)
    parts = [int(seeds.facts[ref].quantity.value) for _, ref in missions.parts]
    assert sorted(parts) == [1, 8, 12]
    assert not seeds.desk.problems


def test_the_range_is_a_questions(seeds):
    """Nobody answered with it."""
    (point,) = card(seeds, 10_000).points
    assert seeds.facts[point.ref].quantity.high == 25_000
    assert point.in_question
    assert point.said_by is None


def test_kallas_moves_from_undecided_to_supports(seeds):
    """On training inside Ukraine, with both sentences."""
    kallas = seeds.actors["Kaja Kallas"].id
    (shift,) = [one for one in issue(seeds, "eumam-in-ukraine").shifts if one.actor == kallas]
    assert (shift.before_stance, shift.after_stance) == (Stance.UNDECIDED, Stance.SUPPORTS)
    assert (number(shift.before.article), number(shift.after.article)) == ("003", "000")


def test_intelligence_was_suspended_and_then_offered(seeds):
    """Two acts on two matters: each stands with its object, and neither is told as a move of the other."""
    trump = seeds.actors["Donald Trump"].id
    shown = {one.issue: one for room in seeds.desk.issues for one in room.cells if one.actor == trump}
    suspended, offered = shown["arming-ukraine"], shown["us-backstop"]
    assert (suspended.stance, suspended.object[:12]) == (Stance.OPPOSES, "military aid")
    assert (offered.stance, offered.object[:20]) == (Stance.SUPPORTS, "air and missile cove")
    assert not [one for room in seeds.desk.issues for one in room.shifts if one.actor == trump]


def test_no_troops_and_other_support_are_two_entries(seeds):
    """One speaker opposes one thing and supports another in the same cell."""
    trump = seeds.actors["Donald Trump"].id
    cell = next(one for one in issue(seeds, "us-backstop").cells if one.actor == trump)
    newest = [ref for ref in cell.positions if number(ref.article) == "000"]
    assert {seeds.facts[ref].stance for ref in newest} == {Stance.OPPOSES, Stance.SUPPORTS}


def test_two_camps_of_capitals_are_two_positions_of_unnamed_states(seeds):
    """Attributed by Kallas, and never one actor."""
    brief = next(one for one in seeds.desk.briefs if number(one.article.id) == "000")
    kallas = seeds.actors["Kaja Kallas"].id
    camps = [
        brief.speaker(one)
        for one in brief.findings.positions
        if brief.actor(one.attributed_by) == kallas
        and one.speaker is not None
        and brief.findings.actors[one.speaker].kind in {"unnamed", "group"}
        and one.evidence.sentence.of(brief.article.text).startswith("Kallas highlighted")
    ]
    assert len(camps) == 2
    assert len(set(camps)) == 2


def test_a_day_gets_its_year_from_another_article(seeds):
    """And says so."""
    mention = next(one for one in seeds.facts.values() if one.evidence.exact == "14 November")
    assert (mention.timex.value, mention.basis) == ("2022-11-14", Basis.INFERRED)


def test_three_thursdays_are_one_undated_event(seeds):
    """A weekday without an article's date is one event without bounds."""
    events = [
        one
        for one in seeds.desk.events
        if [seeds.facts[ref].evidence.exact for ref in one.facts].count("Thursday") == 3
    ]
    assert [(one.earliest, one.latest) for one in events] == [(None, None)]


def test_unanimity_stands_against_the_threatened_veto(seeds):
    """The rule of one article meets the threat of another."""
    (tension,) = [one for one in seeds.desk.tensions if one.kind is TensionKind.CONSTRAINT]
    assert {number(one.article) for one in tension.told} == {"000", "002"}


def test_the_ministers_meeting_is_announced_and_reported(seeds):
    """One event of two articles, in Copenhagen."""
    copenhagen = seeds.actors["Copenhagen"].id
    (event,) = [one for one in seeds.desk.events if copenhagen in one.places]
    assert {number(one.article) for one in event.told} == {"000", "004"}
