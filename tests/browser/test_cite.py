"""A fact is copied as other programs read it, and put on a reader's own sheet."""

import io
import json
from pathlib import Path

import markdown
import pypdf
import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from playwright.sync_api import Browser
from pybtex.database import parse_string

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

FORMATS = "([name, facts]) => window.briefgenCite.formats[name](facts)"
PLAIN = {
    "slug": "dam-split", "id": "position-0123abcd", "sentence": "She backed the dam.",
    "title": "Ministers split",
    "publisher": "The River Post", "date": "2024-03-03", "url": "https://example.org/a?b=c_d;e&f=%20g",
    "authors": ["Ann Lee", "Tam de Orev"], "language": "en",
    "address": "https://x.org/sources/dam-split.html#position-0123abcd",
}  # fmt: skip
HOSTILE = {
    **PLAIN,
    "sentence": 'He said {no} \\end % 5 $ & # _ ~ ^ "so"\r\nER  - \r\nTY  - BOOK </script> | [x](y) *b*',
    "title": "A } title { with \\ marks,\nTI  - another & 100 %",
    "publisher": "Post @misc{x, title={y}}",
    "authors": ["Lee and Orev", "Reuters, AFP", "et al and others"],
    "date": "",
    "url": "",
}


@pytest.fixture(scope="module")
def told(browser: Browser, built: Path):
    """What a page makes of facts in a format."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((built / "briefs/dam-split.html").as_uri())
        page.wait_for_function("window.briefgenCite && window.briefgenCite.formats")
        yield lambda name, *facts: page.evaluate(FORMATS, [name, list(facts)])


def test_ris(told) -> None:
    """A kept reader finds each field; what an article says makes no field, and an undated one has no date."""
    plain, hostile = rispy.loads(told("RIS", PLAIN, HOSTILE))
    assert (plain["type_of_reference"], plain["title"], plain["authors"]) == (
        "NEWS",
        "Ministers split",
        PLAIN["authors"],
    )
    assert (plain["year"], plain["date"]) == ("2024", "2024/03/03/")
    assert plain["urls"] == [PLAIN["address"], PLAIN["url"].replace(";", "%3B")]
    assert hostile["title"] == "A } title { with \\ marks, TI - another & 100 %"
    assert not {"year", "date"} & set(hostile)
    assert hostile["authors"] == HOSTILE["authors"]


def test_bibtex(told) -> None:
    """The same in BibTeX: three authors stay three, braces stay balanced."""
    entries = parse_string(told("BibTeX", PLAIN, {**HOSTILE, "id": "figure-0123abcd"}), "bibtex").entries
    plain, hostile = entries["dam-split-p0123abcd"], entries["dam-split-f0123abcd"]
    assert [str(each) for each in plain.persons["author"]] == ["Lee, Ann", "de Orev, Tam"]
    assert (plain.fields["year"], plain.fields["month"], plain.fields["day"]) == ("2024", "3", "3")
    assert plain.fields["url"] == PLAIN["address"]
    assert not {"year", "month", "day"} & set(hostile.fields)
    assert len(hostile.persons["author"]) == 3
    assert hostile.fields["title"].startswith(r"{A \} title \{ with \textbackslash{} marks")
    assert r"\% 5 \$ \& \# \_ \textasciitilde{} \textasciicircum{}" in hostile.fields["note"]


def test_csl(told) -> None:
    """A citation processor takes it; an undated article is not issued."""
    made = json.loads(told("CSL-JSON", PLAIN, {**HOSTILE, "id": "figure-0123abcd"}))
    taken = CiteProcJSON(made)
    assert len(taken) == 2
    assert made[0]["issued"] == {"date-parts": [[2024, 3, 3]]}
    assert made[0]["author"] == [{"literal": each} for each in PLAIN["authors"]]
    assert "issued" not in made[1]


def test_text_and_markdown(told) -> None:
    """What is not stated is said; no mark of the article's makes one of ours."""
    assert told("Text", PLAIN) == (
        f"“She backed the dam.” – Ministers split, The River Post, 3 March 2024, {PLAIN['address']}"
    )
    assert ", date not stated, " in told("Text", HOSTILE)
    made = markdown.markdown(told("Markdown", HOSTILE))
    assert made.count("<a ") == 1
    assert "<script" not in made
    assert "<em>" not in made


@pytest.mark.slow
def test_a_fact_of_any_page_is_copied(visit: Visit, built: Path) -> None:
    """Its menu opens beside it; where copying is refused, the words stand in a box."""
    visit.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    for path in (
        "briefs/dam-split.html",
        "issues/arda-dam.html",
        "sources/dam-split.html",
        "figures/people-employed.html",
    ):
        visit.page.goto((built / path).as_uri())
        tools = visit.page.locator(".tools").first
        tools.get_by_role("button", name="Cite").click()
        tools.get_by_role("button", name="Text").click()
        words = tools.locator(".to-copy").input_value()
        assert words.startswith("“"), path
        assert "/sources/dam-split.html#" in words or "/sources/" in words
        visit.page.keyboard.press("Escape")
        assert tools.locator(".cite-menu").count() == 0
    assert visit.faults == []


@pytest.mark.slow
def test_a_fact_in_a_frame_of_another_site(visit: Visit, built: Path, tmp_path: Path) -> None:
    """The frame that is copied shows that fact alone, its words marked, and moves nothing around it."""
    visit.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    visit.page.goto((built / "sources/dam-split.html").as_uri())
    tools = visit.page.locator(".tools").first
    tools.get_by_role("button", name="Cite").click()
    tools.get_by_role("button", name="Embed").click()
    host = tmp_path / "host.html"
    frame = tools.locator(".to-copy").input_value().replace('loading="lazy"', "")
    host.write_text(f"<p style='height: 3000px'>Above.</p>{frame}", "utf-8")
    visit.page.goto(host.as_uri())
    shown = visit.page.frame_locator("iframe")
    shown.locator("footer").wait_for()
    assert shown.locator("blockquote:visible").count() == 1
    assert shown.locator("section > p:visible").count() == 1
    assert "Ministers split" in shown.locator("footer").inner_text()
    assert visit.page.evaluate("window.scrollY") == 0
    marked = "getComputedStyle(document.querySelector('section:has(:target) b')).backgroundColor"
    assert visit.page.frames[1].evaluate(marked) not in ("rgba(0, 0, 0, 0)", "transparent")
    visit.page.goto((built / "embed/dam-split.html").as_uri() + "#figure-00000000")
    assert "No fact has the address" in visit.page.inner_text("main")
    assert visit.page.locator("blockquote:visible").count() > 1
    visit.page.goto((built / "embed/dam-split.html").as_uri() + "#figure-0badcafe")
    assert "Last held by" in visit.page.inner_text("main")
    assert visit.faults == []


def test_a_sheet_of_ones_own(visit: Visit, built: Path) -> None:
    """Ticked, ordered by the keyboard, with a hostile note, printed with endnotes, and taken away."""
    visit.page.goto((built / "briefs/dam-split.html").as_uri())
    ticks = visit.page.locator(".tools input")
    for at in range(3):
        ticks.nth(at).check()
    visit.page.locator(".sheet-bar a").click()
    facts = visit.page.locator(".own-facts > li")
    first = facts.nth(0).locator("p").first.inner_text()
    facts.nth(0).focus()
    visit.page.keyboard.press("Alt+ArrowDown")
    assert facts.nth(1).locator("p").first.inner_text() == first
    facts.nth(0).locator("textarea").fill("<img src=x onerror=alert(1)>")
    made = pypdf.PdfReader(io.BytesIO(visit.page.pdf(prefer_css_page_size=True)))
    text = made.pages[0].extract_text()
    assert "<img src=x" in text
    assert "Endnotes" in text
    assert "Take off" not in text
    assert visit.page.locator("main img").count() == 0
    visit.page.reload()
    assert visit.page.locator(".own-facts > li").count() == 3
    assert visit.page.locator("textarea").nth(1).input_value() == "<img src=x onerror=alert(1)>"
    assert visit.faults == []


@pytest.mark.slow
def test_a_sheet_is_shared_by_its_address(browser: Browser, visit: Visit, served: str) -> None:
    """Another reader sees the same facts in the same order; what the desk has not is said to be gone."""
    visit.page.goto(served + "briefs/dam-split.html")
    for at in range(2):
        visit.page.locator(".tools input").nth(at).check()
    visit.page.goto(served + "selection.html")
    visit.page.locator(".own-facts > li").nth(1).get_by_role("button", name="Up").click()
    address, shown = visit.page.url, visit.page.locator(".own-facts > li > p:first-child").all_inner_texts()
    with browser.new_context() as context:
        other = context.new_page()
        other.goto(address + ",dam-split!p00000000,<b>!x")
        other.wait_for_selector(".own-facts > li")
        told = other.locator(".own-facts > li > p:first-child").all_inner_texts()
    assert told[:2] == shown
    assert told[2].startswith("The fact at this address is gone")
    assert len(told) == 3


@pytest.mark.slow
def test_storage_that_is_refused_is_told(visit: Visit, built: Path) -> None:
    """A tick that would not be kept is taken back."""
    refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })"
    visit.page.add_init_script(refuse)
    visit.page.goto((built / "briefs/dam-split.html").as_uri())
    visit.page.locator(".tools input").first.click()
    assert "refuses storage" in visit.page.locator(".tools-said").first.inner_text()
    assert not visit.page.locator(".tools input").first.is_checked()
    assert visit.faults == []


@pytest.mark.slow
def test_without_script_there_is_nothing_of_it(browser: Browser, built: Path) -> None:
    """No tick, no menu; the page of one's own sheet leads to the sheets of the issues."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((built / "briefs/dam-split.html").as_uri())
        assert page.locator(".tools").count() == 0
        page.goto((built / "selection.html").as_uri())
        assert "needs JavaScript" in page.inner_text("main")
        assert page.locator("a[href='issues/arda-dam.html#sheet']").count() == 1


@pytest.mark.slow
def test_the_address_of_a_fact_that_went_says_so(visit: Visit, built: Path) -> None:
    """One that a kept edition held has its place, without script too; of any other the page tells."""
    for folder in ("briefs", "sources"):
        address = (built / folder / "dam-split.html").as_uri()
        visit.page.goto(f"{address}#position-00000000")
        assert "is gone" in visit.page.inner_text(".gone-notice")
        visit.page.goto(f"{address}#figure-0badcafe")
        assert visit.page.locator(".gone-notice").count() == 0
        assert "About 1,100 work there." in visit.page.locator("li:target").inner_text()
    visit.page.goto((built / "about.html").as_uri() + "#%")
    assert visit.faults == []
