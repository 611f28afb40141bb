"""Figures that rest on one source."""

import pytest

from briefgen.relate.desk import TensionKind
from tests.factories import figure, key, reading

LOST = "The storm cost the port of Lund 40 cranes and shut its three western quays until the spring."
OTHERS = (
    "Insurers of the harbour counted 40 cranes among the losses of a bad winter.",
    "A fund for the repair of quays would pay for 40 cranes at the most, its board said.",
)


def find_singles(desk):
    """What the tensions tell to rest on one source."""
    return [one.told[0].exact for one in desk.tensions if one.kind is TensionKind.ONE_SOURCE]


@pytest.mark.parametrize("other", OTHERS)
def test_an_amount_that_another_article_tells_too_is_not_said_to_have_one_source(desk, other):
    """Nothing joins the two; nothing says either that only one article gives it."""
    one = reading(LOST, figure("40 cranes", 40, "crane"), key(LOST), id="a.txt")
    assert find_singles(desk(one, reading(other, figure("40 cranes", 40, "crane"), id="b.txt"))) == []


def test_another_amount_or_another_unit_confirms_nothing(desk):
    """41 cranes are no 40, and 40 boats no cranes."""
    one = reading(LOST, figure("40 cranes", 40, "crane"), key(LOST), id="a.txt")
    boats = reading("The port lost 40 boats.", figure("40 boats", 40, "boat"), id="b.txt")
    more = reading("The port lost 41 cranes.", figure("41 cranes", 41, "crane"), id="c.txt")
    assert find_singles(desk(one, boats, more)) == ["40 cranes"]
