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


@pytest.mark.parametrize("many", ["The farmers", "The owners of the mill", "The tenants"])
def test_many_are_not_the_one_who_is_named_next(many):
    """ "The farmers want a ferry. Anna Berg opposes it.": she may be no farmer."""
    mentions, _ = read(f"{many} want a ferry. Anna Berg said it was too dear.")
    assert mentions[0].because == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Larkton's Lord Mayor says it is late. Jim Holm, who is a former priest, says it is too dear.",
            "Jim Holm",
        ),
        (
            "The plan failed. The finance minister of Peru said it was poor. Ama Obuya said it was late.",
            "Ama Obuya",
        ),
    ],
)
def test_who_is_named_next_holds_the_office(text, name):
    """By a whole name that nobody had before, of whom nothing else is told."""
    mentions, _ = read(text)
    assert name in {
        head(mentions, at).name
        for at, one in enumerate(mentions)
        if "ayor" in one.name or "minister" in one.name
    }


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell. It was late. The mayor of Larkton said no. Ama Obuya, a baker, said it was late.",
        "Ama Obuya spoke. It was late. The mayor of Larkton said no. Ama Obuya said yes.",
        "Rain fell. It was late. The mayor of Larkton said no. Bakers' leader Ama Obuya said no.",
    ],
)
def test_who_is_told_to_be_another_holds_no_office(text):
    """Who was named before, has an office of her own, or is told to be a baker."""
    mentions, _ = read(text)
    meant = {head(mentions, at).name for at, one in enumerate(mentions) if one.kind == "office"}
    assert meant == {"mayor of Larkton"}
