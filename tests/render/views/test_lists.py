"""Long lists: numbered from the oldest, so that old pages never change."""

from dataclasses import replace

from briefgen.model import ArticleId, Slug
from briefgen.render.views.lists import leaves
from tests.render import sample
from tests.render.conftest import rendered


def pages(count: int, size: int = 50) -> dict[str, tuple[object, ...]]:
    return {leaf.path: leaf.things for leaf in leaves("sources.html", range(count), size)}


def test_one_page_has_no_numbers() -> None:
    """What fits on one page is the landing page alone."""
    assert pages(50) == {"sources.html": tuple(range(50))}
    assert pages(0) == {"sources.html": ()}


def test_page_k_holds_the_kth_fifty() -> None:
    """The landing page holds the newest; page k the k-th fifty."""
    found = pages(120)
    assert set(found) == {"sources.html", "sources-1.html", "sources-2.html", "sources-3.html"}
    assert found["sources-2.html"] == tuple(range(50, 100))
    assert found["sources.html"] == tuple(range(70, 120))


def test_old_pages_never_change() -> None:
    """One more thing changes the last page and the landing page."""
    before, after = pages(120), pages(121)
    assert {path for path in before if before[path] != after[path]} == {"sources-3.html", "sources.html"}


def test_a_paged_list_links_its_pages() -> None:
    """Each page leads to its neighbours, the landing page to all; each title is its own."""
    desk = sample.desk()
    base = desk.briefs[2]
    more = tuple(
        replace(base, article=replace(base.article, id=ArticleId(f"{n}.txt"), slug=Slug(f"more-{n}")))
        for n in range(4)
    )
    site = rendered(replace(desk, briefs=(*desk.briefs, *more)), page_size=3)
    landing, middle = site["sources.html"].decode(), site["sources-2.html"].decode()
    assert 'href="sources-1.html"' in landing
    assert 'href="sources-3.html"' in landing
    assert 'href="sources-1.html" rel="next"' in middle
    assert 'href="sources-3.html" rel="prev"' in middle
    assert "<title>Sources, page 2 · " in middle
    assert ">4<" in middle


def test_the_page_of_an_event_lists_what_hangs_on_it(desk) -> None:
    """The promise that is due with it, and the tension about its day."""
    event = next(one for one in desk.events if one.id == "event-vote")
    promise = replace(desk.commitments[0], due=event.facts[0])
    tension = replace(desk.tensions[2], facts=event.facts, reason="No article tells of it as done.")
    changed = replace(desk, commitments=(promise,), tensions=(tension,))
    page = rendered(changed)["events/event-vote.html"].decode()
    assert f'id="{promise.id}"' in page
    assert "No article tells of it as done." in page
    alone = rendered(replace(desk, commitments=(), tensions=()))["events/event-vote.html"].decode()
    assert "Commitments" not in alone.split("<main", 1)[1]


def test_an_office_stands_on_the_page_of_whose_it_is(desk) -> None:
    """So that no page of the list grows with the desk; together the pages have them all."""
    site = rendered(desk, page_size=1)
    numbered = [page.decode() for path, page in site.items() if path.startswith("actors-")]
    whole = site["actors.html"].decode() if not numbered else "".join(numbered)
    owned = [one for one in desk.offices if any(actor.id == one.of for actor in desk.actors)]
    assert owned
    assert all(one.name in whole for one in owned)


def test_one_tension_less_changes_the_page_of_its_articles(desk) -> None:
    """Which it has from its first article; on the other numbered pages nothing moves."""
    before = rendered(desk, page_size=1)
    numbered = {path for path in before if path.startswith("tensions-")}
    assert len(numbered) > 1
    gone = desk.tensions[0]
    after = rendered(replace(desk, tensions=desk.tensions[1:]), page_size=1)
    changed = {path for path in numbered if before[path] != after[path]}
    assert changed == {path for path in numbered if f'id="{gone.id}"' in before[path].decode()}
    assert len(changed) == 1


def test_the_newest_tensions_are_those_that_the_newest_articles_made(desk) -> None:
    """Whatever their kind: the landing page is for who comes every day."""
    site = rendered(desk, page_size=1)
    last = {brief.article.id: n for n, brief in enumerate(desk.briefs)}

    def newest(one):
        return max((last[ref.article] for ref in (*one.facts, *one.told)), default=0)

    last_ones = [one for one in desk.tensions if newest(one) == max(map(newest, desk.tensions))]
    told = site["tensions.html"].decode()
    assert any(f'data-fact="{ref.fact}"' in told for one in last_ones for ref in one.facts)
