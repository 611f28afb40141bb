"""Facts and articles that went: editions held them, the desk does not, their addresses are in the world."""

from collections.abc import Iterable, Sequence

from briefgen import addresses
from briefgen.load.content import Edition, EditionFact
from briefgen.model import ArticleId, Brief, FactId, Slug
from briefgen.relate.desk import Gone, Moved, Removed


def find_lost_facts(editions: Sequence[Edition], briefs: Iterable[Brief]) -> tuple[Gone, ...]:
    """The lost facts of articles that are still here, each with the last edition that held it."""
    names = {str(brief.article.slug): brief for brief in briefs}
    held = {
        (fact.article, fact.id): (edition, fact)
        for edition in sorted(editions, key=_in_time)
        for fact in edition.facts
        if fact.article in names
    }
    known = {(slug, fact.id) for slug, brief in names.items() for fact in brief.facts()}
    return tuple(
        Gone(ArticleId(names[slug].article.id), FactId(id_), fact.exact, fact.sentence, edition.name)
        for (slug, id_), (edition, fact) in sorted(held.items(), key=lambda row: row[0])
        if (slug, id_) not in known
    )


def find_removed(
    editions: Sequence[Edition], briefs: Iterable[Brief], left: Iterable[Moved]
) -> tuple[Removed, ...]:
    """The articles of editions that are not among `briefs`, nor moved, with what they gave.

    What an editor may have written by hand is no address: it makes no page.
    """
    held, facts = _gather_held(editions)
    taken = (*(brief.article.slug for brief in briefs), *(one.address for one in left))
    known = {each.casefold() for each in taken}
    lost = sorted(slug for slug in held if addresses.is_words(slug) and slug not in known)
    return tuple(
        Removed(Slug(slug), held[slug], tuple(one for _, one in sorted(facts.get(slug, {}).items())))
        for slug in lost
    )


def _gather_held(editions: Sequence[Edition]) -> tuple[dict[str, str], dict[str, dict[str, EditionFact]]]:
    """Of each article the last edition that held it, and its facts as they were held last."""
    held: dict[str, str] = {}
    facts: dict[str, dict[str, EditionFact]] = {}
    for edition in sorted(editions, key=_in_time):
        held |= dict.fromkeys(edition.articles, edition.name)
        for fact in edition.facts:
            held[fact.article] = edition.name
            facts.setdefault(fact.article, {})[fact.id] = fact
    return held, facts


def _in_time(edition: Edition) -> tuple[str, int, str]:
    return edition.newest, edition.before, edition.name
