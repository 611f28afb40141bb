"""What "it", "the plan" and "the ban" stand for, and what undoes a thing."""

import pytest

from briefgen.relate.issues import pointing, sides
from tests.factories import holds, issue, name, reading

FERRY = issue("ferry", "ferry", proposition="The night ferry should be kept")
BAN = issue("boats", "boat*", proposition="River boats in Sorv should be banned")


def side(defined, words, stance, antecedent, *, about="", steps=(), more=""):
    """The side of one who holds these words in an article, where the antecedent stands before them."""
    made = reading(
        f"Ann Lee speaks of {words}. {antecedent} {more}",
        name("Ann Lee"),
        holds("Ann Lee", f"speaks of {words}", stance, content=words, about=about or words, steps=steps),
    )
    (position,) = made.findings.positions
    return sides.find_issue_side(sides.question(defined), position, made.article.text, antecedent)


@pytest.mark.parametrize(
    ("words", "stance", "antecedent", "expected"),
    [
        ("the ban", "supports", "Vote on river-boat ban nears", "for"),
        ("the ban", "opposes", "River boats wake the town", "against"),
        ("a ban", "opposes", "Court suspends the ban on river boats", "against"),
        ("the ban on Tuesday", "opposes", "A ban on river boats is near.", "not resolved"),
        ("the ban", "supports", "Barges wake the town", "not resolved"),
        ("the closure", "supports", "River boats wake the town", "not resolved"),
        ("a partial ban", "supports", "River boats wake the town", "not resolved"),
    ],
)
def test_what_is_done_and_not_to_what(words, stance, antecedent, expected):
    """ "The ban" is that of the proposition where the text before names the thing."""
    assert side(BAN, words, stance, antecedent) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("The ban on lorries came in May.", "not resolved"),
        ("The ban on river boats came in May.", "for"),
        ("The ban on Monday surprised many.", "for"),
    ],
)
def test_a_ban_on_another_thing(more, expected):
    """Where the article knows of two, "the ban" may be either."""
    assert side(BAN, "the ban", "supports", "River boats wake the town", more=more) == expected


@pytest.mark.parametrize(
    ("words", "about", "steps", "antecedent", "expected"),
    [
        ("retain it", "it", [("bring", "retain")], "Ann Berg wants to scrap the night ferry", "for"),
        ("scrap it", "it", [("undo", "scrap")], "Ann Berg wants to stop the night ferry", "not resolved"),
        ("keep it", "it", [("bring", "keep")], "The ban on the night ferry stands", "not resolved"),
        ("keep them", "them", [("bring", "keep")], "The night ferry is late", "for"),
        ("resume it", "it", [("bring", "resume")], "Ann Berg wants to scrap the night ferry", "not resolved"),
        ("her", "her", [], "The night ferry is late", "not resolved"),
        ("its abolition", "its abolition", [], "The night ferry is late", "against"),
        ("its abolition", "its abolition", [], "The end of the night ferry", "not resolved"),
        ("the scheme", "the scheme", [], "Mayor to keep ferry. The night ferry is late", "for"),
        ("the scheme", "the scheme", [], "Row over the ferry. The night ferry is late", "not resolved"),
    ],
)
def test_what_an_it_stands_for(words, about, steps, antecedent, expected):
    """One retains a thing, and nothing that is done to it; "her" is no ferry."""
    assert side(FERRY, words, "supports", antecedent, about=about, steps=steps) == expected


@pytest.mark.parametrize(
    ("words", "antecedent", "expected"),
    [
        ("the mayor's plan", "Mayor wants to keep the night ferry", "for"),
        ("Silva's idea", "Silva proposes to keep the night ferry", "for"),
        ("the board's plan", "Night ferry: board presents plan", "not resolved"),
        ("the farmers' plan", "Mayor wants to keep the night ferry", "not resolved"),
        ("the mayor's plan", "Mayor rides on the night ferry", "not resolved"),
        ("the plan", "Mayor wants to keep the night ferry", "for"),
    ],
)
def test_whose_plan_it_is(words, antecedent, expected):
    """ "The farmers' plan" is none of the mayor's."""
    assert side(FERRY, words, "supports", antecedent) == expected


STALL = issue("stall", "stall", proposition="The market stalls should be scrapped")


@pytest.mark.parametrize(
    ("antecedent", "expected"),
    [
        ("Mayor wants to keep the market stalls", "not resolved"),
        ("Mayor wants to keep out the market stalls", "for"),
        ("Mayor wants to scrap the market stalls", "for"),
    ],
)
def test_what_undoes_nothing(antecedent, expected):
    """To keep a thing, without an "out", and the thing itself, though one may stall a talk."""
    assert side(STALL, "the plan", "supports", antecedent) == expected


FREEZE = issue("freeze", "freeze", proposition="The pay freeze should be lifted")


@pytest.mark.parametrize(
    ("antecedent", "expected"),
    [
        ("Mayor wants to keep the pay freeze", "not resolved"),
        ("Mayor wants to lift the pay freeze", "for"),
        ("Mayor wants to lift the ban on the pay freeze", "not resolved"),
    ],
)
def test_a_thing_that_is_itself_an_undoing(antecedent, expected):
    """ "The freeze" that should be lifted does not turn what is said of it."""
    assert side(FREEZE, "the plan", "supports", antecedent) == expected


WEIR = issue("weir", "weir", proposition="The weir at Sorv should be raised")
FARE = issue("fare", "fare", proposition="The ferry fare should be raised")


@pytest.mark.parametrize(
    ("defined", "antecedent", "expected"),
    [
        (WEIR, "Town to lease the weir at Sorv", "not resolved"),
        (WEIR, "The weir at Sorv leaks", "not resolved"),
        (WEIR, "Town to raise the weir at Sorv", "against"),
        (FARE, "Town to waive the ferry fare", "not resolved"),
        (FARE, "Town to rename the ferry fare", "not resolved"),
        (FARE, "Town to raise the ferry fare", "against"),
    ],
)
def test_what_else_is_done_to_what_should_grow(defined, antecedent, expected):
    """Who opposes "it" may be against the lease of the weir."""
    assert side(defined, "it", "opposes", antecedent) == expected


@pytest.mark.parametrize(
    ("antecedent", "more", "expected"),
    [
        ("The ferry is to stay", "The night ferry is late.", "for"),
        ("The ferry is to stay", "The car ferry is late.", "not resolved"),
        ("The ferry is late", "The night ferry is late.", "not resolved"),
    ],
)
def test_a_headline_may_shorten_what_the_article_names_whole(antecedent, more, expected):
    """ "The ferry" of a headline is the night ferry where the article has that one."""
    assert side(FERRY, "the scheme", "supports", antecedent, more=more) == expected


@pytest.mark.parametrize(
    ("headline", "open_side"),
    [
        ("Court halts the river dam", True),
        ("Council votes to allow the river dam", False),
        ("Council votes down the river dam", True),
        ("Vote on the river dam", False),
        ("Row on the river dam", False),
    ],
)
def test_where_the_thing_is_undone_an_it_may_be_that_it_is(headline, open_side):
    """ "It" may be the dam, or that it was halted; "vote" undoes nothing without its "down"."""
    assert pointing.undoes(headline, ["river dam"]) is open_side


def test_what_the_issue_itself_is_called_undoes_nothing():
    """On "moratorium" a headline with the word leaves no doubt."""
    assert not pointing.undoes("A moratorium now", ["moratorium"])


CLINIC = issue("clinic", "clinic", proposition="The eye clinic should be closed")


@pytest.mark.parametrize(
    ("words", "stance", "antecedent", "expected"),
    [
        ("the closure", "opposes", "Row over the eye clinic", "against"),
        ("the closure", "supports", "Row over the eye clinic", "for"),
        ("the closure", "undecided", "Row over the eye clinic", "undecided"),
        ("the demolition", "supports", "Row over the eye clinic", "not resolved"),
        ("the demolition", "supports", "The eye clinic is to be demolished", "for"),
        ("the closure", "opposes", "Row over the school", "not resolved"),
    ],
)
def test_a_deed_is_known_by_its_noun_and_its_verb(words, stance, antecedent, expected):
    """ "The closure" is that the clinic is closed, of whatever else the text does not say it."""
    assert side(CLINIC, words, stance, antecedent) == expected


MINING = issue(
    "mining", "mining", proposition="Mining should be allowed", pro=["mining"], contra=["moratorium"]
)


@pytest.mark.parametrize(
    ("antecedent", "stance", "expected"),
    [
        ("Peru has no view of the moratorium", "supports", "against"),
        ("Peru has no view of the moratorium", "opposes", "for"),
        ("Peru lifted the moratorium", "supports", "not resolved"),
        ("Peru wants a moratorium on mining", "supports", "not resolved"),
        ("Peru has no view of mining", "supports", "for"),
    ],
)
def test_an_it_may_stand_for_what_an_editor_lists_as_against(antecedent, stance, expected):
    """Where both are named, or the thing is undone, "it" may be either."""
    assert side(MINING, "it", stance, antecedent) == expected


MASK = issue("mask", "mask", proposition="The mask should be returned to Norland")


@pytest.mark.parametrize(
    ("words", "stance", "antecedent", "expected"),
    [
        ("the return", "supports", "Board to give back mask", "for"),
        ("the return", "opposes", "Board to give back mask", "against"),
        ("the return", "supports", "Board to give back drum", "not resolved"),
        ("the sale", "supports", "Board to give back mask", "not resolved"),
    ],
)
def test_a_deed_told_by_its_noun(words, stance, antecedent, expected):
    """ "The return" is that of the thing that the proposition names, where the text does so too."""
    assert side(MASK, words, stance, antecedent) == expected


LIFT = issue("nights", "night flight*", proposition="The ban on night flights should be lifted")
TOLL = issue("toll", "toll", proposition="The harbour toll should be abolished")


@pytest.mark.parametrize(
    ("defined", "antecedent"),
    [
        (LIFT, "Minister extends ban on night flights"),
        (TOLL, "Council raises harbour toll"),
        (TOLL, "Council cuts harbour toll"),
        (FERRY, "Council may not keep night ferry"),
        (FERRY, "Council fails to save night ferry"),
    ],
)
@pytest.mark.parametrize("stance", ["supports", "opposes"])
def test_what_makes_it_more_or_less_or_is_not_done_leaves_the_plan_open(defined, antecedent, stance):
    """Who opposes the plan to extend a ban need not want it lifted; what is not done may be wanted or not."""
    assert side(defined, "the plan", stance, antecedent) == "not resolved"


@pytest.mark.parametrize(("antecedent", "expected"), [("Council to scrap harbour toll", "for")])
def test_a_plan_to_undo_what_should_be_undone_is_the_proposition(antecedent, expected):
    """ "The plan" below "Council to scrap harbour toll"."""
    assert side(TOLL, "the plan", "supports", antecedent) == expected
