"""Whether "the idea" is what somebody has just proposed."""

import pytest

from briefgen.relate import relate
from briefgen.relate.issues import uptake
from tests.factories import holds, name, reading


@pytest.mark.parametrize(
    ("words", "stance", "expected"),
    [("the idea", "supports", True), ("the dam", "supports", False), ("the idea", "opposes", False)],
)
def test_an_idea_takes_up_what_was_wanted_before(words, stance, expected):
    """Not where nothing was proposed, and no other noun does."""
    text = f"Rosa Berg speaks of a survey. Ann Lee rejects {words}."
    rows = [
        name("Rosa Berg"),
        name("Ann Lee"),
        holds("Rosa Berg", "Rosa Berg speaks of a survey", stance, content="a survey"),
        holds("Ann Lee", f"Ann Lee rejects {words}", "opposes", content=words),
    ]
    (brief,) = relate([reading(text, *rows)]).briefs
    assert uptake.takes_up_proposal(brief, brief.findings.positions[1]) is expected
