"""The name of an article in addresses: from front matter, else the file's name, else the title found.

An editor's correction never changes a slug. Knows no file system beyond the names that it may not hold.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefgen import addresses
from briefgen.addresses import Wish
from briefgen.model import Article, Slug

LONGEST = 80

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


def candidate(*, stated: str, stem: str, title: str) -> Slug:
    """The slug one article asks for: as stated, else its file's name where that is words, else its title."""
    wanted = (
        from_words(stated)
        or (from_words(stem) if is_words(stem) else "")
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
    return addresses.first_words(words[: 4 * LONGEST], LONGEST)


def is_words(stem: str) -> bool:
    """Whether a file's name tells what it is: one part of three letters at least that is no hex digest."""
    parts = addresses.first_words(stem[: 4 * LONGEST], 0).split("-")
    return any(_PART.search(part) and not _HEX.fullmatch(part) for part in parts)


def is_path(words: str) -> bool:
    """Whether `words` try to say where a file is to stand."""
    return any(mark in words for mark in ("/", "\\", "..", "\0"))


def settle(articles: Sequence[Article]) -> tuple[Article, ...]:
    """`articles` with slugs of their own: where two want the same, both get a hash of their path."""
    wanted = Counter(article.slug.casefold() for article in articles)
    inorder = sorted(range(len(articles)), key=lambda at: (articles[at].id, at))
    given = addresses.settled(_wish(articles[at], wanted) for at in inorder)
    slugs = dict(zip(inorder, given, strict=True))
    return tuple(replace(article, slug=slugs[at]) for at, article in enumerate(articles))


def _wish(article: Article, wanted: Counter[str]) -> Wish:
    return Wish(article.slug, str(article.id), wanted[article.slug.casefold()] > 1)
