"""Where a letter of a page stands: in which cell of which row, and right behind which other element."""

from dataclasses import dataclass, field

from briefgen.load.page.draft import BlockDraft

_INLINE_ELEMENTS = frozenset(
    {"a", "abbr", "b", "cite", "data", "em", "i", "label", "small", "span", "strong", "time"}
)
"""Elements that style sheets set apart without a space between them."""
BROKEN_WORD_LETTERS = 2
"""Letters of a word that ends before another begins: "W" and "hen" are one."""


@dataclass(slots=True)
class CellPlace:
    """The row and the cell of the innermost table that is open."""

    row: int = 0
    cell: int = 0
    rows: int = 0
    """How many rows of all tables have begun."""
    around: list[tuple[int, int]] = field(default_factory=list)
    """Where the tables that are open themselves stand."""

    def tag(self, name: str, *, closing: bool) -> None:
        """A tag is read: it may begin or end a table, a row, a cell."""
        if name == "table":
            self._table(closing=closing)
        elif name == "tr" and not closing:
            self.rows += 1
            self.row, self.cell = self.rows, 0
        elif name == "tr" and closing:
            self.row = self.cell = 0
        elif name in ("td", "th") and not closing and self.row:
            self.cell += 1

    def _table(self, *, closing: bool) -> None:
        if not closing:
            self.around.append((self.row, self.cell))
            self.row = self.cell = 0
        elif self.around:
            self.row, self.cell = self.around.pop()


@dataclass(slots=True)
class Joint:
    """The end of one element right before the beginning of the next: `</span><span>`."""

    at: int = -1
    """Where the last of the tags ends, as far as nothing else stood between them."""
    opened: bool = False

    def tag(self, name: str, start: int, end: int, *, closing: bool) -> None:
        """A tag is read."""
        if closing and name in _INLINE_ELEMENTS:
            self.at, self.opened = end, self.opened and self.at == start
        elif name in _INLINE_ELEMENTS and self.at == start:
            self.at, self.opened = end, True
        else:
            self.at = -1

    def parts(self, start: int, html: str, draft: BlockDraft) -> bool:
        """Whether the text at `start` is a word of its own, and the one before it in `draft` has ended."""
        if not self.opened or self.at != start or not draft.parts:
            return False
        self.at, self.opened = -1, False
        before, after = draft.parts[-1], html[start : start + 1]
        ended = len(before) >= BROKEN_WORD_LETTERS and (before[-1].islower() or before[-1] in ".!?:)")
        return ended and (after.isupper() or after.isdigit())
