"""An issue on which a crowd takes sides, each member in long words of an article of its own."""

from dataclasses import replace

from briefgen.model import ActorId, ArticleId, FactId, Slug
from briefgen.relate.desk import Cell, Desk, FactRef, Issue, Reason
from tests.render import sample
from tests.render.articles import OREV, SOLEN

LONG = (
    "WIDE WORDS of a very long name that nobody shortened before it was printed, and 漢字 beside them, " * 3
)


def desk(size: int) -> Desk:
    """The sample with `size` actors on each side of its issue, and as many changes of position."""
    made = sample.desk()
    first, *rest = made.issues
    articles = [_article(made, number) for number in range(size)]
    actors = [_actor(made, number) for number in range(2 * size)]
    cells = [_cell(made, first, number) for number in range(2 * size)]
    shifts = tuple(replace(first.shifts[0], actor=cell.actor, before=cell.latest) for cell in cells)
    issue = replace(first, title=LONG[:90], cells=tuple(cells), shifts=shifts, agreements=(Reason(LONG),) * 9)
    return replace(
        made, briefs=(*made.briefs, *articles), actors=(*made.actors, *actors), issues=(issue, *rest)
    )


def _article(made, number):
    brief = made.briefs[0]
    article = replace(
        brief.article, id=ArticleId(f"{number}.txt"), slug=Slug(f"{'a-long-address-' * 4}{number}")
    )
    return replace(brief, article=article)


def _actor(made, number):
    known = next(one for one in made.actors if one.id == (SOLEN, OREV)[number % 2])
    return replace(
        known, id=ActorId(f"crowd-{number}"), slug=Slug(f"crowd-{number}"), name=f"{number} {LONG}"
    )


def _cell(made: Desk, issue: Issue, number: int) -> Cell:
    cell = issue.cells[number % 2]
    own = next(ref for ref in issue.positions if ref.article == made.briefs[0].article.id)
    ref = FactRef(ArticleId(f"{number // 2}.txt"), FactId(own.fact))
    return replace(
        cell,
        actor=ActorId(f"crowd-{number}"),
        latest=ref,
        positions=(*cell.positions[:-1], ref),
        object=LONG,
        condition=LONG,
        because=LONG,
        opposed=(),
    )
