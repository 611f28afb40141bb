"""The five seeds as the first desk shows them: what issue by issue must be seen, held."""

import re
from types import SimpleNamespace

import pytest

from briefgen.model import ActorKind, Stance, TurnRole


@pytest.fixture(scope="module")
def desk(first_desk):
    """The five seeds with the desk's own content, built once."""
    built, site = first_desk
    by_number = {brief.article.id[:3]: brief for brief in built.desk.briefs}
    return SimpleNamespace(built=built, desk=built.desk, briefs=by_number, site=site)


def names(brief):
    """Every mention of a brief as (words, kind of its actor)."""
    kinds = {actor.id: actor.kind for actor in brief.actors}
    return [(mention.evidence.exact, kinds.get(actor), actor) for mention, actor in brief.mentions()]


def actor_of(brief, words):
    """The ids of the actors whom `words` name in a brief."""
    return {actor for exact, _, actor in names(brief) if exact == words and actor}


def test_all_five_are_built_without_a_problem(desk):
    """Nothing is skipped and nothing is doubtful."""
    assert len(desk.desk.briefs) == 5
    assert desk.built.problems == ()


def test_what_was_cut_enters_no_fact(desk):
    """No headline of another article, no newsletter call and no press contact is in any text."""
    for brief in desk.briefs.values():
        for cut in brief.article.cut:
            assert len(cut.text) < 12 or cut.text not in brief.article.text
    assert "Arctic" not in desk.briefs["001"].article.text
    assert not {"Anitta Hipper", "Xavier Cifre Quatresols"} & {
        exact for exact, *_ in names(desk.briefs["003"])
    }


def test_no_telephone_number_is_a_fact(desk):
    """Neither figure nor date comes from the contacts of the transcript."""
    findings = desk.briefs["003"].findings
    for fact in (*findings.figures, *findings.dates):
        assert not re.search(r"\+32|\(0\)|\d\d \d\d", fact.evidence.exact)
    assert {int(figure.quantity.value) for figure in findings.figures} == {73_000, 10_000}


def test_two_spellings_are_one_president(desk):
    """Zelenskiy of one article is Zelenskyy of another."""
    one = actor_of(desk.briefs["002"], "Volodymyr Zelenskiy")
    other = actor_of(desk.briefs["004"], "Volodymyr Zelenskyy")
    assert one == other
    assert len(one) == 1


def test_an_office_without_a_name_stays_without(desk):
    """The unnamed High Representative of the first article is nobody of another article."""
    people = (actor for actor in desk.desk.actors if actor.kind is ActorKind.PERSON)
    holders = {actor.id for actor in people if "Kallas" in actor.name}
    assert len(holders) == 1
    assert not holders & {actor.id for actor in desk.briefs["001"].actors}
    offices = [actor.name for actor in desk.briefs["001"].actors if actor.kind is ActorKind.OFFICE]
    assert offices == ["EU High Representative for Foreign Affairs and Security"]


def test_a_question_is_not_the_answerers_position(desk):
    """No position of the diplomat has its words in what a journalist asks."""
    brief = desk.briefs["003"]
    asked = [turn.span for turn in brief.article.turns if turn.role is TurnRole.QUESTION]
    (kallas,) = actor_of(brief, "Kaja Kallas")
    hers = [position for position in brief.findings.positions if brief.speaker(position) == kallas]
    assert len(asked) == 6
    assert not [position for position in hers for turn in asked if turn.overlaps(position.evidence.span)]


def test_what_she_says_without_said_is_hers(desk):
    """First-person sentences of the answers are positions of the speaker."""
    brief = desk.briefs["003"]
    (kallas,) = actor_of(brief, "Kaja Kallas")
    hers = {
        position.stance: position.evidence.exact
        for position in brief.findings.positions
        if brief.speaker(position) == kallas
    }
    assert Stance.SUPPORTS in hers
    assert Stance.UNDECIDED in hers


def test_titles_that_are_not_stated_are_marked(desk):
    """Two articles have no headline; theirs are derived, short, and words of the text."""
    derived = {number for number, brief in desk.briefs.items() if brief.article.title.derived}
    assert derived == {"000", "004"}
    assert all(len(desk.briefs[number].article.title.text) <= 100 for number in derived)


def test_only_one_article_states_its_date(desk):
    """10.04.2025 is day first; the others state none, nor a publisher."""
    stated = {number: brief.article.published.value for number, brief in desk.briefs.items()}
    assert {number: value for number, value in stated.items() if value} == {"003": "2025-04-10"}
    assert {number for number, brief in desk.briefs.items() if brief.article.publisher} == {"003"}


def test_a_condition_is_on_no_timeline(desk):
    """`following a ceasefire` dates nothing."""
    assert not [event for event in desk.desk.events if "following a ceasefire" in event.title.exact]
    dates = [mention.evidence.exact for brief in desk.briefs.values() for mention in brief.findings.dates]
    assert not [exact for exact in dates if "ceasefire" in exact]


def points(desk, series):
    facts = {(b.article.id, f.id): f for b in desk.desk.briefs for f in b.findings.figures}
    return [int(facts[point.ref.article, point.ref.fact].quantity.value) for point in series.points]


def test_trained_in_all_is_one_series(desk):
    """73,000 then 80,000 changed; the thousand in training is not its first point."""
    (card,) = [series for series in desk.desk.series if 73_000 in points(desk, series)]
    values = points(desk, card)
    at = {value: index for index, value in enumerate(values)}
    verdicts = {frozenset((v.a, v.b)): str(v.verdict) for v in card.verdicts}
    assert verdicts[frozenset((at[73_000], at[80_000]))] == "changed"
    if 1000 in at:
        assert verdicts[frozenset((at[1000], at[73_000]))] == "not comparable"


def test_london_is_a_government_and_a_city(desk):
    """It promotes a coalition in one sentence, and was a place of talks in another."""
    kinds = {kind for exact, kind, _ in names(desk.briefs["002"]) if exact == "London"}
    assert kinds == {ActorKind.STATE, ActorKind.PLACE}


def test_reading_order_comes_from_facts(desk):
    """The articles that state no date find their place, each with its reasons."""
    assert [brief.article.id[:3] for brief in desk.desk.briefs] == ["001", "002", "003", "004", "000"]
    assert all(dating.reasons for dating in desk.desk.datings)


def test_every_fact_link_lands_on_its_words(desk):
    """Each fact of a brief leads to marks of the source page whose text is the evidence."""
    from selectolax.lexbor import LexborHTMLParser

    for brief in desk.desk.briefs:
        slug = brief.article.slug
        source = LexborHTMLParser((desk.site / "sources" / f"{slug}.html").read_text("utf-8"))
        page = LexborHTMLParser((desk.site / "briefs" / f"{slug}.html").read_text("utf-8"))
        shown = {node.attributes["id"] for node in page.css(".passages [id]")}
        facts = (*brief.findings.figures, *brief.findings.dates, *brief.findings.positions)
        assert facts
        assert {fact.id for fact in facts} <= shown
        for fact in facts:
            marks = source.css(f'mark[data-fact="{fact.id}"], mark[id="{fact.id}"]')
            text = "".join(mark.text(deep=True) for mark in marks)
            assert re.sub(r"\s+", " ", text) == re.sub(r"\s+", " ", fact.evidence.exact)
