"""A book (`.epub`): its chapters in the order of its spine, as one page."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from briefgen.load import decode, letters
from briefgen.load.formats import package
from briefgen.load.formats.elements import Element
from briefgen.load.formats.package import ZipPackage
from briefgen.load.formats.part import ArticlePart, File, TextForm
from briefgen.load.formats.sniffed import BOOK
from briefgen.load.head.frontmatter import FrontMatter
from briefgen.load.offsets import trace_whole
from briefgen.problems import Code

CONTAINER = "META-INF/container.xml"
CHAPTER_TYPES = ("application/xhtml+xml", "text/html")
LOCKED = "META-INF/encryption.xml"
SAVE_APART_HINT = "save its articles as .html"
MOST_CHAPTERS = 500
"""Chapters."""

_BODY = re.compile(r"<body\b[^<>]{0,2000}>", re.IGNORECASE)
_BODY_END = re.compile(r"</body\s{0,9}>", re.IGNORECASE)


def read_book(file: File) -> ArticlePart:
    """The text of a book, whose chapters follow each other. Who published the file states nothing."""
    opened = package.open_package(file, BOOK)
    names = list(_read_chapters(opened))
    if not names:
        raise package.make_broken(file, BOOK, "its spine names no page")
    if len(names) > MOST_CHAPTERS:
        raise file.skipped(
            Code.SEED_TOO_LARGE, f"has more than {MOST_CHAPTERS} chapters", "save the articles as .html"
        )
    _refuse_locked_book(opened, names)
    bodies, size = [], 0
    for name in names:
        bodies.append(_read_chapter_body(opened.part(name), file))
        size += len(bodies[-1])
        if size > package.UNFOLDED * file.limits.bytes:
            raise file.skipped(
                Code.SEED_TOO_LARGE, "unfolds to more than is read", "save the articles as .html"
            )
    text = "\n".join(bodies)
    page = letters.normalised(trace_whole(f"<html><body><article>\n{text}\n</article></body></html>\n"))
    return ArticlePart(page, letters.line_starts(page.text), TextForm.PAGE, FrontMatter())


def _refuse_locked_book(opened: ZipPackage, names: list[str]) -> None:
    """Raise SeedSkipped where chapters are encrypted; fonts may be."""
    tree = opened.tree(LOCKED)
    found = tree.iter("{*}CipherReference") if tree is not None else ()
    if {unquote(one.get("URI", "")) for one in found} & set(names):
        raise opened.file.skipped(Code.SEED_LOCKED, "a book that its shop locks", SAVE_APART_HINT)


def _read_chapters(opened: ZipPackage) -> Iterator[str]:
    """The pages of a book in the order of its spine, but those that are only for leafing through it."""
    container = opened.tree(CONTAINER)
    root = None if container is None else next(container.iter("{*}rootfile"), None)
    path = "" if root is None else root.get("full-path", "")
    book = opened.tree(path) if path else None
    if book is None:
        raise package.make_broken(opened.file, BOOK, f"it has no {path or CONTAINER}")
    listed = {one.get("id", ""): one for one in book.iter("{*}item")}
    for step in book.iter("{*}itemref"):
        item = listed.get(step.get("idref", ""))
        if item is not None and _is_chapter(item, step):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(item.get("href", ""))))


def _is_chapter(item: Element, step: Element) -> bool:
    shown = item.get("media-type", "") in CHAPTER_TYPES and step.get("linear", "yes") != "no"
    return shown and "nav" not in item.get("properties", "").split()


def _read_chapter_body(data: bytes, file: File) -> str:
    """What stands in the body of a page."""
    if not data:
        return ""
    text, _ = decode.decode(data, file.name)
    start, end = _BODY.search(text), _BODY_END.search(text)
    return text[start.end() if start else 0 : end.start() if end else len(text)]
