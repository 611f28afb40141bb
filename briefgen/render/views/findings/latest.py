"""Which amount of a figure that has a history is the latest."""

from briefgen.model import Figure, Measure
from briefgen.relate.desk import Point, Series
from briefgen.render.views.scene import Scene


def find_latest(scene: Scene, one: Series) -> Point | None:
    """The last point of the card's own measure; no question's, and none that was so before another."""
    known = scene.atlas.figures
    told = [point for point in one.points if not point.in_question and point.ref in known]
    now = [point for point in told if _is_current(point, known[point.ref])] or told
    own = [point for point in now if _has_measure(point, known[point.ref], one.measure)]
    return next(reversed(own or now or one.points), None)


def _is_current(point: Point, figure: Figure) -> bool:
    """Whether its sentence tells of nothing that came after: of "from 40 to 52" the 52 alone."""
    told = point.amount or figure.quantity
    whole = (told.value, told.high) == (figure.quantity.value, figure.quantity.high)
    return not figure.former if whole else _is_outcome(point, figure)


def _is_outcome(point: Point, figure: Figure) -> bool:
    """Whether it is what a change came to: its second amount."""
    return point.amount is not None and point.amount.value == figure.quantity.high


def _has_measure(point: Point, figure: Figure, measure: Measure) -> bool:
    """What a change came to is no change: it is of whatever its card is."""
    return figure.measure == measure or _is_outcome(point, figure)
