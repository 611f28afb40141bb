"""A hostile article comes out as text everywhere: HTML, SVG, JSON-LD, feeds, tables, search."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from briefgen.model import Stated
from briefgen.relate.desk import Desk
from tests.render import sample
from tests.render.conftest import rendered

NASTY = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}{% raw %}\"'&amp;"
    "\u202eevil\u2066\x0b\x00]]>" + "W" * 400
)
FORMULA = '=HYPERLINK("http://evil.example","x")'


@pytest.fixture(scope="module")
def hostile() -> dict[str, bytes]:
    desk = sample.desk()
    first = desk.briefs[0]
    article = replace(
        first.article,
        title=replace(first.article.title, text=NASTY, evidence=None),
        publisher=Stated(NASTY, None),
        authors=(Stated(FORMULA, None),),
        url="javascript:alert(3)",
        cut=(replace(first.article.cut[0], text=NASTY, reason=NASTY),),
    )
    figure = replace(first.findings.figures[0], counts=FORMULA)
    findings = replace(first.findings, figures=(figure, *first.findings.figures[1:]))
    return rendered(_with(desk, replace(first, article=article, findings=findings)))


def _with(desk: Desk, brief: object) -> Desk:
    return replace(
        desk,
        briefs=(brief, *desk.briefs[1:]),
        actors=tuple(replace(actor, name=NASTY, aliases=(NASTY,)) for actor in desk.actors),
        series=tuple(replace(series, title=NASTY) for series in desk.series),
        issues=tuple(replace(issue, title=NASTY, question=NASTY, note=NASTY) for issue in desk.issues),
        pages=tuple(replace(page, text=NASTY) for page in desk.pages),
    )


class Elements(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def test_no_element_of_theirs(hostile: dict[str, bytes]) -> None:
    """No picture, no script but ours, no handler, no script address."""
    for path, data in hostile.items():
        if not path.endswith(".html"):
            continue
        page = Elements(data.decode())
        assert "img" not in page.tags, path
        assert not [name for name, _ in page.attributes if name.startswith("on")], path
        assert not [value for name, value in page.attributes if name == "href" and "javascript" in value], (
            path
        )
        assert b"alert(1)</script>" not in data, path


def test_templates_are_not_run(hostile: dict[str, bytes]) -> None:
    """Template code of an article is text."""
    page = hostile["briefs/dam-split.html"].decode()
    assert "{{ 7*7 }}" in page
    assert ">49<" not in page


def test_json_ld_and_search_stay_data(hostile: dict[str, bytes]) -> None:
    """Both are read back letter for letter, and neither ends its script."""
    page = hostile["briefs/dam-split.html"].decode()
    told = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert json.loads(told[0])["mainEntity"]["publisher"]["name"] == NASTY
    index = hostile["data/search/rows-0.js"].decode()
    assert "<" not in index
    first = json.loads(index.removeprefix("briefgenSearch.rows(0,").rstrip(");\n"))[0]
    assert first[3][0][1] == " ".join(NASTY.split())


def test_feeds_are_well_formed(hostile: dict[str, bytes]) -> None:
    """XML holds no character it forbids."""
    for path in ("feed.xml", "changes.xml"):
        ET.fromstring(hostile[path])
    assert json.loads(hostile["feed.json"])["items"]


def test_tables_run_nothing(hostile: dict[str, bytes]) -> None:
    """A formula in an article is a cell of text."""
    rows = list(csv.reader(io.StringIO(hostile["data/figures.csv"].decode())))
    assert "'" + FORMULA in rows[1]


def test_pages_hold_only_what_html_holds(hostile: dict[str, bytes]) -> None:
    """No null byte reaches a page."""
    assert not [path for path, data in hostile.items() if path.endswith(".html") and b"\x00" in data]
