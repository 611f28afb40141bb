"""What reading one article alone finds in it: mentions, no actors; positions, no issues."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256

from briefgen.model.article import Article
from briefgen.model.evidence import Evidence, Span
from briefgen.model.kinds import (
    ActorKind,
    ArticleId,
    Basis,
    Effect,
    EventTelling,
    FactId,
    Family,
    Measure,
    MentionForm,
    Modality,
    Mode,
    Stance,
)
from briefgen.problems import Problem


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One place where an actor is named; only `relate` says which actor, across articles."""

    form: MentionForm
    kind: ActorKind
    name: str
    """Cleaned of article, title and genitive, recased; `Latvia` for "Latvian"; empty for a pronoun."""
    evidence: Evidence
    sure: bool
    """False for a name of which the language model alone knows."""
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


WIDEST, FINEST = 24, 40
"""Digits before the point and after it of the widest numbers that can be added, compared and shown."""


def is_amount(value: Decimal) -> bool:
    """Whether `value` is a number that anybody counts: `9 × 10^999` and `NaN` are none."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and value.adjusted() < WIDEST and exponent >= -FINEST


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
    former: bool
    """Told as what was before: the 17 of "has grown to 20 from 17"."""
    family: Family
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
    agent: int | None
    """Index in `Findings.actors` of who does it; None of a noun, and where that is no actor."""
    name: tuple[Span, ...]
    """Words of its sentence that, one after the other, say what it is and who takes part."""
    telling: EventTelling
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DeedStep:
    """What an object does to the thing that it is about: the "ban" of "a ban on building the bridge"."""

    effect: Effect
    span: Span


@dataclass(frozen=True, slots=True)
class Matter:
    """The thing that an object is about in the end: the "bridge" of "a ban on building the bridge"."""

    span: Span
    head: Span
    """The word that heads it."""
    steps: tuple[DeedStep, ...]
    """What is done to it, from the outside in."""
    deed: bool
    """Whether it is something done and no thing: "join the pact"."""


@dataclass(frozen=True, slots=True)
class Position:
    id: FactId
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: int | None
    """Index in `Findings.actors` of who holds it; None where the speaker is not resolved."""
    stance: Stance
    leaning: Stance | None
    """Of a conditional position, the side it takes where its condition holds; None where none is said."""
    threat: bool
    """Whether harm is announced: "will strike if wages are not raised" supports nothing."""
    object: tuple[Span, ...]
    """What is supported, opposed or weighed; empty for a claim, and where the words do not give it."""
    matter: Matter | None
    """What the object is about in the end; None where it has no object."""
    condition: tuple[Span, ...]
    mode: Mode
    attributed_by: int | None
    """Index in `Findings.actors` of who says that `speaker` holds it, when that is another."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CommitmentMention:
    """Someone says that something will be done."""

    actor: int | None
    others: tuple[int, ...]
    """Those named beside the actor, who are to do it too."""
    subject: Span | None
    """The words for who is to do it; None where only what is to be done is told: "it will be paid"."""
    threat: bool
    """Whether it is harm that is announced: a strike, a court case."""
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


def fact_id(family: str, exact: str, sentence: str, nth: int) -> FactId:
    """An address for a fact that holds while its sentence stands: `figure-1a2b3c4d`.

    `nth` counts the facts of the family that share exact words and sentence, from 0.
    """
    digest = sha256("\x1f".join((family, exact, sentence, str(nth))).encode()).hexdigest()
    return FactId(f"{family}-{digest[:8]}")
