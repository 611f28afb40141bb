"""Addresses that articles had before: pages that point on, and what names an article by one of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.load.content import Edition, KeptAddress
from briefgen.model import Brief, Slug
from briefgen.problems import Code, Problem
from briefgen.relate.desk.moved import Moved


def find_moved(kept: Sequence[KeptAddress], briefs: Sequence[Brief]) -> tuple[Moved, ...]:
    """The kept addresses at which their article does not stand any more, in their order."""
    stands = {str(brief.article.id): brief.article for brief in briefs}
    found = ((one, stands[one.seed]) for one in kept if one.seed in stands)  # of things too: figures/x
    return tuple(
        Moved(Slug(one.address), article.slug, article.title.text, one.seed)
        for one, article in sorted(found, key=lambda pair: pair[0].address)
        if one.address != article.slug
    )


def find_unused_kept(kept: Sequence[KeptAddress], briefs: Sequence[Brief]) -> Iterator[Problem]:
    """A problem for each kept address of a seed that gives no article."""
    seeds = {str(brief.article.id) for brief in briefs}
    for one in kept if briefs else ():
        if one.seed not in seeds:
            message = f"“{one.address}” is kept for {one.seed}, which gives no article"
            hint = "name the seed as it is called now, or take the line out: nothing stands at this address"
            yield Problem(one.place.path, one.place.line, Code.CONTENT_UNUSED, message, hint)


def follow_editions(editions: Sequence[Edition], left: Sequence[Moved]) -> tuple[Edition, ...]:
    """The editions with each article under its address of now: a page that moved is no news."""
    now = {str(one.address): str(one.to) for one in left}
    return tuple(_readdress_edition(one, now) for one in editions) if now else tuple(editions)


def _readdress_edition(edition: Edition, now: Mapping[str, str]) -> Edition:
    articles = tuple(sorted(now.get(slug, slug) for slug in edition.articles))
    facts = tuple(replace(fact, article=now.get(fact.article, fact.article)) for fact in edition.facts)
    return replace(edition, articles=articles, facts=facts)
