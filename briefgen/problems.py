"""What can go wrong: the errors that stop a command and the Problems that do not.

    BriefgenError            the user must act; the terminal shows two lines, no traceback
    ├── UsageError           an option or argument is wrong (exit 2)
    ├── ContentError         something in content/ is wrong
    ├── SeedSkipped          one seed gives no article; every other one is built
    │   └── SeedWithdrawn    and says that an article is to be used no more
    ├── SeedLeftOut          one seed is to give none, by the will of the desk
    ├── EvidenceError        a fact does not stand in its article: the build stops
    └── BuildBusy            another build holds the lock

A Problem is a record: doubtful, reported, and the build goes on.
This module knows no span, no article and no file system.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

Thing = TypeVar("Thing")
T = TypeVar("T")


class Code(StrEnum):
    """What kind of trouble; docs/problems.md lists them with what to do."""

    SEED_EMPTY = "seed-empty"
    SEED_BINARY = "seed-binary"
    SEED_UNREADABLE = "seed-unreadable"
    SEED_BROKEN_OFF = "seed-broken-off"
    SEED_TOO_LARGE = "seed-too-large"
    SEED_TOO_SHORT = "seed-too-short"
    SEED_LINK = "seed-link"
    SEED_SUFFIX = "seed-suffix"
    SEED_SLUG = "seed-slug"
    SEED_LANGUAGE = "seed-language"
    SEED_FRONT_MATTER = "seed-front-matter"
    SEED_ENCODING = "seed-encoding"
    SEED_TIMEOUT = "seed-timeout"
    SEED_MEMORY = "seed-memory"
    SEED_CRASH = "seed-crash"
    SEED_MARKUP = "seed-markup"
    SEED_MOSTLY_CUT = "seed-mostly-cut"
    SEED_MOSTLY_HIDDEN = "seed-mostly-hidden"
    SEED_LIST = "seed-list"
    SEED_COMPANION = "seed-companion"
    SEED_LOCKED = "seed-locked"
    SEED_EMBARGO = "seed-embargo"
    SEED_WITHDRAWN = "seed-withdrawn"
    SEED_REPLACED = "seed-replaced"
    SEED_HIGHLIGHTS = "seed-highlights"
    SEED_SUMMARY = "seed-summary"
    CONTENT_INVALID = "content-invalid"
    CONTENT_UNREAD = "content-unread"
    CONTENT_UNUSED = "content-unused"
    CORRECTION_STALE = "correction-stale"
    CORRECTION_AMBIGUOUS = "correction-ambiguous"
    CORRECTION_WIDE = "correction-wide"
    CORRECTION_IDLE = "correction-idle"
    DATE_CONFLICT = "date-conflict"
    PARTS_DIFFER = "parts-differ"
    STYLE_PARTIAL = "style-partial"
    LINK_DEAD = "link-dead"
    LINE_INVALID = "line-invalid"
    MEMORY_LOST = "memory-lost"
    HALF_WRITTEN = "half-written"


OF_SEEDS = frozenset(
    code for code in Code if code.startswith("seed-") or code in {Code.DATE_CONFLICT, Code.PARTS_DIFFER}
)
"""The codes whose path is one below the seeds folder."""


MENDED = frozenset({Code.MEMORY_LOST, Code.HALF_WRITTEN})
"""The codes of what a build mends by itself: the next one does not meet it."""


HARMLESS = MENDED | {Code.SEED_COMPANION, Code.SEED_REPLACED}
"""The codes of what needs no mending: `--strict` passes over them."""


PASSING = frozenset({Code.SEED_TIMEOUT, Code.SEED_MEMORY, Code.SEED_CRASH})
"""The codes of what another run may not meet: never remembered."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One doubtful thing, told as `path:line: message (hint)`."""

    path: str
    line: int
    """From 1; 0 where no line is meant."""
    code: Code
    message: str
    hint: str = ""
    accepted: str = ""
    """Why the desk lives with it; empty where it does not."""

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

    @property
    def all(self) -> Sequence["BriefgenError"]:
        """Everything to be told."""
        return (self,)


class UsageError(BriefgenError):
    """An option or an argument cannot be used."""


class ContentError(BriefgenError):
    """A file in content/ is not what it must be."""

    others: tuple["ContentError", ...] = ()
    """What else is wrong, found in the same run."""

    @property
    def all(self) -> tuple["ContentError", ...]:
        return (self, *self.others)


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


class SeedWithdrawn(SeedSkipped):
    """One seed says that an article is to be used no more, whatever file holds it."""

    def __init__(self, problem: Problem, uri: str) -> None:
        super().__init__(problem)
        self.uri = uri

    def __reduce__(self) -> tuple[type["SeedWithdrawn"], tuple[Problem, str]]:  # type: ignore[override]
        """A worker process sends it home whole."""
        return type(self), (self.problem, self.uri)


class SeedLeftOut(BriefgenError):  # noqa: N818 (the same)
    """One seed is to become no article: a draft. That is no problem."""


class Mistakes:
    """What is wrong in content/, gathered: a person who mends one hears of all."""

    def __init__(self) -> None:
        self._found: list[ContentError] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def note(self, error: ContentError) -> None:
        self._found += error.all

    @contextmanager
    def noting(self) -> Iterator[None]:
        """What is wrong inside is kept for later; what stands behind it is left undone."""
        try:
            yield
        except ContentError as error:
            self.note(error)

    def each(self, make: Callable[[Thing], T], things: Iterable[Thing]) -> tuple[T, ...]:
        """What `make` gives for each; a thing that is wrong gives nothing and is noted."""
        made = []
        for thing in things:
            with self.noting():
                made.append(make(thing))
        return tuple(made)

    def together(self) -> ContentError:
        """All that was noted as one, in the order of files and lines."""
        first, *rest = sorted(self._found, key=lambda error: (error.path, error.line))
        first.others = tuple(rest)
        return first

    def settle(self) -> None:
        """Raise all that was noted together; nothing where nothing was."""
        if self._found:
            raise self.together()


def name_nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word most like `word`, or all of them."""
    listed = list(known)
    near = get_close_matches(word.lower(), listed, n=1)
    told = ", ".join(f"`{one}`" for one in listed)
    return f"did you mean `{near[0]}`?" if near else f"known are {told}"
