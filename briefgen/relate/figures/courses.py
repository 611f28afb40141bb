"""One measure of one thing as articles tell it anew: "84 million" in March, "97 million" in June.

No sentence says what was before, so all else has to: the measure and its unit, the thing, what both stories
are called by, and who and what the clause names. Where two of an article may be meant, or another place,
holder or critic is named, nothing is joined: a change that was none is worse than one that is not seen.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from briefgen.model import ActorId, ArticleId, Brief, Figure, Measure
from briefgen.relate import voices, words
from briefgen.relate.days import timex
from briefgen.relate.desk import FactRef
from briefgen.relate.figures.decks import CardEntry
from briefgen.relate.figures.levels import LevelTold, recall_levels
from briefgen.relate.figures.moves import FALLING, RISING
from briefgen.relate.figures.scopes import Scope
from briefgen.relate.figures.stories import NAMELESS_CALAMITIES, NATURAL, STORMS, ToldStory
from briefgen.relate.lexicon import LEXICON
from briefgen.relate.quantities import are_of_one_size, meet
from briefgen.relate.remembered import Remembered
from briefgen.relate.unions import Unions

DAYS_OF_COURSE, DAYS_OF_STATED, DAYS_OF_CALAMITY = (timedelta(days=days) for days in (800, 75, 21))
WORDS_SHARED = 2
"""Words or names that say of two accidents, or of two who pay, that they are one."""
CHANGING = RISING | FALLING | {"now"}
LATEST_OF_NAME = 8
"""How many of one name are asked whether a figure goes on from them: the last ones."""
OF_STATES = LEXICON.words("rules", "courses_of_states")
"""What a state has: of anything else a state's name says too little."""
GENERIC_OF_DEAD = frozenset(map(words.cut_stem, LEXICON.words("rules", "courses_dead")))
DOUBTERS = LEXICON.words("rules", "courses_doubters")


DEAD = "dead"
MEASURES_OF_PEOPLE = frozenset({DEAD, "employed", "membership", "signed"})
PAID, SIGNED = "paid", "signed"


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """A measure where it is told."""

    ref: FactRef
    figure: Figure
    level: LevelTold
    story: ToldStory
    speaker: ActorId | None
    holder: ActorId | None
    names: frozenset[str]
    """Names in the words said of it."""
    told: frozenset[str]
    """Stems of the words said of it, and of the title where that is of the same."""

    @property
    def day(self) -> date:
        """That of its article, which is known."""
        return self.story.brief.article.published.latest or date.min

    @property
    def unit(self) -> str:
        """Its unit; none where it is of people, who are called miners, men or staff."""
        return "" if self.level.measure in MEASURES_OF_PEOPLE else self.figure.quantity.unit

    @property
    def anchors(self) -> frozenset[str]:
        return self.names | self.story.led


def find_courses(
    briefs: Sequence[Brief],
    entries: Iterable[CardEntry],
    scopes: Mapping[FactRef, Scope],
    bodies: Mapping[ActorId, ActorId],
    kept: Remembered,
) -> list[list[CoursePoint]]:
    """The figures of each measure of a thing, in the order of their days; only where there are several."""
    of_article: dict[str, list[CardEntry]] = {}
    for entry in entries:
        if not entry.asked and entry.rival is None:
            of_article.setdefault(entry.ref.article, []).append(entry)
    points: list[CoursePoint] = []
    for brief in (one for one in briefs if one.article.id in of_article):
        told = _list_points(ToldStory(brief), of_article[brief.article.id], scopes, bodies, kept)
        points += _without_some_of_dead(tuple(told))
    points.sort(key=lambda point: (point.day, point.ref))
    return list(_link_points(points))


def settle_course(figure: Figure, point: CoursePoint) -> Figure:
    """The figure as one of those at that time, or so far."""
    return replace(figure, measure=Measure.TOTAL if point.level.grows else Measure.STOCK)


def _list_points(
    story: ToldStory,
    entries: Sequence[CardEntry],
    scopes: Mapping[FactRef, Scope],
    bodies: Mapping[ActorId, ActorId],
    kept: Remembered,
) -> Iterator[CoursePoint]:
    """The measures that one dated article tells."""
    published = story.brief.article.published
    day = published.latest
    if day is None or day != published.earliest:
        return
    levels = recall_levels(story.brief, [entry.figure for entry in entries], kept)
    for entry, level in zip(entries, levels, strict=True):
        if level is None or scopes[entry.ref].own:  # "247 in Norland and 10 in Tarn"
            continue
        if level.grows or _is_of_its_day(entry.figure, day):
            yield _make_point(story, entry, level, scopes[entry.ref], bodies)


def _without_some_of_dead(points: Sequence[CoursePoint]) -> Iterator[CoursePoint]:
    """The points, but of the dead of an article only its largest number."""
    dead = [point for point in points if point.level.measure == DEAD]
    most = max((point.figure.quantity.value for point in dead), default=Decimal(0))
    yield from (one for one in points if one.level.measure != DEAD or one.figure.quantity.value == most)


def _is_of_its_day(figure: Figure, day: date) -> bool:
    """Whether it is told as it stands when the article is written, or was not long before."""
    earliest, latest = timex.find_bounds(figure.as_of)
    if earliest is None or latest is None:
        return not figure.as_of
    return day - DAYS_OF_STATED <= earliest <= day


def _make_point(
    story: ToldStory,
    entry: CardEntry,
    level: LevelTold,
    scope: Scope,
    bodies: Mapping[ActorId, ActorId],
) -> CoursePoint:
    names = story.list_names(level.near)
    told = scope.words | words.list_stems(" ".join(names))
    if told & story.title:
        told |= story.title
    speaker = voices.find_speaker(story.voiced, entry.figure.evidence.span)
    speaker = bodies.get(speaker, speaker) if speaker else None
    return CoursePoint(
        entry.ref,
        entry.figure,
        level,
        story,
        speaker,
        entry.holder,
        names,
        told - _words_of(level),
    )


def _words_of(level: LevelTold) -> frozenset[str]:
    """What the measure says by itself."""
    return words.list_stems(level.measure) - {level.head}


def _link_points(points: Sequence[CoursePoint]) -> Iterator[list[CoursePoint]]:
    """Each point with the last before it that it goes on from."""
    groups = Unions(len(points))
    following: dict[tuple[int, ArticleId], list[int]] = {}
    for last, at in _pair_points(points):
        following.setdefault((last, points[at].ref.article), []).append(at)
    for (last, _), told in following.items():
        if _are_one_amount([points[at] for at in told]):
            for at in told:
                groups.join(last, at)
    for group in groups.groups():
        if len(group) > 1:
            yield [points[at] for at in group]


def _pair_points(points: Sequence[CoursePoint]) -> Iterator[tuple[int, int]]:
    """The places of each point and of the last before it."""
    near: dict[tuple[str, str, str], list[int]] = {}
    for at, point in enumerate(points):
        keys = [(point.level.measure, point.unit, name) for name in sorted(point.anchors)]
        asked = sorted({one for key in keys for one in near.get(key, ())[-LATEST_OF_NAME:]})
        last = _find_last(points, [one for one in asked if _goes_on(points[one], point)])
        if last is not None:
            yield last, at
        for key in keys:
            near.setdefault(key, []).append(at)


def _are_one_amount(points: Sequence[CoursePoint]) -> bool:
    return all(meet(one.figure.quantity, points[0].figure.quantity) for one in points)


def _find_last(points: Sequence[CoursePoint], fitting: Sequence[int]) -> int | None:
    """The last that fits; None where its article tells of two amounts that do."""
    if not fitting:
        return None
    last = fitting[-1]
    beside = [points[one] for one in fitting if points[one].ref.article == points[last].ref.article]
    return last if _are_one_amount(beside) else None


def _goes_on(one: CoursePoint, other: CoursePoint) -> bool:
    """Whether the later point is of the same measure of the same thing."""
    if one.ref.article == other.ref.article or other.day - one.day > DAYS_OF_COURSE:
        return False
    fell = one.level.grows and other.figure.quantity.value < one.figure.quantity.value
    sized = are_of_one_size(one.figure.quantity, other.figure.quantity)
    if fell or not sized or _are_held_apart(one, other):
        return False
    return _are_of_one_story(one, other) and _are_of_one_thing(one, other) and _are_of_one_side(one, other)


def _are_held_apart(one: CoursePoint, other: CoursePoint) -> bool:
    return None not in {one.holder, other.holder} and one.holder != other.holder


def _are_of_one_story(one: CoursePoint, other: CoursePoint) -> bool:
    """By a name of both openings; a state's is enough for what a state has. No name is strange to either."""
    known = one.names <= other.story.spoken and other.names <= one.story.spoken
    told = len(one.told & other.told)
    known = known or (one.level.measure == SIGNED and told > 0)
    shared = one.anchors & other.anchors
    states = one.story.states | other.story.states
    of_state = bool(shared) and (one.level.measure in OF_STATES or told > WORDS_SHARED)
    of_state = of_state and one.level.measure != DEAD
    return known and (bool(shared - states) or of_state)


def _are_of_one_thing(one: CoursePoint, other: CoursePoint) -> bool:
    """By the noun of the thing, or where neither has one, by whose it is or what else is said."""
    measure, shared = one.level.measure, one.told & other.told
    if measure == DEAD:
        return _are_of_one_calamity(one, other)
    if measure == PAID:
        return len(shared) >= WORDS_SHARED and (_have_one_head(one, other) or _are_held_alike(one, other))
    if one.level.head and other.level.head:
        return _have_one_head(one, other) or bool(
            {one.level.head} & other.told | {other.level.head} & one.told
        )
    return bool(shared) or any(alike(one, other) for alike in (_are_held_alike, _are_of_one_name))


def _have_one_head(one: CoursePoint, other: CoursePoint) -> bool:
    return one.level.head == other.level.head != ""


def _are_held_alike(one: CoursePoint, other: CoursePoint) -> bool:
    """Whether both are of one holder, or said by one."""
    return bool(one.holder and one.holder == other.holder) or bool(
        one.speaker and one.speaker == other.speaker
    )


def _are_of_one_name(one: CoursePoint, other: CoursePoint) -> bool:
    """As in "*its debts had grown to* 88 million", in a story of the same two names."""
    states = one.story.states | other.story.states
    names = len((one.anchors & other.anchors) - states)
    return one.level.measure != "cost" and names >= WORDS_SHARED and _tells_of_change(other)


def _are_of_one_calamity(one: CoursePoint, other: CoursePoint) -> bool:
    """Whether both stories call it alike, or one only a disaster; and soon after or by more words."""
    called, again = one.story.calamities, other.story.calamities
    if not (called and again) or not STORMS.isdisjoint(called | again):
        return False
    nameless = not (called - NAMELESS_CALAMITIES and again - NAMELESS_CALAMITIES)
    if not (nameless or (called & again) - NAMELESS_CALAMITIES):
        return False
    states = one.story.states | other.story.states
    named = len((one.anchors & other.anchors) - states) >= WORDS_SHARED
    soon = other.day - one.day <= DAYS_OF_CALAMITY
    told = (one.told & other.told) - GENERIC_OF_DEAD - words.list_stems(" ".join(one.anchors | other.anchors))
    once = not (soon or NATURAL.isdisjoint(called | again))
    return ((named and soon) or len(told) >= WORDS_SHARED) and not once


def _are_of_one_side(one: CoursePoint, other: CoursePoint) -> bool:
    """Whether the second is not another side's number: critics may see it otherwise at any time."""
    if one.speaker == other.speaker or one.level.grows or _tells_of_change(other):
        return True
    sides = [_tell_side(point) for point in (one, other)]
    if any(not DOUBTERS.isdisjoint(side) for side in sides):
        return False
    return None in {one.speaker, other.speaker}


def _tells_of_change(point: CoursePoint) -> bool:
    """As in "the cost *has climbed* to 83 million", "is *now* 20"."""
    return not CHANGING.isdisjoint(words.split_tokens(point.level.clause))


def _tell_side(point: CoursePoint) -> frozenset[str]:
    """The words by which who says it is called."""
    name = point.story.called.get(point.speaker, "") if point.speaker else ""
    return frozenset(map(words.guess_singular, words.split_tokens(name)))
