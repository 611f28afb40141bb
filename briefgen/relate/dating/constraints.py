"""What the facts say about when articles were written, each constraint with its reason in fixed words.

An Edge says that one article is no later than another. Nothing is solved here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, product

from briefgen.model import ActorId, ArticleId, Brief, DateMention
from briefgen.model.timex import make_day
from briefgen.relate import words
from briefgen.relate.book import shorten_title
from briefgen.relate.dating import formations, years
from briefgen.relate.days import distances
from briefgen.relate.days.bounds import Bound, bounds_of_brief
from briefgen.relate.desk import Reason
from briefgen.relate.events.joining import JoinedEvent
from briefgen.relate.events.nouns import Happening, is_exact, is_yearless
from briefgen.relate.figures import totals
from briefgen.relate.figures.decks import CardEntry
from briefgen.relate.figures.grouping import FigureCard
from briefgen.relate.quantities import write_shown


@dataclass(frozen=True, slots=True)
class WrittenOrder:
    """`before` was written no later than `after`; `near` where it announces what comes within days."""

    before: ArticleId
    after: ArticleId
    reason: Reason
    near: bool = False


@dataclass(frozen=True, slots=True)
class Constraints:
    bounds: tuple[Bound, ...]
    edges: tuple[WrittenOrder, ...]


EventCounts = Mapping[tuple[str, ActorId | None, str], int]
"""How many events of a kind there are: in all, or of an actor, in a place, in a month of any year."""


def gather_constraints(
    briefs: Sequence[Brief], decks: Iterable[FigureCard], told: Iterable[JoinedEvent]
) -> Constraints:
    """Every constraint of these articles."""
    by_id = {brief.article.id: brief for brief in briefs}
    events = list(told)
    bounds = [bound for brief in briefs for bound in bounds_of_brief(brief)]
    bounds += years.find_bounds_of_years(briefs)
    known = _count_events(events)
    bounds += [bound for event in events for bound in _bounds_counted(event, known)]
    edges = [*_edges_of_totals(decks, by_id), *_edges_of_formation(briefs, by_id)]
    edges += [edge for event in events for edge in _edges_of_announcement(event, by_id, known)]
    edges += _edges_of_repetition([one for event in events for one in event.happenings], by_id)
    return Constraints(tuple(bounds), tuple(edges))


def _bounds_counted(event: JoinedEvent, known: EventCounts) -> Iterator[Bound]:
    """A relative date of an event whose day another article gives; or its day without a year."""
    dated = [one for one in event.happenings if one.dates]  # a copy may tell on the day of its source
    for one in dated if len(event.happenings) > 1 else ():
        yield from _from_others(one, [other for other in dated if _is_sure(one, other, known)])
        if is_yearless(one) and event.earliest and one.past:
            yield from _from_year(one, event, known)


def _from_others(one: Happening, dated: Sequence[Happening]) -> Iterator[Bound]:
    source = next((other for other in dated if is_exact(other) and other.article != one.article), None)
    for mention in one.dates if source else ():
        yield from _from_event(one, mention, source)


def _from_event(one: Happening, mention: DateMention, source: Happening | None) -> Iterator[Bound]:
    # "The attack on Friday" is told neither as over nor as to come.
    over = one.past or (False if one.planned else None)
    reach = None if mention.earliest or source is None else distances.find_reach(mention, past=over)
    if reach and source:
        earliest, latest = reach.article(source.earliest, source.latest)
        told = f"“{mention.evidence.exact}” is {source.dates[0].timex.value}, the day another article gives"
        yield Bound(one.article, earliest, latest, Reason(told, (mention.evidence, source.told[0])))


def _from_year(one: Happening, event: JoinedEvent, known: EventCounts) -> Iterator[Bound]:
    day = with_year(one.when, event.earliest, event.latest)
    source = next((other for other in event.happenings if other.earliest), None)
    if day and source and _is_sure(one, source, known, one.when[5:7]):
        said = f"“{one.dates[0].evidence.exact}” is reported as past"
        told = f"{said}, and another article gives its year, {day.year}"
        yield Bound(one.article, day, None, Reason(told, (one.dates[0].evidence, source.told[0])))


def with_year(when: str, earliest: date | None, latest: date | None) -> date | None:
    """The first day of a date without a year that lies between the bounds, where there is one such day."""
    if earliest is None or latest is None:
        return None
    month, _, day = when.removeprefix("XXXX-").partition("-")
    years = range(earliest.year, min(latest.year, earliest.year + 2) + 1)
    days = [make_day(year, int(month), int(day or 1)) for year in years]
    inside = [one for one in days if one and earliest <= one <= latest]
    return inside[0] if len(inside) == 1 else None


def _edges_of_totals(
    decks: Iterable[FigureCard], briefs: Mapping[ArticleId, Brief]
) -> Iterator[WrittenOrder]:
    """Each smaller total before the earliest larger one, each larger one after the latest smaller."""
    for less, more in totals.growing(decks):
        last = max(less, key=lambda entry: _last_published(briefs[entry.ref.article], date.min))
        first = min(more, key=lambda entry: _last_published(briefs[entry.ref.article], date.max))
        steps = [*((one, first) for one in less), *((last, one) for one in more if one is not first)]
        for small, large in steps:
            if small.ref.article != large.ref.article:
                yield _edge_of_growth(small, large, briefs)


def _last_published(brief: Brief, unknown: date) -> date:
    return brief.article.published.latest or unknown


def _edge_of_growth(small: CardEntry, large: CardEntry, briefs: Mapping[ArticleId, Brief]) -> WrittenOrder:
    less, more = (
        f"{write_shown(one.figure.quantity)} in {_quote_title(briefs, one.ref.article)}"
        for one in (small, large)
    )
    both = (large.figure.evidence, small.figure.evidence)
    return WrittenOrder(
        small.ref.article,
        large.ref.article,
        Reason(f"{more} is later than {less}: the total only grows", both),
    )


def _quote_title(briefs: Mapping[ArticleId, Brief], article: ArticleId) -> str:
    return f"“{shorten_title(briefs[article].article.title.text)}”"


def _count_events(events: Iterable[JoinedEvent]) -> EventCounts:
    return Counter(key for event in events for key in product(*_keys_of_event(event)))


def _keys_of_event(event: JoinedEvent) -> tuple[set[str], set[ActorId | None], set[str]]:
    """Its kind, who and where it is told of, and its months; with what stands for all of them."""
    told = event.happenings
    actors = (actor for one in told for actor in one.actors | one.places)
    months = (one.when[5:7] for one in told if one.when[5:7].isdecimal())
    return {told[0].kind}, {None, *actors}, {"", *months}


def _edges_of_announcement(
    event: JoinedEvent, briefs: Mapping[ArticleId, Brief], known: EventCounts
) -> Iterator[WrittenOrder]:
    """Who announces comes before who reports, where it is sure that both tell of the same."""
    if len(event.happenings) == 1:
        return
    ahead = [one for one in event.happenings if one.planned and not one.past]
    over = [one for one in event.happenings if one.past and not one.planned]
    for before, after in _cross_happenings(ahead, over):
        if before.article != after.article and _is_sure(before, after, known):
            ahead_of, report = _quote_title(briefs, before.article), _quote_title(briefs, after.article)
            told = Reason(f"{report} reports what {ahead_of} announces", (after.told[0], before.told[0]))
            yield WrittenOrder(
                before.article, after.article, told, near=_announces_soon(before, briefs[before.article])
            )


def _is_sure(one: Happening, other: Happening, known: EventCounts, month: str = "") -> bool:
    """Whether nothing else can be meant: they agree in the day or the name, or are alone (in their month).

    Who "will meet in Basel" and who "met in Basel" years later may have met there many times.
    """
    same_name = one.name and one.name == other.name
    if same_name or (is_exact(one) and is_exact(other)):
        return True
    shared = (one.actors & other.actors) | (one.places & other.places)
    return any(known.get((one.kind, actor, month)) == 1 for actor in (None, *shared))


def _edges_of_repetition(
    happenings: Iterable[Happening], briefs: Mapping[ArticleId, Brief]
) -> Iterator[WrittenOrder]:
    """The first time before the second: of one kind, with one actor or in one place."""
    times: dict[tuple[str, ActorId], dict[int, list[Happening]]] = {}
    for one in happenings:
        if one.ordinal in words.list_words("ordinals"):
            number = words.list_words("ordinals").index(one.ordinal)
            for actor in sorted(one.actors | one.places):
                times.setdefault((one.kind, actor), {}).setdefault(number, []).append(one)
    for _, counted in sorted(times.items()):
        for number, following in pairwise(sorted(counted)):
            for before, after in _cross_happenings(counted[number], counted[following]):
                if before.article != after.article:
                    yield _edge_of_repetition(before, after, briefs)


def _edge_of_repetition(
    before: Happening, after: Happening, briefs: Mapping[ArticleId, Brief]
) -> WrittenOrder:
    one, other = _quote_title(briefs, before.article), _quote_title(briefs, after.article)
    told = f"{one} reports the {before.ordinal} {before.trigger}, {other} the {after.ordinal}"
    return WrittenOrder(before.article, after.article, Reason(told, (after.told[0], before.told[0])))


def _cross_happenings(
    ahead: Sequence[Happening], over: Sequence[Happening]
) -> Iterator[tuple[Happening, Happening]]:
    """Every announcement with the first report, and the first announcement with every other: no all-pairs."""
    if ahead and over:
        yield from ((one, over[0]) for one in ahead)
        yield from ((ahead[0], one) for one in over[1:])


def _announces_soon(one: Happening, brief: Brief) -> bool:
    """Whether the sentences that announce it speak of the days just ahead."""
    around = [told.sentence for told in one.told]
    near = (
        mention
        for mention in brief.findings.dates
        if any(mention.evidence.sentence == span for span in around)
    )
    reaches = (distances.find_reach(mention, past=False) for mention in near)
    return any(reach and reach.first >= 0 and reach.last <= distances.DAYS_TO_ANNOUNCED for reach in reaches)


def _edges_of_formation(briefs: Sequence[Brief], by_id: Mapping[ArticleId, Brief]) -> Iterator[WrittenOrder]:
    """Who tells of a body being formed comes before those in whose article it is at work."""
    for one in formations.find_formations(briefs):
        forming, working = _quote_title(by_id, one.forming.article), _quote_title(by_id, one.working.article)
        told = f"{forming} reports the body being formed, {working} reports it at work"
        yield WrittenOrder(one.forming.article, one.working.article, Reason(told, (one.working, one.forming)))
