"""Who agrees, who disagrees and what binds them on one issue, in fixed words with names put in."""

from collections.abc import Iterator, Sequence

from briefgen.model import Evidence, Stance
from briefgen.relate.book import Book
from briefgen.relate.desk import Cell, FactRef, Reason

MOST = 6
"""Names that one reason lists; the rest are counted."""

_VERBS = {
    Stance.SUPPORTS: "support this",
    Stance.OPPOSES: "oppose this",
    Stance.CONDITIONAL: "support this on a condition",
    Stance.UNDECIDED: "have not decided",
}


def reasons(cells: Sequence[Cell], book: Book) -> Iterator[Reason]:
    """Agreement of two actors or more, then what stands against each other."""
    by_stance = {stance: [cell for cell in cells if cell.stance is stance] for stance in _VERBS}
    for stance, held in by_stance.items():
        if len(held) > 1:
            yield Reason(f"{_names(held, book)} {_VERBS[stance]}", _told(held, book))
    for one, other in _AGAINST:
        if by_stance[one] and by_stance[other]:
            told = f"{_names(by_stance[one], book)}: {one}; {_names(by_stance[other], book)}: {other}"
            yield Reason(told, (*_told(by_stance[one][:1], book), *_told(by_stance[other][:1], book)))


_AGAINST = ((Stance.SUPPORTS, Stance.OPPOSES), (Stance.CONDITIONAL, Stance.OPPOSES))


def _names(cells: Sequence[Cell], book: Book) -> str:
    names = [book.names.get(cell.actor, cell.actor) for cell in cells]
    if len(names) > MOST:
        return f"{', '.join(names[:MOST])} and {len(names) - MOST} more"
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def _told(cells: Sequence[Cell], book: Book) -> tuple[Evidence, ...]:
    return tuple(_evidence(cell.latest, book) for cell in cells[:MOST])


def _evidence(ref: FactRef, book: Book) -> Evidence:
    positions = book.briefs[book.place[ref.article]].findings.positions
    return next(one.evidence for one in positions if one.id == ref.fact)
