"""The posts of a live page: each below the hour at which it was written."""

from collections.abc import Iterator
from datetime import date

from briefgen.load.head import days
from briefgen.load.page.elements import RANKS
from briefgen.load.page.visible import Scan, Tag, Visible

LIVE = "LiveBlogPosting"
FEWEST_POSTS = 2
TAG_LINE_WORDS = 10
"""Words of a line that holds nothing but an hour or a day."""


def find_post_stamps(read: Scan) -> dict[int, date]:
    """The blocks that state when a post was written, each with its day; none on any other page."""
    if LIVE not in read.types:
        return {}
    found = dict(_find_stamps(read))
    return found if len(found) >= FEWEST_POSTS else {}


def _find_stamps(read: Scan) -> Iterator[tuple[int, date]]:
    times = iter([tag for tag in read.tags if tag.name == "time" and days.find_only_day(tag.get("datetime"))])
    tag = next(times, None)
    for at, one in enumerate(read.blocks):
        while tag is not None and tag.words and one.at > tag.at + len(tag.words) + TAG_CHARACTERS:
            tag = next(times, None)
        if tag is None:
            return
        day = days.find_only_day(tag.get("datetime"))
        if day and _is_stamp(one, tag):
            yield at, day
            tag = next(times, None)


def _is_stamp(block: Visible, tag: Tag) -> bool:
    """Whether a short block shows the time that the tag states."""
    return block.at > tag.at and tag.words in block.text and len(block.text.split()) <= TAG_LINE_WORDS


TAG_CHARACTERS = 2000
"""Characters of a tag at most, before its words."""


def find_post_blocks(read: Scan, marks: dict[int, date], kept: frozenset[int]) -> frozenset[int]:
    """The blocks of the posts: from the first stamp to the last kept block, headings and hours among them."""
    first, last = min(marks), max((*marks, *kept))
    heads = range(max(0, first - 1), last + 1)
    return frozenset(at for at in heads if at in marks or at in kept or _is_head(read, at))


def _is_head(read: Scan, at: int) -> bool:
    one = read.blocks[at]
    return any(name in RANKS for name in one.within) and not one.unseen
