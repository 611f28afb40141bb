"""The records of the desk's tables in `site/data/`, as others read them; their schemas are made from these.

Ids of briefs are slugs; dates are ISO or null; `a` and `b` of a verdict count the points from 0.
"""

from dataclasses import dataclass

import msgspec


@dataclass(frozen=True, slots=True)
class RoleRecord:
    text: str
    former: bool
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class ActorRecord:
    id: str
    slug: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    roles: tuple[RoleRecord, ...]
    briefs: tuple[str, ...]
    speaks_for: tuple[str, ...]
    wikidata: str
    """Its item, as an editor noted it: `Q212`; empty where none did."""
    wikipedia: str
    """The address of its article, as an editor noted it."""


@dataclass(frozen=True, slots=True)
class PointRecord:
    brief: str
    figure: str
    value: str
    high: str | None
    as_of: str | None


@dataclass(frozen=True, slots=True)
class VerdictRecord:
    a: int
    b: int
    verdict: str
    reason: str


@dataclass(frozen=True, slots=True)
class SeriesRecord:
    id: str
    unit: str
    counts: str
    measure: str
    points: tuple[PointRecord, ...]
    verdicts: tuple[VerdictRecord, ...]


@dataclass(frozen=True, slots=True)
class FactRecord:
    brief: str
    fact: str


@dataclass(frozen=True, slots=True)
class WordsRecord:
    """Words of an article by their place: its text stands in its brief, once."""

    brief: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DatedRecord:
    brief: str
    date: str


@dataclass(frozen=True, slots=True)
class EventRecord:
    id: str
    earliest: str | None
    latest: str | None
    basis: str
    title: str
    facts: tuple[DatedRecord, ...]
    told: tuple[WordsRecord, ...]


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    brief: str
    value: str | None
    earliest: str | None
    latest: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TensionRecord:
    id: str
    kind: str
    reason: str
    facts: tuple[FactRecord, ...]
    told: tuple[WordsRecord, ...]
    issue: str | None


@dataclass(frozen=True, slots=True)
class SideRecord:
    brief: str
    fact: str | None
    state: str
    exact: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    edition: str
    since: str | None
    kind: str
    family: str
    reason: str
    actor: str | None
    issue: str | None
    facts: tuple[FactRecord, ...]
    before: SideRecord | None
    after: SideRecord | None


@dataclass(frozen=True, slots=True)
class StanceRecord:
    brief: str
    position: str
    stance: str


class ShiftRecord(msgspec.Struct, frozen=True):
    """A change of position; a Struct, for `from` is no name in Python."""

    actor: str
    issue: str
    before: StanceRecord = msgspec.field(name="from")
    after: StanceRecord = msgspec.field(name="to")


@dataclass(frozen=True, slots=True)
class CopiesRecord:
    kind: str
    briefs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommitmentRecord:
    id: str
    actor: str | None
    parties: tuple[str, ...]
    """All who are to do it, the actor first."""
    named: str
    """The words of the article for them; empty where it names nobody."""
    threat: bool
    """Harm that is announced, and no promise."""
    said_by: str | None
    voice: str
    """first-hand, attributed, or told by the article."""
    brief: str
    exact: str
    sentence: str
    due: str | None
    earliest: str | None
    latest: str | None
    state: str
    """open, due, overdue, told of later, told as done, or no date stated: as of the newest article."""
    later: tuple[WordsRecord, ...]
    """What later articles say of it."""


@dataclass(frozen=True, slots=True)
class CellRecord:
    actor: str
    stance: str
    side: str
    """for, against, undecided or not resolved: towards the issue's proposition; empty where it has none."""
    leaning: str | None
    """Of a conditional stance, the side it takes where its condition holds."""
    threat: bool
    """Whether harm is announced, which is no support."""
    object: str
    """What is supported, opposed or weighed, in the words of the article."""
    condition: str
    because: str
    """What the issue is taken from where the position's own words do not name it."""
    date: str
    brief: str
    position: str
    first_hand: int
    attributed: int
    positions: tuple[FactRecord, ...]
    opposed: tuple[FactRecord, ...]


@dataclass(frozen=True, slots=True)
class IssueRecord:
    id: str
    slug: str
    title: str
    question: str
    proposition: str
    """What one can be for or against; empty where no editor wrote it."""
    proposed: bool
    positions: tuple[FactRecord, ...]
    cells: tuple[CellRecord, ...]
    agreements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeedRecord:
    brief: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class VersionRecord:
    name: str
    version: str


@dataclass(frozen=True, slots=True)
class ManifestRecord:
    title: str
    as_of: str | None
    seeds: tuple[SeedRecord, ...]
    versions: tuple[VersionRecord, ...]
