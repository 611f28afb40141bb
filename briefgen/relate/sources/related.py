"""Which articles belong together, and why: the rarer what they share, the more it weighs.

What many articles name says nothing; each list of articles that share one thing
is walked once, and an article is held against its neighbours in it only.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isqrt, log

from briefgen.model import ActorId, ArticleId, Evidence
from briefgen.relate.book import Book, shorten_title
from briefgen.relate.desk import Event, FactRef, Reason, Related, Series

NEIGHBOURS = 4
"""Articles that share one thing are compared with so many after them."""
RELATED_SHOWN = 6
"""Related articles that one article shows."""
REASONS = 4
"""Reasons for one pair."""
RELATED_WEIGHT = 1.0
"""Weight below which two articles do not belong together."""


@dataclass(frozen=True, slots=True)
class _Shared:
    """One thing that several articles share."""

    told: str
    weight: float
    where: Mapping[int, Evidence]


def find_related(book: Book, series: Sequence[Series], events: Sequence[Event]) -> tuple[Related, ...]:
    """For each article in reading order those that belong to it, the closest first."""
    scores: dict[tuple[int, int], list[_Shared]] = {}
    for shared in _shared_things(book, series, events):
        places = sorted(shared.where)
        for at, one in enumerate(places):
            for other in places[at + 1 : at + 1 + NEIGHBOURS]:
                scores.setdefault((one, other), []).append(shared)
    return tuple(_closest_articles(scores, book))


def _shared_things(book: Book, series: Sequence[Series], events: Sequence[Event]) -> Iterator[_Shared]:
    count = len(book.briefs)
    most = max(4, isqrt(count))
    for told, where in (
        *_articles_by_actor(book),
        *_articles_by_figure(book, series, most),
        *_articles_by_event(book, events),
    ):
        if 1 < len(where) <= most:
            yield _Shared(told, log((count + 1) / len(where)), where)


def _articles_by_actor(book: Book) -> Iterator[tuple[str, dict[int, Evidence]]]:
    where: dict[ActorId, dict[int, Evidence]] = {}
    for at, brief in enumerate(book.briefs):
        for actor in brief.actors:
            if actor.mentions:
                first = brief.findings.actors[actor.mentions[0]].evidence
                where.setdefault(actor.id, {})[at] = first
    for name, places in sorted(where.items()):
        yield book.names[name], places


def _articles_by_figure(
    book: Book, series: Sequence[Series], most: int
) -> Iterator[tuple[str, dict[int, Evidence]]]:
    for one in series:
        refs = [point.ref for point in one.points]
        if 1 < len({ref.article for ref in refs}) <= most:
            yield f"the figure “{shorten_title(one.title)}”", _places_of_refs(refs, book)


def _places_of_refs(refs: Sequence[FactRef], book: Book) -> dict[int, Evidence]:
    found: dict[int, Evidence] = {}
    for ref in refs:
        at = book.place[ref.article]
        if at not in found:
            found[at] = book.briefs[at].fact(ref.fact).evidence
    return found


def _articles_by_event(book: Book, events: Sequence[Event]) -> Iterator[tuple[str, dict[int, Evidence]]]:
    for event in events:
        where: dict[int, Evidence] = {}
        for one in event.told:
            where.setdefault(book.place[one.article], one)
        if len(where) > 1:
            yield f"the event “{shorten_title(event.name)}”", where


def _closest_articles(scores: Mapping[tuple[int, int], list[_Shared]], book: Book) -> Iterator[Related]:
    near: dict[int, list[tuple[float, int]]] = {}
    for (one, other), shared in scores.items():
        if len(shared) == 1:
            continue
        weight = sum([thing.weight for thing in shared])
        if weight >= RELATED_WEIGHT:
            near.setdefault(one, []).append((-weight, other))
            near.setdefault(other, []).append((-weight, one))
    for at, brief in enumerate(book.briefs):
        for _, other in sorted(near.get(at, ()))[:RELATED_SHOWN]:
            shared = scores[min(at, other), max(at, other)]
            yield Related(brief.article.id, _id_at(book, other), tuple(_reasons_related(shared, at, other)))


def _id_at(book: Book, at: int) -> ArticleId:
    return book.briefs[at].article.id


def _reasons_related(shared: Sequence[_Shared], one: int, other: int) -> Iterator[Reason]:
    for thing in sorted(shared, key=lambda thing: (-thing.weight, thing.told))[:REASONS]:
        yield Reason(thing.told, (thing.where[one], thing.where[other]))
