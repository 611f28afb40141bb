"""Stretches of letters that stand side by side are a line."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from briefgen.load.formats.document import raised_as
from briefgen.load.formats.pdf.letters import HEIGHTS_APART, LetterRun, LettersOfPage

SMALL, HIGH = 0.85, 0.12
"""What is raised is so much smaller than its line, and stands so much higher."""
BOLD = 600
ROMAN = re.compile(r"[ivx]{1,5}")


class PdfLine:
    """A line, from left to right. Places are counted from the foot and the left of the page."""

    def __init__(self, stretches: Sequence[LetterRun], text: str = "") -> None:
        self.is_row = bool(text)
        """Whether it is the row of a table, of which `text` tells the cells."""
        self._text = text
        self.stretches = sorted(stretches, key=lambda one: one.left)
        self.left = min(one.left for one in stretches)
        self.right = max(one.right for one in stretches)
        main = max(stretches, key=lambda one: (one.size * len(one.letters), one.size))
        self.base, self.size = main.base, main.size

    @property
    def top(self) -> float:
        return self.base + self.size

    @cached_property
    def text(self) -> str:
        """Its words; marks of notes are none."""
        text, last = self._text, None
        if text:
            return text
        for one in self.stretches:
            if last is not None and one.left - last.right > 0.2 * self.size and not text.endswith(" "):
                text += " "
            text += _read_raised(one.text, text) if self._is_raised(one) else one.text
            last = one
        return " ".join(text.split())

    def _is_raised(self, one: LetterRun) -> bool:
        return one.size < SMALL * self.size and one.base > self.base + HIGH * self.size

    @property
    def opens_raised(self) -> bool:
        """Whether it begins with a raised mark, as a note does."""
        return self._is_raised(self.stretches[0])

    @property
    def is_bold(self) -> bool:
        return all(one.weight >= BOLD for one in self.stretches)

    def beside(self, other: "PdfLine") -> bool:
        """Whether they share some height."""
        return min(self.top, other.top) - max(self.base, other.base) > 0.3 * min(self.size, other.size)


def _read_raised(text: str, before: str) -> str:
    """A raised text as it reads; small Roman numbers are marks of notes."""
    return "" if ROMAN.fullmatch(text.strip()) else raised_as(text, before)


@dataclass(frozen=True, slots=True)
class Ruled:
    """A page as lines, from its top."""

    width: float
    height: float
    lines: tuple[PdfLine, ...]


def join_ruled(sheet: LettersOfPage) -> Ruled:
    """The lines of a page."""
    groups: list[list[LetterRun]] = []
    for one in sheet.stretches:
        if groups and _follows_group(groups[-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    drawn = sorted(map(PdfLine, groups), key=lambda line: (-line.base, line.left))
    lines = _merge_touching(drawn)
    return Ruled(sheet.width, sheet.height, tuple(line for line in lines if line.text))


def _follows_group(group: Sequence[LetterRun], new: LetterRun) -> bool:
    """Whether a stretch goes on where those drawn before it end, raised or not."""
    last, size = group[-1], max(one.size for one in (*group, new))
    near = -size / 2 < new.left - last.right < HEIGHTS_APART * size
    return near and abs(new.base - group[0].base) < 0.6 * size and new.base > group[0].base - 0.35 * size


def _merge_touching(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Lines on one level that were drawn apart and touch, as one."""
    found: list[PdfLine] = []
    for line in lines:
        last = found[-1] if found else None
        if last is not None and _touches_line(last, line):
            found[-1] = PdfLine((*last.stretches, *line.stretches))
        else:
            found.append(line)
    return found


def _touches_line(last: PdfLine, line: PdfLine) -> bool:
    size = max(last.size, line.size)
    return (
        abs(last.base - line.base) < 0.1 * size
        and -0.3 * size < line.left - last.right < HEIGHTS_APART * size
    )


def usual_size(lines: Sequence[PdfLine]) -> float:
    """The size of most letters."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(2 * line.size) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
