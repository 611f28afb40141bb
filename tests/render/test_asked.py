"""A page is made again only where an answer to what it asked is another; the others are as if they were."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from briefgen import render
from briefgen.config import Config, SiteConfig
from briefgen.relate.desk import Desk
from briefgen.render import Page, PressedSite, SiteExtras, asked
from briefgen.render.answers import OF_FACTS
from briefgen.render.minuted import BuildMinutes
from tests.render.conftest import VERSIONS

CONFIG = Config(site=SiteConfig(title="The Arda desk"))


def made(desk: Desk, minutes: bytes = b"", config: Config = CONFIG) -> PressedSite:
    return render.press_site(desk, config, VERSIONS, beside=SiteExtras(minutes=minutes))


def gone_through(site: PressedSite) -> tuple[dict[str, str], list[str]]:
    """The key of each page, known or made, with the paths of those that were made."""
    keys, anew = {}, []
    for draft in site.pages.drafts:
        known = draft.known()
        if known is not None:
            keys[draft.paths[0]] = known
            continue
        pages: tuple[Page, ...] = tuple(draft.make())
        keys |= {page.path: page.key for page in pages}
        anew += [page.path for page in pages]
    return keys, anew


@pytest.fixture
def minutes(desk: Desk) -> bytes:
    """Of a first build."""
    site = made(desk)
    gone_through(site)
    return site.minutes.told()


def retitled(desk: Desk) -> Desk:
    first = desk.briefs[0]
    title = replace(first.article.title, text="Another title")
    return replace(
        desk, briefs=(replace(first, article=replace(first.article, title=title)), *desk.briefs[1:])
    )


def of_a_link(desk: Desk) -> Desk:
    last = desk.briefs[2]
    other = replace(last, article=replace(last.article, url="https://news.example/questions"))
    return replace(desk, briefs=(*desk.briefs[:2], other))


CHANGES = {
    "nothing": lambda desk: desk,
    "a title": retitled,
    "a link": of_a_link,
    "no tensions": lambda desk: replace(desk, tensions=()),
    "no commitments": lambda desk: replace(desk, commitments=()),
    "an event less": lambda desk: replace(desk, events=desk.events[1:]),
    "no related": lambda desk: replace(desk, related=()),
    "a name": lambda desk: replace(
        desk, actors=tuple(replace(one, name=f"{one.name} II") for one in desk.actors)
    ),
    "another day": lambda desk: replace(desk, as_of="2024-06-30"),
    "no issues": lambda desk: replace(desk, issues=()),
    "figures turned": lambda desk: replace(desk, series=desk.series[::-1]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_known_is_as_if_it_were_made(desk: Desk, minutes: bytes, change: str) -> None:
    """Whatever changed: every key is that of a build that remembers nothing."""
    after = CHANGES[change](desk)
    assert gone_through(made(after, minutes))[0] == gone_through(made(after))[0]


def test_where_nothing_changed_no_page_is_made(desk: Desk, minutes: bytes) -> None:
    """But for files whose bytes are their own keys, feeds, and the index of search."""
    _, anew = gone_through(made(desk, minutes))
    assert not [path for path in anew if path.endswith(".html") or path.startswith("data/briefs/")]


def test_a_page_that_asked_for_nothing_changed_is_not_made(desk: Desk, minutes: bytes) -> None:
    """The address of one article is asked for by few."""
    _, anew = gone_through(made(of_a_link(desk), minutes))
    assert {"briefs/question-time.html", "sources/question-time.html"} <= set(anew)
    assert not {"trust.html", "sources/dam-split.html", "data/briefs/dam-split.json"} & set(anew)


def test_minutes_grow_only_with_what_is_asked(desk: Desk, minutes: bytes) -> None:
    """Questions that no page asks any more are let go."""
    site = made(retitled(desk), minutes)
    gone_through(site)
    back = made(desk, site.minutes.told())
    gone_through(back)
    assert back.minutes.told() == minutes


@pytest.mark.parametrize("change", CHANGES)
def test_many_facts_of_an_article_are_one_question(desk: Desk, change: str, monkeypatch: Any) -> None:
    """Who asks for more than a few asks for all of them, and learns of each that changed."""
    monkeypatch.setattr(asked, "FEW_FACTS", 0)
    first = made(desk)
    gone_through(first)
    told = msgspec.msgpack.decode(first.minutes.told(), type=BuildMinutes)
    of_facts = {type(key) for table in OF_FACTS & told.questions.keys() for key in told.questions[table]}
    assert of_facts == {str}
    after = CHANGES[change](desk)
    assert gone_through(made(after, first.minutes.told()))[0] == gone_through(made(after))[0]


@pytest.mark.parametrize("kept", [b"", b"\x00", b"no minutes", b"\x94\xa0\x90\x90"])
def test_damaged_minutes_are_none(desk: Desk, kept: bytes) -> None:
    """Then every page is made."""
    assert gone_through(made(desk, kept))[1] == gone_through(made(desk))[1]


def test_minutes_of_other_settings_are_none(desk: Desk, minutes: bytes) -> None:
    """What every page shows is asked by none."""
    other = Config(site=SiteConfig(title="The Arda desk", footer="Ours"))
    assert gone_through(made(desk, minutes, other))[0] == gone_through(made(desk, b"", other))[0]
