"""Every file of the site, put together: drafts of pages, with what a desk brings of its own."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.cache import recall
from briefgen.config import Config, SiteConfig
from briefgen.libraries import Versions
from briefgen.problems import Problem
from briefgen.relate.desk import Desk
from briefgen.relate.remembered import Remembered
from briefgen.render import feeds, markup, originals, sheets, templating, urls
from briefgen.render.asked import Minutes
from briefgen.render.atlas import homes
from briefgen.render.atlas.faces import Faces
from briefgen.render.feeds import follow
from briefgen.render.feeds.entries import AtomFeed
from briefgen.render.frame import frame
from briefgen.render.look import assets, colours, frames, scripts, slips
from briefgen.render.look.assets import Assets
from briefgen.render.look.frames import DeskLook
from briefgen.render.making import list_file, make_key, make_plain, note_page
from briefgen.render.page import Page, PageDraft, Pages
from briefgen.render.pages import PAGE_KINDS, Given, PageKind, Subject
from briefgen.render.taken import tabled
from briefgen.render.taken.files import draft_files
from briefgen.render.templating import Templates
from briefgen.render.views.scene import Scene

__all__ = ["Page", "Pages", "PressedSite", "SiteExtras", "press_site"]


class PressedSite(Struct, frozen=True):
    """Every file of the site, and what of the desk's look found no place in it."""

    pages: Pages
    problems: tuple[Problem, ...]
    minutes: Minutes
    """What pages were made of, once they are made."""


class SiteExtras(Struct, frozen=True):
    """What a site is made with beside its desk."""

    seeds: Path | None = None
    """Where the files of the articles are, for a desk that wants them on the site."""
    minutes: bytes = b""
    """Those of the build before: pages that are made of the same are known by them."""
    kept: Remembered = field(default_factory=Remembered)
    """What was made of each article in the builds before."""


NOTHING_BESIDE = SiteExtras()


def press_site(
    desk: Desk,
    config: Config,
    versions: Versions,
    folder: Path | None = None,
    beside: SiteExtras = NOTHING_BESIDE,
) -> PressedSite:
    """The whole site. `folder` is the desk's, where its own templates/, static/ and root/ may lie."""
    articles = [brief.article for brief in desk.briefs]
    brought = originals.list_originals(articles, beside.seeds) if config.originals and beside.seeds else {}
    atlas = Faces(desk, config.site.page_size, dict.fromkeys(brought, True))
    given = Given(atlas, config.site, versions, homes.find_homes(atlas))
    subjects = tuple((kind, subject) for kind in PAGE_KINDS for subject in kind.subjects(given))
    static = assets.find_static(folder)
    kept = beside.kept
    noted = Minutes(atlas, _digest_basis(config.site, versions), beside.minutes, kept.digest)
    files = (
        *draft_files(given, noted, kept, config),
        *_make_styles(config.site, static),
        *_bring_files(static),
        *_bring_files(Assets(brought, ())),
    )
    ours = {
        *urls.machines(config.site.base_url),
        *(one.path for _, one in subjects),
        *Pages(files).paths,
    }
    root = assets.gather_root(folder, ours)
    look, astray = frames.read_look(config.site, ours | root.files.keys())
    templates = Templates(templating.folders("templates", folder))
    press = _PageRenderer(config.site, templates, look, noted)
    shown = (press.draft(kind, subject) for kind, subject in subjects)
    made = (*shown, *_draft_feeds(press, given), *_for_robots(press, _list_searched(subjects)), *files)
    drafts = (*_list_beside(made, root), *_bring_files(root))
    used = {*FEED_TEMPLATES, sheets.TEMPLATE, *(kind.template for kind in PAGE_KINDS)}
    problems = (*static.problems, *root.problems, *astray, *slips.find_slips(folder, templates, used))
    return PressedSite(Pages(drafts), problems, noted)


def _list_searched(subjects: Iterable[tuple[PageKind, Subject]]) -> list[str]:
    """The pages that search engines are led to."""
    return [subject.path for kind, subject in subjects if kind.listed]


def _list_beside(made: Iterable[PageDraft], root: Assets) -> Iterator[PageDraft]:
    """What is made, but for what the desk lays itself."""
    return (one for one in made if root.files.keys().isdisjoint(one.paths))


SCRIPTS = "static/js/"
FEED_TEMPLATES = ("feed.xml", "sitemap.xml")


class _PageRenderer(Struct, frozen=True):
    """What every page is rendered with."""

    site: SiteConfig
    templates: Templates
    look: DeskLook
    minutes: Minutes

    def draft(self, kind: PageKind, subject: Subject) -> PageDraft:
        parts = (kind.template, self.templates.closure(kind.template), subject.source, repr(self.look))
        make = partial(self.page, kind, subject)
        return replace(note_page(self.minutes, subject.path, subject.thing, parts, make), note=subject.note)

    def page(self, kind: PageKind, subject: Subject) -> Page:
        here = urls.here(subject.path, self.site.base_url)
        view = kind.view(Scene(self.minutes.atlas, here), subject.thing)
        around = frame(here, self.site, self.look, view.head, subject.path)
        around = replace(
            around,
            tables=tabled.list_links(
                here,
                self.site,
                kind.template,
                subject.path,
                followed=kind.template in tabled.FEEDS and homes.has_feed(subject.thing),
            ),
        )
        page = self.sheet(subject.path, subject.source, kind.template, {"view": view, "frame": around})
        own = here.to(subject.path)
        return replace(page, note=subject.note, bytes=lambda: markup.fold_own_links(page.bytes(), own))

    def feed(self, path: str, thing: object, make: Callable[[Faces, SiteConfig, str], AtomFeed]) -> PageDraft:
        """A feed, of `thing` or of the whole desk."""
        parts = ("feed.xml", self.templates.closure("feed.xml"))

        def page() -> Page:
            return self.sheet(path, "feed", "feed.xml", {"feed": make(self.minutes.atlas, self.site, path)})

        return note_page(self.minutes, path, thing, parts, page)

    def ready(self, path: str, thing: object, make: Callable[[Faces, SiteConfig], bytes]) -> PageDraft:
        """A file without a template, likewise."""
        return note_page(
            self.minutes,
            path,
            thing,
            (),
            lambda: make_plain(path, "feed", make(self.minutes.atlas, self.site)),
        )

    def sheet(self, path: str, source: str, template: str, values: dict[str, Any]) -> Page:
        key = make_key(self.templates.closure(template), msgspec.json.encode(values, order="deterministic"))
        return Page(path, key, source, partial(self.templates.render, template, values))


def _digest_basis(site: SiteConfig, versions: Versions) -> str:
    """Digest of what every page is made of: settings, versions, and our code."""
    return sha256(msgspec.json.encode((site, versions)) + recall.digest_package()).hexdigest()


def _draft_feeds(press: _PageRenderer, given: Given) -> Iterator[PageDraft]:
    yield press.feed(urls.FEED, None, follow.follow_articles)
    yield press.feed(urls.CHANGES_FEED, None, follow.follow_changes)
    yield press.ready(urls.JSON_FEED, None, feeds.make_json_feed)
    yield press.ready(urls.CALENDAR, None, feeds.make_calendar)
    for issue in given.desk.issues:
        page = urls.issue(issue.slug)
        yield press.feed(urls.feed_of(page), issue, partial(follow.follow_issue, issue))
        yield press.ready(urls.calendar_of(page), issue, partial(feeds.make_issue_calendar, issue))
    for actor in given.desk.actors:
        page = urls.actor(actor.slug)
        if given.homes[page].is_page and homes.has_feed(actor):
            yield press.feed(urls.feed_of(page), actor, partial(follow.follow_actor, actor))


def _for_robots(press: _PageRenderer, listed: list[str]) -> Iterator[PageDraft]:
    yield list_file(urls.ROBOTS, lambda path: make_plain(path, "robots", feeds.robots(press.site).encode()))
    if press.site.base_url:
        yield list_file(urls.SITEMAP, partial(_make_sitemap, press, listed))


def _make_sitemap(press: _PageRenderer, listed: list[str], path: str) -> Page:
    addresses = tuple(urls.absolute(each, press.site.base_url) for each in sorted(listed))
    return press.sheet(path, "sitemap", "sitemap.xml", {"addresses": addresses})


def _make_styles(site: SiteConfig, static: Assets) -> Iterator[PageDraft]:
    """The style of every page, and that made from the desk's colour, where the desk has none of that name."""
    if urls.SITE_STYLE not in static.files:
        yield list_file(urls.SITE_STYLE, partial(_join_styles, static))
    if site.colour and urls.COLOUR_STYLE not in static.files:
        colour = site.colour
        yield list_file(
            urls.COLOUR_STYLE,
            lambda path: make_plain(path, "site.colour", colours.write_colours(colour).encode()),
        )


def _join_styles(static: Assets, path: str) -> Page:
    """The desk's own file goes before the shipped one of its name, here as everywhere."""
    parts = (static.files[each].read_bytes() for each in urls.STYLES_OF_SITE if each in static.files)
    return make_plain(path, path, b"\n".join(parts))


def _bring_files(brought: Assets) -> Iterator[PageDraft]:
    """Files that come as they are, but for the words of scripts."""
    for path, place in sorted(brought.files.items()):
        if path not in urls.STYLES_OF_SITE:
            yield list_file(path, partial(_as_it_is, place))


def _as_it_is(place: Path, path: str) -> Page:
    held = place.read_bytes()
    return make_plain(path, path, scripts.put_words(held) if path.startswith(SCRIPTS) else held)
