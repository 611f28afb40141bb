"""The page that compares two editions or two dates; without script it has each step between neighbours."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import ArticleId
from briefgen.relate.desk import Agreement, Changes, FactRef, Issue, Series
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


class DayRow(Struct, frozen=True):
    """One thing that the articles of a day brought."""

    day: str
    """ISO, the day by which it was told; empty where its article has none."""
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
    rows = list_rows(scene)
    shown = rows[:DAY_ROWS]
    days = tuple(
        ComparedDay(times.write_date(day) if day else say("compare.undated"), own)
        for day, own in grouped((row.day, row) for row in shown).items()
    )
    return CompareView(
        head=Head(say("title.compare"), say("summary.compare"), urls.CHANGES, say("kicker.desk")),
        scripts=(scene.here.to("static/js/compare.js"), scene.here.to(urls.STEPS_OF_DAYS)),
        steps=tuple(_view_steps(scene)),
        days=days,
        more=len(rows) - len(shown),
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


def list_rows(scene: Scene) -> tuple[DayRow, ...]:
    """What each day brought, the newest first; what has no day comes before all."""
    rows = [row for issue in scene.atlas.desk.issues for row in _rows_of_issue(scene, issue)]
    rows += [row for series in scene.atlas.desk.series for row in _rows_of_series(scene, series)]
    dated = sorted((row for row in rows if row.day), key=lambda row: row.day, reverse=True)
    return (*(row for row in rows if not row.day), *dated)


def _rows_of_issue(scene: Scene, issue: Issue) -> Iterator[DayRow]:
    """Who spoke on it for the first time, and who moved."""
    on = scene.issue(issue.id)
    for cell in issue.cells:
        first = min(cell.positions, key=lambda ref: _tell_day_of(scene, ref.article) or BEHIND_EVERY_DAY)
        yield from _list_day(scene, say("compare.first_stated"), on, None, first)
    for shift in issue.shifts:
        yield from _list_day(scene, say("compare.moved"), on, shift.before, shift.after)


def _rows_of_series(scene: Scene, series: Series) -> Iterator[DayRow]:
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
        ends = (points[earlier], points[later])
        for row in _list_day(scene, say("compare.figure_changed"), on, *(one.ref for one in ends)):
            old, new = (facts.view_point(scene, one) for one in ends)
            yield replace(row, before=old, after=new or row.after)


BEHIND_EVERY_DAY = "9999"
"""Behind every day."""


def _tell_day_of(scene: Scene, article: ArticleId) -> str:
    dating = scene.atlas.datings.get(article)
    return dating.latest.isoformat() if dating and dating.latest else ""


def _list_day(
    scene: Scene, kind: str, on: Link | None, before: FactRef | None, after: FactRef
) -> Iterator[DayRow]:
    """Nothing where an article of it is gone."""
    new = facts.view_fact(scene, after)
    old = facts.view_fact(scene, before) if before else None
    if new and (old or not before):
        yield DayRow(_tell_day_of(scene, after.article), kind, new.actor, on, old, new)
