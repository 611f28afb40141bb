"""`serve`: the site while it is being worked on."""

import asyncio
import gc
from typing import Any

import click
from click.core import ParameterSource

from briefgen.cli import console
from briefgen.cli.console import Loudness
from briefgen.cli.options import JOBS, desk, folders

LOUD = {Loudness.QUIET: ("--quiet",), Loudness.NORMAL: (), Loudness.VERBOSE: ("--verbose",)}


@click.command(epilog="Example: briefgen serve --port 8000")
@folders
@JOBS
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one."
)
def serve(port: int, jobs: int, **where: Any) -> None:
    """Build, serve on 127.0.0.1, watch, and reload the browser once after each good build."""
    from briefgen.builder import Builder, command  # noqa: PLC0415
    from briefgen.write import serve as server  # noqa: PLC0415 (brings livereload and its web server)

    async def work() -> None:
        builder = Builder(command((f"--jobs={jobs}", *words)), console.say)
        try:
            await server.serve(stands.output, watched, builder.build, port, console.say)
        finally:
            await builder.end()

    gc.enable()  # it runs until it is stopped; what builds is a process of its own
    stands, _ = desk(**where)
    words = _words(**where)
    own = (stands.desk / name for name in ("templates", "static", "root"))
    watched = (stands.seeds, stands.content, *own)
    asyncio.run(work())


def _words(**where: Any) -> list[str]:
    """The options that were typed, as `build` takes them."""
    typed = click.get_current_context().get_parameter_source
    asked = [
        (name, value) for name, value in sorted(where.items()) if typed(name) is not ParameterSource.DEFAULT
    ]
    return [*LOUD[console.loudness()], *(f"--{name.replace('_', '-')}={value}" for name, value in asked)]
