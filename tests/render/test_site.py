"""The contract of the site, on the sample desk."""

import json
import re
from dataclasses import fields, replace
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

import pytest

from briefgen import render
from briefgen.config import Config, SiteConfig
from briefgen.model import Cut, Slug
from briefgen.relate.desk import Desk
from briefgen.write import links
from tests.render.conftest import VERSIONS, rendered
from tests.render.facts import Facts

EXPECTED = (
    "404.html",
    "about.html",
    "actors.html",
    "changes.html",
    "changes.xml",
    "commitments.html",
    "corrections.html",
    "feed.json",
    "feed.xml",
    "figures.html",
    "index.html",
    "issues.html",
    "review.html",
    "robots.txt",
    "search.html",
    "sources.html",
    "tensions.html",
    "timeline.html",
    "trust.html",
    "briefs/dam-split.html",
    "sources/dam-split.html",
    "actors/mira-solen.html",
    "figures/people-employed.html",
    "issues/arda-dam.html",
    "events/event-vote.html",
    "pages/how-we-work.html",
    "changes/2024-03-04.html",
    "data/briefs/dam-split.json",
    "data/actors.json",
    "data/figures.json",
    "data/figures.csv",
    "data/dates.csv",
    "data/positions.csv",
    "data/matrix.csv",
    "data/issues.json",
    "data/timeline.json",
    "data/tensions.json",
    "data/commitments.json",
    "data/changes.json",
    "data/manifest.json",
    "data/schema/brief.json",
    "data/articles.json",
    "data/articles.csv",
    "data/desk.sqlite",
    "data/graph.gexf",
    "data/graph.graphml",
    "data/datasette.json",
    "data/shifts.json",
    "data/copies.json",
    "static/css/tokens.css",
    "static/favicon.svg",
)


def html(site: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in site.items() if path.endswith(".html")}


@pytest.mark.parametrize("path", EXPECTED)
def test_every_file_of_the_contract(site: dict[str, bytes], path: str) -> None:
    """Each page and table has its place."""
    assert site[path]


def test_no_link_leads_nowhere(site: dict[str, bytes]) -> None:
    """Every link and every anchor of every page."""
    assert [str(problem) for problem in links.find_dead_links(html(site), frozenset(site), Path())] == []


def test_no_link_names_a_folder(site: dict[str, bytes]) -> None:
    """A bare folder opens no page from disk."""
    for path, data in html(site).items():
        for link in re.findall(r'href="([^"#]*)', data.decode()):
            assert not link.endswith("/") or link.startswith("http"), (path, link)


LEFT = {"sources/withdrawn-article.html"}
"""Pages at addresses that are out in the world."""


def test_every_page_is_reachable(site: dict[str, bytes]) -> None:
    """From the front page to every other, by links alone; only who was there before knows what moved."""
    seen, todo = set[str](), ["index.html"]
    while todo:
        path = todo.pop()
        if path in seen or path not in site or not path.endswith(".html"):
            continue
        seen.add(path)
        found = (unquote(urlsplit(link).path) for link in links.read_anchors(site[path]).links)
        todo += [normpath(f"{dirname(path)}/{link}").lstrip("/") for link in found]
    assert set(html(site)) - seen == {"404.html", "briefs/the-dam.html", "sources/the-dam.html", *LEFT}


def test_facts_lead_to_their_words(site: dict[str, bytes], desk: Desk) -> None:
    """Each data-fact with an evidence link lands on a mark whose text is the evidence, letter for letter."""
    words = {
        (brief.article.slug, fact.id): fact.evidence.exact
        for brief in desk.briefs
        for fact in (*brief.findings.figures, *brief.findings.dates, *brief.findings.positions)
    }
    sources = {path: Facts(data) for path, data in site.items() if path.startswith("sources/")}
    seen = 0
    for path, data in html(site).items():
        for fact, href in Facts(data).shown:
            target = normpath(f"{dirname(path)}/{urlsplit(href).path}").lstrip("/")
            assert urlsplit(href).fragment == fact
            slug = Slug(Path(target).stem)
            assert fact in sources[target].mark_ids
            assert sources[target].marks[fact] == words[slug, fact]
            seen += 1
    assert seen > 30


def test_what_an_article_states_of_itself_leads_to_its_words(site: dict[str, bytes], desk: Desk) -> None:
    """Title, date, publisher and author, on the brief as on the source page, land on their marks."""
    article = desk.briefs[0].article
    assert article.title.evidence
    assert article.publisher
    assert article.publisher.evidence
    source = Facts(site[f"sources/{article.slug}.html"])
    for page in (source, Facts(site[f"briefs/{article.slug}.html"])):
        targets = {urlsplit(href).fragment for _, href in page.stated}
        assert {"stated-title", "stated-publisher", "stated-date"} <= targets <= source.mark_ids
    assert source.marks["stated-title"] == article.title.evidence.exact
    assert source.marks["stated-publisher"] == article.publisher.evidence.exact


def test_every_fact_stands_on_its_brief(site: dict[str, bytes], desk: Desk) -> None:
    """No figure, date or position is left out, and each has an address."""
    for brief in desk.briefs:
        ids = Facts(site[f"briefs/{brief.article.slug}.html"]).ids
        found = brief.findings
        assert {fact.id for fact in (*found.figures, *found.dates, *found.positions)} <= set(ids)


def test_ids_are_unique(site: dict[str, bytes]) -> None:
    """An address names one element."""
    for path, data in html(site).items():
        ids = Facts(data).ids
        assert len(ids) == len(set(ids)), path


def test_nothing_inline(site: dict[str, bytes]) -> None:
    """The policy stands in every page, and nothing it would block."""
    for path, data in html(site).items():
        told = data.decode()
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in told, path
        assert not re.search(r"<script(?![^>]*(?: src=|ld\+json))", told), path
        assert not re.search(r"<style|<[^>]+\s(?:style|on\w+)=", told), path
        assert told.count("<h1") == 1, path


def test_states_are_said_in_words(page) -> None:
    """Stated, resolved, inferred, corrected and open are words, not colours."""
    assert "from “1 March”" in page("briefs/dam-split.html")
    assert "counted from the article’s date" in page("timeline.html")
    assert "corrected by an editor" in page("briefs/minister-drops-condition.html")
    assert "Staff, not visitors." in page("briefs/minister-drops-condition.html")
    assert "inferred from other articles" in page("briefs/question-time.html")
    assert "Speaker unclear" in page("briefs/question-time.html")
    assert "date unclear: needs the article&#39;s year" in page("briefs/minister-drops-condition.html")


def test_what_is_not_stated_is_said(page) -> None:
    """No publisher, date or author is made up."""
    told = page("briefs/question-time.html")
    assert "<dt>Not stated</dt><dd>published, publisher, author, place</dd>" in told
    assert "derived from the first sentence" in page("briefs/minister-drops-condition.html")


def test_what_was_cut_is_shown(page) -> None:
    """Each cut line with its reason and its number, and where it stood."""
    told = page("sources/dam-split.html")
    assert "Sign up for our newsletter" in told
    assert '<a href="#cut-3">1 line cut: newsletter call</a>' in told


def test_lines_that_stood_on_one_line_of_the_file_have_an_address_each(desk) -> None:
    """A page saved as one line: all that is cut of it stands at line 1."""
    first = desk.briefs[0]
    cut = tuple(Cut(1, text, "navigation", 0) for text in ("Home", "News", "Home"))
    briefs = (replace(first, article=replace(first.article, cut=cut)), *desk.briefs[1:])
    told = rendered(replace(desk, briefs=briefs))[f"sources/{first.article.slug}.html"].decode()
    assert re.findall(r'id="(cut-[^"]*)"', told) == ["cut-1", "cut-1-2", "cut-1-3"]


def test_turns_name_their_speakers(page) -> None:
    """A question belongs to a questioner, named or not; an answer to the one who answers."""
    told = page("sources/question-time.html")
    assert "Question: speaker not stated" in told
    assert "Answer: Mira Solen" in told


def test_no_clock_no_machine(desk: Desk) -> None:
    """Two renderings are the same bytes."""
    assert rendered(desk) == rendered(desk)


def test_an_address_is_used_where_there_is_one(desk: Desk) -> None:
    """With base_url: sitemap, canonical links, absolute feeds, a 404 page right at any depth."""
    site = rendered(desk, base_url="https://desk.example/arda/")
    assert b"<loc>https://desk.example/arda/briefs/dam-split.html</loc>" in site["sitemap.xml"]
    assert b"review.html" not in site["sitemap.xml"]
    assert b'<link rel="canonical" href="https://desk.example/arda/index.html">' in site["index.html"]
    assert b'href="/arda/static/css/site.css"' in site["404.html"]
    assert b"Sitemap: https://desk.example/arda/sitemap.xml" in site["robots.txt"]


def test_without_an_address_none_is_invented(site: dict[str, bytes]) -> None:
    """No sitemap, no canonical link."""
    assert "sitemap.xml" not in site
    assert b"canonical" not in site["index.html"]


def test_keys_tell_what_changed(desk: Desk) -> None:
    """One new address of an article changes the pages and tables that show it and no others."""
    config = Config(site=SiteConfig(title="The Arda desk", database=True))
    before = {page.path: page.key for page in render.press_site(desk, config, VERSIONS).pages}
    third = desk.briefs[2]
    other = replace(third, article=replace(third.article, url="https://news.example/questions"))
    after = {
        page.path: page.key
        for page in render.press_site(replace(desk, briefs=(*desk.briefs[:2], other)), config, VERSIONS).pages
    }
    changed = {path for path in before if before[path] != after[path]}
    tables = {"data/articles.csv", "data/desk.sqlite", "data/cite/4.js"}
    assert changed == {"briefs/question-time.html", "sources/question-time.html", *tables}


def test_json_ld_states_no_more_than_the_article(page) -> None:
    """Publisher and date stand there only where they are stated."""
    blocks = {}
    for name in ("dam-split", "question-time"):
        told = re.search(r'<script type="application/ld\+json">(.*?)</script>', page(f"briefs/{name}.html"))
        assert told
        blocks[name] = json.loads(told[1])["mainEntity"]
    assert blocks["dam-split"]["datePublished"] == "2024-03-03"
    assert blocks["dam-split"]["publisher"]["name"] == "The River Post"
    assert "datePublished" not in blocks["question-time"]
    assert "publisher" not in blocks["question-time"]


def json_ld(told: str) -> dict:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', told)
    assert found
    return json.loads(found[1])


def test_json_ld_knows_claims_events_and_the_data(page) -> None:
    """Who claims what on an issue with its place, days of an event where both are known, files to take."""
    claims = json_ld(page("issues/arda-dam.html"))["hasPart"]
    assert [claim["author"]["name"] for claim in claims] == ["Mira Solen", "Tam Orev"]
    assert claims[0]["@type"] == "Claim"
    assert claims[0]["name"] in claims[0]["appearance"]["text"]
    assert claims[0]["appearance"]["url"].startswith("../sources/minister-drops-condition.html#position-")
    event = json_ld(page("events/event-vote.html"))["mainEntity"]
    assert event["@type"] == "Event"
    assert "startDate" not in event
    data = json_ld(page("about.html"))
    assert data["@type"] == "Dataset"
    assert "data/desk.sqlite" in [file["contentUrl"] for file in data["distribution"]]


def test_a_desk_overrides_a_template(tmp_path: Path, desk: Desk) -> None:
    """A file at the same path in the desk's own templates/ or static/ wins, and only its pages change."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "static").mkdir()
    (tmp_path / "templates" / "404.html").write_text(
        '{% extends "base.html" %}{% block body %}Ours{% endblock %}'
    )
    (tmp_path / "static" / "favicon.svg").write_text("<svg/>")
    config = Config(site=SiteConfig(title="The Arda desk"))
    packaged = {page.path: page.key for page in render.press_site(desk, config, VERSIONS).pages}
    own = {page.path: page for page in render.press_site(desk, config, VERSIONS, tmp_path).pages}
    assert b"Ours" in own["404.html"].bytes()
    assert own["static/favicon.svg"].bytes() == b"<svg/>"
    assert {path for path, page in own.items() if page.key != packaged[path]} == {
        "404.html",
        "static/favicon.svg",
    }


def test_a_page_that_moved_points_on(site: dict[str, bytes], desk: Desk) -> None:
    """To where it stands now, for people, for browsers and for search engines; no list names it."""
    page = site["briefs/the-dam.html"].decode()
    assert '<meta http-equiv="refresh" content="0; url=../briefs/dam-split.html">' in page
    assert '<link rel="canonical" href="../briefs/dam-split.html">' in page
    assert '<a href="../briefs/dam-split.html">The dam</a>' in page
    addressed = rendered(desk, base_url="https://desk.example/arda/")
    public = addressed["sources/the-dam.html"].decode()
    assert '<link rel="canonical" href="https://desk.example/arda/sources/dam-split.html">' in public
    assert b"the-dam" not in addressed["sitemap.xml"]


def test_an_empty_desk_is_a_site() -> None:
    """Nothing read yet: every list says so."""
    empty = Desk(*((),) * (len(fields(Desk)) - 1), as_of="")  # type: ignore[arg-type]
    site = rendered(empty)
    assert b"No articles yet" in site["index.html"]
    assert [str(problem) for problem in links.find_dead_links(html(site), frozenset(site), Path())] == []


def test_pages_are_made_one_at_a_time(desk: Desk) -> None:
    """Their paths are known before; going through them again makes them again, alike."""
    pages = render.press_site(desk, Config(), VERSIONS).pages
    made = list(pages)
    assert [page.path for page in made] == list(pages.paths)
    assert [(page.path, page.key) for page in pages] == [(page.path, page.key) for page in made]


def test_what_search_engines_are_led_to_is_what_they_may_keep(desk: Desk) -> None:
    """A page is in the sitemap or says that it is not to be listed."""
    site = rendered(desk, base_url="https://example.org/")
    listed = set(re.findall(r"<loc>https://example.org/([^<]+)", site["sitemap.xml"].decode()))
    moved = {path for path, data in html(site).items() if b'http-equiv="refresh"' in data}
    assert listed == {path for path, data in html(site).items() if b'content="noindex"' not in data} - moved
