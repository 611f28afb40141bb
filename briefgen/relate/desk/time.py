"""When things happened and when articles were written, with copies and neighbours of articles."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefgen.model import ActorId, ArticleId, Basis, Evidence, IssueId, Modality, Slug
from briefgen.relate.desk.facts import FactRef, Reason


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or is to happen, told by one article or more."""

    id: str
    slug: Slug
    name: str
    """What it is called: its noun or verb with who takes part, out of the words of a sentence."""
    title: Evidence
    """Where it is told best."""
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
