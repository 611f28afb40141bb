"""Who said what will be done by when, and how it stands as of the newest article."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from briefgen.model import (
    ActorId,
    ArticleId,
    CommitmentMention,
    DateMention,
    Evidence,
    Modality,
    Span,
)
from briefgen.relate import remembered, words
from briefgen.relate.book import Book
from briefgen.relate.desk import Commitment, CommitmentState, Event, FactRef
from briefgen.relate.events import doubles, promised, promisers
from briefgen.relate.events.fates import Fate
from briefgen.relate.events.fulfilled import FateReport, Fates
from briefgen.relate.events.later import Later
from briefgen.relate.events.lines import recall_lines
from briefgen.relate.events.promisers import Promise
from briefgen.relate.remembered import Remembered

SENTENCES_SHOWN = 3
"""Later sentences that a commitment shows."""


def list_commitments(
    book: Book, events: Sequence[Event], as_of: str, kept: Remembered = remembered.NONE_KEPT
) -> tuple[Commitment, ...]:
    """All of them in reading order."""
    promises = tuple(promisers.list_promises(book.briefs))
    if not promises:
        return ()
    about = {one: promised.words_promised(one) for one in promises}
    later, fates = _gather_later(book, about, kept)
    over = _Over(events, book, as_of, promises)
    found = []
    for promise in _list_own(doubles.list_singles(about), book):
        told, acts = tuple(over.reports(promise)), tuple(over.acts(promise))
        busy = bool(acts) or later.is_busy(promise)
        shown = (one for one in acts if later.tells(promise, one))
        rest = _list_rest((*shown, *later.of(promise)), told)
        became = fates.of(promise)
        found.append(_make_commitment(promise, _ToldPromise(as_of, told, rest, busy, became)))
    return tuple(found)


def _gather_later(
    book: Book, about: Mapping[Promise, frozenset[str]], kept: Remembered
) -> tuple[Later, Fates]:
    """What is looked up of the sentences of all articles; the sentences themselves are let go."""
    lines = [recall_lines(brief, kept) for brief in book.briefs]
    return Later(book, about, lines), Fates(book, about, lines)


def _list_own(promises: Iterable[Promise], book: Book) -> Iterator[Promise]:
    """Those that no copy tells again: it promises nothing that its source does not."""
    seen: set[tuple[str, str]] = set()
    for promise in promises:
        said = book.source[promise.brief.article.id], promise.mention.evidence.exact
        if said not in seen:
            seen.add(said)
            yield promise


@dataclass(frozen=True, slots=True)
class _ToldPromise:
    """What is known of a commitment beside its own article."""

    as_of: str
    done: tuple[Evidence, ...]
    """Sentences of other sources that tell of it as over."""
    later: tuple[Evidence, ...]
    busy: bool
    """Whether another source tells what they did on the very day: who says that they did not do it?"""
    became: tuple[FateReport, ...]
    """What later articles say became of it, in reading order."""


class _Over:
    """What is told as over, by the dates that tell of it and by who did it on which day."""

    def __init__(self, events: Sequence[Event], book: Book, as_of: str, promises: Sequence[Promise]) -> None:
        self._book = book
        self._promised: dict[ArticleId, list[Span]] = {}
        """The words in which something is promised: told again, it is not told as done."""
        for one in promises:
            self._promised.setdefault(one.brief.article.id, []).append(one.mention.evidence.span)
        self._today = date.fromisoformat(as_of) if as_of else None
        self._by_date: dict[FactRef, Event] = {}
        self._by_day: dict[tuple[ActorId, date], list[Event]] = {}
        for event in events:
            if event.modality is Modality.ASSERTED:
                self._by_date.update(dict.fromkeys(event.facts, event))
                if event.latest and event.earliest == event.latest:
                    for actor in event.actors:
                        self._by_day.setdefault((actor, event.latest), []).append(event)

    def reports(self, promise: Promise) -> Iterator[Evidence]:
        """Sentences of other sources that tell it as done: the event of its day, the arrival of a journey.

        What is to come after the newest article is not done.
        """
        due = promise.due
        if due is None or (due.earliest and self._today and due.earliest > self._today):
            return
        event = self._by_date.get(FactRef(promise.brief.article.id, due.id))
        yield from self._told_elsewhere(promise, event.told if event else ())
        if _tells_journey(promise.mention.evidence):
            yield from (one for one in self.acts(promise) if _tells_journey(one))

    def acts(self, promise: Promise) -> Iterator[Evidence]:
        """Sentences of other sources that tell what those who promised it did on its day."""
        due = promise.due
        if due is None or due.latest is None or due.earliest != due.latest:
            return
        for actor in promise.parties:
            for event in self._by_day.get((actor, due.latest), ()):
                yield from self._told_elsewhere(promise, event.told)

    def _told_elsewhere(self, promise: Promise, told: Sequence[Evidence]) -> Iterator[Evidence]:
        source = self._book.source
        for one in told:
            again = any(map(one.span.overlaps, self._promised.get(one.article, ())))
            if source[one.article] != source[promise.brief.article.id] and not again:
                yield one


def _tells_journey(told: Evidence) -> bool:
    """“will travel to Lima”, “arrived in Lima”: of one party on one day these are one journey."""
    return not set(words.list_words("journeys")).isdisjoint(words.split_tokens(told.exact))


def _make_commitment(promise: Promise, told: _ToldPromise) -> Commitment:
    parties, due, mention = promise.parties, promise.due, promise.mention
    fates = tuple(one.told for one in told.became)
    return Commitment(
        id=_id_of_promise(mention),
        actor=parties[0] if parties else None,
        parties=parties,
        named=promisers.name_promiser(promise.brief, mention),
        threat=mention.threat,
        said_by=promise.said_by,
        voice=promisers.tell_voice(promise),
        evidence=mention.evidence,
        due=FactRef(promise.brief.article.id, due.id) if due else None,
        earliest=due.earliest if due and not _tells_last_day(due) else None,
        latest=due.latest if due else None,
        state=_find_state(due, told),
        later=tuple(_list_once((*fates, *told.done, *told.later)))[:SENTENCES_SHOWN],
    )


def _list_rest(later: Iterable[Evidence], told: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The later sentences that are not told already."""
    known = {(one.article, one.sentence) for one in told}
    others = {(one.article, one.sentence): one for one in later}
    return tuple(one for at, one in others.items() if at not in known)


def _list_once(told: Iterable[Evidence]) -> Iterator[Evidence]:
    """Each sentence once, whatever rule found it."""
    known: dict[tuple[ArticleId, Span], Evidence] = {}
    for one in told:
        known.setdefault((one.article, one.sentence), one)
    yield from known.values()


def _find_state(due: DateMention | None, told: _ToldPromise) -> CommitmentState:
    """As later articles tell what became of it; else as its day and theirs have it."""
    if told.became:
        return _state_of_fate(told, dated=due is not None)
    state = CommitmentState.DONE if told.done else _state_of_promise(due, told.as_of)
    if state is CommitmentState.OVERDUE and (told.busy or told.later):
        state = CommitmentState.DUE if told.busy else CommitmentState.TOLD
    return state


def _state_of_fate(told: _ToldPromise, *, dated: bool) -> CommitmentState:
    """What was missed and is told as done behind it was done late; told the other way, sources disagree."""
    kept = [one for one in told.became if one.fate is Fate.KEPT]
    missed = len(kept) < len(told.became)
    if not (kept or told.done):
        return CommitmentState.MISSED
    if missed and told.became[-1].fate is Fate.MISSED:
        return CommitmentState.TOLD
    late = (missed and dated) or {one.late for one in kept} == {True}
    return CommitmentState.LATE if late else CommitmentState.DONE


def _tells_last_day(due: DateMention) -> bool:
    """“by the end of the month” names a last day and no first."""
    return due.signal in words.list_words("deadlines") and due.earliest != due.latest


def _state_of_promise(due: DateMention | None, as_of: str) -> CommitmentState:
    """As of the newest article: overdue when the last day is past, due when the first has come."""
    if due is None:
        return CommitmentState.UNDATED
    today = date.fromisoformat(as_of) if as_of else None
    if today and due.latest and due.latest < today:
        return CommitmentState.OVERDUE
    begun = today and due.earliest and due.earliest <= today and not _tells_last_day(due)
    return CommitmentState.DUE if begun else CommitmentState.OPEN


def _id_of_promise(mention: CommitmentMention) -> str:
    key = "\x1f".join(
        (mention.evidence.article, mention.evidence.exact, str(mention.position), str(mention.due))
    )
    return f"commitment-{sha256(key.encode()).hexdigest()[:8]}"
