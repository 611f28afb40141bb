"""The sample desk in real Chromium: from disk and below a sub-path of a plain server. No browser: fail."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.render import sample
from tests.render.conftest import rendered

FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
]
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site on disk, as `deep/desk/` of a server's root."""
    root = tmp_path_factory.mktemp("site") / "deep" / "desk"
    for path, data in rendered(sample.desk(), frames=True).items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return root


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(built.parent.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/deep/desk/"
        server.shutdown()


@contextmanager
def launch() -> Iterator[Browser]:
    """Chromium from the path, else the one that playwright brings."""
    found = next((place for name in NAMES if (place := shutil.which(name))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Closed with its folder: an open one keeps a loop running, in which no other test can start its own."""
    with launch() as chromium:
        yield chromium


class Visit:
    """Pages being opened, with all that went wrong on them."""

    def __init__(self, context: BrowserContext) -> None:
        self.faults: list[str] = []
        self.outside: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("request", lambda request: self._note(request.url))

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the next page was asked for before the icon had come
            self.faults.append(f"failed {request.url}")

    def _note(self, url: str) -> None:
        if not url.startswith(("file:", "data:", "http://127.0.0.1")):
            self.outside.append(url)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    with browser.new_context() as context:
        yield Visit(context)
