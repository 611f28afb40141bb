"""The text of an article: the lines that are kept, where each came from, and the lines that were cut.

The lines of a paragraph stay apart by one line end, paragraphs by an empty line; white space around a line
is dropped.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.load import clean
from briefgen.load.clean import LineKind
from briefgen.load.offsets import LeftWords, Traced, pick, place_pieces
from briefgen.load.page.nouns import CutBlock, PageBlock, SavedPage
from briefgen.load.row import Row
from briefgen.load.structure.rescue import Whole, is_same_line, rescue_lines
from briefgen.model import Cut, Offsets, PageStart, Segment, Span

BLOCK_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class ArticleBody:
    traced: Traced
    rows: tuple[Row, ...]
    cut: tuple[Cut, ...]

    @property
    def text(self) -> str:
        return self.traced.text


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line with what stands before it in the new text, and where it begins there."""

    line: clean.BodyLine
    joint: str
    at: int


def take_bare(text: str) -> ArticleBody:
    """`text` as it is: every line that is not blank is a row, nothing is cut."""
    rows = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            rows.append(Row(Span(start, start + len(line.strip())), LineKind.BODY))
        at += len(line) + 1
    return ArticleBody(Traced(text, ()), tuple(rows), ())


def clean_body(
    source: Traced, line_starts: tuple[int, ...], keep: tuple[str, ...], known: dict[int, LineKind]
) -> ArticleBody:
    """`source` without the lines that are no part of the article.

    A line that one of the quotes `keep` names stays; `known` says what the line at an offset is.
    """
    lines = rescue_lines(Whole(source.text, clean.decide_lines(source.text), keep, known))
    kept = list(_place_kept_lines(source.text, lines))
    traced = pick(source, _join_pieces(kept))
    rows = tuple(Row(_placed_span(one), known.get(one.line.start, one.line.kind)) for one in kept)
    into = Offsets(source.segments, line_starts)
    return ArticleBody(traced, rows, tuple(_list_cut_lines(source.text, lines, kept, into, len(traced.text))))


def with_taken(body: ArticleBody, taken: tuple[LeftWords, ...], line_starts: tuple[int, ...]) -> ArticleBody:
    """`body` with the words among its cut lines that its reader took out of it."""
    starts = [segment.file_start for segment in body.traced.segments]
    cut = list(body.cut)
    for one in taken:
        above = bisect_left(starts, one.at)
        at = body.traced.segments[above].start if above < len(starts) else len(body.text)
        cut.append(Cut(bisect_right(line_starts, one.at), one.text, one.reason, at))
    return replace(body, cut=tuple(sorted(cut, key=lambda one: (one.at, one.line))))


def page_starts(body: ArticleBody, pages: Sequence[tuple[int, int]]) -> Iterator[PageStart]:
    """Where pages that begin at places of the file begin in the text; one without a word is left out."""
    into, at = body.traced.segments, -1
    for place, number in pages:
        ends = (
            one.start + max(0, place - one.file_start) for one in into if one.file_start + one.length > place
        )
        start = next(ends, len(body.text))
        start += len(rest := body.text[start : start + 9]) - len(rest.lstrip())
        if at < start < len(body.text):
            at = start
            yield PageStart(start, number)


def of_page(
    page: SavedPage, source: Traced, line_starts: tuple[int, ...], keep: tuple[str, ...]
) -> ArticleBody:
    """The blocks of a saved page, a paragraph each; a cut block that `keep` quotes is put back."""
    into = Offsets(source.segments, line_starts)
    lines = _line_starts(source.text)
    texts: list[str] = []
    segments: list[Segment] = []
    rows: list[Row] = []
    cut: list[Cut] = []
    at = 0
    for block in _select_blocks(page, keep):
        if isinstance(block, CutBlock):
            cut.append(Cut(into.line(lines[block.line - 1]), block.text, block.reason, at))
            continue
        at += len(BLOCK_BREAK) if texts else 0
        segments.extend(place_pieces(source, block.pieces, at))
        rows.append(Row(Span(at, at + len(block.text)), block.kind, block.day))
        texts.append(block.text)
        at += len(block.text)
    return ArticleBody(Traced(BLOCK_BREAK.join(texts), tuple(segments)), tuple(rows), tuple(cut))


def _select_blocks(page: SavedPage, keep: tuple[str, ...]) -> Iterator[PageBlock | CutBlock]:
    """Kept and cut blocks in the order of the page."""
    cut = sorted(page.cut, key=lambda block: (block.before, block.line))
    following = iter((*cut, None))
    next_cut = next(following)
    for index in range(len(page.blocks) + 1):
        while next_cut is not None and next_cut.before <= index:
            back = any(is_same_line(quote, next_cut.text) for quote in keep)
            yield PageBlock(next_cut.text, LineKind.BODY, (), next_cut.line) if back else next_cut
            next_cut = next(following)
        if index < len(page.blocks):
            yield page.blocks[index]


def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return tuple(starts)


def _place_kept_lines(text: str, lines: tuple[clean.BodyLine, ...]) -> Iterator[_Placed]:
    at, last = 0, None
    for index, line in enumerate(lines):
        if not line.keep:
            continue
        joint = ""
        if last is not None:
            beside = last == index - 1 and text.count("\n", lines[last].end, line.start) == 1
            joint = "\n" if beside else BLOCK_BREAK
        at += len(joint)
        yield _Placed(line, joint, at)
        at += line.end - line.start
        last = index


def _join_pieces(kept: list[_Placed]) -> Iterator[Span | str]:
    for one in kept:
        yield one.joint
        yield Span(one.line.start, one.line.end)


def _placed_span(one: _Placed) -> Span:
    return Span(one.at, one.at + one.line.end - one.line.start)


def _list_cut_lines(
    text: str, lines: tuple[clean.BodyLine, ...], kept: list[_Placed], into: Offsets, end: int
) -> Iterator[Cut]:
    """The lines that were cut, each with the offset of the next kept line."""
    following = iter(kept)
    after = next(following, None)
    for line in lines:
        if line.keep:
            after = next(following, None)
            continue
        at = end if after is None else after.at
        yield Cut(into.line(line.start), text[line.start : line.end], line.reason, at)
