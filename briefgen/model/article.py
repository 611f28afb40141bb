"""What a seed becomes when it is cleaned: an Article, with the way back to its file."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

from briefgen.model.evidence import Evidence, Span
from briefgen.model.kinds import ArticleId, ArticleKind, Basis, Slug, TurnRole
from briefgen.problems import Problem


@dataclass(frozen=True, slots=True)
class Seed:
    """Where an article came from."""

    path: str
    """The file below the seeds folder; of one that holds several articles, with which: `march.mbox#3`."""
    sha256: str
    """Of the bytes of the file, or of that article's own."""
    file: str
    """The file alone."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of a file that holds several, as bytes that are read on their own."""

    name: str
    """The file with a number or key that stays: `march.mbox#3`."""
    format: str
    """What it is, as the table of formats says."""
    data: bytes
    depth: int
    """In how many files it is."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of `Article.text` that stands letter for letter in the decoded seed file."""

    start: int
    file_start: int
    length: int


_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Offsets:
    """From `Article.text` back to the seed file: exact inside segments, the nearest before between them."""

    segments: tuple[Segment, ...]
    line_starts: tuple[int, ...]
    """Where each line of the decoded file begins, in code points; empty for a text without a file."""

    def file_offset(self, offset: int) -> int:
        at = bisect_right(self.segments, offset, key=_START) - 1
        if at < 0:
            return 0
        segment = self.segments[at]
        return segment.file_start + min(offset - segment.start, segment.length)

    def line(self, offset: int) -> int:
        """The line of the seed file, from 1; 0 where there is no file."""
        return bisect_right(self.line_starts, self.file_offset(offset)) if self.line_starts else 0


@dataclass(frozen=True, slots=True)
class Title:
    text: str
    derived: bool
    """True where briefgen took it from the first sentence, the text having no headline."""
    evidence: Evidence | None
    """None where front matter states it."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A publisher, author or place as the article or its front matter (no evidence) states it."""

    text: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Published:
    value: str
    """An ISO date, or empty where the article states none."""
    earliest: date | None
    latest: date | None
    basis: Basis
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a transcript."""

    speaker: str
    """As the text names them; empty where it does not."""
    role: TurnRole
    span: Span


@dataclass(frozen=True, slots=True)
class Cut:
    """A line of the seed that is no part of the article."""

    line: int
    text: str
    reason: str
    at: int
    """The offset in `Article.text` at which it would stand."""


@dataclass(frozen=True, slots=True)
class Release:
    """Which version of an article it is, as a newsroom's system counts them."""

    uri: str = ""
    """Its name in all versions; empty where it has none."""
    version: int = 0
    withdrawn: bool = False
    """Whether it says that the article is to be used no more."""


@dataclass(frozen=True, slots=True)
class PageStart:
    """Where a page of the file begins in `Article.text`."""

    start: int
    number: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that says when what stands below it was written."""

    line: Span
    day: date


@dataclass(frozen=True, slots=True)
class Article:
    id: ArticleId
    slug: Slug
    title: Title
    published: Published
    publisher: Stated | None
    authors: tuple[Stated, ...]
    place: Stated | None
    url: str
    kind: ArticleKind
    language: str
    """ISO 639-1."""
    text: str
    turns: tuple[Turn, ...]
    headings: tuple[Span, ...]
    metadata: tuple[Span, ...]
    """Lines of the text that state its title, date, place, publisher or author. Each is a sentence of its
    own: dates and actors are found there, figures and positions are not."""
    stamps: tuple[Stamp, ...]
    """The lines of a live page that say when the part below each was written."""
    cut: tuple[Cut, ...]
    offsets: Offsets
    source: Seed | None
    problems: tuple[Problem, ...]
    pages: tuple[PageStart, ...] = ()
    """In order; none where the file has no pages."""
    release: Release = field(default=Release())

    def page(self, offset: int) -> int:
        """The number of the page on which `offset` of the text stands; 0 where the file has no pages."""
        at = bisect_right(self.pages, offset, key=_START)
        return self.pages[max(0, at - 1)].number if self.pages else 0
