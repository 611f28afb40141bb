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
        ("Some 900 claims came in. So far 320 have been paid.", "claim"),
        ("Wardens tested 640 wells and found 171 that were foul.", "well"),
        ("Some 300 clerks work there; the bank wants 200 to leave.", "clerk"),
        ("The agency says 30,000 miners left, and expects 20,000 to go home.", "miner"),
        ("The law helps 90,000 weavers. The guild spoke of no more than 30,000.", "weaver"),
        ("The wardens have tested 640 wells. One in four was foul.", "well"),
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


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Growers want 600 euros per hectare; the state has offered 220.", "EUR per hectare"),
        ("The guild puts the damage at 1.4 billion euros. The mayor spoke of 900 million.", "EUR"),
        ("The stall now costs 852 euros a month. In 2028 it was 610.", "EUR per month"),
        ("The dam cost 300 million euros. The bridge cost 210 million.", "EUR"),
        ("The dam cost 240 million dollars, 60 million more than planned.", "USD"),
        ("The thieves took 26 million euros. Only 4.5 million has been found.", "EUR"),
        ("Weavers earn 52,000 euros a year. The guild says that the figure is 44,000.", "EUR per year"),
    ],
)
def test_a_bare_sum_is_in_the_money_before_it(nlp, text, unit):
    """Where it is offered, told of, or what it was or cost."""
    assert [one.quantity.unit for one in read(nlp, text)] == [unit, unit]


@pytest.mark.parametrize(
    "text", ["The pump costs 800 euros. It weighs 40.", "The pump costs 800 euros. The crew lost 90."]
)
def test_no_other_bare_number_is_money(nlp, text):
    """Weights and losses are none."""
    assert [one.quantity.unit for one in read(nlp, text)][1:] in ([], [""])


def test_a_share_of_those_who_were_asked(nlp):
    """ "Of 1,500 tenants asked, 38 percent" is of tenants."""
    _, share = read(nlp, "Of 1,500 weavers surveyed by the guild, 38 percent rent a loom.")
    assert share.counts == "weavers"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Some 117 barns burned. Of these 81 are in Tarn, 22 in Brest and 14 elsewhere.", "barn"),
        ("About 300 nurses marched; the guild had hoped for 500.", "nurse"),
    ],
)
def test_each_of_a_row_is_of_the_same(nlp, text, unit):
    """Also elsewhere, and where more were hoped for."""
    assert {one.quantity.unit for one in read(nlp, text)} == {unit}


@pytest.mark.parametrize(
    "text",
    [
        "Aid of 32 million euros would go to growers. The guild had asked for 90 million.",
        "Some 600 layoffs are planned. The strike will cost 9 million euros; the guild spoke of 15 million.",
    ],
)
def test_what_is_asked_for_or_told_of_is_money_of_its_size(nlp, text):
    """And not what is counted a hundred thousand times smaller."""
    assert read(nlp, text)[-1].quantity.unit == "EUR"
