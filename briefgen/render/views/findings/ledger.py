"""The figures of one article on their cards: what the figures beside them say of them."""

from itertools import islice

from msgspec import Struct

from briefgen.model import Brief, FactId
from briefgen.relate.desk import Agreement, FactRef, Verdict
from briefgen.render.atlas.faces import SeriesFace
from briefgen.render.views.findings import facts
from briefgen.render.views.parts import ArticleLink, Link
from briefgen.render.views.scene import Scene


class OtherFigure(Struct, frozen=True):
    """A figure of another article, and what it says of this one."""

    verdict: str
    reason: str
    words: str
    href: str
    article: ArticleLink


class OwnFigure(Struct, frozen=True):
    """A figure of this article on its card: no total, no latest, so that an old brief stays as it is."""

    link: Link
    words: str
    fact: FactId
    """Where it stands on the brief."""
    beside: tuple[OtherFigure, ...]


MOST_BESIDE, MOST_FIGURES = 2, 24
"""Of one figure those that can be compared, else one that cannot: its page has all."""


def list_own(scene: Scene, brief: Brief) -> tuple[OwnFigure, ...]:
    """Each figure that another article gives too, and what the nearest of these say of it."""
    own = (FactRef(brief.article.id, each.id) for each in brief.findings.figures)
    faces = ((ref, scene.atlas.series_faces.get(ref)) for ref in own)
    rows = (_view_own_figure(scene, face, ref) for ref, face in faces if face)
    return tuple(islice((row for row in rows if row.beside), MOST_FIGURES))


def _view_own_figure(scene: Scene, card: SeriesFace, ref: FactRef) -> OwnFigure:
    fact = facts.show_fact(scene, scene.atlas.facts[ref])
    verdicts = scene.atlas.verdicts_of.get(ref, ())
    foreign = [(one, other) for one, other in verdicts if other.article != ref.article]
    told = [each for each in foreign if each[0].verdict is not Agreement.NOT_COMPARABLE] or foreign[:1]
    beside = (_view_beside(scene, one, other) for one, other in told[:MOST_BESIDE])
    link = Link(card.title, scene.to_home(card.home))
    return OwnFigure(link, fact.words, ref.fact, tuple(each for each in beside if each))


def _view_beside(scene: Scene, one: Verdict, ref: FactRef) -> OtherFigure | None:
    other = facts.view_fact(scene, ref)
    if other is None:
        return None
    return OtherFigure(one.verdict, one.reason, other.words, other.href, other.quote.article)
