"""The nouns of reading files: a file as it lies there, and an article of it before anything is cut."""

from dataclasses import dataclass, field
from enum import StrEnum

from briefgen.config import Limits
from briefgen.load.clean.line import LineKind
from briefgen.load.head.frontmatter import FrontMatter
from briefgen.load.offsets import LeftWords, Traced
from briefgen.model import Piece, Release
from briefgen.problems import Code, Problem, SeedSkipped


@dataclass(frozen=True, slots=True)
class File:
    data: bytes
    name: str
    """Its path below the seeds folder; of an article in a file that holds several, with which."""
    limits: Limits
    depth: int = 0
    """In how many files it is."""

    def piece(self, key: str, form: str, data: bytes) -> Piece:
        """An article in this file, under a key of its own."""
        return Piece(f"{self.name}{'.' if self.depth else '#'}{key}", form, data, self.depth + 1)

    def broken_off(self, message: str) -> Problem:
        """The problem of a file whose end is missing, and of which all else is read."""
        return Problem(self.name, 0, Code.SEED_BROKEN_OFF, message, "save it again, whole")

    def skipped(self, code: Code, message: str, hint: str = "") -> SeedSkipped:
        return SeedSkipped(Problem(self.name, 0, code, message, hint))


class TextForm(StrEnum):
    """How the text of an article is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    """HTML."""
    DOCUMENT = "document"
    """Paragraphs of which it is known what they are."""


@dataclass(frozen=True, slots=True)
class ArticlePart:
    """The article of a file."""

    text: Traced
    """Its letters as they are analysed, each with its place among the characters of the file."""
    line_starts: tuple[int, ...]
    """Where each line of the file begins, in characters."""
    form: TextForm
    front: FrontMatter
    """What is stated of it outside its text."""
    taken: tuple[LeftWords, ...] = ()
    """What its reader left out of `text`, in words of the characters of the file."""
    problems: tuple[Problem, ...] = ()
    release: Release = field(default=Release())
    pages: tuple[tuple[int, int], ...] = ()
    """Where pages begin among the characters of the file, each with its number."""
    known: tuple[tuple[int, LineKind], ...] = ()
    """What the lines are that begin at these places of `text`, where the file says it."""


@dataclass(frozen=True, slots=True)
class Several:
    """The articles of a file that holds several, each with its name, as they are read on their own."""

    pieces: tuple[Piece, ...]
    problems: tuple[Problem, ...] = ()
