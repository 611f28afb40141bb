"""Tables that stand inside an article, where the extractor left them out."""

from itertools import groupby

from briefgen.load.page.rows import is_row
from briefgen.load.page.visible import Visible

FEWEST_ROWS = 2
LINKED = 0.6
"""The share of links from which a table is a menu."""


def find_inside(found: tuple[Visible, ...], kept: frozenset[int]) -> frozenset[int]:
    """The rows of tables with numbers between two blocks of the article."""
    rows = [at for at in range(min(kept, default=0), max(kept, default=0)) if is_row(found[at])]
    tables = (
        [at for _, at in group] for _, group in groupby(enumerate(rows), key=lambda one: one[1] - one[0])
    )
    return frozenset(at for table in tables if _tells_facts(found, table) for at in table)


def _tells_facts(found: tuple[Visible, ...], table: list[int]) -> bool:
    numbers = sum(any(map(str.isdigit, found[at].text)) for at in table)
    linked = sum(found[at].linked for at in table) / len(table)
    seen = not any(found[at].unseen for at in table)
    return seen and len(table) >= FEWEST_ROWS and 2 * numbers >= len(table) and linked < LINKED
