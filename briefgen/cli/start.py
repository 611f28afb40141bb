"""`init` and `new`: a desk to begin with, a seed to fill in."""

import shlex
from pathlib import Path

import click

from briefgen.cli import console
from briefgen.cli.options import FOLDER, ask_loudness


@click.command(epilog="Example: briefgen init desk")
@click.argument("folder", type=FOLDER)
@ask_loudness
@click.option("--example", is_flag=True, help="A small desk that runs, about an invented island.")
def init(folder: Path, example: bool) -> None:
    """Make a new desk: seeds/, and content/ with a commented example of each file. What is there stays."""
    from briefgen.write import scaffold  # noqa: PLC0415 (`--help` needs none)

    path: Path | None = None
    for path in (scaffold.lay_example if example else scaffold.make_desk)(folder):
        console.say_line(f"wrote {path}")
    if path is None:
        console.say_line(f"nothing was changed: {folder} has all of it already")
    first = "" if example else f"put an article into {folder / 'seeds'}, then: "
    there = "" if folder.samefile(Path()) else f"cd {shlex.quote(str(folder))} && "
    console.say_line(f"next: {first}{there}briefgen build")


@click.command(epilog='Example: briefgen new "Ministers meet in Riga"')
@click.argument("title")
@ask_loudness
@click.option("--seeds", type=FOLDER, default="seeds", show_default=True, help="The articles.")
def new(title: str, seeds: Path) -> None:
    """Make a seed with commented front matter, to paste an article into."""
    from briefgen.write import scaffold  # noqa: PLC0415

    console.say_line(f"wrote {scaffold.lay_seed(seeds, title)}")
