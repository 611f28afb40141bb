"""Desk -> Pages: every file of the site, each with a key that says when it must be rendered again.

    wording/   what pages say in words of our own; numbers, days and times in words
    urls       the only maker of links
    paper      how much of a printed page words take
    atlas/     where each thing is in the desk, where it is read of, and what every page says of it
    answers    what the desk answers, as digests
    minuted    what was asked and answered, as it is kept for the next build
    asked      what each page asked of it: it is made again only where that is answered otherwise
    views/     what each page shows, as frozen values
    pages      the table of page kinds
    frame      what surrounds each page
    templating the only place that knows Jinja
    look/      what a desk changes of the look, and the files that come as they are
    markup, escaping  the only places where text becomes HTML
    charts/    where the marks of pictures stand
    search/    the index that is searched in the browser
    sheets     the sheet of an issue as a file of its own
    making     how a file becomes a Page, with its key
    taken/     the files that are taken away: tables, records, the database, what scripts fetch
    feeds/     articles and changes as feeds, and days as a calendar
    press      all of it put together: the site

Nothing is rendered here: a Page holds a function that does it when `write` asks.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefgen.render.page import Page, Pages
    from briefgen.render.pages import PAGE_KINDS
    from briefgen.render.press import FEED_TEMPLATES, PressedSite, SiteExtras, press_site

__all__ = ["FEED_TEMPLATES", "PAGE_KINDS", "Page", "Pages", "PressedSite", "SiteExtras", "press_site"]


def __getattr__(name: str) -> Any:
    """What the press makes, imported where it is asked for: who wants one table pays for no page."""
    if name in __all__:
        return getattr(import_module("briefgen.render.press"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
