"""What a web page states of its article outside the text: in `meta`, JSON-LD, microdata, in its title.

Each finding keeps where it was found, so that a reader can look it up. Nothing is guessed and nothing joined.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.load.page.visible import Scan

LONGEST_SCRIPT = 200_000
MOST_NODES = 5_000
ARTICLES = ("Article", "BlogPosting", "Report")
"""How the types of schema.org for what a newsroom writes end."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something the page states of the article outside its text, such as in a `meta` element."""

    text: str
    where: str
    """`title`, `meta og:site_name`, `json-ld datePublished` ..., for the reader who wants to check."""
    line: int


TITLES = ("meta og:title", "json-ld headline", "meta twitter:title", "title")
AUTHORS = (
    "json-ld author",
    "meta author",
    "meta article:author",
    "meta parsely-author",
    "meta byl",
    "meta dc.creator",
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
    "meta publish-date",
    "meta sailthru.date",
    "microdata datePublished",
)
PUBLISHERS = ("meta og:site_name", "json-ld publisher", "meta application-name", "meta dc.publisher")
ADDRESSES = ("link canonical", "meta og:url")


def stated(scan: Scan, wanted: tuple[str, ...]) -> tuple[Found, ...]:
    """What `scan` states in the places `wanted`, the best place first, each text once."""
    found = sorted(
        _all(scan), key=lambda one: wanted.index(one.where) if one.where in wanted else len(wanted)
    )
    once = {one.text: one for one in reversed(found) if one.where in wanted and one.text}
    return tuple(one for one in found if one.where in wanted and once.get(one.text) is one)


def _all(scan: Scan) -> Iterator[Found]:
    for tag in scan.tags:
        if tag.name == "meta" and tag.get("content"):
            name = tag.get("property") or tag.get("name") or tag.get("itemprop")
            yield Found(tag.get("content")[:1000], f"meta {_spelled(name)}", tag.line)
        elif tag.name == "link" and tag.get("rel").lower() == "canonical":
            yield Found(tag.get("href")[:1000], "link canonical", tag.line)
    yield from _microdata(scan)
    for source, line in scan.scripts:
        yield from _json_ld(source, line)
    yield Found(scan.title[0], "title", scan.title[1])


def _spelled(name: str) -> str:
    """A meta name as the tables above write it: only datePublished has a capital."""
    lower = name.lower()
    return "datePublished" if lower == "datepublished" else lower


def _microdata(scan: Scan) -> Iterator[Found]:
    """The one date of publication that elements of the page carry; a page of several articles states none."""
    found = [
        Found((tag.get("datetime") or tag.get("content"))[:1000], "microdata datePublished", tag.line)
        for tag in scan.tags
        if tag.name != "meta" and "datepublished" in tag.get("itemprop").lower().split()
    ]
    if len({one.text for one in found if one.text}) == 1:
        yield from found


def _json_ld(source: str, line: int) -> Iterator[Found]:
    """What JSON-LD says of an article; nothing where it is no JSON, too long or too deep."""
    if len(source) > LONGEST_SCRIPT:
        return
    try:
        data = json.loads(source.strip())
    except (ValueError, RecursionError):
        return
    nodes = tuple(_nodes(data))
    called = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    for node in nodes:
        for key in ("headline", "datePublished", "author", "publisher") if _is_article(node) else ():
            value = node.get(key) or (node.get("name") if key == "headline" else None)
            for name in _names(value):
                yield Found(" ".join(name.split())[:1000], f"json-ld {key}", line)
            for name in _names(_referred(value, called)) if key == "author" else ():
                yield Found(" ".join(name.split())[:1000], f"json-ld {key} by id", line)


def _is_article(node: dict[str, object]) -> bool:
    """Whether a node is an article: it has a headline, or is called one and has its date."""
    kinds = node.get("@type")
    called = any(str(kind).endswith(ARTICLES) for kind in (kinds if isinstance(kinds, list) else [kinds]))
    return "headline" in node or (called and "datePublished" in node)


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """The objects of a JSON value, the outer before the inner, no more than MOST_NODES."""
    waiting, seen = [data], 0
    while waiting and seen < MOST_NODES:
        node, seen = waiting.pop(0) if len(waiting) < 50 else waiting.pop(), seen + 1
        if isinstance(node, dict):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(value for value in node[:MOST_NODES] if isinstance(value, dict | list))


def _names(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        name = value.get("name")
        yield from [name] if isinstance(name, str) else []
    elif isinstance(value, list):
        for one in value[:20]:
            yield from _names(one if isinstance(one, str | dict) else None)


def _referred(value: object, called: dict[object, dict[str, object]]) -> list[object]:
    """The nodes that a value names by their ids alone."""
    given = value[:20] if isinstance(value, list) else [value]
    ids = [one["@id"] for one in given if isinstance(one, dict) and "name" not in one and "@id" in one]
    return [called[one] for one in ids if isinstance(one, str) and one in called]
