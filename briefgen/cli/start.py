"""`init` and `new`: a desk to begin with, a seed to fill in."""

from pathlib import Path

import click

from briefgen.cli import console
from briefgen.cli.options import FOLDER


@click.command(epilog="Example: briefgen init desk")
@click.argument("folder", type=FOLDER)
def init(folder: Path) -> None:
    """Make a new empty desk: seeds/, content/ with a commented site.yaml. What is there stays."""
    from briefgen.write import scaffold  # noqa: PLC0415 (`--help` needs none)

    for path in scaffold.desk(folder):
        console.say(f"wrote {path}")
    console.say(f"next: put an article into {folder / 'seeds'}, then: cd {folder} && briefgen build")


@click.command(epilog='Example: briefgen new "Ministers meet in Riga"')
@click.argument("title")
@click.option("--seeds", type=FOLDER, default="seeds", show_default=True, help="The articles.")
def new(title: str, seeds: Path) -> None:
    """Make a seed with commented front matter, to paste an article into."""
    from briefgen.write import scaffold  # noqa: PLC0415

    console.say(f"wrote {scaffold.seed(seeds, title)}")
