"""Plans that later articles call off: what was to be on a day and will not."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from briefgen.model import Brief, DateMention
from briefgen.relate import words
from briefgen.relate.book import Book
from briefgen.relate.events.joining import JoinedEvent
from briefgen.relate.events.nouns import Happening, is_exact
from briefgen.relate.events.telling import Telling

_Dated = tuple[int, DateMention]
"""The place of an article in the reading order, and a date of it."""


class CalledOff:
    """The sentences that call something off, by the day for which it was planned."""

    def __init__(self, told: Sequence[JoinedEvent], book: Book) -> None:
        self._book = book
        self._briefs = {brief.article.id: brief for brief in book.briefs}
        self._by_day: dict[date, list[_Dated]] = {}
        for order, mention in self._list_dates(_list_planned_days(told)):
            if mention.latest and _calls_off(book.briefs[order], mention):
                self._by_day.setdefault(mention.latest, []).append((order, mention))

    def _list_dates(self, wanted: Collection[date]) -> Iterator[_Dated]:
        """The dates of all articles that are one of these days."""
        for order, brief in enumerate(self._book.briefs if wanted else ()):
            for one in brief.findings.dates:
                if one.latest in wanted and one.earliest == one.latest:
                    yield order, one

    def holds(self, event: JoinedEvent) -> bool:
        """Whether all that is told of it is planned, and a later article calls it off."""
        if not all(one.planned for one in event.happenings):
            return False
        return any(map(self._is_called_off, event.happenings))

    def _is_called_off(self, one: Happening) -> bool:
        """Whether a later article tells of the same thing, on the day it was planned for, as called off."""
        told = self._by_day.get(one.latest, []) if is_exact(one) and one.latest else []
        place = self._book.place[one.article]
        return any(order > place and self._is_of(one, order, mention) for order, mention in told)

    def _is_of(self, one: Happening, order: int, mention: DateMention) -> bool:
        """Whether the words that the date dates are of its kind, or of what it is about."""
        text = self._book.briefs[order].article.text
        said = mention.event.of(text) if mention.event else ""
        kinds = set(_list_kinds(said))
        return one.kind in kinds or bool(Telling(one, self._briefs).matter & words.list_stems(said))


def _list_planned_days(told: Sequence[JoinedEvent]) -> frozenset[date]:
    """The days for which something is planned."""
    happenings = (one for event in told for one in event.happenings if one.planned and is_exact(one))
    return frozenset(one.latest for one in happenings if one.latest)


def _calls_off(brief: Brief, mention: DateMention) -> bool:
    """Whether its sentence says that something will not be: “the closure, set for 3 May, is put off”."""
    said = f" {' '.join(words.split_tokens(mention.evidence.sentence.of(brief.article.text)))} "
    return any(f" {phrase} " in said for phrase in words.list_words("called off"))


def _list_kinds(said: str) -> Iterator[str]:
    """The kinds of happening that words name."""
    kinds = words.load_happenings()
    yield from (kinds[word] for word in map(words.guess_singular, words.split_tokens(said)) if word in kinds)
