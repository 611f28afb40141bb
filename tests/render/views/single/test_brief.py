"""The brief of one article: what it says once and where, and where its links lead."""

import html
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.model import ActorKind, ArticleId, Evidence, Span
from briefgen.pipeline import Built
from briefgen.relate import relate
from briefgen.relate.desk import Desk
from briefgen.render.views.single.brief import list_whole_roles
from tests.factories import content, correction, holds, issue, name, reading
from tests.render.conftest import rendered

BRIEF = "briefs/dam-split.html"
FACT = re.compile(r"(<li><ul>\s*<li id=\"(figure|date|position)-(?:(?!</ul>).)*</ul>)(.*?)</li>\n", re.DOTALL)


@pytest.fixture
def page(site: dict[str, bytes]) -> str:
    return site["briefs/dam-split.html"].decode()


def test_a_fact_of_a_key_point_leads_to_it(page: str) -> None:
    """Its sentence stands among the key points: it is not said again, nor is a place left blank."""
    assert page.count("would employ") == 1
    assert page.index('<li id="key-point-1">') < page.index("would employ") < page.index('id="positions"')
    jobs = page.split("about 1,200 people employed</a>")[1].split("</ul>")[1]
    assert jobs.startswith('<p><a href="#key-point-1">Key point 1</a></p>')


def test_a_date_says_what_it_dates(page: str) -> None:
    """In the words of the article or by the name of the event, whose place it is."""
    day = page.split('id="dates"')[1].split("1 March 2024</a>")[1].split("</li>", 1)[0]
    assert day.endswith(
        '<span id="event-reckless">The opposition leader Tam Orev called the plan reckless</span>'
    )
    assert page.count("The opposition leader Tam Orev called the plan reckless") == 2


def test_no_passage_of_a_brief_is_left_without_its_sentence(page: str) -> None:
    """It is beside its facts, or the way to it is; a date says itself what it dates."""
    passages = [told for _, family, told in FACT.findall(page) if told or family != "date"]
    assert passages
    assert all(one.startswith(("<blockquote><p>", "<p><a ")) for one in passages)


def test_a_role_that_is_part_of_another_is_not_told_beside_it() -> None:
    """ "Deputy chair of the board" is whole; "deputy" beside it says nothing."""
    text = "Ann Oss, deputy chair of the harbour board, will leave. Ann Oss is a diver."
    spans = [
        (text.index(words), words) for words in ("deputy", "deputy chair of the harbour board", "a diver")
    ]
    roles = tuple(
        Evidence(ArticleId("a"), Span(at, at + len(words)), Span(0, 55), words, "actors.role")
        for at, words in spans
    )
    assert [one.exact for one in list_whole_roles(roles)] == ["deputy chair of the harbour board", "a diver"]


def test_a_fact_costs_a_brief_some_hundred_bytes(first_desk: tuple[Built, Path]) -> None:
    """Its words, the ways to their place and to its rule; what all facts have in common is said once."""
    site = first_desk[1]
    for path in sorted((site / "briefs").glob("*.html")):
        record = json.loads((site / "data" / "briefs" / f"{path.stem}.json").read_text("utf-8"))
        facts = sum(len(record[family]) for family in ("figures", "dates", "positions"))
        assert path.stat().st_size < 5000 + 130 * len(record["actors"]) + 610 * facts, path.stem


VISIBLE = re.compile(r"<(script|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)


def count_words(told: str) -> int:
    return len(html.unescape(VISIBLE.sub(" ", told)).split())


def test_a_brief_is_at_most_twice_as_long_as_its_article(first_desk: tuple[Built, Path]) -> None:
    """All words of the page between its navigation and its foot, of each of the five seeds."""
    site = first_desk[1]
    for path in sorted((site / "briefs").glob("*.html")):
        page = path.read_text("utf-8")
        article = json.loads((site / "data" / "briefs" / f"{path.stem}.json").read_text("utf-8"))
        told = count_words(page[page.index("<main") : page.index("</main>")])
        assert told <= 2 * len(article["text"].split()), path.stem


def test_a_tension_says_whose_stance_it_is_about(page: str) -> None:
    """ "opposes, supports" would leave the reader to guess who."""
    lines = re.findall(r'<li class="tension-line">(.*?)</li>', page)
    told = [words for line in lines for words in re.findall(r'<a href="#position-[^"]*">([^<]*)</a>', line)]
    assert told == ["Mira Solen: conditional"]


def part(told: str, id: str) -> str:  # noqa: A002
    return told.split(f'<section id="{id}">')[1].split("</section>", maxsplit=1)[0]


def test_key_points_lead_to_their_words(site: dict[str, bytes]) -> None:
    """The sentence itself is the link."""
    points = re.findall(r"<li[^>]*>(.*?)</li>", part(site[BRIEF].decode(), "key-points"), re.DOTALL)
    assert points
    assert all(re.match(r'<a href="\.\./sources/dam-split\.html#s\d+">', each) for each in points)


def test_places_that_are_only_named_stand_in_a_line(desk: Desk) -> None:
    """Each with the anchor that lists and search lead to."""
    first, *others = desk.briefs
    cast = [replace(one, kind=ActorKind.PLACE, roles=()) for one in first.actors]
    told = rendered(replace(desk, briefs=(replace(first, actors=tuple(cast)), *others)))[BRIEF].decode()
    line = part(told, "actors")
    assert "<li" not in line
    assert line.count(' id="actor-') == len(cast) > 0


def test_a_page_leads_to_itself_by_the_place_alone(site: dict[str, bytes]) -> None:
    """Whoever made the link: no page spells its own address."""
    for path, held in site.items():
        if path.endswith(".html"):
            up = "../" * path.count("/")
            assert f'href="{up}{path}#'.encode() not in held, path


def test_the_log_names_the_issue_that_a_fact_had_and_that_it_has_none_now() -> None:
    """An issue by its title, an empty value in a word: no cell of the log is blank."""
    row = reading("Bo Ek fights the port.", name("Bo Ek"), holds("Bo Ek", "fights the port", "opposes"))
    wrong = correction("set", "fights the port", field="issue", value="")
    site = rendered(relate([row], content(issue("port", "port"), wrong)))
    log = site["corrections.html"].decode()
    assert '<td data-label="Before">Port</td><td data-label="After">none</td>' in log
