"""What later articles tell of the fate of promises: that they were kept, or done late, or not done.

A sentence tells of a promise that names who made it, or says most of its words again; what was done is
known by the verb of the promise and what it is done to.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from operator import attrgetter

from briefgen.model import ActorId, Brief, BriefActor, EventMention, Evidence, Modality, Span
from briefgen.relate import voices, words
from briefgen.relate.book import Book, make_evidence
from briefgen.relate.days import timex
from briefgen.relate.events import promised
from briefgen.relate.events.fates import Fate, FateCue, ToldFate
from briefgen.relate.events.lines import RunningLine
from briefgen.relate.events.promisers import Promise

DAYS_OF_A_TELLING = 31
"""Days of the widest time that may be told for the last day of a promise."""
MOST_LINES = 100
"""Sentences with one word of a promise, or about one of its makers, that are looked through for it."""
MOST_DEEDS = 60
"""Deeds of one verb that are looked through for one promise."""
SHARED_OF_UNNAMED = 3, 5
"""The part of its words that a sentence says again which names nobody who promised: three of five."""


@dataclass(frozen=True, slots=True)
class FateReport:
    """What one later article tells of a promise."""

    fate: Fate
    late: bool
    """Done, and after its last day."""
    told: Evidence


@dataclass(frozen=True, slots=True, eq=False)
class _Deed:
    """Something told as done, with what is read of it there, once: it is held against many promises."""

    order: int
    brief: Brief
    event: EventMention
    agent: ActorId | None
    days: timex.Bounds
    said: tuple[str, ...]
    """What its words are about; of a deed of nobody, its sentence's."""


@dataclass(frozen=True, slots=True)
class _FateLine:
    order: int
    at: int
    """The place of the sentence in its article."""
    told: ToldFate
    named: frozenset[ActorId]
    """Those who promised anything whom it names."""
    days: tuple[timex.Bounds, ...]
    """The days that it tells."""


class Fates:
    """The sentences of all articles that tell of a fate, and the deeds by their verbs."""

    def __init__(
        self, book: Book, about: Mapping[Promise, frozenset[str]], lines: Sequence[Sequence[RunningLine]]
    ) -> None:
        """`about` are the promises, with the words for what each promises; `lines` those of each article."""
        self._book, promises = book, tuple(about)
        self._makers = {promise: _list_makers(promise) for promise in promises}
        self._doer = {promise: promised.words_of_doer(promise) for promise in promises}
        self._about = {one: said - self._doer[one] for one, said in about.items()}
        """What is promised, without the words for who is to do it."""
        self._lines = list(self._list_lines(lines))
        self._by_key: dict[str | ActorId, list[int]] = {}
        """The lines by the words of promises that they hold, and by whom they name."""
        self._deeds: dict[str, list[_Deed]] = {}
        self._read: dict[tuple[int, int], frozenset[str]] = {}
        self._said: dict[int, tuple[voices.VoicedStretch, ...]] = {}
        self._keep_lines()
        self._keep_deeds(promises)

    def _keep_deeds(self, promises: Sequence[Promise]) -> None:
        wanted = {verb for one in promises for verb, _ in promised.list_acts(one.mention.evidence.exact)}
        for order, brief in enumerate(self._book.briefs) if wanted else ():
            for event in brief.findings.events:
                stem = words.cut_stem(event.trigger)
                if stem in wanted and event.past and event.modality is Modality.ASSERTED:
                    self._deeds.setdefault(stem, []).append(_read_deed(order, brief, event))

    def _list_lines(self, lines: Sequence[Sequence[RunningLine]]) -> Iterator[_FateLine]:
        makers = frozenset(maker for makers in self._makers.values() for maker in makers)
        for order, brief in enumerate(self._book.briefs):
            for one in lines[order]:
                if one.fate is not None:
                    sentence = brief.findings.sentences[one.at]
                    named, days = _find_named(brief, sentence, makers), tuple(_list_days(brief, sentence))
                    yield _FateLine(order, one.at, one.fate, named, days)

    def _keep_lines(self) -> None:
        wanted = frozenset(word for about in self._about.values() for word in about)
        for at, line in enumerate(self._lines):
            said = self._words(line.order, line.at) & wanted
            for key in sorted(said | line.named):
                self._by_key.setdefault(key, []).append(at)

    def _find_lines(self, promise: Promise) -> Iterator[_FateLine]:
        """The lines that name who promised it, or hold a word of it."""
        keys = (*self._makers[promise], *sorted(self._about[promise]))
        found: set[int] = set()
        for key in keys:
            held = self._by_key.get(key, [])
            start = bisect_left(held, promise.order, key=lambda at: self._lines[at].order)
            found.update(held[start : start + MOST_LINES])
        yield from (self._lines[at] for at in sorted(found))

    def of(self, promise: Promise) -> tuple[FateReport, ...]:
        """What is told of a promise, in reading order."""
        found = [*self._of_lines(promise), *self._of_deeds(promise)]
        by_place = sorted(found, key=lambda one: (self._book.place[one[0].told.article], one[1]))
        return tuple(report for report, _ in by_place)

    def _of_lines(self, promise: Promise) -> Iterator[tuple[FateReport, int]]:
        for line in self._find_lines(promise):
            brief = self._book.briefs[line.order]
            sentence = brief.findings.sentences[line.at]
            if self._may_tell(line, promise, sentence) and self._tells_of(line, promise):
                told = make_evidence(brief, sentence, "relate.fate")
                yield FateReport(line.told.fate, late=False, told=told), sentence.start

    def _may_tell(self, line: _FateLine, promise: Promise, sentence: Span) -> bool:
        """Whether a later article tells it, or the sentence of the promise does.

        That a promise was broken is the article's own word or none; what was not done anybody may tell.
        """
        brief = self._book.briefs[line.order]
        own = line.order == promise.order
        if own:
            again = promise.mention.evidence.sentence == sentence
            return again and line.told.cue is FateCue.NOUN
        later = self._is_later(line.order, promise)
        surely = line.told.cue is FateCue.NOUN or self._is_past_due(line.order, promise)
        claimed = line.told.cue is FateCue.NOUN and self._is_claim(line, brief, sentence)
        return later and surely and not claimed

    def _is_later(self, order: int, promise: Promise) -> bool:
        source = self._book.source
        other = source[self._book.briefs[order].article.id] != source[promise.brief.article.id]
        return order > promise.order and other

    def _is_past_due(self, order: int, promise: Promise) -> bool:
        """Whether the article is later than the last day: before it, what is not done is not missed."""
        due, written = promise.due, self._book.datings[order].earliest
        if due is None or due.latest is None:
            return due is None
        return written is not None and written > due.latest

    def _is_claim(self, line: _FateLine, brief: Brief, sentence: Span) -> bool:
        """Whether somebody says so, and not the article."""
        if line.order not in self._said:
            self._said[line.order] = voices.list_stretches(brief)
        at = sentence.start + line.told.start
        return voices.find_speaker(self._said[line.order], Span(at, at + 1)) is not None

    def _tells_of(self, line: _FateLine, promise: Promise) -> bool:
        about, last = self._about[promise], promise.due.latest if promise.due else None
        said = self._words(line.order, line.at)
        around = said | self._words(line.order, max(0, line.at - 1))
        named = not line.named.isdisjoint(self._makers[promise])
        rule = {FateCue.NOUN: _tells_by_noun, FateCue.SAID: _tells_by_said, FateCue.VERB: _tells_by_own_verb}
        found = _SaidAgain(len(about), len(about & said), len(about & around), named)
        day = last is not None and any(_holds_day(days, last) for days in line.days)
        return rule[line.told.cue](line.told, found, about, day)

    def _words(self, order: int, at: int) -> frozenset[str]:
        """What a sentence is about; read once, for many promises are held against it."""
        if (order, at) not in self._read:
            brief = self._book.briefs[order]
            self._read[order, at] = words.list_stems(brief.findings.sentences[at].of(brief.article.text))
        return self._read[order, at]

    def _of_deeds(self, promise: Promise) -> Iterator[tuple[FateReport, int]]:
        for verb, done_to in promised.list_acts(promise.mention.evidence.exact):
            things = (done_to & self._about[promise]) - {verb}
            done = self._deeds.get(verb, []) if things else []
            start = bisect_left(done, promise.order, key=attrgetter("order"))
            ahead = (done[at] for at in range(start, len(done)) if self._is_later(done[at].order, promise))
            for deed in islice(ahead, MOST_DEEDS):
                if self._is_deed(promise, deed, things) and _may_be_then(promise, deed.days):
                    late, evidence = _is_after_due(promise, deed.days), deed.event.evidence
                    told = make_evidence(deed.brief, evidence.sentence, "relate.fate")
                    yield FateReport(Fate.KEPT, late=late, told=told), evidence.span.start

    def _is_deed(self, promise: Promise, deed: _Deed, things: frozenset[str]) -> bool:
        """Whether it is what was promised: by them, or by nobody told, and to the same."""
        doers = self._makers[promise]
        if deed.agent is not None and promise.parties and deed.agent not in doers:
            return False
        shared = len(things.intersection(deed.said))
        if shared == 0 or deed.agent in doers:
            return shared > 0 and 3 * shared >= (2 if len(things) > FEW_THINGS else 3) * len(things)
        doer = self._doer[promise].intersection(deed.said)
        return shared + len(doer) >= 2 and 2 * shared >= len(things)


def _read_deed(order: int, brief: Brief, event: EventMention) -> _Deed:
    agent = brief.actor(event.agent)
    dates = (one for one in brief.findings.dates if one.id == event.date)
    told = next(dates, None) if event.date else None
    days = (told.earliest, told.latest) if told else timex.UNKNOWN
    said = event.evidence.exact if agent else event.evidence.sentence.of(brief.article.text)
    return _Deed(order, brief, event, agent, days, tuple(words.list_stems(said)))


FEW_THINGS = 2
"""Words of what is promised up to which all are to be said again; of more of them, two of three."""


@dataclass(frozen=True, slots=True)
class _SaidAgain:
    """How much of a promise a sentence says again."""

    all: int
    said: int
    around: int
    """With the sentence before it."""
    named: bool
    """Whether it names who promised."""

    def mostly(self, shared: int) -> bool:
        part, whole = SHARED_OF_UNNAMED
        return shared >= 2 and whole * shared >= part * self.all


def _tells_by_noun(told: ToldFate, found: _SaidAgain, about: frozenset[str], day: bool) -> bool:
    if found.named and (told.many or day or found.around >= min(2, found.all)):
        return True
    return found.mostly(found.around) or (day and found.around > 0)


def _tells_by_said(told: ToldFate, found: _SaidAgain, about: frozenset[str], day: bool) -> bool:
    return found.said >= min(2, found.all) > 0 and (found.named or day or found.mostly(found.said))


def _tells_by_own_verb(told: ToldFate, found: _SaidAgain, about: frozenset[str], day: bool) -> bool:
    """“Has not repaired the wall”: by its own verb, and of who promised it or by most of its words.

    “Has not paid the midwives”: the thing that was promised, and its verb in a form that no rule makes.
    """
    verb = words.cut_stem(words.load_irregular().get(told.verb, told.verb))
    said = found.said + (verb in about and told.verb not in about)
    return verb in about and ((found.named and said >= min(2, found.all)) or found.mostly(said))


def _list_makers(promise: Promise) -> tuple[ActorId, ...]:
    """Who is to do it, and who says so."""
    made = (*promise.parties, promise.said_by)
    return tuple(dict.fromkeys(actor for actor in made if actor is not None))


def _find_named(brief: Brief, sentence: Span, makers: frozenset[ActorId]) -> frozenset[ActorId]:
    known = (one for one in brief.actors if one.id in makers)
    return frozenset(one.id for one in known if _is_named(brief, one, sentence))


def _is_named(brief: Brief, actor: BriefActor, sentence: Span) -> bool:
    return any(sentence.holds(brief.findings.actors[index].evidence.span) for index in actor.mentions)


def _list_days(brief: Brief, sentence: Span) -> Iterator[timex.Bounds]:
    held = (one for one in brief.findings.dates if sentence.holds(one.evidence.span))
    yield from ((one.earliest, one.latest) for one in held)


def _holds_day(days: timex.Bounds, day: date) -> bool:
    first, last = days
    if first is None or last is None:
        return False
    return first <= day <= last and (last - first).days <= DAYS_OF_A_TELLING


def _may_be_then(promise: Promise, days: timex.Bounds) -> bool:
    """Whether it was done after it was promised, and not on another day than the one that was set."""
    written, due = promise.brief.article.published.earliest, promise.due
    first, last = days
    if last and written and last < written:
        return False
    if due is None or due.latest is None or due.signal in words.list_words("deadlines"):
        return True
    return first is None or last is None or first <= due.latest


def _is_after_due(promise: Promise, days: timex.Bounds) -> bool:
    return bool(promise.due and promise.due.latest and days[0] and days[0] > promise.due.latest)
