"""What a proposition is about, read by its words."""

import pytest

from briefgen.relate.issues import aims


@pytest.mark.parametrize(
    ("proposition", "head", "before", "sign"),
    [
        ("The river dam should be built", "dam", {"river"}, 1),
        ("The river dam should not be built", "dam", {"river"}, -1),
        ("Night trains should be banned", "train", {"night"}, -1),
        ("Foreign boats must be kept away from the coast", "boat", {"foreign"}, -1),
        ("The state should close the old mine", "mine", {"old"}, -1),
        ("The mine at Sorv should close", "mine", set(), -1),
        ("The festival must go ahead", "festival", set(), 1),
        ("No dam should be built", "dam", set(), -1),
        ("The club should move to a city ground", "ground", {"city"}, 1),
        ("The club should do away with its youth team", "team", {"youth"}, -1),
    ],
)
def test_a_thing_and_whether_it_is_to_be(proposition, head, before, sign):
    """Its head, the words before it, and -1 where it is not to be."""
    aim = aims.read_aim(proposition)
    assert aim is not None
    assert (aim.head, aim.before, aim.sign, aim.is_deed) == (head, before, sign, False)


def test_an_amount(desk):
    """More or less of a thing is another matter than the thing."""
    aim = aims.read_aim("The fee should be raised")
    assert aim is not None
    assert (aim.head, aim.amount, aim.sign) == ("fee", "more", 1)


@pytest.mark.parametrize(
    ("proposition", "there"),
    [
        ("The clinic should be saved", True),
        ("The clinic should be kept", True),
        ("The clinic should close", True),
        ("The clinic should be built", False),
        ("The clinic should be funded", False),
        ("Norland should leave", False),
    ],
)
def test_what_is_there_already(proposition, there):
    """What should be saved or closed is; what should be built is not yet."""
    aim = aims.read_aim(proposition)
    assert aim is not None
    assert aims.is_there(aim) is there


def test_a_deed():
    """What is to be done, and with what."""
    aim = aims.read_aim("Norland should join the river pact")
    assert aim is not None
    assert (aim.head, aim.is_deed, aim.known) == ("join", True, {"norland", "river", "pact"})


@pytest.mark.parametrize(
    ("proposition", "head", "sign"),
    [
        ("Owners should have to muzzle their dogs", "muzzl", 1),
        ("Owners should be required to muzzle their dogs", "muzzl", 1),
        ("Owners should not be forced to muzzle their dogs", "muzzl", -1),
        ("Owners should never have to muzzle their dogs", "muzzl", -1),
        ("Owners should have a say", "have", 1),
    ],
)
def test_what_has_to_be_done_is_the_deed(proposition, head, sign):
    """The "have to" behind the "should" is none."""
    aim = aims.read_aim(proposition)
    assert aim is not None
    assert (aim.head, aim.sign) == (head, sign)


@pytest.mark.parametrize("words", ["The dam", "Who builds the dam?", "should", ""])
def test_no_proposition(words):
    """Without a "should" nothing is said that one could be for."""
    assert aims.read_aim(words) is None


@pytest.mark.parametrize(("word", "stem"), [("sale", "sell"), ("selling", "sell"), ("purchases", "buy")])
def test_a_deed_is_told_by_its_noun_too(word, stem):
    """Who opposes the sale is against selling."""
    assert aims.deed_stem(word) == stem


def test_what_is_given_back_is_a_deed():
    """ "Should return to Norland" goes there; who is for keeping a mask is not for its return."""
    aim = aims.read_aim("The mask should be returned to Norland")
    assert aim is not None
    assert (aim.is_deed, aim.head, aim.before, aim.sign) == (True, "return", {"mask"}, 1)
