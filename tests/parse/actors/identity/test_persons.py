"""Which names of one article are one person."""

import pytest

from briefgen.parse.actors.identity import persons
from briefgen.parse.actors.kin import Relative
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import draft


@pytest.mark.parametrize(
    ("name", "full", "why"),
    [
        ("Osei", "Kwame Osei", "surname of Kwame Osei"),
        ("K. Osei", "Kwame Osei", "initial of Kwame Osei"),
        ("Ivan Petrovich", "Ivan Petrovich Sokolov", "short for Ivan Petrovich Sokolov"),
        ("Sarr", "Ali Sarr Ndiaye", "one of the names of Ali Sarr Ndiaye"),
        ("Tran", "Tran Van Duc", "one of the names of Tran Van Duc"),
    ],
)
def test_a_short_name_stands_for_the_only_full_one(name, full, why):
    """And the join says why."""
    assert persons.find_fuller_persons([full, name], [], frozenset()) == {name: (full, why)}


def test_a_surname_of_two_stays_open():
    """Of father and son nobody knows who is meant; the younger keeps his "Jr"."""
    assert persons.find_fuller_persons(["Omar Sarr", "Ali Sarr", "Sarr"], [], frozenset()) == {}
    assert "Omar Sarr" not in persons.find_fuller_persons(["Omar Sarr", "Omar Sarr Jr"], [], frozenset())


def test_the_surname_of_a_relative_stays_open():
    """Whoever is told of as somebody's father is not meant by the surname of the child."""
    assert "Sarr" not in persons.find_fuller_persons(
        ["Omar Sarr", "Sarr"], [Relative("Omar Sarr", "father", "")], frozenset()
    )


def test_mr_and_mrs_tell_a_couple_apart():
    """By their first names; where both may be meant, neither."""
    held = persons.bearers(["Peter Lind", "Maria Lind"])
    assert (persons.find_titled(held, "lind", "male"), persons.find_titled(held, "lind", "female")) == (
        "Peter Lind",
        "Maria Lind",
    )
    assert persons.find_titled(persons.bearers(["Peter Lind", "Paul Lind"]), "lind", "male") == ""


def test_elder_and_younger_are_told_by_their_relation():
    """The father is the elder; without a word on it nobody is."""
    held = persons.bearers(["Omar Sarr", "Ali Sarr"])
    kin = {"Omar Sarr": "father"}
    assert persons.generation(held, kin, "sarr", elder=True) == "Omar Sarr"
    assert persons.generation(held, kin, "sarr", elder=False) == "Ali Sarr"
    assert persons.generation(held, {}, "sarr", elder=True) == ""


def test_a_prince_is_the_one_whom_the_article_crowns(nlp):
    """A first name behind the title is his; a knight needs no second title."""
    read = read_words(nlp("Prince Ali Sarr met Peter Lind. Prince Ali left, and Sir Peter too."))
    bearer = persons.crowned(read, [draft(read, "Ali Sarr"), draft(read, "Peter Lind")])
    assert (bearer("prince", "Ali"), bearer("sir", "Peter")) == ("Ali Sarr", "Peter Lind")
    assert bearer("prince", "Peter") == ""


def test_half_of_a_double_name_is_the_surname_of_who_bears_it_whole():
    """Where somebody does; else it may be short for the double one."""
    names = ["Ida Okoro-Lind", "Peter Lind", "Lind"]
    assert persons.find_fuller_persons(names, [], frozenset())["Lind"][0] == "Peter Lind"


def test_a_son_of_the_same_name_is_another():
    """Told as a relative after his father; a longer name that is told first is no other."""
    son, names = [Relative("George W. Holm", "son", "")], ["George Holm", "George W. Holm"]
    assert names[0] not in persons.find_fuller_persons(names, son, frozenset())
    assert names[0] in persons.find_fuller_persons(names[::-1], son, frozenset())


def test_a_title_tells_which_of_a_family_is_meant():
    """Whoever stands behind it with the full name, where nobody else of the family does."""
    held = persons.bearers(["Anna Lind", "Peter Lind"])
    assert persons.only_titled(held, persons.bearers(["Anna Lind"]), "lind") == "Anna Lind"
    assert persons.only_titled(held, held, "lind") == ""
    assert persons.only_titled(persons.bearers(["Anna Lind"]), held, "berg") == ""


def test_a_pope_is_called_without_his_number_too():
    """He has first names only; of a family the second is another than the first."""
    assert "John Paul" in persons.find_fuller_persons(["John Paul II", "John Paul"], [], frozenset())
    assert "Omar Sarr" not in persons.find_fuller_persons(["Omar Sarr II", "Omar Sarr"], [], frozenset())
