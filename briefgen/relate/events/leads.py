"""The event that an article opens with: news, though its first sentence names no day.

"Miners have rejected the offer" of 20 December happened that day or before.
"""

from datetime import date

from briefgen.model import Brief, EventTelling, Span
from briefgen.relate.book import Book
from briefgen.relate.events.nouns import Happening, is_undated

DETERMINER_LETTERS = 4
"""Of "the", which may open the sentence before its noun: in "demanded the arrest" nobody is arrested yet."""


def is_lead(one: Happening, book: Book) -> bool:
    """Whether it is told as over by the first sentence of its article, with who did it or whom it befell."""
    if not _is_told_as_over(one) or not is_undated(one):
        return False
    told, first = one.told[0], _find_first_sentence(book.briefs[book.place[one.article]])
    if first is None or not first.holds(told.span) or one.telling is EventTelling.DATED:
        return False
    return not one.noun or told.span.start - first.start <= DETERMINER_LETTERS


def _is_told_as_over(one: Happening) -> bool:
    """Of somebody, and under no condition."""
    named = bool(one.name) and (one.agent is not None or bool(one.actors))
    return named and one.past and not (one.planned or one.conditional)


def find_last_day(leads: list[Happening], book: Book) -> date | None:
    """The day by which they had happened: that of the first article that opens with one of them."""
    days = (book.datings[book.place[one.article]].latest for one in leads)
    return min((day for day in days if day is not None), default=None)


def _find_first_sentence(brief: Brief) -> Span | None:
    """The first sentence of the running text, below title and by-line."""
    article = brief.article
    head = [*article.metadata, *article.headings]
    if article.title.evidence is not None and not article.title.derived:
        head.append(article.title.evidence.span)
    return next((one for one in brief.findings.sentences if not any(map(one.overlaps, head))), None)
