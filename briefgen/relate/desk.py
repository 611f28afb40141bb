"""The nouns of the desk: what all articles together say, each thing with the facts it rests on.

Frozen values only. Everything a page shows is reachable from a Desk; a FactRef is enough to link
to a fact's own address.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefgen.load.content import ActorNote, EditorPage, Place
from briefgen.model import (
    ActorId,
    ActorKind,
    ArticleId,
    Basis,
    Brief,
    Corrected,
    Evidence,
    FactId,
    IssueId,
    Measure,
    Modality,
    Slug,
    Stance,
)
from briefgen.problems import Problem


@dataclass(frozen=True, slots=True, order=True)
class FactRef:
    """A figure, date or position of one brief."""

    article: ArticleId
    fact: FactId


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the desk says something, in words of a fixed form, with what it rests on."""

    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedRole:
    """A role of an actor, with when it was stated."""

    text: str
    """As the first article states it."""
    office: str
    """Id of the Office it is; empty where it is none."""
    earliest: date | None
    latest: date | None
    """First and last date of the articles that state it; None where none of them is dated."""
    former: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    id: ActorId
    slug: Slug
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    roles: tuple[StatedRole, ...]
    briefs: tuple[ArticleId, ...]
    """In reading order."""
    merged: tuple[Reason, ...]
    """Why names in the articles are this one actor; empty where there was one name only."""
    kept_apart: tuple[Reason, ...]
    """Why a like name is another actor."""
    speaks_for: tuple[ActorId, ...]
    spoken_for_by: tuple[ActorId, ...]
    positions: tuple[FactRef, ...]
    figures: tuple[FactRef, ...]
    note: ActorNote | None


@dataclass(frozen=True, slots=True)
class Holder:
    """Someone stated to hold an office, with when it was stated."""

    actor: ActorId | None
    """None where an article names the office and nobody."""
    article: ArticleId
    earliest: date | None
    latest: date | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Office:
    """An office apart from those who hold it: the defence minister of Latvia."""

    id: str
    slug: Slug
    name: str
    of: ActorId | None
    holders: tuple[Holder, ...]


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


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two points of one card say of each other; `a` and `b` count its points from 0."""

    a: int
    b: int
    verdict: Agreement
    reason: str


@dataclass(frozen=True, slots=True)
class Series:
    """One quantity with its history. Points of unlike measure stand on one card as not comparable."""

    id: str
    slug: Slug
    title: str
    """Words of a figure's text: what is counted."""
    unit: str
    counts: str
    measure: Measure
    holder: ActorId | None
    points: tuple[Point, ...]
    verdicts: tuple[Verdict, ...]
    parts: tuple[tuple[int, FactRef], ...]
    """Parts of a whole: the index of the whole among the points, and each part."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one actor stands on one issue."""

    actor: ActorId
    issue: IssueId
    latest: FactRef
    stance: Stance
    condition: str
    """The words of the condition; empty where there is none."""
    date: str
    """ISO date or bounds (`after 2025-04-10`) of the article that states it; `not stated`."""
    first_hand: int
    attributed: int
    positions: tuple[FactRef, ...]
    """In reading order, the latest last."""
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
class Issue:
    id: IssueId
    slug: Slug
    title: str
    question: str
    proposed: bool
    """True where no editor defined it."""
    note: str
    place: Place | None
    positions: tuple[FactRef, ...]
    cells: tuple[Cell, ...]
    shifts: tuple[Shift, ...]
    agreements: tuple[Reason, ...]
    """Who agrees, who disagrees and what binds them, in words, with sentences."""
    briefs: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or is to happen, told by one article or more."""

    id: str
    slug: Slug
    title: Evidence
    earliest: date | None
    latest: date | None
    basis: Basis
    modality: Modality
    actors: tuple[ActorId, ...]
    places: tuple[ActorId, ...]
    facts: tuple[FactRef, ...]
    """The dates that date it."""
    told: tuple[Evidence, ...]
    """One sentence an article at least."""
    joined: tuple[Reason, ...]
    issues: tuple[IssueId, ...]


@dataclass(frozen=True, slots=True)
class Dating:
    """When an article was written, as far as it is known, and why."""

    article: ArticleId
    value: str
    earliest: date | None
    latest: date | None
    basis: Basis
    reasons: tuple[Reason, ...]


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
    DONE = "told as done"
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
    said_by: ActorId | None
    voice: Voice
    evidence: Evidence
    due: FactRef | None
    earliest: date | None
    latest: date | None
    state: CommitmentState
    later: tuple[Evidence, ...]
    """What later articles say of it."""


class ChangeKind(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    CONFIRMED = "confirmed by a second source"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class ChangeSide:
    """A fact as one side of a change shows it; `ref` is None where its article is gone."""

    state: str
    exact: str
    sentence: str
    article: str
    ref: FactRef | None


@dataclass(frozen=True, slots=True)
class Change:
    kind: ChangeKind
    family: str
    reason: str
    actor: ActorId | None
    issue: IssueId | None
    before: ChangeSide | None
    after: ChangeSide | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since edition `since`; `name` is the edition that closes it, or `latest`: the desk now."""

    name: str
    since: str
    """Empty for the first edition: everything is new."""
    changes: tuple[Change, ...]


class CopyKind(StrEnum):
    EXACT = "exact copy"
    NEAR = "near copy"
    REWRITE = "rewrite"


@dataclass(frozen=True, slots=True)
class CopyGroup:
    kind: CopyKind
    articles: tuple[ArticleId, ...]
    """The first stands for all."""
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Two articles that belong together; `reasons` says why in words."""

    article: ArticleId
    other: ArticleId
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Weak:
    """A fact that is worth an editor's look, with the lines to paste."""

    ref: FactRef
    evidence: Evidence
    why: str
    paste: str
    weight: int
    """Order on the review page: the heaviest first."""


@dataclass(frozen=True, slots=True)
class Desk:
    """All that is known: every page is a view of this."""

    briefs: tuple[Brief, ...]
    """In reading order, the oldest first."""
    actors: tuple[Actor, ...]
    offices: tuple[Office, ...]
    series: tuple[Series, ...]
    issues: tuple[Issue, ...]
    events: tuple[Event, ...]
    datings: tuple[Dating, ...]
    """One a brief, in the same order."""
    tensions: tuple[Tension, ...]
    commitments: tuple[Commitment, ...]
    changes: tuple[Changes, ...]
    """One an edition in the order of their names, and last what is new since."""
    copies: tuple[CopyGroup, ...]
    related: tuple[Related, ...]
    review: tuple[Weak, ...]
    corrected: tuple[Corrected, ...]
    pages: tuple[EditorPage, ...]
    problems: tuple[Problem, ...]
    as_of: str
    """The newest date any article states, ISO; empty where none does."""
