"""Events, and stances, along one line: geometry only, drawn by the SVG macros in templates/components."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefgen.render.charts.scale import Moment, Scale, Tick
from briefgen.render.words import bounds

MOST_NUMBERED, GUTTER = 12, 30
"""Bars that get a lane and a number each, and the room for these."""
WIDTH, NARROW, EDGE = 640, 290, 30
"""The width of a strip on a desk and on a telephone; the room at both ends, for labels and open bars."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One event on a strip."""

    x: float
    width: float
    lane: int
    kind: str
    """day, between or open."""
    label: str
    href: str
    number: str
    """Of its row in the list beside the strip; empty where bars share a lane."""


@dataclass(frozen=True, slots=True)
class Strip:
    id: str
    title: str
    summary: str
    width: int
    left: int
    """Room before the axis, for numbers."""
    height: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """One stance on a position strip."""

    x: float
    stance: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class PositionStrip:
    id: str
    title: str
    summary: str
    width: int
    stops: tuple[Stop, ...]


def strips(id: str, title: str, moments: Sequence[Moment]) -> tuple[Strip, ...]:  # noqa: A002
    """The same strip for a desk and for a telephone; nothing where fewer than two moments are dated."""
    drawn = (strip(f"{id}-wide", title, moments, WIDTH), strip(f"{id}-narrow", title, moments, NARROW))
    return tuple(each for each in drawn if each)


def strip(id: str, title: str, moments: Sequence[Moment], width: int = WIDTH) -> Strip | None:  # noqa: A002
    """Events along one axis, each as wide as its date is uncertain; None where fewer than two are dated."""
    dated = [one for one in moments if one.earliest or one.latest]
    if len({when for one in dated for when in (one.earliest, one.latest) if when}) < 2:
        return None
    days = Scale.days(dated, EDGE, width - EDGE)
    numbered = len(dated) <= MOST_NUMBERED and all(one.short for one in dated)
    drawn = [_bar(one, days, width) for one in dated]
    bars = tuple(_rows(drawn) if numbered else _lanes(drawn))
    height = 34 + 14 * (1 + max(bar.lane for bar in bars))
    summary = "; ".join(f"{bounds(one.earliest, one.latest)}: {one.label}" for one in dated)
    left = GUTTER if numbered else 0
    return Strip(id, title, summary, width, left, height, bars, days.day_ticks(most=width // 90))


def _bar(moment: Moment, days: Scale, width: int) -> Bar:
    """As wide as its date is uncertain; to the edge where one end is open."""
    first, last = moment.earliest, moment.latest
    x1 = days.at(first.toordinal()) if first else EDGE / 2
    x2 = days.at(last.toordinal()) if last else width - EDGE / 2
    kind = "open" if not (first and last) else "day" if first == last else "between"
    long = round(max(8.0, x2 - x1 + 8), 1)
    return Bar(round(x1 - 4, 1), long, 0, kind, moment.label, moment.href, moment.short)


def _rows(bars: Sequence[Bar]) -> Iterable[Bar]:
    """Each in a lane of its own, from the top in the order of the list."""
    return (replace(bar, lane=len(bars) - 1 - n) for n, bar in enumerate(bars))


def _lanes(bars: Iterable[Bar], most: int = 8) -> Iterable[Bar]:
    """Each bar in the first lane that is free; the last lane takes what finds none."""
    ends: list[float] = []
    for bar in bars:
        lane = next((n for n, end in enumerate(ends) if end + 2 < bar.x), min(len(ends), most - 1))
        if lane == len(ends):
            ends.append(0.0)
        ends[lane] = max(ends[lane], bar.x + bar.width)
        yield replace(bar, lane=lane, number="")


def position_strip(id: str, title: str, stances: Sequence[tuple[str, str, str]]) -> PositionStrip | None:  # noqa: A002
    """Stances (stance, words, link) in reading order, evenly spaced; None where nothing moved."""
    if len({stance for stance, _, _ in stances}) < 2:
        return None
    stops = tuple(Stop(14 + 28 * n, stance, label, href) for n, (stance, label, href) in enumerate(stances))
    summary = ", then ".join(label for _, label, _ in stances)
    return PositionStrip(id, title, summary, 28 * len(stances), stops)
