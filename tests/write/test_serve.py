"""The server answers to this machine only, and its pages reload without an inline script."""

import tempfile
from pathlib import Path

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.testing import AsyncHTTPTestCase, gen_test
from tornado.websocket import websocket_connect

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
