"""What "the motion" asks for, where the article has told it."""

import pytest

from briefgen.relate import relate
from briefgen.relate.issues import motions, sides
from tests.factories import holds, issue, name, reading

DAM = issue("dam", "dam", proposition="The dam should be built")


def made(before, words, stance="supports"):
    """A brief whose only position is on these words, behind these sentences."""
    text = f"{before} Ann Lee speaks of {words}."
    rows = [name("Ann Lee"), holds("Ann Lee", f"Ann Lee speaks of {words}", stance, content=words)]
    (brief,) = relate([reading(text, *rows)]).briefs
    return brief


@pytest.mark.parametrize(
    ("before", "words", "stance", "expected"),
    [
        ("A motion against the dam was lost.", "the motion", "supports", "against"),
        ("A motion against the dam was lost.", "the motion", "opposes", "for"),
        ("Rosa Berg moved that the dam be built.", "the motion", "supports", "for"),
        ("Rosa Berg asked that the dam be scrapped.", "the request", "opposes", "for"),
        ("A motion on the dam was lost.", "the motion", "supports", None),
        ("A motion against the school was lost.", "the motion", "supports", "not resolved"),
        ("A motion against a smaller dam was lost.", "the motion", "supports", "not resolved"),
        ("A motion against the dam was lost.", "the bridge", "supports", None),
    ],
)
def test_the_side_of_a_motion(before, words, stance, expected):
    """By what the clause behind "motion" or "moved" says; of another thing it is on no side."""
    brief = made(before, words, stance)
    (position,) = brief.findings.positions
    told = motions.find_asked(brief, position)
    side = told and sides.find_side_asked(sides.question(DAM), position, brief.article.text, told.text)
    assert side == expected


def test_an_it_behind_a_motion():
    """The Liberals voted against the motion that others voted for."""
    text = "A motion against the dam was lost. Ann Lee voted for the motion. Rosa Berg voted against it."
    rows = [
        name("Ann Lee"),
        name("Rosa Berg"),
        holds("Ann Lee", "Ann Lee voted for the motion", content="the motion"),
        holds("Rosa Berg", "Rosa Berg voted against it", "opposes", content="it"),
    ]
    (brief,) = relate([reading(text, *rows)]).briefs
    told = motions.find_asked(brief, brief.findings.positions[1])
    assert told is not None
    assert told.text == "against the dam"
