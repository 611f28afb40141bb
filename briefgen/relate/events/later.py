"""What later articles tell of a promise: of those who made it, of its words, of its day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from operator import itemgetter

from briefgen.model import ActorId, Brief, BriefActor, DateMention, Evidence, Modality, Span
from briefgen.relate import words
from briefgen.relate.book import Book, make_evidence
from briefgen.relate.events import promised, promisers
from briefgen.relate.events.lines import RunningLine
from briefgen.relate.events.promisers import Promise

LATER_SENTENCES = 3
"""Later sentences that are looked for."""
SHARED_PROMISE_WORDS = 2
"""Words of what is promised that a later sentence says at least; names and the day are not counted."""
SENTENCES_LOOKED_THROUGH = 20
"""Later sentences about those who promised that are looked through."""
WORDS_IN_FULL = 3
"""Words from which on not every word of what nobody known promises is to be said again, but two of three."""
DAYS_OF_A_MONTH = 31
"""Days of the widest time that may be told for the day of a promise: “last month”."""

_Line = tuple[int, int, int]
"""The place of an article in the reading order, and where a sentence of it begins and ends."""


class Later:
    """What later articles tell of those who promised something."""

    def __init__(
        self, book: Book, about: Mapping[Promise, frozenset[str]], lines: Sequence[Sequence[RunningLine]]
    ) -> None:
        """`about` are the promises, with the words for what each promises; `lines` those of each article."""
        self._book, self._about = book, about
        self._sources = [book.source[brief.article.id] for brief in book.briefs]
        self._named: dict[ActorId, list[_Line]] = {}
        self._read: dict[_Line, str] = {}
        """Stems apart by spaces: they take a tenth of the memory of a set, and every sentence is read."""
        self._dated: dict[_Line, frozenset[date]] = {}
        self._saying: dict[str, list[_Line]] = {}
        """The sentences that hold a word of what nobody known promises."""
        self._telling: dict[date, list[_Line]] = {}
        """The sentences that tell of the last day of a promise, or of a month or less with it."""
        self._amounts: dict[promised.PromisedAmount, list[_Line]] = {}
        """The sentences that tell an amount of what is promised."""
        self._keep_words(lines)
        for keep in (self._keep_names, self._keep_sayings, self._keep_days, self._keep_amounts):
            keep(tuple(about))

    def _list_datable(self) -> Iterator[tuple[int, Brief]]:
        """The articles of which it is known when they were written: no other is known to be later."""
        for order, brief in enumerate(self._book.briefs):
            if self._book.datings[order].earliest is not None:
                yield order, brief

    def _keep_names(self, promises: Sequence[Promise]) -> None:
        """The sentences that name those whom a promise concerns."""
        concerned = {actor for promise in promises for actor in promisers.list_concerned(promise)}
        for order, brief in self._list_datable() if concerned else ():
            for actor in brief.actors:
                if actor.id in concerned:
                    self._named.setdefault(actor.id, []).extend(_reported_lines(order, brief, actor))

    def _keep_days(self, promises: Sequence[Promise]) -> None:
        """The sentences for the day of what is promised: "the panel voted on Tuesday"."""
        wanted = sorted({one.due.latest for one in promises if one.due and one.due.latest})
        for line, told in self._list_dated() if wanted else ():
            for day in _list_days_within(told, wanted):
                self._telling.setdefault(day, []).append(line)

    def _list_dated(self) -> Iterator[tuple[_Line, DateMention]]:
        """Every date with its sentence, but for headings, of articles that are dated."""
        for order, brief in self._list_datable():
            above = (*brief.article.headings, *brief.article.metadata)
            for one in brief.findings.dates:
                if not any(map(one.evidence.sentence.overlaps, above)):
                    yield _place_line(order, one.evidence.sentence), one

    def _keep_sayings(self, promises: Sequence[Promise]) -> None:
        """The later sentences for what is promised by nobody known: "the complaint will be filed"."""
        wanted = frozenset(word for one in promises if not one.parties for word in self._about[one])
        for line, said in self._read.items() if wanted else ():
            for word in wanted.intersection(said.split()):
                self._saying.setdefault(word, []).append(line)

    def _keep_amounts(self, promises: Sequence[Promise]) -> None:
        """The sentences for what is promised with an amount: "all 46 valves have been replaced"."""
        wanted = {amount for promise in promises for amount in promised.list_amounts_promised(promise)}
        for order, brief in self._list_datable() if wanted else ():
            above = (*brief.article.headings, *brief.article.metadata)
            for one in brief.findings.figures:
                amount, told = (one.quantity.value, one.quantity.unit), one.evidence.sentence
                if amount in wanted and not any(map(told.overlaps, above)):
                    self._amounts.setdefault(amount, []).append(_place_line(order, told))

    def _keep_words(self, lines: Sequence[Sequence[RunningLine]]) -> None:
        """Every sentence, but for headings, of the articles of which it is known when they were written."""
        for order, brief in self._list_datable():
            for one in lines[order]:
                self._read[_place_line(order, brief.findings.sentences[one.at])] = one.said

    def tells(self, promise: Promise, one: Evidence) -> bool:
        """Whether the sentence has a word of what is promised: on one day the same people do much."""
        said = self._words(_place_line(self._book.place[one.article], one.sentence))
        return not self._about[promise].isdisjoint(said)

    def of(self, promise: Promise) -> Iterator[Evidence]:
        """Sentences of later sources that name who promised it and say the same things, or tell its day."""
        found: dict[_Line, None] = {}
        for line in chain(
            self._list_of_day(promise),
            self._list_alike(promise),
            () if promise.parties else self._saying_most(promise),
            self._list_of_amount(promise),
        ):
            found[line] = None
            if len(found) == LATER_SENTENCES:
                break
        for at, start, end in found:
            yield make_evidence(self._book.briefs[at], Span(start, end), "relate.later")

    def _list_alike(self, promise: Promise) -> Iterator[_Line]:
        """The next sentences about those who promised it that say the same things, or what is of its day.

        What they did on that day shares a word with it; what was to be on it may be told in whatever words.
        """
        about, day = self._about[promise], promised.find_very_day(promise)
        for one in self._ahead(promise):
            of_day = self._tells_of_day(one, day)
            needed = 1 if of_day else SHARED_PROMISE_WORDS
            if len(about.intersection(self._words(one))) >= needed or (
                of_day and self._tells_of_plan(one, day)
            ):
                yield one

    def is_busy(self, promise: Promise) -> bool:
        """Whether a later sentence of another source tells of them on its very day, whatever they did."""
        day = promised.find_very_day(promise)
        return day is not None and any(self._tells_of_day(one, day) for one in self._ahead(promise))

    def _list_of_day(self, promise: Promise) -> Iterator[_Line]:
        """Later sentences of other sources of its very day that share words with its sentence, names aside.

        One of them at least is of what is promised: on a busy day much is done by the same people in the same
        place. Of a longer time with the day in it all are.
        """
        day, about = promise.due.latest if promise.due else None, self._about[promise]
        lines = self._telling.get(day, []) if day and about else []
        after = self._from_later(lines, promise)
        own = promise.mention.evidence.sentence
        around = promised.words_without_names(promise.brief, own) if after else about
        for line in after:
            said = self._words(line)
            if about.isdisjoint(said):
                continue  # most of a busy day
            shared = around if self._tells_of_day(line, day) else about
            if len(shared.intersection(said)) >= SHARED_PROMISE_WORDS:
                yield line

    def _from_later(self, lines: Sequence[_Line], promise: Promise) -> Sequence[_Line]:
        """Those of `lines`, which are in reading order, of later articles of other sources."""
        sources, own = self._sources, self._sources[promise.order]
        rest = lines[bisect_right(lines, promise.order, key=itemgetter(0)) :]
        return [line for line in rest if sources[line[0]] != own]

    def _saying_most(self, promise: Promise) -> Iterator[_Line]:
        """Later sentences of other sources with what is promised by nobody known: every word of a few."""
        about = self._about[promise]
        if len(about) < SHARED_PROMISE_WORDS:
            return
        needed = len(about) if len(about) < WORDS_IN_FULL else max(WORDS_IN_FULL, -(-2 * len(about) // 3))
        ranked = sorted((self._saying.get(word, []) for word in about), key=len)
        rarest = ranked[: len(about) - needed + 1]
        lines = {line for held in rarest for line in self._from_later(held, promise)}
        for line in sorted(lines):
            if len(about.intersection(self._words(line))) >= needed:
                yield line

    def _list_of_amount(self, promise: Promise) -> Iterator[_Line]:
        """Later sentences of other sources with an amount of what is promised, and with words of it."""
        about = self._about[promise]
        needed = min(SHARED_PROMISE_WORDS, max(1, len(about) - 1))
        for amount in promised.list_amounts_promised(promise):
            for line in self._from_later(self._amounts.get(amount, ()), promise):
                if len(about.intersection(self._words(line))) >= needed:
                    yield line

    def _ahead(self, promise: Promise) -> Sequence[_Line]:
        """The next sentences of other sources about those who promised it."""
        found: set[_Line] = set()
        for actor in promisers.list_concerned(promise):
            lines = self._named.get(actor, [])
            start = bisect_right(lines, promise.order, key=itemgetter(0))
            found.update(lines[start : start + SENTENCES_LOOKED_THROUGH])
        own = self._sources[promise.order]
        return sorted(one for one in found if self._sources[one[0]] != own)

    def _tells_of_day(self, line: _Line, day: date | None) -> bool:
        """As in "called off the walkout planned for 28 March"."""
        return day is not None and day in self._days(line)

    def _tells_of_plan(self, line: _Line, day: date | None) -> bool:
        """Whether it tells of what was planned for that day."""
        sentence = Span(*line[1:])
        told = self._book.briefs[line[0]].findings.dates
        planned = (one for one in told if one.modality is Modality.PLANNED and one.latest == day)
        return any(sentence.holds(one.evidence.span) for one in planned)

    def _days(self, line: _Line) -> frozenset[date]:
        """The very days that a sentence tells of; read once."""
        found = self._dated.get(line)
        if found is None:
            sentence = Span(*line[1:])
            told = (one for one in self._book.briefs[line[0]].findings.dates if one.earliest == one.latest)
            days = (one.latest for one in told if one.latest and sentence.holds(one.evidence.span))
            found = self._dated[line] = frozenset(days)
        return found

    def _words(self, line: _Line) -> list[str]:
        """What a sentence is about; read once."""
        found = self._read.get(line)
        if found is None:
            at, start, end = line
            found = self._read[line] = " ".join(
                words.list_stems(self._book.briefs[at].article.text[start:end])
            )
        return found.split()


def _place_line(order: int, sentence: Span) -> _Line:
    return order, sentence.start, sentence.end


def _reported_lines(order: int, brief: Brief, actor: BriefActor) -> Iterator[_Line]:
    """The sentences that name it; a headline or a heading says nothing of what was promised."""
    mentions, above = brief.findings.actors, (*brief.article.headings, *brief.article.metadata)
    sentences = dict.fromkeys(mentions[index].evidence.sentence for index in actor.mentions)
    yield from (_place_line(order, one) for one in sentences if not any(line.overlaps(one) for line in above))


def _list_days_within(told: DateMention, wanted: Sequence[date]) -> Sequence[date]:
    """Those of the `wanted` days, which are in order, that a date of a month or less can mean."""
    first, last = told.earliest, told.latest
    if first is None or last is None or (last - first).days > DAYS_OF_A_MONTH:
        return ()
    return wanted[bisect_left(wanted, first) : bisect_right(wanted, last)]
