"""The figures of one article on their cards: what the figures beside them say of them."""

from itertools import islice

from msgspec import Struct

from briefgen.model import Brief, FactId
from briefgen.relate.desk import Agreement, FactRef, Verdict
from briefgen.render.atlas.faces import SeriesFace
from briefgen.render.views.findings import facts
from briefgen.render.views.scene import Scene


class OtherFigure(Struct, frozen=True):
    """Another figure of its card, and how the two compare."""

    verdict: str
    words: str
    href: str
    """Where both are read of."""


class OwnFigure(Struct, frozen=True):
    """A figure of this article on its card: no total, no latest, so that an old brief stays as it is."""

    fact: FactId
    card: str
    """Where the card is read of."""
    beside: tuple[OtherFigure, ...]


MOST_BESIDE, MOST_FIGURES = 2, 24
"""Of one figure those that can be compared, else one that cannot: its page has all."""


def list_own(scene: Scene, brief: Brief) -> tuple[OwnFigure, ...]:
    """Each figure that has others beside it, and what the nearest of these say of it."""
    own = (FactRef(brief.article.id, each.id) for each in brief.findings.figures)
    faces = ((ref, scene.atlas.series_faces.get(ref)) for ref in own)
    rows = (_view_own_figure(scene, face, ref) for ref, face in faces if face)
    return tuple(islice((row for row in rows if row.beside), MOST_FIGURES))


def _view_own_figure(scene: Scene, card: SeriesFace, ref: FactRef) -> OwnFigure:
    told = _choose_verdicts(scene.atlas.verdicts_of.get(ref, ()), ref, lone=not card.home.is_page)
    beside = (_view_beside(scene, card, one, other) for one, other in told[:MOST_BESIDE])
    return OwnFigure(ref.fact, scene.to_home(card.home), tuple(each for each in beside if each))


def _choose_verdicts(
    verdicts: tuple[tuple[Verdict, FactRef], ...], ref: FactRef, *, lone: bool
) -> list[tuple[Verdict, FactRef]]:
    """Those with figures of other articles, one of them where none compares; of a `lone` card its own.

    "20 ferries, 17 a year ago" of one article has no page: its brief tells how the two compare.
    """
    others = [each for each in verdicts if lone or each[1].article != ref.article]
    compared = [each for each in others if each[0].verdict is not Agreement.NOT_COMPARABLE]
    return compared if lone else compared or others[:1]


def _view_beside(scene: Scene, card: SeriesFace, one: Verdict, ref: FactRef) -> OtherFigure | None:
    other = facts.view_fact(scene, ref)
    if other is None:
        return None
    href = scene.to_home(card.home) if card.home.is_page else other.home
    return OtherFigure(one.verdict, other.words, href)
