"""The lines that were cut of an article, each with its address on the source page."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from briefgen.model import Article
from briefgen.render import urls
from briefgen.render.atlas.found import grouped
from briefgen.render.views.parts import Link
from briefgen.render.wording.texts import say, tell_count


class CutRow(Struct, frozen=True):
    id: str
    line: int
    text: str
    reason: str


def list_cut_lines(article: Article) -> tuple[tuple[int, CutRow], ...]:
    """Each cut line with the offset of what follows it. A page that was saved on one line cuts many of it."""
    seen: Counter[int] = Counter()
    rows = []
    for cut in article.cut:
        seen[cut.line] += 1
        row = CutRow(urls.cut(cut.line, seen[cut.line]), cut.line, cut.text, cut.reason)
        rows.append((cut.at, row))
    return tuple(rows)


def link_to_cut(cuts: Sequence[CutRow]) -> tuple[Link, ...]:
    """One link for each run of cut lines of one reason."""
    runs = grouped((cut.reason, cut) for cut in cuts)
    return tuple(
        Link(say("label.cut", lines=tell_count("count.line", len(run)), reason=reason), f"#{run[0].id}")
        for reason, run in runs.items()
    )
