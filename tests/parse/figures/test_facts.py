"""From amounts to figures: identity, evidence, and what a number without a noun becomes."""

from decimal import Decimal

import pytest

from briefgen.model import Sentences
from briefgen.parse import sentences
from briefgen.parse.figures import facts, finding
from briefgen.parse.figures.page import make_page
from tests.parse.figures.prose import article


def tell(nlp, text):
    doc, one = nlp(text), article(text)
    read = make_page(doc, Sentences(one.id, text, sentences.split(doc, one)), (), ())
    return facts.tell_figures(read, finding.list_amounts(read))


def test_the_evidence_goes_from_the_modifier_to_the_noun(nlp):
    """All words that the figure rests on, and the name of its rule."""
    (figure,) = tell(nlp, "The moor is home to more than 40 wild ponies.")
    assert (figure.evidence.exact, figure.evidence.rule) == ("more than 40 wild ponies", "figures.count")


def test_a_modifier_behind_is_taken_where_none_stands_before(nlp):
    """ "40 ponies or so"."""
    (figure,) = tell(nlp, "The moor feeds 40 ponies or so.")
    assert (figure.quantity.modifier, figure.evidence.exact) == ("about", "40 ponies or so")


@pytest.mark.parametrize(
    ("text", "rule", "unit"),
    [
        ("A third of the ponies died.", "figures.share", "pony"),
        ("A third of the 120 km is paved.", "figures.share", ""),
        ("The fine came to 300 euros.", "figures.money", "EUR"),
        ("The walk takes three hours.", "figures.duration", "hour"),
        ("The rate is 12.4 per 1,000 births.", "figures.count", "per 1,000 births"),
    ],
)
def test_the_rule_says_what_sort_of_figure_it_is(nlp, text, rule, unit):
    """A share of a length is no length; a rate counts what it is per."""
    figure = tell(nlp, text)[0]
    assert (figure.evidence.rule, figure.quantity.unit) == (rule, unit)


def test_figures_of_equal_words_are_told_apart(nlp):
    """By which of them it is in the sentence; their values are exact."""
    one, other = tell(nlp, "He sold 1.5 litres to me and 1.5 litres to you.")
    assert one.id != other.id
    assert {one.quantity.value, other.quantity.value} == {Decimal("1.5")}
