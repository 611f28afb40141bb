"""The cells of a table row as one line: "Town | 12 million euros"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from briefgen.load.page.flow import Visible
from briefgen.model import Segment

CELL, WITHIN = " | ", "; "
"""What is set between cells, and between the blocks of one."""
CELL_WORDS = 25
"""Words of a cell at most: what is longer is text that stands in a table for its looks."""


def join_rows(blocks: tuple[Visible, ...]) -> tuple[Visible, ...]:
    """`blocks`, those of a row of short cells made one."""
    return tuple(_join_rows_of_cells(blocks))


def is_row(one: Visible) -> bool:
    return one.row > 0 and CELL in one.text


def _join_rows_of_cells(blocks: tuple[Visible, ...]) -> Iterator[Visible]:
    for (row, _), group in groupby(blocks, key=lambda one: (one.row, one.unseen)):
        cells = list(group)
        if row and len({one.cell for one in cells}) > 1 and all(_is_short_cell(one) for one in cells):
            yield _join_row(cells)
        else:
            yield from cells


def _is_short_cell(one: Visible) -> bool:
    return len(one.text.split()) <= CELL_WORDS


def _join_row(cells: list[Visible]) -> Visible:
    parts: list[str] = []
    pieces: list[Segment] = []
    at = 0
    for before, one in zip((None, *cells), cells, strict=False):
        joint = "" if before is None else WITHIN if before.cell == one.cell else CELL
        at += len(joint)
        pieces.extend(replace(piece, start=piece.start + at) for piece in one.pieces)
        parts.extend((joint, one.text))
        at += len(one.text)
    text = "".join(parts)
    linked = sum(one.linked * len(one.text) for one in cells) / len(text)
    return replace(cells[0], text=text, pieces=tuple(pieces), linked=linked)
