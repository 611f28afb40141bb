"""Pages that hold more than one article: where the next one begins, and which hold a list of teasers."""

from dataclasses import dataclass
from functools import cache

from briefgen.load.clean.datelines import is_byline, is_date
from briefgen.load.clean.shape import LineShape, shape
from briefgen.load.lexicon import LEXICON
from briefgen.load.page import linked
from briefgen.load.page.elements import RANKS
from briefgen.load.page.extracted import is_same_heading, split_words
from briefgen.load.page.visible import Scan, Visible

BLOCKS_TO_BYLINE = 4
"""So many blocks below the headline of an article its day or author stands."""
PAGE_ARTICLE_WORDS = 25
"""Words of paragraphs that an article has at least."""
TEASERS = 3
"""So many headlines that lead elsewhere, each above a line or two, are a list."""
TEASER = 45
"""Words of a teaser at most."""
_PROSE = (LineShape.PROSE, LineShape.SENTENCE)


@dataclass(frozen=True, slots=True)
class Heading:
    at: int
    """The index of the block."""
    rank: int


def next_article(read: Scan, titles: tuple[str, ...]) -> int:
    """The index of the block with which another article begins; their number where none does."""
    heads = [Heading(at, high) for at, one in enumerate(read.blocks) if (high := rank_heading(one))]
    first = _first_heading(read.blocks, heads, titles)
    if first is None or "LiveBlogPosting" in read.types:
        return len(read.blocks)
    own = split_words(read.blocks[first.at].text)
    for head in heads:
        other = head.at > first.at + 1 and not is_same_heading(
            split_words(read.blocks[head.at].text), own, True
        )
        if (
            other
            and _is_equal(read, first, head)
            and _is_dated_heading(read, head.at)
            and _parts_paragraphs(read, first, head)
        ):
            return head.at
    return len(read.blocks)


def _parts_paragraphs(read: Scan, first: Heading, head: Heading) -> bool:
    """Whether there are paragraphs above and below a headline."""
    return _has_paragraphs_between(read.blocks, first.at, head.at) and _has_paragraphs_between(
        read.blocks, head.at, len(read.blocks)
    )


def _first_heading(
    found: tuple[Visible, ...], heads: list[Heading], titles: tuple[str, ...]
) -> Heading | None:
    """The heading that shows the page's title, else the first of the first rank."""
    stated = [split_words(title) for title in titles]
    shown = (
        head
        for head in heads
        if any(is_same_heading(split_words(found[head.at].text), one, True) for one in stated)
    )
    return next(shown, None) or next((head for head in heads if head.rank == 1), None)


def rank_heading(one: Visible) -> int:
    """Of a heading that can be seen; 0 of all else."""
    return 0 if one.unseen else max((RANKS.get(name, 0) for name in one.within), default=0)


def _is_equal(read: Scan, first: Heading, head: Heading) -> bool:
    """Whether a heading can be another headline: of the same rank, or in an `article` of its own."""
    if head.rank == first.rank:
        return True
    begins, title = read.blocks[head.at].at, read.blocks[first.at].at
    ended = max((one.end for one in read.articles if one.start <= title < one.end), default=read.length)
    return any(one.start >= ended and one.start <= begins < one.end for one in read.articles)


def _is_dated_heading(read: Scan, at: int) -> bool:
    """Whether a day or an author stands right below or above a headline."""
    near = read.blocks[max(0, at - 1) : at + 1 + BLOCKS_TO_BYLINE]
    stated = any(is_date(one.text) or is_byline(one.text) for one in near)
    times = (tag for tag in read.tags if tag.name == "time" and tag.get("datetime"))
    return stated or any(near[0].at <= tag.at < near[-1].at for tag in times)


def _has_paragraphs_between(found: tuple[Visible, ...], low: int, high: int) -> bool:
    """Whether paragraphs stand between two blocks."""
    words = (len(one.text.split()) for one in found[low + 1 : high] if shape(one.text).form in _PROSE)
    return sum(words) >= PAGE_ARTICLE_WORDS


def is_list(read: Scan, kept: tuple[int, ...]) -> bool:
    """Whether what was taken for an article is a row of teasers, or the page says that it is a list."""
    paragraphs = [
        at for at in kept if not rank_heading(read.blocks[at]) and len(read.blocks[at].text.split()) > 3
    ]
    teasers = [at for at in paragraphs if _is_teaser(read.blocks, at)]
    if len(teasers) >= TEASERS and 2 * len(teasers) >= len(paragraphs):
        return True
    return says_it_is_a_list(read)


def says_it_is_a_list(read: Scan) -> bool:
    """Whether the page states that it is a list, and of no article that it is one."""
    return bool(_list_labels() & read.types) and not any(
        kind.endswith(linked.ARTICLE_TYPES) for kind in read.types
    )


def _is_teaser(found: tuple[Visible, ...], at: int) -> bool:
    """A line or two right below a headline that is a link, or itself a link with its headline."""
    if len(found[at].text.split()) > TEASER:
        return False
    above = [one for one in found[max(0, at - 2) : at] if rank_heading(one)]
    below = found[at + 1 : at + 2]
    leads = bool(above) and above[-1].linked > 0.9
    return leads or bool(above and below and below[0].linked > 0.9 and not rank_heading(below[0]))


@cache
def _list_labels() -> frozenset[str]:
    return frozenset(LEXICON.load("page", dict[str, tuple[str, ...]])["lists"])
