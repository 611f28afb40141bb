"""What sort of amount a figure is: each way of knowing it has cases of its own, under its name."""

from pathlib import Path

import pytest

from briefgen.parse import rules
from briefgen.parse.figures.telling.measure import MEASURE_TABLE, MeasureReason
from tests.parse.figures.prose import read
from tests.sources import read_yaml

CASES = read_yaml(Path(__file__).with_name("cases").joinpath("measure.yaml"))


def test_every_rule_has_a_case():
    """And no case is of a rule that is no more."""
    assert set(CASES) == set(MeasureReason)


@pytest.mark.parametrize(
    ("rule", "marked", "measure"), [(name, *case) for name, cases in CASES.items() for case in cases]
)
def test_the_rule_that_speaks_is_the_one_named(nlp, rule, marked, measure):
    """Of the figure between the stars, which has that measure."""
    before, words, behind = marked.split("*")
    with rules.watched() as steps:
        found = read(nlp, before + words + behind)
    (figure,) = [one for one in found if one.evidence.span.start >= len(before)][:1]
    spoke = {
        step.rule for step in steps if step.part == MEASURE_TABLE.part and step.span.start >= len(before)
    }
    assert (figure.evidence.exact, str(figure.measure), spoke) == (words, measure, {rule})


def test_who_does_it_is_no_change(nlp):
    """ "By two boats" tells who lifted them."""
    assert [str(one.measure) for one in read(nlp, "The divers were lifted by two boats.")] == [""]


@pytest.mark.parametrize(
    "told",
    [
        "The mayor managed to cut the number of guards to 12 from 19.",
        "The levy was raised to 8 crowns from 6 crowns.",
        "The number of nurses rose to 320 from 280.",
    ],
)
def test_what_was_reached_is_not_ahead(nlp, told):
    """What one managed to do is done."""
    assert "proposed" not in [str(one.measure) for one in read(nlp, told)]
