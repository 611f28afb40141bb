"""Who agrees and who disagrees on one issue, only on what is one thing."""

from briefgen.relate import relate
from briefgen.relate.book import open_book
from briefgen.relate.desk import Side
from briefgen.relate.issues import accord, cells
from tests.relate.issues.standing import held, said


def standings(*articles):
    made = relate([article for article, _ in articles])
    book = open_book(made.briefs, made.datings, made.copies, made.actors)
    return [cells.standing(one, "dam") for one in cells.speakers(held(*articles))], book


def told(*articles, asked):
    stands, book = standings(*articles)
    return [reason.text for reason in accord.list_reasons(stands, book, asked=asked)]


ANN = said("the dam", "supports", path="a.txt", who="Ann Lee", side="for")
BO = said("the dam", "opposes", path="b.txt", who="Bo Ek", side="against")
CAY = said("the dam", "supports", path="c.txt", who="Cay Orr", side="for")


def test_two_sides_disagree():
    """With the names of each."""
    assert told(ANN, BO, CAY, asked=True) == ["Disagree: Ann Lee and Cay Orr (for); Bo Ek (against)"]


def test_one_side_agrees_where_two_take_it():
    """One alone agrees with nobody."""
    assert told(ANN, CAY, asked=True) == ["Agree: Ann Lee and Cay Orr (for)"]
    assert told(ANN, asked=True) == []


def test_on_a_condition_is_not_without():
    """Who is for it if it is free does not agree with who is for it."""
    words = "the dam if free"
    more = {"content": "the dam", "condition": "if free"}
    iffy = said(words, "conditional", path="d.txt", who="Dee Fox", side="for", **more)
    assert told(ANN, iffy, asked=True) == []


def test_without_a_proposition_they_meet_on_one_matter_only():
    """ "The dam" and "the school" are two."""
    school = said("the school", "opposes", path="e.txt", who="Eve Gow")
    assert told(ANN, BO, asked=False) == ["Disagree on “dam”: Ann Lee (for); Bo Ek (against)"]
    assert told(ANN, school, asked=False) == []


def test_grounds_count_those_with_a_known_side():
    """Two at least."""
    stands, _ = standings(ANN, BO)
    (ground,) = accord.grounds(stands, asked=True)
    assert ground.sides == (("ann-lee", Side.FOR), ("bo-ek", Side.AGAINST))
    assert list(accord.grounds(stands[:1], asked=True)) == []


def test_who_means_more_than_the_thing_does_not_stand_against_it():
    """ "The dam without a fish ladder" is not the dam."""
    ladder = said("the dam without a ladder", "opposes", path="f.txt", who="Fay Hill", about="the dam")
    assert told(ANN, ladder, asked=False) == []
