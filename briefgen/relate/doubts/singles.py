"""Figures that rest on one source: copies confirm nothing, an equal amount told elsewhere may be the same.

Where two articles tell one amount of one unit and nothing says that it is one figure, no page says that one
article alone gives it.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from briefgen.model import ArticleId
from briefgen.relate.book import Book
from briefgen.relate.desk import FactRef, Series

AmountKey = tuple[Decimal, Decimal | None, str]


def find_single_series(series: Sequence[Series], book: Book) -> Iterator[tuple[Series, list[ArticleId]]]:
    """Figures that seem confirmed and are not, and key figures of one article, each with its articles."""
    amounts = _list_amounts(book)
    tellers = _find_tellers(amounts)
    for one in series:
        articles = list(dict.fromkeys(point.ref.article for point in one.points))
        if book.independent(articles) > 1 or not (len(articles) > 1 or _is_key(one, book)):
            continue
        told = {other for point in one.points for other in tellers[amounts[point.ref]]}
        if book.independent([*articles, *sorted(told)]) == 1:
            yield one, articles


def _list_amounts(book: Book) -> dict[FactRef, AmountKey]:
    """Each figure's amount."""
    return {
        FactRef(brief.article.id, one.id): (one.quantity.value, one.quantity.high, one.quantity.unit)
        for brief in book.briefs
        for one in brief.findings.figures
    }


def _find_tellers(amounts: Mapping[FactRef, AmountKey]) -> dict[AmountKey, set[ArticleId]]:
    """The articles that tell an amount, whatever of."""
    found: dict[AmountKey, set[ArticleId]] = {}
    for ref, amount in amounts.items():
        found.setdefault(amount, set()).add(ref.article)
    return found


def _is_key(series: Series, book: Book) -> bool:
    brief = book.briefs[book.place[series.points[0].ref.article]]
    sentence = book.evidence(series.points[0].ref).sentence
    return any(point.sentence == sentence for point in brief.findings.key_points)
