"""Which bodies that were never named are sources of their own."""

import pytest

from briefgen.model import ActorKind
from tests.parse.actors.marked import read


def list_unnamed(text):
    mentions, _ = read(text)
    return [one.evidence.exact for one in mentions if one.kind is ActorKind.UNNAMED]


@pytest.mark.parametrize("noun", ["company", "union", "ministry"])
def test_a_body_that_speaks_is_a_source(noun):
    """Each time it is told of, once it has spoken."""
    assert list_unnamed(f"The {noun} rejected the offer. Rain fell on the {noun}.") == [
        f"The {noun}",
        f"the {noun}",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell on the company.",
        "The company would sell the mill, its owner said.",
        "Norvik Ltd met Tessel Ltd. The company rejected the offer.",
        "The Bakers Union met the Harbour Workers Union. The union rejected the offer.",
    ],
)
def test_a_body_that_tells_nothing_is_none(text):
    """It is silent, another speaks for it, or one of two named before may be meant."""
    assert not {"The company", "The union", "the company"} & set(list_unnamed(text))
