"""The sheet of one issue: two printed pages with the strongest rows, their sentences as numbered endnotes."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from briefgen.model import Span
from briefgen.relate.desk import FactRef, Issue
from briefgen.render import urls
from briefgen.render.charts.standings import Standings
from briefgen.render.views import stands
from briefgen.render.views.findings import pictures, things
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.views.sheets import sheet_room, sheet_rows
from briefgen.render.views.sheets.sheet_room import Fitting
from briefgen.render.views.sheets.sheet_rows import SheetMove, SheetNote, SheetRow
from briefgen.render.views.stands import ShownStand
from briefgen.render.wording.texts import tell_count


class PrintSheet(Struct, frozen=True):
    title: str
    question: str
    proposition: str
    as_of: str
    href: str
    address: str
    """Of the page of the issue."""
    rows: tuple[SheetRow, ...]
    rest: tuple[str, ...]
    """What finds no room, counted in words."""
    picture: Standings | None
    """The strongest of them over time."""
    moves: tuple[SheetMove, ...]
    accord: tuple[str, ...]
    notes: tuple[SheetNote, ...]


MOST_ACCORD = 4
MOST_DRAWN = 3
"""Actors of its picture: the page of the issue draws more."""
LONGEST_LINE = 240
"""Characters of who agrees with whom."""


def view_sheet(scene: Scene, issue: Issue) -> PrintSheet:
    """What fits on two pages; what does not is counted."""
    accord = tuple(shorten(one.text, LONGEST_LINE) for one in issue.agreements[:MOST_ACCORD])
    picture = pictures.over_time(scene, issue, sheet_room.pick_strongest(issue, MOST_DRAWN), "sheet-picture")
    head = sheet_rows.head_height(issue.title, issue.question, issue.proposition)
    drawn = sheet_rows.picture_height(picture) if picture else 0.0
    fitting = sheet_room.fit_sheet(scene, issue, head + drawn + sum(map(sheet_rows.line_height, accord)))
    endnotes = _Endnotes(scene)
    rows = tuple(_list_sheet_rows(scene, fitting, endnotes))
    moves = tuple(_tell_moves(scene, fitting, endnotes))
    address = urls.issue(issue.slug)
    return PrintSheet(
        title=issue.title,
        question=issue.question,
        proposition=issue.proposition,
        as_of=things.latest_dated_of(scene, issue),
        href=scene.here.to(address),
        address=scene.here.address(address),
        rows=rows,
        rest=tuple(_count_rest(issue, fitting)),
        picture=picture,
        moves=moves,
        accord=accord,
        notes=tuple(endnotes.notes.values()),
    )


def _count_rest(issue: Issue, fitting: Fitting) -> Iterator[str]:
    """Of what is not printed how much there is."""
    printed = {cell for cell, _ in fitting.rows}
    rest = [cell for cell in issue.cells if cell not in printed]
    sided = [stands.of_cell(cell) for cell in rest if sheet_room.is_sided(cell)]
    if sided:
        yield f"{tell_count('sheet.more', len(sided))} ({_tell_sides(sided)})."
    unprinted = sum(len(cell.positions) - len(refs) for cell, refs in fitting.rows)
    told = (
        ("sheet.comments", len(rest) - len(sided)),
        ("sheet.unprinted", unprinted),
        ("sheet.unprinted_moves", len(issue.shifts) - len(fitting.moves)),
    )
    yield from (tell_count(name, number) for name, number in told if number)


def _tell_sides(rest: list[ShownStand]) -> str:
    """How many of them take which: `for: 12; against: 3`."""
    counted = Counter(one.label for one in sorted(rest, key=stands.rank_stand))
    return "; ".join(f"{label}: {number}" for label, number in counted.items())


def _list_sheet_rows(scene: Scene, fitting: Fitting, endnotes: "_Endnotes") -> Iterator[SheetRow]:
    for cell, refs in fitting.rows:
        row = sheet_rows.row_of_cell(scene, cell, endnotes.numbers(refs))
        if row:
            yield row


def _tell_moves(scene: Scene, fitting: Fitting, endnotes: "_Endnotes") -> Iterator[SheetMove]:
    for one in fitting.moves:
        notes = endnotes.number(one.before), endnotes.number(one.after)
        move = sheet_rows.show_move(scene, one, notes)
        if move:
            yield move


class _Endnotes:
    """Sentences numbered as they are first led to."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.notes: dict[tuple[str, Span], SheetNote] = {}

    def number(self, ref: FactRef) -> int:
        found = self.scene.atlas.facts[ref]
        key = sheet_room.sentence_of(found)
        if key not in self.notes:
            self.notes[key] = sheet_rows.note_sentence(self.scene, found, len(self.notes) + 1)
        return self.notes[key].number

    def numbers(self, refs: tuple[FactRef, ...]) -> tuple[int, ...]:
        known = (ref for ref in refs if ref in self.scene.atlas.facts)
        return tuple(dict.fromkeys(map(self.number, known)))
