"""What editors write wins; what matches nothing, or two places, is reported with the candidates."""

from decimal import Decimal

import pytest

from briefgen.model import ActorKind, Basis, Measure, Stance
from briefgen.problems import Code
from tests.factories import content, correction, figure, holds, issue, name, promises, reading, when

TEXT = "Ann Lee said 40 buses run. She wants 40 buses more by 3 June. Bo Ek is against it."


def article(path="a.txt"):
    return reading(
        TEXT,
        name("Ann Lee"),
        name("Bo Ek"),
        figure("40 buses", 40, "bus", counts="buses"),
        holds("Bo Ek", "Bo Ek is against it", "opposes"),
        when("3 June", "XXXX-06-03", event="She wants 40 buses more"),
        promises("Ann Lee", "She wants 40 buses more", due="3 June"),
        id=path,
    )


def corrected(desk, *corrections, readings=None):
    return desk(*(readings or [article()]), content=content(*corrections))


@pytest.mark.parametrize(
    ("quote", "field", "value", "got"),
    [
        ("40 buses", "unit", "coach", lambda found: found.figures[0].quantity.unit == "coach"),
        ("40 buses", "counts", "city buses", lambda found: found.figures[0].counts == "city buses"),
        ("40 buses", "measure", "stock", lambda found: found.figures[0].measure is Measure.STOCK),
        ("40 buses", "value", "1,400", lambda found: found.figures[0].quantity.value == Decimal(1400)),
        ("40 buses", "value", "40-60", lambda found: found.figures[0].quantity.high == Decimal(60)),
        ("40 buses", "as_of", "2025-05", lambda found: found.figures[0].as_of == "2025-05"),
        ("40 buses", "actor", "Bo Ek", lambda found: found.actors[found.figures[0].holder].name == "Bo Ek"),
        ("3 June", "value", "2025-06-03", lambda found: found.dates[0].basis is Basis.EDITOR),
        (
            "Bo Ek is against it",
            "stance",
            "supports",
            lambda found: found.positions[0].stance is Stance.SUPPORTS,
        ),
        ("3 June", "event", "40 buses run", lambda found: found.dates[0].event.of(TEXT) == "40 buses run"),
        ("3 June", "event", "", lambda found: found.dates[0].event is None),
        ("Bo Ek is against it", "actor", "", lambda found: found.positions[0].speaker is None),
        (
            "Bo Ek is against it",
            "condition",
            "by 3 June",
            lambda found: len(found.positions[0].condition) == 1,
        ),
    ],
)
def test_a_fact_is_set_and_logged(desk, quote, field, value, got):
    """The finding changes, and the log says what it was, why and where that is written."""
    made = corrected(desk, correction("set", quote, article="a.txt", field=field, value=value))
    assert got(made.briefs[0].findings)
    assert made.problems == ()
    (entry,) = made.corrected
    assert (entry.action, entry.after, entry.reason) == (f"set {field}", value, "as the editor knows")
    assert (entry.path, entry.line) == ("content/corrections/test.yaml", 3)


@pytest.mark.parametrize(
    ("field", "value"), [("title", "Buses"), ("publisher", "Daily Ox"), ("place", "Lund")]
)
def test_an_article_is_set(desk, field, value):
    """Without words of a fact the correction is to the article."""
    made = corrected(desk, correction(article="a.txt", field=field, value=value))
    assert getattr(made.briefs[0].article, field).text == value
    assert made.briefs[0].article.slug == "a"


def test_a_dropped_fact_is_gone_and_nothing_points_at_it(desk):
    """The promise loses its date with the date."""
    made = corrected(
        desk, correction("drop", "3 June", article="a.txt"), correction("drop", "40 buses", article="a")
    )
    findings = made.briefs[0].findings
    assert (findings.dates, findings.figures) == ((), ())
    assert findings.commitments[0].due is None
    assert [entry.before for entry in made.corrected] == ["3 June", "40 buses"]


def test_a_mention_is_set_to_another_kind(desk):
    """A correction of a mention says that it is about an actor."""
    firm = correction("set", "Bo Ek", article="a.txt", field="kind", value="organisation", family="actor")
    made = corrected(desk, firm)
    assert made.briefs[0].findings.actors[1].kind is ActorKind.ORGANISATION
    assert [(entry.before, entry.after) for entry in made.corrected] == [("person", "organisation")]


def test_a_dropped_position_takes_the_promise_made_with_it(desk):
    """What was promised by words that are no position is not promised."""
    row = reading(
        "Bo Ek will run 40 buses by May.",
        name("Bo Ek"),
        holds("Bo Ek", "Bo Ek will run 40 buses", "supports"),
        promises("Bo Ek", "Bo Ek will run 40 buses", said="Bo Ek will run 40 buses"),
        id="a.txt",
    )
    made = corrected(desk, correction("drop", "Bo Ek will run 40 buses", article="a.txt"), readings=[row])
    findings = made.briefs[0].findings
    assert (findings.positions, findings.commitments) == ((), ())
    assert made.corrected[0].before == "Bo Ek will run 40 buses"


def test_a_dropped_mention_names_nobody(desk):
    """It keeps its place, because others count from it."""
    made = corrected(desk, correction("drop", "Ann Lee", article="a.txt", family="actor"))
    assert [actor.name for actor in made.actors] == ["Bo Ek"]


def test_a_stale_correction_names_the_nearest_words(desk):
    """The seed was edited: 40 has become 45 in the correction's eyes."""
    (problem,) = corrected(desk, correction("drop", "45 buses", article="a.txt")).problems
    assert problem.code is Code.CORRECTION_STALE
    assert problem.path == "content/corrections/test.yaml"
    assert "“40 buses”" in problem.hint


def test_a_correction_of_no_article_names_the_nearest(desk):
    """A renamed seed leaves its corrections behind."""
    (problem,) = corrected(desk, correction(article="b/a.txt", field="title", value="x")).problems
    assert problem.code is Code.CORRECTION_STALE
    assert "a.txt" in problem.hint


def twice():
    text = "They run 40 buses. They want 40 buses."
    rows = [figure("40 buses", 40, "bus"), figure("40 buses.", 40, "bus")]
    return reading(text, *rows)


def test_two_places_are_ambiguous(desk):
    """Nothing is changed, and both places are named; words of the sentence settle it."""
    row = reading(
        "They run 40 buses now. They want 40 buses now.",
        figure("40 buses", 40, "bus"),
        figure("They want 40 buses", 40, "bus"),
    )
    vague = correction("set", "40", article="a.txt", field="counts", value="trams", family="figure")
    made = corrected(desk, vague, readings=[row])
    (problem,) = made.problems
    assert problem.code is Code.CORRECTION_AMBIGUOUS
    assert "a.txt:1 “40 buses”" in problem.hint
    assert {one.counts for one in made.briefs[0].findings.figures} == {"bus"}
    clear = correction(
        "set", "40", article="a.txt", within="They want", field="counts", value="trams", family="figure"
    )
    made = corrected(desk, clear, readings=[row])
    assert [one.counts for one in made.briefs[0].findings.figures] == ["bus", "trams"]


def test_words_that_are_facts_of_two_families_are_told_apart_by_family(desk):
    """No words of the sentence could: both facts stand in the same one."""
    row = reading("The road was shut for nine days.", figure("nine days", 9, "day"), when("nine days", "P9D"))
    made = corrected(desk, correction("drop", "nine days", article="a.txt"), readings=[row])
    (problem,) = made.problems
    assert problem.code is Code.CORRECTION_AMBIGUOUS
    assert problem.hint.startswith("add `family:` with figure or date")
    clear = correction("drop", "nine days", article="a.txt", family="date")
    made = corrected(desk, clear, readings=[row])
    assert not made.problems
    assert not made.briefs[0].findings.dates
    assert len(made.briefs[0].findings.figures) == 1


@pytest.mark.parametrize(
    ("quote", "field", "value"),
    [
        ("40 buses", "value", "many"),
        ("40 buses", "stance", "supports"),
        ("40 buses", "measure", "heap"),
        ("3 June", "value", "soon"),
        ("Bo Ek is against it", "actor", "Cy Dahl"),
        ("Bo Ek is against it", "condition", "words that stand nowhere"),
        ("", "date", "yesterday"),
    ],
)
def test_what_a_field_cannot_hold_is_said(desk, quote, field, value):
    """The fact stays as it was found."""
    made = corrected(desk, correction("set", quote, article="a.txt", field=field, value=value))
    assert [problem.code for problem in made.problems] == [Code.CONTENT_INVALID]
    assert made.corrected == ()


def test_without_an_article_every_article_is_corrected(desk):
    """A quotation that stands in two articles is corrected in both."""
    made = corrected(
        desk, correction("drop", "40 buses", family="figure"), readings=[article("a.txt"), article("b.txt")]
    )
    assert [brief.findings.figures for brief in made.briefs] == [(), ()]


def test_quotes_and_spaces_need_not_be_typed_as_in_the_article(desk):
    """Typographic quotes and line ends are the same as plain ones."""
    row = reading("They want “40\u00a0buses” now.", figure("“40\u00a0buses”", 40, "bus"))
    made = corrected(desk, correction("drop", '"40 buses"', article="a.txt"), readings=[row])
    assert made.briefs[0].findings.figures == ()


def test_an_editors_issue_goes_before_words(desk):
    """Also where the words belong to another issue, or to none."""
    made = desk(
        article(),
        content=content(
            issue("tax", "levy"),
            issue("buses", "bus*"),
            correction("set", "Bo Ek is against it", article="a.txt", field="issue", value="tax"),
        ),
    )
    assert tuple(issue for _, issue in made.briefs[0].positions()) == ("tax",)


def test_a_part_of_a_facts_words_is_no_part_of_a_number(desk):
    """ "4" stands neither in "40 buses" nor in "1,400 boats"."""
    row = reading("They saw 1,400 boats.", figure("1,400 boats", 1400, "boat"), id="b.txt")
    for quote in ("4", "400"):
        (problem,) = corrected(desk, correction("drop", quote), readings=[article(), row]).problems
        assert problem.code is Code.CORRECTION_STALE


def test_a_part_of_a_facts_words_must_stand_once_in_all_articles(desk):
    """Dropping "buses" would drop far more than the editor saw; the article settles it."""
    both = [article("a.txt"), article("b.txt")]
    made = corrected(desk, correction("drop", "buses", family="figure"), readings=both)
    (problem,) = made.problems
    assert problem.code is Code.CORRECTION_AMBIGUOUS
    assert "`in:`" in problem.hint
    assert made.corrected == ()
    one = correction("drop", "buses", article="b.txt", family="figure")
    assert [len(brief.findings.figures) for brief in corrected(desk, one, readings=both).briefs] == [1, 0]


@pytest.mark.parametrize(
    ("quote", "field", "value", "hint"),
    [
        ("Bo Ek is against it", "stance", "oposes", "did you mean opposes?"),
        ("Bo Ek is against it", "actor", "Ann Li", "did you mean Ann Lee?"),
        ("Bo Ek is against it", "issue", "bussses", "did you mean buses?"),
        ("Bo Ek is against it", "unit", "tram", "one of actor, condition, issue, side, stance"),
        ("40 buses", "measure", "heap", "one of change, paid, proposed, share, stock, total"),
        ("40 buses", "as_of", "2024-99", "write YYYY-MM-DD"),
        ("40 buses", "value", "many", "write 1400"),
        ("40 buses", "value", "NaN", "write 1400"),
        ("40 buses", "value", "1-9e999", "write 1400"),
        ("", "title", "", "a title is then taken from the text"),
        ("", "kind", "novel", "one of analysis"),
    ],
)
def test_a_refused_value_comes_with_a_hint(desk, quote, field, value, hint):
    """The nearest that fits, or what may be written."""
    wrong = correction("set", quote, article="a.txt", field=field, value=value)
    made = desk(article(), content=content(wrong, issue("buses", "bus*")))
    (problem,) = (one for one in made.problems if one.code is not Code.CONTENT_UNUSED)
    assert problem.code is Code.CONTENT_INVALID
    assert hint in problem.hint
    assert made.corrected == ()


def test_a_misspelt_quote_finds_its_candidates_in_every_article(desk):
    """No `in`, and no article has the words."""
    (problem,) = corrected(desk, correction("drop", "40 busses")).problems
    assert "a.txt:1 “40 buses”" in problem.hint


def test_a_date_can_be_taken_away(desk):
    """What was found and is none: the article is undated, and the other articles may bound it."""
    made = corrected(desk, correction("set", article="a.txt", field="date", value=""))
    assert made.problems == ()
    assert made.briefs[0].article.published.basis is Basis.NOT_STATED


def test_the_log_says_who_and_when(desk):
    """The public list of corrections has the editor's name and day."""
    (entry,) = corrected(desk, correction("drop", "40 buses", article="a.txt")).corrected
    assert (entry.by, entry.on.isoformat()) == ("M. V.", "2025-01-01")
