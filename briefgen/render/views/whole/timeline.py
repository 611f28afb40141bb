"""The timeline: events in order, each as wide as its date is uncertain; and the page of one event."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import ActorKind
from briefgen.relate.desk import Event
from briefgen.render import urls
from briefgen.render.atlas.faces import ActorFace
from briefgen.render.atlas.found import grouped
from briefgen.render.atlas.homes import Home
from briefgen.render.charts import scale, strips
from briefgen.render.views import jsonld
from briefgen.render.views.findings import passages, promises, things
from briefgen.render.views.findings.passages import FactPassage
from briefgen.render.views.leaves import ListPage
from briefgen.render.views.many.lists import make_head, make_pager, number_title
from briefgen.render.views.parts import ArticleLink, Detail, Head, Link, Pager, Quote, Why
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.wording import words
from briefgen.render.wording.texts import say

T = TypeVar("T")


class YearGroup(Struct, frozen=True):
    title: str
    article: ArticleLink | None
    """Of events without a date: the article that tells of them, with what is known of when it was written."""
    rows: tuple[things.EventRow, ...]


class TimelineView(Struct, frozen=True):
    head: Head
    pager: Pager | None
    strip: strips.Strip | None
    years: tuple[YearGroup, ...]
    actors: tuple[Link, ...]
    issues: tuple[Link, ...]


def view_timeline(scene: Scene, leaf: ListPage) -> TimelineView:
    events = [one for one in leaf.things if isinstance(one, Event)]
    rows = grouped((_group_of_event(scene, one), _view_timeline_row(scene, one)) for one in events)
    moments = [
        scale.make_moment(one.earliest, one.latest, shorten(one.name), scene.event(one).href)
        for one in events
    ]
    return TimelineView(
        make_head(leaf, say("title.timeline"), say("summary.timeline")),
        make_pager(scene, leaf),
        strips.draw_strip("strip", say("chart.events"), moments),
        tuple(YearGroup(year, article, each) for (year, article), each in rows.items()),
        tuple(
            Link(actor.name, scene.to_home(_timeline_of(actor)))
            for each in _most_named(events, lambda one: one.actors)
            if (actor := scene.atlas.actor_faces.get(each)) and actor.kind is not ActorKind.UNNAMED
        ),
        tuple(
            Link(issue.title, scene.here.to(urls.issue(issue.slug), urls.EVENTS))
            for each in _most_named(events, lambda one: one.issues)
            if (issue := scene.atlas.issue_faces.get(each))
        ),
    )


def _timeline_of(actor: ActorFace) -> Home:
    """The events of an actor on its page; where it has none, where it is read of."""
    return replace(actor.home, fragment=urls.EVENTS) if actor.home.is_page else actor.home


def _view_timeline_row(scene: Scene, one: Event) -> things.EventRow:
    """The event; what the heading above those without a date says is not said again."""
    row = things.row_of_event(scene, one)
    if _year_of_event(one) != UNDATED:
        return row
    told_alone = len(row.articles) == 1 and not row.more
    return replace(row, when=row.said, articles=() if told_alone else row.articles)


def _most_named(events: Sequence[Event], keys: Callable[[Event], Sequence[T]], most: int = 12) -> list[T]:
    """What the events name most often, the first named first among equals."""
    counts: dict[T, int] = {}
    for one in events:
        for key in keys(one):
            counts[key] = counts.get(key, 0) + 1
    return sorted(counts, key=lambda key: -counts[key])[:most]


def _group_of_event(scene: Scene, event: Event) -> tuple[str, ArticleLink | None]:
    year = _year_of_event(event)
    return year, None if year != UNDATED else scene.article(event.title.article)


UNDATED = say("section.undated")


def _year_of_event(event: Event) -> str:
    first, last = event.earliest or event.latest, event.latest or event.earliest
    if first is None or last is None:
        return UNDATED
    return str(first.year) if first.year == last.year else say("words.range", low=first.year, high=last.year)


class EventView(Struct, frozen=True):
    head: Head
    pager: Pager | None
    row: things.EventRow
    details: tuple[Detail, ...]
    told: tuple[Quote, ...]
    dates: tuple[FactPassage, ...]
    joined: tuple[Why, ...]
    more_joined: int
    commitments: tuple[promises.CommitmentRow, ...]
    """Promises that are due with it."""
    tensions: tuple[things.TensionRow, ...]
    """What does not fit of it: another day, or no word that it was done."""


ARTICLES_OF_EVENT = 40
"""On one page of an event that many tell of."""
MOST_JOINED = 20
PROMISES_OF_EVENT = 8
"""Commitments, and tensions, that the page of an event shows."""


class EventLeaf(Struct, frozen=True):
    """One page of an event: the things of its leaf are the articles that tell of it."""

    event: Event
    leaf: ListPage


def view_event(scene: Scene, page: EventLeaf) -> EventView:
    one, articles = page.event, frozenset(page.leaf.things)
    return EventView(
        head=_event_head(scene, page),
        pager=make_pager(scene, page.leaf),
        row=things.row_of_event(scene, one),
        details=(
            Detail(say("column.when"), words.write_bounds(one.earliest, one.latest)),
            Detail(say("column.date"), words.BASES[one.basis]),
            Detail(say("column.reported_as"), words.MODALITIES[one.modality]),
        ),
        told=_quotes_telling(scene, one, articles),
        dates=passages.quote_facts(scene, (ref for ref in one.facts if ref.article in articles)),
        joined=() if page.leaf.number else scene.lines(one.joined[:MOST_JOINED]),
        more_joined=0 if page.leaf.number else max(0, len(one.joined) - MOST_JOINED),
        commitments=() if page.leaf.number else tuple(_view_due(scene, one)),
        tensions=() if page.leaf.number else tuple(_view_event_tensions(scene, one)),
    )


def _view_due(scene: Scene, one: Event) -> Iterator[promises.CommitmentRow]:
    promised = scene.atlas.commitments_due
    found = dict.fromkeys(each for ref in one.facts for each in promised.get(ref, ()))
    yield from (promises.commitment_beside(scene, each) for each in islice(found, PROMISES_OF_EVENT))


def _view_event_tensions(scene: Scene, one: Event) -> Iterator[things.TensionRow]:
    of = scene.atlas.tensions_of_fact
    found = dict.fromkeys(each for ref in one.facts for each in of.get(ref, ()))
    yield from (things.row_of_tension(scene, each) for each in islice(found, PROMISES_OF_EVENT))


def _quotes_telling(scene: Scene, one: Event, articles: frozenset[object]) -> tuple[Quote, ...]:
    """The sentences that tell of it, but those that stand there with the date they give."""
    known = (scene.atlas.facts.get(ref) for ref in one.facts)
    dated = {(ref.brief.article.id, ref.fact.evidence.sentence) for ref in known if ref}
    rest = (each for each in one.told if (each.article, each.sentence) not in dated)
    return tuple(scene.quote(each) for each in rest if each.article in articles)


def _event_head(scene: Scene, page: EventLeaf) -> Head:
    title, number = shorten(page.event.name, 110), page.leaf.number
    when = words.write_bounds(page.event.earliest, page.event.latest)
    told = scene.article(page.event.title.article).short
    return Head(
        title=title,
        document=number_title(say("title.event", event=title, when=when, article=told), number),
        description=say("summary.event", event=title, when=when),
        section=urls.TIMELINE,
        kicker=say("kicker.event"),
        crumbs=(Link(say("title.timeline"), scene.here.to(urls.TIMELINE)),),
        json_ld=jsonld.tell_event(title, page.event.earliest, page.event.latest),
    )
