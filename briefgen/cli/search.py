"""`search`: what the search page finds, in a terminal."""

import sys
from itertools import islice
from pathlib import Path

import click

from briefgen.cli import console
from briefgen.cli.options import FOLDER, WholeNumber


@click.command(epilog='Example: briefgen search "member states" veto')
@click.argument("words", nargs=-1, required=True)
@click.option("--output", type=FOLDER, default="site", show_default=True, help="The site that is searched.")
@click.option("--most", type=WholeNumber(1), default=50, show_default=True, help="How many results.")
def search(words: tuple[str, ...], output: Path, most: int) -> None:
    """What the built site says of WORDS: kind, address and words of each result, a line each.

    An argument of several words is a phrase. Exit status 1 where nothing is found.
    """
    from briefgen.render.search.query import Index  # noqa: PLC0415 (`--help` needs none)

    asked = " ".join(f'"{each}"' if len(each.split()) > 1 else each for each in words)
    told = tuple(islice(Index(output).search(asked), most))
    for one in told:
        cells = (one.kind.name.lower(), one.path, one.text)
        sys.stdout.write("\t".join(map(console.clean, cells)) + "\n")
    if not told:
        console.say_line("nothing found")
        raise SystemExit(1)
