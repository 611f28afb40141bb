"""Where an office of several words ends."""

import pytest

from briefgen.parse.actors.described import offices
from briefgen.parse.actors.words import read_words


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("secretary of state left", "secretary of state"),
        ("president-elect left", "president-elect"),
        ("minister for trade and industry left", "minister for trade and industry"),
        ("director of nursing left", "director of nursing"),
        ("director of a school left", "director"),
        ("mayor of Lima left", "mayor"),
    ],
)
def test_an_office_has_its_words_and_no_more(nlp, text, office):
    """Listed, not held yet, with a portfolio or a field; whose it is, is no part of it."""
    read = read_words(nlp(text))
    assert read.joined(0, offices.find_office_end(read, 0)) == office


def test_the_field_of_the_next_office_is_not_its_own(nlp):
    """ "A spokesman for Trade Minister Ana Silva" is the minister's; "for trade" alone is his field."""
    read = read_words(nlp("A spokesman for Trade Minister Ana Silva left."))
    assert offices.find_office_end(read, 1) == 2
    read = read_words(nlp("The minister for trade left."))
    assert offices.find_office_end(read, 1) == 4


def test_whose_heads_they_are_is_told_up_to_six_words(nlp):
    """Longer phrases are left out."""
    read = read_words(nlp("The heads of all the security services met."))
    assert offices.read_whose(read, 1, 2) == " of all the security services"
    for cut in ("The heads met.", "The heads of the four clubs, three firms and a union met."):
        assert offices.read_whose(read_words(nlp(cut)), 1, 2) == ""


def test_what_somebody_is_is_a_predicate(nlp):
    """ "He was mayor" and "left as mayor", not "the mayor left"."""
    assert offices.is_predicate(read_words(nlp("He was mayor then.")), 2)
    assert offices.is_predicate(read_words(nlp("He left as mayor.")), 3)
    assert not offices.is_predicate(read_words(nlp("The mayor left.")), 1)
