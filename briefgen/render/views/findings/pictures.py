"""What pictures show: who stands where on an issue over time."""

from collections.abc import Iterator, Sequence

from briefgen.model import Position
from briefgen.relate.desk import Cell, Issue
from briefgen.render import urls
from briefgen.render.charts import standings
from briefgen.render.charts.scale import make_moment
from briefgen.render.charts.standings import Standings, Statement
from briefgen.render.views import stands
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.wording.texts import say

LONGEST_NAME, LONGEST_OBJECT = 36, 80
"""Characters of a name in a picture, so that it stands on a telephone; of what a side is told of."""


def over_time(
    scene: Scene, issue: Issue, cells: Sequence[Cell], name: str = "over-time-picture"
) -> Standings | None:
    """What the actors of `cells` say on the issue, by the dates of the articles; None where all is of one."""
    said = [(_name_cell(scene, cell), tuple(_list_said(scene, cell))) for cell in cells]
    return standings.draw_standings(name, say("section.over_time_on", issue=issue.title), said)


def _name_cell(scene: Scene, cell: Cell) -> str:
    link = scene.actor(cell.actor)
    return shorten(f"{link.text} {link.context}".strip(), LONGEST_NAME) if link else ""


def _list_said(scene: Scene, cell: Cell) -> Iterator[Statement]:
    """The sides that the actor takes; who comments takes none."""
    for ref, side in zip(cell.positions, cell.sides, strict=True):
        found = scene.atlas.facts.get(ref)
        if found is None or not isinstance(found.fact, Position):
            continue
        sign = stands.sign_of(found.brief, found.fact, side)
        dating = scene.atlas.datings.get(ref.article)
        if sign is None:
            continue
        held = stands.of_position(found.brief, found.fact)
        told = shorten(f"{sign.label}: {held.object}", LONGEST_OBJECT) if held.object else sign.label
        href = scene.here.to(urls.source(found.brief.article.slug), ref.fact)
        when = (dating.earliest, dating.latest) if dating else (None, None)
        yield Statement(make_moment(*when, told, href), sign, ref.fact)
