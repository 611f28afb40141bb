"""Markdown as plain text: its marks taken out, every letter still traced to the file.

lines     what each line is, and which of them are one paragraph
inline    the marks inside a line

Linear; what is not sure to be a mark stays.
"""

from dataclasses import dataclass

from briefgen.load.clean import LineKind
from briefgen.load.markdown.inline import LeftOut, strip_inline
from briefgen.load.markdown.lines import join_wrapped, read_lines
from briefgen.load.offsets import LeftWords, Traced, pick, take_span
from briefgen.model import Span


@dataclass(frozen=True, slots=True)
class PlainText:
    traced: Traced
    known: dict[int, LineKind]
    """The kind of the line at each offset of the text where a heading begins."""
    taken: tuple[LeftWords, ...]
    """What is struck out, commented out, a note or a tag: words that are none of the text."""


def strip_marks(source: Traced) -> PlainText:
    """`source` without its marks."""
    pieces: list[Span | str] = []
    known: dict[int, LineKind] = {}
    left: LeftOut = []
    at = 0
    for line, joint in join_wrapped(source.text, list(read_lines(source.text))):
        inside = list(strip_inline(source.text, Span(line.start, line.end), left))
        at += len(joint)
        if line.kind is not LineKind.BODY:
            known[at] = line.kind
        if line.note:
            left.append((line.note, line.why))
        at += sum(len(piece) if isinstance(piece, str) else piece.end - piece.start for piece in inside)
        pieces.extend((joint, *inside))
    taken = tuple(take_span(source, span, reason) for span, reason in left)
    return PlainText(pick(source, pieces), known, taken)
