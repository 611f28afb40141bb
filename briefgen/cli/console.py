"""What the terminal shows: progress, the summary, and messages that no article can play tricks with."""

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.problems import OF_SEEDS, BriefgenError, Problem

if TYPE_CHECKING:
    from briefgen.cache import Outcome
    from briefgen.pipeline import Built

HERE = Path()

EVERY = 100
"""How many articles pass between two lines of progress where there is no terminal."""


def clean(text: str) -> str:
    """`text` without control and direction characters, on one line: safe to print."""
    return "".join(
        " " if unicodedata.category(char)[0] == "C" and char != "\u00ad" else char for char in text
    )


def say(line: str) -> None:
    """One line on stderr."""
    sys.stderr.write(line + "\n")


def report(problem: Problem, seeds: Path = HERE) -> None:
    """A problem as `path:line: what is wrong`; that of a seed is told from where the reader stands."""
    path = str(seeds / problem.path) if problem.code in OF_SEEDS else problem.path
    where = f"{clean(path)}:{problem.line}" if problem.line else clean(path)
    say(f"{where}: {clean(problem.message)} [{problem.code}]")
    if problem.hint:
        say(f"    hint: {clean(problem.hint)}")


def fail(error: BriefgenError) -> None:
    """An error with its hint; what is wrong in content/ with all its mistakes."""
    for one in error.all:
        say(f"error: {clean(str(one))}")
        if one.hint:
            say(f"    hint: {clean(one.hint)}")


@contextmanager
def progress() -> Iterator[Callable[["Outcome", int], None]]:
    """A bar where stderr is a terminal, a line now and then where it is not."""
    if not sys.stderr.isatty():
        yield _Lines()
        return
    from rich.console import Console  # noqa: PLC0415 (only a terminal pays for it)
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda _, total: bar.update(task, advance=1, total=total)


class _Lines:
    """Counts outcomes; says so every hundredth."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self, outcome: "Outcome", total: int) -> None:
        self.done += 1
        if self.done % EVERY == 0:
            say(f"read {self.done} of {total}")


def summary(built: "Built", seeds: Path, *, addressless: bool) -> None:
    """The end of a build: problems, then what was built, cut, skipped and written."""
    for problem in built.problems:
        report(problem, seeds)
    read, written = built.read, built.written
    cut = sum(len(reading.article.cut) for reading in read.readings)
    say(
        f"built {count(read.readings, 'article')}, {cut} lines cut, {read.skipped} skipped, "
        f"{count(built.problems, 'problem')}"
    )
    say(
        f"wrote {count((*written.created, *written.changed), 'file')}, removed {len(written.removed)}, "
        f"{written.unchanged} unchanged"
    )
    if addressless:
        say("no base_url: no sitemap, relative links in feeds, 404.html is right at the top level only")
    if not read.readings:
        nothing(seeds)


def nothing(seeds: Path) -> None:
    """Why a run without one article ends with status 1, and what to do."""
    hint = f"put articles into {seeds}/, as .txt, .md or .html"
    fail(BriefgenError("no article could be built", hint=hint))


def count(things: Iterable[object], name: str) -> str:
    number = sum(1 for _ in things)
    return f"{number} {name}" + ("" if number == 1 else "s")
