"""`serve`: the site while it is being worked on."""

import gc
from typing import Any

import click

from briefgen.cli import console, watching
from briefgen.cli.options import JOBS, WholeNumber, ask_folders, find_desk


@click.command(epilog="Example: briefgen serve --open --port 8000")
@ask_folders
@JOBS
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on; 0.0.0.0 lets other machines in.",
)
@click.option(
    "--port", type=WholeNumber(0, 65535), default=8000, show_default=True, help="0 takes a free one."
)
@click.option("--open", "opens", is_flag=True, help="Open the site in a browser.")
def serve(host: str, port: int, opens: bool, jobs: int, **where: Any) -> None:
    """Build, serve on 127.0.0.1, watch, and reload the browser once after each good build."""
    import asyncio  # noqa: PLC0415 (`--help` needs none)

    from briefgen.write import serve as server  # noqa: PLC0415 (brings livereload and its web server)

    async def work() -> None:
        builder = watching.start_builder(jobs, "--preview", **where)
        front = server.Front(host, port, console.say_line, _open_browser if opens else lambda address: None)
        try:
            await server.serve_site(stands.output, stands.sources, builder.build, front)
        finally:
            await builder.end()

    gc.enable()  # it runs until it is stopped; what builds is a process of its own
    stands, _ = find_desk(**where)
    asyncio.run(work())


def _open_browser(address: str) -> None:
    if click.launch(address):
        console.say_line(f"no browser could be started: open {address} in one")
