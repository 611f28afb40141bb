"""Two numbers of one thing told in one breath by two voices."""

import pytest

from briefgen.relate import relate
from briefgen.relate.desk import TensionKind
from briefgen.relate.figures import rivals
from tests.factories import figure, reading

PEOPLE = figure("900 people", 900, "person", counts="people")


def answered(text, *rows):
    """The amounts that answer another."""
    (brief,) = relate([reading(text, *rows)]).briefs
    found = rivals.pair_rivals(brief, brief.findings.figures)
    return [int(one.quantity.value) for one in brief.findings.figures if one.id in found]


@pytest.mark.parametrize(
    "text",
    [
        "The hosts said 900 people came; police put the number at 400.",
        "Some 900 people came, according to the hosts. Police spoke of 400.",
        "The hosts said 900 people came, but police said there were 400.",
        "The owner said 900 people were fed; the charity put it at 400.",
        "The report of the hosts names 900 people, not the 400 that police had given.",
        "The hosts said 900 people came. The Tarn Rail Union said the figure was closer to 400.",
        "The hosts said 900 people came. The River Police believe the real number is 400.",
        "The hosts said 900 people came. The ministry in Tarn says that they amount to 400 at most.",
        "The hosts said 900 people came. Police put the number of demonstrators at 400.",
    ],
)
def test_another_voice_answers(text):
    """By what it puts the number at, speaks of or says there were."""
    assert answered(text, PEOPLE, figure("400", 400, "")) == [400]


@pytest.mark.parametrize(
    "text",
    [
        "Sellwood Dairy said 900 people came; the company later put it at 400.",
        "Sellwood Dairy said 900 people came; the company put it at 400.",
        "The hosts said 900 people came; they put the number at 400.",
        "The hosts said 900 people came and 400 stayed.",
        "The hosts first said 900 people came; police put the number at 400.",
        "The hosts said 900 people came; police said 400 of them were children.",
        "The hosts said 900 people had returned. The union said 400 were still out.",
    ],
)
def test_the_same_voice_or_another_time_answers_nothing(text):
    """Who may be the first one over again is no rival."""
    assert answered(text, PEOPLE, figure("400", 400, "")) == []


def test_what_is_far_from_it_or_in_another_unit_answers_nothing():
    """Beyond an order of size they are two things."""
    text = "The hosts said 900 people came; police put it at 4 barges."
    assert answered(text, PEOPLE, figure("4 barges", 4, "barge")) == []
    assert answered(text.replace("4 barges", "4"), PEOPLE, figure("4", 4, "")) == []


def test_rivals_are_one_disagreement(desk):
    """On one card, told once with its sentence."""
    made = desk(
        reading(
            "The hosts said 900 people came; police put the number at 400.",
            PEOPLE,
            figure("400", 400, "", counts=""),
            day="2025-03-03",
        )
    )
    (told,) = [one for one in made.tensions if one.kind is TensionKind.DISAGREE]
    assert told.reason == "900 and 400: two sources say otherwise"
    assert len(told.told) == 1
    (series,) = made.series
    assert [one.disputed for one in series.verdicts] == [True]


def test_two_voices_in_one_clause_answer_each_other():
    """As in "which police put at 900 and the union at 400"."""
    text = "A crowd came, which police put at 900 and the union at 400."
    rows = figure("900", 900, "", counts="crowd"), figure("400", 400, "")
    assert answered(text, *rows) == [400]
    assert answered("A crowd came, which police met at 900 and the union at 400.", *rows) == []


@pytest.mark.parametrize(("text", "found"), [("are missing", [27]), ("are safe", [])])
def test_people_may_be_called_otherwise(text, found):
    """Where the second voice says the same of them."""
    told = f"The ministry said 18 people are missing. The union says 27 miners {text}."
    rows = figure("18 people", 18, "person", counts="people"), figure("27 miners", 27, "miner")
    assert answered(told, *rows) == found
