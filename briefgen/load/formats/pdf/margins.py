"""What stands around the text of a page: heads and feet that come again, numbers of pages, footnotes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.load.formats.document import FOOTER, HEADER
from briefgen.load.formats.pdf.lines import PdfLine, Ruled, usual_size
from briefgen.load.reasons import NOTE

MARGIN_SHARE = 0.12
"""The share of a page's height in which its head and its foot stand."""
LINES_TO_FOOT = 3.0
"""Lines between the text and a foot that stands alone."""
FEW, LARGE = 4, 1.5
"""Lines of a page that may have a head of its own, and how much larger a title below it is."""
SMALLER = 0.94
"""How much smaller the letters of a note are."""

SIGN = r"\[?(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5})\]?[.):]?"
"""The mark of a note, as it stands before it."""
_PAGE_NUMBER = re.compile(
    r"(?:page |p\. ?|seite )?[-–—]? ?\d{1,4} ?[-–—]?(?: ?(?:/|of|von) ?\d{1,4})?", re.IGNORECASE
)
_MARKED = re.compile(SIGN + r"(?=\s?[^\W\d_a-z]|\s[^\d\s])")
_SIGN = re.compile(SIGN)
_TELLS_PAGE = re.compile(r"\bpage \d{1,4}$|^\d{1,4} ?[|•·]|[|•·] ?\d{1,4}$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Parted:
    """The lines of a page, and what stands above and below them with what it is."""

    body: tuple[PdfLine, ...]
    above: tuple[tuple[PdfLine, str], ...]
    below: tuple[tuple[PdfLine, str], ...]


def part_pages(pages: Sequence[Ruled]) -> list[Parted]:
    """Each page without its head, foot and notes."""
    again = _find_repeated(pages)
    size = usual_size([line for page in pages for line in page.lines])
    return [_part_page(page, again, size) for page in pages]


def _find_repeated(pages: Sequence[Ruled]) -> frozenset[tuple[bool, str]]:
    """What stands at the edge of two pages or more, numbers aside, with whether that is the top."""
    counts: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        counts.update(
            {
                (top, _words_of_line(line))
                for line in page.lines
                for top in (True, False)
                if _is_at_edge(page, line, top)
            }
        )
    return frozenset(one for one, count in counts.items() if count > 1 and count >= len(pages) / 3)


def _words_of_line(line: PdfLine) -> str:
    return _DIGITS.sub("#", line.text.lower())


def _is_at_edge(page: Ruled, line: PdfLine, top: bool) -> bool:
    if top:
        return line.base > page.height * (1 - MARGIN_SHARE)
    return line.base < page.height * MARGIN_SHARE


def _find_edge(page: Ruled, line: PdfLine, again: frozenset[tuple[bool, str]]) -> str:
    """HEADER or FOOTER for a line at an edge that comes again or numbers the page; else empty."""
    for above, edge in ((True, HEADER), (False, FOOTER)):
        if _is_at_edge(page, line, above) and ((above, _words_of_line(line)) in again or _tells_page(line)):
            return edge
    return ""


def _part_page(page: Ruled, again: frozenset[tuple[bool, str]], size: float) -> Parted:
    edges: dict[str, list[PdfLine]] = {HEADER: [], FOOTER: [], "": []}
    for line in page.lines:
        edges[_find_edge(page, line, again)].append(line)
    body = edges[""]
    notes = _find_footnotes(body, size)
    rest = body[: len(body) - len(notes)]
    alone = _find_lone_foot(page, rest)
    first = 1 if _is_over_title(page, rest) else 0
    heads = [(line, HEADER) for line in (*edges[HEADER], *rest[:first])]
    feet = [(line, FOOTER) for line in (*alone, *edges[FOOTER])]
    kept = rest[first : len(rest) - len(alone)]
    return Parted(tuple(kept), tuple(heads), (*((line, NOTE) for line in notes), *feet))


def _tells_page(line: PdfLine) -> bool:
    """Whether a line tells the number of its page."""
    return bool(_PAGE_NUMBER.fullmatch(line.text) or _TELLS_PAGE.search(line.text))


def _is_over_title(page: Ruled, lines: Sequence[PdfLine]) -> bool:
    """Whether the first line is a small one at the very top, with a large one below it."""
    if len(lines) < FEW or not _is_at_edge(page, lines[0], True):
        return False
    return lines[1].size > LARGE * lines[0].size


def _find_lone_foot(page: Ruled, lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The last lines of a page, at its very foot and far below all others."""
    for count in (1, 2):
        if len(lines) > count:
            last, above = lines[-count], lines[-count - 1]
            if above.base - last.base > (LINES_TO_FOOT + 1) * last.size and _is_at_edge(page, last, False):
                return list(lines[-count:])
    return []


def _find_footnotes(lines: Sequence[PdfLine], size: float) -> list[PdfLine]:
    """The small lines at the foot of a page, from the first that begins with a mark."""
    small: list[PdfLine] = []
    for line in reversed(lines):
        if line.size >= SMALLER * size:
            break
        small.insert(0, line)
    first = next((at for at, line in enumerate(small) if _is_marked(line)), len(small))
    return small[first:]


def _is_marked(line: PdfLine) -> bool:
    return line.opens_raised or bool(_MARKED.match(line.text) or _SIGN.fullmatch(line.text))
