"""The year that an undated article leaves out: "OSLO, March 22 (Nordpress) -", “told a rally on 26 October”.

It is that in which the day lies near the dated articles that name the same people and bodies, where those
agree on one. One of them is a person, for a body lasts, and one that is named everywhere tells no year. The
day of a dateline is the article's; what it tells as over or to come bounds it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefgen.model import ActorId, ActorKind, Brief, DateMention, FactId, Modality
from briefgen.model.timex import make_day
from briefgen.relate.book import shorten_title
from briefgen.relate.days import timex
from briefgen.relate.days.bounds import Bound
from briefgen.relate.desk import Reason

SHARED_ACTORS = 2
"""Persons and bodies that both articles name."""
SHARED_FOR_BOUNDS = 3
"""The same, where no dateline says that the day is the article's own."""
LEAST_OFTEN = 20
"""Dated articles in which a body is often named, or one in fifty of them where that is more."""
DAYS_OF_STORY = 150
"""Days that such articles are apart at most."""
TELLING_STORY = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GROUP})

_DayBeside = tuple[date, Brief]
"""A day, and an article that gives its year."""
_DatedByActor = Mapping[ActorId, Sequence[Brief]]
"""The articles of a known day by whom they name."""
_SharedWith = Sequence[tuple[Brief, int]]
"""Articles of a known day, by their path, with how many of the same people and bodies each names."""


def find_bounds_of_years(briefs: Sequence[Brief]) -> Iterator[Bound]:
    """What the days without a year say of the articles that do not state their own day."""
    undated = [brief for brief in briefs if _is_undated(brief)]
    naming = _index_dated(briefs) if undated else {}
    for brief in undated:
        alike = _count_shared(brief, naming)
        yield from _bound_by_dateline(brief, alike)
        yield from _bound_by_telling(brief, alike)


def _is_undated(brief: Brief) -> bool:
    return brief.article.published.earliest is None and brief.article.published.latest is None


def _bound_by_dateline(brief: Brief, alike: _SharedWith) -> Iterator[Bound]:
    """The day of the one dateline that states it without its year."""
    found = [one for one in _list_yearless(brief) if _stands_in_head(brief, one)]
    told = _find_day(found[0], alike, SHARED_ACTORS) if len(found) == 1 else None
    if told is not None and brief.article.place is not None:
        day, near = told
        said = f"its dateline says “{found[0].evidence.exact}”, in the year of “{_title(near)}”"
        reason = Reason(f"{said}, which names the same people", (found[0].evidence,))
        yield Bound(brief.article.id, day, day, reason)


def _bound_by_telling(brief: Brief, alike: _SharedWith) -> Iterator[Bound]:
    """The last day that it tells as over, and the first that is still to come in it."""
    past = {event.date for event in brief.findings.events if event.past and event.date}
    for one in _list_yearless(brief):
        side = None if _stands_in_head(brief, one) else _tell_side(brief, one, past)
        told = _find_day(one, alike, SHARED_FOR_BOUNDS) if side is not None else None
        if told is not None:
            day, near = told
            how = "is reported as past" if side else "is still to come in it"
            year = f"in the year of “{_title(near)}”, which names the same people"
            reason = Reason(f"“{one.evidence.exact}” {how}, {year}", (one.evidence,))
            yield Bound(brief.article.id, day if side else None, None if side else day, reason)


def _tell_side(brief: Brief, one: DateMention, past: set[FactId]) -> bool | None:
    """Whether it is over, or to come; None where an event does not say."""
    if one.modality is Modality.ASSERTED:
        return True if one.id in past or _is_day_of_saying(brief, one) else None
    return False if one.modality is Modality.PLANNED and one.id not in past else None


def _is_day_of_saying(brief: Brief, one: DateMention) -> bool:
    """“Told a rally *on 26 October* that”: the day on which somebody said so, and not one that is told of."""
    own = one.evidence.span
    return one.signal == "on" and any(
        position.evidence.span.holds(own) and not any(said.holds(own) for said in position.content)
        for position in brief.findings.positions
    )


def _title(brief: Brief) -> str:
    return shorten_title(brief.article.title.text)


def _list_yearless(brief: Brief) -> Iterator[DateMention]:
    """Its days of a month without a year, but for those behind a year that their paragraph names."""
    for one in brief.findings.dates:
        day, _, _ = one.timex.value.partition("T")  # "at dawn on Friday, 16 January"
        yearless = len(day) == len("XXXX-03-22") and timex.names_no_year(day)
        if yearless and not _tells_year_before(brief, one):
            yield one


def _tells_year_before(brief: Brief, one: DateMention) -> bool:
    """As in "The quay burned in 1998. On 3 May the mayor resigned"."""
    start = brief.article.text.rfind("\n", 0, one.evidence.span.start) + 1
    return any(
        start <= other.evidence.span.start < one.evidence.span.start and other.timex.value[:4].isdigit()
        for other in brief.findings.dates
    )


def _stands_in_head(brief: Brief, one: DateMention) -> bool:
    """Whether it stands on the lines that state the article's place and day."""
    return any(line.holds(one.evidence.span) for line in brief.article.metadata)


def _is_of_known_day(brief: Brief) -> bool:
    published = brief.article.published
    return published.earliest is not None and published.earliest == published.latest


def _index_dated(briefs: Sequence[Brief]) -> _DatedByActor:
    """Without the bodies that are named everywhere."""
    dated = [brief for brief in briefs if _is_of_known_day(brief)]
    naming: dict[ActorId, list[Brief]] = {}
    people: set[ActorId] = set()
    for brief in dated:
        people.update(one.id for one in brief.actors if one.kind is ActorKind.PERSON)
        for actor in _list_tellers(brief):
            naming.setdefault(actor, []).append(brief)
    often = max(LEAST_OFTEN, len(dated) // 50)
    return {actor: told for actor, told in naming.items() if actor in people or len(told) <= often}


def _list_tellers(brief: Brief) -> list[ActorId]:
    return [one.id for one in brief.actors if one.kind in TELLING_STORY]


def _count_shared(brief: Brief, naming: _DatedByActor) -> _SharedWith:
    """Those that name a person whom the article names: a body lasts, and is told of in any year."""
    people = {one.id for one in brief.actors if one.kind is ActorKind.PERSON}
    alike = {actor: naming.get(actor, ()) for actor in _list_tellers(brief)}
    with_person = {other.article.id: other for actor in people for other in alike.get(actor, ())}
    count = Counter(other.article.id for others in alike.values() for other in others)
    return [(other, count[id_]) for id_, other in sorted(with_person.items())]


def _find_day(mention: DateMention, alike: _SharedWith, shared: int) -> _DayBeside | None:
    """The day in the year of the articles that name the same people, and the first of them by path."""
    near = list(_list_near(mention, alike, shared))
    days = {day for day, _ in near}
    return near[0] if len(days) == 1 else None


def _list_near(mention: DateMention, alike: _SharedWith, shared: int) -> Iterator[_DayBeside]:
    """The day in the year of each article that names the same people and lies near it."""
    for other, count in alike:
        written = other.article.published.earliest
        day = _find_nearest(mention.timex.value, written) if written and count >= shared else None
        if day is not None:
            yield day, other


def _find_nearest(value: str, written: date) -> date | None:
    """The day of that month nearest to `written`; None where it lies far from it in any year."""
    month, day = int(value[5:7]), int(value[8:10])
    days = (make_day(year, month, day) for year in range(written.year - 1, written.year + 2))
    near = [one for one in days if one is not None and abs((one - written).days) <= DAYS_OF_STORY]
    return min(near, key=lambda one: abs((one - written).days), default=None)
