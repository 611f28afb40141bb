"""Text that knows where in its file each letter stands.

Every step of loading - line ends, front matter, Markdown, cleaning - picks stretches of the text before it.
`pick` is the only way to do so, and keeps the map. Knows no file and no rule.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.model import Offsets, Segment, Span


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and, in order, its stretches that stand letter for letter in the file."""

    text: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class LeftWords:
    """Words that a reader leaves out of an article, with why, in words for readers."""

    text: str
    at: int
    """Where they begin among the characters of the file."""
    reason: str


def take_span(source: Traced, span: Span, reason: str) -> LeftWords:
    """`span` of `source` as words that are left out."""
    return LeftWords(
        span.of(source.text).strip(), Offsets(source.segments, ()).file_offset(span.start), reason
    )


def trace_whole(text: str) -> Traced:
    """`text` as the whole of a file."""
    return Traced(text, (Segment(0, 0, len(text)),) if text else ())


def pick(source: Traced, pieces: Iterable[Span | str]) -> Traced:
    """`pieces` in a row: spans of `source`, which stay traced, and words that stand in no file."""
    texts: list[str] = []
    segments: list[Segment] = []
    at = 0
    for piece in pieces:
        words = piece if isinstance(piece, str) else piece.of(source.text)
        if isinstance(piece, Span):
            segments.extend(_shift_segments(source.segments, piece, at))
        texts.append(words)
        at += len(words)
    return Traced("".join(texts), tuple(_join_segments(segments)))


def place_pieces(source: Traced, pieces: Iterable[Segment], at: int) -> Iterator[Segment]:
    """`pieces`, which count in the text of `source`, as segments into its file, when they begin at `at`."""
    for piece in pieces:
        span = Span(piece.file_start, piece.file_start + piece.length)
        yield from _shift_segments(source.segments, span, at + piece.start)


def _shift_segments(segments: tuple[Segment, ...], span: Span, at: int) -> Iterator[Segment]:
    """The parts of `segments` inside `span`, as they stand when the span begins at `at`.

    A segment of no length says where in the file what follows begins, though it stands there otherwise.
    """
    first = max(0, bisect_right(segments, span.start, key=lambda segment: segment.start) - 1)
    for index in range(first, len(segments)):
        segment = segments[index]
        if segment.start >= span.end:
            return
        low, high = max(span.start, segment.start), min(span.end, segment.start + segment.length)
        if low < high:
            yield Segment(at + low - span.start, segment.file_start + low - segment.start, high - low)
        elif not segment.length:
            yield Segment(at + low - span.start, segment.file_start, 0)


def _join_segments(segments: Iterable[Segment]) -> Iterator[Segment]:
    """`segments` with those made one that follow each other in the text and in the file."""
    last: Segment | None = None
    for segment in segments:
        if last is not None and _follows_segment(last, segment):
            last = Segment(last.start, last.file_start, last.length + segment.length)
            continue
        if last is not None:
            yield last
        last = segment
    if last is not None:
        yield last


def _follows_segment(last: Segment, segment: Segment) -> bool:
    return (last.start + last.length, last.file_start + last.length) == (segment.start, segment.file_start)
