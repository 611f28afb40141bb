"""Numbers whose noun is left out because the sentence before names it."""

import pytest

from briefgen.model import Measure
from tests.parse.figures.prose import read


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The cave held 14 hikers. Three have since left.", "hiker"),
        ("Some 90 barns burned. Of these, 41 were insured.", "barn"),
        ("The league holds 88 seats. The growers won 12.", "seat"),
        ("The jury counted 9,000 ballots. The mayor had 4,300.", "ballot"),
        ("Some 40 dams were checked, and cracks were found in nine.", "dam"),
        ("Over 900 pupils stayed away. That is 120 more than in June.", "pupil"),
        ("The drive brought 19 nurses; eight more are due soon.", "nurse"),
    ],
)
def test_the_noun_is_that_of_the_sentence_before(nlp, text, unit):
    """As a subject, as a bare object, in a place, or as what is told to be more."""
    assert [one.quantity.unit for one in read(nlp, text)] == [unit, unit]


@pytest.mark.parametrize(
    "text",
    [
        "The cave held 14 hikers. Two is a small number.",
        "The cave held 14 hikers. It opened in nine countries.",
        "The cave held 14 hikers. The rope broke after three.",
        "The cave is 14 km long. Three have since left.",
    ],
)
def test_no_other_number_takes_it(nlp, text):
    """One with a noun, one that is no part of them, one behind a length."""
    assert sum(one.quantity.unit == "hiker" for one in read(nlp, text)) == text.count("hikers")


def test_more_of_the_same_are_no_change(nlp):
    """Eight who are to come are eight; 120 more than in June is by how many."""
    _, more = read(nlp, "The drive brought 19 nurses; eight more are due soon.")
    _, compared = read(nlp, "Over 900 pupils stayed away. That is 120 more than in June.")
    assert [one.measure is Measure.CHANGE for one in (more, compared)] == [False, True]
