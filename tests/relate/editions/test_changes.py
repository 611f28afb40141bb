"""What changed since an edition: facts, not prose."""

from dataclasses import replace

import pytest

from briefgen.load.content import Content, editions
from briefgen.load.content.notes import ContentFile
from briefgen.relate import keep_stand
from briefgen.relate.desk import ChangeKind
from tests.factories import content, correction, figure, holds, issue, name, reading


def trained(words, value, path, day="", **more):
    text = f"They have trained {words}."
    row = figure(words, value, "soldier", counts="soldiers", measure="total", action="train", **more)
    return reading(text, row, id=path, day=day)


def since(desk, before, after, parts=()):
    """The changes of a desk of `after` since an edition of `before`, kept and read back."""
    kept = editions.dump_edition(keep_stand(desk(*before, content=content(*parts)), "first"))
    (edition,) = editions.read_editions((ContentFile("content/editions/first.yaml", "first", kept),))
    made = desk(*after, content=replace(content(*parts), editions=(edition,)))
    first, latest = made.changes
    assert (first.name, first.since, latest.name, latest.since) == ("first", "", "latest", "first")
    return latest.changes


ONE = trained("500 soldiers", 500, "a.txt", "2025-01-01")


def test_nothing_new_is_no_change(desk):
    """The same articles give no difference."""
    assert since(desk, [ONE], [ONE]) == ()


def test_the_first_edition_is_all_new(desk):
    """There is nothing before it to differ from."""
    kept = keep_stand(desk(ONE), "first")
    made = desk(ONE, content=replace(Content(), editions=(kept,)))
    assert [change.kind for change in made.changes[0].changes] == [ChangeKind.NEW]


def test_without_an_edition_nothing_changed(desk):
    """Without a state that was kept there is nothing to compare."""
    assert desk(ONE).changes == ()


def test_a_new_fact_is_new(desk):
    """It has no fact before it, and names its article."""
    other = reading("There are 7 ships.", figure("7 ships", 7, "ship"), id="b.txt")
    (change,) = since(desk, [ONE], [ONE, other])
    assert (change.kind, change.before, change.after.exact) == (ChangeKind.NEW, None, "7 ships")
    assert change.after.ref.article == "b.txt"


def test_another_figure_of_the_series_is_a_change_with_both_sides(desk):
    """What it was and what it is stand beside each other."""
    (change,) = since(desk, [ONE], [ONE, trained("700 soldiers", 700, "b.txt", "2025-03-01")])
    assert change.kind is ChangeKind.CHANGED
    assert (change.before.exact, change.after.exact) == ("500 soldiers", "700 soldiers")


def test_a_second_source_confirms(desk):
    """The same figure in an article of its own is no change but a confirmation."""
    second = reading(
        "Nobody doubts that they have trained 500 soldiers in all.",
        figure("500 soldiers", 500, "soldier", counts="soldiers", measure="total", action="train"),
        id="b.txt",
    )
    (change,) = since(desk, [ONE], [ONE, second])
    assert change.kind is ChangeKind.CONFIRMED


def test_a_copy_confirms_nothing(desk):
    """Two copies are one source."""
    (change,) = since(desk, [ONE], [ONE, trained("500 soldiers", 500, "b.txt")])
    assert change.kind is ChangeKind.NEW


def test_a_fact_whose_article_is_gone_is_withdrawn(desk):
    """It has a sentence to show, and no address any more."""
    (change,) = since(desk, [ONE, reading("Quiet.", id="c.txt")], [reading("Quiet.", id="c.txt")])
    assert (change.kind, change.after, change.before.ref) == (ChangeKind.WITHDRAWN, None, None)
    assert change.before.sentence == "They have trained 500 soldiers."


def test_an_edited_sentence_keeps_its_fact(desk):
    """The same words in a longer sentence are no news."""
    longer = reading(
        "Since spring they have trained 500 soldiers.",
        figure("500 soldiers", 500, "soldier", counts="soldiers", measure="total", action="train"),
        id="a.txt",
        day="2025-01-01",
    )
    assert since(desk, [ONE], [longer]) == ()


def test_an_editors_correction_is_no_change_of_the_world(desk):
    """It is told apart from what articles report."""
    kept = keep_stand(desk(ONE), "first")
    fixed = content(correction("set", "500 soldiers", article="a.txt", field="value", value="550"))
    (change,) = desk(ONE, content=replace(fixed, editions=(kept,))).changes[-1].changes
    assert change.kind is ChangeKind.CORRECTED
    assert (change.before.restated, change.after.restated) == (True, False)


def test_a_stance_that_an_editor_corrected_is_no_stance_to_change_from(desk):
    """Only the correction itself tells what was wrong; a new stance is held against what is right."""

    def said(path, held, words):
        return reading(words, name("Ann Lee"), holds("Ann Lee", words[:-1], held), id=path)

    before = said("a.txt", "supports", "Ann Lee spoke of the dam.")
    after = said("b.txt", "conditional", "Ann Lee spoke of the dam again.")
    parts = [issue("dam", "dam")]
    kept = keep_stand(desk(before, content=content(*parts)), "first")
    wrong = correction("set", "Ann Lee spoke of the dam", article="a.txt", field="stance", value="opposes")
    made = desk(before, after, content=replace(content(*parts, wrong), editions=(kept,)))
    told = {one.kind: one.before.restated for one in made.changes[-1].changes}
    assert told == {ChangeKind.CORRECTED: True, ChangeKind.CHANGED: False}


def test_what_an_editor_dropped_is_corrected_with_the_reason(desk):
    """No article withdrew it."""
    kept = keep_stand(desk(ONE), "first")
    drop = content(correction("drop", "500 soldiers", article="a.txt", reason="last year's"))
    (change,) = desk(ONE, content=replace(drop, editions=(kept,))).changes[-1].changes
    assert (change.kind, change.after) == (ChangeKind.CORRECTED, None)
    assert change.reason == "an editor dropped it: last year's"


def test_a_fact_that_its_article_lost_is_withdrawn(desk):
    """The article stands, the sentence does not."""
    (change,) = since(desk, [ONE], [reading("Quiet.", id="a.txt")])
    assert (change.kind, change.reason) == (ChangeKind.WITHDRAWN, "its article does not say it any more")


def test_the_side_before_is_the_last_in_reading_order(desk):
    """Whatever the articles are called: 500, then 600, and 700 is held against 600."""
    older = trained("500 soldiers", 500, "z.txt", "2024-01-01")
    newer = trained("600 soldiers", 600, "b.txt", "2024-06-01")
    (change,) = since(
        desk, [older, newer], [older, newer, trained("700 soldiers", 700, "c.txt", "2025-01-01")]
    )
    assert (change.before.exact, change.after.exact) == ("600 soldiers", "700 soldiers")


def test_what_a_figure_counts_is_part_of_what_is_compared(desk):
    """An editor who says what is counted has corrected it."""
    kept = keep_stand(desk(ONE), "first")
    assert [fact.state for fact in kept.facts] == ["500 soldiers, total"]
    fixed = content(correction("set", "500 soldiers", article="a.txt", field="counts", value="recruits"))
    (change,) = desk(ONE, content=replace(fixed, editions=(kept,))).changes[-1].changes
    assert (change.kind, change.after.state) == (ChangeKind.CORRECTED, "500 recruits, total")


@pytest.mark.parametrize(("stance", "kind"), [("opposes", ChangeKind.CHANGED), ("supports", ChangeKind.NEW)])
def test_another_stance_on_the_issue_is_a_change(desk, stance, kind):
    """The same stance again is one more sentence."""

    def said(path, held, words):
        return reading(words, name("Ann Lee"), holds("Ann Lee", words[:-1], held), id=path)

    before = said("a.txt", "supports", "Ann Lee spoke of the dam.")
    after = said("b.txt", stance, "Ann Lee spoke of the dam again.")
    (change,) = since(desk, [before], [before, after], parts=[issue("dam", "dam")])
    assert change.kind is kind
    assert change.issue == "dam"


def kept(desk, name, *articles, before=0):
    """An edition of these articles, written and read back."""
    text = editions.dump_edition(keep_stand(desk(*articles), name))
    (edition,) = editions.read_editions((ContentFile(f"content/editions/{name}.yaml", name, text),))
    return replace(edition, before=before)


TWO = trained("700 soldiers", 700, "b.txt", "2025-03-01")
UNDATED = trained("800 soldiers", 800, "c.txt")


def told(desk, *known):
    """The names of the editions in the order in which the desk compares them."""
    made = desk(ONE, TWO, UNDATED, content=replace(Content(), editions=known))
    return [batch.name for batch in made.changes]


@pytest.mark.parametrize("turned", [False, True])
def test_editions_are_ordered_by_what_they_know(desk, turned):
    """By their newest article, then by how many they have: June after March, whatever the alphabet says."""
    march, june = kept(desk, "march", ONE), kept(desk, "june", ONE, TWO)
    later = kept(desk, "apples", ONE, TWO, UNDATED)
    known = (later, june, march) if turned else (march, june, later)
    assert told(desk, *known) == ["march", "june", "apples", "latest"]


def test_editions_of_the_same_articles_come_as_they_were_kept(desk):
    """A correction between two briefings changes no article: the second remembers that there was a first."""
    first, second = kept(desk, "z", ONE), kept(desk, "a", ONE, before=1)
    second = replace(second, facts=tuple(replace(fact, state="400 soldiers") for fact in second.facts))
    assert told(desk, first, second) == told(desk, second, first) == ["z", "a", "latest"]


def test_an_edition_that_does_not_say_its_newest_date_is_asked_of_its_articles(desk):
    """Files of earlier versions say which articles they know."""
    old = replace(kept(desk, "march", ONE), newest="")
    assert told(desk, kept(desk, "june", ONE, TWO), old) == ["march", "june", "latest"]


def test_a_name_decides_nothing(desk):
    """The same desk told twice, under other names of its editions, differs in these names only."""
    first, second = kept(desk, "a", ONE), kept(desk, "b", ONE, TWO)
    made = desk(ONE, TWO, content=replace(Content(), editions=(first, second)))
    again = desk(ONE, TWO, content=replace(Content(), editions=(replace(second, name="0"), first)))
    assert [batch.changes for batch in made.changes] == [batch.changes for batch in again.changes]
