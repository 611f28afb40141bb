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
    ("text", "told"),
    [
        ("Some are ready to move, some are not.", ["Some", "some are not"]),
        ("Some are willing to sell their boats, some are not.", ["Some", "some are not"]),
        ("Others were paid in May, others were not.", []),
    ],
)
def test_the_second_of_two_leans_on_the_first(text, told):
    """ "Some are not" is somebody where "some are ready" was; who is only paid takes no side."""
    assert list_mentions(text) == [(exact, ActorKind.UNNAMED) for exact in told]


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


@pytest.mark.parametrize(
    "text",
    [
        "The board decides how many of the staff will be asked.",
        "The board says how many have left.",
        "Too many have said no.",
    ],
)
def test_how_many_is_an_amount(text):
    """And nobody."""
    assert [one for one in read(text)[0] if "many" in one.name.lower()] == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("As officials said the plan was unfair, talks went on.", "officials"),
        ("So diplomats said the treaty was unfair.", "diplomats"),
        ("The mayor said that many oppose the toll.", "many"),
    ],
)
def test_what_joins_a_clause_takes_no_source_away(text, named):
    """ "That", "as" and "so" stand before whoever says something."""
    assert named in [one.name.lower() for one in read(text)[0]]
