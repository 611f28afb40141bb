"""The terms of an issue, met in a text: which of their words stand where."""

import pytest

from briefgen.relate.issues import terms

TEXT = "The council's night ferries to U.S. islands, and a night in port."


def met(*wanted):
    return [
        (one.weight, [span.of(TEXT) for span in one.spans])
        for one in terms.met(wanted, terms.list_terms(TEXT))
    ]


def test_a_term_is_met_where_its_words_follow_each_other():
    """In any number; each place is told."""
    assert met("night ferry") == [(2, ["night", "ferries"])]
    assert met("night") == [(1, ["night", "night"])]
    assert met("ferry night", "dock") == []


def test_pieces_may_stand_anywhere_but_all_must():
    """ "a + b" needs both, and is worth the words of both."""
    assert met("port + night ferry") == [(3, ["port", "night", "ferries"])]
    assert met("port + bridge") == []


def test_an_owner_is_the_word_itself():
    """ "The council's" is the council."""
    assert met("council") == [(1, ["council's"])]


@pytest.mark.parametrize(
    ("term", "word", "says"),
    [
        ("ferr*", "ferries", True),
        ("ferr*", "fern", False),
        ("ferry", "ferry", True),
        ("ferry", "ferryman", False),
    ],
)
def test_an_open_ending_is_any(term, word, says):
    """A whole word is itself alone."""
    assert terms.is_word_of(term, word) is says


def test_a_term_is_taken_apart_as_texts_are():
    """With points inside; a piece without words is none."""
    assert terms.pieces("Night Ferries + U.S. + ") == [("night", "ferry"), tuple(terms.split_term("U.S."))]
    assert terms.split_term("night ferr*") == ["night", "ferr*"]
