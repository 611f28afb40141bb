"""What one article tells of as happening: its mentions of one event as one Happening.

What is conditional or only asked about is not here, but for what is promised or threatened for a day.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
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
)
from briefgen.relate import timex, words
from briefgen.relate.events import naming
from briefgen.relate.events.places import NOWHERE, Around
from briefgen.relate.events.triggers import kind_of_trigger, words_before_verb


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
    agent: ActorId | None
    """Who does it, where a verb tells so."""
    victims: frozenset[ActorId]
    """Of the actors those that are persons."""
    ordinal: str
    name: str
    """What it is called; empty where its words name nothing."""
    noun: bool
    """Told by a noun: "the meeting"."""
    conditional: bool
    """Told as what is to come only if something else does."""
    dates: tuple[DateMention, ...]
    told: tuple[Evidence, ...]


TOLD = frozenset({Modality.ASSERTED, Modality.PLANNED})


def list_happenings(brief: Brief, around: Around = NOWHERE) -> tuple[Happening, ...]:
    """The events of one article, in the order of its text."""
    dates = {one.id: one for one in brief.findings.dates}
    due = {one.due for one in brief.findings.commitments if one.due}
    mentions = (one for one in brief.findings.events if one.modality in TOLD or _is_promised(one, due))
    told = [_make_happening(brief, one, dates, around) for one in mentions]
    return tuple(_merge_happenings(sorted(_name_kinds(told), key=lambda one: _PLACE(one.told[0]))))


def _is_promised(one: EventMention, due: Collection[FactId]) -> bool:
    """Whether it is the "strike on 12 April" of "will strike on 12 April if nothing is paid"."""
    return one.modality is Modality.CONDITIONAL and one.date in due


def _group_nouns(told: Sequence[Happening]) -> dict[FactId, list[Happening]]:
    """What is told by a noun, by the date that tells when."""
    nouns: dict[FactId, list[Happening]] = {}
    for one in told:
        if one.noun and one.dates:
            nouns.setdefault(one.dates[0].id, []).append(one)
    return nouns


def _name_kinds(told: Sequence[Happening]) -> Iterator[Happening]:
    """Each by the kind of the noun it holds, where its verb is of no kind: "a walkout hit Arequipa".

    A noun in the clause of its verb, with its day, is that event: "joined the pact at a ceremony".
    """
    nouns = _group_nouns(told)
    inside = {id(one): list(_nouns_inside(one, nouns)) for one in told}
    gone = {id(noun) for one in told if one.name and not one.noun for noun in inside[id(one)]}
    known = frozenset(words.happening().values())
    return (_with_kind(one, inside[id(one)], known) for one in told if id(one) not in gone)


def _with_kind(one: Happening, nouns: Sequence[Happening], known: frozenset[str]) -> Happening:
    kind = next((noun.kind for noun in nouns if noun.kind in known), "")
    return replace(one, kind=kind) if kind and one.kind not in known else one


def _nouns_inside(one: Happening, nouns: Mapping[FactId, Sequence[Happening]]) -> Iterator[Happening]:
    """The nouns of its day that stand in its words."""
    for noun in nouns.get(one.dates[0].id, ()) if one.dates and not one.noun else ():
        if one.told[0].span.holds(noun.told[0].span):
            yield noun


def _dates_happening(mention: DateMention, told: Modality) -> bool:
    """Whether the date is the day of something, and not the day since or until which it goes on."""
    hour = mention.timex.type == "TIME" and not _tells_day(mention.evidence.exact)
    goes_on = mention.signal in words.list_words("until") and told is not Modality.PLANNED
    return not hour and mention.signal not in words.list_words("since") and not goes_on


def _tells_day(said: str) -> bool:
    """Whether words for a time of day say of which day: "6 a.m. on Friday", not "6 a.m."."""
    letters = (word for word in words.split_tokens(said) if word.isalpha() and len(word) > FEWEST)
    return any(word not in words.list_words("clock") for word in letters)


FEWEST = 2
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
    named, places = _ids_of_mentions(brief, event.actors), _ids_of_mentions(brief, event.places)
    return Happening(
        article=brief.article.id,
        kind=kind_of_trigger(event.trigger, event.evidence.exact),
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
        noun=event.evidence.rule == "events.noun",
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


def _ids_of_mentions(brief: Brief, indexes: Sequence[int]) -> frozenset[ActorId]:
    return frozenset([actor for index in indexes if (actor := brief.actor_of[index]) is not None])


_NOBODY: frozenset[ActorId] = frozenset()


def _merge_happenings(told: Sequence[Happening]) -> Iterator[Happening]:
    """Those of one date and one kind as one: three Thursdays of one summit are one event.

    What is told without a date goes with the one dated event of its kind: "the attack".
    """
    groups: dict[tuple[str, str], Happening] = {}
    loose: list[Happening] = []
    for one in told:
        same = groups.get((one.when, one.kind))
        if is_undated(one) or (same and (elsewhere(same, one) or by_others(same, one))):
            loose.append(one)
        else:
            groups[one.when, one.kind] = _join_happenings(same, one) if same else one
    for one in loose:
        key = _key_of_dated(one, groups)
        if key is None:
            yield one
        else:
            groups[key] = _join_happenings(groups[key], one)
    yield from groups.values()


def _key_of_dated(one: Happening, groups: Mapping[tuple[str, str], Happening]) -> tuple[str, str] | None:
    """Of what is told without a date the one dated event of its kind; None where none is, or several."""
    dated = [key for key in groups if key[1] == one.kind] if is_undated(one) else []
    return dated[0] if len(dated) == 1 and _is_told_again(one, groups[dated[0]]) else None


def _is_told_again(one: Happening, dated: Happening) -> bool:
    """As in "the talks" after "talks on Monday"; who names parties of its own tells of other ones."""
    apart = elsewhere(dated, one) or by_others(dated, one)
    return one.noun and one.actors <= dated.actors and not apart


_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


def elsewhere(a: Happening, b: Happening) -> bool:
    """Whether both name places, and none in common."""
    return bool(a.places) and bool(b.places) and not a.places & b.places


def by_others(a: Happening, b: Happening) -> bool:
    """Whether two are known to have done it, each for itself: one leader's visit is not another's."""
    shared = a.kind in words.list_words("shared") or a.noun or b.noun
    if shared:
        return False
    if a.agent is not None and b.agent is not None:
        return a.agent != b.agent
    return _is_named_apart(a, b)


def _is_named_apart(a: Happening, b: Happening) -> bool:
    """Whether each is told with a doer of its own, though we do not know both: "the council condemned".

    Of a known kind the doers are told in many ways: "ministers met", "the meeting of the four".
    """
    if a.kind in words.happening().values():
        return False
    one, other = (words.content(words_before_verb(each.trigger, each.name)) for each in (a, b))
    return bool(one) and bool(other) and not one & other


def _join_happenings(a: Happening, b: Happening) -> Happening:
    return replace(
        a,
        past=a.past or b.past,
        planned=a.planned and b.planned,
        conditional=a.conditional and b.conditional,
        actors=a.actors | b.actors,
        places=a.places | b.places,
        agent=a.agent or b.agent,
        victims=a.victims | b.victims,
        ordinal=a.ordinal or b.ordinal,
        name=better_named(a, b).name,
        noun=better_named(a, b).noun,
        dates=tuple(dict.fromkeys((*a.dates, *b.dates))),
        told=tuple(dict.fromkeys((*a.told, *b.told))),
    )


def better_named(a: Happening, b: Happening) -> Happening:
    """Which of the two has the better name: a noun with those who take part, else the fuller one."""
    return max((a, b), key=worth)


def worth(one: Happening) -> tuple[bool, bool, int]:
    """How well it is named: at all; by a noun that says more than itself; how fully."""
    parties = sum(word[:1].isupper() for word in words.spelled(one.name)[1:])
    return bool(one.name), one.noun and parties > 0, len(one.name)


def is_undated(one: Happening) -> bool:
    """Whether nothing says when it is, not even a day of the week."""
    return not one.when or one.when in _VAGUE


def deadline(one: Happening) -> bool:
    """Whether it is to come by a day; it may come late and be the same event."""
    return one.planned and one.earliest is None and one.latest is not None


def is_exact(one: Happening) -> bool:
    """Whether its day is known."""
    return one.earliest is not None and one.earliest == one.latest


def is_yearless(one: Happening) -> bool:
    return timex.names_no_year(one.when)
