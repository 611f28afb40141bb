"""Words that stand alone for people."""

import pytest

from briefgen.model import ActorKind
from tests.parse.actors.marked import read


def list_mentions(text):
    """exact and kind of each mention."""
    mentions, _ = read(text)
    return [(one.evidence.exact, one.kind) for one in mentions]


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Some said the ferry was late.", "Some"),
        ("Others want a longer pier.", "Others"),
        ("Angry people said the ferry was late.", "Angry people"),
    ],
)
def test_a_lone_word_that_speaks_is_an_unnamed_source(text, exact):
    """ "Some" and "others" are somebody, and people are told with the words before them."""
    assert list_mentions(text) == [(exact, ActorKind.UNNAMED)]


@pytest.mark.parametrize(
    "text",
    [
        "Some ferries were late.",
        "Many people crossed the pier.",
    ],
)
def test_a_lone_word_that_says_nothing_is_nobody(text):
    """Before a noun, and without a verb of saying it names no source."""
    assert list_mentions(text) == []
