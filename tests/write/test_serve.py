"""The server answers to this machine only, and its pages reload without an inline script."""

import asyncio
import contextlib
import json
import tempfile
from pathlib import Path
from unittest import mock

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.netutil import bind_sockets
from tornado.testing import AsyncHTTPTestCase, gen_test
from tornado.websocket import websocket_connect

from briefgen.write import serve
from briefgen.write.hosts import LOOPBACK
from briefgen.write.serve import LIVE, Board, make_application


class ServeTest(AsyncHTTPTestCase):
    def get_app(self):
        self.folder = tempfile.TemporaryDirectory()
        site = Path(self.folder.name)
        (site / "index.html").write_text("<body><p>home</p></body>")
        (site / "404.html").write_text("<body>gone</body>")
        (site / "feed.xml").write_text("<feed/>")
        self.board = Board()
        return make_application(site, self.board)

    def tearDown(self):
        super().tearDown()
        self.folder.cleanup()

    def test_a_page_comes_with_the_reload_script(self):
        """The page is served with livereload's script as a file, once."""
        for path in ("/", "/index.html"):
            answer = self.fetch(path)
            assert answer.code == 200
            assert answer.body.count(LIVE) == 1
            assert answer.headers["Cache-Control"] == "no-store"

    def test_the_script_is_a_file(self):
        """livereload's own script is served from here, and what shows trouble."""
        assert b"LiveReload" in self.fetch("/livereload.js").body
        for name in ("trouble.js", "trouble.css"):
            assert b"briefgen-trouble" in self.fetch(f"/.briefgen/{name}").body

    def test_other_files_come_as_they_are(self):
        """A feed is not touched."""
        assert self.fetch("/feed.xml").body == b"<feed/>"

    def test_what_is_not_there_shows_the_sites_own_page(self):
        """A missing page is the site's 404 with its status."""
        answer = self.fetch("/no/such.html")
        assert (answer.code, b"gone" in answer.body) == (404, True)

    def test_a_file_that_a_build_has_just_removed_is_missing(self):
        """It is looked for, and gone when it is read: no error of the server."""
        there = Path(self.folder.name, "there.html")
        there.write_text("<body>")
        with mock.patch.object(Path, "read_bytes", side_effect=FileNotFoundError):
            assert self.fetch("/there.html").code == 404

    def test_a_forged_host_is_refused(self):
        """A foreign name that resolves to this machine reads nothing."""
        for path in ("/", "/livereload.js", "/feed.xml", "/.briefgen/trouble.js"):
            assert self.fetch(path, headers={"Host": "evil.example"}).code == 403

    def test_no_path_leaves_the_site(self):
        """Dots and encoded dots stay inside."""
        for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"):
            assert self.fetch(path).code in (403, 404)

    @gen_test
    async def test_a_foreign_origin_gets_no_socket(self):
        """A page of another site cannot listen."""
        for path in ("/livereload", "/.briefgen/trouble"):
            request = HTTPRequest(
                self.get_url(path).replace("http", "ws"), headers={"Origin": "http://evil.example"}
            )
            with pytest.raises(HTTPClientError, match="403"):
                await websocket_connect(request)

    @gen_test
    async def test_trouble_is_told_when_a_page_opens_and_when_it_changes(self):
        """What is wrong now, and whatever comes after it, an empty list when it is mended."""
        self.board.show(["error: one"])
        socket = await websocket_connect(self.get_url("/.briefgen/trouble").replace("http", "ws"))
        self.board.show(["error: two", "error: <b>three"])
        self.board.show([])
        told = [json.loads(await socket.read_message()) for _ in range(3)]
        assert told == [["error: one"], ["error: two", "error: <b>three"], []]
        socket.close()

    @gen_test
    async def test_our_own_page_gets_a_socket(self):
        """A page served from here does."""
        url = self.get_url("/livereload")
        origin = url.removesuffix("/livereload")
        socket = await websocket_connect(HTTPRequest(url.replace("http", "ws"), headers={"Origin": origin}))
        socket.close()


def test_a_site_that_is_not_built_yet_is_a_page_that_waits(tmp_path):
    """It is loaded again when there is one, and shows what keeps it from being built."""

    class Waiting(AsyncHTTPTestCase):
        def get_app(self):
            return make_application(tmp_path / "site", Board())

        def runTest(self):  # noqa: N802 (unittest's name)
            answer = self.fetch("/")
            assert answer.code == 404
            assert LIVE in answer.body

    Waiting().debug()


def front(told, port=0, host=LOOPBACK):
    return serve.Front(host, port, told.append, lambda address: told.append(f"open {address}"))


def test_a_port_that_is_taken_is_told_and_another_one_used():
    """Two desks can be served at once; the reader is told where."""
    told = []
    (taken,) = bind_sockets(0, LOOPBACK)
    port = taken.getsockname()[1]
    (other,) = serve._listen_sockets(front(told, port))
    assert other.getsockname()[1] != port
    assert told == [f"port {port} is taken: another one is used"]
    taken.close()
    other.close()


def test_a_site_is_opened_where_it_is_served(tmp_path):
    """By the address that this browser can ask for, once, when it listens; who else reaches it is told."""
    told = []

    async def story():
        server = asyncio.create_task(
            serve.serve_site(tmp_path, (tmp_path,), None, front(told, host="0.0.0.0"))
        )
        await _until(lambda: told and told[-1].startswith("open"))
        server.cancel()

    asyncio.run(story())
    address = told[-1].removeprefix("open ")
    assert address.startswith("http://127.0.0.1:")
    assert told[0] == f"serving {address} (Ctrl-C ends it); other machines reach it too"


async def _listen(port):
    """A browser's half of the socket: it says hello and waits."""
    socket = await websocket_connect(f"ws://{LOOPBACK}:{port}/livereload")
    await socket.write_message('{"command": "hello"}')
    await socket.write_message('{"command": "info", "url": "/"}')
    assert '"hello"' in await socket.read_message()
    return socket


async def _until(holds):
    for _ in range(200):
        if holds():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("nothing happened")


async def _edited(seeds, port, built):
    """What a browser is told while an editor breaks the desk and mends it."""
    socket = await _listen(port)
    await asyncio.sleep(0.5)  # the watcher begins to look
    for step in ("broken", "mended"):
        (seeds / "a.txt").write_text(step)
        await _until(lambda step=step: built[-1] == step)
    told = [await asyncio.wait_for(socket.read_message(), 10)]
    with contextlib.suppress(TimeoutError):
        told.append(await asyncio.wait_for(socket.read_message(), 1))
    return told


@pytest.mark.slow
def test_a_browser_is_reloaded_once_after_each_good_build(tmp_path, monkeypatch):
    """A build that fails reloads nothing; the server goes on, and the build that mends it reloads."""
    seeds, built = tmp_path / "seeds", []
    seeds.mkdir()
    sockets = bind_sockets(0, LOOPBACK)

    async def build():
        built.append((seeds / "a.txt").read_text() if (seeds / "a.txt").exists() else "first")
        return ["error: broken"] if built[-1] == "broken" else []

    async def story():
        server = asyncio.create_task(serve.serve_site(tmp_path / "site", (seeds,), build, front([])))
        await _until(lambda: built)
        told = await _edited(seeds, sockets[0].getsockname()[1], built)
        server.cancel()
        return told

    monkeypatch.setattr(serve, "_listen_sockets", lambda front: sockets)
    told = asyncio.run(story())
    assert built == ["first", "broken", "mended"]
    assert len(told) == 1
    assert '"reload"' in told[0]
