"""The records of the desk's tables in `site/data/`, as others read them; their schemas are made from these.

Ids of briefs are slugs; dates are ISO or null; `a` and `b` of a verdict count the points from 0.
"""

import msgspec
from msgspec import Struct


class RoleRecord(Struct, frozen=True):
    text: str
    former: bool
    earliest: str | None
    latest: str | None


class ActorRecord(Struct, frozen=True):
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


class PointRecord(Struct, frozen=True):
    brief: str
    figure: str
    value: str
    high: str | None
    as_of: str | None


class VerdictRecord(Struct, frozen=True):
    a: int
    b: int
    verdict: str
    reason: str


class SeriesRecord(Struct, frozen=True):
    id: str
    unit: str
    counts: str
    measure: str
    points: tuple[PointRecord, ...]
    verdicts: tuple[VerdictRecord, ...]


class FactRecord(Struct, frozen=True):
    brief: str
    fact: str


class WordsRecord(Struct, frozen=True):
    """Words of an article by their place: its text stands in its brief, once."""

    brief: str
    start: int
    end: int


class DatedRecord(Struct, frozen=True):
    brief: str
    date: str


class EventRecord(Struct, frozen=True):
    id: str
    earliest: str | None
    latest: str | None
    basis: str
    title: str
    facts: tuple[DatedRecord, ...]
    told: tuple[WordsRecord, ...]


class ArticleRecord(Struct, frozen=True):
    brief: str
    value: str | None
    earliest: str | None
    latest: str | None
    reasons: tuple[str, ...]


class TensionRecord(Struct, frozen=True):
    id: str
    kind: str
    reason: str
    facts: tuple[FactRecord, ...]
    told: tuple[WordsRecord, ...]
    issue: str | None


class SideRecord(Struct, frozen=True):
    brief: str
    fact: str | None
    state: str
    exact: str
    sentence: str


class ChangeRecord(Struct, frozen=True):
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


class StanceRecord(Struct, frozen=True):
    brief: str
    position: str
    stance: str


class ShiftRecord(msgspec.Struct, frozen=True):
    """A change of position; a Struct, for `from` is no name in Python."""

    actor: str
    issue: str
    before: StanceRecord = msgspec.field(name="from")
    after: StanceRecord = msgspec.field(name="to")


class CopiesRecord(Struct, frozen=True):
    kind: str
    briefs: tuple[str, ...]


class CommitmentRecord(Struct, frozen=True):
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
    """open, due, overdue, told of later, told as done, told as done late, told as not done, or no date
    stated: as of the newest article."""
    later: tuple[WordsRecord, ...]
    """What later articles say of it."""


class CellRecord(Struct, frozen=True):
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


class IssueRecord(Struct, frozen=True):
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


class SeedRecord(Struct, frozen=True):
    brief: str
    path: str
    sha256: str


class VersionRecord(Struct, frozen=True):
    name: str
    version: str


class ManifestRecord(Struct, frozen=True):
    title: str
    as_of: str | None
    seeds: tuple[SeedRecord, ...]
    versions: tuple[VersionRecord, ...]
