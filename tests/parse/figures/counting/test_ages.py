"""How old someone is, where no unit says so."""

import pytest

from tests.parse.figures.prose import read


@pytest.mark.parametrize(
    "text",
    [
        "The choir took in a boy aged 12.",
        "Maria Bell, 44, keeps the lighthouse.",
        "The diver, who was only 19, wore no mask.",
        "Keepers aged 60 or older may rest.",
        "Paul Frost (71, a carver) made the door.",
    ],
)
def test_the_words_around_make_a_number_an_age(nlp, text):
    """Said so, put behind a name, or of whoever "was 19"."""
    (figure,) = read(nlp, text)
    assert (figure.evidence.rule, figure.quantity.unit, figure.counts) == ("figures.age", "year", "age")


@pytest.mark.parametrize(
    "text",
    [
        "Maria Bell, 44 goats and a dog crossed the pass.",
        "The mill, who was told so, sold 19 sacks.",
        "Clinics treated 150, mostly at night.",
        "The cheese aged 12 months in a cave.",
        "Maria Bell, 150, keeps the lighthouse.",
    ],
)
def test_a_number_that_counts_something_is_no_age(nlp, text):
    """Nor is one that nobody reaches."""
    assert [one for one in read(nlp, text) if one.evidence.rule == "figures.age"] == []


def test_a_class_of_people_is_no_figure(nlp):
    """ "Miners aged 30 to 45" tells of no one's age and counts nobody."""
    assert read(nlp, "The doctor saw miners aged 30 to 45.") == ()
    assert len(read(nlp, "The doctor saw 8 miners aged 30 to 45.")) == 1


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Two divers aged 34 and 41 were found.", [34, 41]),
        ("The sisters, aged 6, 9 and 12, keep bees.", [6, 9, 12]),
        ("The youngest singer was 11, the oldest 83.", [83]),
        ("The oldest 83 houses were pulled down.", []),
    ],
)
def test_ages_in_a_row_and_of_the_oldest(nlp, text, ages):
    """Each is one, where the first is."""
    assert [int(one.quantity.value) for one in read(nlp, text) if one.counts == "age"] == ages
