"""The visible text of a web page, block by block, with where each character stands in its source.

One pass over the source, linear for any input: no tree is built, nothing is mended. A tag is read to its end,
quotes respected; what cannot be a tag is text. Knows nothing of articles.
"""

import re
from dataclasses import dataclass, field
from html import unescape

from briefgen.load.page import inside, rows
from briefgen.load.page.elements import HIDDEN, KEPT_TAGS, OPTIONAL, VOID
from briefgen.load.page.flow import Flow, Start, Visible
from briefgen.model import Span

__all__ = ["Scan", "Tag", "Visible", "scan"]

FAR_ATTRIBUTES = 20_000
FAR_WORDS = 300
_TAG_STOP = re.compile(r">|=\s{0,9}[\"']")
_TYPE = re.compile(r"(?:\"@type\"\s{0,9}:\s{0,9}\[?\s{0,9}\"|schema\.org/)(\w{3,40})")
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,40})")
_ATTRIBUTE = re.compile(r"([A-Za-z][\w:.-]{0,40})\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


@dataclass(frozen=True, slots=True)
class Tag:
    """An element that states something of the page."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    line: int
    at: int
    """Where it begins in the source."""
    words: str
    """The text right behind it, up to the next tag."""

    def get(self, name: str) -> str:
        return next((value for key, value in self.attributes if key == name), "")


@dataclass(frozen=True, slots=True)
class Scan:
    blocks: tuple[Visible, ...]
    tags: tuple[Tag, ...]
    scripts: tuple[tuple[str, int], ...]
    """The JSON-LD of the page, each with its line."""
    title: tuple[str, int]
    articles: tuple[Span, ...]
    """The stretches of the source in an `article` element."""
    types: frozenset[str]
    """The types of schema.org that its JSON-LD and microdata name."""
    length: int
    """Characters of the source."""
    taken: tuple[Span, ...]
    """The stretches of the source that were taken out of the middle of blocks: marks, what is struck out.
    One without length is a place where a space was set."""


@dataclass(slots=True)
class _PagePass:
    """The state of one pass."""

    html: str
    depth: int
    flow: Flow
    inside: frozenset[int]
    """Where tags begin that stand inside a sentence and break none."""
    at: int = 0
    count: int = 0
    """Elements open now."""
    missing: set[str] = field(default_factory=set)
    """Ends that were looked for and stand nowhere in the rest of the source."""
    tags: list[Tag] = field(default_factory=list)
    scripts: list[tuple[str, int]] = field(default_factory=list)
    title: tuple[str, int] = ("", 0)
    begun: list[int] = field(default_factory=list)
    """Where the `article` elements that are open begin."""
    articles: list[Span] = field(default_factory=list)


def scan(html: str, depth: int) -> Scan:
    """What is visible in `html`, and what its head states.

    Raises ValueError where more than `depth` elements are open at once.
    """
    starts = [0, *(match.end() for match in re.finditer("\n", html))]
    reader = _PagePass(html, depth, Flow(html, starts), inside.find_inside_tags(html))
    while reader.at < len(html):
        _read_step(reader)
    blocks = rows.join_rows(reader.flow.end())
    taken = tuple(sorted((*reader.flow.taken, *(Span(at, at) for at in reader.flow.apart))))
    articles = [*reader.articles, *(Span(at, len(html)) for at in reader.begun)]
    types = frozenset(_TYPE.findall(html))
    return Scan(
        blocks=blocks,
        tags=tuple(reader.tags),
        scripts=tuple(reader.scripts),
        title=reader.title,
        articles=tuple(articles),
        types=types,
        length=len(html),
        taken=taken,
    )


def _read_step(reader: _PagePass) -> None:
    """Read the text up to the next tag, and the tag."""
    html, at = reader.html, reader.at
    opening = html.find("<", at)
    if opening < 0:
        opening = len(html)
    if opening > at:
        reader.flow.text(at, opening)
    reader.at = opening
    if opening == len(html):
        return
    name = _NAME.match(html, opening)
    if name:
        _read_tag(reader, name)
    elif html.startswith("<!--", opening):
        reader.at = _offset_after(reader, "-->", opening + 4)
    elif html.startswith(("<!", "<?", "</"), opening):
        reader.at = _offset_after(reader, ">", opening + 2)
    else:
        reader.flow.text(opening, opening + 1)
        reader.at = opening + 1


def _offset_after(reader: _PagePass, end: str, start: int) -> int:
    """The offset after the next `end`; that of the source's end where there is none."""
    found = -1 if end in reader.missing else reader.html.find(end, start)
    if found < 0:
        reader.missing.add(end)
        return len(reader.html)
    return found + len(end)


def _tag_end(reader: _PagePass, at: int) -> int:
    """The offset after the tag that is open at `at`; a quote that opens no value or never ends is none."""
    html = reader.html
    while at < len(html):
        found = _TAG_STOP.search(html, at)
        if not found:
            return len(html)
        mark, at = found.group()[-1], found.end()
        if mark == ">":
            return at
        close = -1 if mark in reader.missing else html.find(mark, at)
        if close < 0:
            reader.missing.add(mark)
        else:
            at = close + 1
    return at


def _keep_tag(reader: _PagePass, name: str, source: str, at: int, end: int) -> None:
    """Remember a tag that may state something, with the words it stands before."""
    words = _words_behind(reader, end) if name not in ("meta", "link") else ""
    reader.tags.append(Tag(name, _parse_attributes(source), reader.flow.line(at), at, words))


def _read_tag(reader: _PagePass, match: re.Match[str]) -> None:
    """A tag: it may end a block, open or close an element, state something, or hide the text in it."""
    name, closing = match.group(1).lower(), match.group().startswith("</")
    begin, end = match.end(), _tag_end(reader, match.end())
    reader.at = end
    if match.start() in reader.inside:
        return
    reader.flow.tag(name, match.start(), end, closing=closing)
    if name == "article":
        _note_article(reader, match.start(), end, closing=closing)
    if closing:
        _close_element(reader, name)
        return
    source = reader.html[begin : min(end, begin + FAR_ATTRIBUTES)]
    if name in KEPT_TAGS or "itemprop" in source or "author" in source:
        _keep_tag(reader, name, source, match.start(), end)
    if name in HIDDEN and name != "head" and not reader.html.startswith("/>", end - 2):
        _skip_hidden(reader, name, reader.html[begin:end])
    elif name not in VOID:
        _open_element(reader, Start(name, source, match.start(), end))


def _note_article(reader: _PagePass, start: int, end: int, *, closing: bool) -> None:
    if not closing:
        reader.begun.append(start)
    elif reader.begun:
        reader.articles.append(Span(reader.begun.pop(), end))


def _words_behind(reader: _PagePass, at: int) -> str:
    end = reader.html.find("<", at, at + FAR_WORDS)
    return " ".join(unescape(reader.html[at : end if end >= 0 else at]).split())


def _parse_attributes(source: str) -> tuple[tuple[str, str], ...]:
    found = _ATTRIBUTE.findall(source)
    return tuple((key.lower(), unescape(" ".join((a or b or c).split()))) for key, a, b, c in found)


def _open_element(reader: _PagePass, tag: Start) -> None:
    if tag.name not in OPTIONAL:
        reader.count += 1
        if reader.count > reader.depth:
            raise ValueError(f"more than {reader.depth} elements are open at once")
    reader.flow.open(tag)


def _close_element(reader: _PagePass, name: str) -> None:
    if name not in OPTIONAL and name not in VOID:
        reader.count = max(0, reader.count - 1)
    reader.flow.close(name, reader.at)


def _skip_hidden(reader: _PagePass, name: str, attributes: str) -> None:
    """Leave out the text of a hidden element; JSON-LD and the title are kept aside."""
    start, mark = reader.at, f"</{name}"
    found = None if mark in reader.missing else _CLOSING[name].search(reader.html, start)
    if not found:
        reader.missing.add(mark)
        return
    reader.at = _tag_end(reader, found.end())
    inner = reader.html[start : found.start()]
    if name == "title" and not reader.title[0]:
        reader.title = (" ".join(unescape(inner[:2000]).split()), reader.flow.line(start))
    if name == "script" and "ld+json" in attributes[:500].lower():
        reader.scripts.append((inner, reader.flow.line(start)))


_CLOSING = {name: re.compile(f"</{name}\\b", re.IGNORECASE) for name in sorted(HIDDEN)}
