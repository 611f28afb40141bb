"""What the terminal shows: progress, the summary, and messages that no article can play tricks with."""

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.problems import OF_SEEDS, BriefgenError, Problem

if TYPE_CHECKING:
    from briefgen.cache.remembering import Outcome
    from briefgen.cli.summary import Summary

WORKING_FOLDER = Path()

EVERY = 100
"""How many articles pass between two lines of progress where there is no terminal."""


_NOTES: ContextVar[list[str]] = ContextVar("notes")
"""Who else is told what is wrong."""


class Loudness(IntEnum):
    """How much a command says; its problems and errors it always says."""

    QUIET = 0
    NORMAL = 1
    VERBOSE = 2


def find_loudness() -> Loudness:
    """What `-q` or `-v` asked the running command for."""
    context = click.get_current_context(silent=True)
    found: Loudness = context.meta.get(__name__, Loudness.NORMAL) if context else Loudness.NORMAL
    return found


def set_loudness(context: click.Context, option: click.Parameter, value: Loudness | None) -> None:
    """Keep what `-q` or `-v` asks for, as click's callback."""
    if value is not None:
        context.meta[__name__] = value


def clean(text: str) -> str:
    """`text` without control and direction characters, on one line: safe to print."""
    return "".join(
        " " if unicodedata.category(char)[0] == "C" and char != "\u00ad" else char for char in text
    )


def say_line(line: str, least: Loudness = Loudness.NORMAL) -> None:
    """One line on stderr, where the command is to be as loud as `least`."""
    if find_loudness() >= least:
        with suppress(OSError, ValueError):  # nobody listens any more: the work goes on
            sys.stderr.write(line + "\n")


def tell_detail(line: str) -> None:
    """One line for who asked for more."""
    say_line(line, Loudness.VERBOSE)


def shown_path(problem: Problem, seeds: Path = WORKING_FOLDER) -> str:
    """The path of a problem as it can be opened from where the reader stands."""
    return str(seeds / problem.path) if problem.code in OF_SEEDS else problem.path


def report_problem(problem: Problem, seeds: Path = WORKING_FOLDER) -> None:
    """A problem as `path:line: what is wrong`; that of a seed is told from where the reader stands."""
    path = clean(shown_path(problem, seeds))
    where = f"{path}:{problem.line}" if problem.line else path
    line = f"{where}: {clean(problem.message)} [{problem.code}]"
    if problem.accepted:
        say_line(f"{line}\n    accepted: {clean(problem.accepted)}")
    else:
        _write_wrong(line, problem.hint)


def tally_problems(problems: Sequence[Problem]) -> str:
    """How many problems there are, and how many of them the desk lives with."""
    accepted = sum(bool(problem.accepted) for problem in problems)
    return write_count(problems, "problem") + (f" ({accepted} accepted)" if accepted else "")


def tell_error(error: BriefgenError) -> None:
    """An error with its hint; what is wrong in content/ with all its mistakes."""
    for one in error.all:
        _write_wrong(f"error: {clean(str(one))}", one.hint)


def _write_wrong(line: str, hint: str) -> None:
    """What is wrong, however quiet the command."""
    lines = [line, f"    hint: {clean(hint)}"] if hint else [line]
    for each in lines:
        say_line(each, Loudness.QUIET)
    _NOTES.get([]).append("\n".join(lines))


@contextmanager
def note_errors() -> Iterator[list[str]]:
    """What is told as wrong while this is held, one text a mistake, as it comes."""
    notes: list[str] = []
    outer = _NOTES.set(notes)
    try:
        yield notes
    finally:
        _NOTES.reset(outer)


@contextmanager
def show_progress() -> Iterator[Callable[["Outcome", int], None]]:
    """A bar where stderr is a terminal, a line now and then where it is not, one an article for who asked."""
    if find_loudness() is not Loudness.NORMAL or not sys.stderr.isatty():
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
        tell_detail(f"{'read' if outcome.reading else 'skipped'} {clean(outcome.name)}")
        if self.done % EVERY == 0:
            say_line(f"read {self.done} of {total}")


def tell_summary(done: "Summary", seeds: Path, output: Path, seconds: float) -> None:
    """The end of a build: problems, then what was built, cut, skipped and written, where and how fast."""
    for problem in done.problems:
        report_problem(problem, seeds)
    left_out = f"{done.left_out} left out, " if done.left_out else ""
    say_line(
        f"built {write_number(done.articles, 'article')}, {write_number(done.cut, 'line')} cut, "
        f"{done.skipped} skipped, {left_out}{tally_problems(done.problems)}, in {seconds:.1f} s"
    )
    for path in done.put:
        tell_detail(f"wrote {output / path}")
    for path in done.removed:
        tell_detail(f"removed {output / path}")
    say_line(
        f"wrote {write_count(done.put, 'file')} to {output}/, removed {len(done.removed)}, "
        f"{done.unchanged} unchanged"
    )
    if done.kept:
        say_line("an address would have moved: content/addresses.yaml keeps it, keep that file with the desk")
    if not done.articles:
        tell_nothing(seeds)


def tell_start(output: Path, *, addressless: bool) -> None:
    """What is to be known of a site that is new."""
    if addressless:
        say_line("no base_url: no sitemap, relative links in feeds, 404.html is right at the top level only")
    say_line(f"open {output / 'index.html'}")


def tell_nothing(seeds: Path, *, tried: bool = True) -> None:
    """Why a run made no article, and what to do; an error only where one was `tried`."""
    hint = f"put articles into {seeds}/, as .txt, .md or .html"
    if tried:
        tell_error(BriefgenError("no article could be built", hint=hint))
    else:
        say_line(f"no article yet: {hint}")


def write_count(things: Iterable[object], name: str) -> str:
    return write_number(sum(1 for _ in things), name)


def write_number(amount: int, name: str) -> str:
    return f"{amount} {name}" + ("" if amount == 1 else "s")
