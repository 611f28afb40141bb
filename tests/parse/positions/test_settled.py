"""Drafts that were read become positions: order, speakers, mode, identity."""

import pytest

from briefgen.model import Mode, Stance
from tests.parse.positions import prose


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ('"The levy is fair," said Silva.', Mode.DIRECT),
        ('Silva said the levy was "fair".', Mode.MIXED),
        ("Silva said the levy was fair.", Mode.REPORTED),
        ('Silva vetoed the "crow" levy.', Mode.ACT),
    ],
)
def test_the_mode_says_how_many_of_the_words_are_quoted(nlp, text, mode):
    """All, some or none; an act is an act whatever it is called."""
    _, _, (one,) = prose.read(nlp, text)
    assert one.mode is mode


def test_two_who_say_it_hold_two_positions(nlp):
    """In the same words, with ids of their own."""
    _, who, found = prose.read(nlp, "Ana Silva and Per Berg said the levy was fair.")
    assert [who[one.speaker].name for one in found] == ["Ana Silva", "Per Berg"]
    assert len({one.id for one in found}) == 2
    assert len({one.content for one in found}) == 1


def test_positions_stand_in_the_order_of_the_text(nlp):
    """Whichever rule found them; from the first word of source, cue or content."""
    text = '"It leaks," said Berg. According to Silva, it holds. Lund backs the levy.'
    _, _, found = prose.read(nlp, text)
    starts = [one.evidence.span.start for one in found]
    assert starts == sorted(starts)
    assert len({one.evidence.rule for one in found}) == len(found) == 3


def test_a_claim_takes_no_side_towards_anything(nlp):
    """A side has its object and what it is about; a claim has neither."""
    _, _, (claim, side) = prose.read(nlp, "Silva said it rained. Silva backs the levy.")
    assert (claim.stance, claim.object, claim.matter) == (Stance.CLAIMS, (), None)
    assert side.matter is not None
    assert [span.of("Silva said it rained. Silva backs the levy.") for span in side.object] == ["the levy"]
