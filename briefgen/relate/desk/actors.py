"""Who is who across all articles: actors, what they are stated to be, and offices apart from them."""

from dataclasses import dataclass
from datetime import date

from briefgen.load.content import ActorNote
from briefgen.model import ActorId, ActorKind, ArticleId, Evidence, Slug
from briefgen.relate.desk.facts import FactRef, Reason


@dataclass(frozen=True, slots=True)
class Identity:
    """One actor of the desk: what it is called, and why its names are one."""

    id: ActorId
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    merged: tuple[Reason, ...]
    kept_apart: tuple[Reason, ...]


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
