"""A feed that was saved as a file: RSS and Atom. Each entry is an article, by a key made from its own id.

feedparser takes it apart. What it guesses is not taken: a day is read from the words of the feed, a link that
leads nowhere by itself is seen from the feed's own page. The language that a feed states is mostly that of
the program that made it: the text tells.
"""

import io
import re
from dataclasses import replace
from hashlib import sha256
from typing import Any
from urllib.parse import urljoin

from briefgen.load.formats import elements, item
from briefgen.load.formats.item import Item, ItemDoubt
from briefgen.load.formats.part import File, Several
from briefgen.load.formats.sniffed import ITEM
from briefgen.load.head import pieces
from briefgen.problems import Code

MOST_FEED_ENTRIES = 5_000
DESCRIPTION_WORDS = 120
"""Words below which what is called a description is none of a whole article."""
END = 2_000
"""Bytes of a feed among which its root ends."""
GOES_ON = ("…", "...", "[…]", "[...]", "read more", "continue reading", "read on", "»", "→")
"""How a summary ends whose article goes on elsewhere."""

_ENTRY = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:item|entry)[\s/>]", re.IGNORECASE)
_FEED_END = re.compile(rb"</(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)\s{0,99}>", re.IGNORECASE)
_MAILED = re.compile(r"[^\s@()]{1,100}@[^\s@()]{1,200} {1,3}\((?P<name>[^()]{1,200})\)")

FeedEntry = Any
"""feedparser's own: a mapping of whatever the feed holds."""


def read_feed(file: File) -> Several:
    """Each entry of a feed, once."""
    if sum(1 for _ in _ENTRY.finditer(file.data)) > MOST_FEED_ENTRIES:  # taking them apart takes long
        raise _too_many(file)
    import feedparser  # noqa: PLC0415 - few seeds need it

    # From a stream: it takes words for an address, and fetches it.
    feed = feedparser.parse(io.BytesIO(file.data), resolve_relative_uris=False, sanitize_html=False)
    if not feed.entries:
        raise file.skipped(Code.SEED_EMPTY, "a feed without an entry", "save the pages themselves, as .html")
    found = gather_entries(
        file, [(_entry_id(entry), _read_entry(entry, feed.feed)) for entry in feed.entries]
    )
    if _FEED_END.search(file.data[-END:].replace(b"\0", b"")):
        return found
    broken = file.broken_off("the feed breaks off: its last entry may not be whole")
    return replace(found, problems=(broken,))


def gather_entries(file: File, found: list[tuple[str, Item]]) -> Several:
    """The entries of a feed with their ids; of two with one id, the first."""
    if len(found) > MOST_FEED_ENTRIES:
        raise _too_many(file)
    entries: dict[str, Item] = {}
    for id, entry in found:  # noqa: A001 - the word of all feeds
        entries.setdefault(sha256(id.encode()).hexdigest()[:8], entry)
    return Several(tuple(file.piece(key, ITEM, item.encode_item(one)) for key, one in entries.items()))


def _too_many(file: File) -> Exception:
    return file.skipped(Code.SEED_TOO_LARGE, f"holds more than {MOST_FEED_ENTRIES:,} entries", "split it")


def _entry_id(entry: FeedEntry) -> str:
    return str(entry.get("id") or entry.get("link") or f"{entry.get('title')} {entry.get('published')}")


def _read_entry(entry: FeedEntry, feed: FeedEntry) -> Item:
    link = join_link(_entry_words(feed, "link"), _link_of_entry(entry))
    body, is_whole = _entry_body(entry)
    return Item(
        body=body,
        title=_plain_title(_entry_words(entry, "title"), entry.get("title_detail", {}).get("type", "")),
        date=next((_entry_words(entry, key) for key in ("published", "updated") if key in entry), ""),
        publisher=find_publisher(
            _entry_words(entry.get("source", {}), "title") or _entry_words(feed, "title")
        ),
        authors=_authors_of_entry(entry),
        url=link,
        doubts=() if is_whole else (summary_only(link),),
    )


def _link_of_entry(entry: FeedEntry) -> str:
    """Where an entry leads. feedparser takes its id for an address, whatever that is."""
    link = _entry_words(entry, "link")
    return "" if entry.get("guidislink") and not link.startswith(item.ITEM_SCHEMES) else link


def _authors_of_entry(entry: FeedEntry) -> tuple[str, ...]:
    """Who wrote an entry. Of "a@orme.example (Nils Aas)", as RSS has it, feedparser takes addresses apart."""
    mailed = _MAILED.fullmatch(_entry_words(entry, "author"))
    if mailed:
        return (mailed["name"],)
    return tuple(_entry_words(one, "name") for one in entry.get("authors", ()))


def _entry_words(entry: FeedEntry, key: str) -> str:
    return str(entry.get(key) or "")


def join_link(page: str, link: str) -> str:
    """A link as seen from a page; empty where it is none."""
    try:
        return urljoin(page, link) if link else ""
    except ValueError:
        return ""


def _entry_body(entry: FeedEntry) -> tuple[str, bool]:
    """The HTML of an entry, and whether it is the whole article."""
    contents = entry.get("content", ())
    if contents:
        best = max(contents, key=lambda one: len(one.get("value", "")))
        return _entry_html(best), True
    summary = _entry_html(entry.get("summary_detail", {}))
    return summary, not _is_short_entry(summary)


def _entry_html(text: FeedEntry) -> str:
    value = str(text.get("value", ""))
    return item.write_paragraphs(value) if text.get("type") == "text/plain" else value


def _is_short_entry(html: str) -> bool:
    words = elements.read_html_words(html)
    return len(words.split()) < DESCRIPTION_WORDS or words.lower().endswith(GOES_ON)


def summary_only(link: str) -> ItemDoubt:
    hint = f"save the page itself: {link}" if link.startswith(item.ITEM_SCHEMES) else "save the page itself"
    return ItemDoubt(Code.SEED_SUMMARY, "the feed holds a summary of the article only", hint)


def find_publisher(title: str) -> str:
    """The publisher whose name is the title of a feed, or its first part; empty where it is none."""
    parts = (title, *(title.split(mark, maxsplit=1)[0] for mark in (" - ", " – ", " | ", ": ", " » ")))
    return next((part.strip() for part in parts if pieces.is_publisher(part.strip())), "")


def _plain_title(title: str, kind: str) -> str:
    return elements.read_html_words(title) if kind != "text/plain" else title
