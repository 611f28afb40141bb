"""The mentions of one event in one article as one, and what is told as another."""

import pytest
from msgspec.structs import replace

from briefgen.relate import relate
from briefgen.relate.events import happenings, merging
from tests.factories import happens, name, reading, when

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


@pytest.mark.parametrize("again", ["Strikes by bakers", "Hunger strikes"])
def test_what_has_words_of_its_own_is_of_any_kind(again):
    """ "Strikes by bakers" behind "the strikes of 3 June 2024" are others; "the strikes" are those."""
    first = "The strikes of 3 June 2024"
    day = happens(first, "strike", date="3 June 2024", noun=True)
    text = f"{first} were long. {again} are rare. The strikes are over."
    other, same = happens(again, "strike", noun=True), happens("The strikes", "strike", noun=True)
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


def test_a_noun_is_told_by_the_verb_whose_name_opens_with_it():
    """ "The march through Lund" and "the march through Lund passed", of one day, are one."""
    text = "The march through Lund on 3 June 2024 passed quietly."
    rows = (
        happens("The march through Lund", "march", date="3 June 2024", where=["Lund"], noun=True),
        happens("passed quietly", "pass", date="3 June 2024"),
    )
    march, passed = sorted(told(text, DAY, name("Lund", "place"), *rows), key=lambda one: one.trigger)
    longer = replace(passed, name=f"{march.name} passed quietly")
    assert [one.trigger for one in merging.name_kinds([march, longer])] == ["pass"]
    assert [one.trigger for one in merging.name_kinds([march, passed])] == ["march", "pass"]


def test_what_names_a_place_of_its_own_is_another():
    """ "A meeting on 3 June 2024" is not the one in Oslo of which no day is told."""
    text = "The board holds a meeting on 3 June 2024, two weeks after the meeting in Oslo."
    rows = (
        happens("a meeting on 3 June 2024", "meeting", date="3 June 2024", noun=True),
        happens("the meeting in Oslo", "meeting", where=["Oslo"], noun=True),
    )
    assert [len(one.told) for one in told(text, DAY, name("Oslo", "place"), *rows)] == [1, 1]
