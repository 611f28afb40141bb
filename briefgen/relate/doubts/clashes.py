"""Events of which articles tell other days: one of them is wrong, and nobody here knows which.

Only kinds of happening that do not come again within weeks, told as over by sources that both were
written after both days. Candidates are the few before it of one kind, in the order of time: nothing
is done for all pairs.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefgen.model import ArticleId, Brief
from briefgen.relate import words
from briefgen.relate.book import Book
from briefgen.relate.days import written
from briefgen.relate.desk import FactRef
from briefgen.relate.events.blocks import lie_within_month
from briefgen.relate.events.joining import JoinedEvent
from briefgen.relate.events.nouns import Happening, elsewhere, is_exact
from briefgen.relate.events.telling import Telling
from briefgen.relate.figures.ledger import Dispute

CLASHES_HELD_AGAINST = 6
"""How many before it of its kind a happening is held against."""
SHARED_BY_CLASH = 3
"""What two tellings must share at least: names, places and words of the happening itself."""


def find_clashes(told: Sequence[JoinedEvent], book: Book) -> Iterator[Dispute]:
    """Pairs of happenings told for two days that can only be one event."""
    briefs = {brief.article.id: brief for brief in book.briefs}
    for own in _happenings_by_kind(told):
        for at, one in enumerate(own):
            for other in own[max(0, at - CLASHES_HELD_AGAINST) : at]:
                if _one_event(other, one, book, briefs):
                    yield _dispute_days(other, one, book)


def _happenings_by_kind(told: Sequence[JoinedEvent]) -> Iterator[Sequence[Happening]]:
    """What is over and happens once, kind by kind in the order of time."""
    found: dict[str, list[Happening]] = {}
    for event in told:
        for one in event.happenings:
            if one.kind in words.list_words("once") and is_exact(one) and one.past and one.dates:
                found.setdefault(one.kind, []).append(one)
    for _, own in sorted(found.items()):
        yield sorted(own, key=lambda one: (one.earliest or date.min, one.article))


def _one_event(a: Happening, b: Happening, book: Book, briefs: Mapping[ArticleId, Brief]) -> bool:
    """Whether both tell of one event, and only their days differ."""
    if (
        a.earliest is None
        or b.earliest is None
        or not a.earliest < b.earliest
        or not lie_within_month(a.earliest, b.earliest)
    ):
        return False
    if book.source[a.article] == book.source[b.article] or elsewhere(a, b):
        return False
    if a.ordinal != b.ordinal or not _could_tell(a, b, book):
        return False
    one, other = Telling(a, briefs), Telling(b, briefs)
    return len(a.actors & b.actors) + len(a.places & b.places) + len(one.own & other.own) >= SHARED_BY_CLASH


def _could_tell(a: Happening, b: Happening, book: Book) -> bool:
    """Whether the article of the earlier day was not written before the later day."""
    latest = book.datings[book.place[a.article]].latest
    return latest is None or b.earliest is None or b.earliest <= latest


def _dispute_days(a: Happening, b: Happening, book: Book) -> Dispute:
    told = (f"{written.tell_day(one.earliest)} in “{book.title(one.article)}”" for one in (a, b))
    facts = tuple(FactRef(one.article, one.dates[0].id) for one in (a, b))
    return Dispute(f"one event on two days: {', '.join(told)}", facts, (a.told[0], b.told[0]))
