"""The words for what a figure is about, where no noun is counted."""

import pytest

from tests.parse.figures.prose import read


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The senate adopted a €5 billion loan scheme.", "loan scheme"),
        ("30 percent of tenants moved out.", "tenants"),
        ("The abbey got 5 million euros in aid.", "aid"),
        ("The abbey set aside an allocation of 16 million euros.", "allocation"),
        ("An increase of 2 percent in rents angered the town.", "rents"),
        ("Inflation rose 2 percent.", "Inflation"),
        ("The abbey set spending at 5 million euros.", "spending"),
        ("Growth is forecast at 5.3 percent.", "Growth"),
        ("The ferry budget will be cut by 12 percent.", "ferry budget"),
        ("The weavers want a pay rise of 7 percent.", "pay"),
        ("The deficit will narrow to 4 percent of gross domestic product.", "deficit"),
    ],
)
def test_the_noun_it_is_of_or_that_moves_by_it(nlp, text, topic):
    """Behind the figure, above it, or what its verb moves."""
    assert read(nlp, text)[0].counts == topic


@pytest.mark.parametrize(
    "text",
    ["The abbey lies 140 miles away.", "The bishop paid 5 million euros.", "It took three hours."],
)
def test_who_pays_and_how_far_is_no_topic(nlp, text):
    """Nor is there one of a length of time."""
    assert read(nlp, text)[0].counts == ""


def test_who_voted_is_not_what_is_voted_on(nlp):
    """ "Was rejected by 60 percent" says nothing of 60 percent of the plan."""
    assert read(nlp, "The plan was rejected by 60 percent.")[0].counts == ""


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The abbey spent 5 million euros on a bell tower.", "bell tower"),
        ("The town wasted $40,000 on signs.", "signs"),
        ("The guild had budgeted £4 million.", ""),
        ("Turnout was 61.5 percent.", "Turnout"),
        ("Visitor numbers fell 22 percent.", "Visitor numbers"),
    ],
)
def test_what_money_is_spent_on_and_what_is_measured(nlp, text, topic):
    """Not who means to spend it; what a capital opens the sentence of is measured all the same."""
    (figure,) = read(nlp, text)
    assert (figure.counts, figure.holder) == (topic, None)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("The prefect said the state would release 12 billion dollars.", [""]),
        ("A picker earns 50 euros a day, 10 euros more than last winter.", ["", ""]),
        ("Sunflower oil traded at 88 euros a tonne.", ["Sunflower oil"]),
        ("Half of the vines within 20 kilometres of the coast are down.", ["vines", ""]),
        (
            "Sales were 2 billion euros and the net profit 135 million euros.",
            ["sales", "net profit"],
        ),
    ],
)
def test_who_pays_or_earns_is_not_what_is_counted(nlp, text, topics):
    """What is sold for it is, and what a verb left out would tell of; not how far off it lies."""
    assert [one.counts.lower() for one in read(nlp, text)] == [topic.lower() for topic in topics]


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, Feb 7 - Aid for weavers will be raised to 48 million euros from 32 million.",
        "LIMA, July 25 - Rents in the old town rose to 770 euros from 710 euros.",
    ],
)
def test_the_day_of_a_dateline_is_no_word_of_it(nlp, text):
    """A hyphen with spaces joins nothing."""
    assert not any("-" in one.counts for one in read(nlp, text))


@pytest.mark.parametrize(
    "text",
    [
        "Exports fell, while output at the mill stayed at around 200,000 litres.",
        "Rents rose although wages in the port stood at 400 euros a week.",
    ],
)
def test_what_joins_two_clauses_is_no_word_of_it(nlp, text):
    """ "While output", "although wages"."""
    assert read(nlp, text)[-1].counts.split()[:1] in ([], ["output"], ["wages"])
