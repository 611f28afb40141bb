"""What an article alone says of the day it was written on, each bound with its reason in fixed words."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from briefgen.model import ArticleId, Basis, Brief, DateMention, FactId
from briefgen.relate.days import timex
from briefgen.relate.desk import Reason

CALENDAR_TYPES = frozenset({"DATE", "TIME"})
"""Types of what stands on a calendar."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit of the day of one article."""

    article: ArticleId
    earliest: date | None
    latest: date | None
    reason: Reason
    given: bool = False
    """Stated by the article, its front matter or an editor: never up for doubt."""


def bounds_of_brief(brief: Brief) -> Iterator[Bound]:
    """What the article states of its day, or people stated, and what its own dates say of it."""
    yield from _given_bounds(brief)
    yield from _own_bounds(brief)


def days_of_brief(brief: Brief) -> timex.Bounds:
    """The days between which its own bounds lie; none where they contradict each other."""
    bounds = list(bounds_of_brief(brief))
    earliest = max((one.earliest for one in bounds if one.earliest), default=None)
    latest = min((one.latest for one in bounds if one.latest), default=None)
    return timex.UNKNOWN if earliest and latest and latest < earliest else (earliest, latest)


def _given_bounds(brief: Brief) -> Iterator[Bound]:
    published = brief.article.published
    if published.earliest or published.latest:
        words_ = (published.evidence,) if published.evidence else ()
        reason = Reason(_GIVEN.get(published.basis, "the article states its date"), words_)
        yield Bound(brief.article.id, published.earliest, published.latest, reason, given=True)


_GIVEN = {
    Basis.FRONT_MATTER: "the front matter states its date",
    Basis.EDITOR: "an editor states its date",
}


def _own_bounds(brief: Brief) -> Iterator[Bound]:
    """The article's own dates: what it tells as over is not later than it, what is to come not earlier."""
    past = {event.date for event in brief.findings.events if event.past and event.date}
    for mention in brief.findings.dates:
        if mention.timex.type in CALENDAR_TYPES and mention.basis is Basis.STATED:
            yield from _bound_of_mention(brief.article.id, mention, past)


def _bound_of_mention(article: ArticleId, mention: DateMention, past: Collection[FactId]) -> Iterator[Bound]:
    """What one day that is stated says of the article's."""
    told = f"“{mention.evidence.exact}”"
    if mention.earliest and _is_over_by_tense(mention, past):
        reason = Reason(f"{told} is reported as past", (mention.evidence,))
        yield Bound(article, mention.earliest, None, reason)
    elif mention.latest and mention.modality == "planned" and mention.id not in past:
        reason = Reason(f"{told} is still to come in it", (mention.evidence,))
        yield Bound(article, None, mention.latest, reason)


def _is_over_by_tense(mention: DateMention, past: Collection[FactId]) -> bool:
    return mention.modality == "asserted" and (mention.id in past or mention.signal == "since")
