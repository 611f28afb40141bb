"""Where each page stands and how one page points at another: the only maker of links.

Flat files and relative links, so that a link works from a server, below a sub-path and from disk.
A path is relative to the site's root, with `/`; no link names a bare folder.
"""

from functools import lru_cache
from urllib.parse import quote, urlsplit

from msgspec import Struct

HOME = "index.html"
ACTORS = "actors.html"
FIGURES = "figures.html"
ISSUES = "issues.html"
TIMELINE = "timeline.html"
TENSIONS = "tensions.html"
COMMITMENTS = "commitments.html"
CHANGES = "changes.html"
SOURCES = "sources.html"
REVIEW = "review.html"
CORRECTIONS = "corrections.html"
ABOUT_PAGE = "about.html"
TRUST = "trust.html"
SEARCH = "search.html"
SELECTION = "selection.html"
NOT_FOUND = "404.html"
FEED = "feed.xml"
JSON_FEED = "feed.json"
CHANGES_FEED = "changes.xml"
COMPARE = "compare.html"
STEPS_OF_DAYS = "data/steps/days.js"
CALENDAR = "data/timeline.ics"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
DESK_STYLE = "static/css/desk.css"
COLOUR_STYLE = "static/css/colour.css"
SITE_STYLE = "static/css/site.css"
STYLES_OF_SITE = tuple(f"static/css/{name}.css" for name in ("base", "layout", "components"))
"""What the style of every page is put together of: a page asks for one file."""
"""The style that a desk may lay, and the one made from its colour."""
CARD = "static/card.png"
"""The picture that others show with a link to a page, where the desk lays one."""
SHEET_STYLE = "static/css/sheet.css"
EMBED_STYLES = ("static/css/tokens.css", "static/css/embed.css")
CUT = "cut"
DATING = "dating"
SHEET = "sheet"
"""The part of a source page, and the part of an actor's and an issue's page, that others lead to."""
EVENTS = "timeline"


class Here(Struct, frozen=True):
    """The page that links stand on: what leads from it to the root of the site."""

    prefix: str
    base_url: str = ""
    """The public address of the site, where it has one."""

    def to(self, path: str, fragment: str = "") -> str:
        """A link to the page at `path`, to the element `fragment` on it where one is named."""
        return self.prefix + _quoted(path) + (f"#{_quoted(fragment)}" if fragment else "")

    def address(self, path: str, fragment: str = "") -> str:
        """The same as it is cited on paper: public, or from the top of a site that has no address."""
        return Here(self.base_url).to(path, fragment)


_quoted = lru_cache(maxsize=1 << 12)(quote)
"""The same few thousand paths are led to from everywhere."""


def here(path: str, base_url: str = "") -> Here:
    """The page at `path`. The 404 page, shown at any depth, begins at the path of the site's address."""
    if path == NOT_FOUND and base_url:
        return Here(urlsplit(base_url).path or "/", base_url)
    return Here("../" * path.count("/"), base_url)


def absolute(path: str, base_url: str) -> str:
    """The public address of `path`; relative to the root where the site has no address."""
    return base_url + quote(path)


def feed_of(page: str) -> str:
    """The feed of what is read of at `page`."""
    return page.removesuffix(".html") + ".xml"


def calendar_of(page: str) -> str:
    return page.removesuffix(".html") + ".ics"


def machines(base_url: str) -> tuple[str, ...]:
    """The files that no reader opens; a sitemap needs an address."""
    return (FEED, JSON_FEED, CHANGES_FEED, CALENDAR, ROBOTS, *((SITEMAP,) if base_url else ()))


def brief(slug: str) -> str:
    return f"briefs/{slug}.html"


def source(slug: str) -> str:
    return f"sources/{slug}.html"


def embed(slug: str) -> str:
    """The page with the facts of an article, each to be shown in a frame of another site."""
    return f"embed/{slug}.html"


def actor(slug: str) -> str:
    return f"actors/{slug}.html"


def figure(slug: str) -> str:
    return f"figures/{slug}.html"


def issue(slug: str) -> str:
    return f"issues/{slug}.html"


def event(name: str) -> str:
    return f"events/{name}.html"


def actor_row(slug: str) -> str:
    """The id of an actor on the briefs that name it."""
    return f"actor-{slug}"


def event_row(name: str) -> str:
    """The id of an event on the briefs that tell of it."""
    return name if name.startswith("event-") else f"event-{name}"


def edition(slug: str) -> str:
    """The page of an edition; that of the desk as it is, where the slug is empty."""
    return f"changes/{slug}.html" if slug else CHANGES


def page(slug: str) -> str:
    return f"pages/{slug}.html"


def data(name: str) -> str:
    return f"data/{name}"


def original(name: str) -> str:
    return f"originals/{name}"


def citations(number: int) -> str:
    """The script with what is cited of some articles."""
    return f"data/cite/{number:x}.js"


def step(slug: str) -> str:
    """The script with what changed up to an edition; up to now, where the slug is empty."""
    return f"data/steps/{f'to-{slug}' if slug else 'now'}.js"


def search_file(name: str) -> str:
    return f"data/search/{name}.js"


def numbered(landing: str, number: int) -> str:
    """The `number`th page of a list whose newest entries stand at `landing`.

    In a folder of slugs two hyphens, which no slug has: `figures/x-2.html` may be another figure.
    """
    return f"{landing.removesuffix('.html')}{'--' if '/' in landing else '-'}{number}.html"


def sentence(start: int) -> str:
    """The id of the sentence that begins at `start`, on its source page."""
    return f"s{start}"


def mention(index: int) -> str:
    """The id of the `index`th mention of an actor, on its source page."""
    return f"m{index}"


def key_point(number: int) -> str:
    """The id of the `number`th key point on its brief, from 1."""
    return f"key-point-{number}"


def stated(name: str) -> str:
    """The id of the words that state the `name` (title, date, …) of an article, on its source page."""
    return f"stated-{name}"


def cut(line: int, nth: int = 1) -> str:
    """The id of a cut line, on its source page; of several that stood on one line of the file, the `nth`."""
    return f"cut-{line}" if nth == 1 else f"cut-{line}-{nth}"


def safe_external(url: str) -> str:
    """`url` where a page may link to it: http, https or mailto; else empty."""
    stripped = "".join(char for char in url if char > " ").lower()
    return url.strip() if stripped.startswith(("http://", "https://", "mailto:")) else ""
