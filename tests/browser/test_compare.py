"""Two editions or two dates are compared, from disk; without script each step stands there."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from briefgen.model import Slug
from briefgen.relate.desk import Change, ChangeKind, Changes, ChangeSide
from tests.browser.conftest import Visit
from tests.render import sample
from tests.render.conftest import rendered

pytestmark = pytest.mark.browser


def side(state: str, words: str = "The works employ some.") -> ChangeSide:
    """Of a fact whose article is gone, known by its words."""
    return ChangeSide(state, state, words, "gone-article", None)


def step(name: str, since: str, *rows: tuple[ChangeKind, ChangeSide | None, ChangeSide | None]) -> Changes:
    changes = tuple(Change(kind, "figure", "", None, None, before, after) for kind, before, after in rows)
    return Changes(name, Slug("" if name == "latest" else name), since, changes)


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with three editions: one figure changes twice, one comes and goes, one turns back."""
    new, changed, lost = ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.WITHDRAWN
    passing, stays = side("5 boats", "There are 5 boats."), side("9 cars", "There are 9 cars.")
    there, back = side("1 road", "One road."), side("2 roads", "Two roads.")
    changes = (
        step("a", ""),
        step(
            "b",
            "a",
            (changed, side("10"), side("20", "Now 20.")),
            (new, None, passing),
            (changed, there, back),
        ),
        step("c", "b", (changed, side("20", "Now 20."), side("30", "Now 30.")), (lost, passing, None)),
        step("latest", "c", (new, None, stays), (changed, back, there)),
    )
    root = tmp_path_factory.mktemp("compared")
    for path, data in rendered(replace(sample.desk(), changes=changes)).items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return root


def test_two_editions_are_compared(visit: Visit, compared: Path) -> None:
    """Before the first and after the last; what came and went, and what changed back, is no change."""
    visit.page.goto((compared / "compare.html").as_uri() + "#editions=a..now")
    visit.page.wait_for_selector("#compare .change")
    told = visit.page.locator("#compare .change").all_inner_texts()
    assert len(told) == 2
    assert re.search(r"10: .*30: ", told[0], re.DOTALL)
    assert "20" not in told[0]
    assert "9 cars" in told[1]
    visit.page.get_by_label("from").select_option("c")
    visit.page.get_by_role("button", name="Compare").first.click()
    visit.page.wait_for_function("document.querySelectorAll('#compare .change').length === 2")
    assert "2 roads" in visit.page.inner_text("#compare")
    assert visit.page.url.endswith("#editions=c..now")
    assert visit.faults == []


@pytest.mark.slow
def test_two_dates_are_compared(visit: Visit, compared: Path) -> None:
    """Of one's choice, shared by the address; each thing leads to its words."""
    visit.page.goto((compared / "compare.html").as_uri())
    form = visit.page.get_by_role("form", name="Two dates")
    assert visit.page.locator("#compare .change").count() == 0
    form.get_by_label("after").fill("1990-01-01")
    form.get_by_role("button").click()
    visit.page.wait_for_selector("#compare .change")
    every = visit.page.locator("#compare .change").count()
    assert visit.page.locator("#compare .to-text").first.get_attribute("href").find("/sources/") > 0
    last = form.get_by_label("up to").input_value()
    assert visit.page.url.endswith(f"#days=1990-01-01..{last}")
    visit.page.goto((compared / "compare.html").as_uri() + f"#days={last}..{last}")
    visit.page.reload()
    visit.page.wait_for_function("document.querySelector('#compare [role=status]').textContent")
    assert "Nothing changed" in visit.page.inner_text("#compare")
    assert every > 0
    assert visit.faults == []


@pytest.mark.slow
def test_without_script_each_step_stands_there(browser: Browser, compared: Path) -> None:
    """Each pair of neighbours leads to its page, each day tells what it brought; there is no empty form."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((compared / "compare.html").as_uri())
        for name in ("changes/b.html", "changes/c.html", "changes.html"):
            assert page.locator(f"main a[href='{name}']").count() == 1
        assert page.locator(".compared li").count() > 0
        assert page.locator("select").count() == 0
