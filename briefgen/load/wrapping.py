"""Paragraphs that were wrapped at a fixed width become one line again; nothing else is joined.

A wrapped line ends where the next word would not have fitted: that tells it from a list of headlines.
"""

from collections.abc import Iterator
from itertools import pairwise

from briefgen.load.offsets import Traced, pick
from briefgen.model import Span

NARROWEST, WIDEST = 50, 130
"""Characters of the longest line of a paragraph that was wrapped."""

CLOSED = (".", "!", "?", ":", ";", '"', "”", "’", ")")


def unwrapped(source: Traced) -> Traced:
    """`source` with a space for each line end inside a wrapped paragraph."""
    pieces: list[Span | str] = []
    at = 0
    for end in _soft_ends(source.text):
        pieces.extend((Span(at, end), " "))
        at = end + 1
    return pick(source, (*pieces, Span(at, len(source.text)))) if pieces else source


def _soft_ends(text: str) -> Iterator[int]:
    """Offsets of the line ends that are no more than a wrap."""
    block: list[str] = []
    at = start = 0
    for line in (*text.split("\n"), ""):
        if line.strip():
            block.append(line)
        else:
            if len(block) > 1 and _is_wrapped(block):
                yield from _ends(block, start)
            block, start = [], at + len(line) + 1
        at += len(line) + 1


def _ends(block: list[str], start: int) -> Iterator[int]:
    for line in block[:-1]:
        start += len(line)
        yield start
        start += 1


def _is_wrapped(block: list[str]) -> bool:
    width = max(len(line.rstrip()) for line in block)
    breaks = list(pairwise(block))
    if not NARROWEST <= width <= WIDEST or not all(_is_full(line, below, width) for line, below in breaks):
        return False
    lower = sum(below.lstrip()[0].islower() for _, below in breaks)
    open_ended = sum(not line.rstrip().endswith(CLOSED) for line, _ in breaks)
    return bool(lower) and 2 * open_ended > len(breaks)


def _is_full(line: str, below: str, width: int) -> bool:
    """Whether the first word below would not have fitted on `line`."""
    return len(line.rstrip()) + 1 + len(below.split(maxsplit=1)[0]) > width
