"""How many a calamity has killed, hurt or driven out, told by article after article."""

import pytest

from briefgen.relate.desk import Agreement
from tests.factories import figure, name, reading

NORLAND, SUDLAND = name("Norland", "state"), name("Sudland", "state")


def told(path, day, text, *rows):
    return reading(text, *rows, id=path, day=f"2025-02-{day}")


def dead(words, value, action="kill", counts="people", unit="person"):
    return figure(words, value, unit, counts=counts, action=action)


def changes(desk, *readings):
    """How often one number follows another."""
    verdicts = [one.verdict for made in desk(*readings).series for one in made.verdicts]
    return verdicts.count(Agreement.CHANGED)


FIRST = told(
    "a.txt", "03", "Cyclone Edda killed 14 people in Norland on Monday.", NORLAND, dead("14 people", 14)
)


def test_a_toll_that_grows_has_changed_from_paper_to_paper(desk):
    """By noun, by verb and by the words behind the number."""
    second = told(
        "b.txt",
        "05",
        "In Norland the death toll from Cyclone Edda has risen to 31.",
        NORLAND,
        dead("31", 31, "", "deaths", "death"),
    )
    third = told(
        "c.txt",
        "09",
        "Norland ended the search for victims of Cyclone Edda with 53 people confirmed dead.",
        NORLAND,
        dead("53 people", 53, ""),
    )
    assert changes(desk, FIRST, second, third) == 2


@pytest.mark.parametrize(
    ("text", "rows", "row"),
    [
        ("Cyclone Mira killed 31 people in Norland.", (NORLAND,), dead("31 people", 31)),
        ("Cyclone Edda killed 31 people in Sudland.", (SUDLAND,), dead("31 people", 31)),
        ("Cyclone Edda may have killed 31 people in Norland.", (NORLAND,), dead("31 people", 31)),
        ("Norland denied that Cyclone Edda killed 31 people.", (NORLAND,), dead("31 people", 31)),
        (
            "Cyclone Edda killed 31 goats in Norland.",
            (NORLAND,),
            dead("31 goats", 31, "kill", "goats", "goat"),
        ),
        (
            "Cyclone Edda killed 31 more people in Norland.",
            (NORLAND,),
            dead("31 more people", 31, "kill", "more people"),
        ),
        ("Cyclone Edda killed 31 people.", (), dead("31 people", 31)),
        ("Cyclone Edda killed 12 people in Norland.", (NORLAND,), dead("12 people", 12)),
    ],
)
def test_another_toll_is_none_of_it(desk, text, rows, row):
    """Of another calamity or place, feared, denied, of goats, of more, of nowhere; nor one that falls."""
    assert changes(desk, FIRST, told("b.txt", "05", text, *rows, row)) == 0


def test_those_in_a_hospital_are_not_all_who_were_hurt(desk):
    """Those missing may be fewer later, which is a change."""
    hurt = [
        told(
            f"{day}.txt",
            day,
            f"After Cyclone Edda a hospital in Norland {verb} {value} injured.",
            NORLAND,
            dead(f"{value} injured", value, verb, "injured"),
        )
        for day, verb, value in (("03", "treat", 4), ("05", "treat", 9))
    ]
    assert changes(desk, *hurt) == 0
    missing = [
        told(
            f"{day}.txt",
            day,
            f"After the quake in Norland {value} people are missing.",
            NORLAND,
            dead(f"{value} people", value, ""),
        )
        for day, value in (("03", 17), ("05", 5))
    ]
    assert changes(desk, *missing) == 1


def test_a_quake_of_another_year_is_another(desk):
    """A year in the sentence tells of another, where the quake has no name."""
    one = told("a.txt", "03", "The quake killed 14 people in Norland.", NORLAND, dead("14 people", 14))
    other = told(
        "b.txt", "05", "In 1999 a quake killed 31 people in Norland.", NORLAND, dead("31 people", 31)
    )
    assert changes(desk, one, other) == 0


def test_the_verb_of_a_headline_is_no_name(desk):
    """ "Storm Kills 14" tells of one storm, "Storm Kills 31" of another, months later."""
    one = reading(
        "A storm killed 14 people in Norland.",
        NORLAND,
        dead("14 people", 14),
        id="a.txt",
        day="2025-02-03",
        title="Storm Kills 14 in Norland",
    )
    other = reading(
        "A storm killed 31 people in Norland.",
        NORLAND,
        dead("31 people", 31),
        id="b.txt",
        day="2025-06-05",
        title="Storm Kills 31 in Norland",
    )
    assert changes(desk, one, other) == 0


def test_who_watches_storms_is_no_storm(desk):
    """The centre is in every article of any year."""
    centre = name("Hurricane Centre", "organisation")
    text = "The Hurricane Centre said that {} people were killed in Norland."
    one, other = (
        reading(text.format(value), centre, NORLAND, dead(f"{value} people", value), id=path, day=day)
        for path, day, value in (("a.txt", "2025-02-03", 14), ("b.txt", "2025-06-05", 31))
    )
    assert changes(desk, one, other) == 0


def test_what_a_toll_was_before_keeps_its_own_day(desk):
    """ "31, up from 9 on 1 February" is no 9 of the article's day."""
    rows = (
        dead("31 people", 31),
        figure("9 people", 9, "person", counts="people", action="kill", former=True, as_of="2025-02-01"),
    )
    text = "Cyclone Edda killed 31 people in Norland, up from 9 people on 1 February."
    (card,) = [made for made in desk(told("b.txt", "05", text, NORLAND, *rows)).series if made.points[1:]]
    assert [str(point.earliest) for point in card.points] == ["2025-02-01", "2025-02-05"]


def test_a_flood_without_a_name_is_another_a_month_later(desk):
    """Two floods of one state are not told apart by their words: days apart it is one, weeks apart not."""
    first = reading(
        "A flood killed 9 people in Norland.", NORLAND, dead("9 people", 9), id="a.txt", day="2025-03-01"
    )
    later = "A flood killed 20 people in Norland."
    soon = reading(later, NORLAND, dead("20 people", 20), id="b.txt", day="2025-03-04")
    next_month = reading(later, NORLAND, dead("20 people", 20), id="b.txt", day="2025-04-05")
    assert changes(desk, first, soon) == 1
    assert changes(desk, first, next_month) == 0
