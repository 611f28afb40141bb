"""Promises that are told twice: in one article in other words, or again by a later one."""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.model import ActorId
from briefgen.relate.events import promised
from briefgen.relate.events.promisers import Promise

SHARED_OF_DOUBLE = 2, 3
"""The part of the words of the shorter that both say: two of three."""
LEAST_SHARED = 2
KnownPromises = dict[tuple[ActorId, str], list[tuple[Promise, frozenset[str]]]]
"""Those told so far with their words, by who makes them and each word."""


def list_singles(promises: Mapping[Promise, frozenset[str]]) -> Iterator[Promise]:
    """Each promise once, as it is told first; the same day or none, by the same, in the same words.

    They come with the words for what each promises, in reading order.
    What nobody known has promised is joined to nothing: two towns may each mend a road by Friday.
    """
    known: KnownPromises = {}
    for one, about in promises.items():
        makers = _list_makers_of(one)
        if not _is_told_before(one, about, makers, known):
            for maker in makers:
                for word in about:
                    known.setdefault((maker, word), []).append((one, about))
            yield one


def _list_makers_of(one: Promise) -> tuple[ActorId, ...]:
    return tuple(dict.fromkeys(actor for actor in (*one.parties, one.said_by) if actor is not None))


def _is_told_before(
    one: Promise,
    about: frozenset[str],
    makers: Iterable[ActorId],
    known: KnownPromises,
) -> bool:
    part, whole = SHARED_OF_DOUBLE
    near = (each for maker in makers for word in sorted(about) for each in known.get((maker, word), ()))
    for before, said in {id(before): (before, said) for before, said in near}.values():
        shared = len(about & said)
        alike = shared >= LEAST_SHARED and whole * shared >= part * min(len(about), len(said))
        same = _is_of_one_due(before, one) if one.due else _list_done(one, about) <= said
        if alike and before.mention.threat == one.mention.threat and same:
            return True
    return False


def _list_done(one: Promise, about: frozenset[str]) -> frozenset[str]:
    """What is to be done, without the words that promise it: without its day, no other thing may be said."""
    acts = promised.list_acts(one.mention.evidence.exact)
    return about & {word for verb, things in acts for word in (verb, *things)}


def _is_of_one_due(before: Promise, one: Promise) -> bool:
    """Whether both are due by one day; a new day is a new promise."""
    if one.due is None or before.due is None:
        return False
    days = (before.due.latest, one.due.latest)
    same_words = before.due.evidence.exact == one.due.evidence.exact
    return days[0] == days[1] if days[0] and days[1] else same_words
