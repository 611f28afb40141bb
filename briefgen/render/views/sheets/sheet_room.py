"""What of an issue fits on the two pages of its sheet: changes first, then who stands where, then sentences.

The strongest of each side come first, and what finds no room ends its list: nothing weaker passes it by.
"""

from collections.abc import Iterable
from itertools import zip_longest

from msgspec import Struct

from briefgen.model import Span
from briefgen.relate.desk import Cell, FactRef, Issue, Shift
from briefgen.render.atlas.found import Found, grouped
from briefgen.render.paper import PAGE_HEIGHT
from briefgen.render.views import stands
from briefgen.render.views.scene import Scene
from briefgen.render.views.sheets import sheet_rows

SLACK = 23.0
"""Millimetres that stay free at the ends of pages and columns, because rows and notes are kept whole."""
ROOM = 2 * PAGE_HEIGHT - SLACK
MOVES_ROOM = 70.0
"""What changes take at most, with their sentences."""
MOST_MOVES = 6


class Fitting(Struct, frozen=True):
    """What is printed, in the order of the page."""

    rows: tuple[tuple[Cell, tuple[FactRef, ...]], ...]
    """Each with the statements whose sentences are printed, the latest first."""
    moves: tuple[Shift, ...]


def fit_sheet(scene: Scene, issue: Issue, used: float) -> Fitting:
    """What fits where so many millimetres are `used`."""
    room = _SheetRoom(scene, used + 3 * sheet_rows.HEADING)
    moves = room.moves(issue.shifts[::-1])
    cells = room.cells(_in_turn(filter(is_sided, issue.cells)))
    printed = room.sentences(cells)
    shown = sorted(cells, key=lambda cell: stands.rank_stand(stands.of_cell(cell))[:2])
    return Fitting(tuple((cell, printed[cell]) for cell in shown), moves)


def pick_strongest(issue: Issue, most: int) -> tuple[Cell, ...]:
    """Of those that take a side the strongest of each, in turn."""
    return tuple(_in_turn(filter(is_sided, issue.cells))[:most])


def is_sided(cell: Cell) -> bool:
    """Whether its actor does more than comment."""
    return not stands.only_comments(cell)


def _in_turn(cells: Iterable[Cell]) -> list[Cell]:
    """The strongest of each side, then the next of each: who says most, and says it himself, first."""
    sides = grouped((stands.rank_stand(stands.of_cell(cell))[:2], cell) for cell in cells)
    ranked = [sorted(sides[side], key=_weigh_cell) for side in sorted(sides)]
    return [cell for turn in zip_longest(*ranked) for cell in turn if cell is not None]


def _weigh_cell(cell: Cell) -> tuple[int, int]:
    return -len(cell.positions), -cell.first_hand


class _SheetRoom:
    """Two pages as they fill up."""

    def __init__(self, scene: Scene, used: float) -> None:
        self.scene = scene
        self.used = used
        self.quoted: set[tuple[str, Span]] = set()
        """The sentences that are endnotes already."""

    def moves(self, shifts: Iterable[Shift]) -> tuple[Shift, ...]:
        found: list[Shift] = []
        most = min(ROOM, self.used + MOVES_ROOM)
        for one in shifts:
            told = sheet_rows.show_move(self.scene, one)
            height = sheet_rows.move_height(told) if told else ROOM
            if len(found) == MOST_MOVES or not self._takes(height, (one.before, one.after), most):
                break
            found.append(one)
        return tuple(found)

    def cells(self, cells: Iterable[Cell]) -> tuple[Cell, ...]:
        found: list[Cell] = []
        for cell in cells:
            told = sheet_rows.row_of_cell(self.scene, cell)
            if told is None or not self._takes(sheet_rows.row_height(told), (cell.latest,)):
                break
            found.append(cell)
        return tuple(found)

    def sentences(self, cells: tuple[Cell, ...]) -> dict[Cell, tuple[FactRef, ...]]:
        """For each cell its latest statement, then one more of each while there is room."""
        printed = {cell: [cell.latest] for cell in cells}
        earlier = {cell: [ref for ref in cell.positions[::-1] if ref != cell.latest] for cell in cells}
        for step in range(max(map(len, earlier.values()), default=0)):
            for cell in cells:
                if step < len(earlier[cell]) and self._takes(0.0, (earlier[cell][step],)):
                    printed[cell].append(earlier[cell][step])
        return {cell: tuple(refs) for cell, refs in printed.items()}

    def _takes(self, height: float, refs: Iterable[FactRef], room: float = ROOM) -> bool:
        """Whether a thing finds room with the sentences it rests on; then it has it."""
        facts = self.scene.atlas.facts
        new = {sentence_of(facts[ref]): facts[ref] for ref in refs if ref in facts}
        new = {key: one for key, one in new.items() if key not in self.quoted}
        notes = (sheet_rows.note_sentence(self.scene, one, 0) for one in new.values())
        height += sum(map(sheet_rows.note_height, notes))
        if self.used + height > room:
            return False
        self.used += height
        self.quoted |= new.keys()
        return True


def sentence_of(found: Found) -> tuple[str, Span]:
    """What tells one quoted sentence from another."""
    return str(found.brief.article.id), found.fact.evidence.sentence
