"""What feed readers and search engines ask for: feeds of articles and of changes, the sitemap, robots.txt.

No clock: a feed is as old as the newest thing in it. Without an address ids are hashes of names, and links
are relative. What no article dates has no date of publication, and says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from briefgen.config import SiteConfig
from briefgen.model import Brief
from briefgen.relate.desk import Change, Changes
from briefgen.render import urls
from briefgen.render.faces import Faces
from briefgen.render.views.jsonld import ISO_DATE
from briefgen.render.views.scene import Scene, shorten

EPOCH = "1970-01-01T00:00:00Z"
NEWEST = 50
"""Entries of a feed."""


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    title: str
    href: str
    updated: str
    published: str
    """Empty where the article states no date."""
    summary: str
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    id: str
    title: str
    language: str
    home: str
    self_href: str
    updated: str
    entries: tuple[Entry, ...]


def urn(*names: str) -> str:
    """An id that needs no address: it holds while the desk and the thing keep their names."""
    return f"urn:sha256:{sha256(chr(31).join(names).encode('utf-8', 'replace')).hexdigest()}"


def articles(atlas: Faces, site: SiteConfig, path: str) -> Feed:
    scene = Scene(atlas, urls.here(path))
    newest = atlas.desk.briefs[::-1][:NEWEST]
    entries = tuple(_article(scene, site, brief) for brief in newest)
    return _feed(site, path, site.title, entries)


def _feed(site: SiteConfig, path: str, title: str, entries: tuple[Entry, ...]) -> Feed:
    return Feed(
        id=_id(site, path),
        title=title,
        language=site.language,
        home=urls.absolute(urls.HOME, site.base_url),
        self_href=urls.absolute(path, site.base_url),
        updated=max((entry.updated for entry in entries), default=EPOCH),
        entries=entries,
    )


def _id(site: SiteConfig, path: str) -> str:
    return urls.absolute(path, site.base_url) if site.base_url else urn(site.title, path)


def _article(scene: Scene, site: SiteConfig, brief: Brief) -> Entry:
    article, path = brief.article, urls.brief(brief.article.slug)
    when, dated = scene.when(article)
    published = _instant(article.published.value)
    found = brief.findings
    told = f"{len(found.figures)} figures, {len(found.dates)} dates, {len(found.positions)} positions."
    return Entry(
        id=_id(site, path) if site.base_url else urn(site.title, article.slug),
        title=article.title.text,
        href=urls.absolute(path, site.base_url),
        updated=published or _earliest(scene, brief),
        published=published,
        summary=f"{when}. {told}" if dated and published else f"date not stated. {told}",
        authors=tuple(each.text for each in article.authors),
    )


def _instant(value: str) -> str:
    """The first instant of a stated day, month or year; empty where it is none of these."""
    if not ISO_DATE.fullmatch(value):
        return ""
    return value + "-01" * (2 - value.count("-")) + "T00:00:00Z"


def _earliest(scene: Scene, brief: Brief) -> str:
    dating = scene.atlas.datings.get(brief.article.id)
    earliest = (dating.earliest if dating else None) or brief.article.published.earliest
    return f"{earliest.isoformat()}T00:00:00Z" if earliest else EPOCH


def changes(atlas: Faces, site: SiteConfig, path: str) -> Feed:
    """One entry a change, of the desk as it is and of every edition, newest first."""
    scene = Scene(atlas, urls.here(path))
    told = [(batch, one) for batch in reversed(atlas.desk.changes) for one in batch.changes]
    entries = {
        entry.id: entry for entry in (_change(scene, site, batch, one) for batch, one in told[: NEWEST * 2])
    }
    return _feed(site, path, f"{site.title}: changes", tuple(entries.values()))


def _change(scene: Scene, site: SiteConfig, batch: Changes, one: Change) -> Entry:
    side = one.after or one.before
    words = side.exact if side else one.reason
    path = urls.edition(batch.slug)
    names = (batch.name, one.kind, one.family, *_sides(one))
    ref = side.ref if side else None
    brief = scene.atlas.briefs.get(ref.article) if ref else None
    return Entry(
        id=urn(site.title, *names),
        title=shorten(f"{one.kind.capitalize()}: {words}", 120),
        href=urls.absolute(path, site.base_url),
        updated=(_instant(brief.article.published.value) or _earliest(scene, brief)) if brief else EPOCH,
        published="",
        summary=one.reason,
        authors=(),
    )


def _sides(one: Change) -> Iterable[str]:
    for side in (one.before, one.after):
        yield from (side.state, side.exact, side.sentence, side.article) if side else ("",)


def json_feed(feed: Feed) -> dict[str, object]:
    """JSON Feed 1.1; its keys are the format's."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.self_href,
        "language": feed.language,
        "items": [_item(entry) for entry in feed.entries],
    }


def _item(entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.href,
        "title": entry.title,
        "content_text": entry.summary,
    }
    if entry.published:
        item["date_published"] = entry.published
    if entry.authors:
        item["authors"] = [{"name": name} for name in entry.authors]
    return item


def robots(site: SiteConfig) -> str:
    where = f"Sitemap: {urls.absolute(urls.SITEMAP, site.base_url)}\n" if site.base_url else ""
    return f"User-agent: *\nAllow: /\n{where}"
