"""Which files hold what a page shows: "this page as data"."""

from collections.abc import Iterator

from briefgen.config import SiteConfig
from briefgen.render import urls
from briefgen.render.urls import Here
from briefgen.render.views.many.about import is_laid
from briefgen.render.views.parts import Link
from briefgen.render.wording.texts import say

EVERYTHING = "desk.sqlite"
FILES_OF_PAGE = {
    "actor.html": ("actors.json", "positions.csv"),
    "actors.html": ("actors.json",),
    "changes.html": ("changes.json",),
    "commitments.html": ("commitments.json",),
    "event.html": ("timeline.json", "dates.csv"),
    "figure.html": ("figures.csv", "figures.json"),
    "figures.html": ("figures.csv", "figures.json"),
    "issue.html": ("matrix.csv", "positions.csv", "issues.json", "graph.graphml", "graph.gexf"),
    "issues.html": ("matrix.csv", "issues.json", "graph.graphml", "graph.gexf"),
    "sources.html": ("articles.csv", "articles.json"),
    "tensions.html": ("tensions.json",),
    "timeline.html": ("timeline.json", "dates.csv"),
}
"""By the template of the page; the database, where there is one, holds all of it."""


FEEDS = frozenset({"actor.html", "issue.html"})
"""Templates of pages that may have a feed of their own."""


def list_links(here: Here, site: SiteConfig, template: str, path: str, *, followed: bool) -> tuple[Link, ...]:
    """The files that hold what pages of this template show; none where no table does.

    `followed` says whether the page has a feed of its own.
    """
    names = FILES_OF_PAGE.get(template, ())
    laid = (name for name in (*names, EVERYTHING) if names and is_laid(site, name))
    tables = tuple(Link(name, here.to(urls.data(name))) for name in laid)
    return (*tables, *_link_follow(here, template, path, followed=followed))


def _link_follow(here: Here, template: str, path: str, *, followed: bool) -> Iterator[Link]:
    """The feed and the calendar of the page at `path`."""
    if followed:
        yield Link(say("subscribe.atom"), here.to(urls.feed_of(path)))
    if template == "issue.html":
        yield Link(say("subscribe.calendar"), here.to(urls.calendar_of(path)))
    if template in {"timeline.html", "commitments.html"}:
        yield Link(say("subscribe.calendar"), here.to(urls.CALENDAR))
