"""The words of a content: in the sentence of its cue, without source and cue, its quotations kept whole.

Knows the marks and the sentences; what is content at all is read in `complements`.
"""

from collections.abc import Iterator

from briefgen.model import Span
from briefgen.parse.grammar.labels import FINITE
from briefgen.parse.grammar.spans import cut_out, trim_span
from briefgen.parse.positions.drafts import Complement, PositionText, join_parts


def list_outside(passage: PositionText, found: Complement, holes: tuple[Span, ...]) -> Iterator[Span]:
    """The content without the words of source and cue, in their sentence, its quotations kept whole."""
    sentence = passage.text.around(holes[-1])
    parts = found.content if found.below else tuple(_parts_within(found.content, sentence))
    for hole in holes:
        parts = tuple(left for part in parts for left in cut_out(part, hole))
    for part in join_parts(parts):
        clean = trim_span(
            passage.text.text, _complete_quotation(passage, _content_behind_colon(passage, part, holes[-1]))
        )
        if clean.start < clean.end:
            yield clean


def _content_behind_colon(passage: PositionText, part: Span, cue: Span) -> Span:
    """As in "Berg was wary: the port would pay, he said": what stands before the colon is the writer's."""
    if part.end > cue.start:
        return part
    words = passage.doc.char_span(part.start, part.end, alignment_mode="contract") or ()
    colons = [word for word in words if word.text in {":", ";"} and passage.quoted[word.i] < 0]
    if colons and any(word.tag_ in FINITE for word in words if word.i > colons[-1].i):
        return Span(colons[-1].idx + 1, part.end)
    return part


def _parts_within(content: tuple[Span, ...], sentence: Span) -> Iterator[Span]:
    """The parts of the content that stand in the sentence."""
    for part in content:
        start, end = max(part.start, sentence.start), min(part.end, sentence.end)
        if start < end:
            yield Span(start, end)


def _complete_quotation(passage: PositionText, part: Span) -> Span:
    """A part that ends inside a quotation runs to its end."""
    window = passage.doc.char_span(part.start, part.end, alignment_mode="expand")
    if not window:
        return part
    at = passage.quoted[window[-1].i]
    if at < 0 or passage.quotes[at].span.start < part.start:
        return part
    return Span(part.start, max(part.end, passage.quotes[at].span.end))
