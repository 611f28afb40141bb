"""A desk with a look of its own, in a real browser: what it chose is seen, nothing gets harder to read."""

from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from briefgen import render
from briefgen.config import Config, NavEntry, SiteConfig
from briefgen.load.content import EditorPage
from briefgen.typed.entry import Place
from tests.building import put
from tests.render import sample
from tests.render.conftest import VERSIONS

pytestmark = pytest.mark.browser

NOTE = (
    "The gauge[^1] stands *there*.\n\n![The quay](static/quay.svg)\n\n"
    f"| {'berth | ' * 12}\n| {'--- | ' * 12}\n| {'two hundred | ' * 12}\n\n"
    f"```\n{'gauge ' * 60}\n```\n\n[^1]: Harbour office.\n"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="90"><path d="M0 0h2000v90"/></svg>'
PAGES = ("index.html", "pages/how-we-work.html", "issues/arda-dam.html")


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample desk in a pale yellow, which reads on nothing, with a long navigation and a foot."""
    folder = tmp_path_factory.mktemp("look")
    put(folder, "static/logo.svg", SVG)
    put(folder, "static/quay.svg", SVG)
    put(folder, "static/css/desk.css", ".masthead-title { text-transform: uppercase; }")
    place = Place("content/site.yaml", 1)
    nav = tuple(
        NavEntry(f"Page {n}", f"{name}.html", place) for n in range(4) for name in ("issues", "actors")
    )
    site = SiteConfig(
        title="The Arda desk",
        colour="#ffee99",
        logo="static/logo.svg",
        nav=nav,
        footer="Made by the *river desk*, see [our rules](pages/how-we-work.html) and [the paper](https://post.example/).",
    )
    desk = sample.desk()
    desk = replace(
        desk, pages=(EditorPage("how-we-work", "How we work", NOTE, Place("content/pages/a.md", 1)),)
    )
    for page in render.press_site(desk, Config(site=site), VERSIONS, folder).pages:
        put(folder / "site", page.path, page.bytes())
    return folder / "site"


def test_what_a_desk_chose_is_seen(browser: Browser, looked: Path) -> None:
    """The colour on the band, the style that is linked last, the logo at the height of its line."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((looked / "index.html").as_uri())
        of = "([name, what]) => getComputedStyle(document.querySelector(name))[what]"
        assert page.evaluate(of, [".masthead", "borderTopColor"]) == "rgb(255, 238, 153)"
        assert page.evaluate(of, [".masthead-title", "textTransform"]) == "uppercase"
        box = page.locator(".logo").bounding_box()
        assert box
        assert 10 < box["height"] < 40
        assert box["width"] < 200
        page.goto((looked / "pages/how-we-work.html").as_uri())
        assert page.evaluate("document.querySelector('.editors img').naturalWidth") == 2000


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_gets_harder_to_read(browser: Browser, looked: Path, scheme: str) -> None:
    """axe finds no violation; no table, picture or line of code pushes a phone's page sideways."""
    with browser.new_context(
        viewport={"width": 320, "height": 740}, color_scheme=scheme, bypass_csp=True
    ) as context:
        page = context.new_page()
        for path in PAGES:
            page.goto((looked / path).as_uri())
            found = Axe().run(page).response["violations"]
            assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], path
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
