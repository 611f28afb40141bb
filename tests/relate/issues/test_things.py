"""Whether words name the thing of a proposition, by what the article knows."""

import pytest

from briefgen.model import Span
from briefgen.relate.issues import called, terms, things
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


@pytest.mark.parametrize(
    ("words", "text", "anew"),
    [
        ("a bill to cap rents", "The rent bill is long.", True),
        ("the bill to cap rents", "The rent bill is long.", False),
        ("a bill to cap rents", "The rent bill and the fish bill are long.", False),
        ("a bill to cap fees", "The rent bill is long.", False),
        ("a bill to save otters", "The rent bill is long.", False),
    ],
)
def test_a_thing_told_anew(words, text, anew):
    """ "A bill to cap rents", where the article knows the rent bill alone; one on otters is another."""
    whole = f"Ann Lee backs {words}. {text}"
    about = words.split()[-1]
    (position,) = reading(
        whole,
        name("Ann Lee"),
        holds("Ann Lee", f"backs {words}", content=words, about=about, steps=[("bring", "bill")]),
    ).findings.positions
    assert BILL is not None
    assert position.matter is not None
    assert position.matter.steps[0].span != Span(0, 0)
    assert things.tells_thing_anew(BILL, position.matter, "Chamber caps rents", whole) is anew


@pytest.mark.parametrize(
    ("words", "definite"), [("the weir", True), ("its weir", True), ("a weir", False), ("", False)]
)
def test_what_is_known(words, definite):
    """By what stands first."""
    assert things.begins_definite(terms.list_terms(words)) is definite


def test_what_stands_before_a_noun():
    """Wherever the article has it, without what makes it no other thing."""
    found = things.list_kinds("The proposed weir, a mill-weir and the weir", "weir".__eq__)
    assert found == [frozenset({"mill"}), frozenset()]
