"""The facts of an article that the words of a correction mean."""

import pytest

from briefgen.load.content import Anchor
from briefgen.relate.corrections import anchors
from tests.factories import figure, holds, name, reading, when

TEXT = "Ana Silva sold 15,000 “old” goats on 3 May. Per Berg sold 15 hens. Later Berg sold 15  hens again."


def article():
    return reading(
        TEXT,
        name("Ana Silva"),
        figure("15,000 “old” goats", 15000, "goat"),
        figure("15 hens", 15, "hen"),
        figure("15  hens", 15, "hen"),
        when("3 May", "XXXX-05-03"),
        holds("Ana Silva", "Ana Silva sold", "claims"),
    )


def words(found):
    return [(one.family, one.evidence.exact) for one in found]


def test_blanks_case_and_curved_marks_make_no_other_words():
    """As an editor types them."""
    assert words(anchors.find_quoted(article(), Anchor("", '15,000 "OLD" goats', "", ""))) == [
        ("figure", "15,000 “old” goats")
    ]
    assert len(anchors.find_quoted(article(), Anchor("", "15 hens", "", ""))) == 2


def test_the_sentence_tells_two_of_one_wording_apart():
    """By some words of it."""
    assert words(anchors.find_quoted(article(), Anchor("", "15 hens", "later berg", ""))) == [
        ("figure", "15  hens")
    ]


@pytest.mark.parametrize(("quote", "found"), [("15", 2), ("000", 0), ("hens", 2), ("oats", 0)])
def test_a_part_is_held_as_words_of_its_own(quote, found):
    """ "15" does not stand in "15,000"."""
    assert len(anchors.find_holding(article(), Anchor("", quote, "", "figure"))) == found


def test_a_mention_is_meant_only_where_its_family_is_named():
    """Names stand in every sentence."""
    assert anchors.find_quoted(article(), Anchor("", "Ana Silva", "", "")) == ()
    assert words(anchors.find_quoted(article(), Anchor("", "Ana Silva", "", "actor"))) == [
        ("actor", "Ana Silva")
    ]


def test_the_most_alike_are_told():
    """For a slip of the pen."""
    assert words(anchors.find_alike(article(), Anchor("", "15 henz", "", "")))[0][1].split() == ["15", "hens"]
    assert anchors.find_alike(article(), Anchor("", "nothing like it", "", "")) == ()
