"""What an article is once all are related: its findings with actors, issues and corrections."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from briefgen.model.article import Article
from briefgen.model.evidence import Evidence
from briefgen.model.findings import ActorMention, DateMention, Figure, Findings, Position
from briefgen.model.kinds import ActorId, ActorKind, FactId, IssueId


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

    def actor(self, mention: int | None) -> ActorId | None:
        """Who the mention at that index is."""
        return None if mention is None else self.actor_of[mention]

    def actors_at(self, mentions: Iterable[int]) -> Iterator[ActorId]:
        """Whom the mentions at these indexes name, as far as it is known."""
        return (actor for at in mentions if (actor := self.actor_of[at]) is not None)

    def speaker(self, position: Position) -> ActorId | None:
        """Who holds the position."""
        return self.actor(position.speaker)

    def holder(self, figure: Figure) -> ActorId | None:
        """Whose figure it is."""
        return self.actor(figure.holder)

    def mentions(self) -> Iterator[tuple[ActorMention, ActorId | None]]:
        """Every mention with who it is."""
        return zip(self.findings.actors, self.actor_of, strict=True)

    def positions(self) -> Iterator[tuple[Position, IssueId | None]]:
        """Every position with the issue it belongs to."""
        return zip(self.findings.positions, self.issue_of, strict=True)

    def fact(self, name: FactId) -> Figure | DateMention | Position:
        """The figure, date or position of that id."""
        facts: Iterator[Figure | DateMention | Position]
        facts = chain(self.findings.figures, self.findings.dates, self.findings.positions)
        return next(fact for fact in facts if fact.id == name)
