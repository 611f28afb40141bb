"""Which issue a position is on: its own words first, what stands near it only where they point back."""

import pytest

from briefgen.relate import relate
from briefgen.relate.issues import context
from briefgen.relate.issues.sorting import Sorter
from tests.factories import holds, issue, name, reading, turn

SORTER = Sorter([issue("dam", "dam"), issue("school", "school")])


def place(text, *rows, title="", **more):
    """The issue of the only position, and where it is taken from."""
    (brief,) = relate([reading(text, name("Ann Lee"), *rows, title=title or "Town news", **more)]).briefs
    (position,) = brief.findings.positions
    found, origin = context.place_position(brief, position, SORTER)
    return found, origin.because if origin else ""


def test_its_own_words_decide():
    """Whatever the sentence before speaks of."""
    text = "The school is old. Ann Lee wants the dam."
    assert place(text, holds("Ann Lee", "Ann Lee wants the dam", content="the dam")) == ("dam", "")


@pytest.mark.parametrize(
    ("text", "title", "where"),
    [
        ("The dam is old. Ann Lee rejects it.", "", "the sentence before"),
        ("Ann Lee rejects it.", "Row on the dam", "the headline"),
    ],
)
def test_an_it_is_looked_up_near_by(text, title, where):
    """The nearest text that names an issue; the reason says which words point there, and where to."""
    found, because = place(text, holds("Ann Lee", "Ann Lee rejects it", "opposes", content="it"), title=title)
    assert (found, because) == ("dam", f"“it”: taken from {where}")


def test_an_answer_takes_its_issue_from_the_question():
    """In a transcript."""
    text = "What of the dam?\n\nI reject it, says Ann Lee."
    rows = [
        turn("What of the dam?", "question"),
        turn("I reject it, says Ann Lee.", "answer", "Ann Lee"),
        holds("Ann Lee", "I reject it", "opposes", content="it"),
    ]
    assert place(text, *rows) == ("dam", "“it”: taken from the question")


def test_who_names_another_thing_is_on_no_issue_near_by():
    """A new road is not the dam of the sentence before."""
    text = "The dam is old. Ann Lee wants a road."
    assert place(text, holds("Ann Lee", "Ann Lee wants a road", content="a road")) == (None, "")


@pytest.mark.parametrize(("words", "found"), [("the plan", "dam"), ("the region", None)])
def test_what_only_points_is_looked_up_in_the_headline_too(words, found):
    """ "The plan" of a new paragraph is what the headline tells of; "the region" is a thing of its own."""
    text = f"All is calm.\n\nAnn Lee rejects {words}."
    row = holds("Ann Lee", f"Ann Lee rejects {words}", "opposes", content=words, about=words)
    assert place(text, row, title="Row on the dam")[0] == found


@pytest.mark.parametrize(("before", "found"), [("the inquiry", None), ("the plan", "dam")])
def test_an_it_behind_another_thing_is_that_thing(before, found):
    """What was criticised right before is meant, not what the headline tells of."""
    text = f"Bo Ek criticised {before}. Ann Lee applauded it."
    other = holds("Bo Ek", f"Bo Ek criticised {before}", "opposes", content=before, about=before)
    row = holds("Ann Lee", "Ann Lee applauded it", content="it")
    made = reading(text, name("Bo Ek"), name("Ann Lee"), other, row, title="Row on the dam")
    (brief,) = relate([made]).briefs
    assert context.place_position(brief, brief.findings.positions[1], SORTER)[0] == found
