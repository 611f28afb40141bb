"""The gap between two columns of a page: a stretch from left to right that hardly any line crosses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from briefgen.load.formats.pdf.lines import PdfLine

GAP = 0.6
"""The narrowest gap between columns, in heights of a line."""
GUTTER_EDGE_SHARE = 0.15
"""The share of the width of the text on either side in which there is none."""
CROSSED = 0.12
"""The share of all levels whose lines may cross it: titles, pictures' captions."""
LEVELS_BESIDE_GUTTER = 5
"""Levels on each side."""
CELLS = 3
"""Words of the cells of a table, in the mean; a line of running text holds more, narrow as it may be."""


@dataclass(frozen=True, slots=True)
class Gutter:
    left: float
    right: float

    def crosses(self, line: PdfLine) -> bool:
        return line.left < self.left and line.right > self.right

    def is_left(self, line: PdfLine) -> bool:
        return line.left + line.right < self.left + self.right


def count_levels(lines: Sequence[PdfLine]) -> int:
    """On how many heights of the page lines stand."""
    return len({round(line.base / (0.3 * line.size + 0.1)) for line in lines})


def is_running_text(side: Sequence[PdfLine]) -> bool:
    """Whether what stands on each level is as long as lines of running text are."""
    return sum(len(one.text.split()) for one in side) > CELLS * count_levels(side)


def find_gutter(lines: Sequence[PdfLine]) -> Gutter | None:
    """The widest gap that parts the page into columns; None where there is none."""
    if not lines:
        return None
    found = [one for one in _open_gutters(lines) if _parts_text(one, lines)]
    return max(found, key=lambda one: one.right - one.left, default=None)


def _open_gutters(lines: Sequence[PdfLine]) -> Iterator[Gutter]:
    """Stretches from left to right that few lines cross."""
    left, right = min(one.left for one in lines), max(one.right for one in lines)
    edges = sorted(edge for one in lines for edge in ((one.left, 1), (one.right, -1)))
    few, least = CROSSED * count_levels(lines), GAP * median(one.size for one in lines)
    inner = (left + GUTTER_EDGE_SHARE * (right - left), right - GUTTER_EDGE_SHARE * (right - left))
    covered, start = 0, left
    for at, step in edges:
        if covered <= few and at - start >= least and inner[0] < start < at < inner[1]:
            yield Gutter(start, at)
        was, covered = covered, covered + step
        if was > few >= covered:
            start = at


def _parts_text(one: Gutter, lines: Sequence[PdfLine]) -> bool:
    """Whether running text stands on both sides of it."""
    beside = [line for line in lines if not one.crosses(line)]
    sides = (
        [line for line in beside if one.is_left(line)],
        [line for line in beside if not one.is_left(line)],
    )
    return all(count_levels(side) >= LEVELS_BESIDE_GUTTER and is_running_text(side) for side in sides)
