"""The sheet of an issue on paper: two pages, whoever speaks, with a number on each and an address a fact."""

import io
from pathlib import Path

import pypdf
import pytest

from bench.newsroom import desk as newsroom
from tests import building
from tests.browser.conftest import Visit
from tests.render import crowd
from tests.render.conftest import rendered

pytestmark = pytest.mark.browser


def _written(site: dict[str, bytes], root: Path) -> Path:
    for path, data in site.items():
        if path.startswith(("issues/", "static/")):
            building.put(root, path, data)
    return root


def _printed(visit: Visit, path: Path, part: str = "") -> list[str]:
    visit.page.goto(path.as_uri() + part)
    made = pypdf.PdfReader(io.BytesIO(visit.page.pdf(prefer_css_page_size=True)))
    return [page.extract_text() for page in made.pages]


@pytest.mark.parametrize("size", [pytest.param(3, marks=pytest.mark.slow), 40])
@pytest.mark.parametrize(
    "base_url", [pytest.param("", marks=pytest.mark.slow), f"https://example.org/{'far/' * 12}"]
)
def test_two_pages_hold_what_is_promised(visit: Visit, tmp_path: Path, size: int, base_url: str) -> None:
    """The longest names, words and addresses there may be; the page of the issue prints the same."""
    root = _written(rendered(crowd.desk(size), base_url=base_url), tmp_path)
    for part in ("", "#sheet"):
        pages = _printed(visit, root / "issues/arda-dam.html", part)
        assert len(pages) == 2, part
        assert ["1 / 2" in pages[0], "2 / 2" in pages[1]] == [True, True]
        assert "Latest dated source: 3 March 2024" in pages[0]
    assert visit.page.locator("section[id]:visible").count() == 0
    assert visit.page.locator(".sheet-matrix").is_visible()
    assert visit.page.evaluate("window.scrollY") == 0
    assert visit.faults == []


@pytest.mark.slow
@pytest.mark.no_cover
def test_the_busiest_issue_of_a_desk_of_90_articles(visit: Visit, tmp_path: Path) -> None:
    """Two pages, most of them filled, each note with an address, and what found no room counted."""
    newsroom.write(tmp_path, 90)
    building.build(tmp_path, tmp_path / "site")
    issues = sorted((tmp_path / "site" / "issues").glob("*.html"), key=lambda path: path.stat().st_size)
    pages = _printed(visit, issues[-1])
    whole = " ".join(" ".join(pages).split())
    assert len(pages) == 2
    assert len(whole) > 5000
    assert whole.count("sources/") >= 16
    assert " more actors (" in whole
    assert f"The whole issue: issues/{issues[-1].name}" in whole
