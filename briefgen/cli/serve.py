"""`serve`: the site while it is being worked on."""

import gc
from typing import Any

import click
from click.core import ParameterSource

from briefgen.cli.options import JOBS, desk, folders


@click.command(epilog="Example: briefgen serve --port 8000")
@folders
@JOBS
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one."
)
def serve(port: int, jobs: int, **where: Any) -> None:
    """Build, serve on 127.0.0.1, watch, and reload the browser once after each good build."""
    from briefgen.write import serve as server  # noqa: PLC0415 (brings livereload and its web server)

    gc.enable()  # it runs until it is stopped; each build is a process of its own
    stands, _ = desk(**where)
    typed = click.get_current_context().get_parameter_source
    asked = [
        (name, value) for name, value in sorted(where.items()) if typed(name) is not ParameterSource.DEFAULT
    ]
    words = [f"--{name.replace('_', '-')}={value}" for name, value in asked]
    own = (stands.desk / name for name in ("templates", "static", "root"))
    watched = (stands.seeds, stands.content, *own)
    server.serve(stands.output, watched, ("build", f"--jobs={jobs}", *words), port)
