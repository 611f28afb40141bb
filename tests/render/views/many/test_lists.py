"""Long lists: numbered from the oldest, so that old pages never change."""

from dataclasses import replace
from datetime import date

from msgspec import structs

from briefgen.model import ArticleId, Slug
from briefgen.relate.desk import CommitmentState
from briefgen.render.views.findings.things import TensionLine, join_lines
from briefgen.render.views.leaves import cut_lastingly, turn_leaves
from briefgen.render.views.many.lists import MOST_HOLDERS
from tests.render import sample
from tests.render.conftest import rendered


def pages(count: int, size: int = 50) -> dict[str, tuple[object, ...]]:
    return {leaf.path: leaf.things for leaf in turn_leaves("sources.html", range(count), size)}


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


def test_old_pages_do_not_know_how_many_there_are() -> None:
    """A page that is added changes the page before it, which leads there, and the landing page."""
    before, after = (set(turn_leaves("sources.html", range(count), 50)) for count in (150, 151))
    assert {leaf.path for leaf in before - after} == {"sources-3.html", "sources.html"}


def test_one_more_in_the_middle_changes_its_part_alone() -> None:
    """A timeline takes in events of any day: parts begin where the name of a thing says so."""
    names = [f"event-{n:05}" for n in range(2000)]
    before = list(cut_lastingly(names, str, 50))
    assert [each for part in before for each in part] == names
    assert all(25 <= len(part) <= 100 for part in before[:-1])
    for at in (10, 700, 1500):
        more = [*names[:at], f"event-{at:05}-more", *names[at:]]
        assert len(set(cut_lastingly(more, str, 50)) - set(before)) <= 2


def test_numbered_pages_tell_nothing_that_the_next_article_changes(desk) -> None:
    """How often an actor is named, and the latest of a figure of several articles: on the first page."""
    more = (replace(one, id=f"{one.id}-2", slug=Slug(f"{one.slug}-2"), verdicts=()) for one in desk.series)
    made = rendered(replace(desk, series=(*desk.series, *more)), page_size=1)
    site = {path: page.decode() for path, page in made.items() if path.endswith(".html")}
    for page in (site["actors-1.html"], site["figures-1.html"]):
        assert 'data-label="Articles"' not in page
    for page in (site["actors.html"], site["figures.html"]):
        assert 'data-label="Articles"' in page
    shared = next(one for one in desk.series if len({point.ref.article for point in one.points}) > 1)
    (told,) = [
        site[path] for path in site if path.startswith("figures-") and f"{shared.slug}.html" in site[path]
    ]
    assert f'<a href="figures/{shared.slug}.html">history</a>' in told


def test_a_commitment_beside_others_leads_to_how_it_stands(desk) -> None:
    """Whether its day has passed is told on the list and at home: no other page changes with the day."""
    site = rendered(desk)
    one = desk.commitments[0]
    brief = next(each for each in desk.briefs if each.article.id == one.evidence.article)
    told = site[f"briefs/{brief.article.slug}.html"].decode()
    assert f'<a href="../commitments.html#{one.id}">how it stands</a>' in told
    later = replace(
        desk, commitments=tuple(replace(each, state=CommitmentState.OVERDUE) for each in desk.commitments)
    )
    early = replace(
        desk, commitments=tuple(replace(each, state=CommitmentState.OPEN) for each in desk.commitments)
    )
    pages = [rendered(each) for each in (early, later)]
    html = {path for path in site if path.endswith(".html")}
    assert {path for path in html if pages[0][path] != pages[1][path]} == {"commitments.html", "index.html"}


def test_tensions_of_one_reason_are_one_line(desk) -> None:
    """With the facts of all."""
    line = TensionLine("t", "tensions.html#one-source", "single source", "only here", ("a",), others=False)  # type: ignore[arg-type]
    other = structs.replace(line, reason="a clash")
    joined = join_lines([line, other, structs.replace(line, facts=("b",))])  # type: ignore[arg-type]
    assert joined == (structs.replace(line, facts=("a", "b")), other)  # type: ignore[arg-type]


def test_an_issue_is_as_of_its_own_articles(desk) -> None:
    """An article about something else leaves its page as it is."""
    issue = desk.issues[0]
    base = desk.briefs[-1]
    day = date(2031, 5, 1)
    stated = replace(base.article.published, value=day.isoformat(), earliest=day, latest=day)
    other = replace(base.article, id=ArticleId("other.txt"), slug=Slug("other"), published=stated)
    more = replace(desk, briefs=(*desk.briefs, replace(base, article=other)), as_of=day.isoformat())
    path = f"issues/{issue.slug}.html"
    assert rendered(more)[path] == rendered(desk)[path]


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


def test_an_office_of_many_names_its_last_holders_and_leads_to_the_rest(desk) -> None:
    """On the first page; on a numbered one, which is to stay as it is, the office alone."""
    office = next(one for one in desk.offices if one.holders and one.of)
    crowd = replace(office, holders=office.holders * 9)
    many = replace(desk, offices=tuple(crowd if one is office else one for one in desk.offices))
    landing = rendered(many)["actors.html"].decode()
    row = landing[landing.index(f">{office.name}</a></th>") :].split("</tr>")[0]
    assert row.count('class="holder"') == MOST_HOLDERS
    assert f"{len(crowd.holders) - MOST_HOLDERS} more statements</a>" in row
    numbered = [
        page.decode()
        for path, page in rendered(many, page_size=1).items()
        if path.startswith("actors-") and f">{office.name}</a></th>" in page.decode()
    ]
    assert numbered
    assert all('class="holder"' not in page for page in numbered)


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


def test_a_figure_of_a_list_is_not_doubted_for_a_point_that_is_not_comparable(desk) -> None:
    """ "Changed" alone: the page of the figure says which of its points cannot be compared."""
    (one,) = (each for each in desk.series if len(each.verdicts) > 1)
    kinds = {verdict.verdict.value for verdict in one.verdicts}
    assert kinds == {"not comparable", "changed"}
    page = rendered(desk)["figures.html"].decode()
    row = next(each for each in page.split("<tr>") if f"{one.slug}.html" in each)
    assert "verdict-changed" in row
    assert "verdict-not-comparable" not in row
