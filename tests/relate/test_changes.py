"""What changed since an edition: facts, not prose."""

from dataclasses import replace

import pytest

from briefgen.load import editions
from briefgen.load.content import Content
from briefgen.load.notes import Written
from briefgen.relate import snapshot
from briefgen.relate.desk import ChangeKind
from tests.factories import content, correction, figure, holds, issue, name, reading


def trained(words, value, path, day="", **more):
    text = f"They have trained {words}."
    row = figure(words, value, "soldier", counts="soldiers", measure="total", action="train", **more)
    return reading(text, row, id=path, day=day)


def since(desk, before, after, parts=()):
    """The changes of a desk of `after` since an edition of `before`, kept and read back."""
    kept = editions.dump(snapshot(desk(*before, content=content(*parts)), "first"))
    (edition,) = editions.read((Written("content/editions/first.yaml", "first", kept),))
    made = desk(*after, content=replace(content(*parts), editions=(edition,)))
    first, latest = made.changes
    assert (first.name, first.since, latest.name, latest.since) == ("first", "", "latest", "first")
    return latest.changes


ONE = trained("500 soldiers", 500, "a.txt", "2025-01-01")


def test_nothing_new_is_no_change(desk):
    assert since(desk, [ONE], [ONE]) == ()


def test_the_first_edition_is_all_new(desk):
    kept = snapshot(desk(ONE), "first")
    made = desk(ONE, content=replace(Content(), editions=(kept,)))
    assert [change.kind for change in made.changes[0].changes] == [ChangeKind.NEW]


def test_without_an_edition_nothing_changed(desk):
    assert desk(ONE).changes == ()


def test_a_new_fact_is_new(desk):
    other = reading("There are 7 ships.", figure("7 ships", 7, "ship"), id="b.txt")
    (change,) = since(desk, [ONE], [ONE, other])
    assert (change.kind, change.before, change.after.exact) == (ChangeKind.NEW, None, "7 ships")
    assert change.after.ref.article == "b.txt"


def test_another_figure_of_the_series_is_a_change_with_both_sides(desk):
    (change,) = since(desk, [ONE], [ONE, trained("700 soldiers", 700, "b.txt", "2025-03-01")])
    assert change.kind is ChangeKind.CHANGED
    assert (change.before.exact, change.after.exact) == ("500 soldiers", "700 soldiers")


def test_a_second_source_confirms(desk):
    second = reading(
        "Nobody doubts that they have trained 500 soldiers in all.",
        figure("500 soldiers", 500, "soldier", counts="soldiers", measure="total", action="train"),
        id="b.txt",
    )
    (change,) = since(desk, [ONE], [ONE, second])
    assert change.kind is ChangeKind.CONFIRMED


def test_a_copy_confirms_nothing(desk):
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
    kept = snapshot(desk(ONE), "first")
    fixed = content(correction("set", "500 soldiers", article="a.txt", field="value", value="550"))
    (change,) = desk(ONE, content=replace(fixed, editions=(kept,))).changes[-1].changes
    assert change.kind is ChangeKind.CORRECTED


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
