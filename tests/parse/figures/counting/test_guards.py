"""What looks like a figure and is none: each guard has cases of its own, under its name."""

from pathlib import Path

import pytest

from briefgen.model import Sentences
from briefgen.parse import actors, figures, rules, sentences
from briefgen.parse.figures.counting.guards import GUARDS, Guard
from tests.parse.figures.prose import article
from tests.sources import read_yaml

CASES = read_yaml(Path(__file__).with_name("cases").joinpath("guards.yaml"))


def test_every_guard_has_a_case():
    """And no case is of a guard that is no more."""
    assert set(CASES) == set(Guard)


@pytest.mark.parametrize(
    ("guard", "marked"), [(name, text) for name, texts in CASES.items() for text in texts]
)
def test_the_guard_that_speaks_is_the_one_named(nlp, guard, marked):
    """Of the number between the stars; and none of it is a figure."""
    before, number, behind = marked.split("*")
    start, text = len(before), before + number + behind
    doc, one = nlp(text), article(text)
    split = Sentences(one.id, text, sentences.split(doc, one))
    named, _ = actors.find_actors(doc, split, one)
    with rules.watched() as steps:
        found = figures.find_figures(doc, split, one, (), named)
    spoke = [step.rule for step in steps if step.part == GUARDS.part and step.span.start == start]
    assert spoke == [guard]
    assert all(not start <= one.evidence.span.start < start + len(number) for one in found)
