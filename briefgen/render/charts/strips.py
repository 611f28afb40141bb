"""Events, and stances, along one line: geometry only, drawn by the SVG macros in templates/components."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefgen.render.charts.axis import LANE, NEAR_EDGE, Axis, Extent, Lanes, draw_axis, find_extent
from briefgen.render.charts.scale import Moment, Scale, is_dated, known_days
from briefgen.render.wording.texts import say
from briefgen.render.wording.words import write_bounds

MOST_NUMBERED, MOST_LANES = 12, 12
"""Bars that get a lane and a number each; lanes that bars share where there are more."""
AXIS_ROOM = 30
"""The room below the axis, for its dates."""


class Bar(Struct, frozen=True):
    """One thing on a strip: from `x1` to `x2` percent of the width."""

    x1: float
    x2: float
    y: int
    kind: str
    """day, between or open."""
    label: str
    href: str
    number: str
    """Of its row in the list beside the strip; empty where bars share a lane."""
    number_at: float
    anchor: str
    """On which side of the bar its number stands: start, end, or middle for above."""


class Strip(Struct, frozen=True):
    id: str
    title: str
    summary: str
    height: int
    bars: tuple[Bar, ...]
    axis: Axis
    numbered: bool
    undated: int
    crowded: int
    """What found no lane: the list beside the strip has it."""


class Stop(Struct, frozen=True):
    """One stance on a position strip."""

    x: float
    stance: str
    label: str
    href: str


class PositionStrip(Struct, frozen=True):
    id: str
    title: str
    summary: str
    width: int
    stops: tuple[Stop, ...]


def draw_strip(id: str, title: str, moments: Sequence[Moment]) -> Strip | None:  # noqa: A002
    """Things along one axis, each as wide as its date is uncertain; None where fewer than two are known."""
    dated = [one for one in moments if is_dated(one)]
    known = known_days(dated)
    if len(known) < 2:
        return None
    days = Scale.days(dated, 0, 100)
    numbered = len(dated) <= MOST_NUMBERED and all(one.short for one in dated)
    extents = [find_extent(one.earliest, one.latest, days) for one in dated]
    lanes = range(len(dated)) if numbered else list(_fill_lanes(extents))
    rows = zip(dated, extents, lanes, strict=True)
    bars = tuple(_make_bar(one, at, lane, numbered=numbered) for one, at, lane in rows if lane is not None)
    return Strip(
        id=id,
        title=title,
        summary=write_bounds(known[0], known[-1]),
        height=max(bar.y for bar in bars) + LANE // 2 + AXIS_ROOM,
        bars=bars,
        axis=draw_axis(days, known),
        numbered=numbered,
        undated=len(moments) - len(dated),
        crowded=len(dated) - len(bars),
    )


def _fill_lanes(extents: Sequence[Extent]) -> Iterator[int | None]:
    lanes = Lanes(MOST_LANES)
    yield from (lanes.take(one) for one in extents)


def _make_bar(moment: Moment, at: Extent, lane: int, *, numbered: bool) -> Bar:
    where, anchor = _place_number(at)
    label = f"{write_bounds(moment.earliest, moment.latest)}: {moment.label}"
    number = moment.short if numbered else ""
    return Bar(
        at.start, at.end, LANE * lane + LANE // 2, at.kind, label, moment.href, number, where, anchor
    )  # fmt: skip


def _place_number(at: Extent) -> tuple[float, str]:
    """Where the number of a bar stands: behind it, before it, else above it."""
    if at.end <= 100 - NEAR_EDGE:
        return at.end, "start"
    return (at.start, "end") if at.start >= NEAR_EDGE else (at.middle, "middle")


def position_strip(id: str, title: str, stances: Sequence[tuple[str, str, str]]) -> PositionStrip | None:  # noqa: A002
    """Stances (stance, words, link) in reading order, evenly spaced; None where nothing moved."""
    if len({stance for stance, _, _ in stances}) < 2:
        return None
    stops = tuple(Stop(14 + 28 * n, stance, label, href) for n, (stance, label, href) in enumerate(stances))
    summary = say("words.then").join(label for _, label, _ in stances)
    return PositionStrip(id, title, summary, 28 * len(stances), stops)
