"""Dead links and anchors, found before a reader does."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from briefgen.problems import Code, Problem

LINKS = ("href", "src")


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a page links to inside the site, as written, and what can be linked to on it."""

    links: tuple[str, ...]
    ids: frozenset[str]


def anchors(html: bytes) -> Anchors:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 (a build with nothing new reads no page)

    tree = LexborHTMLParser(html)
    links = (node.attributes.get(name) for name in LINKS for node in tree.css(f"[{name}]"))
    ids = (node.attributes.get("id") for node in tree.css("[id]"))
    return Anchors(
        tuple(sorted({link for link in links if link and _inside(link)})),
        frozenset(each for each in ids if each),
    )


def _inside(link: str) -> bool:
    parts = urlsplit(link)
    return not parts.scheme and not parts.netloc and not link.startswith("/")


def dead(written: Mapping[str, bytes], paths: frozenset[str], output: Path) -> Iterator[Problem]:
    """A Problem for each link of the pages just written that leads nowhere.

    Pages that were not written again are read from `output` where an anchor on them is asked for.
    """

    @cache
    def ids(path: str) -> frozenset[str]:
        return anchors(written[path] if path in written else (output / path).read_bytes()).ids

    for path in sorted(path for path in written if path.endswith(".html")):
        for link in anchors(written[path]).links:
            if not _lives(path, link, paths, ids):
                yield Problem(path, 0, Code.LINK_DEAD, f"the link to {link} leads nowhere")


def _lives(path: str, link: str, known: frozenset[str], ids: Callable[[str], frozenset[str]]) -> bool:
    parts = urlsplit(link)
    target = normpath(f"{dirname(path)}/{unquote(parts.path)}").lstrip("/") if parts.path else path
    if target not in known:
        return False
    fragment = unquote(parts.fragment)
    return not fragment or not target.endswith(".html") or fragment == "top" or fragment in ids(target)
