"""The name of an article in addresses: from front matter, else the file's name, else the title found.

An editor's correction never changes a slug. Knows no file system beyond the names that it may not hold.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefgen import addresses
from briefgen.addresses import NO_ADDRESSES, Wish
from briefgen.model import Article, Slug
from briefgen.problems import Code, Problem

SLUG_CHARACTERS = 80

_PAGES = """404 about actors atom briefs changes commitments corrections data events feed figures index issues
manifest page pages review robots schema search sitemap sources static tensions timeline"""
DEVICES = (
    "aux",
    "con",
    "nul",
    "prn",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
)
RESERVED = frozenset((*_PAGES.split(), *DEVICES))
"""Names of the site's own pages, and of devices that Windows gives no file to."""

_PART = re.compile(r"[a-z]{3,}")
_HEX = re.compile(r"[0-9a-f]{6,}|[0-9a-f]*[0-9][0-9a-f]*")


def propose_slug(*, stated: str, stem: str, title: str) -> Slug:
    """The slug one article asks for: as stated, else its file's name where that is words, else its title."""
    wanted = (
        from_words(stated)
        or (from_words(stem) if tells_words(stem) else "")
        or from_words(title)
        or from_words(stem)
    )
    return Slug(wanted or "article")


def from_words(words: str) -> str:
    """`words` as a slug, never reserved; empty where they hold no letter or digit."""
    slug = in_folder(words)
    return f"{slug}-article" if slug in RESERVED else slug


def in_folder(words: str) -> str:
    """`words` as a slug in a folder that holds no page of the site's own; a device keeps its name there."""
    return addresses.first_words(words[: 4 * SLUG_CHARACTERS], SLUG_CHARACTERS)


def tells_words(stem: str) -> bool:
    """Whether a file's name tells what it is: one part of three letters at least that is no hex digest."""
    parts = addresses.first_words(stem[: 4 * SLUG_CHARACTERS], 0).split("-")
    return any(_PART.search(part) and not _HEX.fullmatch(part) for part in parts)


def is_path(words: str) -> bool:
    """Whether `words` try to say where a file is to stand."""
    return any(mark in words for mark in ("/", "\\", "..", "\0"))


def settle_slugs(articles: Sequence[Article], kept: Mapping[str, str] = NO_ADDRESSES) -> tuple[Article, ...]:
    """`articles` with slugs of their own: where several want the same, one has it, the others get a hash.

    It is whose it was before, as `kept` says (from an address to its seed); else the first by the date that
    it states, then by its path. An address that is kept for a seed that is there is nobody else's.
    """
    seeds = {str(article.id) for article in articles}
    owners = {address: seed for address, seed in kept.items() if seed in seeds}
    inorder = sorted(range(len(articles)), key=lambda at: (*_claim_order(articles[at], owners), at))
    wishes = (Wish(articles[at].slug, str(articles[at].id)) for at in inorder)
    given = addresses.settle_addresses(wishes, owners)
    slugs = dict(zip(inorder, given, strict=True))
    return tuple(
        article if article.slug == slugs[at] else replace(article, slug=slugs[at])
        for at, article in enumerate(articles)
    )


def _claim_order(article: Article, owners: Mapping[str, str]) -> tuple[bool, date, str]:
    """What sorts articles that want one slug, whose it is first."""
    is_owner = owners.get(article.slug.casefold()) == article.id
    return not is_owner, article.published.earliest or date.max, article.id


def list_taken(
    wanted: Sequence[Article], given: Sequence[Article], kept: Mapping[str, str]
) -> Iterator[Problem]:
    """A problem for each article that was not given the slug that it wanted."""
    holders = dict(kept) | {str(article.slug): str(article.id) for article in given}
    for wish, article in zip(wanted, given, strict=True):
        if wish.slug != article.slug:
            told = f"“{wish.slug}” is the address of {holders[wish.slug]}"
            message = f"{told}: this article stands at briefs/{article.slug}.html"
            hint = "give it a `slug:` of its own in its front matter"
            yield Problem(str(article.id), 0, Code.SEED_SLUG, message, hint)
