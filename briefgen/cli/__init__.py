"""The commands. Each says what it does with an example; the work is done elsewhere."""

import gc
import sys
from collections.abc import Sequence
from functools import partial

import click

from briefgen import __version__
from briefgen.cli import ending, streams
from briefgen.cli.bring import bring
from briefgen.cli.build import build, check
from briefgen.cli.desk import edition, issues, review
from briefgen.cli.explain import explain
from briefgen.cli.extract import extract
from briefgen.cli.options import ask_loudness
from briefgen.cli.search import search
from briefgen.cli.serve import serve
from briefgen.cli.sheet import sheet
from briefgen.cli.start import init, new


class Commands(click.Group):
    """Lists the commands in the order of a desk's work, whole, with an example of each."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(self.commands)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, each.help or "") for name, each in self.commands.items()])
        with formatter.section("Examples"):
            for each in self.commands.values():
                formatter.write_text((each.epilog or "").removeprefix("Example: "))


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: briefgen init desk; cd desk; put an article into seeds/; briefgen build.",
)
@click.version_option(__version__)
@ask_loudness
def cli() -> None:
    """Turn news articles into a briefing site in which every fact is one click from its source."""


for command in (
    build,
    serve,
    extract,
    explain,
    search,
    check,
    review,
    edition,
    issues,
    sheet,
    bring,
    new,
    init,
):
    cli.add_command(command)


def main(arguments: Sequence[str] = (), front: str = "briefgen") -> None:
    """Run a command and exit; `arguments` stand before those of the command line."""
    # A desk is a million small things that live as long as the command: looking for garbage finds none.
    gc.disable()
    streams.open_all()
    command = partial(cli.main, [*arguments, *sys.argv[1:]], prog_name=front, standalone_mode=False)
    sys.exit(ending.end_command(command))
