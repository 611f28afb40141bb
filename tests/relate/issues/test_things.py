"""Whether words name the thing of a proposition, by what the article knows."""

import pytest

from briefgen.model import Matter, Span
from briefgen.relate.issues import called, things
from tests.factories import holds, name, reading

LIGHT = called.read_called("The town should build the harbour ferry link", ("ferry", "bay ferry"))
WEIR = called.read_called("The weir at Sorv should be raised", ())
BAY = called.read_called("The town should build the bay ferry link", ("ferry", "bay ferry"))
BILL = called.read_called("The chamber should pass House Bill 12", ("House Bill 12", "rent bill"))


@pytest.mark.parametrize(
    ("near", "text", "named"),
    [
        ("Town backs the harbour ferry", "", True),
        ("Town backs the ferry", "The link to the harbour is dear.", True),
        ("Town backs the ferry", "The island ferry sails from the harbour.", False),
        ("Town backs the bay ferry", "", False),
        ("Town backs the tram", "The link to the harbour is dear.", False),
    ],
)
def test_it_is_named_whole_or_alone_or_by_a_listed_name(near, text, named):
    """ "The ferry" is that of the harbour where the article knows no other."""
    assert LIGHT is not None
    assert things.names_thing_of(LIGHT, near, text or near) is named


@pytest.mark.parametrize(
    ("aim", "near", "named"),
    [
        (BAY, "Town backs the bay ferry", True),
        (BAY, "Town backs the lake ferry", False),
        (BILL, "Chamber backs the rent bill", True),
        (BILL, "Chamber backs the fish bill", False),
    ],
)
def test_a_listed_name_is_enough(aim, near, named):
    """Of House Bill 12 the "rent bill" that its editor lists; else the proposition's own words."""
    assert aim is not None
    assert things.names_thing_of(aim, near, near) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("They want to raise the weir.", True),
        ("They fear a higher weir.", True),
        ("They want a lower weir.", False),
        ("They raise funds in a town far from any old weir.", False),
    ],
)
def test_what_is_to_become_of_it(text, named):
    """Right before the thing."""
    assert WEIR is not None
    assert things.names_amount(WEIR, text) is named


def matter(text, whole, head):
    """The matter that the only position of a text has."""
    (position,) = reading(
        text, name("Ann Lee"), holds("Ann Lee", text, content=whole, about=whole, head=head)
    ).findings.positions
    assert isinstance(position.matter, Matter)
    return position.matter


@pytest.mark.parametrize(
    ("aim", "head", "grows"), [(WEIR, "it", True), (LIGHT, "it", False), (WEIR, "weir", False)]
)
def test_who_wants_none_of_it_wants_no_more(aim, head, grows):
    """Only of an "it" that is a thing of which there should be more."""
    text = f"Ann Lee opposes {head}. The weir at Sorv is old."
    assert aim is not None
    found = things.means_thing_to_grow(aim, matter(text, head, head), "The weir at Sorv", text)
    assert found is grows


@pytest.mark.parametrize(
    ("words", "text", "anew"),
    [
        ("a bill to cap rents", "The rent bill is long.", True),
        ("the bill to cap rents", "The rent bill is long.", False),
        ("a bill to cap rents", "The rent bill and the fish bill are long.", False),
    ],
)
def test_a_thing_told_anew(words, text, anew):
    """ "A bill to cap rents", where the article knows the rent bill alone."""
    whole = f"Ann Lee backs {words}. {text}"
    (position,) = reading(
        whole,
        name("Ann Lee"),
        holds("Ann Lee", f"backs {words}", content=words, about="rents", steps=[("bring", "bill")]),
    ).findings.positions
    assert BILL is not None
    assert position.matter is not None
    assert position.matter.steps[0].span != Span(0, 0)
    assert things.tells_thing_anew(BILL, position.matter, whole) is anew
