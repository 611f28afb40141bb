"""What does not fit, what rests on one source, and what no article answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import pairwise

from briefgen.model import (
    ActorId,
    ActorKind,
    Brief,
    Evidence,
    IssueId,
    Modality,
    Span,
)
from briefgen.relate import words
from briefgen.relate.book import Book, make_evidence
from briefgen.relate.days import written
from briefgen.relate.desk import (
    Commitment,
    CommitmentState,
    Event,
    FactRef,
    Holder,
    Office,
    Series,
    Tension,
    TensionKind,
)
from briefgen.relate.doubts.questions import find_open_questions, find_refused_answers
from briefgen.relate.doubts.singles import find_single_series
from briefgen.relate.figures.ledger import Dispute

SENTENCES_SHOWN = 6
"""Sentences that one tension shows at most."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What tensions are found in."""

    series: tuple[Series, ...]
    disputes: tuple[Dispute, ...]
    events: tuple[Event, ...]
    offices: tuple[Office, ...]
    commitments: tuple[Commitment, ...]


def find_tensions(grounds: Grounds, book: Book, as_of: str) -> tuple[Tension, ...]:
    """All tensions, kind by kind in the order of TensionKind."""
    found = [
        *_tensions_disputed(grounds.disputes),
        *_held_twice(grounds.offices, book),
        *_one_source(grounds.series, book),
        *_tensions_of_consent(book),
        *_not_reported(grounds, book, as_of),
        *_not_kept(grounds),
        *_not_answered(book),
    ]
    kinds = list(TensionKind)
    unique = {one.id: one for one in found}
    return tuple(sorted(unique.values(), key=lambda one: (kinds.index(one.kind), one.id)))


def make_tension(
    kind: TensionKind,
    reason: str,
    facts: Sequence[FactRef],
    told: Sequence[Evidence],
    issue: IssueId | None = None,
) -> Tension:
    key = "\x1f".join((kind, reason, *(f"{one.article}:{one.span.start}" for one in told)))
    name = f"tension-{sha256(key.encode()).hexdigest()[:8]}"
    return Tension(name, kind, reason, tuple(facts), tuple(told), issue)


def _tensions_disputed(disputes: Sequence[Dispute]) -> Iterator[Tension]:
    for one in disputes:
        yield make_tension(TensionKind.DISAGREE, one.reason, one.facts, one.told)


def _held_twice(offices: Sequence[Office], book: Book) -> Iterator[Tension]:
    """Two holders of one office stated for the same days."""
    for office in offices:
        dated = [one for one in office.holders if one.actor and one.earliest and one.latest]
        for one, other in pairwise(dated):
            if one.actor and other.actor and _is_held_by_two(one, other):
                names = f"{book.names[one.actor]} and {book.names[other.actor]}"
                reason = f"{names} are both named as {office.name} on {written.tell_day(one.earliest)}"
                yield make_tension(TensionKind.DISAGREE, reason, (), (one.evidence, other.evidence))


def _is_held_by_two(one: Holder, other: Holder) -> bool:
    """Whether two are named for the same days."""
    return one.actor != other.actor and (one.earliest, one.latest) == (other.earliest, other.latest)


def _one_source(series: Sequence[Series], book: Book) -> Iterator[Tension]:
    """Figures that seem confirmed and are not, and key figures that one article alone gives."""
    for one, articles in find_single_series(series, book):
        gives = "and its copies give" if len(articles) > 1 else "gives"
        reason = f"only “{book.title(articles[0])}” {gives} this figure"
        told = [book.evidence(point.ref) for point in one.points[:SENTENCES_SHOWN]]
        yield make_tension(TensionKind.ONE_SOURCE, reason, [point.ref for point in one.points], told)


def _tensions_of_consent(book: Book) -> Iterator[Tension]:
    """What needs everyone, beside who threatens to stand in the way, body by body."""
    needs = _by_body(book, "requires")
    threats = _by_body(book, "threatens")
    seen: set[tuple[Evidence, ...]] = set()
    for body in sorted(needs.keys() & threats.keys()):
        told = (*needs[body][: SENTENCES_SHOWN // 2], *threats[body][: SENTENCES_SHOWN // 2])
        if told not in seen:
            seen.add(told)
            reason = f"{book.names[body]}: needs unanimity; a veto is threatened"
            facts = [fact for one in told for fact in _positions_inside(one, book)]
            yield make_tension(TensionKind.CONSTRAINT, reason, facts, told)


def _by_body(book: Book, listed: str) -> dict[ActorId, list[Evidence]]:
    """The sentences that hold one of the listed words, by the bodies named in their paragraph."""
    found: dict[ActorId, list[Evidence]] = {}
    for brief in book.briefs:
        text = brief.article.text.lower()
        if any(word in text for word in words.list_words(listed)):
            for sentence in _sentences_holding(brief, words.list_words(listed)):
                for body in _bodies_near(brief, sentence):
                    found.setdefault(body, []).append(make_evidence(brief, sentence, f"relate.{listed}"))
    return found


def _sentences_holding(brief: Brief, listed: Sequence[str]) -> Iterator[Span]:
    wanted = frozenset(listed)
    for sentence in brief.findings.sentences:
        if wanted & set(words.split_tokens(sentence.of(brief.article.text))):
            yield sentence


def _bodies_near(brief: Brief, sentence: Span) -> Iterator[ActorId]:
    """Organisations named in the sentence's paragraph."""
    text = brief.article.text
    start = text.rfind("\n", 0, sentence.start) + 1
    end = text.find("\n", sentence.end)
    around = Span(start, end if end >= 0 else len(text))
    kinds = {one.id: one.kind for one in brief.actors}
    near = (
        actor
        for mention, actor in brief.mentions()
        if actor and around.holds(mention.evidence.span) and kinds.get(actor) is ActorKind.ORGANISATION
    )
    yield from dict.fromkeys(near)


def _positions_inside(one: Evidence, book: Book) -> Iterator[FactRef]:
    """The positions that stand in a sentence."""
    brief = book.briefs[book.place[one.article]]
    for position in brief.findings.positions:
        if one.sentence.overlaps(position.evidence.span):
            yield FactRef(one.article, position.id)


def _not_reported(grounds: Grounds, book: Book, as_of: str) -> Iterator[Tension]:
    """Announced for a day that the newest article has passed, and told as over by none.

    Nor is it where a later article tells of the promise.
    """
    if not as_of:
        return
    newest, over = date.fromisoformat(as_of), _of_one_day(grounds.events)
    told_of = {one.due for one in grounds.commitments if one.due and one.later}
    for event in grounds.events:
        last = event.latest if _has_passed(event, newest, book) and told_of.isdisjoint(event.facts) else None
        if last and not any(_may_report(one, event) for one in over.get(last, ())):
            reason = f"due by {written.tell_day(last)}; no report of it found"
            issue = next(iter(event.issues), None)
            told = event.told[:SENTENCES_SHOWN]
            yield make_tension(TensionKind.NOT_REPORTED, reason, event.facts, told, issue)


def _has_passed(event: Event, newest: date, book: Book) -> bool:
    """Whether it was to come by a day that is past by now, and lay ahead when it was told.

    The Thursday of “said on Thursday it would close” did not.
    """
    last = event.latest if event.modality is Modality.PLANNED else None
    told = (book.datings[book.place[one.article]].earliest for one in event.told)
    return last is not None and last < newest and any(day is None or day < last for day in told)


def _not_kept(grounds: Grounds) -> Iterator[Tension]:
    """What was promised for a day that has passed, and is no event: "will register every boat"."""
    known = {ref for event in grounds.events for ref in event.facts}
    for one in grounds.commitments:
        late = one.state is CommitmentState.OVERDUE and not one.threat
        if late and one.latest and one.due and one.due not in known:
            reason = f"due by {written.tell_day(one.latest)}; no report of it found"
            yield make_tension(TensionKind.NOT_REPORTED, reason, [one.due], [one.evidence])


def _of_one_day(events: Sequence[Event]) -> dict[date, list[Event]]:
    """What is told as over and of one day, by that day."""
    found: dict[date, list[Event]] = {}
    for one in events:
        if one.modality is Modality.ASSERTED and one.latest and one.earliest == one.latest:
            found.setdefault(one.latest, []).append(one)
    return found


def _may_report(over: Event, planned: Event) -> bool:
    """Whether what is told as over of its last day could be what was announced: it has one of its parties."""
    return bool({*over.actors, *over.places} & {*planned.actors, *planned.places})


def _not_answered(book: Book) -> Iterator[Tension]:
    """Questions of a transcript that its answer passes by, and those an article calls unanswered."""
    for one in (*find_open_questions(book), *find_refused_answers(book)):
        yield make_tension(TensionKind.NOT_ANSWERED, one.reason, (), one.told)
