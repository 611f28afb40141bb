"""Articles that share an event, a figure and a tension: no page grows with what others tell of these."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from msgspec import structs

from briefgen import relate, render
from briefgen.config import Config
from briefgen.load.content import Content
from briefgen.model import ArticleId, Brief, Slug
from briefgen.relate.desk import Agreement, Desk, FactRef, Tension, TensionKind, Verdict
from briefgen.render.page import Page
from tests.factories import reading, when
from tests.render import sample
from tests.render.conftest import VERSIONS

LIMIT = 150_000


def crowd(number: int) -> Desk:
    """The sample desk with its first article told again by so many others."""
    desk = sample.desk()
    first = desk.briefs[0]
    briefs = tuple(_again(first, n) for n in range(number))
    figure, day = first.findings.figures[0].id, first.findings.dates[0].id
    whole = next(one for one in desk.series if one.points[0].ref == FactRef(first.article.id, figure))
    points = tuple(replace(whole.points[0], ref=FactRef(one.article.id, figure)) for one in briefs)
    told = tuple(structs.replace(first.findings.dates[0].evidence, article=one.article.id) for one in briefs)
    series = replace(
        whole,
        points=(*whole.points[:1], *points),
        verdicts=tuple(
            Verdict(n, n + 1, Agreement.AGREES, "the same", disputed=False) for n in range(len(points))
        ),
        parts=(),
    )
    event = replace(
        desk.events[0], facts=tuple(FactRef(one.article.id, day) for one in briefs), told=told, joined=()
    )
    shared = Tension(
        "shared", TensionKind.DISAGREE, "all of them", tuple(each.ref for each in points), told, None
    )
    return replace(
        desk,
        briefs=(*desk.briefs, *briefs),
        series=tuple(series if one is whole else one for one in desk.series),
        events=(event, *desk.events[1:]),
        tensions=(*desk.tensions, shared),
    )


def _again(brief: Brief, number: int) -> Brief:
    id_ = ArticleId(f"again-{number}")
    return replace(brief, article=replace(brief.article, id=id_, slug=Slug(f"again-{number}")))


def pages(desk: Desk) -> dict[str, Page]:
    return {page.path: page for page in render.press_site(desk, Config(), VERSIONS).pages}


@pytest.fixture(scope="module")
def many() -> dict[str, Page]:
    return pages(crowd(300))


def test_a_brief_is_as_long_as_its_article(many: dict[str, Page]) -> None:
    """In a crowd of three hundred as in one of thirty."""
    few = pages(crowd(30))
    for path in ("briefs/again-3.html", "sources/again-3.html"):
        assert len(many[path].bytes()) < 1.1 * len(few[path].bytes())


@pytest.mark.slow
def test_an_old_brief_stays_as_it_is(many: dict[str, Page]) -> None:
    """One article more changes no brief of those that share an event and a figure with it."""
    more = pages(crowd(301))
    briefs = [path for path in many if path.startswith(("briefs/again", "sources/again"))]
    assert len(briefs) == 600
    assert [path for path in briefs if more[path].key != many[path].key] in ([], ["briefs/again-299.html"])


def test_no_page_is_too_long(many: dict[str, Page]) -> None:
    """The pages of what all share are cut into pages, and lists too."""
    hubs = [
        path
        for path in many
        if path.endswith(".html") and path.startswith(("figures/", "events/", "tensions", "index", "issues"))
    ]
    assert len([path for path in hubs if "--" in path]) > 10
    assert [path for path in hubs if len(many[path].bytes()) > LIMIT] == []


def test_pages_of_a_hub_lead_to_each_other(many: dict[str, Page]) -> None:
    """The landing page has the newest and names each page; page 2 is there."""
    landing = next(path for path in many if path.startswith("figures/") and f"{path[:-5]}--2.html" in many)
    second = f"{landing[:-5]}--2.html"
    assert f'href="../{second}"' in many[landing].bytes().decode()
    assert f'href="../{landing[:-5]}--1.html"' in many[second].bytes().decode()


def test_a_sentence_as_long_as_a_book_is_not_told_with_each_of_its_facts() -> None:
    """A thousand days in one sentence: their table grows with the days, not with their square."""
    days = [date(1990, 1, 1) + timedelta(n) for n in range(1000)]
    text = "They met on " + ", ".join(map(str, days)) + "."
    desk = relate.relate([reading(text, *(when(str(day), str(day)) for day in days))], Content())
    sheet = pages(desk)["data/dates.csv"].bytes()
    assert sheet.count(b"\r\n") == 1 + len(days)
    assert len(sheet) < 2000 * len(days)
