"""The front page: where each side stands, and what moved."""

from collections.abc import Collection, Iterable, Iterator, Sized
from itertools import islice

from msgspec import Struct

from briefgen.config import SiteConfig
from briefgen.model import Modality
from briefgen.relate.desk import (
    Agreement,
    Changes,
    CommitmentState,
    Desk,
    Event,
    FactRef,
    Series,
    Shift,
    TensionKind,
    Verdict,
)
from briefgen.render import urls
from briefgen.render.atlas.found import grouped
from briefgen.render.views import jsonld
from briefgen.render.views.findings import facts, moves, things
from briefgen.render.views.many import issues
from briefgen.render.views.parts import ArticleLink, FactView, Head, Link
from briefgen.render.views.scene import Scene
from briefgen.render.views.whole import desk
from briefgen.render.wording.texts import say, tell_count

NEWEST = 6
MOST_MOVED = 4
MOST_ISSUES = 12


class MovedFigure(Struct, frozen=True):
    """A figure that changed, with both values."""

    link: Link
    before: FactView
    after: FactView


class Tally(Struct, frozen=True):
    """So many of a kind, and where they stand."""

    count: int
    what: str
    href: str


class More(Struct, frozen=True):
    """From each part of the front page to the whole of it."""

    changes: str
    figures: str
    timeline: str
    issues: str
    sources: str


class HomeView(Struct, frozen=True):
    head: Head
    description: str
    as_of: str
    as_of_article: ArticleLink | None
    since: str
    """The edition since which changes are told; empty where none is kept."""
    note: str
    """Why nothing is told since an edition, and what to do; empty where it is."""
    counts: tuple[desk.DeskCount, ...]
    shifts: tuple[moves.ShiftRow, ...]
    figures: tuple[MovedFigure, ...]
    changes: tuple[moves.ChangeRow, ...]
    issues: tuple[issues.IssueRow, ...]
    newest: tuple[ArticleLink, ...]
    series: tuple[things.SeriesRow, ...]
    tallies: tuple[Tally, ...]
    events: tuple[things.EventRow, ...]
    story: str
    """How the events are headed: the whole story, or which of it these are."""
    is_story_cut: bool
    events_undated: str
    """How many the timeline has besides, of which no date is known; empty where none."""
    more: More


WHOLES = (urls.FIGURES, urls.TIMELINE, urls.ISSUES, urls.SOURCES)


def _find_since(newest: Changes | None) -> Changes | None:
    """The changes since an edition; None where none was kept."""
    return newest if newest and newest.since else None


def _find_fresh(since: Changes | None) -> set[FactRef | None] | None:
    """The facts that are new since an edition; None where all are."""
    return {one.after.ref for one in since.changes if one.after} if since else None


def view_home(scene: Scene, site: SiteConfig) -> HomeView:
    known = scene.atlas.desk
    since = _find_since(scene.atlas.latest_changes)
    as_of = scene.atlas.as_of_brief
    fresh = _find_fresh(since)
    shifts = _latest_shifts(scene, fresh)
    figures = tuple(islice(_view_moved(scene, fresh), MOST_MOVED))
    dated = _dated_events(known.events)
    story = _choose_story(dated, known.as_of)
    return HomeView(
        head=_view_home_head(site),
        description=site.description,
        as_of=things.latest_dated(scene),
        as_of_article=scene.link_to(as_of) if as_of else None,
        since=since.since if since else "",
        note="" if since else _note_of_changes(known),
        counts=desk.count_changes(since) if since else (),
        shifts=moves.rows_of_shifts(scene, tuple(shifts[:MOST_MOVED])),
        figures=figures,
        changes=_view_changes(scene, since, shifts, figures),
        issues=tuple(issues.row_of_issue(scene, one) for one in known.issues[:MOST_ISSUES]),
        newest=tuple(scene.link_to(brief) for brief in known.briefs[::-1][:NEWEST]),
        series=tuple(things.row_of_series(scene, one) for one in _telling_series(known.series)),
        tallies=tuple(_view_tallies(scene, known)),
        events=tuple(things.row_of_event(scene, one) for one in story.events),
        story=story.title,
        is_story_cut=len(story.events) < len(dated),
        events_undated=_count_undated(len(known.events) - len(dated)),
        more=More(scene.here.to(_link_to_comparison(since)), *map(scene.here.to, WHOLES)),
    )


def _link_to_comparison(since: Changes | None) -> str:
    """The page of a comparison: that of the edition which closes it, else of the desk as it is."""
    return urls.edition(since.slug) if since else urls.CHANGES


def _note_of_changes(known: Desk) -> str:
    if known.changes:
        return say("note.nothing_since", edition=known.changes[-1].since)
    return say("note.between_articles")


def _view_home_head(site: SiteConfig) -> Head:
    told = site.description or say("summary.home")
    node = jsonld.tell_site(site.title, site.description)
    return Head(site.title, told, urls.HOME, "", json_ld=node, shared=True)


def _latest_shifts(scene: Scene, fresh: Collection[FactRef | None] | None) -> list[Shift]:
    """Changes of position, those that the newest articles tell first.

    Where `fresh` is given, only those that a fact of it tells.
    """
    place = {each: index for index, each in enumerate(scene.atlas.briefs)}
    told = [shift for issue in scene.atlas.desk.issues for shift in issue.shifts]
    told = told if fresh is None else [shift for shift in told if shift.after in fresh]
    return sorted(told, key=lambda shift: -place.get(shift.after.article, -1))


def _view_moved(scene: Scene, fresh: Collection[FactRef | None] | None) -> Iterator[MovedFigure]:
    """The last change of each figure that changed, those that the newest articles give first.

    Where `fresh` is given, only those that a fact of it tells.
    """
    place = {each: index for index, each in enumerate(scene.atlas.briefs)}
    moved = (one for one in _list_moved(scene.atlas.desk.series) if fresh is None or one[2] in fresh)
    newest = sorted(moved, key=lambda one: (-place.get(one[2].article, -1), one[0].slug))
    yield from (row for series, change, _ in newest if (row := _view_move(scene, series, change)))


def _list_moved(known: Iterable[Series]) -> Iterator[tuple[Series, Verdict, FactRef]]:
    """Each figure that changed, its last change and the figure that tells it."""
    for series in known:
        changed = [one for one in series.verdicts if one.verdict == Agreement.CHANGED]
        if changed:
            yield series, changed[-1], series.points[max(changed[-1].a, changed[-1].b)].ref


def _view_move(scene: Scene, series: Series, one: Verdict) -> MovedFigure | None:
    first, second = sorted((one.a, one.b))
    before, after = (facts.view_point(scene, series.points[n]) for n in (first, second))
    if before is None or after is None:
        return None
    return MovedFigure(scene.series(series), before, after)


def _view_tallies(scene: Scene, known: Desk) -> list[Tally]:
    """Open commitments, then tensions: how many of each kind, with the way to them."""
    promised = grouped((one.state, one) for one in known.commitments if not one.threat)
    against = grouped((one.kind, one) for one in known.tensions)
    size = scene.atlas.page_size
    one_page = len(known.commitments) <= size, len(known.tensions) <= size
    rows = [
        _make_tally(promised[state], what, scene.here.to(urls.COMMITMENTS, state.name.lower() * one_page[0]))
        for state, what in PROMISES
        if state in promised
    ]
    return rows + [
        _make_tally(against[kind], what, scene.here.to(urls.TENSIONS, anchor * one_page[1]))
        for kind, anchor, what in TENSION_TALLIES
        if kind in against
    ]


def _make_tally(told: Sized, what: str, href: str) -> Tally:
    return Tally(len(told), tell_count(what, len(told)), href)


PROMISES = (
    (CommitmentState.MISSED, "tally.missed"),
    (CommitmentState.OVERDUE, "tally.overdue"),
    (CommitmentState.TOLD, "tally.told"),
    (CommitmentState.DUE, "tally.due"),
    (CommitmentState.OPEN, "tally.open"),
    (CommitmentState.LATE, "tally.late"),
    (CommitmentState.DONE, "tally.done"),
    (CommitmentState.UNDATED, "tally.undated"),
)
TENSION_TALLIES = (
    (TensionKind.DISAGREE, "disagree", "tally.disagree"),
    (TensionKind.CONSTRAINT, "constraint", "tally.conflict"),
    (TensionKind.NOT_REPORTED, "not-reported", "tally.not_reported"),
    (TensionKind.NOT_ANSWERED, "not-answered", "tally.not_answered"),
    (TensionKind.ONE_SOURCE, "one-source", "tally.one_source"),
)


STORY = 6
"""Events that the front page tells: the whole story where it is short, else the last of it."""


COMING = 2
"""Of those, events that are planned for later than the newest article, where there are any."""


class _Story(Struct, frozen=True):
    """The events that the front page tells, in order, under what they are called."""

    title: str
    events: tuple[Event, ...]


def _choose_story(dated: list[Event], as_of: str) -> _Story:
    """All dated events where they are few; else the last that happened, and the next that are planned."""
    if len(dated) <= STORY:
        return _Story(say("section.story"), tuple(dated))
    coming = [one for one in dated if _is_coming(one, as_of)][:COMING]
    past = [one for one in dated if one.modality is not Modality.PLANNED]
    if not past:
        return _Story(say("section.story_end", shown=str(STORY), all=str(len(dated))), tuple(dated[-STORY:]))
    shown = past[-(STORY - len(coming)) :]
    title = "section.story_next" if coming else "section.story_end"
    told = {one.id for one in (*shown, *coming)}
    return _Story(
        say(title, shown=str(len(shown)), all=str(len(past)), planned=str(len(coming))),
        tuple(one for one in dated if one.id in told),
    )


def _is_coming(one: Event, as_of: str) -> bool:
    """Whether it is planned for a day that the newest dated article does not have behind it."""
    last = one.latest or one.earliest
    return one.modality is Modality.PLANNED and last is not None and last.isoformat() >= as_of


def _count_undated(events: int) -> str:
    return tell_count("count.undated_events", events) if events else ""


def _dated_events(events: tuple[Event, ...]) -> list[Event]:
    return [one for one in events if one.earliest or one.latest]


def _view_changes(
    scene: Scene, newest: Changes | None, told: list[Shift], figures: tuple[MovedFigure, ...]
) -> tuple[moves.ChangeRow, ...]:
    """What changed and is not told already; what is only new is counted, not listed."""
    rows = moves.but_shifts(newest.changes if newest else (), told)
    after = {one.after.id for one in figures}
    untold = (one for one in rows if not (one.after and one.after.ref and one.after.ref.fact in after))
    return tuple(moves.show_change(scene, one) for one in untold if one.before)[:MOST_MOVED]


def _telling_series(series: tuple[Series, ...]) -> list[Series]:
    """The figures a reader should see first: those that changed, then those that two articles give."""

    def rank(one: Series) -> tuple[int, int]:
        verdicts = {verdict.verdict for verdict in one.verdicts}
        order = 0 if Agreement.CHANGED in verdicts else 1 if Agreement.AGREES in verdicts else 2
        return order, -len({point.ref.article for point in one.points})

    return [one for one in sorted(series, key=rank) if len(one.points) > 1][:NEWEST]
