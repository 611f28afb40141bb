"""Two figures of other things are never compared: whose, where, of which event."""

import pytest

from briefgen.relate.desk import Agreement
from tests.factories import figure, name, reading


def died(count, text, *rows, path):
    row = figure(f"{count} people", count, "person", counts="people", action="die")
    return reading(text, *rows, row, id=path, day="2025-02-03" if path == "a.txt" else "2025-02-09")


def cards(desk, *readings):
    """How many figures stand on each card."""
    return sorted(len(series.points) for series in desk(*readings).series)


LUND, VISBY = name("Lund", "place"), name("Visby", "place")


def test_two_accidents_are_two_cards(desk):
    """Places that differ part what is counted alike."""
    one = died(12, "12 people died in the fire in Lund.", LUND, path="a.txt")
    other = died(20, "20 people died in the fire in Visby.", VISBY, path="b.txt")
    assert cards(desk, one, other) == [1, 1]


def test_one_accident_told_twice_is_one_card(desk):
    """The same place and the same words join them."""
    one = died(12, "12 people died in the fire in Lund.", LUND, path="a.txt")
    other = died(20, "20 people died in the fire at a mill of Lund.", LUND, path="b.txt")
    assert cards(desk, one, other) == [2]


def test_what_names_nothing_joins_nothing(desk):
    """Without a place, a holder or a name that both articles share there is nothing to compare."""
    one = died(12, "12 people died in the fire.", path="a.txt")
    other = died(20, "20 people died in the fire.", path="b.txt")
    assert cards(desk, one, other) == [1, 1]


def paid(words, value, text, *rows, path, day):
    row = figure(words, value, "EUR", counts="", action="pay", holder="Nordia")
    return reading(text, name("Nordia", "state"), *rows, row, id=path, day=day)


def test_two_payments_of_one_payer_are_two_cards(desk):
    """A sum of money is of anything at all: what it was paid for must be the same."""
    one = paid("5 million", 5e6, "Nordia paid 5 million for ferries.", path="a.txt", day="2025-01-01")
    other = paid("9 million", 9e6, "Nordia paid 9 million for schools.", path="b.txt", day="2025-03-01")
    assert cards(desk, one, other) == [1, 1]


def test_a_part_is_no_point_beside_its_whole(desk):
    """“60 boats: 35 red, 25 blue” has one amount, and parts."""
    text = "The club has 60 boats: 35 boats are red and 25 boats are blue."
    rows = [
        figure("60 boats", 60, "boat"),
        *(figure(f"{n} boats", n, "boat", part_of="60 boats") for n in (35, 25)),
    ]
    (series,) = desk(reading(text, name("The club", "organisation"), *rows)).series
    assert len(series.points) == 1
    assert len(series.parts) == 2


@pytest.mark.parametrize("day", ["", "2025-03-04"])
def test_what_was_before_comes_first(desk, day):
    """“Grown to 20 from 17 a year ago”: the 17 is no later number, and the two are a change."""
    text = "Nordia’s fleet has grown to 20 ferries from 17 ferries a year ago."
    rows = (
        figure("20 ferries", 20, "ferry", holder="Nordia", action="grow"),
        figure(
            "17 ferries",
            17,
            "ferry",
            holder="Nordia",
            action="grow",
            former=True,
            as_of="2024" if day else "",
        ),
    )
    made = desk(reading(text, name("Nordia", "state"), *rows, id="a.txt", day=day))
    (series,) = made.series
    facts = {fact.id: fact for fact in made.briefs[0].findings.figures}
    assert [int(facts[point.ref.fact].quantity.value) for point in series.points] == [17, 20]
    assert [verdict.verdict for verdict in series.verdicts] == [Agreement.CHANGED]


def test_a_place_that_both_name_joins(desk):
    """Where a holder is known and places do not differ, the holder is enough."""
    rows = [
        reading(
            f"Nordia runs {n} clinics.",
            name("Nordia", "state"),
            figure(f"{n} clinics", n, "clinic", holder="Nordia", measure="stock", action="run"),
            id=f"{n}.txt",
            day=f"2025-0{n}-01",
        )
        for n in (3, 5)
    ]
    assert cards(desk, *rows) == [2]


def test_a_place_that_one_alone_names_joins_nothing(desk):
    """Where the fire without a place was is not known."""
    one = died(12, "12 people died in the fire in Lund.", LUND, path="a.txt")
    text = "20 people died in the fire. Lund is calm."
    assert cards(desk, one, died(20, text, LUND, path="b.txt")) == [1, 1]


def test_ten_in_one_of_two_towns_are_not_all_in_both(desk):
    """What is told of the second place alone is held against nothing that is told of both."""
    told = "The floods killed 250 people in Lund and 10 people in Visby."
    rows = (
        figure("250 people", 250, "person", counts="people", action="kill"),
        figure("10 people", 10, "person", counts="people", action="kill"),
    )
    one = reading(told, LUND, VISBY, *rows, id="a.txt", day="2025-02-03")
    whole = figure("260 people", 260, "person", counts="people", action="kill")
    other = reading(
        "Floods in Lund and Visby killed 260 people.", LUND, VISBY, whole, id="b.txt", day="2025-02-03"
    )
    assert [each.kind for each in desk(one, other).tensions if each.kind == "facts disagree"] == []
