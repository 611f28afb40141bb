"""A position with the article that states it, and its words."""

from briefgen.relate.issues import held
from tests.relate.issues import standing


def test_object_and_condition_are_words_of_the_article():
    """As they stand there."""
    (one,) = standing.held(
        standing.said(
            "the dam if it rains", "conditional", path="a.txt", content="the dam", condition="if it rains"
        )
    )
    assert held.object_of(one) == "the dam"
    assert held.condition(one) == "if it rains"
    assert held.read_held(one.brief, one.position) == "the dam"


def test_a_mere_it_is_no_object():
    """It tells nobody what is meant."""
    (one,) = standing.held(standing.said("it", "supports", path="a.txt"))
    assert held.object_of(one) == ""
    assert held.condition(one) == ""
