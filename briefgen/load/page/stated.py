"""What a web page states of its article outside the text: in `meta`, JSON-LD, microdata, in its title.

Each finding keeps where it was found, so that a reader can look it up. Nothing is guessed and nothing joined.
"""

import re
from collections.abc import Iterator

from briefgen.load.page import linked
from briefgen.load.page.nouns import StatedFact
from briefgen.load.page.visible import Scan, Tag

TITLES = ("meta og:title", "json-ld headline", "meta twitter:title", "title")
AUTHORS = (
    "json-ld author",
    "json-ld creator",
    "meta author",
    "meta article:author",
    "meta parsely-author",
    "meta byl",
    "meta dc.creator",
    "meta dcterms.creator",
    "meta sailthru.author",
    "meta cxenseparse:author",
    "json-ld author by id",
)
DATES = (
    "json-ld datePublished",
    "meta article:published_time",
    "meta datePublished",
    "meta date",
    "meta pubdate",
    "meta parsely-pub-date",
    "meta dc.date",
    "meta dc.date.issued",
    "meta dcterms.created",
    "meta dcterms.date",
    "meta dc.date.created",
    "meta og:published_time",
    "meta article.published",
    "meta publishdate",
    "meta publish_date",
    "meta published_time",
    "meta release_date",
    "meta cxenseparse:recs:publishtime",
    "meta publish-date",
    "meta sailthru.date",
    "microdata datePublished",
)
PUBLISHERS = ("meta og:site_name", "json-ld publisher", "meta application-name", "meta dc.publisher")
ADDRESSES = ("link canonical", "meta og:url")
LATER = (
    "json-ld dateModified",
    "meta article:modified_time",
    "meta og:updated_time",
    "meta datemodified",
    "meta last-modified",
    "meta lastmod",
    "microdata dateModified",
)
LINKED = ("headline", "datePublished", "dateModified", "author", "creator", "publisher")
"""What is asked of an article in JSON-LD."""

_MACHINE_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.Z+-]{2,30})?")


def find_stated(scan: Scan, wanted: tuple[str, ...]) -> tuple[StatedFact, ...]:
    """What `scan` states in the places `wanted`, the best place first, each text once."""
    found = sorted(
        _read_all(scan), key=lambda one: wanted.index(one.where) if one.where in wanted else len(wanted)
    )
    once = {one.text: one for one in reversed(found) if one.where in wanted and one.text}
    return tuple(one for one in found if one.where in wanted and once.get(one.text) is one)


def _read_meta(scan: Scan) -> Iterator[StatedFact]:
    for tag in scan.tags:
        if tag.name == "meta" and tag.get("content"):
            name = tag.get("property") or tag.get("name") or tag.get("itemprop")
            yield StatedFact(tag.get("content")[:1000], f"meta {_spell_meta_name(name)}", tag.line)
        elif tag.name == "link" and tag.get("rel").lower() == "canonical":
            yield StatedFact(tag.get("href")[:1000], "link canonical", tag.line)


def _read_all(scan: Scan) -> Iterator[StatedFact]:
    yield from _read_meta(scan)
    yield from _read_microdata(scan)
    yield from _json_ld(scan)
    yield StatedFact(scan.title[0], "title", scan.title[1])


def _spell_meta_name(name: str) -> str:
    """A meta name as the tables above write it: only datePublished has a capital."""
    lower = name.lower()
    return "datePublished" if lower == "datepublished" else lower


def _read_microdata(scan: Scan) -> Iterator[StatedFact]:
    """The one date of a kind that elements of the page carry; a page of several articles states none."""
    for name in ("datePublished", "dateModified"):
        found = [
            StatedFact(_read_tag_day(tag)[:1000], f"microdata {name}", tag.line)
            for tag in scan.tags
            if tag.name != "meta" and name.lower() in tag.get("itemprop").lower().split()
        ]
        if len({one.text for one in found if one.text}) == 1:
            yield from found


def _read_tag_day(tag: Tag) -> str:
    """The day that an element states: <time>2024-05-02</time> does so in its words, and only for machines."""
    stated = tag.get("datetime") or tag.get("content")
    said = tag.words if tag.name == "time" and _MACHINE_DAY.fullmatch(tag.words) else ""
    return stated or said


def _json_ld(scan: Scan) -> Iterator[StatedFact]:
    """What the JSON-LD of the page says of its own article."""
    articles, called = linked.find_speaking(scan.scripts, _read_own_statements(scan))
    for one in articles:
        for key in LINKED:
            value = one.node.get(key) or (one.node.get("name") if key == "headline" else None)
            yield from _found_each(linked.list_linked_names(value), f"json-ld {key}", one.line)
        for key in ("author", "creator"):
            named = linked.list_linked_names(linked.list_referred(one.node.get(key), called))
            yield from _found_each(named, "json-ld author by id", one.line)


def _found_each(texts: Iterator[str], where: str, line: int) -> Iterator[StatedFact]:
    for text in texts:
        yield StatedFact(" ".join(text.split())[:1000], where, line)


def _read_own_statements(scan: Scan) -> linked.Own:
    """What the page says of itself without JSON-LD."""
    told = [(one.where, one.text) for one in _read_meta(scan)]
    titles = [text for where, text in told if where in TITLES]
    addresses = tuple(text for where, text in told if where in ADDRESSES)
    return linked.Own((*titles, scan.title[0]), addresses)
