"""Stretches of text: a phrase, a stretch trimmed, a stretch with a hole."""

import pytest

from briefgen.model import Span
from briefgen.parse.grammar import spans


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (" the tower, ", "the tower"),
        ("the tower and", "the tower"),
        ("— the tower, but", "the tower"),
        ("the sand", "the sand"),
        (" ,;", ""),
    ],
)
def test_loose_ends_are_trimmed(words, left):
    """White space, punctuation and a last "and" or "but", never a part of a word."""
    text = f"x{words}x"
    assert spans.trim_span(text, Span(1, 1 + len(words))).of(text) == left


def test_an_open_bracket_takes_the_one_that_closes_it():
    """ "The Port Council (PC" ends behind its bracket."""
    text = "The Port Council (PC) met (again)."
    assert spans.trim_span(text, Span(0, text.index(")"))).of(text) == "The Port Council (PC)"
    assert spans.trim_span(text, Span(22, 25)).of(text) == "met"


def test_a_hole_leaves_what_stands_around_it():
    """Two pieces, one or none; all of it where the hole stands elsewhere."""
    assert list(spans.cut_out(Span(0, 10), Span(3, 5))) == [Span(0, 3), Span(5, 10)]
    assert list(spans.cut_out(Span(0, 10), Span(0, 5))) == [Span(5, 10)]
    assert list(spans.cut_out(Span(3, 5), Span(0, 10))) == []
    assert list(spans.cut_out(Span(0, 3), Span(3, 5))) == [Span(0, 3)]


def test_the_word_before_is_none_where_the_text_begins(nlp):
    """As a token, and in small letters."""
    the, tower = nlp("The tower fell.")[:2]
    assert (spans.find_token_before(the), spans.find_token_before(tower)) == (None, the)
    assert (spans.spell_before(the), spans.spell_before(tower)) == ("", "the")


def test_a_phrase_is_all_that_hangs_on_its_head(nlp):
    """From its first word to its last; a word is itself alone."""
    text = "The old tower by the lake fell."
    tower = next(token for token in nlp(text) if token.text == "tower")
    assert spans.cover_phrase(tower).of(text) == "The old tower by the lake"
    assert spans.cover_word(tower).of(text) == "tower"


def test_a_complement_that_hangs_on_the_verb_is_found(nlp):
    """ "On trawlers" behind a ban belongs to the ban."""
    doc = nlp("She called the ban on kites a gift.")
    ban = next(token for token in doc if token.text == "ban")
    loose = next(token for token in doc if token.text == "on").head != ban
    assert (spans.find_complement(ban) is not None) is loose
    gift = next(token for token in doc if token.text == "gift")
    assert spans.find_complement(gift) is None


def test_a_phrase_beside_a_noun_does_not_head_it(nlp):
    """Of "any levy above two percent" the levy, wherever the parser hangs the rest."""
    doc = nlp("The board would vote against any levy above two percent.")
    assert spans.find_root(doc[5:10]).text == "levy"
    assert spans.find_root(doc[0:2]).text == "board"


def test_a_word_stands_in_one_of_many_stretches(nlp):
    """Its first letter decides; the stretches are in order."""
    bell, gate = (word for word in nlp("The bell beside the gate rang.") if word.text in {"bell", "gate"})
    stretches = (Span(0, 3), Span(4, 8), Span(16, 19))
    assert spans.stands_in_one(bell, stretches)
    assert not spans.stands_in_one(gate, stretches)
    assert not spans.stands_in_one(bell, ())
