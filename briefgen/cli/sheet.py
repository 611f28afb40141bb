"""`sheet`: the two printed pages of an issue, as a file."""

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli import console
from briefgen.cli.desk import relate_desk
from briefgen.cli.options import JOBS, ask_folders, find_desk
from briefgen.problems import UsageError

if TYPE_CHECKING:
    from briefgen.relate.desk import Issue

FORMATS = ("html", "markdown")
SHEET_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(epilog="Example: briefgen sheet cost-of-the-dam --format markdown -o dam.md")
@click.argument("issue")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="html", show_default=True, help="Of what kind."
)
@click.option("-o", "file", type=SHEET_FILE, help="Where it is written; without it, on stdout.")
@ask_folders
@JOBS
def sheet(issue: str, form: str, file: Path | None, jobs: int, **where: Any) -> None:
    """Two printed pages of ISSUE, named by its title or its address: who stands where, with the sentences."""
    from briefgen.render import sheets  # noqa: PLC0415 (`--help` needs none)
    from briefgen.write import files  # noqa: PLC0415

    stands, settings = find_desk(**where)
    with relate_desk(jobs, **where) as found:
        told = sheets.make_sheet(
            found,
            settings.site,
            _find_named_issue(issue, found.issues),
            sheets.SheetFormat(form),
            stands.desk,
        )
    if file is None:
        sys.stdout.write(told)
        return
    files.put_file(file, told.encode())
    console.say_line(f"wrote {file}")


def _find_named_issue(name: str, issues: "Sequence[Issue]") -> "Issue":
    """The issue with that title or address; raises UsageError with what may have been meant."""
    known = {
        each.casefold(): one for one in issues for each in (one.title, f"issues/{one.slug}.html", one.slug)
    }
    wanted = name.strip().casefold()
    if wanted in known:
        return known[wanted]
    near = get_close_matches(wanted, known, 1)
    all_of_them = ", ".join(str(one.slug) for one in issues)
    hint = f"did you mean {known[near[0]].slug}?" if near else f"there are: {all_of_them or 'none'}"
    raise UsageError(f"there is no issue {name!r}", hint=hint)
