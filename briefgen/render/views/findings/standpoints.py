"""What an actor says, issue by issue: the newest of its stances, and how much more there is."""

from msgspec import Struct

from briefgen.model import IssueId, Position, Stance
from briefgen.relate.desk import FactRef
from briefgen.render.atlas.found import Found, grouped
from briefgen.render.views.findings import passages
from briefgen.render.views.findings.passages import FactPassage
from briefgen.render.views.parts import Link, rest
from briefgen.render.views.scene import Scene
from briefgen.render.wording.texts import say, tell_count

MOST_POSITIONS, MOST_LOOSE = 4, 4
"""On one issue, and on no issue of the desk: the newest, of stances where there are any.

All stand on their briefs and in data/positions.csv.
"""


class IssueGroup(Struct, frozen=True):
    """What the actor says on one issue, oldest first."""

    issue: Link | None
    title: str
    """Of what is on no issue: how many stances there are."""
    positions: tuple[FactPassage, ...]
    more: Link | None
    """To the positions that are not shown."""


def by_issue(scene: Scene, refs: tuple[FactRef, ...]) -> tuple[IssueGroup, ...]:
    """Positions by issue, those on no issue of the desk last; over time within each."""
    found = [scene.atlas.facts[ref] for ref in refs if ref in scene.atlas.facts]
    rows = grouped((each.issue, each) for each in found)
    order = sorted(rows, key=lambda issue: (issue is None, issue or ""))
    return tuple(_view_issue_group(scene, issue, rows[issue]) for issue in order)


def _view_issue_group(scene: Scene, issue: IssueId | None, found: tuple[Found, ...]) -> IssueGroup:
    stances = tuple(one for one in found if _takes_stance(one))
    shown = (stances or found)[-(MOST_POSITIONS if issue else MOST_LOOSE) :]
    more = rest(len(found) - len(shown), "more.positions_csv", scene.data("positions.csv"))
    return IssueGroup(scene.issue(issue), _count_loose(found), passages.show_passages(scene, shown), more)


def _count_loose(found: tuple[Found, ...]) -> str:
    """How many of the positions take a stance."""
    stances = sum(map(_takes_stance, found))
    return tell_count("count.loose", stances) if stances else say("section.loose")


def _takes_stance(one: Found) -> bool:
    return isinstance(one.fact, Position) and one.fact.stance is not Stance.CLAIMS
