"""What an evil seed can do to the reader of its pages: nothing."""

from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.building import build, put
from tests.test_hostile import EVIL

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk of one evil seed, built as a user would."""
    desk = tmp_path_factory.mktemp("evil")
    put(desk, "seeds/evil.md", EVIL)
    build(desk, desk / "site")
    return desk / "site"


@pytest.mark.slow
def test_nothing_of_it_runs(visit: Visit, evil: Path) -> None:
    """On every page: no dialog, no error of the console, no request to another host, no element of theirs."""
    dialogs: list[str] = []
    visit.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    pages = sorted(evil.rglob("*.html"))
    assert len(pages) > 15
    for path in pages:
        visit.page.goto(path.as_uri())
        assert visit.page.locator("main img, main script, main [onclick]").count() == 0, path
        assert visit.page.locator('a[href^="javascript"]').count() == 0, path
    assert dialogs == []
    assert visit.faults == []
    assert visit.outside == []


@pytest.mark.slow
def test_its_words_are_found_and_shown_as_text(visit: Visit, evil: Path) -> None:
    """Search shows an evil title letter for letter, and makes no element of it."""
    visit.page.goto((evil / "search.html").as_uri())
    visit.page.fill("#q", "quoted")
    first = visit.page.locator("#search-results a").first
    assert "<script>" in first.inner_text()
    assert visit.page.locator("#search-results script").count() == 0
    assert visit.faults == []
