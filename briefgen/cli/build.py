"""`build` and `check`: the whole pipeline, with and without writing."""

import gc
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from briefgen.allowances import stops_strict
from briefgen.cli import console, watching
from briefgen.cli.options import ENGINE, JOBS, STRICT, ask_folders, choose_workers, find_desk
from briefgen.cli.summary import Summary
from briefgen.config import Config
from briefgen.folders import Folders
from briefgen.problems import Code, ContentError, Problem

if TYPE_CHECKING:
    from briefgen.pipeline import Checked

BROKEN_CODES = frozenset(
    {Code.LINK_DEAD, Code.CORRECTION_STALE, Code.CORRECTION_AMBIGUOUS, Code.CONTENT_INVALID}
)
"""What `check` finds that a person must mend."""


@click.command(epilog="Example: briefgen build --base-url https://example.org/desk/")
@ask_folders
@STRICT
@click.option("--fresh", is_flag=True, help="Use nothing that is remembered from earlier builds.")
@click.option("--preview", is_flag=True, help="For your eyes only: no address of this site is kept.")
@click.option("--watch", is_flag=True, help="Build again whenever something changes, until interrupted.")
@JOBS
@ENGINE
def build(strict: bool, fresh: bool, preview: bool, watch: bool, jobs: int, **where: Any) -> int:
    """Seeds to site: what changed is read, what is new is written, what is gone is removed."""
    who = Readers(jobs, where.pop("engine"))
    if watch and who.engine:
        raise click.UsageError("--watch reads here, --engine elsewhere: give one of them")
    if watch and fresh:
        raise click.UsageError("--watch remembers what it read, --fresh does not: give one of them")
    if watch:
        flags = [name for name, asked in (("--strict", strict), ("--preview", preview)) if asked]
        return _watch_desk(flags, jobs, **where)
    return _build_site(strict, fresh, preview, who, **where)


def _watch_desk(flags: Sequence[str], jobs: int, **where: Any) -> int:
    import asyncio  # noqa: PLC0415 (`--help` needs none)

    gc.enable()  # it runs until it is stopped; what builds is a process of its own
    stands, _ = find_desk(**where)
    builder = watching.start_builder(jobs, *flags, **where)
    asyncio.run(watching.watch_and_build(stands, builder))
    return 0


@dataclass(frozen=True, slots=True)
class Readers:
    """Who reads: so many processes here, or a cluster."""

    jobs: int
    engine: str


def _build_site(strict: bool, fresh: bool, preview: bool, who: Readers, **where: Any) -> int:
    from briefgen.cli import glance  # noqa: PLC0415 (`--help` needs none)

    begun = time.monotonic()
    stands, settings = find_desk(**where)
    done = None if fresh else glance.glance_once(stands, settings, preview=preview).nothing_new()
    if done is None:
        done = _carry_out_build(stands, settings, who, fresh=fresh, preview=preview)
    console.tell_summary(done, where["seeds"], where["output"], time.monotonic() - begun)
    if done.opens:
        console.tell_start(where["output"], addressless=not settings.site.base_url)
    return _judge_status(done.articles, done.problems, strict=strict)


def _carry_out_build(
    stands: Folders, settings: Config, who: Readers, *, fresh: bool, preview: bool
) -> Summary:
    """What a build did that had something to do."""
    from briefgen import pipeline  # noqa: PLC0415 (a build with nothing new comes without)
    from briefgen.cli import glance  # noqa: PLC0415
    from briefgen.write import lock  # noqa: PLC0415

    with lock.hold_lock(stands.state), console.show_progress() as progress:
        executor = choose_workers(who.jobs, settings, who.engine)
        run = pipeline.Run(stands, settings, executor, progress, fresh, preview)
        return glance.keep_summary(stands, settings, lambda: pipeline.build(run), preview=preview)


@click.command(epilog="Example: briefgen check --strict")
@ask_folders
@STRICT
@click.option("--json", "as_json", is_flag=True, help="Tell it on stdout, as one JSON object.")
@JOBS
def check(strict: bool, as_json: bool, jobs: int, **where: Any) -> int:
    """Everything but writing: problems of seeds and content, stale corrections, dead links."""
    try:
        checked = _check_desk(jobs, **where)
    except ContentError as wrong:
        if not as_json:
            raise
        _print_json(0, [_report_mistake(one) for one in wrong.all], where["seeds"])
        return 1
    if as_json:
        _print_json(len(checked.readings), checked.problems, where["seeds"])
    else:
        _tell_checked(checked, where["seeds"])
    broken = any(problem.code in BROKEN_CODES for problem in checked.problems)
    tried = bool(checked.readings or checked.skipped)
    return int(broken) or (
        _judge_status(len(checked.readings), checked.problems, strict=strict) if tried else 0
    )


def _check_desk(jobs: int, **where: Any) -> "Checked":
    from briefgen import pipeline  # noqa: PLC0415
    from briefgen.write import lock  # noqa: PLC0415

    stands, settings = find_desk(**where)
    with lock.await_lock(stands.state, console.say_line), console.show_progress() as progress:
        return pipeline.check_run(pipeline.Run(stands, settings, choose_workers(jobs, settings), progress))


def _tell_checked(checked: "Checked", seeds: Path) -> None:
    for problem in checked.problems:
        console.report_problem(problem, seeds)
    count = console.write_count
    console.say_line(
        f"checked {count(checked.readings, 'article')}, {console.tally_problems(checked.problems)}"
    )
    if not checked.readings:
        console.tell_nothing(seeds, tried=bool(checked.skipped))


def _report_mistake(wrong: ContentError) -> Problem:
    return Problem(wrong.path, wrong.line, Code.CONTENT_INVALID, wrong.message, wrong.hint)


def _print_json(articles: int, problems: Sequence[Problem], seeds: Path) -> None:
    """`{"articles", "problems": [{"path", "line", "code", "message", "hint", "accepted"}]}`, on stdout."""
    told = [replace(problem, path=console.shown_path(problem, seeds)) for problem in problems]
    sys.stdout.buffer.write(msgspec.json.encode({"articles": articles, "problems": told}) + b"\n")


def _judge_status(articles: int, problems: Sequence[Problem], *, strict: bool) -> int:
    """1 where there is no article, where content/ has an error, or, if `strict`, any problem."""
    wrong = any(problem.code is Code.CONTENT_INVALID for problem in problems)
    return int(not articles or wrong or (strict and any(map(stops_strict, problems))))
