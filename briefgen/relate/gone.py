"""Facts that went: an edition held them, no article gives them now, their addresses are out in the world."""

from collections.abc import Iterable, Iterator, Sequence

from briefgen.load.content import Edition
from briefgen.model import ArticleId, Brief, FactId
from briefgen.relate.desk import Gone


def find_gone(editions: Sequence[Edition], briefs: Iterable[Brief]) -> tuple[Gone, ...]:
    """The lost facts of articles that are still here, each with the last edition that held it."""
    names = {str(brief.article.slug): brief for brief in briefs}
    held = {
        (fact.article, fact.id): (edition, fact)
        for edition in sorted(editions, key=_in_time)
        for fact in edition.facts
        if fact.article in names
    }
    known = {(slug, id_) for slug, brief in names.items() for id_ in _ids(brief)}
    return tuple(
        Gone(ArticleId(names[slug].article.id), FactId(id_), fact.exact, fact.sentence, edition.name)
        for (slug, id_), (edition, fact) in sorted(held.items(), key=lambda row: row[0])
        if (slug, id_) not in known
    )


def _in_time(edition: Edition) -> tuple[str, int, str]:
    return edition.newest, edition.before, edition.name


def _ids(brief: Brief) -> Iterator[str]:
    yield from (fact.id for fact in brief.findings.figures)
    yield from (fact.id for fact in brief.findings.dates)
    yield from (fact.id for fact in brief.findings.positions)
