"""Whether a reader sees a letter of a page: it is drawn, on the page, large enough, and nothing hides it.

A letter counts as unseen only where that is sure: on a picture or a curve it is seen.
"""

import ctypes
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from briefgen.load.formats.pdf.drawn import (
    EVERYWHERE,
    PAPER,
    Drawings,
    DrawnBox,
    DrawnColour,
    holds_box,
    key_drawing,
    meets_box,
)

TINY, SHARE = 2.0, 0.0024
"""Points, and of the height of its page, below which nobody reads a letter."""
COLOUR_DIFFERENCE = 5
"""Of 255, by which two colours differ that nobody tells apart."""


class PageSight(Enum):
    SEEN = "seen"
    HIDDEN = "hidden"
    UNDRAWN = "undrawn"
    """As what a program writes that lays the text of a scan over it."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How the letters of one text are drawn."""

    mode: int
    at: int
    """In the order of drawing; -1 where that is not known."""
    clip: DrawnBox


class PdfPage:
    """What hides letters of a page."""

    def __init__(self, page: Any, text: Any) -> None:
        from pypdfium2 import raw  # noqa: PLC0415 - few seeds need it

        self.raw, self.page, self.text = raw, page, text
        self.edges: DrawnBox = page.get_bbox()
        self.height = page.get_height()
        self.looks: dict[int, _Look] = {}

    @cached_property
    def drawings(self) -> Drawings:
        return Drawings(self.page)

    def sight(self, at: int, box: DrawnBox) -> PageSight:
        """Of letter number `at`, which stands in `box`."""
        one = self.raw.FPDFText_GetTextObject(self.text, at)
        look = self._look(one)
        if look.mode == self.raw.FPDF_TEXTRENDERMODE_INVISIBLE:
            return PageSight.UNDRAWN
        if not meets_box(self.edges, box) or not meets_box(look.clip, box):
            return PageSight.HIDDEN
        shape = self._shape(at)
        hidden = self._is_tiny(box, shape) or self._is_covered(look, shape) or self._is_faint(look, at, shape)
        return PageSight.HIDDEN if hidden else PageSight.SEEN

    def is_over_drawing(self, box: DrawnBox) -> bool:
        """Whether something is drawn where a letter stands."""
        return any(area.colour != PAPER for area in self.drawings.near(box))

    def _look(self, one: Any) -> _Look:
        key = key_drawing(one)
        if key not in self.looks:
            mode = self.raw.FPDFTextObj_GetTextRenderMode(one)
            clip = self.drawings.clip(one).box if key in self.drawings.outer else EVERYWHERE
            self.looks[key] = _Look(mode, self.drawings.order.get(key, -1), clip)
        return self.looks[key]

    def _shape(self, at: int) -> DrawnBox:
        """The box of what is drawn of a letter."""
        left, right, foot, top = (ctypes.c_double() for _ in range(4))
        self.raw.FPDFText_GetCharBox(self.text, at, left, right, foot, top)
        return (left.value, foot.value, right.value, top.value)

    def _is_tiny(self, box: DrawnBox, shape: DrawnBox) -> bool:
        """Whether both the font and the shape of a letter say so; a font may be wrong about it."""
        most = min(TINY, SHARE * self.height)
        heights = (box[3] - box[1], shape[3] - shape[1])
        return all(0 < height < most for height in heights)

    def _is_covered(self, look: _Look, shape: DrawnBox) -> bool:
        """Whether a rectangle was drawn over a letter."""
        later = (area for area in self.drawings.near(shape) if area.at > look.at and area.colour)
        return look.at >= 0 and any(holds_box(area.box, _middle_half(shape)) for area in later)

    def _is_faint(self, look: _Look, at: int, shape: DrawnBox) -> bool:
        """Whether a letter has the colour of what it stands on, or none."""
        parts = [ctypes.c_uint() for _ in range(4)]
        filled = look.mode == self.raw.FPDF_TEXTRENDERMODE_FILL
        if not filled or not self.raw.FPDFText_GetFillColor(self.text, at, *parts):
            return False
        *colour, solid = (part.value for part in parts)
        if solid == 0:
            return True
        below = self._ground(look, shape)
        return (
            below is not None
            and max(abs(a - b) for a, b in zip(colour, below, strict=True)) <= COLOUR_DIFFERENCE
        )

    def _ground(self, look: _Look, shape: DrawnBox) -> DrawnColour | None:
        """The colour of what a letter stands on; None where that is not sure."""
        if look.at < 0:
            return None
        before = [area for area in self.drawings.near(shape) if area.at < look.at]
        if not before:
            return PAPER
        return before[-1].colour if holds_box(before[-1].box, _middle_half(shape)) else None


def _middle_half(box: DrawnBox) -> DrawnBox:
    """The half of a box around its middle: letters reach out of what was laid below and over them."""
    left, foot, right, top = box
    across, up = (right - left) / 4, (top - foot) / 4
    return (left + across, foot + up, right - across, top - up)
