"""The nouns of one article: from Article, through Findings, to Brief.

Frozen values only. Knows no file, no spaCy, no page. Offsets are code points into
`Article.text`, half open. Dates follow TIMEX3 (`type`, `value`, `mod`), positions follow the
attribution literature (source, cue, content), evidence follows the W3C Web Annotation
text quote selector (`exact`, start, end).
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from typing import NewType

from briefgen.problems import EvidenceError, Problem

ArticleId = NewType("ArticleId", str)
"""The path of the seed below seeds/, with `/`; the given id for `extract --lines`."""
Slug = NewType("Slug", str)
FactId = NewType("FactId", str)
"""Unique among the figures, dates and positions of one article; the same after an edit elsewhere."""
ActorId = NewType("ActorId", str)
IssueId = NewType("IssueId", str)


class ArticleKind(StrEnum):
    REPORT = "report"
    ANALYSIS = "analysis"
    TRANSCRIPT = "transcript"
    NEWSLETTER = "newsletter"
    STATEMENT = "statement"


class TurnRole(StrEnum):
    SPEAKER = "speaker"
    QUESTION = "question"
    ANSWER = "answer"


class Form(StrEnum):
    """How a mention names its actor (ACE: NAM, NOM, PRO)."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    PLACE = "place"
    GROUP = "group"
    OFFICE = "office"
    UNNAMED = "unnamed"


class Measure(StrEnum):
    """What sort of amount a figure is; UNKNOWN where the text does not say."""

    STOCK = "stock"
    TOTAL = "total"
    CHANGE = "change"
    SHARE = "share"
    PROPOSED = "proposed"
    PAID = "paid"
    UNKNOWN = ""


class Basis(StrEnum):
    """What a date rests on; shown in these words."""

    STATED = "stated"
    FRONT_MATTER = "front matter"
    ARTICLE = "relative to the article's date"
    DATE = "relative to another date"
    UNRESOLVED = "unresolved"
    INFERRED = "inferred across articles"
    EDITOR = "corrected by an editor"
    NOT_STATED = "not stated"


class Modality(StrEnum):
    """Whether what a date or an event tells of is said to have happened."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    ASKED = "asked"


class Stance(StrEnum):
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    CONDITIONAL = "conditional"
    UNDECIDED = "undecided"
    CLAIMS = "claims"


class Mode(StrEnum):
    DIRECT = "direct"
    MIXED = "mixed"
    REPORTED = "reported"
    ACT = "act"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a finding rests on. Made by `Sentences.evidence` only."""

    article: ArticleId
    span: Span
    sentence: Span
    """The sentence around `span`; from the first to the last where it crosses several."""
    exact: str
    rule: str
    """`family.name` of the rule that found it, such as `figures.money`."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """The text of an article with its sentences, in order: the one maker of Evidence."""

    article: ArticleId
    text: str
    spans: tuple[Span, ...]

    def evidence(self, span: Span, rule: str) -> Evidence:
        """Evidence for `span`; raises EvidenceError where the span is empty or outside the text."""
        if not 0 <= span.start < span.end <= len(self.text):
            raise EvidenceError(
                f"{rule}: no text at {span.start}:{span.end} of {len(self.text)}", path=str(self.article)
            )
        return Evidence(self.article, span, self.around(span), span.of(self.text), rule)

    def around(self, span: Span) -> Span:
        """The sentence or sentences that `span` touches; the span itself where it is in none."""
        first = self.index(span.start)
        last = self.index(max(span.start, span.end - 1))
        if first < 0 or last < 0:
            return span
        return Span(min(self.spans[first].start, span.start), max(self.spans[last].end, span.end))

    def index(self, offset: int) -> int:
        """Which sentence holds `offset`, or the last one before it; -1 before the first."""
        return bisect_right(self.spans, offset, key=lambda span: span.start) - 1


@dataclass(frozen=True, slots=True)
class Seed:
    """The file an article came from."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of `Article.text` that stands letter for letter in the decoded seed file."""

    start: int
    file_start: int
    length: int


@dataclass(frozen=True, slots=True)
class Offsets:
    """From `Article.text` back to the seed file: exact inside segments, the nearest before between them."""

    segments: tuple[Segment, ...]
    line_starts: tuple[int, ...]
    """Where each line of the decoded file begins, in code points; empty for a text without a file."""

    def file_offset(self, offset: int) -> int:
        at = bisect_right(self.segments, offset, key=lambda segment: segment.start) - 1
        if at < 0:
            return 0
        segment = self.segments[at]
        return segment.file_start + min(offset - segment.start, segment.length)

    def line(self, offset: int) -> int:
        """The line of the seed file, from 1; 0 where there is no file."""
        return bisect_right(self.line_starts, self.file_offset(offset)) if self.line_starts else 0


@dataclass(frozen=True, slots=True)
class Title:
    text: str
    derived: bool
    """True where briefgen took it from the first sentence, the text having no headline."""
    evidence: Evidence | None
    """None where front matter states it."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A publisher, author or place as the article or its front matter (no evidence) states it."""

    text: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Published:
    value: str
    """An ISO date, or empty where the article states none."""
    earliest: date | None
    latest: date | None
    basis: Basis
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a transcript."""

    speaker: str
    """As the text names them; empty where it does not."""
    role: TurnRole
    span: Span


@dataclass(frozen=True, slots=True)
class Cut:
    """A line of the seed that is no part of the article."""

    line: int
    text: str
    reason: str
    at: int
    """The offset in `Article.text` at which it would stand."""


@dataclass(frozen=True, slots=True)
class Article:
    id: ArticleId
    slug: Slug
    title: Title
    published: Published
    publisher: Stated | None
    authors: tuple[Stated, ...]
    place: Stated | None
    url: str
    kind: ArticleKind
    language: str
    """ISO 639-1."""
    text: str
    turns: tuple[Turn, ...]
    headings: tuple[Span, ...]
    metadata: tuple[Span, ...]
    """Lines of the text that state its title, date, place, publisher or author. Each is a sentence of its
    own: dates and actors are found there, figures and positions are not."""
    cut: tuple[Cut, ...]
    offsets: Offsets
    source: Seed | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One place where an actor is named; only `relate` says which actor, across articles."""

    form: Form
    kind: ActorKind
    name: str
    """Cleaned of article, title and genitive, recased; `Latvia` for "Latvian"; empty for a pronoun."""
    evidence: Evidence
    same_as: int | None
    """Index in `Findings.actors` of the mention that heads its chain in this article; None for the
    head itself, and for a pronoun that could not be resolved."""
    because: str
    """Why `same_as` holds, in words a page can show; empty where it is None."""


@dataclass(frozen=True, slots=True)
class Role:
    """An office or part as stated of someone: "Latvian Defence Minister"."""

    mention: int
    """Index in `Findings.actors` of the holder; of the office itself where no holder is named."""
    office: str
    """Lower case, without whose it is: `defence minister`."""
    of: str
    """The state or body it belongs to, by the name of its mention (`Latvia`); empty where not stated."""
    former: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Quantity:
    value: Decimal
    high: Decimal | None
    """The upper end of a range whose lower end is `value`."""
    modifier: str
    """`about`, `over`, `at least`, `less than`, `at most`, `almost`; empty where exact."""
    unit: str
    """ISO 4217 for money, `percent`, an SI symbol, or the singular noun that is counted."""


@dataclass(frozen=True, slots=True)
class Figure:
    id: FactId
    quantity: Quantity
    counts: str
    """What is counted, in the words of the text; empty where nothing is known."""
    action: str
    """Lemma of the verb that says what became of the counted (`train`); empty where none."""
    measure: Measure
    as_of: str
    """A TIMEX3 value; empty where not stated."""
    holder: int | None
    """Index in `Findings.actors` of whose figure it is."""
    part_of: FactId | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Timex:
    type: str
    """DATE, TIME, DURATION or SET."""
    value: str
    """Empty where nothing can be said."""
    mod: str


@dataclass(frozen=True, slots=True)
class DateMention:
    id: FactId
    timex: Timex
    signal: str
    """The preposition between event and date, lower case: `by`, `since`, `after`; may be empty."""
    earliest: date | None
    latest: date | None
    basis: Basis
    needs: str
    """What it waits for: `the article's date`, `the article's year`, `a date for the event`; or empty."""
    event: Span | None
    """The words for what it dates."""
    modality: Modality
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EventMention:
    """Something that happened or is to happen: who, where, when."""

    trigger: str
    """Lemma of the word that tells of it: `meeting`, `launch`, `suspend`."""
    modality: Modality
    past: bool
    """Told as over when the article was written."""
    date: FactId | None
    actors: tuple[int, ...]
    places: tuple[int, ...]
    ordinal: str
    """`first`, `second` where the text counts the occurrence; else empty."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Position:
    id: FactId
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: int | None
    """Index in `Findings.actors` of who holds it; None where the speaker is not resolved."""
    stance: Stance
    condition: tuple[Span, ...]
    mode: Mode
    attributed_by: int | None
    """Index in `Findings.actors` of who says that `speaker` holds it, when that is another."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CommitmentMention:
    """Someone says that something will be done."""

    actor: int | None
    due: FactId | None
    """The date by which, where one is stated."""
    position: FactId | None
    """The position that states it; None where the text tells it itself."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in one article by reading it alone."""

    article: ArticleId
    sentences: tuple[Span, ...]
    actors: tuple[ActorMention, ...]
    roles: tuple[Role, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    events: tuple[EventMention, ...]
    positions: tuple[Position, ...]
    commitments: tuple[CommitmentMention, ...]
    key_points: tuple[Evidence, ...]
    signature: tuple[int, ...]
    """MinHash of the words, for telling copies."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What is remembered of one seed."""

    article: Article
    findings: Findings


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
    path: str
    line: int
    evidence: Evidence | None


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
    corrected: tuple[Corrected, ...]


def fact_id(family: str, exact: str, sentence: str, nth: int) -> FactId:
    """An address for a fact that holds while its sentence stands: `figure-1a2b3c4d`.

    `nth` counts the facts of the family that share exact words and sentence, from 0.
    """
    digest = sha256("\x1f".join((family, exact, sentence, str(nth))).encode()).hexdigest()
    return FactId(f"{family}-{digest[:8]}")


def evidences(article: Article, findings: Findings) -> Iterator[Evidence]:
    """Every Evidence that a reading rests on."""
    stated = (article.title, article.published, article.publisher, article.place, *article.authors)
    yield from (fact.evidence for fact in stated if fact is not None and fact.evidence is not None)
    yield from findings.key_points
    families = (
        findings.actors,
        findings.roles,
        findings.figures,
        findings.dates,
        findings.events,
        findings.positions,
        findings.commitments,
    )
    for family in families:
        yield from (fact.evidence for fact in family)


def verify(article: Article, findings: Findings) -> None:
    """Raise EvidenceError for the first fact whose words do not stand in the text."""
    for position in findings.positions:
        _verify_parts(article, position)
    for evidence in evidences(article, findings):
        if evidence.span.of(article.text) != evidence.exact or not evidence.sentence.holds(evidence.span):
            raise EvidenceError(
                f"{evidence.rule}: {evidence.exact!r} does not stand at {evidence.span}",
                path=str(article.id),
                line=article.offsets.line(evidence.span.start),
            )


def _verify_parts(article: Article, position: Position) -> None:
    """Raise EvidenceError where a part of the position is empty or outside the text, or it has no content."""
    parts = (*position.source, *position.cue, *position.content, *position.condition)
    if not position.content or any(not 0 <= span.start < span.end <= len(article.text) for span in parts):
        raise EvidenceError(
            f"{position.evidence.rule}: a part of {position.evidence.exact!r} does not stand in the text",
            path=str(article.id),
            line=article.offsets.line(position.evidence.span.start),
        )
