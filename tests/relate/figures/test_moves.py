"""Changes that one sentence tells: each amount is a point of its own."""

import pytest

from briefgen.model import Measure
from briefgen.relate import relate
from briefgen.relate.desk import Agreement
from briefgen.relate.figures import moves
from tests.factories import figure, name, reading


def split(text, *rows):
    """Each amount, negative where it was so before."""
    (brief,) = relate([reading(text, *rows, day="2025-03-03")]).briefs
    told = moves.split_moves(brief, brief.findings.figures)
    return [int(one.quantity.value) * (-1 if one.former else 1) for one in told]


def from_to(words, low, high, unit="EUR", counts="toll"):
    return figure(words, low, unit, counts=counts, high=high, measure="change")


@pytest.mark.parametrize(
    ("text", "row", "told"),
    [
        ("The toll goes up from 45 to 52 euros in May.", from_to("from 45 to 52 euros", 45, 52), [52, -45]),
        (
            "The herd shrank from 90 to 70 goats.",
            from_to("from 90 to 70 goats", 90, 70, "goat", "goats"),
            [70, -90],
        ),
    ],
)
def test_from_one_to_another_are_two_amounts(text, row, told):
    """The later first, then what was before."""
    assert split(text, row) == told


@pytest.mark.parametrize(
    "text",
    [
        "The mayor wants to raise the toll from 45 to 52 euros.",
        "The toll would rise from 45 to 52 euros if the bridge closed.",
        "The council refused to lift the toll from 45 to 52 euros.",
    ],
)
def test_what_is_wished_or_refused_has_not_moved(text):
    """It stays one figure."""
    assert split(text, from_to("from 45 to 52 euros", 45, 52)) == [45]


@pytest.mark.parametrize(
    ("text", "rows", "told"),
    [
        (
            "The cost has risen by 7 million to 53 million euros.",
            (
                figure("7 million", 7, "EUR", measure="change"),
                figure("53 million euros", 53, "EUR", counts="cost"),
            ),
            [53, -46],
        ),
        (
            "The choir shrank by 4 to 31 singers.",
            (
                figure("4", 4, "singer", counts="singers", measure="change"),
                figure("31 singers", 31, "singer", counts="singers"),
            ),
            [31, -35],
        ),
        (
            "The cost has risen by about 7 million to 53 million euros.",
            (
                figure("about 7 million", 7, "EUR", measure="change", modifier="about"),
                figure("53 million euros", 53, "EUR", counts="cost"),
            ),
            [7, 53],
        ),
    ],
)
def test_by_so_much_to_so_much_tells_what_it_was(text, rows, told):
    """Where both are exact; what is only about so much gives no base."""
    assert split(text, *rows) == told


def test_what_was_before_has_a_point_of_its_own(desk):
    """Both amounts of one fact stand on one card, and it has changed."""
    made = reading(
        "Nordia cut the herd from 90 to 70 goats.",
        name("Nordia", "state"),
        figure("from 90 to 70 goats", 90, "goat", counts="goats", high=70, measure="change"),
        day="2025-03-03",
    )
    (series,) = desk(made).series
    assert [point.amount and int(point.amount.value) for point in series.points] == [90, 70]
    assert [(one.verdict, one.reason) for one in series.verdicts] == [
        (Agreement.CHANGED, "90 before, 70 then")
    ]
    assert series.measure is Measure.UNKNOWN
