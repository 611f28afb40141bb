"""The noun phrase behind a number, and the noun that heads it."""

import pytest

from briefgen.parse.figures.counting import phrases
from tests.parse.figures.prose import read


@pytest.mark.parametrize(
    ("text", "unit", "counts"),
    [
        ("The flood hit 40 heavily damaged houses.", "house", "heavily damaged houses"),
        ("The club bought 12 red and blue boats.", "boat", "red and blue boats"),
        ("The navy sent 40 F-16 fighters.", "fighter", "fighters"),
        ("The school has 300 pupils, cutting the classes.", "pupil", "pupils"),
    ],
)
def test_the_head_is_the_noun_that_is_counted(nlp, text, unit, counts):
    """Past participles, names with a number and words joined by "and"; a comma ends the phrase."""
    (figure,) = read(nlp, text)
    assert (figure.quantity.unit, figure.counts) == (unit, counts)


def test_a_number_before_no_noun_counts_nothing(nlp):
    """A verb right behind it begins no noun phrase."""
    assert [one.counts for one in read(nlp, "The score was 40 when it rained.")] in ([], [""])


@pytest.mark.parametrize(("one", "many"), [("shift", "shifts"), ("ferry", "ferries"), ("church", "churches")])
def test_the_plural_of_one(one, many):
    """As English makes it, or the lexicon knows it."""
    assert phrases.write_plural(one) == many


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("One-eighth of the tenants' costs fell away.", "tenants' costs"),
        ("A third of the farmers' land lies under water.", "farmers' land"),
        ("A third of the farmers sold land.", "farmers"),
        ("The 40 farmers' wives sang.", "farmers"),
    ],
)
def test_a_share_is_of_what_is_owned(nlp, text, counts):
    """A number of owners counts the owners."""
    assert read(nlp, text)[0].counts == counts
