"""Markdown as plain text: its marks taken out, every letter still traced to the file.

Line by line and linear; what is not sure to be a mark stays. The lines of a paragraph become one line, for
in Markdown a line end is a space.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from briefgen.load import letters
from briefgen.load.clean import Kind
from briefgen.load.offsets import Traced, pick
from briefgen.model import Span

_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}(?:(?:\* {0,3}){3,80}|(?:- {0,3}){3,80}|(?:_ {0,3}){3,80})$")
_UNDERLINE = re.compile(r" {0,3}(?:={1,200}|-{1,200}) {0,9}$")
_HASHES = re.compile(r" {0,3}(#{1,6})[ \t]+")
_CLOSING_HASHES = re.compile(r"[ \t]{1,9}#{1,9}[ \t]{0,9}$")
_OPENING = re.compile(r"[ \t]{0,12}(?:>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S")
_MARK = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|!\[[^\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\]\n]{0,200}\])"
    r"|\[\^[^\]\n]{1,50}\]"
    r"|\[(?P<words>[^\[\]\n]{1,500})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)|\[[^\]\n]{0,200}\])"
    r"|<(?:https?://|mailto:)[^<>\s]{1,1000}>"
    r"|<!--[^\n]{0,1000}?-->|</?[A-Za-z][^<>\n]{0,500}>"
    r"|&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});"
    r"|`{1,3}|~~"
    r"|(?P<stars>\*{1,3}|_{1,3})"
)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    kind: Kind
    """HEADING, TITLE, NOISE for a line of marks only, else BODY."""
    opens: bool
    """A list item, a quotation or a heading begins here: not to be joined to the line above."""


def plain(source: Traced) -> tuple[Traced, dict[int, Kind]]:
    """`source` without its marks, and the kind of the line at each offset where a heading begins."""
    pieces: list[Span | str] = []
    known: dict[int, Kind] = {}
    at = 0
    for line, joint in _joined(source.text, list(_lines(source.text))):
        inside = list(_inline(source.text, line.start, line.end))
        at += len(joint)
        if line.kind is not Kind.BODY:
            known[at] = line.kind
        at += sum(len(piece) if isinstance(piece, str) else piece.end - piece.start for piece in inside)
        pieces.extend((joint, *inside))
    return pick(source, pieces), known


def _lines(text: str) -> Iterator[_Line]:
    """Each line without the marks at its beginning and end."""
    titled = fenced = False
    rows = text.split("\n")
    at = 0
    for number, row in enumerate(rows):
        below = rows[number + 1] if number + 1 < len(rows) else ""
        if _FENCE.match(row):
            fenced = not fenced
            line = _Line(at, at, Kind.BODY, True)
        else:
            line = _line(row, below, at) if not fenced else _Line(at, at + len(row), Kind.BODY, True)
        if line.kind is Kind.HEADING and not titled:
            titled = True
            line = _Line(line.start, line.end, Kind.TITLE, True)
        yield line
        at += len(row) + 1


def _line(row: str, below: str, at: int) -> _Line:
    hashes = _HASHES.match(row)
    if hashes:
        closing = _CLOSING_HASHES.search(row[-80:])
        end = len(row) - (len(row[-80:]) - closing.start() if closing else 0)
        return _Line(at + hashes.end(), at + max(end, hashes.end()), Kind.HEADING, True)
    if _RULE.match(row) or _UNDERLINE.match(row) or _DEFINITION.match(row):
        return _Line(at, at, Kind.BODY, True)
    start = _opening(row)
    underlined = bool(row.strip()) and bool(below.strip()) and bool(_UNDERLINE.match(below)) and not start
    kind = Kind.HEADING if underlined and len(row.split()) <= 30 else Kind.BODY
    return _Line(at + start, at + len(row), kind, start > 0 or kind is Kind.HEADING)


def _opening(row: str) -> int:
    """Where the words begin after quotation marks and list bullets."""
    start = 0
    while match := _OPENING.match(row, start):
        start = match.end()
    return start


def _joined(text: str, lines: list[_Line]) -> Iterator[tuple[_Line, str]]:
    """Each line with what stands before it: a space where it goes on with the paragraph above."""
    last: _Line | None = None
    for line in lines:
        goes_on = (
            last is not None
            and not line.opens
            and last.kind is Kind.BODY
            and bool(text[line.start : line.end].strip())
            and bool(text[last.start : last.end].strip())
            and not text[last.start : last.end].endswith("  ")
        )
        yield line, "" if last is None else " " if goes_on else "\n"
        last = line


def _inline(text: str, start: int, end: int) -> Iterator[Span | str]:
    at = start
    for match in _MARK.finditer(text, start, end):
        if match["stars"] and not _is_emphasis(text, match.start(), match.end(), match["stars"][0]):
            continue
        yield Span(at, match.start())
        at = match.end()
        if match["escaped"]:
            yield Span(*match.span("escaped"))
        elif match["words"]:
            yield from _inline(text, *match.span("words"))
        elif match.group().startswith("&"):
            yield letters.plain(unescape(match.group()))
    yield Span(at, end)


def _is_emphasis(text: str, start: int, end: int, star: str) -> bool:
    """Whether a run of marks hugs a word: "2 * 3" does not, nor do "snake_case" and "2*3"."""
    before, after = text[start - 1 : start], text[end : end + 1]
    hugs = bool(before.strip()) != bool(after.strip()) or not (before.isspace() or after.isspace())
    inside = before.isalnum() and after.isalnum()
    inside = inside and (star == "_" or (before.isdigit() and after.isdigit()))
    return hugs and bool(before.strip() or after.strip()) and not inside
