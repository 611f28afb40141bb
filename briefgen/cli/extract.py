"""`extract`: briefs without a site."""

import gc
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli import console
from briefgen.cli.options import FOLDER, ask_loudness, look_for, settings_of
from briefgen.config import Config
from briefgen.model import Article, Brief
from briefgen.problems import Problem, UsageError

if TYPE_CHECKING:
    from briefgen.load.content import Content


@click.command(epilog="Example: briefgen extract seeds/*.txt > briefs.jsonl")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--lines", is_flag=True, help='Read JSON lines {"id", "text", "date"?, "title"?} on stdin.')
@click.option(
    "--desk", "together", is_flag=True, help="Relate all articles first: one id an actor across all lines."
)
@ask_loudness
@click.option("--content", type=FOLDER, default=None, help="Apply what people wrote there; else nothing is.")
def extract(files: tuple[Path, ...], lines: bool, together: bool, content: Path | None) -> int:
    """One brief a line, as JSON, of files, folders, - (stdin) or lines, in the order they are given."""
    from briefgen import extract as extracting  # noqa: PLC0415 (`--help` needs none)
    from briefgen.load.content import Content  # noqa: PLC0415

    if lines == bool(files):
        raise click.UsageError("give files, folders or - for stdin; or --lines and JSON lines on stdin")
    _refuse_addresses(files)
    settings, written = _read_written(content) if content else (Config(), Content())
    piped = sys.stdin.buffer
    source = extracting.from_lines(piped) if lines else extracting.from_files(files, settings, piped)
    lost: list[Problem] = []
    count = 0
    found = extracting.extract_briefs(_read_articles(source, lost), written, settings, together=together)
    for brief in _look_for_garbage(found):
        sys.stdout.buffer.write(extracting.encode(brief))
        count += 1
    sys.stdout.buffer.flush()
    if files and not (count or lost):
        console.tell_nothing(files[0])
    return int(bool(lost) or bool(files and not count))


def _refuse_addresses(files: tuple[Path, ...]) -> None:
    """UsageError for what is no file but the address of a page."""
    for path in files:
        if path.parts[0] in ("http:", "https:"):
            address = str(path).replace(":/", "://", 1)
            raise UsageError("is an address, and files are read", path=address, hint="save the page first")


def _look_for_garbage(briefs: Iterator[Brief]) -> Iterator[Brief]:
    """The briefs; after the first, garbage is looked for, but not in what reading it has loaded.

    There may be lines without end.
    """
    yield from islice(briefs, 1)
    gc.freeze()
    gc.enable()
    yield from briefs


def _read_written(content: Path) -> tuple[Config, "Content"]:
    """What people wrote; what nobody reads of it is told."""
    from briefgen import load  # noqa: PLC0415

    look_for(content)
    settings, written = settings_of(content), load.read_content(content)
    for problem in load.found_unread(content):
        console.report_problem(problem)
    return settings, written


def _read_articles(source: Iterable[Article | Problem], lost: list[Problem]) -> Iterator[Article]:
    """The articles; problems are reported, and those that took the place of an article kept in `lost`."""
    for each in source:
        if isinstance(each, Problem):
            console.report_problem(each)
            lost.append(each)
            continue
        for problem in each.problems:
            console.report_problem(problem)
        console.tell_detail(f"read {console.clean(str(each.id))}")
        yield each
