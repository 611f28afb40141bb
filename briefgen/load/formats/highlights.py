"""What readers take out of articles and keep in notes: Readwise, Zotero, Obsidian. Highlights are no article.

A note that holds the article too - a "full document" - is read without them.
"""

import re
from dataclasses import dataclass

from briefgen.load.offsets import LeftWords, Traced, pick, take_span
from briefgen.model import Span

HIGHLIGHTS = "highlights of a reader"

_HEADING = re.compile(r"^#{1,3} +(?P<name>[^\n]{1,80}?)[ \t]{0,9}$", re.MULTILINE)
_NAMES = re.compile(r"(?:new )?(?:highlights|annotations|extracted annotations)\b", re.IGNORECASE)
_WHOLE = re.compile(r"full (?:document|text|article)|article|document|content", re.IGNORECASE)
_HIGHLIGHT_LINKS = re.compile(
    r"\(\[?View Highlight\]?\(|readwise\.io/|read\.readwise\.io/|zotero://(?:open-pdf|select|note)"
    r"|^#{1,3} +(?:Annotations|Extracted Annotations)\b|^- Category: +#?\w+$",
    re.MULTILINE,
)
_ABOUT = re.compile(r"^#{1,3} +Metadata[ \t]{0,9}$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HighlightNote:
    """A note, without the highlights in it."""

    text: Traced
    taken: tuple[LeftWords, ...]
    is_whole: bool
    """Whether the article itself is in it."""


def part_highlights(source: Traced) -> HighlightNote | None:
    """What of a text is highlights, where a program that keeps them wrote it; None where none did."""
    if not _HIGHLIGHT_LINKS.search(source.text):
        return None
    heads = [*_HEADING.finditer(source.text)]
    ends = [*(one.start() for one in heads[1:]), len(source.text)]
    parts = [(one["name"], Span(one.start(), end)) for one, end in zip(heads, ends, strict=True)]
    marked = [span for name, span in parts if _NAMES.match(name) or _ABOUT.match(source.text, span.start)]
    if not any(_NAMES.match(name) for name, _ in parts):
        return None
    whole = any(_WHOLE.fullmatch(name) for name, _ in parts)
    return HighlightNote(
        pick(source, _stretches_between(marked, len(source.text))), _taken_lines(source, marked), whole
    )


def _stretches_between(spans: list[Span], end: int) -> list[Span]:
    """What stands between spans, which come in order."""
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), end]
    return [Span(low, high) for low, high in zip(edges[::2], edges[1::2], strict=True)]


def _taken_lines(source: Traced, spans: list[Span]) -> tuple[LeftWords, ...]:
    lines = (
        Span(span.start + found.start(), span.start + found.end())
        for span in spans
        for found in re.finditer(r"[^\n]+", span.of(source.text))
    )
    return tuple(take_span(source, line, HIGHLIGHTS) for line in lines if line.of(source.text).strip())
