"""All issues: the questions the desk follows, and the matrix of issue and actor."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefgen.model import ActorId
from briefgen.relate.desk import Cell, Issue
from briefgen.render import urls
from briefgen.render.atlas.faces import Faces
from briefgen.render.atlas.found import grouped
from briefgen.render.views import stands
from briefgen.render.views.findings import passages
from briefgen.render.views.findings.passages import FactPassage
from briefgen.render.views.parts import Head, Link, rest
from briefgen.render.views.scene import Scene
from briefgen.render.views.stands import ShownStand
from briefgen.render.wording.texts import say


class MatrixCell(Struct, frozen=True):
    stand: ShownStand
    href: str
    count: int


class MatrixRow(Struct, frozen=True):
    actor: Link
    cells: tuple[MatrixCell | None, ...]


class PropositionCamp(Struct, frozen=True):
    """All who stand on one side of a proposition."""

    shape: str
    label: str
    count: int
    actors: tuple[Link, ...]
    """The first of them; the issue's page has them all."""


class HeldBy(Struct, frozen=True):
    """What one actor holds, where no proposition says what the sides are."""

    actor: Link
    stand: ShownStand


class IssueRow(Struct, frozen=True):
    link: Link
    question: str
    proposition: str
    proposed: bool
    positions: int
    actors: int
    articles: int
    shifts: int
    camps: tuple[PropositionCamp, ...]
    holds: tuple[HeldBy, ...]


class IssuesView(Struct, frozen=True):
    head: Head
    issues: tuple[IssueRow, ...]
    matrix: tuple[MatrixRow, ...]
    columns: tuple[Link, ...]
    loose: tuple[FactPassage, ...]
    """Stances on no issue of the desk, the newest last."""
    loose_count: int
    more_loose: Link | None


MOST_NAMED = 6
MOST_LOOSE = 60
"""Stances on no issue that the page lists; it counts them all."""


def view_issues(scene: Scene, _: object) -> IssuesView:
    atlas = scene.atlas
    loose = atlas.loose
    return IssuesView(
        Head(say("title.issues"), say("summary.issues"), urls.ISSUES, say("kicker.desk")),
        tuple(row_of_issue(scene, one) for one in atlas.desk.issues),
        _view_matrix(scene, atlas.desk.issues[:MOST_COLUMNS]),
        tuple(scene.issue_link(one) for one in atlas.desk.issues[:MOST_COLUMNS]),
        passages.quote_facts(scene, loose[-MOST_LOOSE:]),
        len(loose),
        rest(len(loose) - MOST_LOOSE, "more.loose", scene.here.to(urls.ACTORS)),
    )


def row_of_issue(scene: Scene, one: Issue) -> IssueRow:
    sided = bool(one.proposition)
    return IssueRow(
        link=scene.issue_link(one),
        question=one.question,
        proposition=one.proposition,
        proposed=one.proposed,
        positions=len(one.positions),
        actors=len(one.cells),
        articles=len(one.briefs),
        shifts=len(one.shifts),
        camps=_count_camps(scene, one) if sided else (),
        holds=() if sided else tuple(_view_held(scene, one)),
    )


def _count_camps(scene: Scene, one: Issue) -> tuple[PropositionCamp, ...]:
    """How many actors are on each side, and who."""
    rows = grouped((stands.of_cell(cell), cell) for cell in one.cells if stands.of_cell(cell).known)
    order = sorted(rows, key=stands.rank_stand)
    return tuple(
        PropositionCamp(
            stand.shape,
            stand.label,
            len(rows[stand]),
            scene.actors(sorted((cell.actor for cell in rows[stand]), key=scene.is_unnamed)[:MOST_NAMED]),
        )
        for stand in order
    )


def _view_held(scene: Scene, one: Issue) -> Iterator[HeldBy]:
    """What the first few hold, each of its own object."""
    shown = sorted((stands.of_cell(cell), cell.actor) for cell in one.cells if stands.of_cell(cell).known)
    for stand, actor in sorted(shown, key=lambda row: stands.rank_stand(row[0]))[:MOST_NAMED]:
        link = scene.actor(actor)
        if link:
            yield HeldBy(link, stand)


def _view_matrix(scene: Scene, ones: Sequence[Issue]) -> tuple[MatrixRow, ...]:
    cells = {(cell.actor, cell.issue): cell for one in ones for cell in one.cells}
    # Who only comments has no row: it would be empty but for "comments".
    order = grouped(
        (cell.actor, cell) for one in ones for cell in one.cells if not stands.only_comments(cell)
    )
    actors = sorted(
        order, key=lambda one: (scene.is_unnamed(one), -len(order[one]), _sort_name(scene.atlas, one))
    )
    rows = []
    for actor in actors[:MOST_ROWS]:
        link = scene.actor(actor)
        if link:
            shown = tuple(_view_matrix_cell(scene, cells.get((actor, one.id))) for one in ones)
            rows.append(MatrixRow(link, shown))
    return tuple(rows)


MOST_ROWS, MOST_COLUMNS = 60, 12
"""Actors in the matrix of all issues; each issue's own page has them all."""


def _sort_name(atlas: Faces, actor: ActorId) -> str:
    known = atlas.actor_faces.get(actor)
    return known.name.casefold() if known else ""


def _view_matrix_cell(scene: Scene, cell: Cell | None) -> MatrixCell | None:
    found = scene.atlas.facts.get(cell.latest) if cell else None
    if cell is None or found is None:
        return None
    href = scene.here.to(urls.source(found.brief.article.slug), found.fact.id)
    return MatrixCell(stands.of_cell(cell), href, len(cell.positions))
