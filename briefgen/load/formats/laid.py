"""How mails set their pages: in tables, for want of anything better. Such a table is none.

A table is for layout where it says so, where a heading, a list or another table stands in it, or where each
of its rows has one cell. What is in it stays; only its tags become those of plain blocks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.load.offsets import Traced, pick
from briefgen.model import Span

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>table|tbody|thead|tfoot|tr|td|th|h[1-6]|ul|ol|blockquote|body)\b[^<>]{0,5000}>",
    re.IGNORECASE,
)
_LAYOUT = re.compile(r"\brole\s{0,9}=\s{0,9}[\"']?(?:presentation|none)\b", re.IGNORECASE)
_CELLS = ("td", "th")
_TABLE_PARTS = ("table", "tbody", "thead", "tfoot", "tr", *_CELLS)
BLOCK, ARTICLE = "div", "article"


@dataclass(slots=True)
class _Table:
    tags: list[tuple[Span, str]] = field(default_factory=list)
    """Its own, not those of tables in it, each with what stands for it where it is none."""
    is_layout: bool = False
    cells: int = 0
    """Of the row that is open."""
    widest: int = 0


def undo_layout(page: Traced) -> Traced:
    """`page` with its tables for layout as plain blocks, and all that it shows as one article."""
    text = page.text
    plain = dict(_plain_tags(text))
    bodies = [found for found in _TAG.finditer(text) if found["name"].lower() == "body"]
    opening = next((found.end() for found in bodies if not found["close"]), 0)
    closing = next(
        (found.start() for found in bodies if found["close"] and found.start() >= opening), len(text)
    )
    plain[Span(opening, opening)] = f"<{ARTICLE}>"
    plain[Span(closing, closing)] = f"</{ARTICLE}>"
    pieces: list[Span | str] = []
    at = 0
    for span in sorted(plain, key=lambda one: (one.start, one.end)):
        pieces += [Span(at, span.start), plain[span]]
        at = span.end
    return pick(page, (*pieces, Span(at, len(text))))


def _plain_tags(text: str) -> Iterator[tuple[Span, str]]:
    """The tags of all tables that are for layout, each with what stands for it."""
    waiting: list[_Table] = []
    for found in _TAG.finditer(text):
        name, closes = found["name"].lower(), bool(found["close"])
        if name == "table" and not closes:
            if waiting:
                waiting[-1].is_layout = True
            waiting.append(_Table(is_layout=bool(_LAYOUT.search(found.group()))))
        if not waiting or name == "body":
            continue
        _note_place(waiting[-1], name, Span(found.start(), found.end()), closes=closes)
        if name == "table" and closes:
            yield from _tell_table(waiting.pop())
    for table in waiting:
        yield from _tell_table(table)


def _note_place(table: _Table, name: str, span: Span, *, closes: bool) -> None:
    if name not in _TABLE_PARTS:
        table.is_layout = True
        return
    table.tags.append((span, f"</{BLOCK}>" if closes else f"<{BLOCK}>"))
    if name == "tr":
        table.cells = 0
    elif name in _CELLS and not closes:
        table.cells += 1
        table.widest = max(table.widest, table.cells)


def _tell_table(table: _Table) -> list[tuple[Span, str]]:
    return table.tags if table.is_layout or table.widest == 1 else []
