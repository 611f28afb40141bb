"""What a reader meets, in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from briefgen.render.search.query import Index
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

KINDS = (
    "index.html", "briefs/dam-split.html", "sources/question-time.html", "actors/mira-solen.html",
    "figures/people-employed.html", "issues/arda-dam.html", "compare.html",
    "events/event-vote.html", "timeline.html",
    "issues.html", "actors.html", "figures.html", "tensions.html", "commitments.html", "changes.html",
    "sources.html", "review.html", "corrections.html", "about.html", "trust.html", "search.html",
    "selection.html", "404.html",
    "pages/how-we-work.html",
)  # fmt: skip


def test_from_disk(visit: Visit, built: Path) -> None:
    """Every kind of page opens from disk: no error, no request to another host, all its styles."""
    asked = "document.querySelectorAll('link[rel=stylesheet]').length"
    for path in KINDS:
        visit.page.goto((built / path).as_uri())
        styles = visit.page.evaluate(asked)
        assert styles >= 2, path
        assert visit.page.evaluate("document.styleSheets.length") == styles, path
        assert visit.page.inner_text("h1").strip(), path
    assert visit.faults == []
    assert visit.outside == []


@pytest.mark.slow
def test_below_a_sub_path(visit: Visit, served: str) -> None:
    """The same from a server's sub-path: nothing is asked for outside it."""
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    for path in KINDS:
        visit.page.goto(served + path)
    assert visit.faults == []
    assert all(url.startswith(served) for url in asked)


def test_a_fact_is_one_click_from_its_words(visit: Visit, served: str) -> None:
    """The evidence link of a figure lands on its mark, in view, with its words."""
    visit.page.goto(served + "briefs/dam-split.html")
    visit.page.locator(".passages-figure .evidence").first.click()
    mark = visit.page.locator("mark:target")
    assert mark.inner_text() == "about 1,200 people"
    top = mark.evaluate("mark => mark.getBoundingClientRect().top")
    above = visit.page.evaluate("Math.min(scrollY, innerHeight / 4)")  # what stands before it is in view too
    assert above <= top < visit.page.evaluate("innerHeight")


@pytest.mark.parametrize("origin", ["disk", pytest.param("server", marks=pytest.mark.slow)])
def test_search(visit: Visit, built: Path, served: str, origin: str) -> None:
    """From any page a stroke leads to the box; an actor is found, from disk as from a server."""
    visit.page.goto((built / "actors.html").as_uri() if origin == "disk" else served + "actors.html")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("solen")
    visit.page.keyboard.press("Enter")
    first = visit.page.locator("#search-results a").first
    assert "Solen" in first.inner_text()
    visit.page.focus("#q")
    visit.page.keyboard.press("ArrowDown")
    assert first.evaluate("link => link === document.activeElement")
    first.click()
    assert visit.page.url.partition("#")[0].endswith(".html")
    assert visit.faults == []


ASKED = (
    "solen", "Sollen", "MIRA", '"Mira Solen"', "dam", "1,200", "1200", "1 200", "employed",
    "vote", "ministry", "arda dam", "solen dam", "question time", "xyzzy", "nothing here at all",
    "U.S.", "2.5 million",
)  # fmt: skip


def test_search_finds_the_same_in_a_browser_and_in_a_terminal(visit: Visit, built: Path) -> None:
    """Both say the same of each query: of what kind, where, in which order."""
    visit.page.goto((built / "search.html").as_uri())
    index = Index(built)
    for asked in ASKED:
        found = visit.page.evaluate(IN_PAGE, asked)
        assert found == [each.path for each in index.search(asked)], asked


IN_PAGE = """async asked => {
  const index = window.briefgenSearch;
  const found = await index.find(asked);
  const places = found ? found.kinds.flat() : [];
  await index.loadRows(places);
  return places.map(place => {
    return index.addressOf(index.rowAt(place));
  });
}"""


@pytest.mark.slow
def test_a_sentence_that_is_found_is_one_click_away(visit: Visit, built: Path) -> None:
    """Its words are marked, and it leads to itself on the source page."""
    visit.page.goto((built / "search.html").as_uri())
    visit.page.fill("#q", "1,200 people")
    result = visit.page.locator(".search-part a[href*='sources/']").first
    assert "1,200" in result.locator("mark").first.inner_text()
    words = result.inner_text()
    result.click()
    assert visit.page.locator(":target").inner_text().split()[:5] == words.split()[:5]


@pytest.mark.slow
def test_without_javascript(browser: Browser, served: str) -> None:
    """Nothing is lost with scripts off: filters and copy buttons are gifts."""
    words = {}
    for on in (True, False):
        with browser.new_context(java_script_enabled=on) as context:
            page = context.new_page()
            for path in KINDS[:8]:
                page.goto(served + path)
                page.evaluate("document.querySelectorAll('.tools').forEach(tools => tools.remove())")
                words.setdefault(path, []).append(len(page.inner_text("main").split()))
    for path, (scripted, plain) in words.items():
        assert plain >= scripted - 10, path


CUT = """() => [...document.querySelectorAll("main svg text")].filter(text => {
    const own = text.getBoundingClientRect(), whole = text.ownerSVGElement.getBoundingClientRect();
    return own.width && (own.left < whole.left - 0.5 || own.right > whole.right + 0.5);
}).map(text => text.textContent)"""
"""The words of pictures that stand over their edge."""
COVERED = """() => [...document.querySelectorAll("main .stance")].filter(label => {
    const words = label.nextElementSibling;
    if (!words || getComputedStyle(label.parentElement).display !== "grid") return false;
    label.textContent = "supports on a condition";
    const own = label.getBoundingClientRect(), next = words.getBoundingClientRect();
    return own.right > next.left + 0.5 && own.top < next.bottom && next.top < own.bottom;
}).map(label => label.textContent)"""
"""The labels of stances that would lie over the words beside them if they were the longest there is."""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("width", "scheme"), [(320, "light"), pytest.param(360, "dark", marks=pytest.mark.slow), (1280, "dark")]
)
def test_nothing_sticks_out(browser: Browser, served: str, width: int, scheme: str) -> None:
    """No page scrolls sideways, no picture cuts a word, no label lies on words; dark is dark."""
    with browser.new_context(viewport={"width": width, "height": 740}, color_scheme=scheme) as context:
        page = context.new_page()
        for path in KINDS:
            page.goto(served + path)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
            assert page.evaluate(CUT) == [], path
            assert page.evaluate(COVERED) == [], path
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (sum(map(int, colour[4:-1].split(", "))) < 200) == (scheme == "dark")


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "rules"), [("light", ()), ("dark", ("color-contrast",))])
def test_accessible(browser: Browser, served: str, scheme: str, rules: tuple[str, ...]) -> None:
    """axe finds no violation; the dark scheme changes colours alone, so there only these are asked."""
    from axe_playwright_python.sync_playwright import Axe

    only = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
    with browser.new_context(color_scheme=scheme, bypass_csp=True) as context:
        page = context.new_page()
        for path in KINDS:
            page.goto(served + path)
            found = Axe().run(page, options={"resultTypes": ["violations"], **only}).response["violations"]
            assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], path


@pytest.mark.slow
def test_chosen_colours_hide_nothing(browser: Browser, served: str) -> None:
    """Where the reader's system sets the colours, a mark stands on the page's own: its links read."""
    ground = "element => getComputedStyle(element).backgroundColor"
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(served + "sources/dam-split.html")
        paper = page.locator("body").evaluate(ground)
        marks = page.locator("mark")
        assert marks.count() > 2
        assert {mark.evaluate(ground) for mark in marks.all()} == {paper}


@pytest.mark.slow
def test_skip_link_comes_first(visit: Visit, served: str) -> None:
    """The first stop of the keyboard leads to the content."""
    visit.page.goto(served + "index.html")
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.getAttribute('href')") == "#main"


@pytest.mark.slow
def test_a_mark_of_a_picture_leads_to_its_words(visit: Visit, built: Path) -> None:
    """By the keyboard too, named by who holds what and when."""
    visit.page.goto((built / "issues/arda-dam.html").as_uri())
    mark = visit.page.locator("#over-time a.evidence").first
    mark.focus()
    assert mark.evaluate("link => link === document.activeElement")
    assert visit.page.get_by_role("link", name="Tam Orev: against").count() == 1
    fact = mark.evaluate("link => link.parentElement.dataset.fact")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/sources/**")
    assert visit.page.locator("mark:target").get_attribute("id") == fact
    assert visit.faults == []


def test_an_issue_prints_with_its_notes(visit: Visit, served: str) -> None:
    """On paper an issue is two pages at most, with endnotes and its date, black on white from dark mode."""
    import io

    import pypdf

    visit.page.goto(served + "issues/arda-dam.html")
    visit.page.emulate_media(media="print", color_scheme="dark")
    sheet = pypdf.PdfReader(io.BytesIO(visit.page.pdf(format="A4")))
    told = " ".join(page.extract_text() for page in sheet.pages)
    assert len(sheet.pages) <= 2
    assert "Endnotes" in told
    assert "Latest dated source: 3 March 2024" in told
    assert visit.page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
