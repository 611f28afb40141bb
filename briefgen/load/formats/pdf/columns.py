"""The lines of a page in the order of reading: what spans the page first, then column by column.

A gap that runs down between lines side by side parts two columns; a line across it ends them. Short lines
side by side are the rows of a table, and stay together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from statistics import median

from briefgen.load.formats.document import CELL
from briefgen.load.formats.pdf.gutters import GAP, Gutter, count_levels, find_gutter, is_running_text
from briefgen.load.formats.pdf.lines import PdfLine

COLUMN_LINES = 3
"""Lines on one side that may be a table or a column."""
DRAWN_OUT_WORDS = 3
"""Words in a piece of a line that was drawn out, at most."""
NESTED_COLUMNS = 6
LARGE = 1.3
"""How much larger the letters of a title are, which spans all columns."""


@dataclass(slots=True)
class Band:
    """Lines from one height of the page to another, with the gap that runs down between them."""

    lines: list[PdfLine] = field(default_factory=list)
    left: float = 0.0
    right: float = 0.0
    """Of the gap; none where they are equal."""

    @property
    def has_gap(self) -> bool:
        return self.right > self.left

    def holds(self, line: PdfLine) -> bool:
        """Whether a line stands on one side of the gap, which may become narrower by it."""
        left, right = self.narrowed(line)
        return right - left >= GAP * line.size

    def narrowed(self, line: PdfLine) -> tuple[float, float]:
        middle = (self.left + self.right) / 2
        if (line.left + line.right) / 2 < middle:
            return max(self.left, line.right), self.right
        return self.left, min(self.right, line.left)


def order_lines(lines: Sequence[PdfLine], depth: int = 0) -> list[PdfLine]:
    """The lines in the order in which they are read."""
    found = sorted(lines, key=lambda line: (-line.base, line.left))
    if depth == NESTED_COLUMNS:
        return found
    if parted := find_gutter(found):
        return [line for part in _order_columns(found, parted) for line in order_lines(part, depth + 1)]
    return [line for band in _cut_bands(found) for line in _read_band(band, depth)]


def _order_columns(lines: Sequence[PdfLine], parted: Gutter) -> Iterator[list[PdfLine]]:
    """What spans the page, then one column after the other, down to what spans it again."""
    sides: tuple[list[PdfLine], list[PdfLine]] = ([], [])
    size = median(line.size for line in lines)
    title = list(takewhile(lambda line: line.size > LARGE * size, lines))
    yield from filter(None, [title])
    for line in lines[len(title) :]:
        if parted.crosses(line):
            yield from filter(None, sides)
            sides = ([], [])
            yield [line]
        else:
            sides[0 if parted.is_left(line) else 1].append(line)
    yield from filter(None, sides)


def _cut_bands(lines: Sequence[PdfLine]) -> list[Band]:
    """The bands from the top. A first line of columns that was drawn out is of the band below it."""
    found: list[Band] = []
    for band in _opened_in(lines):
        above = found[-1] if found else Band()
        fits = band.has_gap and above.has_gap and count_levels(above.lines) == 1
        if fits and all(map(band.holds, above.lines)):
            found[-1] = Band([*above.lines, *band.lines], band.left, band.right)
        elif band.lines:
            found.append(band)
    return found


def _opened_in(lines: Sequence[PdfLine]) -> Iterator[Band]:
    band = Band()
    for line in lines:
        if band.has_gap and not band.holds(line):
            yield band
            band = Band()
        if not band.has_gap:
            above = _open_band(band, line)
            if above is not None:
                yield above
        if band.has_gap:
            band.left, band.right = band.narrowed(line)
        band.lines.append(line)
    yield band


def _open_band(band: Band, line: PdfLine) -> Band | None:
    """Where `line` stands beside one of the band, the gap between them opens; what is above it goes off."""
    near = [one for one in band.lines[-4:] if one.beside(line)]
    gaps = [(min(one.right, line.right), max(one.left, line.left)) for one in near]
    gaps = [(left, right) for left, right in gaps if right - left >= GAP * line.size]
    if not gaps:
        return None
    band.left, band.right = gaps[-1]
    at = len(band.lines)
    while at and band.holds(band.lines[at - 1]):
        at -= 1
        band.left, band.right = band.narrowed(band.lines[at])
    above = Band(band.lines[:at])
    band.lines = band.lines[at:]
    return above


def _cut_at_gap(band: Band) -> tuple[list[PdfLine], list[PdfLine]]:
    middle = (band.left + band.right) / 2
    left = [one for one in band.lines if (one.left + one.right) / 2 < middle]
    return left, [one for one in band.lines if (one.left + one.right) / 2 >= middle]


def _read_band(band: Band, depth: int) -> list[PdfLine]:
    if not band.has_gap:
        return band.lines
    left, right = _cut_at_gap(band)
    if _is_drawn_out(left, right):
        return list(_join_rows(band.lines, " "))
    if _is_level(left, right) and not (is_running_text(left) and is_running_text(right)):
        return list(_join_rows(band.lines, CELL))
    return [line for side in (left, right) for line in order_lines(side, depth + 1)]


def _is_level(left: Sequence[PdfLine], right: Sequence[PdfLine]) -> bool:
    """Whether at least half of the lines on the side that has fewer stand level with one on the other."""
    few, many = sorted((left, right), key=len)
    return 2 * len(_lines_on_level(few, many)) >= len(few)


def _lines_on_level(side: Sequence[PdfLine], other: Sequence[PdfLine]) -> list[PdfLine]:
    return [one for one in side if any(abs(one.base - two.base) < 0.3 * one.size for two in other)]


def _is_drawn_out(left: Sequence[PdfLine], right: Sequence[PdfLine]) -> bool:
    """Whether what stands side by side are words of one line, or two, drawn out to fill a column."""
    apart = (*_lines_on_level(left, right), *_lines_on_level(right, left))
    words, count = sum(len(one.text.split()) for one in apart), min(count_levels(left), count_levels(right))
    return bool(apart) and (count == 1 or (count < COLUMN_LINES and words <= DRAWN_OUT_WORDS * len(apart)))


def _join_rows(lines: Sequence[PdfLine], joint: str) -> Iterator[PdfLine]:
    """The lines of each level as one."""
    row: list[PdfLine] = []
    for line in lines:
        if row and abs(row[0].base - line.base) >= 0.3 * line.size:
            yield _join_cells(row, joint)
            row = []
        row.append(line)
    if row:
        yield _join_cells(row, joint)


def _join_cells(cells: Sequence[PdfLine], joint: str) -> PdfLine:
    inorder = sorted(cells, key=lambda line: line.left)
    stretches = [stretch for cell in inorder for stretch in cell.stretches]
    return PdfLine(stretches, joint.join(cell.text for cell in inorder) if joint.strip() else "")
