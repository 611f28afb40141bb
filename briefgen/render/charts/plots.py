"""Where the marks of a chart stand: geometry only, drawn by the SVG macro in templates/components.

No line is ever drawn through points that are not comparable, and what has no date is not drawn at all:
the table beside each chart holds every point. A label is left out where it would stand on another.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from briefgen.render.charts.places import LabelBox, TakenBoxes
from briefgen.render.charts.scale import Moment, Scale, Tick
from briefgen.render.wording.words import write_bounds


class PlotFrame(Struct, frozen=True):
    """The picture and the room at its edges."""

    width: int
    height: int
    left: int
    right: int
    top: int = 26
    bottom: int = 38


WIDE = PlotFrame(width=640, height=300, left=84, right=44)
NARROW = PlotFrame(width=330, height=280, left=58, right=30)
"""For a telephone: the same points in as much room as there is, its letters as large."""


class Label(Struct, frozen=True):
    x: float
    y: float
    anchor: str
    text: str


class Dot(Struct, frozen=True):
    x: float
    """Where it stands: the middle of its interval."""
    x1: float
    x2: float
    y: float
    y1: float
    y2: float
    title: str
    interval: str
    """`closed` where its date is bounds, `open` where one end is not known, else empty."""
    like: bool
    """False where it is not comparable with the rest: drawn apart."""
    ranged: bool
    """True where its value is a range."""
    label: Label | None


class PlotStep(Struct, frozen=True):
    """From one point to the next: flat, then up or down where it changed."""

    path: str
    kind: str
    """agrees or changed."""


class KeyEntry(Struct, frozen=True):
    """A kind of point in the key of the chart."""

    like: bool
    text: str


class StepChart(Struct, frozen=True):
    id: str
    title: str
    summary: str
    frame: PlotFrame
    dots: tuple[Dot, ...]
    steps: tuple[PlotStep, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]


class History(Struct, frozen=True):
    """The chart of one quantity with its key: for wide and for narrow pages, or one for both."""

    unit: str
    key: tuple[KeyEntry, ...]
    undated: int
    charts: tuple[StepChart, ...]


def plot_history(
    id: str,  # noqa: A002
    title: str,
    unit: str,
    moments: Sequence[Moment],
    joins: Iterable[tuple[int, int, str]],
) -> History | None:
    """The charts of one series; None where fewer than two of its points have a date.

    `joins` names pairs of comparable points with their verdict.
    """
    dated = [index for index, moment in enumerate(moments) if moment.earliest or moment.latest]
    if len(dated) < 2:
        return None
    shown = [moments[index] for index in dated]
    near = list(_place_joins(dated, joins))
    named = dict.fromkeys((one.like, one.measure) for one in shown)
    return History(
        unit=unit,
        key=tuple(KeyEntry(*each) for each in sorted(named, key=lambda each: not each[0])),
        undated=len(moments) - len(dated),
        charts=tuple(_plot_charts(id, title, shown, near)),
    )


def _place_joins(
    dated: Sequence[int], joins: Iterable[tuple[int, int, str]]
) -> Iterator[tuple[int, int, str]]:
    """The pairs whose points both have a date, by their places among those."""
    place = {index: n for n, index in enumerate(dated)}
    return ((place[a], place[b], kind) for a, b, kind in joins if a in place and b in place)


NARROW_CHART_POINTS = 3
"""Points that a narrow chart has room for on every page."""


def _plot_charts(
    id: str,  # noqa: A002
    title: str,
    shown: Sequence[Moment],
    near: Sequence[tuple[int, int, str]],
) -> Iterator[StepChart]:
    """One for wide pages, where there are more points than few, and one for narrow pages."""
    if len(shown) > NARROW_CHART_POINTS:
        yield step_chart(f"{id}-wide", title, WIDE, shown, near)
    yield step_chart(f"{id}-narrow", title, NARROW, shown, near)


def _pick_ends(moments: Sequence[Moment]) -> Sequence[Moment]:
    """The first and the last: all stand in words below the chart."""
    return moments if len(moments) < 2 else (moments[0], moments[-1])


def step_chart(
    id: str,  # noqa: A002
    title: str,
    frame: PlotFrame,
    moments: Sequence[Moment],
    joins: Sequence[tuple[int, int, str]],
) -> StepChart:
    """One picture of the moments, all of which have a date."""
    days = Scale.days(moments, frame.left, frame.width - frame.right)
    values = Scale.values(moments, frame.height - frame.bottom, frame.top)
    dots = dict(enumerate(_label_dots([_place_dot(each, days, values) for each in moments], moments, frame)))
    return StepChart(
        id=id,
        title=title,
        summary="; ".join(
            f"{one.label}, {write_bounds(one.earliest, one.latest)}" for one in _pick_ends(moments)
        ),
        frame=frame,
        dots=tuple(dots.values()),
        steps=tuple(_make_step(dots[a], dots[b], kind) for a, b, kind in _neighbouring_joins(joins, dots)),
        x_ticks=days.day_ticks(most=frame.width // 100),
        y_ticks=values.value_ticks(),
    )


def _place_dot(moment: Moment, days: Scale, values: Scale) -> Dot:
    """In the middle of its bounds; at the one that is known where the other is open."""
    first, last = moment.earliest, moment.latest
    x1 = days.at(first.toordinal()) if first else days.start
    x2 = days.at(last.toordinal()) if last else days.end
    middle = x1 if not last else x2 if not first else round((x1 + x2) / 2, 1)
    interval = "open" if not (first and last) else "closed" if first != last else ""
    y1, y2 = values.at(float(moment.low)), values.at(float(moment.high))
    y = round((y1 + y2) / 2, 1)
    return Dot(
        middle, x1, x2, y, y1, y2, moment.label, interval, moment.like, moment.low != moment.high, None
    )


LETTER, LINE = 7.9, 14.0
"""How wide a letter of a label is, in bold at most, and how high a line."""
LABEL_PLACES = (
    (0.0, -13.0, "middle"),
    (0.0, 23.0, "middle"),
    (-6.0, -13.0, "start"),
    (6.0, -13.0, "end"),
    (-13.0, 4.0, "end"),
    (13.0, 4.0, "start"),
)
"""Where a label may stand beside its point, the best first: above, below, above to a side, beside."""


def _label_dots(dots: Sequence[Dot], moments: Sequence[Moment], frame: PlotFrame) -> list[Dot]:
    """The dots with their labels, each where it stands on no other label and no other dot."""
    taken = TakenBoxes()
    for dot in dots:
        taken.add(_box_around(dot))
    found = []
    for dot, moment in zip(dots, moments, strict=True):
        label, box = _place_label(dot, moment.short, taken, frame)
        if box:
            taken.add(box)
        found.append(
            Dot(
                dot.x, dot.x1, dot.x2, dot.y, dot.y1, dot.y2,
                dot.title, dot.interval, dot.like, dot.ranged, label,
            )
        )  # fmt: skip
    return found


def _box_around(dot: Dot) -> LabelBox:
    return dot.x - 8, dot.y - 8, dot.x + 8, dot.y + 8


def _place_label(
    dot: Dot, text: str, taken: TakenBoxes, frame: PlotFrame
) -> tuple[Label | None, LabelBox | None]:
    width = LETTER * len(text)
    for dx, dy, anchor in LABEL_PLACES if text else ():
        x, y = round(dot.x + dx, 1), round(dot.y + dy, 1)
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        box = (left, y - LINE + 3, left + width, y + 3)
        if _is_free_box(box, dot, taken, frame):
            return Label(x, y, anchor, text), box
    return None, None


def _is_free_box(box: LabelBox, dot: Dot, taken: TakenBoxes, frame: PlotFrame) -> bool:
    inside = box[0] >= frame.left and box[2] <= frame.width and box[1] >= 0 and box[3] <= frame.height - 38
    return inside and not taken.meets(box, but=_box_around(dot))


def _neighbouring_joins(
    joins: Iterable[tuple[int, int, str]], dots: dict[int, Dot]
) -> list[tuple[int, int, str]]:
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


def _make_step(a: Dot, b: Dot, kind: str) -> PlotStep:
    return PlotStep(f"M{a.x} {a.y}H{b.x}V{b.y}", kind)
