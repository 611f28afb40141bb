"""What people ask of a desk, in a real browser: of the five seeds, and of a thousand made articles."""

import random
import re
from pathlib import Path

import pytest

from bench.newsroom.story import Story
from briefgen import relate, render
from briefgen.config import Config
from briefgen.load.content import Content
from tests.browser.conftest import Visit
from tests.building import put
from tests.factories import reading
from tests.render.conftest import VERSIONS

pytestmark = pytest.mark.browser

ASKED = (
    ("80,000", "80,000"), ("veto", "veto"), ("ceasefire Trump", "EU explores sending"),
    ("Britain", "United Kingdom"),
    ("Zelensky", "Zelenskiy"), ("73000", "73,000"),
    ("Kallas", "Kaja Kallas"), ("kalas", "Kaja Kallas"), ("KAJA", "Kaja Kallas"), ("Sprūds", "Andris Sprūds"),
    ("spruds", "Andris Sprūds"), ("Pevkur", "Hanno Pevkur"), ("Orban", "Viktor Orbán"),
    ("Orbán", "Viktor Orbán"), ("Meloni", "Giorgia Meloni"), ("Costa", "António Costa"),
    ("Leyen", "Ursula von der Leyen"), ("Latvian", "Latvia"), ("British", "United Kingdom"),
    ("U.S.", "United States"), ("US", "United States"), ("American", "United States"),
    ("Norway", "Norway"), ("Pentagon", "Pentagon"), ("EUMAM", "EUMAM"),
    ("80 000", "80,000"), ("80k", "80,000"), ("over 73,000", "73,000"), ("10 April 2025", "2025"),
    ("14 November", "14 November"), ("November 2022", "2022"),
    ("ceasefire", "ceasefire"), ("ceasfire", "ceasefire"), ("reassur", "reassurance force"),
    ('"reassurance force"', "reassurance force"), ('"Coalition of the Willing"', "Coalition of the Willing"),
    ("Donetsk Luhansk", "Donetsk"), ("mutual defence clause", "mutual"),
    ("no-contact areas", "no-contact areas"), ("trainers soil", "extending the mandate"),
    ("unanimity", "unanimity"), ("security guarantees", "guarantees"),
)  # fmt: skip
"""What is asked, and what must stand in one of the first results of a kind."""
NOT_THERE = ("xyzzyq", '"force reassurance"', "99123", "Solenium Quorra")

FIRST = """async asked => {
  const index = window.briefgenSearch;
  const found = await index.find(asked);
  const places = found.kinds.flatMap(kind => kind.slice(0, 8));
  await index.loadRows(places);
  return places.map(index.rowAt).filter(Boolean).map(found =>
    [index.addressOf(found), found.row.slice(1).join(" ")]);
}"""


def first(visit: Visit, asked: str) -> list[tuple[str, str]]:
    """The first results of each kind: where they lead to, and their words."""
    return [tuple(each) for each in visit.page.evaluate(FIRST, asked)]


def test_what_people_ask_of_the_seeds_is_found(visit: Visit, first_desk: tuple[object, Path]) -> None:
    """Names in any form, figures in any spelling, days, phrases, slips; and what is not there is not."""
    site = first_desk[1]
    visit.page.goto((site / "search.html").as_uri())
    missed = [asked for asked, words in ASKED if not any(words in told for _, told in first(visit, asked))]
    assert missed == []
    assert [asked for asked in NOT_THERE if first(visit, asked)] == []
    assert visit.faults == []


MADE, QUERIES, SHOWN = 1000, 30, 8


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[str, str]]]:
    """The search of a thousand made articles, and sentences of thirty of them with their addresses."""
    folder = tmp_path_factory.mktemp("many")
    made = [
        reading("\n\n".join(Story(n, MADE).body_text()), id=f"{n:04}.txt", title=f"Report {n}")
        for n in range(MADE)
    ]
    desk = relate.relate(made, Content())
    site = render.press_site(desk, Config(), VERSIONS)
    for draft in site.pages.drafts:
        if draft.paths[0].startswith(("search.html", "static/", "data/search/")):
            for page in draft.make():
                put(folder, page.path, page.bytes())
    return folder, [sentence_of(brief) for brief in desk.briefs[:: MADE // QUERIES][:QUERIES]]


def sentence_of(brief) -> tuple[str, str]:
    """The longest sentence of an article, and where it stands."""
    spans = brief.findings.sentences
    span = max(spans, key=lambda each: each.end - each.start)
    return span.of(brief.article.text), f"sources/{brief.article.slug}.html#s{span.start}"


def queries_of(sentence: str, rng: random.Random) -> list[tuple[str, list[str]]]:
    """The sentence asked for in four ways: its words in any order, a phrase, a beginning, a slip.

    Each with the words that whatever is found must hold.
    """
    words = [word for word in re.findall(r"[A-Za-z]+", sentence) if len(word) > 4]
    long = sorted(dict.fromkeys(words), key=len)[-6:]
    first, *others = rng.sample(long, len(long))
    phrase = re.search(r"[A-Za-z]+(?: [A-Za-z]+){3,5}", sentence)
    slip = f"{first[:2]}{first[3:]}" if len(first) > 7 else first
    return [
        (" ".join((first, *others)), [first, *others]),
        (f'"{phrase[0]}" {first}', [phrase[0], first]) if phrase else (first, [first]),
        (" ".join((first[:4], *others)), [first[:4], *others]),
        (" ".join((slip, *others)), others),
    ]


@pytest.mark.slow
def test_what_is_asked_of_a_thousand_articles_is_found(
    visit: Visit, many: tuple[Path, list[tuple[str, str]]]
) -> None:
    """Thirty sentences, each by words of its own: it is there, and whatever is there holds the words."""
    folder, sentences = many
    visit.page.goto((folder / "search.html").as_uri())
    rng = random.Random(5)
    for nth, (sentence, address) in enumerate(sentences):
        asked, wanted = queries_of(sentence, rng)[nth % 4]
        shown = {at: told for at, told in first(visit, asked) if at.startswith("sources/")}
        assert address in shown or len(shown) == SHOWN, asked
        for told in shown.values():
            assert all(word.casefold() in told.casefold() for word in wanted), (asked, told)
    assert len(sentences) == QUERIES
    assert visit.faults == []


@pytest.mark.slow
def test_the_index_stays_light(many: tuple[Path, list[tuple[str, str]]]) -> None:
    """Every word of a thousand articles, at most 12 kB an article; no query loads a large file."""
    sizes = [path.stat().st_size for path in (many[0] / "data" / "search").iterdir()]
    assert 2_000 < sum(sizes) / MADE < 12_000
    assert max(sizes) < 400_000
