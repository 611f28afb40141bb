"""The mentions of one event in one article as one, and what is told as another."""

import pytest

from briefgen.relate import relate
from briefgen.relate.events import happenings
from tests.factories import happens, reading, when

DAY = when("3 June 2024", "2024-06-03")


def told(text, *rows):
    (brief,) = relate([reading(text, *rows)]).briefs
    return happenings.list_happenings(brief)


@pytest.mark.parametrize("again", ["A strike", "Another strike", "The last strike"])
def test_what_is_told_as_new_is_not_what_was_told_before(again):
    """ "A strike" behind "the strike of 3 June 2024" is another one; "the strike" is the same."""
    first = "The strike of 3 June 2024"
    day = happens(first, "strike", date="3 June 2024", noun=True)
    text = f"{first} was long. {again} lasted nine days. The strike is over."
    other, same = happens(again, "strike", noun=True), happens("The strike", "strike", noun=True)
    assert [len(one.told) for one in told(text, DAY, day, other)] == [1, 1]
    assert [len(one.told) for one in told(text, DAY, day, same)] == [2]


def test_what_is_over_is_not_what_is_still_planned():
    """ "The meeting rose" behind "will meet on 3 June 2024"."""
    plan, over = "Weavers will meet on 3 June 2024", "The meeting"
    rows = (
        happens(plan, "meet", date="3 June 2024", modality="planned", past=False),
        happens(over, "meeting", noun=True),
    )
    assert [len(one.told) for one in told(f"{plan}. {over} rose at noon.", DAY, *rows)] == [1, 1]
