"""Which kind of happening words tell of."""

import pytest

from briefgen.relate.events import triggers


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
