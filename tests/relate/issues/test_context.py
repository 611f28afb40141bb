"""Which issue a position is on: its own words first, what stands near it only where they point back."""

import pytest

from briefgen.relate import relate
from briefgen.relate.issues import context
from briefgen.relate.issues.sorting import Sorter
from tests.factories import content, holds, issue, name, reading, turn

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


def test_where_a_closure_may_be_told_of(desk):
    """The side of "the closure" is sought near by, though its own words place it on the issue."""
    made = desk(
        reading(
            "The eye clinic is old.\n\nAnn Lee rejects the closure.",
            name("Ann Lee"),
            holds("Ann Lee", "Ann Lee rejects the closure", "opposes", content="the closure"),
            title="Town news",
        ),
        content=content(issue("clinic", "closure", proposition="The eye clinic should be closed")),
    )
    (cell,) = made.issues[0].cells
    assert (cell.side, cell.because) == ("against", "“the closure”: taken from the first sentence")


@pytest.mark.parametrize(
    ("title", "found"),
    [("Board to sell the school, build the dam", None), ("Row on the dam", "dam")],
)
def test_a_headline_of_two_issues_says_nothing(title, found):
    """ "It" may be either."""
    text = "All is calm.\n\nAnn Lee rejects it."
    assert (
        place(text, holds("Ann Lee", "Ann Lee rejects it", "opposes", content="it"), title=title)[0] == found
    )


def test_the_plan_takes_its_side_from_what_is_named_near_it(desk):
    """Also where "plan" is one of the words of the issue."""
    made = desk(
        reading(
            "The mill is to be closed.\n\nAnn Lee rejects the project.",
            name("Ann Lee"),
            holds("Ann Lee", "Ann Lee rejects the project", "opposes", content="the project"),
            title="New river dam for the town",
        ),
        content=content(issue("dam", "project", proposition="The river dam should be built")),
    )
    (cell,) = made.issues[0].cells
    assert (cell.side, cell.because) == ("against", "“the project”: taken from the headline")


def test_an_it_behind_another_it_is_the_same():
    """What both stand for is named before the first of them."""
    text = "The school is old. The dam is new. Bo Ek cannot accept it. Ann Lee rejects it."
    rows = [
        name("Ann Lee"),
        name("Bo Ek"),
        holds("Bo Ek", "Bo Ek cannot accept it", "opposes", content="it"),
        holds("Ann Lee", "Ann Lee rejects it", "opposes", about="it"),
    ]
    (brief,) = relate([reading(text, *rows, title="Row on the school")]).briefs
    found = [context.place_position(brief, one, SORTER)[0] for one in brief.findings.positions]
    assert found == ["dam", "dam"]


@pytest.mark.parametrize(
    ("before", "noun", "found"),
    [
        ("Bo Ek called for a lido", "idea", None),
        ("Bo Ek called for a lido", "plan", "dam"),  # the plan may be the known one
        ("Bo Ek called for it", "proposal", "dam"),
    ],
)
def test_an_idea_is_what_was_proposed_right_before(before, noun, found):
    """Also in the paragraph before; never what the headline tells of."""
    text = f"{before}.\n\nAnn Lee rejects the {noun}."
    thing = before.removeprefix("Bo Ek called for ")
    other = holds("Bo Ek", before, content=thing, about=thing)
    row = holds(
        "Ann Lee", f"Ann Lee rejects the {noun}", "opposes", content=f"the {noun}", about=f"the {noun}"
    )
    made = reading(text, name("Bo Ek"), name("Ann Lee"), other, row, title="Row on the dam")
    (brief,) = relate([made]).briefs
    assert context.place_position(brief, brief.findings.positions[1], SORTER)[0] == found


@pytest.mark.parametrize("stance", ["opposes", "claims"])
def test_what_was_only_opposed_before_is_no_idea(stance):
    """Nobody proposed it."""
    text = "Bo Ek fears a lido.\n\nAnn Lee rejects the idea."
    other = holds("Bo Ek", "Bo Ek fears a lido", stance, content="a lido", about="a lido")
    row = holds("Ann Lee", "Ann Lee rejects the idea", "opposes", content="the idea", about="the idea")
    made = reading(text, name("Bo Ek"), name("Ann Lee"), other, row, title="Row on the dam")
    (brief,) = relate([made]).briefs
    assert context.place_position(brief, brief.findings.positions[1], SORTER)[0] == "dam"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("a survey would cost 4,000 pounds", None),
        ("that another vote is costly", None),
        ("it is costly", "dam"),
    ],
)
def test_an_idea_is_what_the_reason_names_anew(said, found):
    """ "Rejects the idea, saying a survey would cost": the survey is meant."""
    text = f"All is calm.\n\nAnn Lee rejects the idea, saying {said}."
    row = holds("Ann Lee", "Ann Lee rejects the idea", "opposes", content="the idea", about="the idea")
    reason = holds("Ann Lee", f"saying {said}", "claims", content=said)
    made = reading(text, name("Ann Lee"), row, reason, title="Row on the dam")
    (brief,) = relate([made]).briefs
    (position,) = (one for one in brief.findings.positions if one.stance == "opposes")
    assert context.place_position(brief, position, SORTER)[0] == found


SCHOOL = Sorter([issue("school", "school", proposition="The school should close"), issue("dam", "dam")])


def place_last(text, *rows):
    """The issue of the last position, and where it is taken from."""
    (brief,) = relate([reading(text, name("Ann Lee"), *rows, title="Town news")]).briefs
    found, origin = context.place_position(brief, brief.findings.positions[-1], SCHOOL)
    return found, origin.because if origin else ""


def closure(words):
    return holds("Ann Lee", words, content="the closure", about="the closure", head="closure")


def test_a_deed_alone_is_on_the_one_issue_about_it():
    """The closure is that of the school, wherever the dam stands beside it."""
    text = "The school is as old as the dam. Ann Lee backs the closure."
    found = place_last(text, closure("Ann Lee backs the closure"))
    assert found == ("school", "“the closure”: taken from before")


def test_an_it_is_what_the_stand_before_is_on():
    """Whatever that stand's own issue is taken from."""
    text = "The school is as old as the dam.\n\nAnn Lee backs the closure. She now rejects it."
    other = holds("Ann Lee", "She now rejects it", "opposes", content="it", about="it", head="it")
    assert place_last(text, closure("Ann Lee backs the closure"), other)[0] == "school"


def test_an_it_of_another_paragraph_is_what_the_one_before_named():
    """As reports are set: each sentence a paragraph."""
    text = "The school is old.\n\nBo Ek fears a road.\n\nAnn Lee rejects it."
    fears = holds("Ann Lee", "Bo Ek fears a road", "opposes", content="a road", about="a road")
    row = holds("Ann Lee", "Ann Lee rejects it", "opposes", content="it", about="it", head="it")
    assert place_last(text, fears, row) == (None, "")
    found = place_last(f"Bo Ek waits.\n\n{text.replace('a road', 'the school')}", row)
    assert found == ("school", "“it”: taken from the sentence before")


@pytest.mark.parametrize(
    ("before", "found"),
    [("The county plans a road.", None), ("The plan was read out.", "dam"), ("It rained.", "dam")],
)
def test_a_plan_that_was_told_right_before(before, found):
    """Where the county plans a road, "the plan" is none of the headline."""
    row = holds("Ann Lee", "Ann Lee rejects the plan", "opposes", content="the plan", about="the plan")
    text = f"All is calm. {before} Ann Lee rejects the plan."
    assert place(text, row, title="Row on the dam")[0] == found


def test_a_speakers_name_tells_no_issue():
    """Friends of the Dam may speak of anything."""
    text = "Ann Lee of the Dam Friends waits. She rejects it."
    waits = holds(
        "Ann Lee", "Ann Lee of the Dam Friends waits", "claims", source="Ann Lee of the Dam Friends"
    )
    row = holds("Ann Lee", "She rejects it", "opposes", content="it", about="it", head="it")
    assert place_last(text, waits, row) == (None, "")
