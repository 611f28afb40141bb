"""How well figures are found in sentences of our own; the floors only rise."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

from tests.parse.figures.prose import read
from tests.sources import read_yaml

GOLD = Path(__file__).with_name("figures.yaml")
FLOORS = {"value": (98, 98), "value and unit": (98, 98)}
"""Precision and recall in percent."""


def told(figure):
    quantity = figure.quantity
    return (quantity.value, quantity.high), quantity.unit or "-"


def wanted(line):
    value, _, unit = line.partition(" ")
    low, _, high = value.partition("..")
    return (Decimal(low), Decimal(high) if high else None), unit


def scores(nlp):
    hits, given, gold, wrong = Counter(), 0, 0, []
    rows = read_yaml(GOLD)
    nlp.expect(row["text"] for row in rows)
    for row in rows:
        found, want = [told(figure) for figure in read(nlp, row["text"])], list(map(wanted, row["figures"]))
        given, gold = given + len(found), gold + len(want)
        hits["value"] += (Counter(v for v, _ in found) & Counter(v for v, _ in want)).total()
        hits["value and unit"] += (Counter(found) & Counter(want)).total()
        if Counter(found) != Counter(want):
            wrong.append(f"{row['text']}\n    found {found}, gold {want}")
    return {name: (100 * hit / given, 100 * hit / gold) for name, hit in hits.items()}, wrong


def test_our_own_sentences(nlp):
    """Precision and recall on the whole file stay above their floors."""
    reached, wrong = scores(nlp)
    below = [
        name for name, floor in FLOORS.items() if reached[name][0] < floor[0] or reached[name][1] < floor[1]
    ]
    assert not below, f"{reached}\n" + "\n".join(wrong)
