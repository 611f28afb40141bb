"""The brief of one article: what it says once and where, and where its links lead."""

import re
from dataclasses import replace

import pytest

from briefgen.model import ActorKind
from briefgen.relate import relate
from briefgen.relate.desk import Desk
from tests.factories import content, correction, holds, issue, name, reading
from tests.render.conftest import rendered

BRIEF = "briefs/dam-split.html"
FACT = re.compile(r"<li><ul>\s*<li id=\"(figure|date|position)-.*?</li>\s*</ul>(.*?)</li>\n", re.DOTALL)


@pytest.fixture
def page(site: dict[str, bytes]) -> str:
    return site["briefs/dam-split.html"].decode()


def test_a_fact_of_a_key_point_leads_to_it(page: str) -> None:
    """Its sentence stands among the key points: it is not said again, nor is a place left blank."""
    assert page.count("would employ") == 1
    assert page.index('<li id="key-point-1">') < page.index("would employ") < page.index('id="positions"')
    jobs = page.split("about 1,200 people employed</a>")[1].split("</ul>")[1]
    assert jobs.startswith('<p><a href="#key-point-1">Key point 1</a></p>')


def test_a_fact_whose_sentence_another_section_quoted_leads_there(page: str) -> None:
    """The day of what was said stands in the sentence of the position above."""
    day = page.split('id="dates"')[1].split("1 March")[1].split("</ul>")[1]
    above = re.match(r'<p><a href="#(position-[0-9a-f]+)">Quoted above</a></p>', day)
    assert above is not None
    assert f'<li id="{above[1]}">' in page[: page.index('id="figures"')]


def test_no_passage_of_a_brief_is_left_without_its_sentence(page: str) -> None:
    """It is beside its facts, or the way to it is."""
    passages = [found[1] for found in FACT.findall(page)]
    assert passages
    assert all(one.startswith(("<blockquote><p>", "<p><a ")) for one in passages)


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
