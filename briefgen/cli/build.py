"""`build` and `check`: the whole pipeline, with and without writing."""

from collections.abc import Sequence
from typing import Any

import click

from briefgen.cli.options import JOBS, STRICT, desk, folders, workers
from briefgen.problems import Code, Problem

BROKEN = frozenset({Code.LINK_DEAD, Code.CORRECTION_STALE, Code.CORRECTION_AMBIGUOUS, Code.CONTENT_INVALID})
"""What `check` finds that a person must mend."""


@click.command(epilog="Example: briefgen build --base-url https://example.org/desk/")
@folders
@STRICT
@click.option("--fresh", is_flag=True, help="Use nothing that is remembered from earlier builds.")
@JOBS
def build(strict: bool, fresh: bool, jobs: int, **where: Any) -> int:
    """Seeds to site: what changed is read, what is new is written, what is gone is removed."""
    from briefgen import pipeline  # noqa: PLC0415 (`--help` needs none)
    from briefgen.cli import console  # noqa: PLC0415
    from briefgen.write import lock  # noqa: PLC0415

    stands, settings = desk(**where)
    with lock.held(stands.state), console.progress() as progress:
        built = pipeline.build(pipeline.Run(stands, settings, workers(jobs, settings), progress, fresh))
    console.summary(built, where["seeds"], addressless=not settings.site.base_url)
    return _verdict(built.read.readings, built.problems, strict=strict)


@click.command(epilog="Example: briefgen check --strict")
@folders
@STRICT
@JOBS
def check(strict: bool, jobs: int, **where: Any) -> int:
    """Everything but writing: problems of seeds and content, stale corrections, dead links."""
    from briefgen import pipeline  # noqa: PLC0415
    from briefgen.cli import console  # noqa: PLC0415
    from briefgen.write import lock  # noqa: PLC0415

    stands, settings = desk(**where)
    with lock.held(stands.state), console.progress() as progress:
        checked = pipeline.check(pipeline.Run(stands, settings, workers(jobs, settings), progress))
    for problem in checked.problems:
        console.report(problem, where["seeds"])
    count = console.count
    console.say(f"checked {count(checked.readings, 'article')}, {count(checked.problems, 'problem')}")
    if not checked.readings:
        console.nothing(where["seeds"])
    broken = any(problem.code in BROKEN for problem in checked.problems)
    return int(broken) or _verdict(checked.readings, checked.problems, strict=strict)


def _verdict(readings: Sequence[object], problems: Sequence[Problem], *, strict: bool) -> int:
    """1 where there is no article, where content/ has an error, or, if `strict`, any problem."""
    wrong = any(problem.code is Code.CONTENT_INVALID for problem in problems)
    return int(not readings or wrong or (strict and bool(problems)))
