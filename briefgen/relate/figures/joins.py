"""Cards of one quantity by what a later article says it was before.

"The cost has risen to 53 million from 46 million" names the 46 million that an earlier article gave: by the
amount, by the words of both sentences and by who is in both stories it is the same cost. Where no earlier
amount is named, nothing is joined here.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal

from briefgen.model import ActorId, Figure
from briefgen.relate import words
from briefgen.relate.desk import FactRef
from briefgen.relate.figures.decks import CardEntry
from briefgen.relate.figures.scopes import MEASURELESS_UNITS, Scope

WORDS_OF_ONE_AMOUNT = 2
"""Words that both sentences have, beside the amount."""
LEAST_OF_ITS_OWN = 20
"""From here on an amount is hardly another's by chance."""

_AmountKey = tuple[str, Decimal]


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry with the place of its card."""

    card: int
    entry: CardEntry


def pair_cards(
    cards: Sequence[Sequence[CardEntry]], scopes: Mapping[FactRef, Scope]
) -> Iterator[tuple[int, int]]:
    """Pairs of places of cards: one names as former what an article gives on the other."""
    given: dict[_AmountKey, list[PlacedEntry]] = {}
    placed = [PlacedEntry(at, entry) for at, card in enumerate(cards) for entry in card]
    for one in placed:
        if not one.entry.figure.former and _is_exact(one.entry.figure):
            given.setdefault(_key_amount(one.entry), []).append(one)
    for one in placed:
        told = given.get(_key_amount(one.entry), ()) if one.entry.figure.former else ()
        near = {each.card for each in told if _is_named(each.entry, one.entry, scopes)} - {one.card}
        if len(near) == 1:  # of two that it may be it is neither
            yield one.card, near.pop()


def _key_amount(entry: CardEntry) -> _AmountKey:
    return entry.figure.quantity.unit, entry.figure.quantity.value


def _is_exact(figure: Figure) -> bool:
    """A whole amount of something; a percentage is of anything."""
    quantity = figure.quantity
    large = quantity.value >= LEAST_OF_ITS_OWN and quantity.unit not in MEASURELESS_UNITS
    return large and quantity.high is None and figure.part_of is None


def _is_named(given: CardEntry, former: CardEntry, scopes: Mapping[FactRef, Scope]) -> bool:
    """Whether the earlier figure is the one that the later sentence says was before."""
    one, other = scopes[given.ref], scopes[former.ref]
    if given.ref.article == former.ref.article or given.asked or former.asked:
        return False
    if _are_apart(one.places, other.places) or _are_apart({given.holder}, {former.holder}):
        return False
    if not one.story & other.story:
        return False
    shared = _list_words(one, given.figure) & _list_words(other, former.figure)
    counted = words.list_stems(given.figure.counts) & words.list_stems(former.figure.counts)
    return len(shared) >= WORDS_OF_ONE_AMOUNT or bool(counted)


def _are_apart(one: Set[ActorId | None], other: Set[ActorId | None]) -> bool:
    """Whether both name some, and none is of both."""
    return bool(one - {None} and other - {None}) and one.isdisjoint(other)


def _list_words(scope: Scope, figure: Figure) -> frozenset[str]:
    said = words.list_stems(scope.sentence) - words.list_stems(figure.evidence.exact)
    return said | words.list_stems(figure.counts)
