"""Dead links and anchors, found before a reader does."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from posixpath import dirname, normpath
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from briefgen.problems import Code, Problem
from briefgen.render.page import Note, Page

LINKS = ("href", "src")
UP = re.compile(r"^(?:\.\./)+")
"""What leads to the top of the site; an address that an editor sees from there has none."""
NOTHING: Mapping[str, Note] = MappingProxyType({})


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


def dead(
    written: Mapping[str, bytes], paths: frozenset[str], output: Path, notes: Mapping[str, Note] = NOTHING
) -> Iterator[Problem]:
    """A Problem for each link of the pages just written that leads nowhere; an editor's is told in its file.

    Pages that were not written again are read from `output` where an anchor on them is asked for. `notes` are
    what editors wrote, by page.
    """

    @cache
    def ids(path: str) -> frozenset[str]:
        return anchors(written[path] if path in written else (output / path).read_bytes()).ids

    for path in sorted(path for path in written if path.endswith(".html")):
        for link in anchors(written[path]).links:
            if not _lives(path, link, paths, ids):
                yield _dead(path, link, notes.get(path))


def noted(pages: Iterable[Page]) -> dict[str, Note]:
    """What editors wrote on these pages, by their paths."""
    return {page.path: page.note for page in pages if page.note}


def _dead(path: str, link: str, note: Note | None) -> Problem:
    line = _line(note, link) if note else 0
    where = (note.path, line) if note and line else (path, 0)
    return Problem(*where, Code.LINK_DEAD, f"the link to {link} leads nowhere")


def _line(note: Note, link: str) -> int:
    """The line of the file in which the editor wrote `link`; 0 where it is none of theirs."""
    for written in dict.fromkeys((link, UP.sub("", link), unquote(link))):
        for number, line in enumerate(note.text.splitlines(), note.line):
            if written and written in line:
                return number
    return 0


def _lives(path: str, link: str, known: frozenset[str], ids: Callable[[str], frozenset[str]]) -> bool:
    parts = urlsplit(link)
    target = normpath(f"{dirname(path)}/{unquote(parts.path)}").lstrip("/") if parts.path else path
    if target not in known:
        return False
    fragment = unquote(parts.fragment)
    return not fragment or not target.endswith(".html") or fragment == "top" or fragment in ids(target)
