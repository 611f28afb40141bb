"""Desk -> Pages: every file of the site, each with a key that says when it must be rendered again.

    urls       the only maker of links
    found, atlas  a fact with where it stands; where each thing is in the desk
    views/     what each page shows, as frozen values
    pages      the table of page kinds
    templating the only place that knows Jinja
    homes      which things earn a page, and where the others are read of
    look/      what a desk changes of the look, and the files that come as they are
    markup     the only place where text becomes HTML
    charts/    where the marks of pictures stand
    data/      tables to take away, as JSON and CSV
    feeds, search    the other files that are no pages

Nothing is rendered here: a Page holds a function that does it when `write` asks.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from briefgen import libraries
from briefgen.config import Config, SiteConfig
from briefgen.libraries import Versions
from briefgen.problems import Problem
from briefgen.relate.desk import Desk
from briefgen.render import feeds, homes, search, templating, urls
from briefgen.render.atlas import Atlas
from briefgen.render.data import contract, spreadsheets, tables
from briefgen.render.look import assets, colours, frames, slips
from briefgen.render.look.assets import Assets
from briefgen.render.look.frames import Look
from briefgen.render.page import Page
from briefgen.render.pages import KINDS, Given, Kind, Subject, frame
from briefgen.render.templating import Templates
from briefgen.render.views.scene import Scene

__all__ = ["Page", "Site", "site"]


@dataclass(frozen=True, slots=True)
class Site:
    """Every file of the site, and what of the desk's look found no place in it."""

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]


def site(desk: Desk, config: Config, versions: Versions, folder: Path | None = None) -> Site:
    """The whole site. `folder` is the desk's, where its own templates/, static/ and root/ may lie."""
    atlas = Atlas(desk, config.site.page_size)
    given = Given(atlas, config.site, versions, homes.every(atlas))
    subjects = tuple((kind, subject) for kind in KINDS for subject in kind.subjects(given))
    static = assets.static(folder)
    files = (*_data(given), *_styles(config.site, static), *_brought(static))
    ours = {
        *urls.machines(config.site.base_url),
        *(one.path for _, one in subjects),
        *(one.path for one in files),
    }
    root = assets.root(folder, ours)
    look, astray = frames.look(config.site, ours | root.files.keys())
    templates = Templates(templating.folders("templates", folder))
    press = _Press(config.site, templates, look)
    made = (*_pages(press, subjects, given), *files)
    pages = (*(page for page in made if page.path not in root.files), *_brought(root))
    used = {*FEED_TEMPLATES, *(kind.template for kind in KINDS)}
    return Site(pages, (*static.problems, *root.problems, *astray, *slips.slips(folder, templates, used)))


FEED_TEMPLATES = ("feed.xml", "sitemap.xml")


def _pages(press: "_Press", subjects: Sequence[tuple[Kind, Subject]], given: Given) -> Iterator[Page]:
    listed = []
    for kind, subject in subjects:
        page, indexed = press.page(kind, subject, given.atlas)
        listed += [subject.path] if indexed else []
        yield page
    yield from _feeds(press, given)
    yield from _for_robots(press, listed)


@dataclass(frozen=True, slots=True)
class _Press:
    """What every page is rendered with."""

    site: SiteConfig
    templates: Templates
    look: Look

    def page(self, kind: Kind, subject: Subject, atlas: Atlas) -> tuple[Page, bool]:
        """The page, and whether search engines may list it."""
        here = urls.here(subject.path, self.site.base_url)
        view = kind.view(Scene(atlas, here), subject.thing)
        around = frame(here, self.site, self.look, view.head, subject.path)
        page = self.sheet(subject.path, subject.source, kind.template, {"view": view, "frame": around})
        return replace(page, note=subject.note), view.head.indexed

    def sheet(self, path: str, source: str, template: str, values: dict[str, Any]) -> Page:
        key = _key(self.templates.closure(template), msgspec.json.encode(values, order="deterministic"))
        return Page(path, key, source, partial(self.templates.render, template, values))


def _key(*parts: str | bytes) -> str:
    digest = sha256(_code().encode())
    for part in parts:
        digest.update(b"\x1f" + (part.encode() if isinstance(part, str) else part))
    return digest.hexdigest()


@cache
def _code() -> str:
    """Digest of this folder's code and the libraries it calls: only they show an equal view alike."""
    digest = sha256(libraries.key(*libraries.RENDERING).encode())
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _plain(path: str, source: str, made: bytes) -> Page:
    """A file whose bytes are cheap to make: they are their own key."""
    return Page(path, _key(made), source, lambda: made)


def _made(path: str, source: str, value: object, make: Callable[[], bytes]) -> Page:
    return Page(path, _key(path, msgspec.json.encode(value, order="deterministic")), source, make)


def _feeds(press: _Press, given: Given) -> Iterator[Page]:
    told = feeds.articles(given.atlas, given.site, urls.FEED)
    yield press.sheet(urls.FEED, "feed", "feed.xml", {"feed": told})
    changed = feeds.changes(given.atlas, given.site, urls.CHANGES_FEED)
    yield press.sheet(urls.CHANGES_FEED, "feed", "feed.xml", {"feed": changed})
    as_json = feeds.json_feed(feeds.articles(given.atlas, given.site, urls.JSON_FEED))
    yield _made(urls.JSON_FEED, "feed", as_json, partial(tables.encode, as_json))


def _for_robots(press: _Press, listed: list[str]) -> Iterator[Page]:
    yield _plain(urls.ROBOTS, "robots", feeds.robots(press.site).encode())
    if press.site.base_url:
        addresses = tuple(urls.absolute(path, press.site.base_url) for path in sorted(listed))
        yield press.sheet(urls.SITEMAP, "sitemap", "sitemap.xml", {"addresses": addresses})


def _data(given: Given) -> Iterator[Page]:
    atlas = given.atlas
    for brief in atlas.desk.briefs:
        record = contract.brief(brief)
        path = urls.data(f"briefs/{brief.article.slug}.json")
        yield _made(path, str(brief.article.id), record, partial(tables.encode, record))
    for table in tables.TABLES:
        made = table.make(atlas)
        yield _made(urls.data(f"{table.name}.json"), "data", made, partial(tables.table, made))
    manifest = tables.manifest(atlas.desk, given.site.title, given.versions)
    yield _made(urls.data("manifest.json"), "data", manifest, partial(tables.encode, manifest))
    for name, type_ in tables.SCHEMAS:
        yield _made(urls.data(f"schema/{name}.json"), "data", name, partial(tables.schema, type_))
    for sheet in spreadsheets.SHEETS:
        rows = tuple(sheet.rows(atlas))
        path = urls.data(f"{sheet.name}.csv")
        yield _made(path, "data", (sheet.columns, rows), partial(spreadsheets.sheet, sheet.columns, rows))
    for path, made in search.scripts(search.entries(atlas)):
        yield _plain(path, "search", made)


def _styles(site: SiteConfig, static: Assets) -> Iterator[Page]:
    """The style that is made from the desk's colour, where the desk has none of that name."""
    if site.colour and urls.COLOUR_STYLE not in static.files:
        yield _plain(urls.COLOUR_STYLE, "site.colour", colours.style(site.colour).encode())


def _brought(brought: Assets) -> Iterator[Page]:
    """Files that come as they are."""
    for path, place in sorted(brought.files.items()):
        yield _plain(path, path, place.read_bytes())
