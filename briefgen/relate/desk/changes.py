"""What became of the facts since an edition."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.load.content import EditionFact
from briefgen.model import ActorId, ArticleId, FactId, IssueId, Slug
from briefgen.relate.desk.facts import FactRef


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
    restated: bool = False
    """Whether the desk tells the fact at `ref` otherwise now: then only `state` says how it was told."""


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
    slug: Slug
    """Empty for the desk now, which has the list's own page."""
    since: str
    """Empty for the first edition: everything is new."""
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A fact that an edition held and that its article gives no more."""

    article: ArticleId
    id: FactId
    exact: str
    sentence: str
    edition: str
    """The name of the last one that held it."""


@dataclass(frozen=True, slots=True)
class Removed:
    """An article that an edition held and that is not among the sources any more."""

    slug: Slug
    edition: str
    """The name of the last one that held it."""
    facts: tuple[EditionFact, ...]
    """Each as the last edition held it that did."""
