"""JSON-LD of a page: read as forgivingly as other tools read it, and which of its articles the page is.

A page names related stories in the same way as itself: in lists, as parts, in scripts of their own. Only the
article whose headline or address is the page's speaks for it; where none is, the one that stands alone.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from briefgen.load.head.words import strip_to_letters

LONGEST_SCRIPT = 200_000
MOST_NODES = 5_000
ARTICLE_TYPES = ("Article", "BlogPosting", "Report")
"""How the types of schema.org for what a newsroom writes end."""
LINKED_HEADLINE_LETTERS = 15
"""Letters of a headline that is the page's where the page's goes on with the name of its site."""
_OUTSIDE = frozenset({"@graph", "mainEntity", "mainEntityOfPage"})
"""The keys below which an article is no part of another thing."""
_NO_JSON = re.compile(
    r"<!\[CDATA\[|\]\]>|/\*[^*]{0,1000}\*/|^\s{0,99}//[^\n\"{]{0,1000}"
    r"|(\"(?:[^\"\\]|\\.|\"(?!\s{0,99}[,:}\]/]))*\"|[{}\[\],:]|true|false|null|-?\d[\d.eE+-]{0,30})",
    re.DOTALL | re.MULTILINE,
)
_ESCAPE = re.compile(r"\\([\"\\/bfnrt]|u[0-9a-fA-F]{4})|\\(.)|(\")", re.DOTALL)
_CLOSING_BRACKET = {"{": "}", "[": "]"}

LinkedNode = dict[str, object]


@dataclass(frozen=True, slots=True)
class LinkedObject:
    """An object of the page's JSON-LD."""

    node: LinkedNode
    line: int
    outside: bool
    """Whether it is no part of another thing."""


@dataclass(frozen=True, slots=True)
class Own:
    """What the page says of itself elsewhere."""

    titles: tuple[str, ...]
    addresses: tuple[str, ...]


def find_speaking(
    scripts: tuple[tuple[str, int], ...], own: Own
) -> tuple[tuple[LinkedObject, ...], dict[object, LinkedNode]]:
    """The articles that are the page itself, and every named object of the page by its id."""
    every = [one for source, line in scripts for one in _place_objects(source, line)]
    articles = [one for one in every if _is_article(one.node)]
    mine = [one for one in articles if _has_title(one.node, own) or _has_address(one.node, own)]
    called = {one.node["@id"]: one.node for one in every if _is_named(one.node)}
    return tuple(mine or _lone_article(articles, own)), called


def list_linked_names(value: object) -> Iterator[str]:
    """The names in a value: itself, its `name`, or those of a list."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        name = value.get("name")
        yield from list_linked_names(name if isinstance(name, str | list) else None)
    elif isinstance(value, list):
        for one in value[:20]:
            yield from list_linked_names(one if isinstance(one, str | dict) else None)


def list_referred(value: object, called: dict[object, LinkedNode]) -> list[object]:
    """The nodes that a value names by their ids alone."""
    given = value[:20] if isinstance(value, list) else [value]
    ids = [one["@id"] for one in given if isinstance(one, dict) and "name" not in one and "@id" in one]
    return [called[one] for one in ids if isinstance(one, str) and one in called]


def parse_linked(source: str) -> object:
    """The value of a script, its slips forgiven; None where it is none, too long or too deep."""
    if len(source) > LONGEST_SCRIPT:
        return None
    for read in (str.strip, mend_json, lambda text: mend_json(unescape(text))):
        try:
            return json.loads(read(source), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def mend_json(source: str) -> str:
    """`source` as a JSON list: no comments, no comma before an end, quotes in strings escaped, ends set."""
    out: list[str] = ["["]
    ends = ["]"]
    for match in _NO_JSON.finditer(source):
        mark = match[1]
        if mark:
            _add_bracket(mark, out, ends)
    while ends:
        _close_bracket(ends.pop(), out)
    return " ".join(out)


def _add_bracket(mark: str, out: list[str], ends: list[str]) -> None:
    if mark in ("}", "]"):
        if len(ends) > 1 and ends[-1] == mark:
            _close_bracket(ends.pop(), out)
        return
    if len(ends) == 1 and len(out) > 1 and "," not in (out[-1], mark):
        out.append(",")  # a second value in one script
    if mark == "," and out[-1] in ("[", "{", ","):
        return
    out.append(_repair_string(mark) if mark[0] == '"' else mark)
    if mark in _CLOSING_BRACKET:
        ends.append(_CLOSING_BRACKET[mark])


def _close_bracket(end: str, out: list[str]) -> None:
    while out[-1] == ",":
        out.pop()
    out.extend(["null", end] if out[-1] == ":" else [end])


def _repair_string(mark: str) -> str:
    def escaped(match: re.Match[str]) -> str:
        return match[0] if match[1] else match[2] or '\\"'

    return f'"{_ESCAPE.sub(escaped, mark[1:-1])}"'


def _place_objects(source: str, line: int) -> Iterator[LinkedObject]:
    """The objects of a script, the outer before the inner, no more than MOST_NODES."""
    waiting, seen = [(parse_linked(source), True)], 0
    while waiting and seen < MOST_NODES:
        (value, outside), seen = waiting.pop(0) if len(waiting) < 50 else waiting.pop(), seen + 1
        if isinstance(value, dict):
            yield LinkedObject(value, line, outside)
            waiting.extend(
                (one, outside and key in _OUTSIDE) for key, one in value.items() if _holds_values(one)
            )
        elif isinstance(value, list):
            waiting.extend((one, outside) for one in value[:MOST_NODES] if _holds_values(one))


def _holds_values(value: object) -> bool:
    return isinstance(value, dict | list)


def _is_article(node: LinkedNode) -> bool:
    """Whether a node is an article: it has a headline, or is called one and has its date."""
    kinds = node.get("@type")
    called = any(
        str(kind).endswith(ARTICLE_TYPES) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )
    return "headline" in node or (called and "datePublished" in node)


def _is_named(node: LinkedNode) -> bool:
    return isinstance(node.get("@id"), str) and "name" in node


def _has_title(node: LinkedNode, own: Own) -> bool:
    mine = strip_to_letters(_headline_of(node))
    long = len(mine) >= LINKED_HEADLINE_LETTERS
    titles = [strip_to_letters(title) for title in own.titles]
    return bool(mine) and any(
        mine == title or (long and (title.startswith(mine) or title.endswith(mine))) for title in titles
    )


def _has_address(node: LinkedNode, own: Own) -> bool:
    return bool(_list_addresses(node) & {_bare_path(one) for one in own.addresses if _bare_path(one)})


def _lone_article(articles: list[LinkedObject], own: Own) -> list[LinkedObject]:
    """The article that is no part of another thing, where there is one headline and no other address."""
    outside = [one for one in articles if one.outside]
    headlines = {strip_to_letters(_headline_of(one.node)) for one in outside}
    told = {_bare_path(one) for one in own.addresses if _bare_path(one)}
    elsewhere = any(
        told and _list_addresses(one.node) and not _shares_headline(one.node, own) for one in outside
    )
    return outside if len(headlines) == 1 and not elsewhere else []


def _shares_headline(node: LinkedNode, own: Own) -> bool:
    """Whether half of the words of a headline are in a title of the page, which may be a longer one."""
    mine = set(_headline_of(node).lower().split())
    return any(2 * len(mine & set(title.lower().split())) >= len(mine) for title in own.titles) or not mine


def _headline_of(node: LinkedNode) -> str:
    return next(list_linked_names(node.get("headline") or node.get("name")), "")


def _list_addresses(node: LinkedNode) -> set[str]:
    """Where the article stands, by any of the names that JSON-LD has for it."""
    page = node.get("mainEntityOfPage")
    given = [node.get("url"), node.get("@id"), page.get("@id") if isinstance(page, dict) else page]
    return {path for one in given if isinstance(one, str) and (path := _bare_path(one))}


def _bare_path(address: str) -> str:
    """An address without scheme, query and final slash; empty where it leads to no page of its own."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return f"{parts.netloc.lower().removeprefix('www.')}{path}" if parts.netloc and path else ""
