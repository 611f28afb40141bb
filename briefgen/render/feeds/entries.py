"""An entry of a feed and a feed, their ids and their instants.

No clock: a feed is as old as the newest thing in it. An id holds whatever the desk is called; with an address
it is that of the page. What no article dates has no date of publication: the format asks when an entry was
updated, and there it has the newest date that is told before it in the order of reading.
"""

from collections.abc import Sequence
from hashlib import sha256

from msgspec import Struct

from briefgen.config import SiteConfig
from briefgen.model import ArticleId, Brief
from briefgen.render import urls
from briefgen.render.atlas.desk import Atlas
from briefgen.render.views.jsonld import ISO_DATE

EPOCH = "1970-01-01T00:00:00Z"
"""Of a desk of which no article has a date."""


class AtomEntry(Struct, frozen=True):
    id: str
    title: str
    href: str
    updated: str
    published: str
    """Empty where the article states no date."""
    summary: str
    authors: tuple[str, ...]
    content: str = ""
    """HTML; empty where the summary says it all."""


class AtomFeed(Struct, frozen=True):
    id: str
    title: str
    language: str
    home: str
    self_href: str
    updated: str
    entries: tuple[AtomEntry, ...]


def urn(*names: str) -> str:
    """An id that needs no address: it holds while the thing keeps its own name."""
    return f"urn:sha256:{sha256(chr(31).join(names).encode('utf-8', 'replace')).hexdigest()}"


def id_of(site: SiteConfig, path: str, *parts: str) -> str:
    """The id of the page at `path`, or of a part of it."""
    if not site.base_url:
        return urn(path, *parts)
    return urls.absolute(path, site.base_url) + "".join(f"#{part}" for part in parts)


def make_feed(site: SiteConfig, path: str, title: str, page: str, entries: tuple[AtomEntry, ...]) -> AtomFeed:
    """The feed at `path` of what is read of at `page`."""
    return AtomFeed(
        id=id_of(site, path),
        title=title,
        language=site.language,
        home=find_link(path, page, site.base_url),
        self_href=find_link(path, path, site.base_url),
        updated=max((entry.updated for entry in entries), default=EPOCH),
        entries=entries,
    )


def find_link(path: str, to: str, base_url: str) -> str:
    """The address of `to`, seen from the file at `path` where the site has none."""
    return urls.absolute(to, base_url) if base_url else urls.here(path).to(to)


def find_instant(value: str) -> str:
    """The first instant of a stated day, month or year; empty where it is none of these."""
    if not ISO_DATE.fullmatch(value):
        return ""
    return value + "-01" * (2 - value.count("-")) + "T00:00:00Z"


def list_instants(atlas: Atlas, briefs: Sequence[Brief]) -> dict[ArticleId, str]:
    """When each article is told as updated; those without a date follow those before them."""
    known = [(brief.article.id, _instant_of_brief(atlas, brief)) for brief in briefs]
    newest = min((when for _, when in known if when), default=EPOCH)
    found = {}
    for article, when in known:
        newest = max(newest, when)
        found[article] = when or newest
    return found


def _instant_of_brief(atlas: Atlas, brief: Brief) -> str:
    """Of its stated date, else of the first day it can be of; empty where nothing is known."""
    dating = atlas.datings.get(brief.article.id)
    earliest = (dating.earliest if dating else None) or brief.article.published.earliest
    return find_instant(brief.article.published.value) or (
        find_instant(earliest.isoformat()) if earliest else ""
    )


def make_feed_item(entry: AtomEntry) -> dict[str, object]:
    """As JSON Feed 1.1 has it; its keys are the format's."""
    told: dict[str, object] = {"id": entry.id, "url": entry.href, "title": entry.title}
    if entry.content:
        told["content_html"] = entry.content
        told["summary"] = entry.summary
    else:
        told["content_text"] = entry.summary
    if entry.published:
        told["date_published"] = entry.published
    if entry.authors:
        told["authors"] = [{"name": name} for name in entry.authors]
    return told


def write_json_feed(feed: AtomFeed) -> dict[str, object]:
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.self_href,
        "language": feed.language,
        "items": [make_feed_item(entry) for entry in feed.entries],
    }
