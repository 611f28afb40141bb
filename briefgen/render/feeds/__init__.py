"""What is followed: feeds of articles, changes, issues and actors, calendars; what search engines ask for.

    entries     entries and feeds, their ids and instants
    content     what an entry carries, as HTML
    follow      the feeds
    calendar    planned events and commitments as calendars

A module imports only from those above it.
"""

from briefgen.config import SiteConfig
from briefgen.relate.desk import Issue
from briefgen.render import urls
from briefgen.render.atlas.faces import Faces
from briefgen.render.feeds import entries, follow
from briefgen.render.feeds.calendar import calendar
from briefgen.render.taken.data import tables


def make_json_feed(atlas: Faces, site: SiteConfig) -> bytes:
    """The feed of articles as JSON Feed 1.1."""
    return tables.encode_json(entries.write_json_feed(follow.follow_articles(atlas, site, urls.JSON_FEED)))


def make_calendar(atlas: Faces, site: SiteConfig) -> bytes:
    """The calendar of the desk."""
    return calendar(atlas, site, site.title, atlas.desk.events, atlas.desk.commitments)


def make_issue_calendar(issue: Issue, atlas: Faces, site: SiteConfig) -> bytes:
    """The calendar of an issue."""
    events = atlas.events_of_issue.get(issue.id, ())
    promises = atlas.commitments_of_issue.get(issue.id, ())
    return calendar(atlas, site, f"{site.title}: {issue.title}", events, promises)


def robots(site: SiteConfig) -> str:
    where = f"Sitemap: {urls.absolute(urls.SITEMAP, site.base_url)}\n" if site.base_url else ""
    return f"User-agent: *\nAllow: /\n{where}"
