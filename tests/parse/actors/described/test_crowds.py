"""Groups that speak without a name."""

import pytest

from briefgen.model import ActorKind
from briefgen.parse.actors.described import crowds
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


def find_crowds(nlp, text, *known):
    """The words of each group, and its name, beside the mentions that are known."""
    read = read_words(nlp(text))
    found = crowds.find_crowds(read, [draft(read, one) for one in known])
    return [(read.joined(one.start, one.end), one.name) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Beekeepers say the spray kills.", ("Beekeepers", "Beekeepers")),
        ("Two hedge funds want the mine closed.", ("Two hedge funds", "Two hedge funds")),
        ("Her neighbours said the dog barked.", ("Her neighbours", "neighbours")),
        ("Brazilians oppose the dam.", ("Brazilians", "Brazilians")),
        ("It told of the refusal of most villagers to leave.", ("most villagers", "most villagers")),
    ],
)
def test_a_plural_of_people_that_speaks(nlp, text, found):
    """Called by its words without the determiner; a refusal speaks too."""
    assert find_crowds(nlp, text) == [found]


def test_a_part_of_a_named_body_speaks_for_itself(nlp):
    """Half of the League is not the League, and is called by both."""
    text = "Less than half of the League want a vote."
    assert find_crowds(nlp, text, "League") == [("Less than half", "Less than half of the League")]


@pytest.mark.parametrize(
    "text",
    [
        "Beekeepers crossed the field.",
        "The letters say the spray kills.",
        "Speakers show a film.",
        "Two members, Ana Silva and Jan Berg, said no.",
    ],
)
def test_who_is_no_source(nlp, text):
    """Who only does something, things, what only shows, and those whose names stand beside them."""
    assert find_crowds(nlp, text) == []


def test_what_is_told_already_is_not_told_again(nlp):
    """A word of another mention opens no group."""
    assert find_crowds(nlp, "Beekeepers say the spray kills.", "Beekeepers") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peruvians want the dam.", ActorKind.GROUP),
        ("The Danes want a tunnel.", ActorKind.GROUP),
        ("Young Danes want a tunnel.", ActorKind.UNNAMED),
        ("Beekeepers want a law.", ActorKind.UNNAMED),
    ],
)
def test_a_people_that_speaks_is_a_group_by_its_name(nlp, text, kind):
    """A part of it is a source without a name, as is every other crowd."""
    (found,) = crowds.find_crowds(read_words(nlp(text)), [])
    assert found.kind is kind
