"""Which kind of happening words tell of."""

import pytest

from briefgen.relate import relate
from briefgen.relate.events import happenings, triggers
from tests.factories import happens, name, reading


@pytest.mark.parametrize(
    ("trigger", "said", "kind"),
    [
        ("arrive", "Ann Lee arrived in Lund", "arrival"),
        ("begin", "began a strike", "strike"),
        ("shake", "a quake shook the town", "earthquake"),
        ("frown", "Ann Lee frowned", "frown"),
    ],
)
def test_the_kind_is_that_of_the_word_or_of_the_noun_it_begins(trigger, said, kind):
    """What no list knows is a kind of its own."""
    assert triggers.kind_of_trigger(trigger, said) == kind


def test_what_stands_before_the_verb_tells_who_does_it():
    """By the lemma in the words; the first words where the verb is not found by it."""
    assert triggers.words_before_verb("condemn", "The council condemned the raid") == "The council "
    assert triggers.words_before_verb("leave", "Two ships left the port of Lund") == "Two ships left the"


@pytest.mark.parametrize(
    ("who", "kind"),
    [("Grain Council", "organisation"), ("Summit Partners", "organisation"), ("Gale Storm", "person")],
)
def test_the_name_of_who_does_it_is_no_happening(who, kind):
    """A report that a council publishes is no meeting."""
    said = f"{who} published a report"
    (brief,) = relate([reading(f"{said}.", name(who, kind), happens(said, "publish", who=[who]))]).briefs
    (one,) = happenings.list_happenings(brief)
    assert one.kind == "publish"
