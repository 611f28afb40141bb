"""How long lists are cut into pages, so that one thing more changes a handful of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar
from zlib import crc32

from briefgen.render import urls
from briefgen.render.atlas.desk import Atlas
from briefgen.render.atlas.found import grouped

T = TypeVar("T")
TIMES_OF_EVENTS = 1.5
"""A numbered page of the timeline holds so many times as much as one of another list: a line an event."""


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list: the things on it, from the oldest."""

    path: str
    landing: str
    number: int
    """From 1; 0 for the landing page."""
    of: int
    """How many numbered pages there are; a numbered one knows of no more than the next: what is added behind
    that is no reason to make it again."""
    things: tuple[object, ...]


def turn_leaves(landing: str, ordered: Sequence[T], size: int) -> Iterator[ListPage]:
    """The landing page with the newest; where there are more than fit, every page from the oldest too.

    Page k holds the k-th `size` for ever: one more thing changes the last page and the landing page only.
    """
    count = -(-len(ordered) // size)
    yield ListPage(landing, landing, 0, count, tuple(ordered[-size:]))
    for number in range(1, count + 1 if count > 1 else 0):
        part = tuple(ordered[(number - 1) * size : number * size])
        yield _cut_leaf(landing, number, count, part)


def _cut_leaf(landing: str, number: int, count: int, things: tuple[object, ...]) -> ListPage:
    return ListPage(urls.numbered(landing, number), landing, number, min(count, number + 1), things)


def bundle_pages(
    landing: str, placed: Sequence[tuple[int, T]], articles: int, newest: Sequence[T]
) -> Iterator[ListPage]:
    """The landing page with the `newest`; where these are not all, a page for each so many `articles` too.

    `placed` are all things, each with the place of the article that it stands by: one more or less changes
    the page of its articles and the landing page only.
    """
    count = 0 if len(newest) == len(placed) else max(place for place, _ in placed) // articles + 1
    yield ListPage(landing, landing, 0, max(count, 1), tuple(newest))
    parts = grouped((place // articles + 1, thing) for place, thing in placed)
    for number in range(1, count + 1):
        yield _cut_leaf(landing, number, count, parts.get(number, ()))


def cut_lastingly(ones: Iterable[T], name: Callable[[T], str], size: int) -> Iterator[tuple[T, ...]]:
    """Parts of `size` or so, each beginning with a thing whose name says that it begins one.

    So one more thing in the middle makes its own part larger and leaves the others as they were.
    """
    part: list[T] = []
    for one in ones:
        begins = len(part) >= size // 2 and crc32(name(one).encode()) % max(1, size // 2) == 0
        if begins or len(part) >= 2 * size:
            yield tuple(part)
            part = []
        part.append(one)
    if part:
        yield tuple(part)


def lay_timeline(atlas: Atlas) -> Iterator[ListPage]:
    """The last events, and where there are more than fit, all: the dated ones first."""
    ones, size = atlas.desk.events, atlas.page_size
    length = int(size * TIMES_OF_EVENTS)
    dated = [one for one in ones if one.earliest or one.latest]
    undated = [one for one in ones if not (one.earliest or one.latest)]
    runs = (dated, undated) if len(ones) > size else ()
    parts = [part for run in runs for part in cut_lastingly(run, lambda one: one.id, length)]
    yield ListPage(urls.TIMELINE, urls.TIMELINE, 0, max(1, len(parts)), tuple(ones[-size:]))
    for number, part in enumerate(parts, 1):
        yield _cut_leaf(urls.TIMELINE, number, len(parts), part)


def lay_tensions(atlas: Atlas) -> Iterator[ListPage]:
    """By the first article of each; the newest by the last."""
    ones, place, size = atlas.desk.tensions, atlas.tension_places, atlas.page_size
    newest = {one.id for one in sorted(ones, key=lambda one: place[one.id][1])[-size:]}
    placed = [(place[one.id][0], one) for one in ones]
    return bundle_pages(urls.TENSIONS, placed, atlas.block, [one for one in ones if one.id in newest])


def lay_commitments(atlas: Atlas) -> Iterator[ListPage]:
    """By the article that tells of them."""
    ones = atlas.desk.commitments
    placed = [(atlas.places.get(one.evidence.article, 0), one) for one in ones]
    return bundle_pages(urls.COMMITMENTS, placed, atlas.block, ones[-atlas.page_size :])
