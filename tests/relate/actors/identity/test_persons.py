"""Persons across articles: full names first, then lone surnames by role or company."""

import pytest

from briefgen.relate.actors.identity import appearances, clusters, edits
from tests.factories import name, reading, role


def grouped(*articles):
    found = appearances.list_appearances(articles)
    return found, clusters.group_appearances(found, edits.read_edits(found, (), ()))


def persons(*articles):
    """The clusters of persons, each with its names by article."""
    found, made = grouped(*articles)
    return [
        [(found.all[at].article, found.all[at].name) for at in members]
        for members in made.members
        if found.all[members[0]].kind == "person"
    ]


def told(called, path, *rows):
    named = ", ".join(row[0].partition(":")[2] for row in rows if row[0].startswith("actors:"))
    return reading(f"{called} met {named or 'us'} at noon.", name(called), *rows, id=path)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana Maria Silva", "Ana Silva"), ("Łukasz Nowak", "Lukasz Nowak"), ("Sergei Orlov", "Sergey Orlov")],
)
def test_a_full_name_is_one_however_it_is_written(one, other):
    """Without a middle name, without accents, in another transliteration."""
    assert len(persons(told(one, "a.txt"), told(other, "b.txt"))) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Ana Silva", "Eva Silva"), ("Ana Silva", "A. Silva"), ("Ana Silva", "Silva")]
)
def test_less_than_a_full_name_joins_nobody_by_itself(one, other):
    """Another first name, an initial, a surname alone."""
    assert len(persons(told(one, "a.txt"), told(other, "b.txt"))) == 2


def test_a_lone_surname_joins_by_its_role():
    """The one person of that name who holds the same office."""
    text = "{} is the mayor of Peru."
    both = [
        reading(
            text.format(called),
            name(called),
            name("Peru", "state"),
            role("the mayor of Peru", called, "mayor", "Peru"),
            id=path,
        )
        for called, path in (("Ana Silva", "a.txt"), ("Silva", "b.txt"))
    ]
    _, made = grouped(*both)
    assert len(persons(*both)) == 1
    assert "both are mayor of Peru" in [join.why for join in made.joins]


def test_a_lone_surname_joins_by_its_company():
    """Named beside the same body, where nobody else has that surname; a state is no company."""
    bank, state = name("Nordbank", "organisation"), name("Peru", "state")
    both = told("Ana Silva", "a.txt", bank), told("Silva", "b.txt", bank)
    assert len(persons(*both)) == 1
    assert any("beside Nordbank in both articles" in join.why for join in grouped(*both)[1].joins)
    assert len(persons(told("Ana Silva", "a.txt", state), told("Silva", "b.txt", state))) == 2


def test_company_is_not_enough_where_the_roles_differ():
    """The mayor and the judge of one bank's dispute may be two."""
    both = [
        reading(
            f"{called}, the {office} of Peru, met Nordbank.",
            name(called),
            name("Nordbank", "organisation"),
            role(f"the {office} of Peru", called, office, "Peru"),
            id=path,
        )
        for called, office, path in (("Ana Silva", "mayor", "a.txt"), ("Silva", "judge", "b.txt"))
    ]
    assert len(persons(*both)) == 2


def test_of_two_candidates_none_is_taken():
    """And the reason is kept."""
    bank = name("Nordbank", "organisation")
    _, made = grouped(
        told("Ana Silva", "a.txt", bank), told("Eva Silva", "b.txt", bank), told("Silva", "c.txt", bank)
    )
    assert "Silva may be more than one person" in [join.why for join in made.apart]


@pytest.mark.parametrize(("office", "state"), [("president", "Ghana"), ("prime minister", "Nordia")])
def test_an_office_without_its_state_tells_who_a_surname_is(office, state):
    """ "President Osei" where another article has "Ghana's President Kwame Osei"; a minister is another."""
    full = told("Kwame Osei", "a.txt", name(state, "state"), role("Kwame Osei", "Kwame Osei", office, state))
    assert len(persons(full, told("Osei", "b.txt", role("Osei", "Osei", office)))) == 1
    assert len(persons(full, told("Osei", "b.txt", role("Osei", "Osei", "minister")))) == 2


def test_one_name_with_and_without_the_state_of_the_office_is_one():
    """ "President Kwame Osei", beside an "it" that is a state without a name, is no other president."""
    full = told(
        "Kwame Osei", "a.txt", name("Ghana", "state"), role("Kwame Osei", "Kwame Osei", "president", "Ghana")
    )
    bare = told(
        "Kwame Osei", "b.txt", name("us", "state", called=""), role("Kwame Osei", "Kwame Osei", "president")
    )
    assert len(persons(full, bare)) == 1
