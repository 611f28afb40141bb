"""Totals of one quantity, each with the next larger one."""

from briefgen.relate import relate
from briefgen.relate.figures import grouping, totals
from tests.factories import figure, name, reading


def has(value, path, measure):
    words = f"{value} goats"
    row = figure(words, value, "goat", counts="goats", holder="Nordia", measure=measure)
    return reading(f"Nordia has {words} now.", name("Nordia", "state"), row, id=path)


def test_totals_grow_step_by_step():
    """Equal amounts are one step; what is no total is in none."""
    made = [has(value, f"{at}.txt", "total") for at, value in enumerate((40, 60, 40))]
    made.append(has(90, "z.txt", "stock"))
    ((less, more),) = totals.growing(grouping.gather_cards(relate(made).briefs))
    assert [int(one.figure.quantity.value) for one in less] == [40, 40]
    assert [int(one.figure.quantity.value) for one in more] == [60]
