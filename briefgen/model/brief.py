"""What an article is once all are related: its findings with actors, issues and corrections."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

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


IssuePlace = tuple[IssueId | None, Origin | None]
"""The issue of a position, and where that is taken from."""
NOWHERE: IssuePlace = (None, None)


@dataclass(frozen=True, slots=True)
class Brief:
    """One article with its corrected findings, its actors' ids and its positions' issues."""

    article: Article
    findings: Findings
    actors: tuple[BriefActor, ...]
    places: Mapping[FactId, IssuePlace] = field(hash=False)
    """On which issue each position is; one that is not among them is on none."""
    corrected: tuple[Corrected, ...]
    _named: tuple[ActorId | None, ...] = field(init=False, repr=False, compare=False)
    """For each of `findings.actors`, who it is; None where not resolved or no actor."""

    def __post_init__(self) -> None:
        named = {at: actor.id for actor in self.actors for at in actor.mentions}
        object.__setattr__(self, "_named", tuple(map(named.get, range(len(self.findings.actors)))))

    def actor(self, mention: int | None) -> ActorId | None:
        """Who the mention at that index is; None where not resolved or no actor."""
        return None if mention is None else self._named[mention]

    def actors_at(self, mentions: Iterable[int]) -> Iterator[ActorId]:
        """Whom the mentions at these indexes name, as far as it is known."""
        return (actor for at in mentions if (actor := self._named[at]) is not None)

    def speaker(self, position: Position) -> ActorId | None:
        """Who holds the position."""
        return self.actor(position.speaker)

    def holder(self, figure: Figure) -> ActorId | None:
        """Whose figure it is."""
        return self.actor(figure.holder)

    def mentions(self) -> Iterator[tuple[ActorMention, ActorId | None]]:
        """Every mention with who it is."""
        return zip(self.findings.actors, self._named, strict=True)

    def issue(self, position: Position) -> IssueId | None:
        """The issue that the position belongs to; None where it is on none."""
        return self.places.get(position.id, NOWHERE)[0]

    def origin(self, position: Position) -> Origin | None:
        """Where its issue is taken from; None where its own words say it, or it has none."""
        return self.places.get(position.id, NOWHERE)[1]

    def positions(self) -> Iterator[tuple[Position, IssueId | None]]:
        """Every position with the issue it belongs to."""
        return ((position, self.issue(position)) for position in self.findings.positions)

    def facts(self) -> Iterator[Figure | DateMention | Position]:
        """Every figure, date and position, in this order."""
        yield from self.findings.figures
        yield from self.findings.dates
        yield from self.findings.positions

    def fact(self, name: FactId) -> Figure | DateMention | Position:
        """The figure, date or position of that id."""
        return next(fact for fact in self.facts() if fact.id == name)
