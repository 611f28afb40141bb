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
from msgspec import Struct
from tornado.escape import json_encode
from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler, StaticFileHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from briefgen.write import hosts, watch
from briefgen.write.hosts import Names

OWN_NAMES = Names(hosts.LOOPBACK)
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


def _refuse_foreign(handler: RequestHandler) -> None:
    """Refuse a request that was not meant for us: with a forged Host a foreign page reads a local server."""
    known: Names = handler.settings["names"]
    if not known.hold(_host_of_request(handler)):
        raise HTTPError(403, reason="this server answers to its own address only")


def _host_of_request(handler: RequestHandler) -> str | None:
    try:
        return urlsplit(f"//{handler.request.host}").hostname
    except ValueError:
        return None


def _is_own_page(handler: RequestHandler, origin: str) -> bool:
    """Whether a socket is asked for by a page of this server."""
    return bool(urlsplit(origin).netloc == handler.request.host)


class Reload(LiveReloadHandler):  # type: ignore[misc]
    """The socket that tells browsers to load the page again."""

    def prepare(self) -> None:
        _refuse_foreign(self)

    def check_origin(self, origin: str) -> bool:
        return _is_own_page(self, origin)


class Script(LiveReloadJSHandler):  # type: ignore[misc]
    """livereload's script, as a file."""

    def prepare(self) -> None:
        _refuse_foreign(self)


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
        _refuse_foreign(self)

    def check_origin(self, origin: str) -> bool:
        return _is_own_page(self, origin)

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


class PlainFiles(StaticFileHandler):
    """Files as they are, never from a cache."""

    def prepare(self) -> None:
        _refuse_foreign(self)

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "no-store")

    def should_return_304(self) -> bool:
        return False

    def compute_etag(self) -> None:
        """No tag: nothing is cached, so no file is hashed."""


class ServedSite(PlainFiles):
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


def make_application(output: Path, board: Board, known: Names = OWN_NAMES) -> Application:
    """The server's routes."""
    Reload.watcher = LiveReloadHandler.watcher = Watcher()
    return Application(
        [
            (r"/livereload", Reload),
            (r"/livereload.js", Script),
            (r"/.briefgen/trouble", Trouble, {"board": board}),
            (r"/.briefgen/(.*)", PlainFiles, {"path": str(BROWSER)}),
            (r"/(.*)", ServedSite, {"path": str(output), "default_filename": "index.html"}),
        ],
        names=known,
    )


class Front(Struct, frozen=True):
    """Where a server is reached, and who is told."""

    host: str
    port: int
    tell: Tell
    opened: Callable[[str], None]
    """Called with the site's address when there is something to open."""


async def serve_site(output: Path, watched: Sequence[Path], build: Build, front: Front) -> None:
    """Serve, and build whenever something in `watched` changes, until cancelled."""
    board, known = Board(), hosts.find_host_names(front.host)
    sockets = _listen_sockets(front)
    server = HTTPServer(make_application(output, board, known))
    server.add_sockets(sockets)
    address = f"http://{_host_shown(front.host)}:{sockets[0].getsockname()[1]}/"
    others = "; other machines reach it too" if known.open else ""
    front.tell(f"serving {address} (Ctrl-C ends it){others}")
    front.tell(f"watching {', '.join(folder.name for folder in watched)}")
    front.opened(address)
    async for _ in watch.watch_bursts(watched):
        board.show(await build())


def _listen_sockets(front: Front) -> list[socket]:
    sockets, asked = hosts.listen_at(front.host, front.port)
    if not asked:
        front.tell(f"port {front.port} is taken: another one is used")
    return sockets


def _host_shown(host: str) -> str:
    """The host as this machine's browser asks for it."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - where it listens is the user's choice, and told
        return hosts.LOOPBACK
    return f"[{host}]" if ":" in host else host
