"""How much of a printed A4 page words take, in millimetres: estimates that are rather too large.

Nothing is laid out here: a browser does that, with the fonts it has. What is told to fit has to fit with any
of them, so a letter counts as wide as in a wide font.
"""

from functools import cache
from math import ceil
from unicodedata import east_asian_width

from msgspec import Struct

PAGE_HEIGHT = 257.0
"""Height of what an A4 page holds between the margins of static/css/print.css."""
POINT_MILLIMETRES = 25.4 / 72
LINE_TO_LETTER = 1.33
LETTER, CAPITAL, WIDE = 0.52, 0.72, 1.05
"""Widths in parts of the size of the letters: small ones and digits, capitals, those of East Asia."""


class PaperColumn(Struct, frozen=True):
    """A column of text: how wide it is in millimetres, and the size of its letters in points."""

    width: float
    size: float

    def height(self, text: str) -> float:
        """Of `text` in this column; words break where they do not fit, so some of each line stays free."""
        lines = ceil(sum(map(_width_of_char, text)) * self.size * POINT_MILLIMETRES / (self.width * 0.95))
        return max(1, lines) * self.size * POINT_MILLIMETRES * LINE_TO_LETTER


@cache
def _width_of_char(char: str) -> float:
    if east_asian_width(char) in "WF":
        return WIDE
    return CAPITAL if char.isupper() or ord(char) > 0x2FFF else LETTER
