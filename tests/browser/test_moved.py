"""An address that was out in the world, in a real browser: it points on, whatever that browser may do."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(params=["disk", pytest.param("server", marks=pytest.mark.slow)])
def root(request: pytest.FixtureRequest, built: Path, served: str) -> str:
    """Where the site stands, with a slash at its end."""
    return f"{built.as_uri()}/" if request.param == "disk" else served


def test_an_old_address_leads_to_the_page(visit: Visit, root: str) -> None:
    """Brief and source, from disk and from a server, with nothing to be clicked."""
    for folder in ("briefs", "sources"):
        visit.page.goto(f"{root}{folder}/the-dam.html")
        visit.page.wait_for_url(f"{root}{folder}/dam-split.html")
        assert visit.page.inner_text("h1") == "Ministers split over the Arda dam", folder
    assert (visit.faults, visit.outside) == ([], [])


def test_an_old_address_of_a_fact_leads_to_its_words(visit: Visit, root: str) -> None:
    """What stands behind `#` is kept: somebody cited that fact."""
    visit.page.goto(f"{root}sources/dam-split.html")
    fact = visit.page.locator("mark[id]").first.get_attribute("id")
    visit.page.goto(f"{root}sources/the-dam.html#{fact}")
    visit.page.wait_for_url(f"{root}sources/dam-split.html#{fact}")
    assert visit.page.locator("mark:target").count() == 1
    assert visit.faults == []


@pytest.mark.slow
def test_an_old_address_leads_on_without_javascript(browser: Browser, root: str) -> None:
    """The page itself says where to go on."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{root}briefs/the-dam.html")
        page.wait_for_url(f"{root}briefs/dam-split.html")


@pytest.mark.slow
def test_the_page_left_behind_has_a_link(browser: Browser, root: str) -> None:
    """For whoever is not sent on: what stands there names the article and leads to it."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/briefs/dam-split.html", lambda route: route.fulfill(status=204))  # stays here
        page.goto(f"{root}briefs/the-dam.html")
        assert page.inner_text("h1") == "This page has moved"
        assert page.locator("a").evaluate("link => link.href") == f"{root}briefs/dam-split.html"
