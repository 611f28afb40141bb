"""What an article is once all are related: its findings with actors, issues and corrections."""

from dataclasses import dataclass
from datetime import date

from briefgen.model.article import Article
from briefgen.model.evidence import Evidence
from briefgen.model.findings import Findings
from briefgen.model.kinds import ActorId, ActorKind, IssueId


@dataclass(frozen=True, slots=True)
class BriefActor:
    """An actor as one article shows it."""

    id: ActorId
    name: str
    kind: ActorKind
    roles: tuple[Evidence, ...]
    mentions: tuple[int, ...]
    """Indexes in `Findings.actors`, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """What an editor changed in this brief, and why."""

    target: str
    """A FactId, or `title`, `publisher`, `published`, `author`, or a cut line as `line N`."""
    action: str
    before: str
    after: str
    reason: str
    by: str
    on: date | None
    """Who corrected it, and when, where the entry says so."""
    path: str
    line: int
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the issue of a position is taken from, where its own words do not name it."""

    text: str
    """The words near it that name the issue."""
    because: str
    """In words a page can show: “the plan”: taken from the headline."""


@dataclass(frozen=True, slots=True)
class Brief:
    """One article with its corrected findings, its actors' ids and its positions' issues."""

    article: Article
    findings: Findings
    actors: tuple[BriefActor, ...]
    actor_of: tuple[ActorId | None, ...]
    """For each of `findings.actors`, who it is; None where not resolved or no actor."""
    issue_of: tuple[IssueId | None, ...]
    """For each of `findings.positions`, the issue it belongs to."""
    origin_of: tuple[Origin | None, ...]
    """For each of them, where its issue is taken from; None where its own words say it, or it has none."""
    corrected: tuple[Corrected, ...]
