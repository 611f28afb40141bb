"""What a proposition's thing or deed is called beside its own words."""

import pytest

from briefgen.relate import words
from briefgen.relate.issues import called


@pytest.mark.parametrize(
    ("proposition", "short"),
    [
        ("The town should build the harbour ferry link", "ferry"),
        ("The night bus service should be kept", "bus"),
        ("The college should adopt the night bus scheme", ""),
        ("The library plan should be scrapped", ""),
        ("The police service should grow", ""),
        ("The power line should be built", ""),
        ("The bus lane should be built", ""),
        ("The line should be built", ""),
        ("Norland should join the ferry project", ""),
    ],
)
def test_what_only_says_the_kind_of_thing_may_be_left_out(proposition, short):
    """The harbour ferry link is "the ferry"; a bus lane is no bus, a library plan no library."""
    aim = called.read_called(proposition, ())
    assert aim is not None
    assert aim.also == words.cut_stem(short)


@pytest.mark.parametrize(
    ("listed", "named"),
    [
        ("rent bill", True),
        ("rents bill*", True),
        ("bill", False),
        ("rent + bill", False),
        ("rent cap", False),
        ("anti-rent freeze bill", False),
    ],
)
def test_names_that_the_editor_lists(listed, named):
    """A listed name that ends in the thing's noun is one of its names, but for one of those who undo it."""
    aim = called.read_called("The chamber should pass House Bill 12", (listed,))
    assert aim is not None
    assert aim.names_by_list(frozenset({"rent", "bill"})) is named


@pytest.mark.parametrize(
    ("proposition", "listed"),
    [
        ("The new bridge should be built", "old bridge"),
        ("The Sorv weir should be raised", "mill weir"),
        ("The Larkfield Primary School should close", "village school"),
    ],
)
def test_what_the_editor_looks_for_beside_the_thing(proposition, listed):
    """A word by which articles are found may be that of another thing; what has a name needs no other."""
    aim = called.read_called(proposition, (listed,))
    assert aim is not None
    assert aim.listed == ()
    assert not aim.covers(words.list_stems(listed))


def test_other_names_are_not_mixed():
    """Of a rent bill and a flat tax bill no "rent tax bill" is known."""
    aim = called.read_called("The chamber should pass House Bill 12", ("rent bill", "flat tax bill"))
    assert aim is not None
    assert aim.covers(frozenset({"flat", "tax", "bill"}))
    assert not aim.covers(frozenset({"rent", "tax", "bill"}))
    assert aim.touches(frozenset({"rent", "fish"}))


@pytest.mark.parametrize(
    ("proposition", "listed", "named"),
    [
        ("The ferry should run along the shore", ("coast route", "coast road"), ({"coast", "rout"},)),
        ("The ferry should run along the shore", ("coast route", "inland route"), ()),
        ("Norland should sell the port", ("port sale", "mill sale"), ({"port", "sale"},)),
    ],
)
def test_names_of_a_deed(proposition, listed, named):
    """The "coast route" of a ferry that should run along the shore; of two that are listed either may be."""
    aim = called.read_called(proposition, listed)
    assert aim is not None
    assert aim.listed == tuple(map(frozenset, named))


@pytest.mark.parametrize(
    ("proposition", "is_thing"),
    [
        ("A tourist tax should help pay for the beach", True),
        ("An inquiry should look into the fire", True),
        ("A school should teach Welsh", False),
        ("A museum should show the boats", False),
        ("A judge should look into the fire", False),
        ("A committee should look into the fire", False),
        ("The tax should help pay for the beach", False),
        ("A tax should not help pay for the beach", False),
    ],
)
def test_what_is_new_is_wanted_with_what_it_does(proposition, is_thing):
    """Who wants a tourist tax wants it to be; what a judge or "the tax" should do is another matter."""
    aim = called.read_called(proposition, ())
    assert aim is not None
    assert aim.is_deed is not is_thing


@pytest.mark.parametrize("proposition", ["The dam", "Who builds the dam?"])
def test_no_proposition_names_nothing(proposition):
    """Without a "should" there is nothing to be called anything."""
    assert called.read_called(proposition, ("dam",)) is None
