"""The timeline: events with the articles that tell of them, at the precision that is known."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from briefgen import addresses
from briefgen.addresses import Wish
from briefgen.model import ArticleId, Basis, DateMention, Evidence, FactId, IssueId, Modality, Span
from briefgen.relate.book import Book, make_evidence
from briefgen.relate.days import timex
from briefgen.relate.desk import Event, FactRef, Reason
from briefgen.relate.events.happenings import find_event_days
from briefgen.relate.events.joining import JoinedEvent, meeting
from briefgen.relate.events.leads import find_last_day, is_lead
from briefgen.relate.events.nouns import Happening, is_undated, worth
from briefgen.relate.events.undone import CalledOff
from briefgen.relate.issues.sorting import Sorter

EVENT_TITLE_LETTERS = 120
"""Letters of the longest title."""
SORTED = 3
"""Sentences of an event by which it comes to its issues."""
EVENT_TITLE_SPACES = 2
"""Spaces in the shortest: "a meeting" names no event."""


def list_events(told: Sequence[JoinedEvent], book: Book, sorter: Sorter) -> tuple[Event, ...]:
    """Every event that has a date or two articles, in order; those of no known day at the end."""
    dates = {
        (brief.article.id, mention.id): mention for brief in book.briefs for mention in brief.findings.dates
    }
    called_off = CalledOff(told, book)
    kept = (one for one in told if _belongs_on_timeline(one, book) and not called_off.holds(one))
    found = [_make_timeline_event(one, dates, book, sorter) for one in kept]
    first = _first_day(book)
    shown = [one for one in found if not _is_background(one, book, first)]
    return tuple(
        sorted(_give_own_ids(shown), key=lambda one: (*_time_of_event(one), *_place_of_telling(one, book)))
    )


def _give_own_ids(shown: Sequence[Event]) -> Iterator[Event]:
    """Each with an id of its own: two may hang on one date, or on a sentence that stands twice."""
    ids = addresses.settle_addresses(Wish(one.id, one.id) for one in shown)
    for one, id_ in zip(shown, ids, strict=True):
        yield one if one.id == id_ else replace(one, id=str(id_))


_Dates = dict[tuple[ArticleId, FactId], DateMention]


def _belongs_on_timeline(one: JoinedEvent, book: Book) -> bool:
    """Whether it has a name, and a day or a second source, and depends on nothing."""
    named = any(happening.name for happening in one.happenings)
    if not named or all(happening.conditional for happening in one.happenings):
        return False
    if any(_is_dated(happening) or is_lead(happening, book) for happening in one.happenings):
        return True
    return book.independent([happening.article for happening in one.happenings]) > 1


def _is_dated(one: Happening) -> bool:
    return bool(one.dates) and not is_undated(one)


HISTORY_DAYS = 2922
"""Days before the first article beyond which what one source tells in passing is history, not the story."""

LONE_EVENT_DAYS = 400
"""Days of the widest bounds of an event that one source tells: "the 1990s" is no date of one."""


def _first_day(book: Book) -> date | None:
    """The day of the first article whose day is known."""
    known = [dating.earliest for dating in book.datings if dating.earliest == dating.latest]
    return min((day for day in known if day), default=None)


def _is_background(one: Event, book: Book, first: date | None) -> bool:
    """Whether one source alone tells of it, as of long ago or of no time that could be drawn."""
    if one.latest is None or book.independent([told.article for told in one.told]) > 1:
        return False
    old = first is not None and (first - one.latest).days > HISTORY_DAYS
    return old or (one.earliest is not None and (one.latest - one.earliest).days > LONE_EVENT_DAYS)


def _time_of_event(event: Event) -> tuple[date, date]:
    known = event.earliest or event.latest or date.max
    return known, event.latest or date.max


def _place_of_telling(event: Event, book: Book) -> tuple[int, int, str]:
    """Where it is told: those of one day, or of none that is known, stand in reading order."""
    return book.place[event.title.article], event.title.span.start, event.id


def _make_timeline_event(told: JoinedEvent, dates: _Dates, book: Book, sorter: Sorter) -> Event:
    happenings = _in_reading_order(told.happenings, book)
    facts = _list_facts(happenings)
    bounds, basis = _find_time(happenings, [dates[fact] for fact in facts], dates, book)
    sentences = tuple(_sentences_telling(happenings, book))
    best = max(_told_as_over(happenings), key=worth)
    title = _title_of_event((best,), book)
    name = _id_of_event(happenings[0])
    return Event(
        id=name,
        slug=addresses.of_words(title.exact, name, otherwise="event"),
        name=best.name,
        title=title,
        earliest=bounds[0],
        latest=bounds[1],
        basis=basis,
        modality=Modality.PLANNED if all(one.planned for one in happenings) else Modality.ASSERTED,
        actors=tuple(sorted({actor for one in happenings for actor in one.actors})),
        places=tuple(sorted({place for one in happenings for place in one.places})),
        facts=tuple(FactRef(*fact) for fact in facts),
        told=sentences,
        joined=tuple(Reason(why, sentences[:2]) for why in told.why),
        issues=_issues_of_event(sentences, sorter),
    )


def _find_time(
    happenings: Sequence[Happening], mentions: Sequence[DateMention], dates: _Dates, book: Book
) -> tuple[timex.Bounds, Basis]:
    """Its days and what they rest on; without a date it is no later than the article that opens with it."""
    bounds = _bounds_of_mentions(_mentions_over(happenings, dates) or mentions)
    leads = [] if any(map(_is_dated, happenings)) else [one for one in happenings if is_lead(one, book)]
    latest = find_last_day(leads, book)
    return ((None, latest), Basis.ARTICLE) if latest else (bounds, _basis_of_bounds(mentions, bounds))


def _list_facts(happenings: Iterable[Happening]) -> list[tuple[ArticleId, FactId]]:
    """The dates that they are told with."""
    return [(one.article, mention.id) for one in happenings for mention in one.dates]


def _in_reading_order(happenings: tuple[Happening, ...], book: Book) -> tuple[Happening, ...]:
    if len(happenings) == 1:
        return happenings
    return tuple(sorted(happenings, key=lambda one: book.place[one.article]))


def _mentions_over(happenings: Iterable[Happening], dates: _Dates) -> list[DateMention]:
    """The days told for it as over: what is over has those, whenever it was to come."""
    return [dates[one.article, mention.id] for one in happenings if one.past for mention in one.dates]


def _issues_of_event(sentences: Sequence[Evidence], sorter: Sorter) -> tuple[IssueId, ...]:
    return tuple(dict.fromkeys(issue for one in sentences[:SORTED] for issue in sorter.all(one.exact)))


def _bounds_of_mentions(mentions: Sequence[DateMention]) -> timex.Bounds:
    """What all of its dates allow: an open end where none closes it."""
    bounds = timex.UNKNOWN
    if len(mentions) == 1:
        return find_event_days(mentions[0])
    for mention in mentions:
        closer = meeting(bounds, find_event_days(mention))
        if not (closer[0] and closer[1] and closer[1] < closer[0]):
            bounds = closer
    return bounds


def _basis_of_bounds(mentions: Sequence[DateMention], bounds: timex.Bounds) -> Basis:
    """What its days rest on: the firmest of the dates that give them, else of all its dates."""
    if len(mentions) == 1:
        return mentions[0].basis
    giving = {mention.basis for mention in mentions if find_event_days(mention) == bounds}
    held = giving or {mention.basis for mention in mentions}
    return next((basis for basis in _FIRM if basis in held), Basis.NOT_STATED)


_FIRM = (
    Basis.EDITOR,
    Basis.STATED,
    Basis.FRONT_MATTER,
    Basis.ARTICLE,
    Basis.DATE,
    Basis.INFERRED,
    Basis.UNRESOLVED,
)


def _sentences_telling(happenings: Sequence[Happening], book: Book) -> Iterator[Evidence]:
    """Each sentence that tells of it, once."""
    seen = set()
    for one in happenings:
        brief = book.briefs[book.place[one.article]]
        for words_ in one.told:
            if (one.article, words_.sentence) not in seen:
                seen.add((one.article, words_.sentence))
                yield make_evidence(brief, words_.sentence, words_.rule)


def _told_as_over(happenings: Sequence[Happening]) -> Sequence[Happening]:
    """Those that tell it as over, where one does; they have its name."""
    return [one for one in happenings if one.past and not one.planned and one.name] or happenings


def _title_of_event(happenings: Sequence[Happening], book: Book) -> Evidence:
    """The fullest words that tell of the event and fit a title: what a date dates, else what tells of it."""
    dated = [
        (one.article, mention.event)
        for one in happenings
        for mention in one.dates
        if mention.event is not None
    ]
    told = [(one.article, words_.span) for one in happenings for words_ in one.told]
    article, span = _fullest_title(dated, book) or _fullest_title(told, book) or (dated or told)[0]
    return make_evidence(book.briefs[book.place[article]], span, "relate.event")


def _fullest_title(spans: Sequence[tuple[ArticleId, Span]], book: Book) -> tuple[ArticleId, Span] | None:
    """The longest of them that fits a title."""
    fit = [
        (article, span)
        for article, span in spans
        if span.end - span.start <= EVENT_TITLE_LETTERS
        and _has_words_enough(span.of(book.briefs[book.place[article]].article.text))
    ]
    return max(fit, key=lambda one: one[1].end - one[1].start) if fit else None


def _has_words_enough(title: str) -> bool:
    return title.count(" ") >= EVENT_TITLE_SPACES


def _id_of_event(first: Happening) -> str:
    """Known by the first fact that tells of it, so that it keeps its address while that stands."""
    fact = first.dates[0].id if first.dates else first.told[0].exact
    key = "\x1f".join((first.article, first.kind, first.trigger, fact))
    return f"event-{sha256(key.encode()).hexdigest()[:8]}"
