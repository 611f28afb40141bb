"""With whom an actor is on one side of something, and with whom on the other: only what the matrices say.

Of each side those count who say most on the issue: an actor is compared with a few, however many there are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from briefgen.model import ActorId, IssueId, Stance
from briefgen.relate.desk import Cell, FactRef, Ground, Issue, Side
from briefgen.render.found import grouped

ACTORS_COMPARED = 5
"""Actors of one side of one thing with whom others are compared."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Another actor on one thing: on the same side of it or not."""

    actor: ActorId
    issue: IssueId
    matter: str
    """What both take a side of; empty for the issue's proposition."""
    same: bool
    side: Side
    conditional: bool
    latest: FactRef
    """Where the other says it."""


def find_company(issues: Sequence[Issue]) -> dict[ActorId, tuple[Companion, ...]]:
    """The companions of each actor, in the order of the issues."""
    return grouped(chain.from_iterable(_on(issue, ground) for issue in issues for ground in issue.grounds))


def _on(issue: Issue, ground: Ground) -> Iterator[tuple[ActorId, Companion]]:
    cells = {cell.actor: cell for cell in issue.cells}
    sides = {actor: side for actor, side in ground.sides if actor in cells}
    loud = sorted(sides, key=lambda actor: (-len(cells[actor].positions), actor))
    heard = [
        actor for side in Side for actor in [one for one in loud if sides[one] is side][:ACTORS_COMPARED]
    ]
    for actor, side in sides.items():
        for other in heard:
            if other != actor:
                yield actor, _companion(cells[other], ground.matter, sides[other], same=sides[other] is side)


def _companion(cell: Cell, matter: str, side: Side, *, same: bool) -> Companion:
    conditional = bool(cell.condition) or cell.stance is Stance.CONDITIONAL
    return Companion(cell.actor, cell.issue, matter, same, side, conditional, cell.latest)
