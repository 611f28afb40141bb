"""Who stands where on what, and who moved."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model import ActorId, ArticleId, IssueId, Slug, Stance
from briefgen.relate.desk.facts import FactRef, Reason
from briefgen.typed.entry import Place


class Side(StrEnum):
    """Where a position stands towards an issue's proposition."""

    FOR = "for"
    AGAINST = "against"
    UNDECIDED = "undecided"
    UNRESOLVED = "not resolved"
    """It is on the issue, and its words do not say on which side."""
    NONE = ""
    """The issue has no proposition, or nothing is held."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one actor stands on one issue."""

    actor: ActorId
    issue: IssueId
    latest: FactRef
    stance: Stance
    side: Side
    leaning: Stance | None
    """Of a conditional stance, the side it takes where its condition holds."""
    threat: bool
    object: str
    """The words of what is supported, opposed or weighed; empty where they do not give it."""
    condition: str
    """The words of the condition; empty where there is none."""
    because: str
    """What the issue is taken from where the position's own words do not name it; else empty."""
    date: str
    """ISO date or bounds (`after 2025-04-10`) of the article that states it; `not stated`."""
    first_hand: int
    """How many of the positions nobody else says it holds."""
    quoted: int
    """Of the first-hand ones: in the actor's own words, whole or in part."""
    acted: int
    """Of the first-hand ones: shown by what the actor did."""
    attributed: int
    positions: tuple[FactRef, ...]
    """In reading order, the latest last."""
    sides: tuple[Side, ...]
    """For each of the positions, its side of the issue's proposition."""
    opposed: tuple[FactRef, ...]
    """Other stances of the same article that do not agree with the latest; shown beside it."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of position, with both sentences."""

    actor: ActorId
    issue: IssueId
    before: FactRef
    after: FactRef
    before_stance: Stance
    after_stance: Stance
    kind: str
    """`position` for words, `act` for what was done (suspended, then offered)."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that actors agree on or not: the issue's proposition, or the very same matter."""

    matter: str
    """Its words; empty for the proposition."""
    sides: tuple[tuple[ActorId, Side], ...]
    """Who is for it and who against it, two at least."""


@dataclass(frozen=True, slots=True)
class Issue:
    id: IssueId
    slug: Slug
    title: str
    question: str
    proposed: bool
    """True where no editor defined it."""
    note: str
    place: Place | None
    proposition: str
    """What one can be for or against; empty where no editor wrote it."""
    positions: tuple[FactRef, ...]
    cells: tuple[Cell, ...]
    shifts: tuple[Shift, ...]
    agreements: tuple[Reason, ...]
    """Who agrees, who disagrees and what binds them, in words, with sentences."""
    grounds: tuple[Ground, ...]
    """The same, for those who count it."""
    briefs: tuple[ArticleId, ...]
