"""Who agrees and who disagrees on one issue, in fixed words with names put in.

Two agree only on what is one thing: the issue's proposition, or, where it has none, the very same matter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.model import Stance
from briefgen.relate.book import Book
from briefgen.relate.desk import Cell, Ground, Reason, Side
from briefgen.relate.issues.cells import Standing
from briefgen.relate.issues.held import HeldPosition
from briefgen.relate.issues.matters import IssueMatter, is_whole, matter_of

NAMES_IN_REASON = 6
"""Names that one reason lists; the rest are counted."""


@dataclass(frozen=True, slots=True)
class _Camp:
    word: str
    cells: tuple[Cell, ...]


def list_reasons(standings: Sequence[Standing], book: Book, *, asked: bool) -> Iterator[Reason]:
    """What the cells say of each other: towards the proposition, else on each matter that they share."""
    if asked:
        yield from _reasons_of_accord([one.cell for one in standings], book, "")
        return
    for matter, held in _by_matter(standings):
        yield from _reasons_of_accord(held, book, f" on “{matter.words}”")


def grounds(standings: Sequence[Standing], *, asked: bool) -> Iterator[Ground]:
    """What two or more of the cells take a known side of."""
    if asked:
        held = [("", [one.cell for one in standings])]
    else:
        held = [(matter.words, cells) for matter, cells in _by_matter(standings)]
    for words, cells in held:
        sides = tuple((cell.actor, cell.side) for cell in cells if cell.side in {Side.FOR, Side.AGAINST})
        if len(sides) > 1:
            yield Ground(words, sides)


def _by_matter(standings: Sequence[Standing]) -> Iterator[tuple[IssueMatter, list[Cell]]]:
    """The cells on each matter, each on the side that it takes of the matter itself."""
    found: dict[frozenset[str], tuple[IssueMatter, list[Cell]]] = {}
    for one in standings:
        matter = matter_of(one.latest) if _is_plain(one.latest) else None
        if matter is not None and matter.side is not Side.NONE:
            _, cells = found.setdefault(matter.key, (matter, []))
            cells.append(replace(one.cell, side=matter.side))
    yield from (found[key] for key in sorted(found, key=sorted))


def _is_plain(held: HeldPosition) -> bool:
    """Whether its words speak of the matter alone."""
    return is_whole(held.position, held.brief.article.text)


def _reasons_of_accord(cells: Sequence[Cell], book: Book, where: str) -> Iterator[Reason]:
    camps = _find_camps(cells)
    sides = {camp.word.split(",")[0] for camp in camps}
    if len(sides) > 1:
        yield _reason_of_camps(f"Disagree{where}", camps, book)
        return
    for camp in camps:
        if len(camp.cells) > 1:
            opening = "Conditional" if camp.word.endswith(CONDITION) else "Agree"
            yield _reason_of_camps(
                f"{opening}{where}", (_Camp(camp.word.removesuffix(CONDITION), camp.cells),), book
            )


CONDITION = ", if"
"""Behind the side of those who take it on a condition."""


def _find_camps(cells: Sequence[Cell]) -> tuple[_Camp, ...]:
    """Who is for it, for it on a condition, against it."""
    found = (
        _Camp(
            f"{side}{CONDITION}" if conditional else str(side),
            _cells_of_side(cells, side, conditional=conditional),
        )
        for side in (Side.FOR, Side.AGAINST)
        for conditional in (False, True)
    )
    return tuple(camp for camp in found if camp.cells)


def _cells_of_side(cells: Sequence[Cell], side: Side, *, conditional: bool) -> tuple[Cell, ...]:
    return tuple(
        cell
        for cell in cells
        if cell.side is side and (cell.stance is Stance.CONDITIONAL or bool(cell.condition)) == conditional
    )


def _reason_of_camps(opening: str, camps: Sequence[_Camp], book: Book) -> Reason:
    told = "; ".join(f"{_names_of_cells(camp.cells, book)} ({camp.word})" for camp in camps)
    shown = [cell for camp in camps for cell in camp.cells[:NAMES_IN_REASON]]
    return Reason(f"{opening}: {told}", tuple(book.evidence(cell.latest) for cell in shown[:NAMES_IN_REASON]))


def _names_of_cells(cells: Sequence[Cell], book: Book) -> str:
    names = [book.names.get(cell.actor, cell.actor) for cell in cells]
    if len(names) > NAMES_IN_REASON:
        return f"{', '.join(names[:NAMES_IN_REASON])} and {len(names) - NAMES_IN_REASON} more"
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
