"""Promises that are told twice: in one article in other words, or again by a later one."""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.model import ActorId
from briefgen.relate.events import promised
from briefgen.relate.events.promisers import Promise

SHARED_OF_DOUBLE = 2, 3
"""The part of the words of the shorter that both say: two of three."""
LEAST_SHARED = 2


def list_singles(promises: Iterable[Promise]) -> Iterator[Promise]:
    """Each promise once, as it is told first; the same day or none, by the same, in the same words."""
    known: dict[ActorId | None, list[tuple[Promise, frozenset[str]]]] = {}
    for one in promises:
        about = promised.words_promised(one)
        makers = _list_makers_of(one)
        if not _is_told_before(one, about, makers, known):
            for maker in makers:
                known.setdefault(maker, []).append((one, about))
            yield one


def _list_makers_of(one: Promise) -> tuple[ActorId | None, ...]:
    makers = tuple(dict.fromkeys(actor for actor in (*one.parties, one.said_by) if actor is not None))
    return makers or (None,)


def _is_told_before(
    one: Promise,
    about: frozenset[str],
    makers: Iterable[ActorId | None],
    known: Mapping[ActorId | None, list[tuple[Promise, frozenset[str]]]],
) -> bool:
    part, whole = SHARED_OF_DOUBLE
    for before, said in (each for maker in makers for each in known.get(maker, ())):
        shared = len(about & said)
        alike = shared >= LEAST_SHARED and whole * shared >= part * min(len(about), len(said))
        if alike and before.mention.threat == one.mention.threat and _is_of_one_due(before, one):
            return True
    return False


def _is_of_one_due(before: Promise, one: Promise) -> bool:
    """Whether both are due by one day, or the later telling names none; a new day is a new promise."""
    if one.due is None:
        return True
    if before.due is None:
        return False
    days = (before.due.latest, one.due.latest)
    same_words = before.due.evidence.exact == one.due.evidence.exact
    return days[0] == days[1] if days[0] and days[1] else same_words
