"""What a name is: each rule has cases of its own, under its name."""

from pathlib import Path

import pytest

from briefgen.model import Sentences
from briefgen.parse import actors, rules, sentences
from briefgen.parse.actors.sorting.sorts import SORTING_TABLE
from tests.parse.figures.prose import article
from tests.sources import read_yaml

CASES = read_yaml(Path(__file__).with_name("cases").joinpath("sorts.yaml"))


def test_every_rule_has_a_case():
    """And no case is of a rule that is no more."""
    assert set(CASES) == {str(rule.name) for rule in SORTING_TABLE.rules}


@pytest.mark.parametrize(
    ("rule", "marked"), [(name, text) for name, texts in CASES.items() for text in texts]
)
def test_the_rule_that_speaks_is_the_one_named(nlp, rule, marked):
    """Of the name between the stars."""
    before, words, behind = marked.split("*")
    text = before + words + behind
    doc, one = nlp(text), article(text)
    with rules.watched() as steps:
        actors.find_actors(doc, Sentences(one.id, text, sentences.split(doc, one)), one)
    spoke = [step.rule for step in steps if step.part == SORTING_TABLE.part and step.span.of(text) == words]
    assert rule in spoke
