"""Lines that go on are a paragraph, words that were parted at the end of a line are whole."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefgen.load.clean.line import LineKind
from briefgen.load.formats.document import CAPTION, Writer
from briefgen.load.formats.pdf.lines import PdfLine

LARGER, TITLE = 1.15, 1.4
"""Headings and titles, in sizes of most letters."""
SMALLER, OTHER = 0.94, 0.12
"""What is smaller may be a caption; what differs by so much is of another paragraph."""
FARTHER = 0.25
"""How much farther apart than most lines two paragraphs stand, in sizes of their letters."""
CLOSED, OPEN = 1.1, 1.8
"""How many times the next word would have fitted on a line that was ended by hand: one that ends a sentence,
and one that does not."""
INDENT = 0.7
HEADING = 12
"""Words of a bold line that is a heading."""

_PROSE_END = re.compile(r"[.?!:…][\"'”’)\]]{0,3}$")
_PARTED = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad\x02\ufffe]$")
_BROKEN_HYPHENS = str.maketrans(dict.fromkeys("\u00ad\x02\ufffe", "-"))
_CAPTION = re.compile(
    r"(?:table|fig(?:ure|\.)|photo(?:graph)?|picture|chart|map|graphic|image)\b[^.:]{0,20}[:.]", re.IGNORECASE
)
_ITEM = re.compile(r"[•▪◦‣·–—-] |\(?\d{1,2}[.)] ")


@dataclass(slots=True)
class Prose:
    """Writes lines as paragraphs. The last of a page stays open, for it may go on overleaf."""

    out: Writer
    size: float
    """Of most letters of the document."""
    apart: float
    """How far apart most lines are, in sizes of their letters."""
    open: str = ""
    last: PdfLine | None = None
    starts: list[tuple[int, int]] = field(default_factory=list)
    """Where pages begin in the text, with their numbers."""

    def page(self, lines: Sequence[PdfLine], number: int) -> None:
        for at, line in enumerate(lines):
            ends = self._turned(line) if at == 0 else self._ends(line, lines)
            if ends:
                self.close()
            if at == 0:
                self.starts.append((self.out.at + len(self.open), number))
            self._add(line.text)
            self.last = line

    def close(self) -> None:
        """End the paragraph that is open."""
        text, self.open = self.open.translate(_BROKEN_HYPHENS), ""
        if self.last is None or not text:
            return
        if self.last.size < SMALLER * self.size and _CAPTION.match(text):
            self.out.take(text, CAPTION)
            return
        self.out.add(text)
        self.out.end(self._kind(self.last))

    def _kind(self, line: PdfLine) -> LineKind:
        if line.size > LARGER * self.size:
            return LineKind.TITLE if line.size > TITLE * self.size else LineKind.HEADING
        bold = line.is_bold and len(line.text.split()) <= HEADING and not _PROSE_END.search(line.text)
        return LineKind.HEADING if bold else LineKind.BODY

    def _turned(self, line: PdfLine) -> bool:
        """Whether the paragraph ends with its page."""
        goes_on = not _PROSE_END.search(self.open) and line.text[:1].islower()
        return not goes_on or self.last is None or self._looks_other(self.last, line)

    def _looks_other(self, last: PdfLine, line: PdfLine) -> bool:
        sized = abs(last.size - line.size) > OTHER * max(last.size, line.size)
        return sized or last.is_row or line.is_row or self._kind(last) is not self._kind(line)

    def _ends(self, line: PdfLine, lines: Sequence[PdfLine]) -> bool:
        """Whether a paragraph ends before `line`, which stands on the page of the last."""
        last = self.last
        if last is None or self._looks_other(last, line) or _ITEM.match(line.text):
            return True
        ended = bool(_PROSE_END.search(last.text))
        apart = (last.base - line.base) / line.size
        small = line.text[:1].islower()
        if apart < 0:  # the head of the next column
            return ended or not small
        left, right = _column_edges(line, lines)
        indented = line.left - left > INDENT * line.size > last.left - left
        room = (CLOSED if ended else OPEN) * _first_word(line)
        by_hand = not small and last.right + room < right
        return apart > self.apart + FARTHER or indented or by_hand

    def _add(self, text: str) -> None:
        parted = _PARTED.search(self.open)
        if parted and text[:1].islower():
            self.open = self.open[:-1] + text
        else:
            glued = not self.open or (parted and not self.open.endswith(" -"))
            self.open += text if glued else f" {text}"


def _first_word(line: PdfLine) -> float:
    """How much room the first word of a line takes, with the space before it."""
    letters = len(line.text.split(maxsplit=1)[0]) + 1
    return letters * (line.right - line.left) / len(line.text)


def usual_distance(pages: Sequence[Sequence[PdfLine]]) -> float:
    """How far apart most lines of one size are, in sizes of their letters."""
    counts: Counter[float] = Counter()
    for lines in pages:
        for one, other in pairwise(lines):
            apart = (one.base - other.base) / other.size
            if abs(one.size - other.size) <= OTHER * one.size and 0.8 < apart < 3:
                counts[round(10 * apart) / 10] += 1
    return counts.most_common(1)[0][0] if counts else 1.3


def _column_edges(line: PdfLine, lines: Sequence[PdfLine]) -> tuple[float, float]:
    """The edges of the column around a line: those of its neighbours that begin about where it does."""
    near = [one for one in lines if abs(one.left - line.left) < 2 * line.size]
    return min(one.left for one in near), max(one.right for one in near)
