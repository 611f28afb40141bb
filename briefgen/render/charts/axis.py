"""One axis of time in shares of a picture's width: one picture for a desk and for a telephone.

Places are percent of the width and pixels of the height: lines grow with the page, letters never shrink.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from briefgen.render.charts.scale import Scale, Tick

MARK_WIDTH = 8.0
"""Percent of the width that a mark takes: a finger's breadth, 24 pixels, of a telephone's 300."""
LANE = 24
"""The height of a lane, in pixels: as much."""
WIDE, NARROW = (6, 480), (3, 260)
"""Dates below the axis at most, and the pixels that it has at least: on a desk, on a telephone."""
LETTER = 6.2
"""The width of a letter or a number of a date, in pixels, on the average."""
NEAR_EDGE = 14.0
"""Percent from an edge within which the number of a bar has no room."""


class Extent(Struct, frozen=True):
    """What is known of a day: as wide as it is uncertain."""

    start: float
    end: float
    kind: str
    """day, between or open."""

    @property
    def middle(self) -> float:
        return round((self.start + self.end) / 2, 1)


class Axis(Struct, frozen=True):
    """Dates below a picture; the words of one near an edge begin or end at its place, and touch no others."""

    wide: tuple[tuple[Tick, str], ...]
    narrow: tuple[tuple[Tick, str], ...]


def find_extent(earliest: date | None, latest: date | None, days: Scale) -> Extent:
    """Where a day lies between its bounds; to the end of the axis where one of them is open."""
    kind = "open" if not (earliest and latest) else "day" if earliest == latest else "between"
    start = days.at(earliest.toordinal()) if earliest else days.start
    end = days.at(latest.toordinal()) if latest else days.end
    return Extent(start, end, kind)


def draw_axis(days: Scale, known: Sequence[date], behind: str = "") -> Axis:
    """The dates of an axis, few enough to stand beside each other; of one known day that day alone.

    `behind` are words at the right edge, which no date may touch.
    """
    if known[0] == known[-1]:
        ticks = ((days.tick(known[0]), "middle"),)
        return Axis(ticks, ticks)
    return Axis(*(tuple(_fit_ticks(days.day_ticks(most), room, behind)) for most, room in (WIDE, NARROW)))


def _fit_ticks(ticks: Sequence[Tick], room: int, behind: str) -> Iterator[tuple[Tick, str]]:
    """Those whose words have a place in a picture that is `room` pixels wide, each with its anchor."""
    free, last = 0.0, 100 - _measure_words(behind, room)
    for tick in ticks:
        wide = _measure_words(tick.label, room)
        anchor = "start" if tick.at < wide / 2 else "end" if tick.at > last - wide / 2 else "middle"
        left = tick.at - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        if left >= free and tick.at <= last:
            free = left + wide
            yield tick, anchor


def _measure_words(words: str, room: int) -> float:
    """How wide they are with the space behind them, in percent of the picture."""
    return 100 * (LETTER * len(words) + 4) / room if words else 0.0


class Lanes:
    """Which lanes of a picture are taken, and how far."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: list[list[tuple[float, float]]] = []

    def take(self, one: Extent) -> int | None:
        """The first lane in which nothing stands within reach; None where there is none."""
        start, end = min(one.start, one.middle - MARK_WIDTH / 2), max(one.end, one.middle + MARK_WIDTH / 2)
        for lane in range(self._most):
            if lane == len(self._taken):
                self._taken.append([])
            if all(end <= first or last <= start for first, last in self._taken[lane]):
                self._taken[lane].append((start, end))
                return lane
        return None

    def __len__(self) -> int:
        return len(self._taken)
