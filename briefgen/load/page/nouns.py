"""The nouns of a saved page, which texts share: what it states, its blocks, what it hides. Reads nothing."""

from dataclasses import dataclass
from datetime import date

from briefgen.load.clean.line import LineKind
from briefgen.model import Segment

PAGE_TEXT_WORDS = 20
"""Words of the shortest text that can be an article: a page that shows fewer waits for its script."""


@dataclass(frozen=True, slots=True)
class Hides:
    """A page that hides more words of its article than it shows."""

    hidden: int
    shown: int

    @property
    def meant(self) -> bool:
        """Whether what is shown is an article by itself; else a script was to show the rest: it is read."""
        return self.shown >= PAGE_TEXT_WORDS


@dataclass(frozen=True, slots=True)
class StatedFact:
    """Something the page states of the article outside its text, such as in a `meta` element."""

    text: str
    where: str
    """`title`, `meta og:site_name`, `json-ld datePublished` ..., for the reader who wants to check."""
    line: int


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A paragraph, heading or list item of the article. `text` holds no line end and no doubled space."""

    text: str
    kind: LineKind
    pieces: tuple[Segment, ...]
    """Where its characters stand in the page's source: `start` counts in `text`, `file_start` in the source.
    Joined they cover `text` but for characters that the source writes otherwise (entities, run-on space)."""
    line: int
    """The line of the source on which it begins, from 1."""
    day: date | None = None
    """Of a line that states when the part below it was written: the day."""


@dataclass(frozen=True, slots=True)
class CutBlock:
    """Visible text that is no part of the article."""

    text: str
    reason: str
    line: int
    before: int
    """The index in `Page.blocks` of the block before which it stands; their number where it stands last."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    blocks: tuple[PageBlock, ...]
    """The article in order. A heading of the page that is its title is a block of kind TITLE, a line with the
    date one of kind DATELINE, with the author one of kind BYLINE."""
    cut: tuple[CutBlock, ...]
    titles: tuple[StatedFact, ...]
    """The best first: og:title, JSON-LD headline, <title>."""
    authors: tuple[StatedFact, ...]
    dates: tuple[StatedFact, ...]
    """As stated there: mostly ISO 8601, with a time or without."""
    changes: tuple[StatedFact, ...]
    """When it was last changed."""
    publishers: tuple[StatedFact, ...]
    addresses: tuple[StatedFact, ...]
    language: str
    """What the page's root states (`en-GB`); may be empty."""
    hides: Hides | None
    """Set where the page hides most of its article."""
    listed: bool
    """Whether it is a list of articles, as front pages and searches are."""
