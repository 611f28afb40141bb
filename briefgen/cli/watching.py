"""What `serve` and `build --watch` share: which folders are watched, and the process that builds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from briefgen.cli import console
from briefgen.cli.console import Loudness

if TYPE_CHECKING:
    from briefgen.builder import Builder
    from briefgen.folders import Folders

LOUD = {Loudness.QUIET: ("--quiet",), Loudness.NORMAL: (), Loudness.VERBOSE: ("--verbose",)}


def start_builder(jobs: int, *flags: str, **where: Any) -> "Builder":
    """A process that builds with the options that were typed."""
    from briefgen.builder import Builder, command  # noqa: PLC0415 (`--help` needs none)

    return Builder(command((f"--jobs={jobs}", *flags, *_command_words(**where))), console.say_line)


def _command_words(**where: Any) -> Iterator[str]:
    typed = click.get_current_context().get_parameter_source
    yield from LOUD[console.find_loudness()]
    for name, value in sorted(where.items()):
        if typed(name) is not ParameterSource.DEFAULT:
            yield f"--{name.replace('_', '-')}={value}"


async def watch_and_build(stands: "Folders", builder: "Builder") -> None:
    """Build, and again whenever something changes, until interrupted."""
    from briefgen.write import watch  # noqa: PLC0415 (the same)

    watched = stands.sources
    console.say_line(f"watching {', '.join(folder.name for folder in watched)} (Ctrl-C ends it)")
    try:
        async for _ in watch.watch_bursts(watched):
            await builder.build()
    finally:
        await builder.end()
