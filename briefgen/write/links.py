"""Dead links and anchors, found before a reader does.

Links and ids are told from the bytes of a page by the attributes that hold them: our templates and the
cleaned text of editors quote every one, and articles have no quotation mark that is not escaped.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from pathlib import Path
from posixpath import dirname, normpath
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from msgspec import Struct, field

from briefgen.problems import Code, Problem
from briefgen.render.page import EditorNote

VALUE = re.compile(rb"""\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")
"""What follows the name of an attribute."""
OUTSIDE = re.compile(r"/|[A-Za-z][A-Za-z0-9+.-]{0,40}:")
UP = re.compile(r"^(?:\.\./)+")
"""What leads to the top of the site; an address that an editor sees from there has none."""
NO_LINKS: Mapping[str, EditorNote] = MappingProxyType({})

ReadPage = Callable[[str], bytes]
"""The page at a path of the site as it will be."""


class Anchors(Struct, frozen=True):
    """What a page links to inside the site, as written, and what can be linked to on it."""

    links: tuple[str, ...]
    ids: frozenset[str]


def read_anchors(html: bytes) -> Anchors:
    return Anchors(tuple(sorted(_links_of_page(html))), frozenset(_values_of_attribute(b"id", html)))


def _links_of_page(html: bytes) -> set[str]:
    """What leads to some place of the site, as written."""
    found = _values_of_attribute(b"href", html) | _values_of_attribute(b"src", html)
    return {link for link in found if not OUTSIDE.match(link)}


def _values_of_attribute(name: bytes, html: bytes) -> set[str]:
    """What the attribute `name` holds wherever it stands, each value once."""
    return {unescape(value.decode("utf-8", "replace")).strip() for value in _raw_values(name, html) if value}


def _raw_values(name: bytes, html: bytes) -> set[bytes]:
    parts = html.split(b' %b="' % name)
    if len(parts) == len(re.findall(rb"%b\s*=" % name, html)) + 1:  # all are written as our templates do
        return {part[: part.find(b'"')] for part in parts[1:]}
    found, at = set(), html.find(name)
    while at >= 0:  # many times faster than to look for the whole by a pattern
        after = at + len(name)
        if html[at - 1 : at].isspace() and (told := VALUE.match(html, after)):
            found.add(b"".join(filter(None, told.groups())))
        at = html.find(name, after)
    return found


class Follower(Struct, frozen=True):
    """Where the pages that it is shown lead to; nothing is held of a page but that."""

    places: dict[str, str] = field(default_factory=dict)
    """By page the fragments that are asked for there, as written, a line each: a set of them is eight times
    as large."""
    seen: dict[str, dict[str, str]] = field(default_factory=dict)
    """By folder the page that it leads to, by how its pages write it: from each of them it is the same."""
    pages: list[str] = field(default_factory=list)

    def show(self, path: str, html: bytes) -> None:
        if path.endswith(".html"):
            self.pages.append(path)
            folder = dirname(path)
            known = self.seen.setdefault(folder, {})
            asked: dict[str, list[str]] = {}
            for link in _links_of_page(html):
                page, _, fragment = link.partition("#")
                target = path if _is_own(page) else known.get(page)
                if target is None:
                    target = known[page] = _resolve_link(folder, page)
                asked.setdefault(target, []).append(fragment.replace("\n", "%0A"))
            for target, fragments in asked.items():
                self._keep_fragments(target, fragments)

    def _keep_fragments(self, target: str, fragments: Iterable[str]) -> None:
        """Add those that nobody has asked for there before."""
        known = self.places.get(target, "\n")
        new = [each for each in fragments if f"\n{each}\n" not in known]
        if new:
            self.places[target] = "\n".join((known[:-1], *sorted(new), ""))

    def dead(
        self, paths: frozenset[str], read: ReadPage, notes: Mapping[str, EditorNote] = NO_LINKS
    ) -> Iterator[Problem]:
        """A Problem for each link that leads nowhere in a site of `paths`; an editor's is told in its file.

        `notes` are what editors wrote, by page.
        """
        gone = _find_gone(self.places, paths, read)
        for path in sorted(self.pages) if gone else ():
            for link in sorted(_links_of_page(read(path))):
                if _place_of_link(path, link) in gone:
                    yield _dead_link_problem(path, link, notes.get(path))


def find_dead_links(
    written: Mapping[str, bytes],
    paths: frozenset[str],
    output: Path,
    notes: Mapping[str, EditorNote] = NO_LINKS,
) -> Iterator[Problem]:
    """A Problem for each link of `written` that leads nowhere; other pages are read from `output`."""
    follower = Follower()
    for path, html in written.items():
        follower.show(path, html)

    def read(path: str) -> bytes:
        return written[path] if path in written else (output / path).read_bytes()

    yield from follower.dead(paths, read, notes)


def _find_gone(places: Mapping[str, str], paths: frozenset[str], read: ReadPage) -> set[str]:
    """The places that are not there, as `path#fragment`; each page is looked into once."""
    gone = set()
    for target, fragments in places.items():
        asked = set(map(_id_of_fragment, fragments[1:-1].split("\n")))
        known = asked if target not in paths else _missing_fragments(target, asked - {"", "top"}, read)
        gone |= {f"{target}#{fragment}" for fragment in known}
    return gone


def _missing_fragments(target: str, fragments: set[str], read: ReadPage) -> set[str]:
    if not fragments or not target.endswith(".html"):
        return set()
    html = read(target)
    rest = {each for each in fragments if not _stands_plainly(each, html)}
    return rest - _values_of_attribute(b"id", html) if rest else rest


def _stands_plainly(fragment: str, html: bytes) -> bool:
    """Whether that id stands there as our templates write it: much faster than to list all of a page."""
    return '"' not in fragment and b' id="%b"' % fragment.encode("utf-8", "replace") in html


def _place_of_link(path: str, link: str) -> str:
    """Where `link` leads from the page at `path`."""
    target, _, fragment = link.partition("#")
    found = path if _is_own(target) else _resolve_link(dirname(path), target)
    return f"{found}#{_id_of_fragment(fragment)}"


def _id_of_fragment(fragment: str) -> str:
    """The id that a fragment asks for: `:~:text=fares` behind it is for the browser, and none."""
    return unquote(fragment.partition(":~:")[0])


def _is_own(page: str) -> bool:
    """Whether a link leads to the page that it stands on: nothing stands before its `#` or its `?`."""
    return not page or page.startswith("?")


@lru_cache(maxsize=1 << 12)
def _resolve_link(folder: str, link: str) -> str:
    return normpath(f"{folder}/{unquote(urlsplit(link).path)}").lstrip("/")


def _dead_link_problem(path: str, link: str, note: EditorNote | None) -> Problem:
    line = _line_of_link(note, link) if note else 0
    where = (note.path, line) if note and line else (path, 0)
    return Problem(*where, Code.LINK_DEAD, f"the link to {link} leads nowhere")


def _line_of_link(note: EditorNote, link: str) -> int:
    """The line of the file in which the editor wrote `link`; 0 where it is none of theirs."""
    for written in dict.fromkeys((link, UP.sub("", link), unquote(link))):
        for number, line in enumerate(note.text.splitlines(), note.line):
            if written and written in line:
                return number
    return 0
