"""The noun that a bare number takes from the figure before it."""

import pytest

from tests.parse.figures.prose import read


def units(nlp, text):
    return [(int(one.quantity.value), one.quantity.unit, one.counts) for one in read(nlp, text)]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Guards freed 41 otters in Bergen, 17 in Lima.", (17, "otter")),
        ("The hail broke 40 windows and left 300 more without glass.", (300, "window")),
        ("Of the 30 judges, six agreed.", (6, "judge")),
        ("The city has 60 stalls: 35 in the hall.", (35, "stall")),
        ("The village paid 520 million euros, of which the state paid 140 million.", (140_000_000, "EUR")),
    ],
)
def test_a_number_of_the_same_takes_its_noun(nlp, text, second):
    """Listed beside, "more", some of the ones named, shared out, a part of a sum."""
    assert units(nlp, text)[1][:2] == second


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The fair drew 900 dancers and 4,200 others.", (4_200, "dancer", "dancers")),
        ("The museum bought 40 clocks, among them nine broken ones.", (9, "clock", "broken clocks")),
        ("The ward has 16 beds. It wants 20 softer ones.", (20, "bed", "softer beds")),
    ],
)
def test_others_and_ones_are_of_what_was_counted(nlp, text, second):
    """ "4,200 others" after dancers are dancers, "nine broken ones" after clocks clocks."""
    assert units(nlp, text)[1] == second


def test_loved_ones_are_nobody_named_before(nlp):
    """They are people of their own."""
    assert units(nlp, "The flood took 40 sheds and 12 loved ones.")[1][1] != "shed"


def test_an_adjective_tells_these_from_those(nlp):
    """What is counted is said with it."""
    assert [one[2] for one in units(nlp, "The museum owns 14 kites: nine red, five blue.")][1:] == [
        "red kites",
        "blue kites",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The hail broke 40 windows. The match ended when 300 left.",
        "The hail broke 40 windows and the storm was one of the worst.",
    ],
)
def test_a_number_of_something_else_takes_nothing(nlp, text):
    """In another sentence, or one of what stands behind it."""
    assert [one for one in units(nlp, text) if one[1] == "window"] == [(40, "window", "windows")]


def test_them_of_two_things_are_neither(nlp):
    """Of ten clerks and 57 dead, "four of them" may be of either; of clerks alone they are clerks."""
    text = "The court charged ten clerks{}. Four of them are in custody."
    found = [read(nlp, text.format(more)) for more in ("", " over a fire that killed 57 monks")]
    assert [[one.quantity.unit for one in figures] for figures in found] == [
        ["clerk", "clerk"],
        ["clerk", "monk"],
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Some 6,200 nuns live in 31 convents, down from 19,500.", (19500, "nun", "nuns")),
        ("Profit is 61 million euros, say nine clerks, down from 84 million.", (84000000, "EUR", "Profit")),
        ("The valley expects 765,000 tonnes after 664,000 in 2020.", (664000, "t", "")),
        ("The hall lent 11,200 books, two hundred fewer than in 2020.", (200, "book", "books")),
        ("The mill runs one shift instead of three.", (3, "shift", "shifts")),
        ("Seven nuns are ill, one of them gravely.", (1, "nun", "nun")),
        ("BREST - Of the 540 kilns on the island, 130 have not opened.", (130, "kiln", "kilns")),
        ("The dam saves 120 million euros a year. It will cost 75 million.", (75000000, "EUR", "")),
        ("The blast injured 212. Nine are missing.", (9, "person", "")),
    ],
)
def test_the_noun_is_that_of_a_number_of_its_size(nlp, text, last):
    """One or many as the number is, and of a rate only what moves."""
    assert units(nlp, text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The guild lists 68 mills, of which 52 are clean.", (52, "mill", "mills")),
        ("The office traced 410 callers, of whom 96 are at home.", (96, "caller", "callers")),
        ("A room costs 40 euros. One in six of those asked had moved.", (0, "", "")),
        ("The town lost 61 barns. About a tenth of what was lost was found.", (0, "", "")),
    ],
)
def test_of_which_is_of_the_last_and_of_those_of_nobody(nlp, text, last):
    """What is said of others takes no noun."""
    assert units(nlp, text)[-1] == last


def test_one_of_them_behind_others_is_neither(nlp):
    """Three who are not counted stand between."""
    text = "All were fetched by two boats; three were hurt, one of them badly."
    assert [one.quantity.unit for one in read(nlp, text) if one.quantity.value == 1] == []


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The mill hired 40 Poles and 12 others.", (12, "person", "others")),
        ("The quake hurt 14 Chileans, and seven others.", (7, "person", "others")),
        ("The mill hired 40 weavers and 12 others.", (12, "weaver", "weavers")),
    ],
)
def test_others_beside_a_people_are_of_no_people_named(nlp, text, second):
    """ "40 Poles and 12 others" are not 52 Poles."""
    assert units(nlp, text)[1] == second


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The fire killed 21 people, 14 of them Danes.", (14, "person", "Danes")),
        ("Some 300 villagers, two of whom nurses, were moved.", (2, "villager", "nurses")),
        ("Some 300 villagers, two of them nurses said, were moved.", (2, "villager", "villagers")),
        ("The fire killed 21 people, 14 of them in a hut.", (14, "person", "people")),
    ],
)
def test_who_so_many_of_them_are(nlp, text, second):
    """A plural right behind says it, where no verb follows."""
    assert units(nlp, text)[1] == second
