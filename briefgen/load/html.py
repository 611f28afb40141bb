"""A saved web page as blocks of text: the article's, and what stood around it.

Knows no file and no article. Reading is by lxml through trafilatura and by one linear scanner of our own,
never by a parser that hangs on hostile input.
"""

from dataclasses import dataclass

from briefgen.config import Limits
from briefgen.load.clean.line import Kind
from briefgen.model import Segment


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item of the article. `text` holds no line end and no doubled space."""

    text: str
    kind: Kind
    pieces: tuple[Segment, ...]
    """Where its characters stand in the page's source: `start` counts in `text`, `file_start` in the source.
    Joined they cover `text` but for characters that the source writes otherwise (entities, run-on space)."""
    line: int
    """The line of the source on which it begins, from 1."""


@dataclass(frozen=True, slots=True)
class CutBlock:
    """Visible text that is no part of the article."""

    text: str
    reason: str
    line: int
    before: int
    """The index in `Page.blocks` of the block before which it stands; their number where it stands last."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something the page states of the article outside its text, such as in a `meta` element."""

    text: str
    where: str
    """`title`, `meta og:site_name`, `json-ld datePublished` ..., for the reader who wants to check."""
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    blocks: tuple[Block, ...]
    """The article in order. A heading of the page that is its title is a block of kind TITLE, a line with the
    date one of kind DATELINE, with the author one of kind BYLINE."""
    cut: tuple[CutBlock, ...]
    titles: tuple[Found, ...]
    """The best first: og:title, JSON-LD headline, <title>."""
    authors: tuple[Found, ...]
    dates: tuple[Found, ...]
    """As stated there: mostly ISO 8601, with a time or without."""
    publishers: tuple[Found, ...]
    language: str
    """What the page's root states (`en-GB`); may be empty."""


def blocks(html: str, limits: Limits) -> Page:
    """The page of `html` (line ends already `\\n`).

    Raises ValueError, with words for the reader, where more than `limits.depth` elements are open at once.
    """
    raise NotImplementedError
