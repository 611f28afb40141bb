"""A position with the article that states it, and its words."""

import pytest

from briefgen.relate.issues import held
from tests.factories import holds, name, reading
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


@pytest.mark.parametrize(
    ("words", "content", "more", "shown"),
    [
        ("promised to deliver ships", "deliver ships", {"steps": [("bring", "deliver")]}, "to deliver ships"),
        ("refused to go", "go", {"deed": True}, "to go"),
        ("objects to selling ships", "selling ships", {"steps": [("undo", "selling")]}, "selling ships"),
        ("is opposed to removal", "removal", {"steps": [("undo", "removal")]}, "removal"),
        ("is committed to peace", "peace", {}, "peace"),
        ("should deliver ships", "deliver ships", {"steps": [("bring", "deliver")]}, "deliver ships"),
    ],
)
def test_what_is_to_be_done_keeps_its_to(words, content, more, shown):
    """So that it reads as English behind "supports"."""
    made = reading(f"Ann Lee {words}.", name("Ann Lee"), holds("Ann Lee", words, content=content, **more))
    (position,) = made.findings.positions
    assert held.name_object(position, made.article.text) == shown
