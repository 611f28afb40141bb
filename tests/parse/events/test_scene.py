"""One article laid out for finding events: which actor or date stands on which word."""

from dataclasses import replace

import pytest

from briefgen.model import Sentences, Span
from briefgen.parse.events.scene import EventScene, subtree
from tests.factories import name, reading, when


def scene(nlp, text, *rows):
    """The scene, and its words by their spelling."""
    read, doc = reading(text, *rows), nlp(text)
    found, split = read.findings, Sentences(read.article.id, text, read.findings.sentences)
    laid = EventScene.of(doc, split, read.article, found.actors, found.dates)
    return laid, {token.text: token for token in doc}


def test_a_date_stands_on_the_word_that_it_dates(nlp):
    """And its own words tell time, not what happened."""
    laid, words = scene(
        nlp, "The choir met on 3 May in Lima.", name("Lima", "place"), when("3 May", "2024-05-03")
    )
    assert [date.timex.value for date in laid.dated[words["met"].i]] == ["2024-05-03"]
    assert laid.tells_time(words["May"])
    assert not laid.tells_time(words["choir"])


def test_a_line_of_metadata_is_outside(nlp):
    """And a heading is: nothing happens there."""
    text = "Vote on 3 May\nThe choir met in Lima.\nNew rules\nThe choir left."
    spans = [
        Span(text.index(shown), text.index(shown) + len(shown)) for shown in ("Vote on 3 May", "New rules")
    ]
    read, doc = reading(text), nlp(text)
    one = replace(read.article, metadata=(spans[0],), headings=(spans[1],))
    laid = EventScene.of(doc, Sentences(one.id, text, read.findings.sentences), one, (), ())
    outside = [token.text for token in doc if laid.outside(token) and token.is_alpha]
    assert outside == ["Vote", "on", "May", "New", "rules"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The choir met in Denmark.", True),
        ("Denmark signed the pact.", False),
        ("The choir met in Copenhagen, Denmark.", True),
    ],
)
def test_a_state_may_be_where_it_happens(nlp, text, where):
    """After "in", or behind a town; as who acts it is no place."""
    rows = [name("Copenhagen", "place")] if "Copenhagen" in text else []
    laid, _ = scene(nlp, text, *rows, name("Denmark", "state"))
    assert laid.is_place(len(rows)) is where


def test_mentions_are_found_by_stretch_and_by_word(nlp):
    """In the order of the text, each once; a word of no name is nobody's."""
    text = "Ana Silva met Per Berg in Lima."
    laid, words = scene(nlp, text, name("Ana Silva"), name("Per Berg"), name("Lima", "place"))
    assert laid.mentions([Span(10, len(text)), Span(0, 22)]) == [0, 1, 2]
    assert laid.mention_at(words["Berg"]) == 1
    assert laid.mention_at(words["met"]) is None


def test_all_words_below_a_word_are_its_stretch(nlp):
    """From the first to the last."""
    text = "The old tower of Lima fell last night."
    _, words = scene(nlp, text)
    assert subtree(words["tower"]).of(text) == "The old tower of Lima"
