"""Which happenings of different articles are one event: by place, actor and date, never by words alone.

Candidates meet in blocks (a kind of happening with a place, an actor or a day).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from briefgen.model import ActorId, ArticleId, Brief
from briefgen.relate import remembered, words
from briefgen.relate.days import timex
from briefgen.relate.days.bounds import days_of_brief
from briefgen.relate.desk import CopyGroup
from briefgen.relate.events import blocks, copied, outcomes
from briefgen.relate.events.blocks import Rarity, find_month_and_day, lie_within_month
from briefgen.relate.events.happenings import recall_happenings
from briefgen.relate.events.joining import JOINING_POINTS, Groups, JoinedEvent
from briefgen.relate.events.limits import limit_days
from briefgen.relate.events.nouns import Happening, deadline, is_exact, is_named_alike, is_yearless
from briefgen.relate.events.places import lying
from briefgen.relate.events.telling import Telling
from briefgen.relate.remembered import Remembered

POINTS_OF_WORDS = 6
"""Points that words, names and figures of the sentences can add at most."""
FIGURE = 2
"""Points for a figure that both give."""


def match_events(
    briefs: Sequence[Brief],
    copies: Sequence[CopyGroup] = (),
    kept: Remembered = remembered.NONE_KEPT,
    written: Mapping[ArticleId, timex.Bounds] | None = None,
) -> tuple[JoinedEvent, ...]:
    """Every event of these articles; what `copies` tell of one day is one event."""
    return EventMatching(briefs, copies, kept).match(briefs, written or list_written(briefs))


class EventMatching:
    """The events of a desk, which are matched again once more days are known: what stays is weighed once.

    Who is named by whom stays as it is for all `briefs`; only their dates may become others.
    """

    def __init__(self, briefs: Sequence[Brief], copies: Sequence[CopyGroup], kept: Remembered) -> None:
        self._around, self._rarity, self._kept = lying(briefs), Rarity(briefs), kept
        self._copies = copied.order_by_day(copies, briefs)
        self._told: dict[int, tuple[Brief, tuple[Happening, ...]]] = {}
        self._tellings: dict[int, tuple[Happening, Telling]] = {}
        self._scores: dict[tuple[int, int], tuple[int, str]] = {}
        """By the ids of what they are of, which lives as long as they do."""

    def match(
        self, briefs: Sequence[Brief], written: Mapping[ArticleId, timex.Bounds]
    ) -> tuple[JoinedEvent, ...]:
        """Every event; `written` tells between which days each article was written."""
        found = [one for brief in briefs for one in self._list_told(brief)]
        happenings = list(copied.dated_by_source(found, self._copies))
        by_id = {brief.article.id: brief for brief in briefs}
        groups = Groups(happenings, _list_limits(happenings, written))
        for other, one in blocks.pair_neighbours(blocks.block_happenings(happenings, self._rarity)):
            if not groups.settled(other, one):
                groups.weigh(other, one, self._score(happenings[other], happenings[one], by_id))
        came = (outcomes.match_outcomes(happenings, by_id), outcomes.match_deeds(happenings, by_id))
        for one, other in chain.from_iterable(came):
            groups.weigh(one, other, (JOINING_POINTS, outcomes.WHY))
        for one, other in copied.match_copies(happenings, self._copies):
            groups.weigh(one, other, (JOINING_POINTS, "the same date, told by an article and its copy"))
        return groups.told()

    def _list_told(self, brief: Brief) -> tuple[Happening, ...]:
        known = self._told.get(id(brief))
        if known is None:
            told = tuple(recall_happenings(brief, self._around, self._kept))
            known = self._told[id(brief)] = brief, told
        return known[1]

    def _score(self, a: Happening, b: Happening, by_id: Mapping[ArticleId, Brief]) -> tuple[int, str]:
        known = self._scores.get((id(a), id(b)))
        if known is None:
            pair = _Pair(a, b, self._tell(a, by_id), self._tell(b, by_id))
            known = self._scores[id(a), id(b)] = _score_pair(pair, self._rarity)
        return known

    def _tell(self, one: Happening, by_id: Mapping[ArticleId, Brief]) -> Telling:
        known = self._tellings.get(id(one))
        if known is None:
            known = self._tellings[id(one)] = one, Telling(one, by_id)
        return known[1]


def list_written(briefs: Sequence[Brief]) -> dict[ArticleId, timex.Bounds]:
    """Between which days each article was written, as it tells itself."""
    return {brief.article.id: days_of_brief(brief) for brief in briefs}


def _list_limits(
    happenings: Sequence[Happening], written: Mapping[ArticleId, timex.Bounds]
) -> list[timex.Bounds]:
    return [limit_days(one, written[one.article]) for one in happenings]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two happenings held against each other, and what tells of them."""

    a: Happening
    b: Happening
    told_a: Telling
    told_b: Telling


def _score_pair(pair: _Pair, rarity: Rarity) -> tuple[int, str]:
    """How much speaks for one event, and what, in words; no points where the days differ."""
    a, b = pair.a, pair.b
    when = _score_dates(a, b) if _can_be_one(a, b) else None
    if when is None or (not when and _only_alike(a, b, rarity)):
        return 0, ""
    if _is_between_others(pair) or _is_of_another_matter(pair):  # the dearest comes last
        return 0, ""
    if a.name and a.when and (a.name, a.when) == (b.name, b.when):
        return JOINING_POINTS, "the same words, date"
    where, who = _score_shared(a.places & b.places, rarity), _score_actors(a, b, rarity)
    if when + where + who + POINTS_OF_WORDS < JOINING_POINTS:
        return 0, ""
    return _with_words(pair, when, where, who)


def _can_be_one(a: Happening, b: Happening) -> bool:
    """Of two articles and one kind, and not the first and the second of it."""
    if a.article == b.article or a.kind != b.kind:
        return False
    return not (a.ordinal and b.ordinal) or a.ordinal == b.ordinal


def _is_between_others(pair: _Pair) -> bool:
    """Whether others take part: Fiji and Samoa sign one agreement, Samoa and Tonga another in June."""
    one, other = pair.told_a.parties, pair.told_b.parties
    fewer = min(len(one), len(other))
    if (
        not fewer
        or is_named_alike(pair.a, pair.b)
        or (_is_of_one_day(pair.a, pair.b) and (fewer == 1 or pair.a.places & pair.b.places))
    ):
        return False
    return len(one & other) < min(fewer, 2)


def _is_of_another_matter(pair: _Pair) -> bool:
    """Whether both say what it is about and share little of it, and no day: reports on rents and on gas."""
    one, other = pair.told_a.matter, pair.told_b.matter
    if _is_of_one_day(pair.a, pair.b) or not (one and other):
        return False
    shared = (one & pair.told_b.own) | (other & pair.told_a.own)
    return 2 * len(shared) < min(len(one), len(other)) or _is_of_another_amount(pair)


def _is_of_another_amount(pair: _Pair) -> bool:
    """Whether each promises an amount of its own: 300 beds by June, and 500 desks."""
    one, other = pair.told_a.amounts, pair.told_b.amounts
    return pair.a.planned and pair.b.planned and bool(one) and bool(other) and not one & other


def _is_of_one_day(a: Happening, b: Happening) -> bool:
    return is_exact(a) and is_exact(b) and a.earliest == b.earliest


def _score_actors(a: Happening, b: Happening, rarity: Rarity) -> int:
    """Points for who takes part; more for whom it befalls but once."""
    who = min(3, _score_shared(a.actors & b.actors, rarity))
    once = a.kind in words.list_words("once of a person") and a.victims & b.victims
    return who + 2 if once else who


def _only_alike(a: Happening, b: Happening, rarity: Rarity) -> bool:
    """Whether two without days share only their kind: who announces twice announces two things.

    And many meet in one town: where nobody says when, two who do it are to be the same, or one whom few name.
    """
    if not (a.noun and b.noun) and a.kind not in words.happening_kinds():
        return True
    if a.noun or b.noun or a.when or b.when or not (a.actors and b.actors):
        return False
    both = a.actors & b.actors
    return len(both) < 2 and not any(map(rarity.rare, both))


def _with_words(pair: _Pair, when: int, where: int, who: int) -> tuple[int, str]:
    """The same, with what the words add where it is needed: never enough alone."""
    amount = own = 0
    if when + where + who < JOINING_POINTS:
        amount = FIGURE if pair.told_a.amounts & pair.told_b.amounts else 0
        who = who or min(1, len(pair.told_a.around & pair.told_b.around))
        own = min(2, len(pair.told_a.own & pair.told_b.own))
        told_at_all = where or who or (when and (own or amount))
        if not told_at_all:
            return 0, ""
    points = when + where + who + own + amount
    if points == JOINING_POINTS - 1 and len(pair.told_a.about & pair.told_b.about) >= 3:
        points, own = points + 1, own + 1
    given = (("place", where), ("actor", who), ("date", when), ("figure", amount), ("words", own))
    return points, _tell_points(given)


def _tell_points(given: Sequence[tuple[str, int]]) -> str:
    return "the same " + ", ".join(word for word, points in given if points)


def _score_shared(ids: frozenset[ActorId], rarity: Rarity) -> int:
    return sum(2 if rarity.rare(one) else 1 for one in ids)


def _score_dates(a: Happening, b: Happening) -> int | None:
    """Points for the dates; None where they cannot be one."""
    if is_yearless(a) or is_yearless(b):
        return _without_year(a, b)
    if deadline(a) and deadline(b):
        return 2 if a.latest == b.latest else 0
    mine, theirs = _find_event_bounds(a), _find_event_bounds(b)
    if mine is None or theirs is None:
        return 0
    return _score_overlap(mine, theirs)


def _score_overlap(mine: tuple[date, date], theirs: tuple[date, date]) -> int | None:
    if min(mine[1], theirs[1]) < max(mine[0], theirs[0]):
        return None
    if all(first == last for first, last in (mine, theirs)):
        return 3
    return 2 if all(lie_within_month(*days) for days in (mine, theirs)) else 1


def _find_event_bounds(one: Happening) -> tuple[date, date] | None:
    """The days between which it lies; None where one of them is open."""
    return (one.earliest, one.latest) if one.earliest and one.latest else None


def _without_year(a: Happening, b: Happening) -> int | None:
    """Points for "14 November", which may be any year's: it meets November 2022, and no other month."""
    one, other = find_month_and_day(a), find_month_and_day(b)
    if not one or not other:
        return 0
    same = one[: len(other)] == other[: len(one)]
    return (3 if len(one) == len(other) == len("11-14") else 2) if same else None
