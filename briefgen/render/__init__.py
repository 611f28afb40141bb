"""Desk -> Pages: every file of the site, each with a key that says when it must be rendered again.

    wording    what pages say in words of our own
    urls       the only maker of links
    paper      how much of a printed page words take
    found, fact_atlas, atlas  a fact with where it stands; where each thing is in the desk
    homes, faces  which things earn a page, and where the others are read of; what each page says of them
    asked      what each page asked of the desk: it is made again only where that is answered otherwise
    views/     what each page shows, as frozen values
    pages      the table of page kinds
    templating the only place that knows Jinja
    look/      what a desk changes of the look, and the files that come as they are
    markup     the only place where text becomes HTML
    charts/    where the marks of pictures stand
    data/      tables to take away, as JSON and CSV
    database/  the same as one SQLite file whose tables join
    feeds, search    the other files that are no pages
    sheets     the sheet of an issue as a file of its own

Nothing is rendered here: a Page holds a function that does it when `write` asks.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from briefgen import libraries
from briefgen.config import Config, SiteConfig
from briefgen.libraries import Versions
from briefgen.model import Brief
from briefgen.problems import Problem
from briefgen.relate.desk import Desk
from briefgen.render import database, feeds, homes, originals, search, sheets, templating, urls, wording
from briefgen.render.asked import Minutes
from briefgen.render.data import contract, spreadsheets, tables
from briefgen.render.data.spreadsheets import Sheet
from briefgen.render.data.tables import Table
from briefgen.render.faces import Faces
from briefgen.render.look import assets, colours, frames, slips
from briefgen.render.look.assets import Assets
from briefgen.render.look.frames import Look
from briefgen.render.page import Draft, Page, Pages
from briefgen.render.pages import KINDS, Given, Kind, Subject, frame
from briefgen.render.templating import Templates
from briefgen.render.views.scene import Scene

__all__ = ["Beside", "Page", "Pages", "Site", "site"]


@dataclass(frozen=True, slots=True)
class Site:
    """Every file of the site, and what of the desk's look found no place in it."""

    pages: Pages
    problems: tuple[Problem, ...]
    minutes: Minutes
    """What pages were made of, once they are made."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a site is made with beside its desk."""

    seeds: Path | None = None
    """Where the files of the articles are, for a desk that wants them on the site."""
    minutes: bytes = b""
    """Those of the build before: pages that are made of the same are known by them."""


NOTHING = Beside()


def site(
    desk: Desk, config: Config, versions: Versions, folder: Path | None = None, beside: Beside = NOTHING
) -> Site:
    """The whole site. `folder` is the desk's, where its own templates/, static/ and root/ may lie."""
    articles = [brief.article for brief in desk.briefs]
    brought = originals.files(articles, beside.seeds) if config.originals and beside.seeds else {}
    atlas = Faces(desk, config.site.page_size, dict.fromkeys(brought, True))
    given = Given(atlas, config.site, versions, homes.every(atlas))
    subjects = tuple((kind, subject) for kind in KINDS for subject in kind.subjects(given))
    static = assets.static(folder)
    noted = Minutes(atlas, _basis(config.site, versions), beside.minutes)
    files = (
        *_data(given, noted),
        *_styles(config.site, static),
        *_brought(static),
        *_brought(Assets(brought, ())),
    )
    ours = {
        *urls.machines(config.site.base_url),
        *(one.path for _, one in subjects),
        *Pages(files).paths,
    }
    root = assets.root(folder, ours)
    look, astray = frames.look(config.site, ours | root.files.keys())
    templates = Templates(templating.folders("templates", folder))
    press = _Press(config.site, templates, look, noted)
    shown = (press.draft(kind, subject) for kind, subject in subjects)
    made = (*shown, *_feeds(press, given), *_for_robots(press, _listed(subjects)), *files)
    drafts = (*_beside(made, root), *_brought(root))
    used = {*FEED_TEMPLATES, sheets.TEMPLATE, *(kind.template for kind in KINDS)}
    problems = (*static.problems, *root.problems, *astray, *slips.slips(folder, templates, used))
    return Site(Pages(drafts), problems, noted)


def _listed(subjects: Iterable[tuple[Kind, Subject]]) -> list[str]:
    """The pages that search engines are led to."""
    return [subject.path for kind, subject in subjects if kind.listed]


def _beside(made: Iterable[Draft], root: Assets) -> Iterator[Draft]:
    """What is made, but for what the desk lays itself."""
    return (one for one in made if root.files.keys().isdisjoint(one.paths))


FEED_TEMPLATES = ("feed.xml", "sitemap.xml")


@dataclass(frozen=True, slots=True)
class _Press:
    """What every page is rendered with."""

    site: SiteConfig
    templates: Templates
    look: Look
    minutes: Minutes

    def draft(self, kind: Kind, subject: Subject) -> Draft:
        parts = (kind.template, self.templates.closure(kind.template), subject.source, repr(self.look))
        make = partial(self.page, kind, subject)
        return replace(_noted(self.minutes, subject.path, subject.thing, parts, make), note=subject.note)

    def page(self, kind: Kind, subject: Subject) -> Page:
        here = urls.here(subject.path, self.site.base_url)
        view = kind.view(Scene(self.minutes.atlas, here), subject.thing)
        around = frame(here, self.site, self.look, view.head, subject.path)
        page = self.sheet(subject.path, subject.source, kind.template, {"view": view, "frame": around})
        return replace(page, note=subject.note)

    def sheet(self, path: str, source: str, template: str, values: dict[str, Any]) -> Page:
        key = _key(self.templates.closure(template), msgspec.json.encode(values, order="deterministic"))
        return Page(path, key, source, partial(self.templates.render, template, values))


def _noted(
    minutes: Minutes, path: str, thing: object, parts: Iterable[str], make: Callable[[], Page]
) -> Draft:
    """A page about `thing`, made where something that it was made of is not as it was."""
    own = cache(lambda: minutes.own(thing, path, *parts))
    return Draft(
        (path,), lambda: (minutes.note(path, own(), make),), known=lambda: minutes.known(path, own())
    )


def _basis(site: SiteConfig, versions: Versions) -> str:
    """Digest of what every page is made of: settings, versions, and our code."""
    digest = sha256(msgspec.json.encode((site, versions)))
    for file in sorted(templating.PACKAGE.rglob("*")):
        if file.suffix in {".py", ".yaml"}:
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _key(*parts: str | bytes) -> str:
    digest = sha256(_code().encode())
    for part in parts:
        digest.update(b"\x1f" + (part.encode() if isinstance(part, str) else part))
    return digest.hexdigest()


@cache
def _code() -> str:
    """Digest of this folder's code, its wording and its libraries: only they show an equal view alike."""
    digest = sha256(libraries.key(*libraries.RENDERING).encode())
    here = Path(__file__).parent
    for path in sorted((*here.rglob("*.py"), wording.FILE)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _plain(path: str, source: str, made: bytes) -> Page:
    """A file whose bytes are cheap to make: they are their own key."""
    return Page(path, _key(made), source, lambda: made)


def _made(path: str, source: str, value: object, make: Callable[[], bytes]) -> Page:
    return Page(path, _key(path, msgspec.json.encode(value, order="deterministic")), source, make)


def _file(path: str, make: Callable[[str], Page]) -> Draft:
    return Draft((path,), lambda: (make(path),))


def _feeds(press: _Press, given: Given) -> Iterator[Draft]:
    def articles(path: str) -> Page:
        return press.sheet(path, "feed", "feed.xml", {"feed": feeds.articles(given.atlas, given.site, path)})

    def changes(path: str) -> Page:
        return press.sheet(path, "feed", "feed.xml", {"feed": feeds.changes(given.atlas, given.site, path)})

    def as_json(path: str) -> Page:
        told = feeds.json_feed(feeds.articles(given.atlas, given.site, path))
        return _made(path, "feed", told, partial(tables.encode, told))

    yield _file(urls.FEED, articles)
    yield _file(urls.CHANGES_FEED, changes)
    yield _file(urls.JSON_FEED, as_json)


def _for_robots(press: _Press, listed: list[str]) -> Iterator[Draft]:
    yield _file(urls.ROBOTS, lambda path: _plain(path, "robots", feeds.robots(press.site).encode()))
    if press.site.base_url:
        yield _file(urls.SITEMAP, partial(_sitemap, press, listed))


def _sitemap(press: _Press, listed: list[str], path: str) -> Page:
    addresses = tuple(urls.absolute(each, press.site.base_url) for each in sorted(listed))
    return press.sheet(path, "sitemap", "sitemap.xml", {"addresses": addresses})


def _data(given: Given, minutes: Minutes) -> Iterator[Draft]:
    atlas = given.atlas
    for brief in atlas.desk.briefs:
        path = urls.data(f"briefs/{brief.article.slug}.json")
        yield _noted(minutes, path, brief, (), partial(_record, brief, path))
    for table in tables.TABLES:
        path = urls.data(f"{table.name}.json")
        yield _noted(minutes, path, None, (), partial(_table, table, minutes.atlas, path))
    yield _file(urls.data("manifest.json"), partial(_manifest, given))
    for name, type_ in tables.SCHEMAS:
        yield _file(urls.data(f"schema/{name}.json"), partial(_schema, name, type_))
    for sheet in spreadsheets.SHEETS:
        path = urls.data(f"{sheet.name}.csv")
        yield _noted(minutes, path, None, (), partial(_sheet, sheet, minutes.atlas, path))
    path = urls.data("desk.sqlite")
    yield _noted(minutes, path, None, (), partial(_database, minutes.atlas, path))
    yield _file(urls.data("datasette.json"), partial(_metadata, given))
    yield Draft(search.list_paths(len(atlas.desk.briefs)), partial(_search, atlas))


def _record(brief: Brief, path: str) -> Page:
    record = contract.brief(brief)
    return _made(path, str(brief.article.id), record, partial(tables.encode, record))


def _table(table: Table, atlas: Faces, path: str) -> Page:
    made = table.make(atlas)
    return _made(path, "data", made, partial(tables.table, made))


def _manifest(given: Given, path: str) -> Page:
    made = tables.manifest(given.desk, given.site.title, given.versions)
    return _made(path, "data", made, partial(tables.encode, made))


def _metadata(given: Given, path: str) -> Page:
    return _plain(path, "data", tables.encode(database.metadata(given.desk, given.site)))


def _schema(name: str, type_: Any, path: str) -> Page:
    return _made(path, "data", name, partial(tables.schema, type_))


def _database(atlas: Faces, path: str) -> Page:
    return _plain(path, "data", database.database(atlas))


def _sheet(sheet: Sheet, atlas: Faces, path: str) -> Page:
    rows = tuple(sheet.rows(atlas))
    return _made(path, "data", (sheet.columns, rows), partial(spreadsheets.sheet, sheet.columns, rows))


def _search(atlas: Faces) -> Iterable[Page]:
    for one in search.list_files(atlas):
        yield _made(one.path, "search", one.value, one.make)


def _styles(site: SiteConfig, static: Assets) -> Iterator[Draft]:
    """The style that is made from the desk's colour, where the desk has none of that name."""
    if site.colour and urls.COLOUR_STYLE not in static.files:
        colour = site.colour
        yield _file(
            urls.COLOUR_STYLE, lambda path: _plain(path, "site.colour", colours.style(colour).encode())
        )


def _brought(brought: Assets) -> Iterator[Draft]:
    """Files that come as they are."""
    for path, place in sorted(brought.files.items()):
        yield _file(path, partial(_as_it_is, place))


def _as_it_is(place: Path, path: str) -> Page:
    return _plain(path, path, place.read_bytes())
