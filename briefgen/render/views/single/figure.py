"""One quantity with its history: the points, what they say of each other, and where each comes from."""

import dataclasses
from collections.abc import Collection, Iterable
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import Figure, Measure
from briefgen.relate.desk import Agreement, FactRef, Point, Series, Tension, Verdict
from briefgen.render import urls
from briefgen.render.atlas.found import grouped
from briefgen.render.charts import plots, scale
from briefgen.render.views.findings import facts, passages, things
from briefgen.render.views.findings.passages import FactPassage
from briefgen.render.views.leaves import ListPage
from briefgen.render.views.many.lists import make_pager, number_title
from briefgen.render.views.parts import Detail, FactView, Head, Link, Pager, Section
from briefgen.render.views.scene import Scene
from briefgen.render.wording import words
from briefgen.render.wording.texts import say


class PointRow(Struct, frozen=True):
    number: int
    fact: FactView
    when: str
    measure: str
    said_by: Link | None
    otherwise: str
    """Who states it where nobody is named: a question, or the article itself."""
    in_question: bool


class VerdictRow(Struct, frozen=True):
    verdict: str
    points: tuple[int, ...]
    """By their numbers."""
    reason: str
    """With what the points say."""


class PartsRow(Struct, frozen=True):
    """A whole and its parts, in words and with their sentences."""

    whole: str
    parts: tuple[str, ...]
    passages: tuple[FactPassage, ...]


class FigureView(Struct, frozen=True):
    head: Head
    pager: Pager | None
    title: str
    details: tuple[Detail, ...]
    measure: str
    """Told once, and beside the points that are of another."""
    lead: things.SeriesRow | None
    """The number to print: the latest of its measure. Older pages stay as they are, and have none."""
    lead_when: str
    chart: plots.History | None
    points: tuple[PointRow, ...]
    verdicts: tuple[VerdictRow, ...]
    parts: tuple[PartsRow, ...]
    tensions: tuple[things.TensionLine, ...]
    """Without their facts: these are the points."""


POINTS = 40
"""Of one page: a figure that every article gives has pages, as long lists have."""
MOST_TENSIONS = 12


class FigureLeaf(Struct, frozen=True):
    """One page of the points of a figure; the things of its leaf are places among these."""

    series: Series
    leaf: ListPage


def view_figure(scene: Scene, page: FigureLeaf) -> FigureView:
    series, places = page.series, [one for one in page.leaf.things if isinstance(one, int)]
    rows = {n: row for n in places if (row := _view_point(scene, n, series.points[n]))}
    lead = None if page.leaf.number else things.row_of_series(scene, series)
    return FigureView(
        head=_view_figure_head(scene, page),
        pager=make_pager(scene, page.leaf),
        title=series.title,
        details=_view_details(scene, series),
        measure=words.MEASURES[series.measure],
        lead=lead,
        lead_when=_lead_when(lead.when) if lead else "",
        chart=_draw_history(scene, series, rows) if _has_changed(series, rows) else None,
        points=tuple(rows.values()),
        verdicts=_view_verdicts(
            one
            for n in places
            for one in scene.once("verdicts", series.id, lambda: _verdicts_by_point(series)).get(n, ())
        ),
        parts=_view_parts(scene, series, rows),
        tensions=tuple(
            things.tension_line(scene, one, ()) for one in _tensions_of_series(scene, series, places)
        ),
    )


def _lead_when(when: str) -> str:
    """`as of 10 April 2025`; bounds say for themselves that they are none."""
    if when == words.NOT_STATED:
        return say("unknown.date")
    return when if when.startswith("between") else say("label.as_of", when=when)


def _tensions_of_series(scene: Scene, series: Series, places: list[int]) -> list[Tension]:
    found = {
        one.id: one for n in places for one in scene.atlas.tensions_of_fact.get(series.points[n].ref, ())
    }
    return list(found.values())[:MOST_TENSIONS]


def _verdicts_by_point(series: Series) -> dict[int, tuple[Verdict, ...]]:
    """By the later of the two points: the page that shows it tells of the earlier one too."""
    return grouped((max(one.a, one.b), one) for one in series.verdicts)


def _view_verdicts(verdicts: Iterable[Verdict]) -> tuple[VerdictRow, ...]:
    """A row each, but for points that agree word for word: these are told of together."""
    rows: dict[tuple[str, str, int], set[int]] = {}
    for n, one in enumerate(verdicts):
        alone = -1 if one.verdict is Agreement.AGREES else n
        rows.setdefault((one.verdict, one.reason, alone), set()).update((one.a + 1, one.b + 1))
    return tuple(
        VerdictRow(verdict, tuple(sorted(points)), _tell_of_all(reason, len(points)))
        for (verdict, reason, _), points in rows.items()
    )


TWO = 2


def _tell_of_all(reason: str, points: int) -> str:
    two, more = say("words.both_say"), say("words.all_say")
    return reason.replace(two, more, 1) if points > TWO and reason.startswith(two) else reason


def _view_figure_head(scene: Scene, page: FigureLeaf) -> Head:
    series, number = page.series, page.leaf.number
    named = (
        ("history", say("section.history"), True),
        ("verdicts", say("section.compare"), series.verdicts),
        ("parts", say("section.parts"), series.parts),
    )
    return Head(
        title=number_title(_name_series(scene, series), number),
        document=number_title(_title_of_figure(scene, series), number),
        description=say("summary.figure", figure=series.title),
        section=urls.FIGURES,
        kicker=say("kicker.figure"),
        shared=True,
        contents=tuple(Section(anchor, title) for anchor, title, there in named if there),
    )


def _name_series(scene: Scene, series: Series) -> str:
    """What is counted, done to it, whose, which measure: `soldiers trained (the Union), total so far`."""
    holder = scene.actor(series.holder)
    known = holder is not None and holder.text not in series.title
    told = (
        say("title.figure_by", figure=series.title, holder=holder.text) if holder and known else series.title
    )
    if series.measure is Measure.UNKNOWN:
        return told
    return say("title.figure_measure", figure=told, measure=words.MEASURES[series.measure])


def _title_of_figure(scene: Scene, series: Series) -> str:
    """A figure by its name; with its first point and its article where another is called alike."""
    alike = scene.atlas.series_titles[series.title] > 1 and series.points
    known = scene.atlas.facts.get(series.points[0].ref) if alike else None
    if known is None:
        return say("title.figure", figure=_name_series(scene, series))
    return say(
        "title.figure_in",
        figure=_name_series(scene, series),
        amount=facts.tell_words(known.fact),
        article=scene.link_to(known.brief).short,
    )


def _view_details(scene: Scene, series: Series) -> tuple[Detail, ...]:
    holder = scene.actor(series.holder)
    return (
        Detail(say("column.unit"), series.unit or words.NOT_STATED),
        Detail(say("column.counted"), series.counts or words.NOT_STATED),
        Detail(say("column.measure"), words.MEASURES[series.measure]),
        Detail(
            say("column.holder"), holder.text if holder else words.NOT_STATED, holder.href if holder else ""
        ),
    )


def _view_point(scene: Scene, index: int, point: Point) -> PointRow | None:
    found, shown = scene.atlas.facts.get(point.ref), facts.view_point(scene, point)
    if found is None or shown is None or not isinstance(found.fact, Figure):
        return None
    return PointRow(
        index + 1,
        shown,
        things.tell_as_of(point),
        words.MEASURES[found.fact.measure if point.amount is None else Measure.UNKNOWN],
        scene.actor(point.said_by),
        say("label.asked") if point.in_question else say("label.the_article"),
        point.in_question,
    )


MOST_TOLD = 2
"""So many points need no picture: "40 (3 January 2022), 3,106 (July 2023)" stands beside them."""


def _has_changed(series: Series, rows: Collection[int]) -> bool:
    """A line that is level, no line, or one between two points says less than its words."""
    return len(rows) > MOST_TOLD and any(
        one.verdict is Agreement.CHANGED and one.a in rows and one.b in rows for one in series.verdicts
    )


def _draw_history(scene: Scene, series: Series, rows: dict[int, PointRow]) -> plots.History | None:
    shown = sorted(rows)
    place = {index: n for n, index in enumerate(shown)}
    joins = [
        (place[one.a], place[one.b], one.verdict.value)
        for one in series.verdicts
        if one.verdict != Agreement.NOT_COMPARABLE and one.a in place and one.b in place
    ]
    like = {index for a, b, _ in joins for index in (a, b)}
    moments = [
        replace(_moment_of_point(scene, series.points[n], rows[n]), like=place[n] in like or not like)
        for n in shown
    ]
    return plots.plot_history("chart", series.title, series.unit, moments, joins)


def _moment_of_point(scene: Scene, point: Point, row: PointRow) -> scale.Moment:
    found = scene.atlas.facts[point.ref].fact
    told = point.amount or (found.quantity if isinstance(found, Figure) else None)
    low = told.value if told is not None else Decimal(0)
    high = told.high if told is not None else None
    label = f"{row.fact.words}, {row.fact.quote.article.title}"
    short = words.quantity(dataclasses.replace(told, unit="")) if told is not None else ""
    return scale.Moment(
        point.earliest,
        point.latest,
        low,
        low if high is None else high,
        label,
        row.fact.href,
        short,
        row.measure,
    )


def _view_parts(scene: Scene, series: Series, rows: dict[int, PointRow]) -> tuple[PartsRow, ...]:
    known = scene.atlas.facts
    found = grouped((whole, ref) for whole, ref in series.parts if whole in rows and ref in known)
    return tuple(_view_whole(scene, series.points[n].ref, parts) for n, parts in sorted(found.items()))


def _view_whole(scene: Scene, whole: FactRef, parts: tuple[FactRef, ...]) -> PartsRow:
    told, *rest = facts.show_facts(scene, (whole, *parts))
    return PartsRow(
        told.words, tuple(each.words for each in rest), passages.quote_facts(scene, (whole, *parts))
    )
