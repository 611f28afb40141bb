"""What `serve` shows over a page while a build fails."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from briefgen.write.serve import Board, make_application
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
PANEL = "#briefgen-trouble"
ADDRESS = "127.0.0.1"
Show = Callable[[list[str]], None]


@pytest.fixture
def live(built: Path) -> Iterator[tuple[str, Show]]:
    """The address of the sample desk while it is worked on, and a way to say what is wrong with it."""
    loop, board = asyncio.new_event_loop(), Board()
    sockets = bind_sockets(0, ADDRESS)

    def run() -> None:
        asyncio.set_event_loop(loop)
        HTTPServer(make_application(built, board)).add_sockets(sockets)
        loop.run_forever()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    yield (
        f"http://{ADDRESS}:{sockets[0].getsockname()[1]}/",
        lambda wrong: loop.call_soon_threadsafe(board.show, wrong),
    )
    loop.call_soon_threadsafe(loop.stop)
    thread.join()


def test_an_error_is_shown_over_the_page_until_it_is_mended(visit: Visit, live: tuple[str, Show]) -> None:
    """As text, in its own frame, allowed by the policy of the pages; the good build loads the page again."""
    address, show = live
    page = visit.page
    page.goto(address)
    show(["error: content/a.yaml:3: no key `sett`\n    hint: did you mean `set`?", "error: <b>bold</b>"])
    page.wait_for_selector(PANEL)
    assert page.locator(f"{PANEL} pre").all_inner_texts()[1] == "error: <b>bold</b>"
    assert page.eval_on_selector(PANEL, "panel => getComputedStyle(panel).position") == "fixed"
    with page.expect_navigation():
        show([])
    page.wait_for_selector(PANEL, state="detached")
    assert visit.faults == []


@pytest.mark.slow
def test_a_page_opened_later_shows_it_too_and_can_be_read_below(visit: Visit, live: tuple[str, Show]) -> None:
    """Whoever comes is told, and can put it aside."""
    address, show = live
    show(["error: no article could be built"])
    visit.page.goto(f"{address}timeline.html")
    visit.page.click(f"{PANEL} button")
    assert visit.page.locator(PANEL).count() == 0
    assert visit.faults == []
