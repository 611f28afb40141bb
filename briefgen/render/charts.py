"""Where the marks of a chart stand: geometry only, drawn by the SVG macros in templates/components.

No line is ever drawn through points that are not comparable, and what has no date is not drawn at all:
the table beside each chart holds every point.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import floor, log10

from briefgen.render.words import MONTHS, bounds, number

WIDTH, HEIGHT = 640, 260
EDGE = 30
"""Room at both ends of a strip, for labels and open bars."""
LEFT, RIGHT, TOP, BOTTOM = 84, 24, 18, 38


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing to draw: when, how much, and its words."""

    earliest: date | None
    latest: date | None
    low: Decimal
    high: Decimal
    label: str
    href: str
    like: bool = True
    """False for a point that is not comparable with its card."""


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    """Where it stands: the middle of its interval."""
    x1: float
    x2: float
    y: float
    y1: float
    y2: float
    label: str
    href: str
    interval: str
    """`closed` where its date is bounds, `open` where one end is not known, else empty."""
    like: bool
    """False where it is not comparable with the rest: drawn apart."""
    ranged: bool
    """True where its value is a range."""


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Step:
    """From one point to the next: flat, then up or down where it changed."""

    path: str
    kind: str
    """agrees or changed."""


@dataclass(frozen=True, slots=True)
class StepChart:
    id: str
    title: str
    summary: str
    unit: str
    dots: tuple[Dot, ...]
    steps: tuple[Step, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    undated: int


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


@dataclass(frozen=True, slots=True)
class Strip:
    id: str
    title: str
    summary: str
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


def moment(earliest: date | None, latest: date | None, label: str, href: str) -> Moment:
    """Something with a date and no amount."""
    return Moment(earliest, latest, Decimal(0), Decimal(0), label, href)


def step_chart(
    id: str,  # noqa: A002
    title: str,
    unit: str,
    moments: Sequence[Moment],
    joins: Iterable[tuple[int, int, str]],
) -> StepChart | None:
    """The chart of one series; None where fewer than two of its points have a date.

    `joins` names pairs of comparable points with their verdict.
    """
    dated = [index for index, moment in enumerate(moments) if moment.earliest or moment.latest]
    if len(dated) < 2:
        return None
    days, values = _Scale.days(moments), _Scale.values(moments)
    dots = {index: _dot(moments[index], days, values) for index in dated}
    steps = tuple(_step(dots[a], dots[b], kind) for a, b, kind in _neighbours(joins, dots))
    shown = [moments[index] for index in dated]
    return StepChart(
        id=id,
        title=title,
        summary="; ".join(f"{one.label}, {bounds(one.earliest, one.latest)}" for one in shown),
        unit=unit,
        dots=tuple(dots[index] for index in dated),
        steps=steps,
        x_ticks=days.day_ticks(),
        y_ticks=values.value_ticks(),
        undated=len(moments) - len(dated),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """From a number (a day, an amount) to a place in the picture."""

    low: float
    high: float
    start: float
    end: float

    @classmethod
    def days(cls, moments: Sequence[Moment]) -> "_Scale":
        known = [when.toordinal() for one in moments for when in (one.earliest, one.latest) if when]
        pad = max(1.0, (max(known) - min(known)) * 0.04)
        return cls(min(known) - pad, max(known) + pad, LEFT, WIDTH - RIGHT)

    @classmethod
    def values(cls, moments: Sequence[Moment]) -> "_Scale":
        top = float(max(max(one.low, one.high) for one in moments))
        bottom = min(0.0, float(min(min(one.low, one.high) for one in moments)))
        return cls(bottom, top * 1.08 if top > bottom else bottom + 1.0, HEIGHT - BOTTOM, TOP)

    def at(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    def day_ticks(self) -> tuple[Tick, ...]:
        return tuple(Tick(self.at(day), label) for day, label in _days_between(int(self.low), int(self.high)))

    def value_ticks(self) -> tuple[Tick, ...]:
        size = _round_step((self.high - self.low) / 4)
        first = floor(self.low / size) + (1 if self.low % size else 0)
        last = floor(self.high / size)
        steps = range(first, last + 1)
        return tuple(Tick(self.at(n * size), number(Decimal(repr(n * size)).normalize())) for n in steps)


def _round_step(rough: float) -> float:
    """The next of 1, 2, 2.5, 5, 10, … that is not smaller than `rough`."""
    power: float = 10.0 ** floor(log10(rough)) if rough > 0 else 1.0
    return next((power * each for each in (1, 2, 2.5, 5) if power * each >= rough), power * 10)


def _days_between(first: int, last: int, most: int = 6) -> list[tuple[int, str]]:
    """Round dates between two days: months where they are few, else years."""
    begin, end = (date.fromordinal(min(max(1, day), date.max.toordinal())) for day in (first, last))
    months = (end.year - begin.year) * 12 + end.month - begin.month
    every = next(
        (each for each in (1, 2, 3, 6) if months / each <= most), 12 * max(1, -(-months // (12 * most)))
    )
    found = []
    for index in range(months + 2):
        year, month = divmod(begin.year * 12 + begin.month - 1 + index, 12)
        if (year * 12 + month) % every == 0 and 1 <= year <= 9999:
            day = date(year, month + 1, 1).toordinal()
            label = str(year) if every >= 12 else f"{MONTHS[month][:3]} {year}"
            found += [(day, label)] if first <= day <= last else []
    return found or [(first, f"{begin.day} {MONTHS[begin.month - 1][:3]} {begin.year}")]


def _dot(moment: Moment, days: _Scale, values: _Scale) -> Dot:
    """In the middle of its bounds; at the one that is known where the other is open."""
    first, last = moment.earliest, moment.latest
    x1 = days.at(first.toordinal()) if first else float(LEFT)
    x2 = days.at(last.toordinal()) if last else float(WIDTH - RIGHT)
    middle = x1 if not last else x2 if not first else round((x1 + x2) / 2, 1)
    interval = "open" if not (first and last) else "closed" if first != last else ""
    y1, y2 = values.at(float(moment.low)), values.at(float(moment.high))
    y = round((y1 + y2) / 2, 1)
    ranged = moment.low != moment.high
    return Dot(middle, x1, x2, y, y1, y2, moment.label, moment.href, interval, moment.like, ranged)


def _neighbours(joins: Iterable[tuple[int, int, str]], dots: dict[int, Dot]) -> list[tuple[int, int, str]]:
    """Of the comparable pairs those next to each other: each point is led to from the nearest before."""
    before: dict[int, tuple[int, int, str]] = {}
    for a, b, kind in joins:
        if a not in dots or b not in dots:
            continue
        first, second = sorted((a, b), key=lambda index: (dots[index].x, index))
        known = before.get(second)
        if known is None or (dots[known[0]].x, known[0]) < (dots[first].x, first):
            before[second] = (first, second, kind)
    return [before[second] for second in sorted(before)]


def _step(a: Dot, b: Dot, kind: str) -> Step:
    return Step(f"M{a.x} {a.y}H{b.x}V{b.y}", kind)


def strip(id: str, title: str, moments: Sequence[Moment]) -> Strip | None:  # noqa: A002
    """Events along one axis, each as wide as its date is uncertain; None where fewer than two are dated."""
    dated = [one for one in moments if one.earliest or one.latest]
    if len({when for one in dated for when in (one.earliest, one.latest) if when}) < 2:
        return None
    days = _Scale.days(dated)
    days = _Scale(days.low, days.high, EDGE, WIDTH - EDGE)
    bars = tuple(_lanes([_bar(one, days) for one in dated]))
    height = 34 + 14 * (1 + max(bar.lane for bar in bars))
    summary = "; ".join(f"{bounds(one.earliest, one.latest)}: {one.label}" for one in dated)
    return Strip(id, title, summary, height, bars, days.day_ticks())


def _bar(moment: Moment, days: _Scale) -> Bar:
    """As wide as its date is uncertain; to the edge where one end is open."""
    first, last = moment.earliest, moment.latest
    x1 = days.at(first.toordinal()) if first else EDGE / 2
    x2 = days.at(last.toordinal()) if last else WIDTH - EDGE / 2
    kind = "open" if not (first and last) else "day" if first == last else "between"
    return Bar(round(x1 - 4, 1), round(max(8.0, x2 - x1 + 8), 1), 0, kind, moment.label, moment.href)


def _lanes(bars: Iterable[Bar], most: int = 8) -> Iterable[Bar]:
    """Each bar in the first lane that is free; the last lane takes what finds none."""
    ends: list[float] = []
    for bar in bars:
        lane = next((n for n, end in enumerate(ends) if end + 2 < bar.x), min(len(ends), most - 1))
        if lane == len(ends):
            ends.append(0.0)
        ends[lane] = max(ends[lane], bar.x + bar.width)
        yield Bar(bar.x, bar.width, lane, bar.kind, bar.label, bar.href)


def position_strip(id: str, title: str, stances: Sequence[tuple[str, str, str]]) -> PositionStrip | None:  # noqa: A002
    """Stances (stance, words, link) in reading order, evenly spaced; None where nothing moved."""
    if len({stance for stance, _, _ in stances}) < 2:
        return None
    stops = tuple(Stop(14 + 28 * n, stance, label, href) for n, (stance, label, href) in enumerate(stances))
    summary = ", then ".join(label for _, label, _ in stances)
    return PositionStrip(id, title, summary, 28 * len(stances), stops)
