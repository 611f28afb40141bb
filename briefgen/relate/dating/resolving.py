"""Dates that an article alone cannot resolve, once its bounds or another article's date are known.

Each is marked as inferred across articles; where an editor dated the article, as relative to its date.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefgen.model import Basis, Brief, DateMention, FactId, Modality
from briefgen.relate.dating.constraints import with_year
from briefgen.relate.dating.solving import Dated
from briefgen.relate.days import distances, timex
from briefgen.relate.desk import Dating, FactRef
from briefgen.relate.events.joining import JoinedEvent

Days = Mapping[FactRef, timex.Bounds]


def resolved(briefs: Sequence[Brief], dated: Dated, told: Iterable[JoinedEvent]) -> tuple[Brief, ...]:
    """The briefs in reading order, with every date that can be resolved now."""
    events = dict(found for event in told for found in _of_event(event))
    ordered = (briefs[at] for at in dated.order)
    return tuple(
        _resolve_brief(one, dating, events) for one, dating in zip(ordered, dated.datings, strict=True)
    )


def _of_event(event: JoinedEvent) -> Iterator[tuple[FactRef, timex.Bounds]]:
    if event.earliest is None or event.latest is None:
        return
    for one in event.happenings:
        for mention in one.dates:
            if mention.earliest is None and mention.latest is None:
                yield FactRef(one.article, mention.id), _days(one.when, event.earliest, event.latest)


def _days(when: str, earliest: date, latest: date) -> timex.Bounds:
    """The day or month of an unknown year in the year of its event, a month as all of its days."""
    day = with_year(when, earliest, latest) if timex.names_no_year(when) else None
    return timex.find_bounds(timex.in_year(when, day.year)) if day else (earliest, latest)


def _resolve_brief(brief: Brief, dating: Dating, events: Days) -> Brief:
    past = {event.date for event in brief.findings.events if event.past and event.date}
    dates = tuple(
        _resolve_mention(one, dating, events.get(FactRef(brief.article.id, one.id)), past)
        for one in brief.findings.dates
    )
    if dates == brief.findings.dates:
        return brief
    return replace(brief, findings=replace(brief.findings, dates=dates))


def _resolve_mention(
    mention: DateMention, dating: Dating, event: timex.Bounds | None, past: set[FactId]
) -> DateMention:
    if mention.basis is not Basis.UNRESOLVED or mention.timex.type not in {"DATE", "TIME"}:
        return mention
    basis = Basis.ARTICLE if dating.basis is Basis.EDITOR else Basis.INFERRED
    if event:
        return _settle_mention(mention, event, Basis.INFERRED)
    days = _bounds_allowed(mention, dating, past)
    return _settle_mention(mention, days, basis) if days != timex.UNKNOWN else mention


def _bounds_allowed(mention: DateMention, dating: Dating, past: set[FactId]) -> timex.Bounds:
    """What the article's own bounds allow."""
    over = True if mention.id in past else (False if mention.modality is Modality.PLANNED else None)
    if timex.names_no_year(mention.timex.value):
        return _in_year(mention.timex.value, dating, over)
    reach = distances.find_reach(mention, over)
    # "Thursday" of an article of which only the latest day is known is some Thursday: no interval.
    if reach is None or dating.earliest is None or dating.latest is None:
        return timex.UNKNOWN
    if dating.earliest == dating.latest:
        reach = distances.shorten_reach(reach)
    return distances.narrow_bounds(
        *reach.days(dating.earliest, dating.latest), distances.find_weekday(mention)
    )


def _in_year(value: str, dating: Dating, past: bool | None) -> timex.Bounds:
    """The one year in which the day lies before, or after, whenever the article was written."""
    if dating.earliest is None or dating.latest is None or past is None:
        return timex.UNKNOWN
    found = {_day_seen_from(value, written, past=past) for written in (dating.earliest, dating.latest)}
    return found.pop() if len(found) == 1 else timex.UNKNOWN


def _day_seen_from(value: str, written: date, *, past: bool) -> timex.Bounds:
    """The last such day before, or the next after, an article of a known day."""
    for year in (written.year, written.year - 1) if past else (written.year, written.year + 1):
        earliest, latest = timex.find_bounds(timex.in_year(value, year))
        if earliest and latest and (earliest <= written if past else written <= latest):
            return earliest, latest
    return timex.UNKNOWN


def _settle_mention(mention: DateMention, days: timex.Bounds, basis: Basis) -> DateMention:
    earliest, latest = days
    return replace(
        mention,
        timex=replace(mention.timex, value=_value_within(mention.timex.value, earliest, latest)),
        earliest=earliest,
        latest=latest,
        basis=basis,
        needs="",
    )


def _value_within(value: str, earliest: date | None, latest: date | None) -> str:
    if earliest and earliest == latest:
        return earliest.isoformat()
    whole = timex.in_year(value, earliest.year) if earliest and timex.names_no_year(value) else ""
    return whole if whole and timex.find_bounds(whole) == (earliest, latest) else value
