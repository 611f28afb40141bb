"""Facts for frames of other sites: one page an article, on which an address chooses one fact."""

import re
from dataclasses import replace

from briefgen.model import Span
from briefgen.relate.desk import Desk
from briefgen.render import urls
from briefgen.render.atlas.faces import Faces
from briefgen.render.views.scene import Scene
from briefgen.render.views.single import embed, removed
from tests.render.conftest import rendered


def told(desk: Desk, nth: int = 0) -> embed.EmbedView:
    scene = Scene(Faces(desk), urls.here("embed/x.html"))
    return embed.view_embed(scene, desk.briefs[nth])


def test_every_fact_has_its_place(desk: Desk) -> None:
    """Each once, its sentence letter for letter, its words marked with its number."""
    brief = desk.briefs[0]
    made, findings = told(desk), brief.findings
    facts = {one.id: one for one in (*findings.figures, *findings.dates, *findings.positions)}
    assert sorted(one.id for each in made.sentences for one in each.facts) == sorted(facts)
    for each in made.sentences:
        whole = "".join(piece.text for piece in each.words)
        for number, one in enumerate(each.facts, 1):
            fact = facts[one.id]
            assert whole == fact.evidence.sentence.of(brief.article.text)
            assert "".join(piece.text for piece in each.words if number in piece.facts) == fact.evidence.exact


def test_words_that_cross_are_marked_for_both() -> None:
    """A sentence is cut wherever words of a fact begin or end."""
    pieces = list(embed.part_sentence("abcdef", Span(0, 6), [Span(1, 4), Span(3, 6)]))
    assert [(one.text, one.facts) for one in pieces] == [("a", ()), ("bc", (1,)), ("d", (1, 2)), ("ef", (2,))]


def test_a_page_in_a_frame_is_light_and_runs_nothing(desk: Desk) -> None:
    """No script, no way to run one; a fact costs a few hundred bytes."""
    site = rendered(desk, frames=True)
    for path in (path for path in site if path.startswith("embed/")):
        page = site[path].decode()
        assert "<script" not in page
        assert "default-src 'none'; style-src 'self'" in page
        assert len(page) < 1500 + 700 * page.count("<i id="), path


def test_frames_are_made_where_they_are_asked_for(desk: Desk) -> None:
    """A desk that asks for none has no page for them and no way to one; else each article has a page."""
    without, with_them = rendered(desk), rendered(desk, frames=True)
    articles = {f"embed/{one.article.slug}.html" for one in desk.briefs}
    assert not [path for path in without if path.startswith("embed/")]
    assert articles <= with_them.keys()
    source = f"sources/{desk.briefs[0].article.slug}.html"
    assert b"embed/" not in without[source]
    assert b"data-frames" not in without[source]
    assert b"embed/" in with_them[source]
    assert b"data-frames" in with_them[source]


def test_an_article_that_went_says_so_at_each_of_its_addresses(desk: Desk) -> None:
    """Its facts keep their places with what an edition held; a long one says how much it leaves out."""
    site = rendered(desk, frames=True)
    for folder in ("briefs", "sources", "embed"):
        page = site[f"{folder}/withdrawn-article.html"].decode()
        assert "no longer among the sources" in page
        assert re.search(r'id="figure-0feedbee".*The works employ 900 people\.', page, re.DOTALL), folder
    (one,) = desk.removed
    scene = Scene(Faces(desk), urls.here("briefs/x.html"))
    facts = tuple(replace(one.facts[0], id=f"figure-{number:08x}") for number in range(205))
    long = removed.view_removed(scene, replace(one, facts=facts))
    assert (len(long.gone), long.more) == (200, "5 facts more are in the file of that briefing.")
