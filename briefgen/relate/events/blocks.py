"""Blocks of happenings that may be one: of a kind, with a place, an actor or a day in common.

A block is walked in the order of time and each member is held against a few before it, so that no block
is compared in full.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from briefgen.model import ActorId, Brief
from briefgen.relate import words
from briefgen.relate.events.nouns import Happening, is_exact, is_yearless

HAPPENINGS_HELD_AGAINST = 6
"""How many before it in its block a happening is held against."""
LONGEST_MONTH_DAYS = 31
LONGEST_SEASON_DAYS = 92

EventBlock = tuple[str, ...]


class Rarity:
    """How rare an actor is among the articles: what is everywhere joins nothing."""

    def __init__(self, briefs: Sequence[Brief]) -> None:
        self._count = Counter(actor.id for brief in briefs for actor in brief.actors)
        self._most = max(3, len(briefs) // 50)

    def rare(self, actor: ActorId) -> bool:
        return self._count[actor] <= self._most


def block_happenings(happenings: Sequence[Happening], rarity: Rarity) -> Iterator[list[int]]:
    blocks: dict[EventBlock, list[int]] = {}
    for at, one in enumerate(happenings):
        for block in _block_keys(one, rarity):
            blocks.setdefault(block, []).append(at)
    days = [one.earliest or date.min for one in happenings]
    for members in blocks.values():
        if len(members) > 1:
            yield sorted(members, key=days.__getitem__)


def pair_neighbours(blocks: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Each with the few before it in its block."""
    for block in blocks:
        for at, one in enumerate(block):
            yield from ((other, one) for other in block[max(0, at - HAPPENINGS_HELD_AGAINST) : at])


def _block_keys(one: Happening, rarity: Rarity) -> Iterator[EventBlock]:
    if not one.kind:
        return
    for place in sorted(one.places):
        yield one.kind, "place", place
    for actor in sorted(one.actors):
        if rarity.rare(actor):
            yield one.kind, "actor", actor
    if one.kind in words.list_words("once of a person"):
        yield from ((one.kind, "victim", actor) for actor in sorted(one.victims))
    yield from _time_keys(one)


def _time_keys(one: Happening) -> Iterator[EventBlock]:
    """Its day, its day of any year, its month."""
    if is_exact(one):
        yield one.kind, "day", one.earliest.isoformat() if one.earliest else ""
    if len(find_month_and_day(one)) == len("11-14"):
        yield one.kind, "day of a year", find_month_and_day(one)
    for month in _list_months(one):
        yield one.kind, "month", month


def _list_months(one: Happening) -> Iterator[str]:
    """Its month; all of them where it lies within a season."""
    first, last = one.earliest, one.latest
    if first and last and (last - first).days <= LONGEST_SEASON_DAYS:
        count = (last.year - first.year) * 12 + last.month - first.month
        yield from (f"{(first.month + step - 1) % 12 + 1:02}" for step in range(count + 1))
    elif month := _month_of_happening(one):
        yield month


def _month_of_happening(one: Happening) -> str:
    """The month of the year, where the year is not known or only the month is."""
    if is_yearless(one):
        return one.when[5:7]
    first, last = one.earliest, one.latest
    return f"{first:%m}" if first and last and first < last and lie_within_month(first, last) else ""


def lie_within_month(first: date, last: date) -> bool:
    """Whether no more than a month lies between the days."""
    return (last - first).days <= LONGEST_MONTH_DAYS


def find_month_and_day(one: Happening) -> str:
    """`11-14` or `11`; empty where the month is not known."""
    if is_yearless(one):
        return one.when.removeprefix("XXXX-")
    if is_exact(one) and one.earliest:
        return f"{one.earliest:%m-%d}"
    return _month_of_happening(one)
