"""All issues: the questions the desk follows, and the matrix of issue and actor."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model import ActorId
from briefgen.relate.desk import Cell, Issue
from briefgen.render import urls
from briefgen.render.atlas import Atlas
from briefgen.render.found import grouped
from briefgen.render.views.parts import Head, Link
from briefgen.render.views.scene import Scene


@dataclass(frozen=True, slots=True)
class MatrixCell:
    stance: str
    condition: bool
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    actor: Link
    cells: tuple[MatrixCell | None, ...]


@dataclass(frozen=True, slots=True)
class IssueRow:
    link: Link
    question: str
    proposed: bool
    positions: int
    actors: int
    articles: int
    shifts: int
    camps: tuple["Camp", ...]


@dataclass(frozen=True, slots=True)
class Camp:
    stance: str
    count: int
    actors: tuple[Link, ...]
    """The first of them; the issue's page has them all."""


@dataclass(frozen=True, slots=True)
class IssuesView:
    head: Head
    issues: tuple[IssueRow, ...]
    matrix: tuple[MatrixRow, ...]
    columns: tuple[Link, ...]


def issues(scene: Scene, atlas: Atlas) -> IssuesView:
    told = "The questions the desk follows, and who stands where on each."
    return IssuesView(
        Head("Issues", told, urls.ISSUES, "The desk"),
        tuple(issue(scene, one) for one in atlas.desk.issues),
        _matrix(scene, atlas.desk.issues[:MOST_COLUMNS]),
        tuple(scene.issue_link(one) for one in atlas.desk.issues[:MOST_COLUMNS]),
    )


def issue(scene: Scene, one: Issue) -> IssueRow:
    return IssueRow(
        scene.issue_link(one),
        one.question,
        one.proposed,
        len(one.positions),
        len(one.cells),
        len(one.briefs),
        len(one.shifts),
        _camps(scene, one),
    )


STANCES = ("supports", "conditional", "opposes", "undecided", "claims")


MOST_NAMED = 6


def _camps(scene: Scene, one: Issue) -> tuple[Camp, ...]:
    """How many actors are of each stance, and who."""
    rows = grouped((cell.stance.value, cell) for cell in one.cells)
    return tuple(
        Camp(stance, len(rows[stance]), scene.actors(cell.actor for cell in rows[stance][:MOST_NAMED]))
        for stance in STANCES
        if stance in rows
    )


def _matrix(scene: Scene, ones: Sequence[Issue]) -> tuple[MatrixRow, ...]:
    cells = {(cell.actor, cell.issue): cell for one in ones for cell in one.cells}
    order = grouped((cell.actor, cell) for one in ones for cell in one.cells)
    actors = sorted(order, key=lambda actor: (-len(order[actor]), _name(scene.atlas, actor)))
    rows = []
    for actor in actors[:MOST_ROWS]:
        link = scene.actor(actor)
        if link:
            shown = tuple(_cell(scene, cells.get((actor, one.id))) for one in ones)
            rows.append(MatrixRow(link, shown))
    return tuple(rows)


MOST_ROWS, MOST_COLUMNS = 60, 12
"""Actors in the matrix of all issues; each issue's own page has them all."""


def _name(atlas: Atlas, actor: ActorId) -> str:
    known = atlas.actors.get(actor)
    return known.name.casefold() if known else ""


def _cell(scene: Scene, cell: Cell | None) -> MatrixCell | None:
    found = scene.atlas.facts.get(cell.latest) if cell else None
    if cell is None or found is None:
        return None
    href = scene.here.to(urls.source(found.brief.article.slug), found.fact.id)
    return MatrixCell(cell.stance, bool(cell.condition), href, len(cell.positions))
