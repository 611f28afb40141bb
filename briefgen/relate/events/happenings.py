"""What one article tells of as happening: its mentions of one event as one Happening.

Conditional and hypothetical events are not here, nor those only asked about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from briefgen.model import (
    ActorId,
    ActorKind,
    ArticleId,
    Brief,
    DateMention,
    EventMention,
    Evidence,
    FactId,
    Modality,
    Mode,
    Span,
)
from briefgen.relate import timex, words


@dataclass(frozen=True, slots=True)
class Happening:
    """One event as one article tells it."""

    article: ArticleId
    kind: str
    """The kind of happening; empty where only a date tells of it."""
    trigger: str
    when: str
    """The TIMEX3 value of its date as told, resolved or not; empty where none is told."""
    earliest: date | None
    latest: date | None
    past: bool
    planned: bool
    actors: frozenset[ActorId]
    places: frozenset[ActorId]
    ordinal: str
    dates: tuple[DateMention, ...]
    told: tuple[Evidence, ...]


TOLD = frozenset({Modality.ASSERTED, Modality.PLANNED})


def of(brief: Brief) -> tuple[Happening, ...]:
    """The events of one article, in the order of its text."""
    dates = {one.id: one for one in brief.findings.dates}
    mentions = (one for one in brief.findings.events if one.modality in TOLD)
    told = [_mentioned(brief, one, dates) for one in mentions]
    dated = {date.id for one in told for date in one.dates}
    told += [_dated(brief, one) for one in _bare(brief) if one.id not in dated]
    return tuple(_merged(sorted(_named(told), key=lambda one: _PLACE(one.told[0]))))


def _named(told: Sequence[Happening]) -> Iterator[Happening]:
    """Each by the kind of the noun it holds, where its verb is of no kind: "a walkout hit Arequipa"."""
    known = frozenset(words.happening().values())
    nouns = {date.id: one for one in told if one.kind in known for date in one.dates}
    for one in told:
        noun = nouns.get(one.dates[0].id) if one.dates and one.kind not in known else None
        inside = noun is not None and one.told[0].span.holds(noun.told[0].span)
        yield replace(one, kind=noun.kind) if noun is not None and inside else one


def _bare(brief: Brief) -> Iterator[DateMention]:
    """Dates of something told that may be no other finding's: not the day on which someone said it."""
    said = {span.end for one in brief.findings.positions if one.mode is not Mode.ACT for span in one.cue}
    for one in brief.findings.dates:
        calendar = one.timex.type in {"DATE", "TIME"} and one.modality in TOLD
        if calendar and one.event and one.event.end not in said and _dates(one) and not _says(one, brief):
            yield one


def _says(mention: DateMention, brief: Brief) -> bool:
    """Whether what it dates ends in a verb of saying: "its minister, Ann Lee, said"."""
    spoken = words.tokens(mention.event.of(brief.article.text)) if mention.event else []
    return bool(spoken) and spoken[-1] in words.listed("said")


def _dates(mention: DateMention) -> bool:
    """Whether the date is the day of something, and not the day since which it goes on."""
    return mention.signal not in words.listed("since")


def days(mention: DateMention) -> timex.Bounds:
    """When the event of a date may be: "will open by 5 May" is no later."""
    if mention.modality is Modality.PLANNED and mention.signal in words.listed("deadlines"):
        return None, mention.latest
    return mention.earliest, mention.latest


_PLACE = attrgetter("span.start", "span.end")


def _mentioned(brief: Brief, event: EventMention, dates: dict[FactId, DateMention]) -> Happening:
    when = dates.get(event.date) if event.date else None
    when = when if when and _dates(when) else None
    earliest, latest = days(when) if when else timex.UNKNOWN
    named, places = _ids(brief, event.actors), _ids(brief, event.places)
    return Happening(
        article=brief.article.id,
        kind=_kind(event.trigger, event.evidence.exact),
        trigger=event.trigger,
        when=_when(when),
        earliest=earliest,
        latest=latest,
        past=event.past,
        planned=(event.modality is Modality.PLANNED or not event.past) and not _over(brief, when),
        actors=named - places,
        places=places,
        ordinal=event.ordinal,
        dates=(when,) if when else (),
        told=(event.evidence,),
    )


def _over(brief: Brief, when: DateMention | None) -> bool:
    """Whether its days were past when the article was written: "the attack on 7 October"."""
    written = brief.article.published.earliest
    last = when.latest if when else None
    return last is not None and written is not None and last < written


def _kind(trigger: str, said: str) -> str:
    """The kind of happening: by the trigger, or by the noun where the trigger only begins or announces it."""
    kind = words.happening().get(trigger, trigger)
    if kind in _PHASES or (kind == trigger and trigger in words.listed("light")):
        return _named_kind(said) or kind
    return kind


_PHASES = frozenset({"launch", "end"})


def _named_kind(said: str) -> str:
    """The kind of happening that the words name: "begin a strike" is a strike."""
    kinds = words.happening()
    named = [kinds[word] for word in map(words.singular, words.tokens(said)) if word in kinds]
    return next((kind for kind in named if kind not in _PHASES), named[0] if named else "")


def _dated(brief: Brief, mention: DateMention) -> Happening:
    """A date whose event no other finding tells of: by the words it dates."""
    assert mention.event is not None  # noqa: S101 (chosen so by the caller)
    said = mention.event.of(brief.article.text)
    inside = _inside(brief, mention.event)
    places = frozenset(index for index in inside if brief.findings.actors[index].kind is ActorKind.PLACE)
    earliest, latest = days(mention)
    return Happening(
        article=brief.article.id,
        kind=_named_kind(said),
        trigger="",
        when=_when(mention),
        earliest=earliest,
        latest=latest,
        past=False,
        planned=mention.modality is Modality.PLANNED,
        actors=_ids(brief, [index for index in inside if index not in places]),
        places=_ids(brief, sorted(places)),
        ordinal="",
        dates=(mention,),
        told=(mention.evidence,),
    )


def _inside(brief: Brief, words_: Span) -> list[int]:
    """The mentions that stand in, or reach into, some words."""
    start, end = words_.start, words_.end
    spans = [one.evidence.span for one in brief.findings.actors]
    return [index for index, span in enumerate(spans) if span.start < end and start < span.end]


def _when(mention: DateMention | None) -> str:
    """What can be compared of a date: its value, or the words where it has none."""
    if mention is None:
        return ""
    return mention.timex.value or mention.evidence.exact.lower()


def _ids(brief: Brief, indexes: Sequence[int]) -> frozenset[ActorId]:
    if not indexes:
        return _NOBODY
    return frozenset([actor for index in indexes if (actor := brief.actor_of[index]) is not None])


_NOBODY: frozenset[ActorId] = frozenset()


def _merged(told: Sequence[Happening]) -> Iterator[Happening]:
    """Those of one date and one kind as one: three Thursdays of one summit are one event."""
    groups: dict[tuple[str, str], Happening] = {}
    loose: list[Happening] = []
    for one in told:
        same = groups.get((one.when, one.kind))
        if vague(one) or (same and elsewhere(same, one)):
            loose.append(one)
        else:
            groups[one.when, one.kind] = _joined(same, one) if same else one
    yield from _with_bare(groups)
    yield from loose


_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


def _with_bare(groups: dict[tuple[str, str], Happening]) -> Iterator[Happening]:
    """A date that only its own words tell of goes with the one event of that date, where there is but one."""
    kinds: dict[str, list[str]] = {}
    for when, kind in groups:
        if kind:
            kinds.setdefault(when, []).append(kind)
    for (when, kind), one in groups.items():
        others = kinds.get(when, ())
        if kind or len(others) != 1:
            bare = groups.get((when, "")) if kind and len(others) == 1 else None
            yield _joined(one, bare) if bare else one


def elsewhere(a: Happening, b: Happening) -> bool:
    """Whether both name places, and none in common."""
    return bool(a.places) and bool(b.places) and not a.places & b.places


def _joined(a: Happening, b: Happening) -> Happening:
    return replace(
        a,
        past=a.past or b.past,
        planned=a.planned and b.planned,
        actors=a.actors | b.actors,
        places=a.places | b.places,
        ordinal=a.ordinal or b.ordinal,
        dates=tuple(dict.fromkeys((*a.dates, *b.dates))),
        told=tuple(dict.fromkeys((*a.told, *b.told))),
    )


def vague(one: Happening) -> bool:
    """Whether nothing says when it is, not even a day of the week."""
    return not one.when or one.when in _VAGUE


def deadline(one: Happening) -> bool:
    """Whether it is to come by a day; it may come late and be the same event."""
    return one.planned and one.earliest is None and one.latest is not None


def exact(one: Happening) -> bool:
    """Whether its day is known."""
    return one.earliest is not None and one.earliest == one.latest


def yearless(one: Happening) -> bool:
    return timex.yearless(one.when)
