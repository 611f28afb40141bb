"""One quantity with its history, and what its points say of each other."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefgen.model import ActorId, Measure, Quantity, Slug
from briefgen.relate.desk.facts import FactRef


class Agreement(StrEnum):
    AGREES = "agrees"
    CHANGED = "changed"
    NOT_COMPARABLE = "not comparable"


@dataclass(frozen=True, slots=True)
class Point:
    """One figure in the history of a series."""

    ref: FactRef
    as_of: str
    earliest: date | None
    latest: date | None
    said_by: ActorId | None
    """Who states it, where a position or a turn does; None where the article does."""
    in_question: bool
    """Stated by a question of a transcript."""
    amount: Quantity | None = None
    """Of a figure that tells of a change the amount that is meant here: one end of "from 40 to 52"."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two points of one card say of each other; `a` and `b` count its points from 0."""

    a: int
    b: int
    verdict: Agreement
    reason: str
    disputed: bool
    """Both are said of one moment, and both cannot hold."""


@dataclass(frozen=True, slots=True)
class Series:
    """One quantity with its history. Points of unlike measure stand on one card as not comparable."""

    id: str
    slug: Slug
    title: str
    """Words of a figure's text: what is counted, and what was done to it."""
    unit: str
    counts: str
    measure: Measure
    holder: ActorId | None
    points: tuple[Point, ...]
    verdicts: tuple[Verdict, ...]
    parts: tuple[tuple[int, FactRef], ...]
    """Parts of a whole: the index of the whole among the points, and each part."""
