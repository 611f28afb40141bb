"""Paragraphs that were wrapped become one line again; nothing else is joined.

A wrapped line ends where the next word would not have fitted: that tells it from a list of headlines. In the
narrow columns of a newspaper or a PDF the words tell: lines end in the middle of sentences, and the next
begins small. There a paragraph ends with a sentence before the column does, or where the next is indented.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.load.offsets import Traced, pick
from briefgen.model import Span

NARROWEST, WIDEST = 50, 130
"""Characters of the longest line of a paragraph that was wrapped."""
COLUMN = 28
"""The same of a column."""
GOING_ON = 4
"""Lines of a column at least that end within a sentence."""
LONG, FULL = 0.6, 0.9
"""The share of a column that a line fills which goes on, and one that ends by chance with a sentence."""

CLOSED = (".", "!", "?", ":", ";", '"', "”", "’", ")")
_WRAPPED_END = re.compile(r"[.!?…:][\"'”’)\]]{0,3}$")
_OPENS = re.compile(r"[-•*–▪◦·]\s|\(?\d{1,2}[.)]\s|[^\W\d_][^:\n]{0,40}:\s")
_BROKEN = re.compile(r"[^\W\d_]{2}[-‐]$")


@dataclass(frozen=True, slots=True)
class _Break:
    """The end of a line inside a block, with the lines around it."""

    line: str
    below: str
    width: int
    """Of the block's longest line."""

    @property
    def is_open(self) -> bool:
        """Whether the line ends within a sentence."""
        return not _WRAPPED_END.search(self.line.rstrip()[-6:])

    @property
    def goes_on(self) -> bool:
        """Whether a long line ends within a sentence, and the next begins small."""
        small = self.below.lstrip()[0].islower()
        return self.is_open and small and self.length >= LONG * self.width

    @property
    def indented(self) -> bool:
        return _indent_width(self.below) >= _indent_width(self.line) + 2

    @property
    def length(self) -> int:
        return len(self.line.rstrip())

    @property
    def is_full(self) -> bool:
        """Whether the first word below would not have fitted on the line."""
        return self.length + 1 + len(self.below.split(maxsplit=1)[0]) > self.width


def unwrap_lines(source: Traced) -> Traced:
    """`source` with a space for each line end inside a wrapped paragraph."""
    pieces: list[Span | str] = []
    at = 0
    for start, end, joint in _soft_ends(source.text):
        pieces.extend((Span(at, start), joint))
        at = end
    return pick(source, (*pieces, Span(at, len(source.text)))) if pieces else source


def _soft_ends(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches between lines that are no more than a wrap, with what stands there instead."""
    block: list[str] = []
    at = start = 0
    for line in (*text.split("\n"), ""):
        if line.strip():
            block.append(line)
        else:
            if len(block) > 1:
                yield from _find_joints(block, start)
            block, start = [], at + len(line) + 1
        at += len(line) + 1


def _find_joints(block: list[str], start: int) -> Iterator[tuple[int, int, str]]:
    width = max(len(line.rstrip()) for line in block)
    breaks = [_Break(line, below, width) for line, below in pairwise(block)]
    joins = _choose_rule(breaks, width)
    for each in breaks:
        start += len(each.line)
        if joins(each):
            yield from _make_joint(each, start) if joins is _continues_column else [(start, start + 1, " ")]
        start += 1


def _choose_rule(breaks: Sequence[_Break], width: int) -> Callable[[_Break], bool]:
    """What tells the soft ends of a block: all of a wrapped paragraph, some of a column, else none."""
    if _is_wrapped_text(breaks, width):
        return lambda _: True
    return _continues_column if _is_column(breaks, width) else lambda _: False


def _is_wrapped_text(breaks: Sequence[_Break], width: int) -> bool:
    if not NARROWEST <= width <= WIDEST or not all(each.is_full for each in breaks):
        return False
    lower = sum(each.below.lstrip()[0].islower() for each in breaks)
    open_ended = sum(not each.line.rstrip().endswith(CLOSED) for each in breaks)
    return bool(lower) and 2 * open_ended > len(breaks)


def _is_column(breaks: Sequence[_Break], width: int) -> bool:
    going_on = sum(each.goes_on for each in breaks)
    starts = sum(each.indented and not each.is_open for each in breaks)
    enough = going_on + starts >= GOING_ON and 5 * (going_on + starts) >= 2 * len(breaks)
    return COLUMN <= width <= WIDEST and enough and going_on > starts


def _continues_column(each: _Break) -> bool:
    """Whether the paragraph goes on below a line of a column."""
    below = each.below.lstrip()
    if each.indented or (not each.is_open and _OPENS.match(below)) or not any(map(str.isalpha, each.line)):
        return False
    if each.is_open:
        return below[0].islower() or each.is_full
    return each.is_full and each.length >= FULL * each.width


def _make_joint(each: _Break, end: int) -> Iterator[tuple[int, int, str]]:
    """A space, or nothing in the middle of a word that a hyphen parts; `end` is where the line ends."""
    stop = end + 1 + _indent_width(each.below)
    if _BROKEN.search(each.line[-3:]) and each.below.lstrip()[0].islower():
        yield end - 1, stop, ""
    else:
        yield end, stop, " "


def _indent_width(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))
