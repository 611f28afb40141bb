"""What a figure counts, by which measure and of which whole, on our own gold; floors that only rise."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

from tests.parse.figures.prose import read
from tests.sources import read_yaml

GOLD = Path(__file__).with_name("measures.yaml")
FLOORS = {"counts": 96, "measure": 93, "whole": 99}
"""Percent of the listed figures."""


def shown(figure):
    """Value, or low..high."""
    low, high = figure.quantity.value, figure.quantity.high
    return f"{low:f}" if high is None else f"{low:f}..{high:f}"


def told(figures):
    """What is told of each figure, by its value."""
    wholes = {figure.id: shown(figure) for figure in figures}
    return {
        shown(figure): {
            "counts": figure.counts or "-",
            "measure": str(figure.measure) or "-",
            "whole": wholes.get(figure.part_of, "-"),
        }
        for figure in figures
    }


def wanted(line):
    value, counts, measure, whole = line.split("; ")
    return value, {"counts": counts, "measure": measure, "whole": whole}


def test_what_figures_tell(nlp):
    """Counted words, measure and whole of the listed figures stay above their floors."""
    hits, asked, wrong = Counter(), 0, []
    rows = read_yaml(GOLD)
    nlp.expect(row["text"] for row in rows)
    for row in rows:
        found = told(read(nlp, row["text"]))
        for value, fields in map(wanted, row["figures"]):
            asked += 1
            missed = [name for name in fields if found.get(value, {}).get(name) != fields[name]]
            hits.update(set(fields) - set(missed))
            wrong += [f"{row['text']} {value} {name}: {found.get(value, {}).get(name)}" for name in missed]
    reached = {name: 100 * Decimal(hits[name]) / asked for name in FLOORS}
    print(f"measures: {asked} figures, { {name: round(score, 1) for name, score in reached.items()} }")  # noqa: T201
    assert all(reached[name] >= floor for name, floor in FLOORS.items()), "\n".join(wrong)
