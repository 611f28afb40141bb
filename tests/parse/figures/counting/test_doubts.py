"""Whether a number counts anything: each doubt has cases of its own, under its name."""

from pathlib import Path

import pytest

from briefgen.parse import rules
from briefgen.parse.figures.counting.doubts import DOUBTS, Uncounted
from tests.parse.figures.prose import read
from tests.sources import read_yaml

CASES = read_yaml(Path(__file__).with_name("cases").joinpath("doubts.yaml"))


def test_every_doubt_has_a_case():
    """And no case is of a doubt that is no more."""
    assert set(CASES) == set(Uncounted)


@pytest.mark.parametrize(
    ("doubt", "marked"), [(name, text) for name, texts in CASES.items() for text in texts]
)
def test_the_doubt_that_speaks_is_the_one_named(nlp, doubt, marked):
    """Of the number between the stars."""
    before, number, behind = marked.split("*")
    with rules.watched() as steps:
        read(nlp, before + number + behind)
    spoke = {step.rule for step in steps if step.part == DOUBTS.part and step.span.start == len(before)}
    assert spoke == {doubt}
