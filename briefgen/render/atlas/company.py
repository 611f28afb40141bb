"""With whom an actor is on one side of something, and with whom on the other: only what the matrices say.

Of each side those count who say most on the issue: an actor is compared with a few, however many there are.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import ActorId, IssueId, Position, Stance
from briefgen.relate.desk import Cell, FactRef, Ground, Issue, Side
from briefgen.render.atlas.found import Found, grouped

ACTORS_COMPARED = 5
"""Actors of one side of one thing with whom others are compared."""


class Companion(Struct, frozen=True, gc=False):
    """Another actor on one thing: on the same side of it or not."""

    actor: ActorId
    issue: IssueId
    matter: str
    """What both take a side of; empty for the issue's proposition."""
    same: bool
    side: Side
    conditional: bool
    since: FactRef
    """Where the other first says it, of the times in a row that it does: saying it again moves nobody."""


Facts = Mapping[FactRef, Found]
NO_FACTS: Facts = MappingProxyType({})


def find_company(issues: Sequence[Issue], facts: Facts = NO_FACTS) -> dict[ActorId, tuple[Companion, ...]]:
    """The companions of each actor, in the order of the issues."""
    rows = (_company_on(issue, ground, facts) for issue in issues for ground in issue.grounds)
    return grouped(chain.from_iterable(rows))


def _company_on(issue: Issue, ground: Ground, facts: Facts) -> Iterator[tuple[ActorId, Companion]]:
    cells = {cell.actor: cell for cell in issue.cells}
    sides = {actor: side for actor, side in ground.sides if actor in cells}
    heard = [
        _make_companion(cells[other], ground.matter, sides[other], facts)
        for other in _list_heard(sides, cells)
    ]
    for actor, side in sides.items():
        for one in heard:
            if one.actor != actor:
                yield actor, replace(one, same=one.side is side)


def _list_heard(sides: Mapping[ActorId, Side], cells: Mapping[ActorId, Cell]) -> Iterator[ActorId]:
    """The loudest of each side."""
    loud = sorted(sides, key=lambda actor: (-len(cells[actor].positions), actor))
    for side in Side:
        yield from [one for one in loud if sides[one] is side][:ACTORS_COMPARED]


def _make_companion(cell: Cell, matter: str, side: Side, facts: Facts) -> Companion:
    conditional = bool(cell.condition) or cell.stance is Stance.CONDITIONAL
    since = _find_first_saying(cell, facts)
    return Companion(cell.actor, cell.issue, matter, False, side, conditional, since)


def _find_first_saying(cell: Cell, facts: Facts) -> FactRef:
    """Where it first said what it says by now, with nothing else said in between."""
    first = cell.latest
    own = _words_of_stand(facts, first)
    at = cell.positions.index(first) if own and first in cell.positions else 0
    for ref in reversed(cell.positions[:at]):
        said = _words_of_stand(facts, ref)
        if said and said != own:
            break
        first = ref if said else first
    return first


def _words_of_stand(facts: Facts, ref: FactRef) -> tuple[str, ...]:
    """The stance with what it is on and on what condition; nothing for what takes no side."""
    found = facts.get(ref)
    if found is None or not isinstance(found.fact, Position) or found.fact.stance is Stance.CLAIMS:
        return ()
    text, said = found.brief.article.text, found.fact
    return said.stance, *(span.of(text).lower() for span in (*said.object, *said.condition))
