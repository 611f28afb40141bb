"""Whether words name the thing or the deed of a proposition."""

import pytest

from briefgen.relate.issues import sides
from tests.factories import holds, issue, name, reading
from tests.relate.issues.standing import take_side


@pytest.mark.parametrize(
    ("words", "more", "expected"),
    [
        ("the mill in principle", "", "for"),
        ("the mill because of the jobs", "", "for"),
        ("the mill for at least ten years", "", "for"),
        ("a mill", "The Sorv mill is old.", "for"),
        ("a mill", "The Sorv mill and a paper mill are old.", "not resolved"),
        ("a mill", "", "not resolved"),
        ("mills", "The Sorv mill is old.", "not resolved"),
        ("the mill in its present form", "", "not resolved"),
    ],
)
def test_what_stands_behind_a_thing(words, more, expected):
    """When and why it is wanted makes it no other thing; in what form it is wanted does."""
    assert take_side("The Sorv mill should be kept", words, head="mill", more=more) == expected


@pytest.mark.parametrize(
    ("proposition", "words", "listed", "expected"),
    [
        ("The new bridge should be built", "the old bridge", ("new bridge", "old bridge"), "not resolved"),
        ("The new bridge should be built", "the new bridge", ("new bridge", "old bridge"), "for"),
        ("The east gate should be kept", "the west gate", ("east gate", "west gate"), "not resolved"),
        ("The library plan should be scrapped", "the library", (), "not resolved"),
        ("The library plan should be scrapped", "the library plan", (), "against"),
        ("The ferry line should be built", "the ferry", (), "for"),
        ("The school should teach Welsh", "the school", (), "not resolved"),
        ("A school should teach Welsh", "a school", (), "not resolved"),
        ("The chamber should pass House Bill 12", "the rent bill", ("rent bill",), "for"),
        ("The chamber should pass House Bill 12", "the fish bill", ("rent bill",), "not resolved"),
    ],
)
def test_a_thing_that_shares_a_word(proposition, words, listed, expected):
    """What an editor looks for may be another thing; a plan for a library is no library."""
    asked = issue("one", "one", *listed, proposition=proposition)
    assert take_side(asked, words, head=words.split()[-1]) == expected


@pytest.mark.parametrize(
    ("named", "words", "expected"),
    [
        ("Sorv Lower School", "Sorv Lower", "for"),
        ("Sorv Lower School", "Sorv", "not resolved"),
        ("Sorv Lower School", "Sorv Lower pupils", "not resolved"),
        ("Tarn Point Lighthouse", "Tarn Point", "for"),
        ("Tarn Point Lighthouse", "Tarn", "not resolved"),
        ("Brenna Ferry", "Brenna Ferry", "for"),
        ("Brenna Ferry", "Brenna", "not resolved"),
    ],
)
def test_a_name_cut_short(named, words, expected):
    """ "Sorv Lower" is Sorv Lower School; "Sorv" may be the town, and all that is called after it."""
    assert take_side(f"{named} should be kept", words, head=words.split()[-1]) == expected


@pytest.mark.parametrize(
    ("proposition", "words", "more", "expected"),
    [
        ("The mayor should resign", "the mayor to step down", {"head": "step", "deed": True}, "for"),
        (
            "The mayor should resign",
            "the mayor to step forward",
            {"head": "step", "deed": True},
            "not resolved",
        ),
        ("The town should pay for a bus", "the town to fund a bus", {"head": "fund", "deed": True}, "for"),
        (
            "The town should pay for a bus",
            "the town to paint a bus",
            {"head": "paint", "deed": True},
            "not resolved",
        ),
        (
            "The town should pay for a bus",
            "to fund a bus",
            {"about": "a bus", "head": "bus", "steps": [("bring", "fund")]},
            "for",
        ),
    ],
)
def test_other_verbs_for_one_deed(proposition, words, more, expected):
    """ "Step down" is to resign, "step up" is not."""
    assert take_side(proposition, words, **more) == expected


@pytest.mark.parametrize(
    ("words", "more", "expected"),
    [
        ("the pact", "The Tarn pact is old.", "against"),
        ("the pact", "The Tarn pact and the trade pact are old.", "not resolved"),
        ("the Tarn pact", "The trade pact is old.", "against"),
        ("the trade pact", "The Tarn pact is old.", "not resolved"),
        ("the pact with Sudland", "The Tarn pact is old.", "not resolved"),
    ],
)
def test_which_pact_it_is(words, more, expected):
    """Who opposes the pact is against joining it, where the article knows no other."""
    asked = "Norland should join the Tarn pact"
    assert take_side(asked, words, "opposes", head="pact", more=more) == expected


@pytest.mark.parametrize(
    ("proposition", "words", "steps", "expected"),
    [
        ("The library in Weld should be closed", "the library plan", [("bring", "plan")], "not resolved"),
        ("The mill should be kept", "the mill project", [("bring", "project")], "not resolved"),
        ("The mill should be built", "the mill project", [("bring", "project")], "for"),
        ("The library in Weld should be closed", "a new library", [], "not resolved"),
        ("The library in Weld should be closed", "the library", [], "against"),
        (
            "The library should be closed",
            "the library to open on Sundays",
            [("bring", "open")],
            "not resolved",
        ),
        ("The library should be closed", "the library to open", [("bring", "open")], "against"),
        ("The library should be closed", "the library for children", [], "not resolved"),
        (
            "The square should be closed to cars",
            "the square closed to lorries",
            [("undo", "closed")],
            "not resolved",
        ),
        ("The square should be closed to cars", "the square closed to cars", [("undo", "closed")], "for"),
        ("The square should be closed to cars", "the square", [], "not resolved"),
        ("Corvin Steel should be allowed to buy Tarn Steel", "Tarn Steel", [], "not resolved"),
    ],
)
def test_what_is_there_already(proposition, words, steps, expected):
    """A plan for a library that stands may be one to close it; when it is open is another matter."""
    about = " ".join(words.split()[: 3 if words == "a new library" else 2])
    assert take_side(proposition, words, about=about, head=about.split()[-1], steps=steps) == expected


@pytest.mark.parametrize(
    ("proposition", "words", "about", "expected"),
    [
        ("The age should be lowered to 16", "the age lowered to 16", "the age", "for"),
        ("The age should be lowered to 16", "the age lowered to 16 by 2030", "the age", "for"),
        ("The age should be lowered to 16", "the age lowered from 18 to 16", "the age", "for"),
        ("The age should be lowered to 16", "the age lowered to 14", "the age", "not resolved"),
        ("The age should be lowered to 16", "the age lowered by 16", "the age", "not resolved"),
        ("The age should be lowered", "the age lowered to 14", "the age", "for"),
    ],
)
def test_another_figure(proposition, words, about, expected):
    """Who wants 14 need not want 16."""
    found = take_side(proposition, words, about=about, head="age", steps=[("less", "lowered")])
    assert found == expected


@pytest.mark.parametrize(
    ("proposition", "words", "steps", "expected"),
    [
        ("The judge should be removed", "the judge", [], "not resolved"),
        ("The judge should be removed", "the judge removed", [("undo", "removed")], "for"),
        ("The envoy should be expelled", "the envoy", [], "not resolved"),
        ("The judge should be kept", "the judge", [], "for"),
        ("The toll should be removed", "the toll", [], "against"),
        ("The state should recognise Ostra", "the Ostra", [], "not resolved"),
        ("The state should recognise Ostra", "the Ostra recognised", [("bring", "recognised")], "for"),
    ],
)
def test_who_is_praised(proposition, words, steps, expected):
    """Who criticises a judge need not want her removed."""
    about = " ".join(words.split()[:2])
    assert take_side(proposition, words, about=about, head=about.split()[-1], steps=steps) == expected


@pytest.mark.parametrize(
    ("words", "behind", "expected"),
    [
        ("homework", "at weekends", "not resolved"),
        ("homework", "on Sundays, and said so", "not resolved"),
        ("homework", "on Sunday night", "for"),
        ("homework", "and all that is done at weekends", "for"),
    ],
)
def test_when_it_is_to_be(words, behind, expected):
    """Who opposes homework at weekends need not oppose all."""
    asked = issue("homework", "homework", proposition="Homework should be abolished")
    text = f"Ann Lee opposes {words} {behind}."
    made = reading(text, name("Ann Lee"), holds("Ann Lee", f"opposes {words}", "opposes", content=words))
    (position,) = made.findings.positions
    assert sides.find_issue_side(sides.question(asked), position, text) == expected


def test_two_of_a_kind():
    """ "The toll" may be that of the road."""
    asked, more = "The harbour toll should be abolished", "The harbour toll and the road toll are dear."
    assert take_side(asked, "the toll", head="toll", more=more) == "not resolved"
    assert take_side(asked, "the harbour toll", head="toll", more=more) == "against"


@pytest.mark.parametrize(
    ("words", "behind", "expected"),
    [
        ("the line", "", "for"),
        ("the line", " to Dell", "not resolved"),
        ("the line", " to the Eastside", "for"),
        ("the tram", " to Dell", "not resolved"),
    ],
)
def test_where_it_leads(words, behind, expected):
    """ "The line to Dell" is not that to the Eastside."""
    whole = f"{words}{behind}"
    asked = "The Eastside tram line should be built"
    assert take_side(asked, whole, about=words, head=words.split()[-1]) == expected


def test_whose_plan_it_is():
    """ "The firm's plan for a wage freeze" is a plan for the wage freeze of the proposition."""
    words = "the firm's plan for a wage freeze"
    steps = [("bring", "plan"), ("undo", "freeze")]
    found = take_side("Sorv Air should impose a wage freeze", words, "opposes", about="wage", steps=steps)
    assert found == "against"
