"""A page of several articles, such as a newsletter: each an article of its own, by its number.

What greets, and what stands between them, is shown as cut, with the article that it stands above or below.
"""

import re
from collections.abc import Iterator, Sequence

from briefgen.load.clean.datelines import is_date
from briefgen.load.formats import item
from briefgen.load.formats.item import Item
from briefgen.load.formats.part import ArticlePart, File, Several
from briefgen.load.formats.sniffed import ITEM
from briefgen.load.page.newsletters import BLOCKS_TO_AUTHOR, HeadlineSection, find_newsletter_sections
from briefgen.load.page.stated import DATES, PUBLISHERS, TITLES, find_stated
from briefgen.load.page.visible import Scan, scan
from briefgen.load.reasons import BESIDE_THE_ARTICLES
from briefgen.model import Piece

_WHOLE = re.compile(r"</?(?:article|body|html|main)\b[^<>]{0,2000}>", re.IGNORECASE)
"""Elements that a part of a page would begin without ending, or end without beginning."""


def hold_sections(part: ArticlePart, file: File, *, titled: bool) -> ArticlePart | Several:
    """The articles of a page that is several; of any other page `part`, its one article.

    With `titled` what the page is called counts: one that is called after its first article is that article.
    A mail is called after the first of several, too.
    """
    html = part.text.text
    try:
        read = scan(html, file.limits.depth)
    except ValueError:
        return part  # it is told where the page is read
    titles = [one.text for one in find_stated(read, TITLES)] if titled else []
    found = find_newsletter_sections(read, html, titles)
    return Several(tuple(_split_pieces(part, file, read, found)), part.problems) if found else part


def _split_pieces(
    part: ArticlePart, file: File, read: Scan, found: Sequence[HeadlineSection]
) -> Iterator[Piece]:
    sent = part.front.date.value if part.front.date else ""
    ends = [0, *(one.end for one in found)]
    for number, one in enumerate(found):
        beside = [*read.blocks[ends[number] : one.first]]
        if number == len(found) - 1:
            beside += read.blocks[one.end :]
        told = Item(
            body=_WHOLE.sub("", part.text.text[one.start : one.stop]),
            title=read.blocks[one.first].text,
            date=_day_below(read, one) or sent or _find_first_words(read, DATES),
            publisher=part.front.publisher or _find_first_words(read, PUBLISHERS),
            url=part.front.url,
            notes=tuple((block.text, block.unseen or BESIDE_THE_ARTICLES) for block in beside),
        )
        yield file.piece(str(number + 1), ITEM, item.encode_item(told))


def _find_first_words(read: Scan, names: tuple[str, ...]) -> str:
    return next((one.text for one in find_stated(read, names)), "")


def _day_below(read: Scan, one: HeadlineSection) -> str:
    """The day that stands below a headline; empty for none."""
    near = read.blocks[one.first + 1 : one.end][:BLOCKS_TO_AUTHOR]
    return next((block.text for block in near if is_date(block.text) and item.read_published(block.text)), "")
