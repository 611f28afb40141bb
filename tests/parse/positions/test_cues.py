"""The lexicon of cues: which words tell of a position, and what they take."""

import pytest

from briefgen.parse.positions import cues


def verb(nlp, text, spelled):
    return next(token for token in nlp(text) if token.text == spelled)


def test_a_particle_makes_another_verb(nlp):
    """To rule out is to be against, to rule is to say."""
    out = cues.find_frames(verb(nlp, "Silva ruled out a sale.", "ruled"))
    said = cues.find_frames(verb(nlp, "Silva ruled that it was fair.", "ruled"))
    assert out["object"] == "against"
    assert said["clause"] == "say"
    assert "object" not in said or said["object"] != "against"


def test_as_she_put_it_tells_and_put_does_not(nlp):
    """Only with its "as" and its "it"."""
    assert cues.find_frames(verb(nlp, "As Silva put it, the fair was a joke.", "put"))
    assert cues.find_frames(verb(nlp, "Silva put bread on a shelf.", "put")) is None


@pytest.mark.parametrize("text", ["Silva baked bread.", "Silva crossed out a line."])
def test_other_verbs_are_no_cues(nlp, text):
    """With a particle or without."""
    assert cues.find_frames(verb(nlp, text, text.split()[1])) is None


def test_every_class_of_a_frame_is_known():
    """What nouns and adjectives hold is what verbs hold: no list has a class of its own by a slip."""
    tables = (cues.verbs(), cues.nouns(), cues.adjectives())
    classes, *others = ({kind for frames in table.values() for kind in frames.values()} for table in tables)
    assert set().union(*others) - classes == set()


def test_heads_are_verbs_without_what_belongs_to_them():
    """ "Rule" of "rule out" is asked for by itself."""
    assert "rule" in cues.load_heads()
    assert [head for head in cues.load_heads() if "_" in head] == []
