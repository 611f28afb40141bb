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
