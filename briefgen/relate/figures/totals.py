"""Totals of one quantity in the order of their size: what grows was told in this order."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefgen.model import Measure
from briefgen.relate.figures.decks import CardEntry
from briefgen.relate.figures.grouping import FigureCard
from briefgen.relate.quantities import meet


def growing(cards: Iterable[FigureCard]) -> Iterator[tuple[list[CardEntry], list[CardEntry]]]:
    """Totals of one quantity, each amount with the next larger one, which was told later."""
    for card in cards:
        totals = [
            entry for entry in card.entries if entry.figure.measure is Measure.TOTAL and not entry.asked
        ]
        yield from pairwise(_steps_of_totals(totals))


def _steps_of_totals(totals: Sequence[CardEntry]) -> list[list[CardEntry]]:
    """Entries that tell of one amount at the precision given, step by step upwards."""
    steps: list[list[CardEntry]] = []
    for entry in sorted(totals, key=lambda entry: (entry.figure.quantity.value, entry.ref)):
        if steps and meet(steps[-1][0].figure.quantity, entry.figure.quantity):
            steps[-1].append(entry)
        else:
            steps.append([entry])
    return steps
