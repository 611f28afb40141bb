"""What is drawn on a page beside its letters: where it stands, and which colour it surely has.

Only rectangles of one colour are sure. Of all else - pictures, shades, curves - it is known that something is
there.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

DrawnBox = tuple[float, float, float, float]
"""Left, foot, right, top."""
DrawnColour = tuple[int, int, int]

EVERYWHERE: DrawnBox = (-1e9, -1e9, 1e9, 1e9)
PAPER: DrawnColour = (255, 255, 255)
BROAD = 3.0
"""Points of the width of a stroke on which letters may stand."""
ROW = 20.0
"""Points of a row, by which it is looked up what is drawn where."""
LARGEST = 20_000.0
CORNERS = (4, 5, 6)
"""Points of a rectangle: the first may come again, and once more where it is closed."""
NESTED_DRAWINGS = 5
"""Drawings in drawings."""
MOST_DRAWINGS = 5_000
"""Drawings of a page; of one with more nothing is called sure."""


@dataclass(frozen=True, slots=True)
class Area:
    """Where something is drawn."""

    at: int
    """Its place in the order of drawing."""
    box: DrawnBox
    colour: DrawnColour | None
    """Of a rectangle that lets nothing through; None where that is not sure."""


@dataclass(frozen=True, slots=True)
class Clip:
    """What a drawing is cut to."""

    box: DrawnBox
    exact: bool
    """Whether it is cut to a rectangle."""


class Drawings:
    """The drawings of a page, and where its texts stand in their order."""

    def __init__(self, page: Any) -> None:
        from pypdfium2 import raw  # noqa: PLC0415 - few seeds need it

        self.raw = raw
        self.rows: dict[int, list[Area]] = {}
        """What is drawn at each height of the page, in the order of drawing."""
        self.order: dict[int, int] = {}
        """Of texts, by their addresses."""
        self.outer: set[int] = set()
        """The texts that are in no other drawing."""
        count = raw.FPDFPage_CountObjects(page.raw)
        self.sure = count <= MOST_DRAWINGS
        for at in range(count if self.sure else 0):
            self._add(raw.FPDFPage_GetObject(page.raw, at), at)

    def near(self, box: DrawnBox) -> list[Area]:
        """What is drawn where a box is, in the order of drawing."""
        return [
            area for area in self.rows.get(_find_row((box[1] + box[3]) / 2), ()) if meets_box(area.box, box)
        ]

    def _add(self, one: Any, at: int) -> None:
        kind = self.raw.FPDFPageObj_GetType(one)
        texts = list(self._texts(one, kind, NESTED_DRAWINGS))
        self.order |= dict.fromkeys(filter(None, texts), at)
        if kind == self.raw.FPDF_PAGEOBJ_TEXT:
            self.outer.add(key_drawing(one))
        elif not texts or None in texts:
            for area in self._areas(one, kind, at):
                for row in range(_find_row(area.box[1]) - 1, _find_row(area.box[3]) + 2):
                    self.rows.setdefault(row, []).append(area)

    def _texts(self, one: Any, kind: int, depth: int) -> Iterator[int | None]:
        """The addresses of the texts in a drawing; None for what is no text."""
        if kind == self.raw.FPDF_PAGEOBJ_TEXT:
            yield key_drawing(one)
        elif kind == self.raw.FPDF_PAGEOBJ_FORM and depth:
            for at in range(min(self.raw.FPDFFormObj_CountObjects(one), MOST_DRAWINGS)):
                inner = self.raw.FPDFFormObj_GetObject(one, at)
                yield from self._texts(inner, self.raw.FPDFPageObj_GetType(inner), depth - 1)
        else:
            yield None

    def _areas(self, one: Any, kind: int, at: int) -> Iterator[Area]:
        box = self._bounds(one)
        if box is None:
            return
        if kind != self.raw.FPDF_PAGEOBJ_PATH:
            yield Area(at, _within_page(box), None)
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        self.raw.FPDFPath_GetDrawMode(one, fill, stroke)
        if fill.value or (stroke.value and self._is_broad(one)):
            clip = self.clip(one)
            sure = fill.value and clip.exact and self._is_rectangle(one)
            yield Area(at, _within_page(share_box(box, clip.box)), self._colour(one) if sure else None)

    def _bounds(self, one: Any) -> DrawnBox | None:
        sides = [ctypes.c_float() for _ in range(4)]
        return tuple(side.value for side in sides) if self.raw.FPDFPageObj_GetBounds(one, *sides) else None  # type: ignore[return-value]

    def _is_broad(self, one: Any) -> bool:
        width, matrix = ctypes.c_float(), self._matrix(one)
        self.raw.FPDFPageObj_GetStrokeWidth(one, width)
        scale = max(map(abs, (matrix.a, matrix.b, matrix.c, matrix.d)))
        return bool(width.value * scale >= BROAD)

    def _matrix(self, one: Any) -> Any:
        matrix = self.raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
        self.raw.FPDFPageObj_GetMatrix(one, matrix)
        return matrix

    def _is_rectangle(self, one: Any) -> bool:
        matrix = self._matrix(one)
        upright = not (matrix.b or matrix.c) or not (matrix.a or matrix.d)
        count = self.raw.FPDFPath_CountSegments(one)
        if not upright or count not in CORNERS:
            return False
        return is_rectangle(
            list(self._points(self.raw.FPDFPath_GetPathSegment(one, at) for at in range(count)))
        )

    def _points(self, segments: Iterator[Any]) -> Iterator[tuple[float, float] | None]:
        """The ends of straight lines; None for a curve."""
        x, y = ctypes.c_float(), ctypes.c_float()
        for segment in segments:
            straight = self.raw.FPDFPathSegment_GetType(segment) != self.raw.FPDF_SEGMENT_BEZIERTO
            found = straight and self.raw.FPDFPathSegment_GetPoint(segment, x, y)
            yield (x.value, y.value) if found else None

    def _colour(self, one: Any) -> DrawnColour | None:
        parts = [ctypes.c_uint() for _ in range(4)]
        if self.raw.FPDFPageObj_HasTransparency(one) or self.raw.FPDFPageObj_CountMarks(one):
            return None
        if not self.raw.FPDFPageObj_GetFillColor(one, *parts):
            return None
        red, green, blue, solid = (part.value for part in parts)
        return (red, green, blue) if solid == PAPER[0] else None

    def clip(self, one: Any) -> Clip:
        """What a drawing of the page is cut to."""
        path = self.raw.FPDFPageObj_GetClipPath(one)
        box, exact = EVERYWHERE, True
        for at in range(max(0, self.raw.FPDFClipPath_CountPaths(path)) if path else 0):
            count = self.raw.FPDFClipPath_CountPathSegments(path, at)
            if count > MOST_DRAWINGS:
                return Clip(box, exact=False)
            segments = (self.raw.FPDFClipPath_GetPathSegment(path, at, number) for number in range(count))
            points = list(self._points(segments))
            exact = exact and is_rectangle(points)
            box = share_box(box, draw_around([one for one in points if one])) if None not in points else box
        return Clip(box, exact)


def _find_row(height: float) -> int:
    return int(height // ROW)


def _within_page(box: DrawnBox) -> DrawnBox:
    """A box without what lies farther off than any page is large."""
    return share_box(box, (-LARGEST, -LARGEST, LARGEST, LARGEST))


def key_drawing(one: Any) -> int:
    """What tells a drawing from all others of its page."""
    return ctypes.cast(one, ctypes.c_void_p).value or 0


def is_rectangle(points: list[tuple[float, float] | None]) -> bool:
    """Whether lines from point to point are an upright rectangle."""
    if len(points) not in CORNERS or None in points:
        return False
    known = [point for point in points if point]
    left, foot, right, top = draw_around(known)
    corners = {(left, foot), (left, top), (right, foot), (right, top)}
    sides = pairwise(known)
    return set(known) == corners and all(one[0] == two[0] or one[1] == two[1] for one, two in sides)


def draw_around(points: list[tuple[float, float]]) -> DrawnBox:
    """The box around points; one that holds nothing around none."""
    if not points:
        return (0, 0, 0, 0)
    across, up = [x for x, _ in points], [y for _, y in points]
    return (min(across), min(up), max(across), max(up))


def share_box(one: DrawnBox, other: DrawnBox) -> DrawnBox:
    """What two boxes share; its right may lie left of its left where they share nothing."""
    return (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))


def meets_box(one: DrawnBox, other: DrawnBox) -> bool:
    left, foot, right, top = share_box(one, other)
    return left <= right and foot <= top


def holds_box(outer: DrawnBox, inner: DrawnBox) -> bool:
    return share_box(outer, inner) == inner
