"""The page that compares two editions or two dates; without script it has each step between neighbours."""

from collections.abc import Iterator

from msgspec import Struct

from briefgen.model import ArticleId
from briefgen.relate.desk import Agreement, Changes, FactRef, Issue, Point, Series
from briefgen.render import urls
from briefgen.render.atlas import homes
from briefgen.render.atlas.found import grouped
from briefgen.render.views.findings import facts
from briefgen.render.views.parts import FactView, Head, Link
from briefgen.render.views.scene import Scene
from briefgen.render.views.whole import desk
from briefgen.render.views.whole.desk import DeskCount
from briefgen.render.wording import times
from briefgen.render.wording.texts import say

DAY_ROWS = 12
"""Rows of days on the page itself, the newest; the script knows all."""


class EditionStep(Struct, frozen=True):
    """From one edition to the next, or to the desk as it is."""

    link: Link
    since: str
    counts: tuple[DeskCount, ...]


class DayCase(Struct, frozen=True):
    """One thing that the articles of a day brought, by its facts: most are told in the script alone."""

    day: str
    """ISO, the day by which it was told; empty where its article has none."""
    kind: str
    on: Link | None
    before: Point | FactRef | None
    after: Point | FactRef


class DayRow(Struct, frozen=True):
    """The same as the page shows it."""

    kind: str
    who: Link | None
    on: Link | None
    before: FactView | None
    after: FactView


class ComparedDay(Struct, frozen=True):
    title: str
    rows: tuple[DayRow, ...]


class CompareView(Struct, frozen=True):
    head: Head
    scripts: tuple[str, ...]
    steps: tuple[EditionStep, ...]
    days: tuple[ComparedDay, ...]
    more: int
    """Rows of earlier days."""


def view_compare(scene: Scene, _: object) -> CompareView:
    cases = list_cases(scene)
    shown = grouped((one.day, row) for one in cases[:DAY_ROWS] for row in _show_case(scene, one))
    days = tuple(
        ComparedDay(times.write_date(day) if day else say("compare.undated"), own)
        for day, own in shown.items()
    )
    return CompareView(
        head=Head(say("title.compare"), say("summary.compare"), urls.CHANGES, say("kicker.desk")),
        scripts=(scene.here.to("static/js/compare.js"), scene.here.to(urls.STEPS_OF_DAYS)),
        steps=tuple(_view_steps(scene)),
        days=days,
        more=max(0, len(cases) - DAY_ROWS),
    )


def list_changes(scene: Scene) -> tuple[Changes, ...]:
    """Each comparison of two neighbours, in their order: the first edition is compared with nothing."""
    return tuple(one for one in scene.atlas.desk.changes if one.since)


def _view_steps(scene: Scene) -> Iterator[EditionStep]:
    for one in reversed(list_changes(scene)):
        name = one.name if one.slug else say("compare.now")
        link = Link(name, scene.here.to(urls.edition(one.slug)))
        counts = scene.once("counts", one.name, lambda one=one: desk.count_changes(one))  # type: ignore[misc]
        yield EditionStep(link, one.since, counts)


def list_cases(scene: Scene) -> tuple[DayCase, ...]:
    """What each day brought, the newest first; what has no day comes before all."""
    cases = [one for issue in scene.atlas.desk.issues for one in _cases_of_issue(scene, issue)]
    cases += [one for series in scene.atlas.desk.series for one in _cases_of_series(scene, series)]
    dated = sorted((one for one in cases if one.day), key=lambda one: one.day, reverse=True)
    return (*(one for one in cases if not one.day), *dated)


def _cases_of_issue(scene: Scene, issue: Issue) -> Iterator[DayCase]:
    """Who spoke on it for the first time, and who moved."""
    on = scene.issue(issue.id)
    for cell in issue.cells:
        first = min(cell.positions, key=lambda ref: _tell_day_of(scene, ref.article) or BEHIND_EVERY_DAY)
        yield from _list_day(scene, say("compare.first_stated"), on, None, first)
    for shift in issue.shifts:
        yield from _list_day(scene, say("compare.moved"), on, shift.before, shift.after)


def _cases_of_series(scene: Scene, series: Series) -> Iterator[DayCase]:
    """When a figure that is compared was given first, and when another took its place."""
    if not homes.of_series(scene.atlas, series).is_page:
        return
    on, points = scene.series(series), series.points
    first = min(
        (point.ref for point in points), key=lambda ref: _tell_day_of(scene, ref.article) or BEHIND_EVERY_DAY
    )
    yield from _list_day(scene, say("compare.first_given"), on, None, first)
    changed = {
        max(one.a, one.b): min(one.a, one.b) for one in series.verdicts if one.verdict == Agreement.CHANGED
    }
    for later, earlier in sorted(changed.items()):
        yield from _list_day(scene, say("compare.figure_changed"), on, points[earlier], points[later])


BEHIND_EVERY_DAY = "9999"
"""Behind every day."""


def _tell_day_of(scene: Scene, article: ArticleId) -> str:
    dating = scene.atlas.datings.get(article)
    return dating.latest.isoformat() if dating and dating.latest else ""


def _list_day(
    scene: Scene, kind: str, on: Link | None, before: Point | FactRef | None, after: Point | FactRef
) -> Iterator[DayCase]:
    """Nothing where an article of it is gone."""
    ref = _ref_of_side(after)
    if ref in scene.atlas.facts and (before is None or _ref_of_side(before) in scene.atlas.facts):
        yield DayCase(_tell_day_of(scene, ref.article), kind, on, before, after)


def _ref_of_side(side: Point | FactRef) -> FactRef:
    return side.ref if isinstance(side, Point) else side


def _view_side(scene: Scene, side: Point | FactRef | None) -> FactView | None:
    """What is told on one side of a case."""
    if isinstance(side, Point):
        return facts.view_point(scene, side)
    return facts.view_fact(scene, side) if side else None


def _show_case(scene: Scene, one: DayCase) -> Iterator[DayRow]:
    old, new = _view_side(scene, one.before), _view_side(scene, one.after)
    if new:
        yield DayRow(one.kind, new.actor, one.on, old, new)
