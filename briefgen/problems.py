"""What can go wrong: the errors that stop a command and the Problems that do not.

    BriefgenError            the user must act; the terminal shows two lines, no traceback
    ├── UsageError           an option or argument is wrong (exit 2)
    ├── ContentError         something in content/ is wrong
    ├── SeedSkipped          one seed gives no article; every other one is built
    ├── EvidenceError        a fact does not stand in its article: the build stops
    └── BuildBusy            another build holds the lock

A Problem is a record: doubtful, reported, and the build goes on.
This module knows no span, no article and no file system.
"""

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """What kind of trouble; docs/problems.md lists them with what to do."""

    SEED_EMPTY = "seed-empty"
    SEED_BINARY = "seed-binary"
    SEED_UNREADABLE = "seed-unreadable"
    SEED_TOO_LARGE = "seed-too-large"
    SEED_TOO_SHORT = "seed-too-short"
    SEED_LINK = "seed-link"
    SEED_SUFFIX = "seed-suffix"
    SEED_LANGUAGE = "seed-language"
    SEED_FRONT_MATTER = "seed-front-matter"
    SEED_ENCODING = "seed-encoding"
    SEED_TIMEOUT = "seed-timeout"
    SEED_CRASH = "seed-crash"
    SEED_MARKUP = "seed-markup"
    CONTENT_INVALID = "content-invalid"
    CORRECTION_STALE = "correction-stale"
    CORRECTION_AMBIGUOUS = "correction-ambiguous"
    DATE_CONFLICT = "date-conflict"
    PARTS_DIFFER = "parts-differ"
    LINK_DEAD = "link-dead"


OF_SEEDS = frozenset(
    code for code in Code if code.startswith("seed-") or code in {Code.DATE_CONFLICT, Code.PARTS_DIFFER}
)
"""The codes whose path is one below the seeds folder."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One doubtful thing, told as `path:line: message (hint)`."""

    path: str
    line: int
    """From 1; 0 where no line is meant."""
    code: Code
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """The form that the terminal and the build report show."""
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class BriefgenError(Exception):
    """Something the user can mend; knows where and how."""

    def __init__(self, message: str, *, path: str = "", line: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.path, self.line, self.hint = message, path, line, hint

    def __str__(self) -> str:
        """`path:line: message`, without the hint."""
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.message}" if where else self.message


class UsageError(BriefgenError):
    """An option or an argument cannot be used."""


class ContentError(BriefgenError):
    """A file in content/ is not what it must be."""


class EvidenceError(BriefgenError):
    """A fact whose words do not stand in its article."""


class BuildBusy(BriefgenError):  # noqa: N818 (it says what is so, as the others do)
    """Another build is at work on the same output."""


class SeedSkipped(BriefgenError):  # noqa: N818 (the same)
    """One seed cannot become an article."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message, path=problem.path, line=problem.line, hint=problem.hint)
        self.problem = problem

    def __reduce__(self) -> tuple[type["SeedSkipped"], tuple[Problem]]:
        """A worker process sends it home whole."""
        return type(self), (self.problem,)
