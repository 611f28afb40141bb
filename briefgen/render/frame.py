"""What surrounds each page: its head, navigation and foot, and what others show with a link to it."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from briefgen.config import SiteConfig
from briefgen.render import urls
from briefgen.render.look import frames
from briefgen.render.look.frames import DeskLook
from briefgen.render.urls import Here
from briefgen.render.views.many import about
from briefgen.render.views.parts import Head, Link
from briefgen.render.wording.texts import say


class NavLink(Struct, frozen=True):
    text: str
    href: str
    current: bool


class LinkCard(Struct, frozen=True):
    """What others show with a link to a page: its own words; addresses only where it has one."""

    title: str
    url: str
    image: str


class PageFrame(Struct, frozen=True):
    """What surrounds every page: it carries no total and no "latest", so that old pages stay as they are."""

    title: str
    site_title: str
    description: str
    language: str
    home: str
    logo: str
    nav: tuple[NavLink, ...]
    foot: tuple[NavLink, ...]
    footer: str
    """Markdown of the desk's own."""
    top: str
    """What leads to the root of the site."""
    styles: tuple[str, ...]
    print_style: str
    own_style: str
    script: str
    search: NavLink
    feeds: tuple[Link, ...]
    """Those that readers of feeds are told of."""
    icon: str
    canonical: str
    card: LinkCard | None
    contents: tuple[Link, ...]
    frames: bool = False
    """Whether facts can stand in frames of other sites."""
    tables: tuple[Link, ...] = ()
    """The files that hold what the page shows."""


@lru_cache(maxsize=256)
def _list_nav(here: Here, section: str, table: tuple[tuple[str, str], ...]) -> tuple[NavLink, ...]:
    return tuple(NavLink(text, _lead_to(here, to), to == section) for to, text in table)


def _lead_to(here: Here, to: str) -> str:
    path, _, fragment = to.partition("#")
    return to if frames.leads_outside(to) else here.to(path, fragment)


STYLES = ("static/css/tokens.css", urls.SITE_STYLE)


def frame(here: Here, site: SiteConfig, look: DeskLook, head: Head, path: str) -> PageFrame:
    indexed = site.base_url and head.indexed
    return PageFrame(
        title=head.title if path == urls.HOME else f"{head.document or head.title} · {site.title}",
        site_title=site.title,
        description=head.description,
        language=site.language,
        home=here.to(urls.HOME),
        logo=here.to(site.logo) if site.logo else "",
        nav=_list_nav(here, head.section or path, look.nav or about.MAIN),
        foot=_list_nav(here, head.section, about.FOOT_LINKS),
        footer=site.footer,
        top=here.prefix,
        styles=tuple(here.to(name) for name in (*STYLES, *head.styles, *look.styles)),
        print_style=here.to("static/css/print.css"),
        own_style=here.to(look.own_style) if look.own_style else "",
        script=here.to("static/js/site.js"),
        search=NavLink(say("title.search"), here.to(urls.SEARCH), head.section == urls.SEARCH),
        feeds=tuple(_link_feeds(here, head, path)),
        icon=here.to("static/favicon.svg"),
        canonical=urls.absolute(path, site.base_url) if indexed else "",
        card=_make_card(site, look, head, path),
        contents=tuple(Link(section.title, f"#{section.id}") for section in head.contents),
        frames=site.frames,
    )


def _link_feeds(here: Here, head: Head, path: str) -> Iterator[Link]:
    """On the pages at the top, from which all others are led to."""
    if "/" in path:
        return
    yield Link(say("page.articles"), here.to(urls.FEED))
    if (head.section or path) in (urls.HOME, urls.CHANGES):
        yield Link(say("page.changes"), here.to(urls.CHANGES_FEED))


def _make_card(site: SiteConfig, look: DeskLook, head: Head, path: str) -> LinkCard | None:
    """None where nobody is told what to show."""
    if not head.shared:
        return None
    base = site.base_url
    image = urls.absolute(look.card, base) if base and look.card else ""
    return LinkCard(head.title, urls.absolute(path, base) if base else "", image)
