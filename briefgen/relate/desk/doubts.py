"""What does not fit, what was promised, and what an editor should look at."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefgen.model import ActorId, Evidence, IssueId
from briefgen.relate.desk.facts import FactRef


class TensionKind(StrEnum):
    DISAGREE = "facts disagree"
    ONE_SOURCE = "rests on one source"
    CONSTRAINT = "stands against"
    NOT_REPORTED = "announced and not reported"
    NOT_ANSWERED = "asked and not answered"


@dataclass(frozen=True, slots=True)
class Tension:
    id: str
    kind: TensionKind
    reason: str
    facts: tuple[FactRef, ...]
    told: tuple[Evidence, ...]
    issue: IssueId | None


class CommitmentState(StrEnum):
    OPEN = "open"
    DUE = "due"
    OVERDUE = "overdue"
    TOLD = "told of later"
    """Its day has passed, and later articles tell of it; whether it was done they do not say."""
    DONE = "told as done"
    LATE = "told as done late"
    """It was done after its last day, as later articles tell."""
    MISSED = "told as not done"
    """Later articles tell that it was not kept, or that its day passed without it."""
    UNDATED = "no date stated"


class Voice(StrEnum):
    """Who says that something will be done."""

    FIRST_HAND = "first-hand"
    ATTRIBUTED = "attributed"
    """Someone else says it of them."""
    ARTICLE = "told by the article"
    """Nobody is quoted for it."""


@dataclass(frozen=True, slots=True)
class Commitment:
    id: str
    actor: ActorId | None
    parties: tuple[ActorId, ...]
    """All who are to do it, the actor first."""
    named: str
    """The words of the article for them; empty where it names nobody."""
    threat: bool
    said_by: ActorId | None
    voice: Voice
    evidence: Evidence
    due: FactRef | None
    earliest: date | None
    latest: date | None
    state: CommitmentState
    later: tuple[Evidence, ...]
    """What later articles say of it."""


@dataclass(frozen=True, slots=True)
class Weak:
    """A fact that is worth an editor's look, with the lines to paste."""

    ref: FactRef
    evidence: Evidence
    why: str
    paste: str
    weight: int
    """Order on the review page: the heaviest first."""
