"""The noun that a number counts, and its singular."""

import pytest

from briefgen.parse.figures.counting import counted
from tests.parse.figures.prose import read


@pytest.mark.parametrize(
    ("text", "unit", "counts"),
    [
        ("The valley lost 40 old mulberry trees.", "tree", "old mulberry trees"),
        ("The storm tore off a fifth of the slates.", "slate", "slates"),
        ("The garage sold 12 red and 18 blue cars.", "car", "red cars"),
        ("The ship carries 30 crew members.", "crew member", "crew members"),
        ("The motion passed with 7 in favour.", "vote", "in favour"),
        ("Bakers sent 4,000 of the 9,000 loaves.", "loaf", "loaves"),
    ],
)
def test_the_noun_phrase_behind_the_number_is_counted(nlp, text, unit, counts):
    """Past "of the", without the words of another number, and with what a member is one of."""
    figure = read(nlp, text)[0]
    assert (figure.quantity.unit, figure.counts) == (unit, counts)


@pytest.mark.parametrize(
    "text",
    [
        "The gap between the two villages grew.",
        "One of the villages flooded.",
    ],
)
def test_a_number_that_only_names_counts_nothing(nlp, text):
    """ "Between the two" names both, "one of them" one."""
    assert read(nlp, text) == ()


def test_half_of_a_pronoun_counts_no_noun(nlp):
    """What "them" stands for is not guessed at."""
    assert [one.quantity.unit for one in read(nlp, "The bees came back and half of them died.")] in ([], [""])


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("nurses", "nurse"),
        ("doses", "dose"),
        ("wolves", "wolf"),
        ("Pakistanis", "pakistani"),
        ("buses", "bus"),
    ],
)
def test_the_unit_is_the_singular(nlp, plural, one):
    """Also where the lemmatiser cuts too much."""
    token = next(token for token in nlp(f"The town counted 31 {plural} there.") if token.text == plural)
    assert counted.write_singular(token) == one


def test_money_belongs_to_the_noun_behind_it(nlp):
    """Of "a 5 billion euro rail scheme" the scheme, not the unit."""
    (figure,) = read(nlp, "The senate adopted a €5 billion rail scheme.")
    assert (figure.quantity.unit, figure.counts) == ("EUR", "rail scheme")


def test_who_had_told_a_sum_is_not_what_it_is_of(nlp):
    """The dealers name it and are not counted."""
    text = "Sales came to 40 million euros, above the 36 million dealers had expected."
    assert [(one.quantity.unit, one.counts) for one in read(nlp, text)] == [("EUR", "Sales"), ("EUR", "")]


def test_dead_birds_are_birds(nlp):
    """Where no noun follows, who is dead is a person."""
    assert [one.quantity.unit for one in read(nlp, "They picked up 412 dead birds.")] == ["bird"]
    assert [one.quantity.unit for one in read(nlp, "The quake left 412 dead.")] == ["person"]
