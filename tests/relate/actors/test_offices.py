"""Offices stand apart from those who hold them, and nobody speaks for a state by being merged with it."""

from datetime import date

from briefgen.relate.desk import TensionKind
from tests.factories import name, reading, role


def minister(who, *, path, day="", former=False):
    text = f"Latvian Defence Minister {who} spoke." if who else "The Latvian defence minister spoke."
    words = "Latvian Defence Minister" if who else "The Latvian defence minister"
    rows = [name("Latvian", "state", called="Latvia", form="nominal")]
    rows += [name(who)] if who else [name(words, "office", called="defence minister", form="nominal")]
    holder = who or "defence minister"
    return reading(
        text, *rows, role(words, holder, "defence minister", "Latvia", former=former), id=path, day=day
    )


def test_holders_stand_in_order_of_time(desk):
    """A new name in the office is a second holder, with the day it was stated."""
    made = desk(
        minister("Anna Ozola", path="a.txt", day="2024-02-01"),
        minister("Janis Berzins", path="b.txt", day="2025-02-01"),
    )
    (office,) = made.offices
    assert office.name == "defence minister of Latvia"
    assert [(one.actor, one.earliest) for one in office.holders] == [
        ("anna-ozola", date(2024, 2, 1)),
        ("janis-berzins", date(2025, 2, 1)),
    ]


def test_an_office_without_a_name_is_given_no_holder(desk):
    """Not even where another article names one."""
    made = desk(
        minister("Anna Ozola", path="a.txt", day="2024-02-01"), minister("", path="b.txt", day="2024-03-01")
    )
    (office,) = made.offices
    assert [one.actor for one in office.holders] == ["anna-ozola", None]


def test_the_article_of_an_adjective_is_not_that_of_the_state(desk):
    """ "The Latvian defence minister" is the defence minister of Latvia, not of the Latvia."""
    (office,) = desk(minister("", path="a.txt")).offices
    assert office.name == "defence minister of Latvia"


def test_two_holders_of_one_day_are_a_tension(desk):
    """An office that two hold at once is a disagreement."""
    made = desk(
        minister("Anna Ozola", path="a.txt", day="2024-02-01"),
        minister("Janis Berzins", path="b.txt", day="2024-02-01"),
    )
    assert [one.kind for one in made.tensions] == [TensionKind.DISAGREE]


def test_a_former_holder_holds_it_no_more(desk):
    """The role is kept as former, and speaks for nobody."""
    made = desk(minister("Anna Ozola", path="a.txt", day="2024-02-01", former=True))
    assert made.offices == ()
    actor = next(one for one in made.actors if one.name == "Anna Ozola")
    assert actor.roles[0].former
    assert actor.speaks_for == ()


def test_a_role_carries_the_days_between_which_it_was_stated(desk):
    """First and last article that state it, with both sentences."""
    made = desk(*(minister("Anna Ozola", path=f"{day}.txt", day=day) for day in ("2024-02-01", "2024-05-01")))
    (stated,) = next(one for one in made.actors if one.name == "Anna Ozola").roles
    assert (stated.earliest, stated.latest, len(stated.evidence)) == (date(2024, 2, 1), date(2024, 5, 1), 2)


def test_a_minister_speaks_for_the_state_and_is_not_it(desk):
    """Rolled up on demand, never merged."""
    made = desk(minister("Anna Ozola", path="a.txt"))
    actors = {one.name: one for one in made.actors}
    assert actors["Anna Ozola"].speaks_for == (actors["Latvia"].id,)
    assert actors["Latvia"].spoken_for_by == (actors["Anna Ozola"].id,)
    assert actors["Latvia"].positions == ()
