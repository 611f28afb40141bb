"""Names on the lines that say who wrote and who printed an article: they are nobody in its story."""

from collections.abc import Iterable, Iterator

from briefgen.model import Article, ArticleKind, Span, Stated
from briefgen.parse.actors.drafts import MentionDraft
from briefgen.parse.actors.words import TokenTexts

TOLD_BY_OTHERS = frozenset({ArticleKind.NEWSLETTER, ArticleKind.REPORT})
"""Kinds of article whose author does not speak in it."""


def drop_signed(words: TokenTexts, article: Article, named: Iterable[MentionDraft]) -> Iterator[MentionDraft]:
    """The names without those of the author and the publisher on a line of their own."""
    signed = tuple(_list_signed(article))
    return (one for one in named if not any(span.holds(words.span(one.start, one.end)) for span in signed))


def _list_signed(article: Article) -> Iterator[Span]:
    """Where author and publisher stand on lines that say nothing else."""
    if article.kind not in TOLD_BY_OTHERS or article.turns:
        return
    whole = tuple(line for line in article.metadata if article.text[line.end : line.end + 1] in {"", "\n"})
    stated = (article.publisher, *article.authors)
    for span in filter(None, map(_find_place, stated)):
        if any(line.holds(span) for line in whole):
            yield span


def _find_place(stated: Stated | None) -> Span | None:
    return stated.evidence.span if stated is not None and stated.evidence is not None else None
