"""The visible text of a web page, block by block, with where each character stands in its source.

One pass over the source, linear for any input: no tree is built, nothing is mended. A tag is read to its end,
quotes respected; what cannot be a tag is text. Knows nothing of articles.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from briefgen.load import letters
from briefgen.load.page.elements import BREAKS, HIDDEN, KEPT_TAGS, OPTIONAL, VOID, WITHIN
from briefgen.model import Segment

FAR_ATTRIBUTES = 20_000
DEEP = 12
"""How many telling elements around a block are remembered."""
_TAG_STOP = re.compile(r"[>\"']")
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,40})")
_PIECE = re.compile(r"[^\s&]+|\s+|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|&")
_ATTRIBUTE = re.compile(r"([A-Za-z][\w:.-]{0,40})\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


@dataclass(frozen=True, slots=True)
class Visible:
    """One block of visible text, single spaces between its words."""

    text: str
    pieces: tuple[Segment, ...]
    within: tuple[str, ...]
    """The telling elements around it, the outermost first."""
    linked: float
    """The share of its characters that stand in links."""
    line: int


@dataclass(frozen=True, slots=True)
class Tag:
    """An element that states something of the page."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    line: int

    def get(self, name: str) -> str:
        return next((value for key, value in self.attributes if key == name), "")


@dataclass(frozen=True, slots=True)
class Scan:
    blocks: tuple[Visible, ...]
    tags: tuple[Tag, ...]
    scripts: tuple[tuple[str, int], ...]
    """The JSON-LD of the page, each with its line."""
    title: tuple[str, int]


@dataclass(slots=True)
class _Reader:
    """The state of one pass."""

    html: str
    depth: int
    at: int = 0
    count: int = 0
    """Elements open now."""
    missing: set[str] = field(default_factory=set)
    """Ends that were looked for and stand nowhere in the rest of the source."""
    stack: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    length: int = 0
    link: bool = False
    """Whether a link is open."""
    linked: int = 0
    begin: int = 0
    """Where the block begins in the source."""
    pieces: list[Segment] = field(default_factory=list)
    blocks: list[Visible] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    scripts: list[tuple[str, int]] = field(default_factory=list)
    title: tuple[str, int] = ("", 0)
    starts: list[int] = field(default_factory=list)

    def line(self, offset: int) -> int:
        return bisect_right(self.starts, offset)


def scan(html: str, depth: int) -> Scan:
    """What is visible in `html`, and what its head states.

    Raises ValueError where more than `depth` elements are open at once.
    """
    reader = _Reader(html, depth)
    reader.starts = [0, *(match.end() for match in re.finditer("\n", html))]
    while reader.at < len(html):
        _step(reader)
    _flush(reader)
    return Scan(tuple(reader.blocks), tuple(reader.tags), tuple(reader.scripts), reader.title)


def _step(reader: _Reader) -> None:
    """Read the text up to the next tag, and the tag."""
    html, at = reader.html, reader.at
    opening = html.find("<", at)
    if opening < 0:
        opening = len(html)
    if opening > at:
        _text(reader, at, opening)
    reader.at = opening
    if opening == len(html):
        return
    name = _NAME.match(html, opening)
    if name:
        _tag(reader, name)
    elif html.startswith("<!--", opening):
        reader.at = _after(reader, "-->", opening + 4)
    elif html.startswith(("<!", "<?", "</"), opening):
        reader.at = _after(reader, ">", opening + 2)
    else:
        _text(reader, opening, opening + 1)
        reader.at = opening + 1


def _after(reader: _Reader, end: str, start: int) -> int:
    """The offset after the next `end`; that of the source's end where there is none."""
    found = -1 if end in reader.missing else reader.html.find(end, start)
    if found < 0:
        reader.missing.add(end)
        return len(reader.html)
    return found + len(end)


def _tag_end(reader: _Reader, at: int) -> int:
    """The offset after the tag that is open at `at`; a quote that never closes is no quote."""
    html = reader.html
    while at < len(html):
        found = _TAG_STOP.search(html, at)
        if not found:
            return len(html)
        mark, at = found.group(), found.end()
        if mark == ">":
            return at
        close = -1 if mark in reader.missing else html.find(mark, at)
        if close < 0:
            reader.missing.add(mark)
        else:
            at = close + 1
    return at


def _tag(reader: _Reader, match: re.Match[str]) -> None:
    """A tag: it may end a block, open or close an element, state something, or hide the text in it."""
    name, closing = match.group(1).lower(), match.group().startswith("</")
    begin, end = match.end(), _tag_end(reader, match.end())
    reader.at = end
    if name in BREAKS:
        _flush(reader)
    elif name == "a":
        reader.link = not closing
    if closing:
        _close(reader, name)
        return
    if name in KEPT_TAGS:
        attributes = _attributes(reader.html[begin : min(end, begin + FAR_ATTRIBUTES)])
        reader.tags.append(Tag(name, attributes, reader.line(match.start())))
    if name in HIDDEN and name != "head" and not reader.html.startswith("/>", end - 2):
        _skip(reader, name, reader.html[begin:end])
    elif name not in VOID:
        _open(reader, name)


def _attributes(source: str) -> tuple[tuple[str, str], ...]:
    found = _ATTRIBUTE.findall(source)
    return tuple((key.lower(), unescape(" ".join((a or b or c).split()))) for key, a, b, c in found)


def _open(reader: _Reader, name: str) -> None:
    if name not in OPTIONAL:
        reader.count += 1
        if reader.count > reader.depth:
            raise ValueError(f"more than {reader.depth} elements are open at once")
    if name in WITHIN:
        reader.stack.append(name)


def _close(reader: _Reader, name: str) -> None:
    if name not in OPTIONAL and name not in VOID:
        reader.count = max(0, reader.count - 1)
    for back in range(1, min(12, len(reader.stack)) + 1):
        if reader.stack[-back] == name:
            del reader.stack[-back:]
            return


def _skip(reader: _Reader, name: str, attributes: str) -> None:
    """Leave out the text of a hidden element; JSON-LD and the title are kept aside."""
    start, mark = reader.at, f"</{name}"
    found = None if mark in reader.missing else _closing(name).search(reader.html, start)
    if not found:
        reader.missing.add(mark)
        return
    reader.at = _tag_end(reader, found.end())
    inner = reader.html[start : found.start()]
    if name == "title" and not reader.title[0]:
        reader.title = (" ".join(unescape(inner[:2000]).split()), reader.line(start))
    if name == "script" and "ld+json" in attributes[:500]:
        reader.scripts.append((inner, reader.line(start)))


_CLOSING = {name: re.compile(f"</{name}\\b", re.IGNORECASE) for name in sorted(HIDDEN)}


def _closing(name: str) -> re.Pattern[str]:
    return _CLOSING[name]


def _text(reader: _Reader, start: int, end: int) -> None:
    """Add a stretch of the source to the block, its white space made single spaces."""
    for match in _PIECE.finditer(reader.html, start, end):
        source = match.group()
        if source.isspace():
            if reader.parts and reader.parts[-1] != " ":
                _add(reader, " ", match.start() if source == " " else -1)
            continue
        if not reader.parts:
            reader.begin = match.start()
        if source[0] == "&" and len(source) > 1:
            _entity(reader, source)
        else:
            _add(reader, source, match.start())


def _entity(reader: _Reader, source: str) -> None:
    """Add what an entity stands for; nothing where that cannot be seen, as the hyphen of "&shy;"."""
    letter = letters.plain(unescape(source))
    if letter:
        _add(reader, letter.strip() or " ", -1)


def _add(reader: _Reader, text: str, offset: int) -> None:
    """Add `text`, which stands at `offset` of the source; -1 where it is written otherwise there."""
    if text == " " and (not reader.parts or reader.parts[-1] == " "):
        return
    if offset >= 0:
        last = reader.pieces[-1] if reader.pieces else Segment(-1, -1, 0)
        if last.start + last.length == reader.length and last.file_start + last.length == offset:
            reader.pieces[-1] = Segment(last.start, last.file_start, last.length + len(text))
        else:
            reader.pieces.append(Segment(reader.length, offset, len(text)))
    reader.parts.append(text)
    reader.length += len(text)
    reader.linked += len(text) * reader.link


def _flush(reader: _Reader) -> None:
    """The block ends here."""
    text = "".join(reader.parts).rstrip()
    if text:
        pieces = tuple(_trimmed(reader.pieces, len(text)))
        linked = min(1.0, reader.linked / len(text))
        within = tuple(reader.stack[-DEEP:])
        reader.blocks.append(Visible(text, pieces, within, linked, reader.line(reader.begin)))
    reader.parts, reader.pieces, reader.length, reader.linked = [], [], 0, 0


def _trimmed(pieces: list[Segment], length: int) -> Iterator[Segment]:
    """`pieces` without what lies beyond `length`."""
    for piece in pieces:
        if piece.start < length:
            yield Segment(piece.start, piece.file_start, min(piece.length, length - piece.start))
