"""A plan and what came of it on its very day, told in other words: the union will meet, the union voted.

Only what a body does: a president who is to meet a guest may reject a bill on the same day.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain

from briefgen.model import ActorId, ActorKind, ArticleId, Brief
from briefgen.relate import words
from briefgen.relate.events.nouns import Happening, deadline, elsewhere, is_exact
from briefgen.relate.events.telling import Telling
from briefgen.relate.lexicon import LEXICON

PLANNING_BODIES = frozenset({ActorKind.GROUP, ActorKind.ORGANISATION})
GATHERINGS = LEXICON.words("rules", "outcomes_gatherings")
"""Kinds of plan that say on what, where they do."""
WORDS_OF_ONE_DEED = 2
"""Words of what is done that both tell, where nobody says who does it."""
WHY = "a plan, and what came of it on its day"


def match_outcomes(
    happenings: Sequence[Happening], briefs: Mapping[ArticleId, Brief]
) -> Iterator[tuple[int, int]]:
    """Pairs of a plan and of what another article tells that the same body did on that day."""
    over = _list_over(happenings)
    for at, plan in enumerate(happenings):
        ways = _list_ways().get(plan.kind, frozenset())
        told = over.get(_day_of(plan), ()) if ways and plan.planned else ()
        came = (
            n for n in told if happenings[n].trigger in ways and _is_of_same_body(plan, happenings[n], briefs)
        )
        first = next(came, None)
        if first is not None:
            yield at, first


def match_deeds(
    happenings: Sequence[Happening], briefs: Mapping[ArticleId, Brief]
) -> Iterator[tuple[int, int]]:
    """Pairs of a plan for a day and of what another article tells, by the same verb, as done by then."""
    done = _list_done(happenings)
    for at, plan in enumerate(happenings):
        if plan.planned and not plan.noun and plan.trigger in done:
            written = briefs[plan.article].article.published.earliest
            told = _list_in_time(plan, done[plan.trigger], written)
            same = (one for one in told if _is_same_deed(plan, happenings[one[1]], briefs))
            first = min(same, default=None)
            if first is not None:
                yield at, first[1]


def _list_done(happenings: Sequence[Happening]) -> dict[str, dict[date, list[tuple[int, int]]]]:
    """What is told as over, by its verb and its day: an archive has many deeds of one verb."""
    done: dict[str, dict[date, list[tuple[int, int]]]] = {}
    for rank, at in enumerate(chain.from_iterable(_list_over(happenings).values())):
        day = happenings[at].latest
        if day is not None:
            done.setdefault(happenings[at].trigger, {}).setdefault(day, []).append((rank, at))
    return done


def _list_in_time(
    plan: Happening, done: Mapping[date, list[tuple[int, int]]], written: date | None
) -> Iterator[tuple[int, int]]:
    """What was done between the day on which the plan was written and its last day."""
    if written is not None and plan.latest is not None:
        for day, told in done.items():
            if written <= day <= plan.latest:
                yield from told


def _is_same_deed(plan: Happening, told: Happening, briefs: Mapping[ArticleId, Brief]) -> bool:
    """Whether it was done in time, to the same: by whom it was to be, or to two things of one name."""
    written = briefs[plan.article].article.published.earliest
    if plan.article == told.article or elsewhere(plan, told) or not _is_in_time(plan, told, written):
        return False
    doers = {plan.agent, told.agent}
    shared = (Telling(plan, briefs).matter & Telling(told, briefs).matter) - words.list_stems(plan.trigger)
    needed = 1 if len(doers) == 1 and plan.agent else WORDS_OF_ONE_DEED
    return len(doers - {None}) <= 1 and len(shared) >= needed


def _is_in_time(plan: Happening, told: Happening, written: date | None) -> bool:
    """Whether it was done after it was planned, on the day or before the last day."""
    if plan.latest is None or told.latest is None or written is None or told.latest < written:
        return False
    if is_exact(plan):
        return told.latest == plan.latest
    within = plan.earliest is not None and is_exact(told) and plan.earliest <= told.latest
    return (deadline(plan) or within) and told.latest <= plan.latest


def _list_over(happenings: Sequence[Happening]) -> dict[date | None, list[int]]:
    """What is told as over and of one day, by that day."""
    over: dict[date | None, list[int]] = {}
    for at, one in enumerate(happenings):
        if one.past and not one.planned and is_exact(one):
            over.setdefault(_day_of(one), []).append(at)
    return over


def _day_of(one: Happening) -> date | None:
    """Its day, where that is known."""
    return one.latest if is_exact(one) else None


@cache
def _list_ways() -> dict[str, frozenset[str]]:
    """What may come of each kind of plan."""
    return LEXICON.load("outcomes", dict[str, frozenset[str]])


def _is_of_same_body(plan: Happening, told: Happening, briefs: Mapping[ArticleId, Brief]) -> bool:
    """Whether the body that is to do it takes part in what was done, by who it is or by its whole name."""
    if plan.article == told.article or elsewhere(plan, told) or plan.agent is None:
        return False
    planned = _name_bodies(briefs[plan.article], {plan.agent})
    done = _name_bodies(briefs[told.article], _list_doers(told, briefs[told.article]))
    same = planned.keys() & done.keys() or set(planned.values()) & set(done.values())
    return bool(same) and not _is_on_other_matter(plan, told, briefs)


def _is_on_other_matter(plan: Happening, told: Happening, briefs: Mapping[ArticleId, Brief]) -> bool:
    """As in "will meet on the budget" and "rejected the stadium": both say on what, and not on one thing."""
    on, other = (Telling(one, briefs).matter - _list_forms(one.trigger) for one in (plan, told))
    return plan.kind in GATHERINGS and bool(on and other) and on.isdisjoint(other)


def _list_forms(verb: str) -> frozenset[str]:
    """The verb as it may stand in what is told: "vote", "voted"."""
    return words.list_stems(f"{verb} {verb}d {verb}ed")


def _list_doers(told: Happening, brief: Brief) -> set[ActorId]:
    """Who did it; all who take part where nobody named did: "members of the union voted".

    What a mayor rejected, the council did not, though it was the council's.
    """
    kind = next((one.kind for one in brief.actors if one.id == told.agent), ActorKind.UNNAMED)
    return {*told.actors} if told.agent is None or kind is ActorKind.UNNAMED else {told.agent}


def _name_bodies(brief: Brief, ids: set[ActorId]) -> dict[ActorId, str]:
    """The bodies among them, with their names."""
    return {
        one.id: one.name.casefold() for one in brief.actors if one.id in ids and one.kind in PLANNING_BODIES
    }
