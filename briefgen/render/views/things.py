"""Things that several pages list: events, series, commitments, tensions, changes of position, changes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.model import Modality
from briefgen.relate.desk import (
    Change,
    ChangeSide,
    Commitment,
    Event,
    FactRef,
    Point,
    Series,
    Shift,
    Tension,
    TensionKind,
)
from briefgen.render import urls, words
from briefgen.render.atlas import grouped
from briefgen.render.views import facts
from briefgen.render.views.parts import ArticleLink, FactView, Link, Quote
from briefgen.render.views.scene import Scene, shorten


@dataclass(frozen=True, slots=True)
class EventRow:
    link: Link
    quote: Quote
    when: str
    precision: str
    """day, month, between, open or unknown: how it is drawn."""
    basis: str
    planned: bool
    actors: tuple[Link, ...]
    places: tuple[Link, ...]
    issues: tuple[Link, ...]
    articles: tuple[ArticleLink, ...]


@dataclass(frozen=True, slots=True)
class SeriesRow:
    link: Link
    latest: str
    latest_href: str
    when: str
    unit: str
    measure: str
    points: int
    articles: int
    verdicts: tuple[str, ...]
    """The kinds of verdict on its card, without repetition."""
    holder: Link | None


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    id: str
    actor: Link | None
    said_by: Link | None
    first_hand: bool
    quote: Quote
    due: str
    due_fact: FactView | None
    state: str
    later: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class TensionRow:
    id: str
    href: str
    """Where it stands among all tensions."""
    kind: str
    minor: bool
    """Told by its words more than by its reason."""
    reason: str
    facts: tuple[FactView, ...]
    quotes: tuple[Quote, ...]
    issue: Link | None


@dataclass(frozen=True, slots=True)
class ShiftRow:
    actor: Link | None
    issue: Link | None
    before: FactView
    after: FactView
    kind: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a change. The fact is None where its article is gone: then its words stand alone."""

    state: str
    exact: str
    sentence: str
    article: str
    fact: FactView | None


@dataclass(frozen=True, slots=True)
class ChangeRow:
    kind: str
    family: str
    reason: str
    actor: Link | None
    issue: Link | None
    before: SideView | None
    after: SideView | None


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of one issue, or of one actor where no issue is known."""

    title: str
    href: str
    rows: tuple[ChangeRow, ...]


def event(scene: Scene, one: Event) -> EventRow:
    known = [told for told in one.told if told.article in scene.atlas.briefs]
    return EventRow(
        link=scene.event(one),
        quote=_context(scene.quote(one.title)),
        when=words.bounds(one.earliest, one.latest),
        precision=_precision(one),
        basis=words.BASES[one.basis] if one.earliest or one.latest else "",
        planned=one.modality == Modality.PLANNED,
        actors=scene.actors(one.actors),
        places=scene.actors(one.places),
        issues=tuple(link for each in one.issues if (link := scene.issue(each))),
        articles=tuple(scene.article(each) for each in dict.fromkeys(told.article for told in known)),
    )


CONTEXT = 140
"""Characters of the sentence on each side of an event's words in a list."""


def _context(quote: Quote) -> Quote:
    before = "… " + quote.before[-CONTEXT:] if len(quote.before) > CONTEXT + 2 else quote.before
    after = quote.after[:CONTEXT] + " …" if len(quote.after) > CONTEXT + 2 else quote.after
    return replace(quote, before=before, after=after)


def _precision(one: Event) -> str:
    if one.earliest and one.latest:
        days = (one.latest - one.earliest).days
        return "day" if days == 0 else "month" if days <= 31 else "between"
    return "open" if one.earliest or one.latest else "unknown"


def series(scene: Scene, one: Series) -> SeriesRow:
    points = one.points
    latest = _latest(scene, one)
    fact = facts.view(scene, latest.ref) if latest else None
    return SeriesRow(
        link=scene.series(one),
        latest=fact.words if fact else words.NOT_STATED,
        latest_href=fact.href if fact else "",
        when=as_of(latest) if latest else words.NOT_STATED,
        unit=one.unit,
        measure=words.MEASURES[one.measure],
        points=len(points),
        articles=len({point.ref.article for point in points}),
        verdicts=tuple(dict.fromkeys(verdict.verdict.value for verdict in one.verdicts)),
        holder=scene.actor(one.holder),
    )


def _latest(scene: Scene, one: Series) -> Point | None:
    """The last point that is of the card's own measure and no question's; else the last."""
    own = [
        point
        for point in one.points
        if not point.in_question
        and point.ref in scene.atlas.figures
        and scene.atlas.figures[point.ref].measure == one.measure
    ]
    return own[-1] if own else one.points[-1] if one.points else None


def as_of(point: Point) -> str:
    """When a figure held: its own date, else what is known of its article's."""
    if point.as_of:
        return words.iso(point.as_of)
    return words.bounds(point.earliest, point.latest)


def commitment(scene: Scene, one: Commitment) -> CommitmentRow:
    due = facts.view(scene, one.due) if one.due else None
    return CommitmentRow(
        id=one.id,
        actor=scene.actor(one.actor),
        said_by=scene.actor(one.said_by),
        first_hand=one.first_hand,
        quote=scene.quote(one.evidence),
        due=_due(one),
        due_fact=due,
        state=one.state,
        later=tuple(scene.quote(each) for each in one.later),
    )


def _due(one: Commitment) -> str:
    if one.latest and not one.earliest:
        return f"by {words.day(one.latest)}"
    return f"due {words.bounds(one.earliest, one.latest)}" if one.earliest else ""


def tension(scene: Scene, one: Tension) -> TensionRow:
    shown = facts.views(scene, one.facts)
    words_shown = {(fact.quote.article.href, fact.quote.exact) for fact in shown}
    quotes = (scene.quote(each) for each in one.told if each.article in scene.atlas.briefs)
    rest = tuple(quote for quote in quotes if (quote.article.href, quote.exact) not in words_shown)
    minor = one.kind not in {TensionKind.DISAGREE, TensionKind.CONSTRAINT}
    href = scene.here.to(scene.atlas.tension_pages[one.id], one.id)
    return TensionRow(one.id, href, one.kind, minor, one.reason, shown, rest, scene.issue(one.issue))


def shift(scene: Scene, one: Shift) -> ShiftRow | None:
    before, after = facts.view(scene, one.before), facts.view(scene, one.after)
    if before is None or after is None:
        return None
    return ShiftRow(scene.actor(one.actor), scene.issue(one.issue), before, after, one.kind)


def shifts(scene: Scene, ones: tuple[Shift, ...]) -> tuple[ShiftRow, ...]:
    return tuple(row for one in ones if (row := shift(scene, one)))


def but_shifts(changes: Iterable[Change], shifts: Iterable[Shift]) -> tuple[Change, ...]:
    """The changes that are not already told as a change of position."""
    told = {(shift.before, shift.after) for shift in shifts}
    return tuple(one for one in changes if (_ref(one.before), _ref(one.after)) not in told)


def _ref(one: ChangeSide | None) -> FactRef | None:
    return one.ref if one else None


def change(scene: Scene, one: Change) -> ChangeRow:
    return ChangeRow(
        one.kind,
        one.family,
        one.reason,
        scene.actor(one.actor),
        scene.issue(one.issue),
        side(scene, one.before),
        side(scene, one.after),
    )


def side(scene: Scene, one: ChangeSide | None) -> SideView | None:
    if one is None:
        return None
    fact = facts.view(scene, one.ref) if one.ref else None
    return SideView(one.state, one.exact, shorten(one.sentence, 600), one.article, fact)


def groups(scene: Scene, changes: tuple[Change, ...]) -> tuple[ChangeGroup, ...]:
    """Changes by issue, then by actor, then the rest; each in the order it came."""
    rows = grouped((_heading(row := change(scene, one)), row) for one in changes)
    order = {"issue": 0, "actor": 1, "": 2}
    keys = sorted(rows, key=lambda key: order[key[0]])
    return tuple(ChangeGroup(title, href, rows[key]) for key in keys for _, title, href in (key,))


def _heading(row: ChangeRow) -> tuple[str, str, str]:
    if row.issue:
        return ("issue", row.issue.text, row.issue.href)
    if row.actor:
        return ("actor", row.actor.text, row.actor.href)
    return ("", "Other facts", "")


def edition_name(name: str) -> str:
    """How an edition is called: its name, or that it is the desk as it stands."""
    return "since the last edition" if name == "latest" else name


def edition_href(scene: Scene, name: str) -> str:
    return scene.here.to(urls.CHANGES if name == "latest" else urls.edition(name))
