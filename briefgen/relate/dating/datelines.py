"""The year of a dateline that names none: "OSLO, March 22 (Nordpress) -", from who else tells the story.

It is that in which the day lies near the dated articles that name the same people and bodies.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefgen.model import ActorId, ActorKind, Brief, DateMention
from briefgen.model.timex import make_day
from briefgen.relate.book import shorten_title
from briefgen.relate.days import timex
from briefgen.relate.days.bounds import Bound
from briefgen.relate.desk import Reason

SHARED_ACTORS = 2
"""Persons and bodies that both articles name."""
DAYS_OF_STORY = 120
"""Days that such articles are apart at most."""
TELLING_STORY = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GROUP})


def find_dateline_bounds(briefs: Sequence[Brief]) -> Iterator[Bound]:
    """The day of each article whose dateline states it without its year, where all agree on that."""
    wanted = [(brief, said) for brief in briefs if (said := _find_day(brief)) is not None]
    naming = _index_dated(briefs) if wanted else {}
    for brief, mention in wanted:
        near = list(_list_near(brief, mention, naming))
        days = {one for one, _ in near}
        if len(days) == 1:
            (stated,) = days
            told = f"its dateline says “{mention.evidence.exact}”, in the year of “{_title(near[0][1])}”"
            reason = Reason(f"{told}, which names the same people", (mention.evidence,))
            yield Bound(brief.article.id, stated, stated, reason)


def _title(brief: Brief) -> str:
    return shorten_title(brief.article.title.text)


def _find_day(brief: Brief) -> DateMention | None:
    """The one day without a year on the lines that state the article's place and day."""
    article = brief.article
    if article.published.earliest or article.published.latest or article.place is None:
        return None
    found = [
        one
        for one in brief.findings.dates
        if len(one.timex.value) == len("XXXX-03-22")
        and timex.names_no_year(one.timex.value)
        and any(line.holds(one.evidence.span) for line in article.metadata)
    ]
    return found[0] if len(found) == 1 else None


def _index_dated(briefs: Sequence[Brief]) -> Mapping[ActorId, Sequence[Brief]]:
    """The articles of a known day by whom they name."""
    naming: dict[ActorId, list[Brief]] = {}
    for brief in briefs:
        published = brief.article.published
        if published.earliest and published.earliest == published.latest:
            for actor in _list_tellers(brief):
                naming.setdefault(actor, []).append(brief)
    return naming


def _list_tellers(brief: Brief) -> list[ActorId]:
    return [one.id for one in brief.actors if one.kind in TELLING_STORY]


def _list_near(
    brief: Brief, mention: DateMention, naming: Mapping[ActorId, Sequence[Brief]]
) -> Iterator[tuple[date, Brief]]:
    """The day in the year of each article that names the same people and lies near it."""
    alike = {other.article.id: other for actor in _list_tellers(brief) for other in naming.get(actor, ())}
    shared = Counter(other.article.id for actor in _list_tellers(brief) for other in naming.get(actor, ()))
    for id_, other in sorted(alike.items()):
        written = other.article.published.earliest
        day = _find_nearest(mention.timex.value, written) if written else None
        if shared[id_] >= SHARED_ACTORS and day is not None:
            yield day, other


def _find_nearest(value: str, written: date) -> date | None:
    """The day of that month nearest to `written`; None where it lies far from it in any year."""
    month, day = int(value[5:7]), int(value[8:10])
    days = (make_day(year, month, day) for year in range(written.year - 1, written.year + 2))
    near = [one for one in days if one is not None and abs((one - written).days) <= DAYS_OF_STORY]
    return min(near, key=lambda one: abs((one - written).days), default=None)
