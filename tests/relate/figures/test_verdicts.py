"""What two points of one card say of each other: each rule has a case of its own, under its name."""

import pytest

from briefgen.parse import rules
from briefgen.relate.desk import Agreement
from briefgen.relate.figures.verdicts import VERDICT_TABLE, Judging
from tests.factories import figure, name, reading, turn

CHANGED, AGREES, NOT_COMPARABLE = Agreement.CHANGED, Agreement.AGREES, Agreement.NOT_COMPARABLE


def told(sentence, words, value, *, path, day="", more=(), **said):
    """An article of one sentence about the crews that Nordia trains."""
    row = figure(words, value, "crew", counts="crews", action="train", holder="Nordia", **said)
    return reading(sentence, name("Nordia", "state"), row, *more, id=path, day=day)


def had(words, value, **told_more):
    return told(f"Nordia has {words} in training.", words, value, measure="stock", **told_more)


def all_told(words, value, **told_more):
    return told(f"Nordia has trained {words} until now.", words, value, measure="total", **told_more)


ASKED = "Does Nordia have 61 crews in training?"
GROWN = "Nordia has 61 crews in training, up from 40 crews."
BESIDE = "Nordia has 61 crews in training. Nordia has 40 crews in training."
FORMER = figure("40 crews", 40, "crew", counts="crews", action="train", measure="stock", former=True)
SECOND = figure("40 crews", 40, "crew", counts="crews", action="train", measure="stock", holder="Nordia")

RIVALS = "The guild said Nordia has 61 crews in training; the port put it at 40 crews."
CASES = {
    Judging.RIVAL: (
        NOT_COMPARABLE,
        told(RIVALS, "61 crews", 61, measure="stock", path="a.txt", day="2025-01-02", more=(SECOND,)),
    ),
    Judging.ASKED: (
        NOT_COMPARABLE,
        had("40 crews", 40, path="a.txt", day="2025-01-02"),
        told(
            ASKED,
            "61 crews",
            61,
            measure="stock",
            path="b.txt",
            day="2025-02-02",
            more=(turn(ASKED, "question"),),
        ),
    ),
    Judging.GROWN: (
        CHANGED,
        told(GROWN, "61 crews", 61, measure="stock", path="a.txt", day="2025-01-02", more=(FORMER,)),
    ),
    Judging.ONE_ARTICLE: (
        NOT_COMPARABLE,
        told(BESIDE, "61 crews", 61, measure="stock", path="a.txt", day="2025-01-02", more=(SECOND,)),
    ),
    Judging.UNLIKE: (
        NOT_COMPARABLE,
        had("40 crews", 40, path="a.txt", day="2025-01-02"),
        all_told("90 crews", 90, path="b.txt", day="2025-02-02"),
    ),
    Judging.VAGUE: (
        NOT_COMPARABLE,
        had("Hundreds of crews", 100, high=1000, path="a.txt", day="2025-01-02"),
        had("890 crews", 890, path="b.txt", day="2025-02-02"),
    ),
    Judging.SAME: (
        AGREES,
        had("40 crews", 40, path="a.txt", day="2025-01-02"),
        had("40 crews", 40, path="b.txt", day="2025-02-02"),
    ),
    Judging.DISPUTED: (
        NOT_COMPARABLE,
        had("40 crews", 40, path="a.txt", day="2025-01-02", as_of="2025-01-01"),
        had("61 crews", 61, path="b.txt", day="2025-01-02", as_of="2025-01-01"),
    ),
    Judging.TOTAL: (
        CHANGED,
        all_told("90 crews", 90, path="a.txt", day="2025-01-02"),
        all_told("120 crews", 120, path="b.txt", day="2025-02-02"),
    ),
    Judging.MOVED: (
        CHANGED,
        had("40 crews", 40, path="a.txt", day="2025-01-02"),
        had("61 crews", 61, path="b.txt", day="2025-02-02"),
    ),
}


def test_every_rule_has_a_case():
    """And no case is of a rule that is no more."""
    assert set(CASES) == set(Judging)


@pytest.mark.parametrize("judging", CASES)
def test_the_rule_that_judges_is_the_one_named(desk, judging):
    """And its verdict is the one that the card shows."""
    verdict, *readings = CASES[judging]
    with rules.watched() as steps:
        made = desk(*readings)
    assert {step.rule for step in steps if step.part == VERDICT_TABLE.part} == {judging}
    (shown,) = [one for series in made.series for one in series.verdicts]
    assert shown.verdict is verdict


def test_what_is_only_wanted_has_not_come(desk):
    """ "Wants 61 crews, up from 40": there are 40."""
    text = "Nordia wants 61 crews, up from 40 crews."
    now = figure("61 crews", 61, "crew", counts="crews", action="want", measure="proposed")
    before = figure("40 crews", 40, "crew", counts="crews", action="want", measure="proposed", former=True)
    made = desk(reading(text, name("Nordia", "state"), now, before, id="a.txt", day="2025-01-02"))
    assert CHANGED not in [one.verdict for series in made.series for one in series.verdicts]


def test_what_is_only_planned_has_not_come(desk):
    """ "Would raise the fee to 90 pesos from 70": it is 70."""
    text = "Nordia would raise the fee to 90 pesos from 70 pesos."
    planned = figure("90 pesos", 90, "peso", counts="fee", action="raise", measure="proposed")
    before = figure("70 pesos", 70, "peso", counts="fee", action="raise", former=True)
    made = desk(reading(text, name("Nordia", "state"), planned, before, id="a.txt", day="2025-01-02"))
    (verdict,) = [one for series in made.series for one in series.verdicts]
    assert verdict.verdict is not CHANGED
    assert verdict.reason.endswith("90 is proposed or expected")


def test_two_changes_are_two(desk):
    """Sales that rose by 2 percent in one year and by 5 in the next have not changed from 2 to 5."""
    rows = [
        reading(
            f"Sales of Nordia rose by {value} percent.",
            name("Nordia", "state"),
            figure(f"{value} percent", value, "percent", counts="sales", holder="Nordia", measure="change"),
            id=f"{value}.txt",
            day=f"202{value}-01-02",
        )
        for value in (2, 5)
    ]
    assert CHANGED not in [one.verdict for series in desk(*rows).series for one in series.verdicts]
