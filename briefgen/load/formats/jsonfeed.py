"""A feed in JSON that was saved as a file (https://www.jsonfeed.org/version/1.1/): each item an article."""

from collections.abc import Iterator

import msgspec

from briefgen.load.formats import feed, item, records
from briefgen.load.formats.item import Item
from briefgen.load.formats.part import File, Several
from briefgen.load.formats.sniffed import JSON_FEED


class Author(msgspec.Struct):
    name: str | None = ""


class JsonFeedItem(msgspec.Struct):
    id: str | int | float
    url: str | None = ""
    title: str | None = ""
    content_html: str | None = ""
    content_text: str | None = ""
    summary: str | None = ""
    date_published: str | None = ""
    author: Author | None = None
    """Of version 1."""
    authors: list[Author] | None = None


class JsonFeed(msgspec.Struct):
    items: list[JsonFeedItem]
    title: str | None = ""
    home_page_url: str | None = ""


def read_json_feed(file: File) -> Several:
    """Each item of a feed, once."""
    found = records.decode_record(file, JsonFeed, JSON_FEED)
    return feed.gather_entries(file, [(str(one.id), _read_json_item(one, found)) for one in found.items])


def _read_json_item(one: JsonFeedItem, whole: JsonFeed) -> Item:
    link = feed.join_link(whole.home_page_url or "", one.url or "")
    body = one.content_html or item.write_paragraphs(one.content_text or "")
    return Item(
        body=body or item.write_paragraphs(one.summary or ""),
        title=one.title or "",
        date=one.date_published or "",
        publisher=feed.find_publisher(whole.title or ""),
        authors=tuple(_name_authors(one)),
        url=link,
        doubts=() if body else (feed.summary_only(link),),
    )


def _name_authors(one: JsonFeedItem) -> Iterator[str]:
    authors = one.authors or ([one.author] if one.author else [])
    return (author.name or "" for author in authors)
