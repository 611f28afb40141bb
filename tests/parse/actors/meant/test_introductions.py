"""Whom the description means with which an article opens."""

import pytest

from tests.parse.actors.marked import head, read

OPENING = "The chief negotiator of the bloc wants a pause. There is time, {} on Monday."


def find_meant(text):
    """The name of whom the first description means, and why."""
    mentions, _ = read(text)
    at = next(at for at, one in enumerate(mentions) if "negotiator" in one.evidence.exact)
    return head(mentions, at).name, mentions[at].because


def test_it_is_who_is_named_next_and_speaks():
    """The name comes with the second sentence, as news tell it."""
    assert find_meant(OPENING.format("Ines Halvorsen said")) == (
        "Ines Halvorsen",
        "named in the next sentence",
    )


@pytest.mark.parametrize(
    "text",
    [
        OPENING.format("Ines Halvorsen slept"),
        OPENING.format("Mayor Ines Halvorsen said"),
        "The chief negotiator of the bloc wants a pause. It rained. It froze. No, Ines Halvorsen said.",
        "Ines Halvorsen left. The chief negotiator of the bloc wants a pause. No, Kwame Osei said.",
    ],
)
def test_it_is_nobody_else(text):
    """Who says nothing, who has another office, who comes too late; nor where a person was named before."""
    assert find_meant(text)[1] == ""
