"""The site while a desk works on it: built in a child process, watched, served on 127.0.0.1, reloaded.

livereload gives the browser's half and the socket protocol. What it leaves open is closed here: the Host
header and the socket's origin must be ours, its script is a file (the policy of the pages allows no inline
one), nothing is polled, and a build never stops the server from answering.
"""

import asyncio
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from socket import socket
from urllib.parse import urlsplit

import watchfiles
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, HTTPError, RequestHandler, StaticFileHandler

ADDRESS = "127.0.0.1"
NAMES = frozenset({ADDRESS, "localhost"})
SCRIPT = b'<script src="/livereload.js"></script>'


def _ours(handler: RequestHandler) -> None:
    """Refuse a request that was not meant for us: with a forged Host a foreign page reads a local server."""
    host = urlsplit(f"//{handler.request.host}").hostname
    if host not in NAMES:
        raise HTTPError(403, "this server answers to 127.0.0.1 only")


class Reload(LiveReloadHandler):  # type: ignore[misc]
    """The socket that tells browsers to load the page again."""

    def prepare(self) -> None:
        _ours(self)

    def check_origin(self, origin: str) -> bool:
        return bool(urlsplit(origin).netloc == self.request.host)


class Script(LiveReloadJSHandler):  # type: ignore[misc]
    """livereload's script, as a file."""

    def prepare(self) -> None:
        _ours(self)


class Site(StaticFileHandler):
    """The files of the site, pages with livereload's script, never from a cache."""

    def prepare(self) -> None:
        _ours(self)

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "no-store")

    def should_return_304(self) -> bool:
        return False

    def compute_etag(self) -> None:
        """No tag: nothing is cached, so no file is hashed."""

    async def get(self, path: str, include_body: bool = True) -> None:
        place = Path(self.root, path or "index.html").resolve()
        inside = place.is_relative_to(Path(self.root).resolve())
        if inside and place.suffix == ".html" and place.is_file():
            self._page(place.read_bytes(), include_body=include_body)
        else:
            await super().get(path, include_body)

    def _page(self, html: bytes, *, include_body: bool = True) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_extra_headers("")
        if include_body:
            self.finish(html.replace(b"</body>", SCRIPT + b"</body>", 1))

    def write_error(self, status_code: int, **_: object) -> None:
        missing = Path(self.root, "404.html")
        if status_code == 404 and missing.is_file():
            self._page(missing.read_bytes())
        else:
            self.finish(f"{status_code}: {self._reason}\n")


def application(output: Path) -> Application:
    """The server's routes."""
    Reload.watcher = LiveReloadHandler.watcher = Watcher()
    return Application(
        [
            (r"/livereload", Reload),
            (r"/livereload.js", Script),
            (r"/(.*)", Site, {"path": str(output), "default_filename": "index.html"}),
        ]
    )


def serve(output: Path, watched: Sequence[Path], build: Sequence[str], port: int) -> None:
    """Build, serve and watch until interrupted; `build` are the words of the command that builds."""
    asyncio.run(_serve(output, watched, build, port))


async def _serve(output: Path, watched: Sequence[Path], build: Sequence[str], port: int) -> None:
    await _build(build)
    output.mkdir(parents=True, exist_ok=True)
    server = HTTPServer(application(output))
    sockets = _bind(port)
    server.add_sockets(sockets)
    there = _there(watched)
    seen = ", ".join(folder.name for folder in there)
    sys.stderr.write(
        f"serving http://{ADDRESS}:{sockets[0].getsockname()[1]}/ (Ctrl-C ends it)\nwatching {seen}\n"
    )
    async for _ in watchfiles.awatch(*there, debounce=300):
        if await _build(build):
            Reload.reload_waiters()


def _bind(port: int) -> list[socket]:
    try:
        return bind_sockets(port, ADDRESS)
    except OSError:
        sys.stderr.write(f"port {port} is taken: another one is used\n")
        return bind_sockets(0, ADDRESS)


def _there(folders: Iterable[Path]) -> list[Path]:
    return [folder for folder in folders if folder.is_dir()]


async def _build(words: Sequence[str]) -> bool:
    """Build in a child process; whether it went well."""
    child = await asyncio.create_subprocess_exec(sys.executable, "-m", "briefgen", *words)
    return await child.wait() == 0
