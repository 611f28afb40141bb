"""Titles, ranks and offices before a name."""

import pytest

from briefgen.parse.actors.spotting import titles
from briefgen.parse.actors.words import read_words
from briefgen.parse.gazetteer import gazetteer
from tests.parse.actors.marked import read as read_marked


@pytest.mark.parametrize(
    ("text", "told"), [("Dr", True), ("General", True), ("Minister", True), ("MP", True), ("Lark", False)]
)
def test_a_title_is_an_address_a_rank_an_office(nlp, text, told):
    """Letters that stand for an office are one too."""
    read = read_words(nlp(f"{text} Obuya left."))
    assert titles.is_title(read, gazetteer(), 0) is told


def test_who_is_addressed_is_a_person(nlp):
    """Behind "Dr"; nobody is crowned by it."""
    read = read_words(nlp("Dr Obuya met Miss Peru."))
    assert titles.leads_person(read, gazetteer(), 0, 2)
    assert not titles.leads_person(read, gazetteer(), 3, 5)


def test_an_office_of_several_words_has_an_end(nlp):
    """The secretary is one of state, the minister a foreign one."""
    read = read_words(nlp("Secretary of State Obuya met Foreign Minister Silva."))
    assert titles.ends_office(read, gazetteer(), 2)
    assert not titles.ends_office(read, gazetteer(), 3)
    assert titles.of_office(read, gazetteer(), 6)


def test_a_first_and_a_last_name_are_two_words(nlp):
    """Of which none is a body's."""
    read = read_words(nlp("Minister Ama Obuya met Minister Lumara Bank."))
    assert titles.leads_person(read, gazetteer(), 0, 3)
    assert not titles.leads_person(read, gazetteer(), 4, 7)


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [
        ("The UN envoy for Peru Kwame Osei arrived.", 4, True),
        ("The ambassador to Chad Omar Sarr arrived.", 3, True),
        ("The envoy for Peru Relations Office arrived.", 3, False),
        ("The road to Chad Omar Sarr built.", 3, False),
    ],
)
def test_where_one_serves_is_no_part_of_who_it_is(nlp, text, at, told):
    """A state behind "envoy for", before a name; not before a word for a body, nor behind a road."""
    read = read_words(nlp(text))
    assert titles.is_station(read, gazetteer(), at, at + 3) is told


def test_what_several_are_is_no_first_name():
    """A sentence begins with it; a club may be called so."""
    names = [one.name for one in read_marked("Guides Simon Holm and Stefan Abel were acquitted.")[0]]
    assert names[:2] == ["Simon Holm", "Stefan Abel"]
    assert [one.name for one in read_marked("Rangers beat Norvik, and Simon Holm wept.")[0]][
        -1
    ] == "Simon Holm"


def test_a_title_before_a_surname_that_is_known_is_no_name():
    """ "Skipper Holm", where "Ines Holm" is named too."""
    text = "Ines Holm sails the Nicora. Skipper Holm says her start was easy."
    named = {one.evidence.exact for one in read_marked(text)[0]}
    assert "Holm" in named
    assert "Skipper Holm" not in named
