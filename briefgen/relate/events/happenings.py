"""What one article tells of as happening: its mentions of one event as one Happening.

What is conditional or only asked about is not here, but for what is promised or threatened for a day.
"""

from collections.abc import Collection, Iterator
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from briefgen.cache.recall import RememberedCall
from briefgen.model import (
    ActorId,
    ActorKind,
    Brief,
    DateMention,
    EventMention,
    FactId,
    Modality,
)
from briefgen.relate import words
from briefgen.relate.days import timex
from briefgen.relate.events import merging, naming
from briefgen.relate.events.nouns import Happening
from briefgen.relate.events.places import NO_PLACES, Around
from briefgen.relate.events.triggers import kind_of_trigger, words_without_doers
from briefgen.relate.remembered import Remembered

TOLD_MODALITIES = frozenset({Modality.ASSERTED, Modality.PLANNED})


class KeptHappening(Struct, frozen=True, array_like=True):
    """As it is remembered: what stands in its brief is told by its place there, and held once."""

    bare: Happening
    dates: tuple[int, ...]
    told: tuple[int, ...]
    """Of the events of the brief those whose words tell of it."""


HAPPENINGS: RememberedCall[tuple[KeptHappening, ...]] = RememberedCall(
    "happenings", tuple[KeptHappening, ...]
)


def recall_happenings(brief: Brief, around: Around, kept: Remembered) -> Iterator[Happening]:
    """What one article tells of as happening: of its brief, and of where its own places lie."""
    own = {one.id: around[one.id] for one in brief.actors if one.id in around}
    dates, events = brief.findings.dates, brief.findings.events
    for one in kept.of(HAPPENINGS, brief, lambda: tuple(_strip_happenings(brief, own)), own):
        yield replace(
            one.bare,
            article=brief.article.id,
            dates=tuple(dates[at] for at in one.dates),
            told=tuple(events[at].evidence for at in one.told),
        )


def _strip_happenings(brief: Brief, around: Around) -> Iterator[KeptHappening]:
    """Each without what its brief holds: words that stand there twice are those of the first event."""
    dates = {one.id: at for at, one in enumerate(brief.findings.dates)}
    events = {one.evidence: at for at, one in reversed(tuple(enumerate(brief.findings.events)))}
    for one in list_happenings(brief, around):
        bare = replace(one, dates=(), told=())
        yield KeptHappening(
            bare, tuple(dates[each.id] for each in one.dates), tuple(events[each] for each in one.told)
        )


def list_happenings(brief: Brief, around: Around = NO_PLACES) -> tuple[Happening, ...]:
    """The events of one article, in the order of its text."""
    dates = {one.id: one for one in brief.findings.dates}
    due = {one.due for one in brief.findings.commitments if one.due}
    mentions = (
        one for one in brief.findings.events if one.modality in TOLD_MODALITIES or _is_promised(one, due)
    )
    told = [_make_happening(brief, one, dates, around) for one in mentions]
    ordered = sorted(merging.name_kinds(told), key=lambda one: _PLACE(one.told[0]))
    return tuple(merging.merge_happenings(ordered))


def _is_promised(one: EventMention, due: Collection[FactId]) -> bool:
    """Whether it is the "strike on 12 April" of "will strike on 12 April if nothing is paid"."""
    return one.modality is Modality.CONDITIONAL and one.date in due


def _dates_happening(mention: DateMention, told: Modality) -> bool:
    """Whether the date is the day of something, and not the day since or until which it goes on."""
    hour = mention.timex.type == "TIME" and not _tells_day(mention.evidence.exact)
    goes_on = mention.signal in words.list_words("until") and told is not Modality.PLANNED
    return not hour and mention.signal not in words.list_words("since") and not goes_on


def _tells_day(said: str) -> bool:
    """Whether words for a time of day say of which day: "6 a.m. on Friday", not "6 a.m."."""
    letters = (word for word in words.split_tokens(said) if word.isalpha() and len(word) > DAY_HALF_LETTERS)
    return any(word not in words.list_words("clock") for word in letters)


DAY_HALF_LETTERS = 2
"""Letters of "am" and "pm"."""


def find_event_days(mention: DateMention) -> timex.Bounds:
    """When the event of a date may be: "will open by 5 May" is no later."""
    if mention.modality is Modality.PLANNED and mention.signal in words.list_words("deadlines"):
        return None, mention.latest
    return mention.earliest, mention.latest


_PLACE = attrgetter("span.start", "span.end")


def _make_happening(
    brief: Brief, event: EventMention, dates: dict[FactId, DateMention], around: Around
) -> Happening:
    when = dates.get(event.date) if event.date else None
    when = when if when and _dates_happening(when, event.modality) else None
    earliest, latest = find_event_days(when) if when else timex.UNKNOWN
    named, places = frozenset(brief.actors_at(event.actors)), frozenset(brief.actors_at(event.places))
    return Happening(
        article=brief.article.id,
        kind=kind_of_trigger(event.trigger, words_without_doers(brief, event)),
        trigger=event.trigger,
        when=_comparable_date(when),
        earliest=earliest,
        latest=latest,
        past=event.past,
        planned=event.modality is not Modality.ASSERTED and not event.past and not _was_over(brief, when),
        actors=named - places,
        places=places.union(*(around.get(place, _NOBODY) for place in places)),
        victims=frozenset(actor.id for actor in brief.actors if actor.kind is ActorKind.PERSON) & named,
        agent=brief.actor(event.agent),
        ordinal=event.ordinal,
        name=naming.called(brief, event),
        telling=event.telling,
        conditional=event.modality is Modality.CONDITIONAL,
        dates=(when,) if when else (),
        told=(event.evidence,),
    )


def _was_over(brief: Brief, when: DateMention | None) -> bool:
    """Whether its days were past when the article was written: "the attack on 7 October"."""
    written = brief.article.published.earliest
    last = when.latest if when else None
    return last is not None and written is not None and last < written


def _comparable_date(mention: DateMention | None) -> str:
    """What can be compared of a date: its value, or the words where it has none."""
    if mention is None:
        return ""
    value = mention.timex.value
    if mention.timex.type == "TIME" and "-" in value:
        value = value.partition("T")[0]  # one day, whatever the hour
    return value or mention.evidence.exact.lower()


_NOBODY: frozenset[ActorId] = frozenset()
