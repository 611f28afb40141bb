"""Which figures are of one quantity: one card for the same thing of the same holder."""

from briefgen.relate import relate
from briefgen.relate.figures import grouping
from tests.factories import figure, name, reading, turn


def cards(*readings):
    """The amounts on each card."""
    found = grouping.gather_cards(relate(readings).briefs)
    return sorted(sorted(int(entry.figure.quantity.value) for entry in card.entries) for card in found)


def has(value, counts, path, holder="Nordia", unit="", **more):
    words = f"{value} {counts}"
    row = figure(words, value, unit or counts.removesuffix("s"), counts=counts, holder=holder, **more)
    return reading(f"{holder} has {words} now.", name(holder, "state"), row, id=path)


def test_one_thing_of_one_holder_is_one_card():
    """In any number; another holder's stand on another."""
    made = [has(40, "ferries", "a.txt", unit="ferry"), has(50, "ferry", "b.txt", unit="ferry")]
    assert cards(*made) == [[40, 50]]
    assert cards(made[0], has(50, "ferries", "c.txt", "Sudonia", unit="ferry")) == [[40], [50]]


def test_another_thing_is_another_card():
    """Of the same holder."""
    assert cards(has(40, "ferries", "a.txt"), has(50, "goats", "b.txt")) == [[40], [50]]


def test_what_became_of_it_makes_two_things():
    """Goats sold are not goats bought."""
    sold, bought = (has(40, "goats", f"{verb}.txt", action=verb) for verb in ("sell", "buy"))
    assert cards(sold, bought) == [[40], [40]]


def test_parts_stand_with_their_whole():
    """ "60 stalls: 35 here" is one amount."""
    text = "Nordia has 60 stalls, 35 stalls of them here."
    made = reading(
        text,
        name("Nordia", "state"),
        figure("60 stalls", 60, "stall", counts="stalls", holder="Nordia"),
        figure("35 stalls", 35, "stall", counts="stalls", holder="Nordia", part_of="60 stalls"),
    )
    assert cards(made) == [[60]]


def test_what_a_question_states_is_marked():
    """It is nobody's figure."""
    text = "Has Nordia 40 goats?\n\nNordia has 50 goats."
    made = reading(
        text,
        name("Nordia", "state"),
        turn("Has Nordia 40 goats?", "question"),
        figure("40 goats", 40, "goat", counts="goats", holder="Nordia"),
        figure("50 goats", 50, "goat", counts="goats", holder="Nordia"),
    )
    entries = [entry for card in grouping.gather_cards(relate([made]).briefs) for entry in card.entries]
    assert {int(one.figure.quantity.value): one.asked for one in entries} == {40: True, 50: False}


def test_two_numbers_of_one_vote_are_two_things():
    """Those for and those against are never set beside each other; two numbers of goats are."""
    for unit, made in (("vote", [[4], [11]]), ("goat", [[4, 11]])):
        rows = (figure(str(n), n, unit, counts=f"{unit}s", holder="Nordia") for n in (11, 4))
        assert cards(reading("Nordia had 11 to 4 there.", name("Nordia", "state"), *rows)) == made


def test_what_a_part_came_from_goes_with_it():
    """ "Nine are new, up from five" says nothing of all 31."""
    text = "Of 31 nuns 9 nuns are new, up from 5 nuns in 2021."
    rows = [
        figure("31 nuns", 31, "nun", counts="nuns"),
        figure("9 nuns", 9, "nun", counts="nuns", part_of="31 nuns"),
        figure("5 nuns", 5, "nun", counts="nuns", former=True),
    ]
    assert cards(reading(text, *rows)) == [[31]]


def test_an_age_is_no_count_of_anything():
    """Its family says so: of two keepers who are 40 there is no card, of 40 keepers there is one."""
    aged = [has(40, "keepers", f"{name_}.txt", family="age") for name_ in "ab"]
    assert cards(*aged) == []
    assert cards(*(has(40, "keepers", f"{name_}.txt") for name_ in "ab")) == [[40, 40]]
