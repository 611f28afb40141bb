"""Numbers glued to a word count it where it can be counted."""

import pytest

from tests.parse.figures.prose import read


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The guild printed a 40-page annex.", 40, "page"),
        ("The 27-nation bloc met in Lima.", 27, "nation"),
        ("A 12-seat council runs the isle.", 12, "seat"),
    ],
)
def test_the_word_behind_the_hyphen_is_counted(nlp, text, value, unit):
    """Not the noun behind it: an annex of forty pages is one."""
    (figure,) = read(nlp, text)
    assert (figure.quantity.value, figure.quantity.unit) == (value, unit)


def test_a_strong_group_has_members(nlp):
    """ "The 40-strong choir" is of forty members; what is counted is the choir."""
    (figure,) = read(nlp, "The 40-strong choir sang at dawn.")
    assert (figure.quantity.unit, figure.counts) == ("member", "choir")


@pytest.mark.parametrize("text", ["She drove a five-speed tractor.", "It was a two-way mirror."])
def test_an_adjective_with_a_number_counts_nothing(nlp, text):
    """What nobody counts makes no figure."""
    assert read(nlp, text) == ()


@pytest.mark.parametrize(
    ("text", "unit", "counts"),
    [
        ("The four ex-partners of the dairy met.", "partner", "ex-partners"),
        ("All six co-owners of the mill signed.", "owner", "co-owners"),
    ],
)
def test_a_prefix_is_not_what_is_counted(nlp, text, unit, counts):
    """But the noun behind its hyphen."""
    (figure,) = read(nlp, text)
    assert (figure.quantity.unit, figure.counts) == (unit, counts)
