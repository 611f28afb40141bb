"""A Desk with an index: where each thing is, and what names it. Built once, asked by every view.

Knows no page and no HTML; each question is one dictionary look-up.
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable
from functools import cached_property
from typing import Any

from briefgen.model import (
    ActorId,
    ActorKind,
    ArticleId,
    Brief,
    IssueId,
    Slug,
)
from briefgen.relate.desk import (
    Actor,
    Cell,
    Change,
    Changes,
    Commitment,
    CopyGroup,
    Dating,
    Desk,
    Event,
    Issue,
    Office,
    Reason,
    Related,
    Series,
    Shift,
    Tension,
)
from briefgen.render import urls
from briefgen.render.atlas.facts import FactAtlas
from briefgen.render.atlas.found import K, V, grouped

MOST_SHOWN = 2_000
"""Things that are kept as they were shown: then all are let go, and made again where a page asks for them."""


class Atlas(FactAtlas):
    """Look-ups over one Desk; what is not asked for is not built."""

    def __init__(self, desk: Desk, page_size: int = 50, originals: Collection[str] = frozenset()) -> None:
        self.desk, self.page_size = desk, page_size
        self.originals = originals
        """The paths in the site of files of articles, where it holds them."""
        self._shown: dict[Hashable, Any] = {}

    def once(self, place: Hashable, make: Callable[[], V]) -> V:
        """What `make` gives, made once for all that ask for it by `place`."""
        if place not in self._shown:
            made = make()
            if len(self._shown) >= MOST_SHOWN:
                self._shown.clear()
            self._shown[place] = made
        found: V = self._shown[place]
        return found

    @cached_property
    def actors(self) -> dict[ActorId, Actor]:
        return {actor.id: actor for actor in self.desk.actors}

    @cached_property
    def issues(self) -> dict[IssueId, Issue]:
        return {issue.id: issue for issue in self.desk.issues}

    @cached_property
    def datings(self) -> dict[ArticleId, Dating]:
        return {dating.article: dating for dating in self.desk.datings}

    @cached_property
    def events_of_article(self) -> dict[ArticleId, tuple[Event, ...]]:
        return self._by(
            self.desk.events, lambda event: dict.fromkeys(told.article for told in (*event.told, event.title))
        )

    @cached_property
    def events_of_actor(self) -> dict[ActorId, tuple[Event, ...]]:
        return self._by(self.desk.events, lambda event: dict.fromkeys((*event.actors, *event.places)))

    @cached_property
    def events_of_issue(self) -> dict[IssueId, tuple[Event, ...]]:
        return self._by(self.desk.events, lambda event: event.issues)

    @cached_property
    def cells_of_actor(self) -> dict[ActorId, tuple[Cell, ...]]:
        """Where each actor stands on each issue, in the order of the issues."""
        return grouped((cell.actor, cell) for issue in self.desk.issues for cell in issue.cells)

    @cached_property
    def series_of_actor(self) -> dict[ActorId, tuple[Series, ...]]:
        return grouped((series.holder, series) for series in self.desk.series if series.holder is not None)

    @cached_property
    def issues_of_article(self) -> dict[ArticleId, tuple[IssueId, ...]]:
        return grouped((article, one.id) for one in self.desk.issues for article in one.briefs)

    @cached_property
    def shifts_of_actor(self) -> dict[ActorId, tuple[Shift, ...]]:
        return grouped((shift.actor, shift) for issue in self.desk.issues for shift in issue.shifts)

    @property
    def block(self) -> int:
        """Articles whose tensions, and whose commitments, stand on one numbered page."""
        return max(1, self.page_size // 2)

    @cached_property
    def places(self) -> dict[ArticleId, int]:
        """Where each article stands in the order of reading."""
        return {each: index for index, each in enumerate(self.briefs)}

    @cached_property
    def tension_places(self) -> dict[str, tuple[int, int]]:
        """Of each tension where the first of its articles stands, and where the last does."""
        return {one.id: self._span(_articles_of(one)) for one in self.desk.tensions}

    def _span(self, articles: Iterable[ArticleId]) -> tuple[int, int]:
        found = [self.places[each] for each in articles if each in self.places] or [0]
        return min(found), max(found)

    @cached_property
    def tension_pages(self) -> dict[str, str]:
        """The page on which each tension stands for good: the landing page only where there is one page."""
        if len(self.desk.tensions) <= self.page_size:
            return {one.id: urls.TENSIONS for one in self.desk.tensions}
        return {
            name: urls.numbered(urls.TENSIONS, first // self.block + 1)
            for name, (first, _) in self.tension_places.items()
        }

    @cached_property
    def commitment_pages(self) -> dict[str, str]:
        """The page on which each commitment stands for good: the first page only where there is one."""
        found = self.desk.commitments
        if len(found) <= self.page_size:
            return dict.fromkeys((one.id for one in found), urls.COMMITMENTS)
        places = ((one.id, self.places.get(one.evidence.article, 0)) for one in found)
        return {name: urls.numbered(urls.COMMITMENTS, place // self.block + 1) for name, place in places}

    @cached_property
    def tensions_of_issue(self) -> dict[IssueId, tuple[Tension, ...]]:
        return grouped(
            (tension.issue, tension) for tension in self.desk.tensions if tension.issue is not None
        )

    @cached_property
    def tensions_of_article(self) -> dict[ArticleId, tuple[Tension, ...]]:
        return self._by(
            self.desk.tensions,
            lambda tension: dict.fromkeys(_articles_of(tension)),
        )

    @cached_property
    def commitments_of_actor(self) -> dict[ActorId, tuple[Commitment, ...]]:
        return grouped((actor, one) for one in self.desk.commitments for actor in one.parties)

    @cached_property
    def commitments_of_article(self) -> dict[ArticleId, tuple[Commitment, ...]]:
        return grouped((one.evidence.article, one) for one in self.desk.commitments)

    @cached_property
    def commitments_of_issue(self) -> dict[IssueId, tuple[Commitment, ...]]:
        """Commitments made in a sentence that holds a position on the issue."""
        said = {
            (ref.article, self.facts[ref].fact.evidence.sentence): issue.id
            for issue in self.desk.issues
            for ref in issue.positions
            if ref in self.facts
        }
        rows = (
            (said.get((one.evidence.article, one.evidence.sentence)), one) for one in self.desk.commitments
        )
        return grouped((issue, one) for issue, one in rows if issue is not None)

    @cached_property
    def latest_changes(self) -> Changes | None:
        """The newest comparison of the desk: since the last edition, or the last edition itself."""
        told = [one for one in self.desk.changes if one.changes]
        return told[-1] if told else None

    @cached_property
    def changes_of_issue(self) -> dict[IssueId, tuple[Change, ...]]:
        """Since the last edition; nothing where there was none, for then everything is new."""
        newest = self.latest_changes
        told = newest.changes if newest and newest.since else ()
        return grouped((one.issue, one) for one in told if one.issue)

    @cached_property
    def related_of(self) -> dict[ArticleId, tuple[tuple[ArticleId, tuple[Reason, ...]], ...]]:
        """For each article those it belongs with, whichever of the two comes first in the record."""
        rows = [(one.article, (one.other, one.reasons)) for one in self.desk.related]
        known = {(one.article, one.other) for one in self.desk.related}
        rows += [
            (one.other, (one.article, one.reasons)) for one in self.desk.related if self._one_way(one, known)
        ]
        return grouped(rows)

    @staticmethod
    def _one_way(related: Related, known: set[tuple[ArticleId, ArticleId]]) -> bool:
        return (related.other, related.article) not in known

    @cached_property
    def copies_of(self) -> dict[ArticleId, tuple[CopyGroup, ...]]:
        return self._by(self.desk.copies, lambda group: group.articles)

    @cached_property
    def copy_reasons(self) -> dict[tuple[ArticleId, ArticleId], tuple[Reason, ...]]:
        """Of each group, named by its first article: what is said of each of its articles."""
        return grouped(
            ((group.articles[0], article), reason)
            for group in self.desk.copies
            for reason in group.reasons
            for article in dict.fromkeys(each.article for each in reason.evidence)
        )

    @cached_property
    def offices(self) -> dict[str, Office]:
        return {office.id: office for office in self.desk.offices}

    @cached_property
    def offices_of(self) -> dict[ActorId, tuple[Office, ...]]:
        return grouped((office.of, office) for office in self.desk.offices if office.of is not None)

    @cached_property
    def actors_in_order(self) -> tuple[Actor, ...]:
        """By the first article that names them, a list that only grows at its end; without the unnamed."""
        place = self.places
        named = [one for one in self.desk.actors if one.kind is not ActorKind.UNNAMED]
        named.sort(key=lambda one: (min(map(place.__getitem__, one.briefs), default=len(place)), one.slug))
        return tuple(named)

    @cached_property
    def names(self) -> Counter[str]:
        """Whether several actors are called alike (2) or one (1): two unnamed sources are never one."""
        return _count_few(actor.name for actor in self.desk.actors)

    @cached_property
    def series_titles(self) -> Counter[str]:
        """Whether several cards have a title (2) or one (1)."""
        return _count_few(series.title for series in self.desk.series)

    @cached_property
    def series_in_order(self) -> tuple[Series, ...]:
        """By the first article that gives a figure of them."""
        place = self.places
        return tuple(
            sorted(
                self.desk.series,
                key=lambda one: (min((place[each.ref.article] for each in one.points), default=0), one.slug),
            )
        )

    @cached_property
    def changes_now(self) -> Changes:
        """What is new since the last edition; nothing where the desk does not say."""
        newest = self.desk.changes[-1] if self.desk.changes else None
        return newest if newest and not newest.slug else Changes("latest", Slug(""), "", ())

    @cached_property
    def as_of_brief(self) -> Brief | None:
        """The article whose stated date is the desk's "as of"."""
        dated = [brief for brief in self.desk.briefs if brief.article.published.value == self.desk.as_of]
        return dated[-1] if dated and self.desk.as_of else None

    @cached_property
    def later_undated(self) -> int:
        """How many articles stand behind the newest dated one in the order of reading."""
        if self.as_of_brief is None:
            return 0
        return len(self.desk.briefs) - 1 - self.desk.briefs.index(self.as_of_brief)

    @staticmethod
    def _by(things: Iterable[V], keys: Callable[[V], Iterable[K]]) -> dict[K, tuple[V, ...]]:
        return grouped((key, thing) for thing in things for key in keys(thing))


def _articles_of(one: Tension) -> tuple[ArticleId, ...]:
    """Every article that gives it a fact or a sentence."""
    return (*(ref.article for ref in one.facts), *(told.article for told in one.told))


def _count_few(names: Iterable[str]) -> Counter[str]:
    """How often each comes; of many times no more than that they are several."""
    return Counter({name: min(count, 2) for name, count in Counter(names).items()})
