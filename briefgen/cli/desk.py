"""`review`, `edition` and `issues`: what a desk says of itself, as files to keep or lines to paste."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli import console
from briefgen.cli.options import JOBS, WholeNumber, ask_folders, choose_workers, find_desk

if TYPE_CHECKING:
    from briefgen.relate.desk import Desk


@contextmanager
def relate_desk(jobs: int, **where: Any) -> "Iterator[Desk]":
    """The desk as a build would show it now; meanwhile nobody builds."""
    from briefgen import pipeline  # noqa: PLC0415 (`--help` needs none)
    from briefgen.write import lock  # noqa: PLC0415

    stands, settings = find_desk(**where)
    with lock.await_lock(stands.state, console.say_line):
        with console.show_progress() as progress:
            found = pipeline.make_desk_of_run(
                pipeline.Run(stands, settings, choose_workers(jobs, settings), progress)
            )
        yield found


@click.command(epilog="Example: briefgen review | less")
@ask_folders
@JOBS
@click.option("--most", type=WholeNumber(1), default=20, show_default=True, help="How many facts.")
def review(most: int, jobs: int, **where: Any) -> None:
    """The weakest facts first, each with the lines to paste into content/corrections/."""
    with relate_desk(jobs, **where) as found:
        weakest = found.review[:most]
    for weak in weakest:
        sys.stdout.write(f"# {console.clean(str(weak.ref.article))}: {console.clean(weak.why)}\n")
        sys.stdout.write(f"# {console.clean(weak.evidence.exact)}\n{weak.paste.rstrip()}\n\n")


@click.command(epilog="Example: briefgen edition 2026-03-summit")
@click.argument("name")
@ask_folders
@JOBS
def edition(name: str, jobs: int, **where: Any) -> None:
    """Keep the facts as they stand in content/editions/NAME.yaml, for "what changed"; any name will do."""
    from briefgen import relate  # noqa: PLC0415
    from briefgen.write import scaffold  # noqa: PLC0415

    place = scaffold.edition_place(where["content"], name)
    with relate_desk(jobs, **where) as found:
        console.say_line(f"kept {scaffold.keep_edition(place, relate.keep_stand(found, name))}")


@click.command(epilog="Example: briefgen issues --write")
@ask_folders
@JOBS
@click.option("--write", is_flag=True, help="Keep them in content/issues/; what is there stays.")
def issues(write: bool, jobs: int, **where: Any) -> None:
    """Propose issues from the articles, as files of content/issues/."""
    from briefgen.relate.issues import proposals  # noqa: PLC0415
    from briefgen.write import scaffold  # noqa: PLC0415

    with relate_desk(jobs, **where) as found:
        proposed = proposals.propose(found.briefs)
        for path, new in scaffold.keep_issues(where["content"], proposed) if write else ():
            console.say_line(f"wrote {path}" if new else f"{path} is there already: left as it is")
    if not write:
        sys.stdout.write("\n".join(map(scaffold.write_issue, proposed)))
    if not proposed:
        console.say_line("no issue to propose: too few actors speak of one matter in too few articles")
