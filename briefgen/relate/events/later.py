"""What later articles tell of a promise: of those who made it, of its words, of its day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, islice
from operator import itemgetter

from briefgen.model import ActorId, Brief, BriefActor, CommitmentMention, DateMention, Evidence, Span
from briefgen.relate import words
from briefgen.relate.book import Book, make_evidence
from briefgen.relate.events import promisers

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

_Line = tuple[int, Span]
"""The place of an article in the reading order, and a sentence of it."""


class Later:
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

        self._telling: dict[date, list[_Line]] = {}
        """The sentences that tell of the last day of a promise, or of a month or less with it."""
        self._keep_sayings()
        self._keep_days()

    def _keep_days(self) -> None:
        """The sentences for the day of what is promised: "the panel voted on Tuesday"."""
        pairs = ((brief, one) for brief in self._book.briefs for one in brief.findings.commitments)
        last = {due.latest for pair in pairs if (due := find_due(*pair)) and due.latest}
        wanted = sorted(last)
        for line, told in self._list_dated() if wanted else ():
            for day in _list_days_within(told, wanted):
                self._telling.setdefault(day, []).append(line)

    def _list_dated(self) -> Iterator[tuple[_Line, DateMention]]:
        """Every date with its sentence, but for headings, of articles that are dated."""
        for order, brief in enumerate(self._book.briefs):
            if self._book.datings[order].earliest is not None:
                above = (*brief.article.headings, *brief.article.metadata)
                for one in brief.findings.dates:
                    if not any(map(one.evidence.sentence.overlaps, above)):
                        yield (order, one.evidence.sentence), one

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
        about, due = _words_promised(brief, mention), find_due(brief, mention)
        day = due.latest if due and due.earliest == due.latest else None
        alike = (
            one
            for one in self._ahead(order, brief, mention)
            if self._tells_of_day(one, day) or len(about & self._words(one)) >= SHARED_PROMISE_WORDS
        )
        found = dict.fromkeys(chain(self._list_of_day(order, brief, mention), alike))
        if not any(promisers.list_parties(brief, mention)):
            found |= dict.fromkeys(self._saying_most(order, brief, about))
        for at, sentence in islice(found, LATER_SENTENCES):
            yield make_evidence(self._book.briefs[at], sentence, "relate.later")

    def _list_of_day(self, order: int, brief: Brief, mention: CommitmentMention) -> Iterator[_Line]:
        """Later sentences of other sources of its very day that share words with its sentence, names aside.

        One of them at least is of what is promised: on a busy day much is done by the same people in the same
        place. Of a longer time with the day in it all are.
        """
        due, whole = find_due(brief, mention), mention.evidence.sentence
        around = _words_without_names(brief, whole)
        about = _words_promised(brief, mention)
        for line in self._telling.get(due.latest, ()) if due and due.latest else ():
            said, exact = self._words(line), self._tells_of_day(line, due.latest if due else None)
            shared = around if exact else about
            enough = len(shared & said) >= SHARED_PROMISE_WORDS and not about.isdisjoint(said)
            if enough and self._is_later(order, line):
                yield line

    def _is_later(self, order: int, line: _Line) -> bool:
        """Whether it stands in a later article of another source."""
        source, briefs = self._book.source, self._book.briefs
        return line[0] > order and source[briefs[line[0]].article.id] != source[briefs[order].article.id]

    def _saying_most(self, order: int, brief: Brief, about: frozenset[str]) -> Iterator[_Line]:
        """Later sentences of other sources with what is promised by nobody known: every word of a few."""
        needed = len(about) if len(about) < WORDS_IN_FULL else max(WORDS_IN_FULL, -(-2 * len(about) // 3))
        ranked = sorted((self._saying.get(word, []) for word in sorted(about)), key=len)
        lines = dict.fromkeys(chain.from_iterable(ranked[: len(about) - needed + 1]))
        for line in sorted(lines) if len(about) >= SHARED_PROMISE_WORDS else ():
            if self._is_later(order, line) and len(about & self._words(line)) >= needed:
                yield line

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


def _list_days_within(told: DateMention, wanted: Sequence[date]) -> Sequence[date]:
    """Those of the `wanted` days, which are in order, that a date of a month or less can mean."""
    first, last = told.earliest, told.latest
    if first is None or last is None or (last - first).days > DAYS_OF_A_MONTH:
        return ()
    return wanted[bisect_left(wanted, first) : bisect_right(wanted, last)]


def _words_promised(brief: Brief, mention: CommitmentMention) -> frozenset[str]:
    """What is promised, without who is named in it, its day, and verbs that only hold what is done."""
    plain = words.content(" ".join(sorted(words.list_words("only held"))))
    return _words_without_names(brief, mention.evidence.span) - plain


def _words_without_names(brief: Brief, within: Span) -> frozenset[str]:
    """The words there, without who is named in them and without days."""
    named = [one.evidence for one in brief.findings.actors if within.overlaps(one.evidence.span)]
    other = " ".join(one.exact for one in named)
    said = words.content(within.of(brief.article.text))
    return said - words.content(other) - _words_of_days(brief, within)


def _words_of_days(brief: Brief, within: Span) -> frozenset[str]:
    """The words of its dates: two Junes are nothing in common."""
    days = (one.evidence for one in brief.findings.dates if within.overlaps(one.evidence.span))
    return words.content(" ".join(one.exact for one in days))


def find_due(brief: Brief, mention: CommitmentMention) -> DateMention | None:
    return next((one for one in brief.findings.dates if one.id == mention.due), None)
