"""The server answers to this machine only, and its pages reload without an inline script."""

import asyncio
import contextlib
import tempfile
from pathlib import Path

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.netutil import bind_sockets
from tornado.testing import AsyncHTTPTestCase, gen_test
from tornado.websocket import websocket_connect

from briefgen.write import serve
from briefgen.write.serve import SCRIPT, application


class ServeTest(AsyncHTTPTestCase):
    def get_app(self):
        self.folder = tempfile.TemporaryDirectory()
        site = Path(self.folder.name)
        (site / "index.html").write_text("<body><p>home</p></body>")
        (site / "404.html").write_text("<body>gone</body>")
        (site / "feed.xml").write_text("<feed/>")
        return application(site)

    def tearDown(self):
        super().tearDown()
        self.folder.cleanup()

    def test_a_page_comes_with_the_reload_script(self):
        """The page is served with livereload's script as a file, once."""
        for path in ("/", "/index.html"):
            answer = self.fetch(path)
            assert answer.code == 200
            assert answer.body.count(SCRIPT) == 1
            assert answer.headers["Cache-Control"] == "no-store"

    def test_the_script_is_a_file(self):
        """livereload's own script is served from here."""
        assert b"LiveReload" in self.fetch("/livereload.js").body

    def test_other_files_come_as_they_are(self):
        """A feed is not touched."""
        assert self.fetch("/feed.xml").body == b"<feed/>"

    def test_what_is_not_there_shows_the_sites_own_page(self):
        """A missing page is the site's 404 with its status."""
        answer = self.fetch("/no/such.html")
        assert (answer.code, b"gone" in answer.body) == (404, True)

    def test_a_forged_host_is_refused(self):
        """A foreign name that resolves to this machine reads nothing."""
        for path in ("/", "/livereload.js", "/feed.xml"):
            assert self.fetch(path, headers={"Host": "evil.example"}).code == 403

    def test_no_path_leaves_the_site(self):
        """Dots and encoded dots stay inside."""
        for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"):
            assert self.fetch(path).code in (403, 404)

    @gen_test
    async def test_a_foreign_origin_gets_no_socket(self):
        """A page of another site cannot listen."""
        request = HTTPRequest(
            self.get_url("/livereload").replace("http", "ws"), headers={"Origin": "http://evil.example"}
        )
        with pytest.raises(HTTPClientError, match="403"):
            await websocket_connect(request)

    @gen_test
    async def test_our_own_page_gets_a_socket(self):
        """A page served from here does."""
        url = self.get_url("/livereload")
        origin = url.removesuffix("/livereload")
        socket = await websocket_connect(HTTPRequest(url.replace("http", "ws"), headers={"Origin": origin}))
        socket.close()


def test_a_port_that_is_taken_is_told_and_another_one_used(capsys):
    """Two desks can be served at once; the reader is told where."""
    (taken,) = bind_sockets(0, serve.ADDRESS)
    port = taken.getsockname()[1]
    (other,) = serve._bind(port)
    assert other.getsockname()[1] != port
    assert f"port {port} is taken" in capsys.readouterr().err
    taken.close()
    other.close()


async def _listen(port):
    """A browser's half of the socket: it says hello and waits."""
    socket = await websocket_connect(f"ws://{serve.ADDRESS}:{port}/livereload")
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
    """A build that fails is told to no browser; the server goes on, and the build that mends it reloads."""
    seeds, built = tmp_path / "seeds", ["first"]
    seeds.mkdir()
    sockets = bind_sockets(0, serve.ADDRESS)

    async def build(_):
        if (seeds / "a.txt").exists():
            built.append((seeds / "a.txt").read_text())
        return built[-1] != "broken"

    async def story():
        server = asyncio.create_task(serve._serve(tmp_path / "site", (seeds,), (), 0))
        told = await _edited(seeds, sockets[0].getsockname()[1], built)
        server.cancel()
        return told

    monkeypatch.setattr(serve, "_build", build)
    monkeypatch.setattr(serve, "_bind", lambda _: sockets)
    told = asyncio.run(story())
    assert built == ["first", "broken", "mended"]
    assert len(told) == 1
    assert '"reload"' in told[0]
