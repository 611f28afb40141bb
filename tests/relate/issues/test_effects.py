"""What words do to a thing."""

import pytest

from briefgen.model import Effect
from briefgen.relate import words
from briefgen.relate.issues import effects


@pytest.mark.parametrize(
    ("word", "effect"),
    [("keep", Effect.BRING), ("ban", Effect.UNDO), ("raise", Effect.MORE), ("walk", None)],
)
def test_a_word_by_itself(word, effect):
    """One may keep a toll, and keep boats out: alone, to keep ends nothing."""
    assert effects.effect_stems().get(words.cut_stem(word)) is effect


@pytest.mark.parametrize(
    ("verb", "particle", "effect"),
    [("keep", "out", Effect.UNDO), ("vote", "down", Effect.UNDO), ("vote", "on", None)],
)
def test_a_verb_with_its_particle(verb, particle, effect):
    """ "Vote down" ends a thing, "vote" does not."""
    assert effects.phrasal_effect(verb, particle) is effect


def test_nouns_and_amounts():
    """ "The closure", "a higher fee"."""
    assert "closure" in effects.effect_nouns()
    assert effects.amount_stems()[words.cut_stem("higher")] is Effect.MORE
    assert words.cut_stem("vote") in effects.phrasal_stems()
    assert effects.key_of_verb("paid") == words.cut_stem("pay")
