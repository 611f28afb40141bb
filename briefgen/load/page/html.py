"""A saved web page as blocks of text: the article's, and what stood around it.

trafilatura says which text is the article's; where each block of it stands in the source, and what else was
visible, says one linear scan of our own (`visible`). Never a parser that hangs on hostile input.
"""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from briefgen.config import Limits
from briefgen.load import clean
from briefgen.load.clean import rules
from briefgen.load.clean.chain import TextPart
from briefgen.load.clean.datelines import is_byline, is_date
from briefgen.load.clean.line import LineKind
from briefgen.load.clean.shape import LineShape, shape
from briefgen.load.page import crept, hiding, posts, several, shown, tables
from briefgen.load.page.extracted import extract_blocks, find_among, is_same_heading, split_words
from briefgen.load.page.nouns import CutBlock, PageBlock, SavedPage, StatedFact
from briefgen.load.page.stated import ADDRESSES, AUTHORS, DATES, LATER, PUBLISHERS, TITLES, find_stated
from briefgen.load.page.visible import Scan, Visible, scan
from briefgen.load.reasons import ANOTHER
from briefgen.model import Span

HEADER = 12
"""How many blocks above the article its title, date and by-line are looked for."""
ABOVE = 3
"""How many blocks above its title an article may state its day."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def read_page(html: str, limits: Limits) -> SavedPage:
    r"""The page of `html` (line ends already `\n`).

    Raises ValueError, with words for the reader, where more than `limits.depth` elements are open at once.
    """
    read = scan(html, limits.depth)
    titles, authors = find_stated(read, TITLES), find_stated(read, AUTHORS)
    first = _first_article(read, titles)
    text = extract_blocks(_without_stretches(html[: first.end], read.taken), titles)
    looked = hiding.look_at_blocks(first.blocks, text)
    seen = looked.blocks
    kept = find_among(seen, text) or _choose_pasted(seen)
    listed = several.is_list(read, tuple(sorted(kept)))
    stamps = {} if listed else posts.find_post_stamps(read)
    kept |= tables.find_inside(seen, kept)
    kept = posts.find_post_blocks(read, stamps, kept) if stamps else kept
    reasons = crept.find_crept(seen, sorted(kept - stamps.keys()))
    kinds = _find_kinds(seen, kept - reasons.keys(), titles, authors) | dict.fromkeys(stamps, LineKind.STAMP)
    reasons |= dict.fromkeys(range(len(first.blocks), len(read.blocks)), ANOTHER)
    header = _find_page_header(read.blocks, kinds)
    return SavedPage(
        blocks=tuple(
            _make_block(one, kinds[at], stamps.get(at)) for at, one in enumerate(read.blocks) if at in kinds
        ),
        cut=_cut_other_blocks(read.blocks, kinds, reasons),
        titles=titles,
        authors=authors or shown.find_shown_authors(read, header),
        dates=(*find_stated(read, DATES), *shown.find_shown_dates(read, header)),
        changes=find_stated(read, LATER),
        publishers=find_stated(read, PUBLISHERS),
        addresses=find_stated(read, ADDRESSES),
        language=_page_language(read),
        hides=looked.hides,
        listed=listed,
    )


@dataclass(frozen=True, slots=True)
class _First:
    """The first article of a page: its blocks, and where it ends in the source."""

    blocks: tuple[Visible, ...]
    end: int


def _first_article(read: Scan, titles: tuple[StatedFact, ...]) -> _First:
    count = several.next_article(read, tuple(one.text for one in titles))
    whole = count == len(read.blocks)
    return _First(read.blocks[:count], read.length if whole else read.blocks[count].at)


def _page_language(read: Scan) -> str:
    return next((tag.get("lang") or tag.get("xml:lang") for tag in read.tags if tag.name == "html"), "")


def _without_stretches(html: str, taken: tuple[Span, ...]) -> str:
    """`html` without these stretches, which come in order; a space where one has no length."""
    parts, at = [], 0
    for span in taken:
        if span.end > len(html):
            break
        parts.append(html[at : span.start] + " " * (span.start == span.end))
        at = max(at, span.end)
    return "".join((*parts, html[at:]))


def _choose_pasted(found: tuple[Visible, ...]) -> frozenset[int]:
    """The article by the looks of its lines, where trafilatura finds none."""
    lines = clean.decide_lines("\n".join(one.text for one in found))
    return frozenset(line.number - 1 for line in lines if line.keep)


def _find_kinds(
    found: tuple[Visible, ...],
    kept: frozenset[int],
    titles: tuple[StatedFact, ...],
    authors: tuple[StatedFact, ...],
) -> dict[int, LineKind]:
    """The blocks of the article with what each is."""
    kinds = {at: _kind_of_block(found[at]) for at in sorted(kept)}
    for at in crept.find_trailing(found, list(kinds)):
        del kinds[at]
    if not kinds:
        return kinds
    first = min(kinds)
    title = _find_title_block(found, first, titles)
    if title >= 0:
        kinds[title] = LineKind.TITLE
    top = max(0, title if title >= 0 else first - 3)
    _keep_stated(found, kinds, range(top, min(first + 3, len(found))), authors)
    return dict(sorted(kinds.items()))


def _keep_stated(
    found: tuple[Visible, ...], kinds: dict[int, LineKind], header: range, authors: tuple[StatedFact, ...]
) -> None:
    """The first date of the header and its by-line are kept; a second date is the time of a change."""
    dated = False
    for at in header:
        if is_date(found[at].text) and not dated:
            kinds[at], dated = LineKind.DATELINE, True
        elif is_byline(found[at].text) and not _names_no_more(found[at].text, authors):
            kinds[at] = LineKind.BYLINE
        elif is_date(found[at].text) or is_byline(found[at].text):
            kinds.pop(at, None)


def _kind_of_block(one: Visible) -> LineKind:
    if rules.is_question(one.text):
        return LineKind.QUESTION
    heading = bool(_HEADINGS & set(one.within)) and shape(one.text).form is not LineShape.PROSE
    return LineKind.HEADING if heading else LineKind.BODY


def _names_no_more(line: str, authors: tuple[StatedFact, ...]) -> bool:
    """Whether the page's head names an author whom `line` names, not by an id: then it tells nothing new."""
    named = (split_words(one.text) for one in authors if not one.where.endswith("by id"))
    return any(words and words <= split_words(line) for words in named)


def _find_title_block(found: tuple[Visible, ...], first: int, titles: tuple[StatedFact, ...]) -> int:
    """The block that shows the page's title, the last above the article or its first; -1 for none.

    Where the head states another title, the last heading of the first rank is it.
    """
    stated_words = [split_words(one.text) for one in titles]
    above = range(min(first + 2, len(found)) - 1, max(-1, first - 4 * HEADER), -1)
    for at in above:
        mine = split_words(found[at].text)
        heading = bool(_HEADINGS & set(found[at].within))
        if len(mine) > 1 and any(is_same_heading(mine, words, heading) for words in stated_words):
            return at
    return next(
        (
            at
            for at in above
            if "h1" in found[at].within and (at >= first or len(split_words(found[at].text)) > 2)
        ),
        -1,
    )


def _find_page_header(found: tuple[Visible, ...], kinds: dict[int, LineKind]) -> Span:
    """Where in the source the title stands, what is around it, and all down to the first paragraph."""
    first = next((at for at, kind in kinds.items() if kind is LineKind.TITLE), min(kinds, default=0))
    told = (at for at in kinds if at > first and shape(found[at].text).form is LineShape.PROSE)
    last = next(told, min(first + 1, len(found) - 1))
    return (
        Span(_source_start(found, max(0, first - ABOVE)), _source_start(found, last)) if found else Span(0, 0)
    )


def _source_start(found: tuple[Visible, ...], at: int) -> int:
    """Where a block begins in the source; 0 where only entities tell."""
    return next((piece.file_start for piece in found[at].pieces), 0)


def _make_block(one: Visible, kind: LineKind, day: date | None) -> PageBlock:
    return PageBlock(one.text, kind, one.pieces, one.line, day)


def _cut_other_blocks(
    found: tuple[Visible, ...], kinds: dict[int, LineKind], reasons: dict[int, str]
) -> tuple[CutBlock, ...]:
    """All other visible text, each with its reason."""
    above = [0, *accumulate(int(at in kinds) for at in range(len(found)))]
    told = {found[at].text for at in kinds if shape(found[at].text).form is LineShape.PROSE}
    out: list[CutBlock] = []
    for at, one in enumerate(found):
        if at not in kinds:
            last = out[-1].reason if out else ""
            twice = rules.REPEATED if one.text in told else ""
            why = one.unseen or reasons.get(at) or twice or _reason_of_cut(one, above[at], above[-1], last)
            out.append(CutBlock(one.text, why, one.line, above[at]))
    return tuple(out)


def _reason_of_cut(one: Visible, before: int, whole: int, last: str) -> str:
    seen = crept.looked_at(one)
    part = TextPart.BEFORE if not before else TextPart.AFTER if before == whole else TextPart.INSIDE
    known = rules.find_reason(rules.find_outside_rules(), seen) or rules.by_element(one.within)
    return known or rules.by_place(seen, part, last)
