"""Which card takes a figure, as the cards of one thing are filled."""

from briefgen.relate import relate
from briefgen.relate.figures import grouping
from tests.factories import figure, name, reading


def cards(text, *rows):
    """The amounts on each card."""
    found = grouping.gather_cards(relate([reading(text, name("Nordia", "state"), *rows)]).briefs)
    return sorted(sorted(int(entry.figure.quantity.value) for entry in card.entries) for card in found)


def test_what_was_before_stands_with_what_took_its_place():
    """Whoever holds the one and whatever is done to the other."""
    text = "Nordia will build 17 locks instead of the 21 locks first planned."
    now = figure("17 locks", 17, "lock", counts="locks", holder="Nordia", measure="proposed")
    before = figure("21 locks", 21, "lock", counts="locks", action="plan", former=True)
    assert cards(text, now, before) == [[17, 21]]


def test_those_for_and_those_against_are_two():
    """A count of votes has two sides."""
    text = "Nordia adopted it by 31 votes to 14."
    votes = [figure(words, value, "vote", counts="votes") for words, value in (("31 votes", 31), ("14", 14))]
    assert cards(text, *votes) == [[14], [31]]


def test_votes_of_two_ballots_are_two():
    """Of one body too."""
    told = [
        reading(
            f"Nordia adopted the {what} by {votes} votes.",
            name("Nordia", "state"),
            figure(f"{votes} votes", votes, "vote", counts="votes", holder="Nordia"),
            id=f"{what}.txt",
        )
        for what, votes in (("levy", 29), ("bypass", 31), ("charter", 2))
    ]
    found = grouping.gather_cards(relate(told).briefs)
    amounts = sorted(sorted(int(entry.figure.quantity.value) for entry in card.entries) for card in found)
    assert amounts == [[2], [29], [31]]


def two(*texts):
    """The amounts on each card of two articles that tell of boats of Nordia."""
    told = [
        reading(text, name("Nordia", "state"), name("Ann Cox"), name("Bo Carr"), *rows, id=f"{at}.txt")
        for at, (text, *rows) in enumerate(texts)
    ]
    found = grouping.gather_cards(relate(told).briefs)
    return sorted(sorted(int(entry.figure.quantity.value) for entry in card.entries) for card in found)


def boats(value, **rest):
    return figure(f"{value} boats", value, "boat", counts="boats", action="own", **rest)


BOTH = "Bo Carr and Ann Cox met in Nordia."


def test_one_of_several_amounts_of_an_article_is_no_later_one():
    """Of 3 and 5 boats of Ann Cox neither is the 9 of another day."""
    several = f"Ann Cox owns 3 boats. Ann Cox owns 5 boats. {BOTH}", boats(3, holder="Ann Cox"), boats(5)
    assert [3, 9] not in two(several, (f"Ann Cox owns 9 boats. {BOTH}", boats(9, holder="Ann Cox")))
    one = f"Ann Cox owns 3 boats. {BOTH}", boats(3, holder="Ann Cox")
    assert two(one, (f"Ann Cox owns 9 boats. {BOTH}", boats(9, holder="Ann Cox"))) == [[3, 9]]


def test_who_is_named_beside_another_holds_nothing():
    """ "Bo Carr owns 9 and Ann Cox none" says nothing of her 3."""
    one = f"Ann Cox owns 3 boats. {BOTH}", boats(3, holder="Ann Cox")
    assert two(one, ("Bo Carr owns 9 boats in Nordia and Ann Cox owns none.", boats(9))) == [[3], [9]]
