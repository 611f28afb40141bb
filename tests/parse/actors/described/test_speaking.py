"""Whether a noun says, thinks or wants something."""

import pytest

from briefgen.model import ActorKind
from tests.parse.actors.marked import read


def list_unnamed(text):
    """The words of the sources without a name."""
    mentions, _ = read(text)
    return [one.evidence.exact for one in mentions if one.kind is ActorKind.UNNAMED]


@pytest.mark.parametrize(
    "text",
    [
        "A senior official said the bridge would open.",
        "According to a senior official, the bridge would open.",
        "A senior official is sceptical of the bridge.",
        "A senior official issued a statement accusing the club.",
    ],
)
def test_who_says_or_wants_something_is_a_source(text):
    """By the verb, by "according to", by an attitude, by a statement that is given out."""
    assert [one.lower() for one in list_unnamed(text)] == ["a senior official"]


@pytest.mark.parametrize(
    "text",
    [
        "A senior official crossed the bridge.",
        "They told a senior official that the bridge would open.",
        "The bridge is named after a senior official.",
    ],
)
def test_who_says_nothing_is_none(text):
    """Whoever only does something, or is told something, is no source."""
    assert list_unnamed(text) == []
