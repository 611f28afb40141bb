"""The words of an object as they are shown: without conditions, a leading "to" and loose marks.

Knows the text and its marks; what the object is, is read elsewhere.
"""

import re
from collections.abc import Sequence

from briefgen.model import Span
from briefgen.parse.grammar.spans import cut_out, trim_span
from briefgen.parse.positions.drafts import PositionText, join_parts
from briefgen.parse.positions.stance.objects import About

OBJECT_LEAD = re.compile(
    r"(?:asked\s+(?=whether\b))?(?:(?:that|whether|if|not|to|for)\s+){0,3}", re.IGNORECASE
)
"""Words before an object that are none of it: "to", "not to", "that"."""
OPENING, CLOSING = "“\"‘'", "”\"’'"


def cut_object(passage: PositionText, about: About, holes: Sequence[Span]) -> tuple[Span, ...]:
    """The words of the object without conditions, a leading "to" and loose marks."""
    parts = list(about.spans)
    for hole in holes:
        if all(hole.holds(part) for part in about.spans):
            continue  # "no talks without us": what is talked of stands in the condition
        parts = [left for part in parts for left in cut_out(part, hole)]
    return tuple(
        join_parts(
            clean for part in parts if (clean := _clean(passage, part)).start < _clean(passage, part).end
        )
    )


def _clean(passage: PositionText, part: Span) -> Span:
    text = passage.text.text
    span = trim_span(text, part)
    lead = OBJECT_LEAD.match(text, span.start, span.end)
    start, end = lead.end() if lead else span.start, span.end
    while start < end and text[start] in OPENING and not _closed(text, start + 1, end, CLOSING):
        start += 1
    while end > start and text[end - 1] in CLOSING + ".!" and not _closed(text, start, end - 1, OPENING):
        end -= 1
    if end - start > 1 and text[start] in OPENING and text[end - 1] in CLOSING:
        start, end = start + 1, end - 1
    return trim_span(text, Span(start, max(start, end)))


def _closed(text: str, start: int, end: int, marks: str) -> bool:
    """Whether another mark of the pair stands in the stretch."""
    return any(mark in text[start:end] for mark in marks)
