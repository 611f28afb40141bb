"""Pages that are several articles, as newsletters and digests are: where each of them stands.

One article with cross-heads stays one. Its parts have headings too; those of a newsletter all show in one way
that they are articles of their own: headlines that lead each to a place of its own, an `article` element
each, an author each, or a link below each that leads to the rest.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefgen.load.clean.datelines import is_byline
from briefgen.load.clean.furniture import find_furniture
from briefgen.load.clean.shape import LineShape, shape
from briefgen.load.page import linked, several
from briefgen.load.page.elements import RANKS
from briefgen.load.page.extracted import is_same_heading, split_words
from briefgen.load.page.visible import Scan, Visible

NEWSLETTER_ARTICLES = 2
NEWSLETTER_ARTICLE_WORDS = 60
"""Words of paragraphs of each article; a teaser has fewer."""
HEADLINE = 3
"""Words; what is shorter names a department."""
GREETING = 100
"""Words of paragraphs above the first article, at most."""
BLOCKS_TO_AUTHOR = 3
"""So many blocks below a headline its author stands."""
LINK_WORDS = 6
"""Words of a link that leads to the rest, at most."""
HEADLINE_TAG_CHARACTERS = 2_000
"""Characters of the tag of a headline, at most."""
_ARROWS = " »›→>…."
_PROSE = (LineShape.PROSE, LineShape.SENTENCE)
_LEADS = re.compile(
    r"<a\b[^<>]{0,2000}\bhref\s{0,9}=\s{0,9}[\"']?(https?://[^\s\"'<>]{1,2000})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class HeadlineSection:
    """A headline with what stands below it, down to the next of its rank or a higher one."""

    first: int
    """The index of the block that is its headline."""
    end: int
    start: int
    """Where the headline begins in the source."""
    stop: int
    """And where what is below it ends."""


def find_newsletter_sections(read: Scan, html: str, titles: Sequence[str]) -> tuple[HeadlineSection, ...]:
    """The articles of a page that is several; none of any other page.

    One that is called, in `titles`, after its first article is that article: what follows it is another.
    """
    if _says_it_is_one(read):
        return ()
    for rank in sorted(set(RANKS.values())):
        every = _rank_sections(read, html, rank)
        found = tuple(
            one for one in every if _count_told(_list_blocks_below(read, one)) >= NEWSLETTER_ARTICLE_WORDS
        )
        if (
            len(found) >= NEWSLETTER_ARTICLES
            and 2 * len(found) >= len(every)
            and _are_apart(read, html, found)
        ):
            own = split_words(read.blocks[found[0].first].text)
            return () if any(is_same_heading(own, split_words(title), True) for title in titles) else found
    return ()


def _says_it_is_one(read: Scan) -> bool:
    """Whether the page states that it is one article, a live page, or a list."""
    kinds = (tag.get("content").lower() for tag in read.tags if tag.get("property").lower() == "og:type")
    articles = any(kind.endswith((*linked.ARTICLE_TYPES, "LiveBlogPosting")) for kind in read.types)
    return articles or "article" in kinds or several.says_it_is_a_list(read)


def _rank_sections(read: Scan, html: str, rank: int) -> list[HeadlineSection]:
    heads = [(at, of) for at, one in enumerate(read.blocks) if (of := several.rank_heading(one))]
    found = []
    for number, (at, of) in enumerate(heads):
        if of == rank:
            end = next((other for other, high in heads[number + 1 :] if high <= rank), len(read.blocks))
            found.append(
                HeadlineSection(at, end, _find_beginning(read, html, at), _find_beginning(read, html, end))
            )
    return found


def _find_beginning(read: Scan, html: str, at: int) -> int:
    """Where the element of the heading at an index begins; the end of the source where there is none."""
    if at == len(read.blocks):
        return len(html)
    head = read.blocks[at]
    found = max(html.rfind(f"<{mark}", 0, head.at) for mark in ("h", "H"))
    return found if found >= 0 and head.at - found < HEADLINE_TAG_CHARACTERS else head.at


def _list_blocks_below(read: Scan, one: HeadlineSection) -> Sequence[Visible]:
    return read.blocks[one.first + 1 : one.end]


def _count_told(blocks: Sequence[Visible]) -> int:
    """Words of paragraphs."""
    return sum(len(one.text.split()) for one in blocks if not one.unseen and shape(one.text).form in _PROSE)


def _are_apart(read: Scan, html: str, found: tuple[HeadlineSection, ...]) -> bool:
    """Whether parts of a page are articles of their own, each with a headline, and no long text above."""
    if _count_told(read.blocks[: found[0].first]) > GREETING:
        return False
    heads = [read.blocks[one.first] for one in found]
    if any(len(head.text.split()) < HEADLINE for head in heads):
        return False
    if len({head.text for head in heads}) < len(heads):
        return False
    return any(sign(read, html, found) for sign in _NEWSLETTER_SIGNS)


# ------------------------------------------------------------ signs
def _lead_elsewhere(read: Scan, html: str, found: tuple[HeadlineSection, ...]) -> bool:
    """Each headline is a link, each to another place."""
    heads = [read.blocks[one.first] for one in found]
    if any(head.linked <= 0.9 for head in heads):
        return False
    around = (
        html[max(0, one.start - HEADLINE_TAG_CHARACTERS) : head.at]
        for one, head in zip(found, heads, strict=True)
    )
    places = [leads[-1] if (leads := _LEADS.findall(part)) else "" for part in around]
    return all(places) and len(set(places)) == len(places)


def _have_elements(read: Scan, _: str, found: tuple[HeadlineSection, ...]) -> bool:
    """Each stands in an `article` element that holds no other."""
    inner = [
        [(span.end - span.start, span.start) for span in read.articles if span.start <= one.start < span.end]
        for one in found
    ]
    return all(inner) and len({min(spans) for spans in inner}) == len(inner)


def _have_authors(read: Scan, _: str, found: tuple[HeadlineSection, ...]) -> bool:
    """A by-line stands right below each headline."""
    return all(
        any(is_byline(block.text) for block in _list_blocks_below(read, one)[:BLOCKS_TO_AUTHOR])
        for one in found
    )


def _lead_to_the_rest(read: Scan, _: str, found: tuple[HeadlineSection, ...]) -> bool:
    """Below each stands a link that says "read more"."""
    return all(any(_leads_to_more(block) for block in _list_blocks_below(read, one)) for one in found)


def _leads_to_more(block: Visible) -> bool:
    leads = block.linked > 0.9 and len(block.text.split()) <= LINK_WORDS
    return leads and "link" in find_furniture(block.text.strip(_ARROWS)).whole


_NEWSLETTER_SIGNS: tuple[Callable[[Scan, str, tuple[HeadlineSection, ...]], bool], ...] = (
    _lead_elsewhere,
    _have_elements,
    _have_authors,
    _lead_to_the_rest,
)
