"""The site while a desk works on it: built whenever something changes, served on 127.0.0.1, reloaded.

livereload gives the browser's half and the socket protocol. What it leaves open is closed here: the Host
header and the socket's origin must be ours, its script is a file (the policy of the pages allows no inline
one), and no build stops the server from answering. What keeps a build from being good is shown in the
browser, over the page of the build before.
"""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from socket import socket
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.escape import json_encode
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, HTTPError, RequestHandler, StaticFileHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from briefgen.write import watch

ADDRESS = "127.0.0.1"
NAMES = frozenset({ADDRESS, "localhost"})
BROWSER = Path(__file__).parent / "browser"
"""What a browser gets from the server alone, and no site holds."""
LIVE = (
    b'<link rel="stylesheet" href="/.briefgen/trouble.css">'
    b'<script src="/.briefgen/trouble.js"></script><script src="/livereload.js"></script>'
)
"""What is added to each page."""
WAITING = b"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>briefgen</title></head>
<body><p>There is no site yet. This page is loaded again when it is built.</p></body></html>"""

Build = Callable[[], Awaitable[Sequence[str]]]
"""Builds; gives what is wrong, in lines, and nothing after a good build."""
Tell = Callable[[str], None]


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


class Board:
    """What is wrong with the desk now, and the browsers that show it."""

    def __init__(self) -> None:
        self.wrong: tuple[str, ...] = ()
        self.readers: set[Trouble] = set()

    def show(self, wrong: Sequence[str]) -> None:
        """Keep and tell what is wrong; where nothing is, every page is loaded again."""
        self.wrong = tuple(wrong)
        for reader in tuple(self.readers):
            reader.tell(self.wrong)
        if not wrong:
            Reload.reload_waiters()


class Trouble(WebSocketHandler):
    """The socket that tells a browser what is wrong."""

    def initialize(self, board: Board) -> None:
        self.board = board

    def prepare(self) -> None:
        _ours(self)

    def check_origin(self, origin: str) -> bool:
        return bool(urlsplit(origin).netloc == self.request.host)

    def open(self) -> None:
        self.board.readers.add(self)
        self.tell(self.board.wrong)

    def on_message(self, message: str | bytes) -> None:
        """Nothing is asked here."""

    def on_close(self) -> None:
        self.board.readers.discard(self)

    def tell(self, wrong: Sequence[str]) -> None:
        try:
            self.write_message(json_encode(list(wrong)))
        except WebSocketClosedError:
            self.on_close()


class Plain(StaticFileHandler):
    """Files as they are, never from a cache."""

    def prepare(self) -> None:
        _ours(self)

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "no-store")

    def should_return_304(self) -> bool:
        return False

    def compute_etag(self) -> None:
        """No tag: nothing is cached, so no file is hashed."""


class Site(Plain):
    """The files of the site; to pages is added what keeps them fresh."""

    async def get(self, path: str, include_body: bool = True) -> None:
        place = Path(self.root, path or "index.html").resolve()
        inside = place.is_relative_to(Path(self.root).resolve())
        try:
            if inside and place.suffix == ".html" and place.is_file():
                self._page(place.read_bytes(), include_body=include_body)
            else:
                await super().get(path, include_body)
        except FileNotFoundError as gone:  # by a build, since it was looked for
            raise HTTPError(404) from gone

    def _page(self, html: bytes, *, include_body: bool = True) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_extra_headers("")
        if include_body:
            self.finish(html.replace(b"</body>", LIVE + b"</body>", 1))

    def write_error(self, status_code: int, **_: object) -> None:
        missing = Path(self.root, "404.html")
        if status_code == 404:
            self._page(missing.read_bytes() if missing.is_file() else WAITING)
        else:
            self.finish(f"{status_code}: {self._reason}\n")


def application(output: Path, board: Board) -> Application:
    """The server's routes."""
    Reload.watcher = LiveReloadHandler.watcher = Watcher()
    return Application(
        [
            (r"/livereload", Reload),
            (r"/livereload.js", Script),
            (r"/.briefgen/trouble", Trouble, {"board": board}),
            (r"/.briefgen/(.*)", Plain, {"path": str(BROWSER)}),
            (r"/(.*)", Site, {"path": str(output), "default_filename": "index.html"}),
        ]
    )


async def serve(output: Path, watched: Sequence[Path], build: Build, port: int, tell: Tell) -> None:
    """Serve, and build whenever something in `watched` changes, until cancelled."""
    board = Board()
    server = HTTPServer(application(output, board))
    sockets = _bind(port, tell)
    server.add_sockets(sockets)
    tell(f"serving http://{ADDRESS}:{sockets[0].getsockname()[1]}/ (Ctrl-C ends it)")
    tell(f"watching {', '.join(folder.name for folder in watched)}")
    async for _ in watch.bursts(watched):
        board.show(await build())


def _bind(port: int, tell: Tell) -> list[socket]:
    try:
        return bind_sockets(port, ADDRESS)
    except OSError:
        tell(f"port {port} is taken: another one is used")
        return bind_sockets(0, ADDRESS)
