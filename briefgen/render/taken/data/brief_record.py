"""The records of a brief, as others read them; the JSON Schema published beside the data is made from these.

Spans are `[start, end]`, half open, in code points of `text`.
"""

from msgspec import UNSET, Struct, UnsetType

Pair = tuple[int, int]


class EvidenceRecord(Struct, frozen=True):
    start: int
    end: int
    exact: str
    sentence: Pair
    rule: str
    page: int | UnsetType = UNSET
    """The page on which it begins; only of a file that has pages."""


class SourceRecord(Struct, frozen=True):
    path: str
    sha256: str
    pages: tuple[Pair, ...] = ()
    """Where its pages begin in the text, each with its number: `[1204, 2]`."""


class StatedRecord(Struct, frozen=True):
    text: str
    evidence: EvidenceRecord | None


class TitleRecord(Struct, frozen=True):
    text: str
    derived: bool
    evidence: EvidenceRecord | None


class PublishedRecord(Struct, frozen=True):
    value: str | None
    earliest: str | None
    latest: str | None
    basis: str
    evidence: EvidenceRecord | None


class TurnRecord(Struct, frozen=True):
    speaker: str | None
    role: str
    start: int
    end: int


class CutRecord(Struct, frozen=True):
    line: int
    text: str
    reason: str


class MentionRecord(Struct, frozen=True):
    start: int
    end: int
    exact: str
    form: str
    rule: str
    page: int | UnsetType = UNSET


class BriefActorRecord(Struct, frozen=True):
    id: str
    name: str
    kind: str
    roles: tuple[EvidenceRecord, ...]
    mentions: tuple[MentionRecord, ...]


class FigureRecord(Struct, frozen=True):
    id: str
    value: str
    high: str | None
    modifier: str | None
    unit: str
    counts: str
    measure: str
    as_of: str | None
    holder: str | None
    part_of: str | None
    former: bool
    evidence: EvidenceRecord


class DateRecord(Struct, frozen=True):
    id: str
    type: str
    value: str | None
    mod: str | None
    earliest: str | None
    latest: str | None
    basis: str
    event: str | None
    evidence: EvidenceRecord


class PositionRecord(Struct, frozen=True):
    id: str
    actor: str | None
    source: tuple[Pair, ...]
    cue: tuple[Pair, ...]
    content: tuple[Pair, ...]
    stance: str
    leaning: str | None
    """Of a conditional position, the side it takes where its condition holds."""
    threat: bool
    """Whether harm is announced, which is no support."""
    object: tuple[Pair, ...] | None
    """What is supported, opposed or weighed."""
    condition: tuple[Pair, ...] | None
    issue: str | None
    mode: str
    attributed_by: str | None
    evidence: EvidenceRecord


class ProblemRecord(Struct, frozen=True):
    path: str
    line: int
    code: str
    message: str
    hint: str


class BriefRecord(Struct, frozen=True):
    id: str
    slug: str
    source: SourceRecord | None
    kind: str
    language: str
    title: TitleRecord
    publisher: StatedRecord | None
    authors: tuple[StatedRecord, ...]
    place: StatedRecord | None
    published: PublishedRecord
    text: str
    turns: tuple[TurnRecord, ...]
    headings: tuple[Pair, ...]
    cut: tuple[CutRecord, ...]
    sentences: tuple[Pair, ...]
    actors: tuple[BriefActorRecord, ...]
    figures: tuple[FigureRecord, ...]
    dates: tuple[DateRecord, ...]
    positions: tuple[PositionRecord, ...]
    key_points: tuple[EvidenceRecord, ...]
    problems: tuple[ProblemRecord, ...]
