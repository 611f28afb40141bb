"""Markdown line by line: what each line is, and which of them are one paragraph.

The lines of a paragraph become one line, for in Markdown a line end is a space.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.load.clean import LineKind
from briefgen.load.reasons import NOTE
from briefgen.model import Span

REMARK = "note of a reader"

_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}(?:(?:\* {0,3}){3,80}|(?:- {0,3}){3,80}|(?:_ {0,3}){3,80})$")
_UNDERLINE = re.compile(r" {0,3}(?:={1,200}|-{1,200}) {0,9}$")
_HASHES = re.compile(r" {0,3}(#{1,6})[ \t]+")
_CLOSING_HASHES = re.compile(r"[ \t]{1,9}#{1,9}[ \t]{0,9}$")
_BLOCK_OPENING = re.compile(
    r"[ \t]{0,12}(?:>[ \t]?(?:\[!\w{1,30}\][-+]?[ \t]{0,9})?"
    r"|(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]{1,9})?)"
)
_CALLOUT = re.compile(r"[ \t]{0,12}>[ \t]?\[!(?!(?:quote|cite)\])\w{1,30}\]", re.IGNORECASE)
"""A box with what a reader thinks; only one of a quotation holds words of the article."""
_BLOCK_QUOTE = re.compile(r"[ \t]{0,12}>")
_SEPARATOR = re.compile(r"[ \t|:-]{3,500}$")
_DEFINITION = re.compile(r" {0,3}\[(?P<note>\^)?[^\]\n]{1,200}\]:[ \t]*\S")


@dataclass(frozen=True, slots=True)
class MarkdownLine:
    start: int
    end: int
    kind: LineKind
    """HEADING, TITLE, NOISE for a line of marks only, else BODY."""
    opens: bool
    """A list item, a quotation or a heading begins here: not to be joined to the line above."""
    note: Span | None = None
    """The row where it is a footnote or a reader's remark, no line of the text."""
    why: str = NOTE


def read_lines(text: str) -> Iterator[MarkdownLine]:
    """Each line without the marks at its beginning and end."""
    titled = fenced = remarked = False
    rows = text.split("\n")
    at = 0
    for number, row in enumerate(rows):
        below = rows[number + 1] if number + 1 < len(rows) else ""
        remarked = bool(_CALLOUT.match(row)) or (remarked and bool(_BLOCK_QUOTE.match(row)))
        if remarked and not fenced:
            line = MarkdownLine(at, at, LineKind.BODY, True, Span(at, at + len(row)), REMARK)
        elif _FENCE.match(row):
            fenced = not fenced
            line = MarkdownLine(at, at, LineKind.BODY, True)
        else:
            line = (
                _classify_row(row, below, at)
                if not fenced
                else MarkdownLine(at, at + len(row), LineKind.BODY, True)
            )
        if line.kind is LineKind.HEADING and not titled:
            titled = True
            line = MarkdownLine(line.start, line.end, LineKind.TITLE, True)
        yield line
        at += len(row) + 1


def _classify_row(row: str, below: str, at: int) -> MarkdownLine:
    hashes = _HASHES.match(row)
    if hashes:
        end = max(_end_before_hashes(row), hashes.end())
        return MarkdownLine(at + hashes.end(), at + end, LineKind.HEADING, True)
    defined = _DEFINITION.match(row)
    if defined:
        return MarkdownLine(at, at, LineKind.BODY, True, Span(at, at + len(row)) if defined["note"] else None)
    if _RULE.match(row) or _UNDERLINE.match(row):
        return MarkdownLine(at, at, LineKind.BODY, True)
    if row.lstrip().startswith("|"):
        return MarkdownLine(at, at if _SEPARATOR.match(row) else at + len(row), LineKind.BODY, True)
    start = _find_first_word(row)
    kind = LineKind.HEADING if not start and _is_underlined(row, below) else LineKind.BODY
    return MarkdownLine(at + start, at + len(row), kind, start > 0 or kind is LineKind.HEADING)


def _end_before_hashes(row: str) -> int:
    """Where a heading ends that may be closed by hashes of its own."""
    closing = _CLOSING_HASHES.search(row[-80:])
    return len(row) - (len(row[-80:]) - closing.start() if closing else 0)


def _is_underlined(row: str, below: str) -> bool:
    """Whether the row below makes a heading of this one, which is no paragraph."""
    if not (row.strip() and below.strip()):
        return False
    return bool(_UNDERLINE.match(below)) and len(row.split()) <= 30


def _find_first_word(row: str) -> int:
    """Where the words begin after quotation marks and list bullets."""
    start = 0
    while match := _BLOCK_OPENING.match(row, start):
        start = match.end()
    return start


def join_wrapped(text: str, lines: list[MarkdownLine]) -> Iterator[tuple[MarkdownLine, str]]:
    """Each line with what stands before it: a space where it goes on with the paragraph above."""
    last: MarkdownLine | None = None
    for line in lines:
        goes_on = (
            last is not None
            and not line.opens
            and last.kind is LineKind.BODY
            and bool(text[line.start : line.end].strip())
            and bool(text[last.start : last.end].strip())
            and not text[last.start : last.end].endswith("  ")
        )
        yield line, "" if last is None else " " if goes_on else "\n"
        last = line
