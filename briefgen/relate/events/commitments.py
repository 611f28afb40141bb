"""Who said what will be done by when, and how it stands as of the newest article."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import chain, islice
from operator import itemgetter

from briefgen.model import (
    ActorId,
    Brief,
    BriefActor,
    CommitmentMention,
    DateMention,
    Evidence,
    Modality,
    Span,
)
from briefgen.relate import words
from briefgen.relate.book import Book, make_evidence
from briefgen.relate.desk import Commitment, CommitmentState, Event, FactRef
from briefgen.relate.events import promisers

LATER = 3
"""Later sentences that a commitment shows."""
SHARED_PROMISE_WORDS = 2
"""Words of what is promised that a later sentence says at least; names and the day are not counted."""
SENTENCES_LOOKED_THROUGH = 20
"""Later sentences about those who promised that are looked through."""

_Line = tuple[int, Span]
"""The place of an article in the reading order, and a sentence of it."""


def list_commitments(book: Book, events: Sequence[Event], as_of: str) -> tuple[Commitment, ...]:
    """All of them in reading order."""
    later = _Later(book)
    over = _Over(events, book, as_of)
    seen: set[tuple[str, str]] = set()
    found = []
    for order, brief in enumerate(book.briefs):
        for mention in brief.findings.commitments:
            # A copy promises nothing that its source does not.
            said = book.source[brief.article.id], mention.evidence.exact
            if said not in seen:
                seen.add(said)
                told, acts = tuple(over.reports(brief, mention)), tuple(over.acts(brief, mention))
                known = {(one.article, one.sentence) for one in told}
                others = dict.fromkeys((*acts, *later.of(order, mention)))
                rest = tuple(one for one in others if (one.article, one.sentence) not in known)
                found.append(_make_commitment(brief, mention, _ToldPromise(as_of, told, rest, bool(acts))))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _ToldPromise:
    """What is known of a commitment beside its own article."""

    as_of: str
    done: tuple[Evidence, ...]
    """Sentences of other sources that tell of it as over."""
    later: tuple[Evidence, ...]
    busy: bool
    """Whether another source tells what they did on the very day: who says that they did not do it?"""


class _Over:
    """What is told as over, by the dates that tell of it and by who did it on which day."""

    def __init__(self, events: Sequence[Event], book: Book, as_of: str) -> None:
        self._book = book
        self._today = date.fromisoformat(as_of) if as_of else None
        self._by_date: dict[FactRef, Event] = {}
        self._by_day: dict[tuple[ActorId, date], list[Event]] = {}
        for event in events:
            if event.modality is Modality.ASSERTED:
                self._by_date.update(dict.fromkeys(event.facts, event))
                if event.latest and event.earliest == event.latest:
                    for actor in event.actors:
                        self._by_day.setdefault((actor, event.latest), []).append(event)

    def reports(self, brief: Brief, mention: CommitmentMention) -> Iterator[Evidence]:
        """Sentences of other sources that tell it as done: the event of its day, the arrival of a journey.

        What is to come after the newest article is not done.
        """
        due = _due_of_promise(brief, mention)
        if due is None or (due.earliest and self._today and due.earliest > self._today):
            return
        event = self._by_date.get(FactRef(brief.article.id, due.id))
        yield from self._told_elsewhere(brief, event.told if event else ())
        if _tells_journey(mention.evidence):
            yield from (one for one in self.acts(brief, mention) if _tells_journey(one))

    def acts(self, brief: Brief, mention: CommitmentMention) -> Iterator[Evidence]:
        """Sentences of other sources that tell what those who promised it did on its day."""
        due = _due_of_promise(brief, mention)
        if due is None or due.latest is None or due.earliest != due.latest:
            return
        for actor in promisers.list_parties(brief, mention):
            for event in self._by_day.get((actor, due.latest), ()):
                yield from self._told_elsewhere(brief, event.told)

    def _told_elsewhere(self, brief: Brief, told: Sequence[Evidence]) -> Iterator[Evidence]:
        source = self._book.source
        yield from (one for one in told if source[one.article] != source[brief.article.id])


def _tells_journey(told: Evidence) -> bool:
    """“will travel to Lima”, “arrived in Lima”: of one party on one day these are one journey."""
    return not set(words.list_words("journeys")).isdisjoint(words.split_tokens(told.exact))


def _due_of_promise(brief: Brief, mention: CommitmentMention) -> DateMention | None:
    return next((one for one in brief.findings.dates if one.id == mention.due), None)


class _Later:
    """What later articles tell of those who promised something."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._named: dict[ActorId, list[_Line]] = {}
        self._read: dict[_Line, frozenset[str]] = {}
        self._saying: dict[str, list[_Line]] = {}
        """The sentences that hold a word of what nobody known promises."""
        promised = {
            actor
            for brief in book.briefs
            for one in brief.findings.commitments
            for actor in promisers.list_concerned(brief, one)
        }
        for order, brief in enumerate(book.briefs if promised else ()):
            if book.datings[order].earliest is None:
                continue  # nobody knows that it is later
            for actor in brief.actors:
                if actor.id in promised:
                    self._named.setdefault(actor.id, []).extend(_reported_lines(order, brief, actor))

        self._keep_sayings()

    def _keep_sayings(self) -> None:
        """The later sentences for what is promised by nobody known: "the complaint will be filed"."""
        pairs = [(brief, one) for brief in self._book.briefs for one in brief.findings.commitments]
        loose = (pair for pair in pairs if not any(promisers.list_parties(*pair)))
        wanted = frozenset(word for pair in loose for word in _words_promised(*pair))
        for line in self._list_running() if wanted else ():
            for word in sorted(wanted & self._words(line)):
                self._saying.setdefault(word, []).append(line)

    def _list_running(self) -> Iterator[_Line]:
        """Every sentence, but for headings, of the articles of which it is known when they were written."""
        for order, brief in enumerate(self._book.briefs):
            if self._book.datings[order].earliest is not None:
                above = (*brief.article.headings, *brief.article.metadata)
                running = (one for one in brief.findings.sentences if not any(map(one.overlaps, above)))
                yield from ((order, one) for one in running)

    def of(self, order: int, mention: CommitmentMention) -> Iterator[Evidence]:
        """Sentences of later sources that name who promised it and say the same things, or tell its day."""
        brief = self._book.briefs[order]
        about, due = _words_promised(brief, mention), _due_of_promise(brief, mention)
        day = due.latest if due and due.earliest == due.latest else None
        alike: Iterator[_Line] = (
            one
            for one in self._ahead(order, brief, mention)
            if self._tells_of_day(one, day) or len(about & self._words(one)) >= SHARED_PROMISE_WORDS
        )
        if not any(promisers.list_parties(brief, mention)):
            alike = iter(dict.fromkeys(chain(alike, self._saying_all(order, brief, about))))
        for at, sentence in islice(alike, LATER):
            yield make_evidence(self._book.briefs[at], sentence, "relate.later")

    def _saying_all(self, order: int, brief: Brief, about: frozenset[str]) -> Iterator[_Line]:
        """Later sentences of other sources with every word of what is promised by nobody known."""
        source = self._book.source
        rarest = min((self._saying.get(word, []) for word in about), key=len, default=[])
        for at, sentence in rarest if len(about) >= SHARED_PROMISE_WORDS else ():
            other = source[self._book.briefs[at].article.id] != source[brief.article.id]
            if at > order and other and about <= self._words((at, sentence)):
                yield at, sentence

    def _ahead(self, order: int, brief: Brief, mention: CommitmentMention) -> Sequence[_Line]:
        """The next sentences of other sources about those who promised it."""
        found: dict[_Line, None] = {}
        for actor in promisers.list_concerned(brief, mention):
            lines = self._named.get(actor, [])
            start = bisect_right(lines, order, key=itemgetter(0))
            found.update(dict.fromkeys(lines[start : start + SENTENCES_LOOKED_THROUGH]))
        source = self._book.source
        own = source[brief.article.id]
        return [one for one in sorted(found) if source[self._book.briefs[one[0]].article.id] != own]

    def _tells_of_day(self, line: _Line, day: date | None) -> bool:
        """As in "called off the walkout planned for 28 March"."""
        at, sentence = line
        dates = self._book.briefs[at].findings.dates if day else ()
        return any(one.earliest == one.latest == day and sentence.holds(one.evidence.span) for one in dates)

    def _words(self, line: _Line) -> frozenset[str]:
        """What a sentence is about; read once."""
        if line not in self._read:
            at, sentence = line
            self._read[line] = words.content(sentence.of(self._book.briefs[at].article.text))
        return self._read[line]


def _reported_lines(order: int, brief: Brief, actor: BriefActor) -> Iterator[_Line]:
    """The sentences that name it; a headline or a heading says nothing of what was promised."""
    mentions, above = brief.findings.actors, (*brief.article.headings, *brief.article.metadata)
    sentences = dict.fromkeys(mentions[index].evidence.sentence for index in actor.mentions)
    yield from ((order, one) for one in sentences if not any(line.overlaps(one) for line in above))


def _words_promised(brief: Brief, mention: CommitmentMention) -> frozenset[str]:
    """What is promised, without who is named in it and without its day."""
    own = mention.evidence.span
    named = [one.evidence for one in brief.findings.actors if own.overlaps(one.evidence.span)]
    days = [one.evidence for one in brief.findings.dates if own.overlaps(one.evidence.span)]
    other = " ".join(one.exact for one in (*named, *days))
    return words.content(mention.evidence.exact) - words.content(other)


def _make_commitment(brief: Brief, mention: CommitmentMention, told: _ToldPromise) -> Commitment:
    parties, said_by = tuple(promisers.list_parties(brief, mention)), promisers.find_voice(brief, mention)
    due = _due_of_promise(brief, mention)
    state = CommitmentState.DONE if told.done else _state_of_promise(due, told.as_of)
    if state is CommitmentState.OVERDUE and (told.busy or told.later):
        state = CommitmentState.DUE if told.busy else CommitmentState.TOLD
    return Commitment(
        id=_id_of_promise(mention),
        actor=parties[0] if parties else None,
        parties=parties,
        named=promisers.name_promiser(brief, mention),
        threat=mention.threat,
        said_by=said_by,
        voice=promisers.tell_voice(mention, parties, said_by),
        evidence=mention.evidence,
        due=FactRef(brief.article.id, due.id) if due else None,
        earliest=due.earliest if due and not _tells_last_day(due) else None,
        latest=due.latest if due else None,
        state=state,
        later=(*told.done, *told.later)[:LATER],
    )


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
