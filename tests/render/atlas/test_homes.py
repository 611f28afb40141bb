"""What has a page of its own, and where the rest is read of."""

from dataclasses import replace

from briefgen.model import ActorKind, Slug
from briefgen.relate.desk import Desk, Moved
from briefgen.render.atlas import homes
from briefgen.render.atlas.desk import Atlas
from briefgen.render.atlas.homes import Home
from tests.render.conftest import rendered


def alone(desk: Desk, **more: object) -> Desk:
    """The sample desk, its first actor named by one article, that says nothing of it."""
    first = desk.actors[0]
    bare = {"briefs": first.briefs[:1], "roles": (), "speaks_for": (), "spoken_for_by": (), "note": None}
    one = replace(first, **(bare | more))
    issues = tuple(replace(issue, cells=(), shifts=()) for issue in desk.issues)
    return replace(desk, actors=(one, *desk.actors[1:]), issues=issues, offices=())


def home(desk: Desk) -> Home:
    return homes.find_actor_home(Atlas(desk), desk.actors[0])


def test_an_actor_of_one_article_is_read_of_on_its_brief(desk: Desk) -> None:
    """At an anchor that is there; no page is made."""
    changed = alone(desk)
    found, slug = home(changed), changed.actors[0].slug
    assert found.fragment == f"actor-{slug}"
    site = rendered(changed)
    assert f'id="actor-{slug}"'.encode() in site[found.path]
    assert f"actors/{slug}.html" not in site


def test_a_second_article_a_role_a_speaker_or_an_editor_make_a_page(desk: Desk) -> None:
    """Each of them is enough."""
    first = next(one for one in desk.actors if one.roles)
    noted = next(one for one in desk.actors if one.note)
    for more in (
        {"briefs": tuple(brief.article.id for brief in desk.briefs[:2])},
        {"roles": first.roles},
        {"speaks_for": (desk.actors[1].id,)},
        {"note": noted.note},
    ):
        assert home(alone(desk, **more)).is_page


def test_a_position_on_an_issue_makes_a_page(desk: Desk) -> None:
    """For who stands somewhere can be compared."""
    actor = desk.issues[0].cells[0].actor
    one = next(each for each in desk.actors if each.id == actor)
    bare = replace(one, briefs=one.briefs[:1], roles=(), speaks_for=(), spoken_for_by=(), note=None)
    assert homes.find_actor_home(Atlas(desk), bare).is_page


def test_somebody_unnamed_has_no_page(desk: Desk) -> None:
    """Whatever it says: two unnamed sources are never one, so nothing will be compared with it."""
    roles = next(one for one in desk.actors if one.roles).roles
    assert not home(alone(desk, kind=ActorKind.UNNAMED, roles=roles)).is_page


def test_the_anchor_stays_where_there_is_a_page(desk: Desk) -> None:
    """Whoever linked to it finds the way on: the brief names the actor with a link."""
    one = next(
        each for each in desk.actors if homes.find_actor_home(Atlas(desk), each).is_page and each.briefs
    )
    brief = next(each for each in desk.briefs if each.article.id == one.briefs[0])
    page = rendered(desk)[f"briefs/{brief.article.slug}.html"].decode()
    row = page.split(f'id="actor-{one.slug}"', 1)[1].split("</tr>", 1)[0]
    assert f'href="../actors/{one.slug}.html"' in row


def test_a_figure_with_nothing_beside_it_is_read_of_where_it_stands(desk: Desk) -> None:
    """Its anchor is that of the fact; a second article makes a page of it."""
    compared = next(one for one in desk.series if one.verdicts)
    assert homes.of_series(Atlas(desk), compared).is_page
    lone = replace(compared, points=compared.points[:1])
    found = homes.of_series(Atlas(desk), lone)
    assert found.fragment == compared.points[0].ref.fact


def test_figures_of_one_article_are_compared_where_they_stand(desk: Desk) -> None:
    """ "45 million, 40 a year ago" of one article makes no page: its brief tells how the two compare."""
    cost, jobs = (
        next(one for one in desk.series if one.title == title) for title in ("cost so far", "people employed")
    )
    first, second = cost.points
    own = replace(cost, points=(first, replace(second, ref=jobs.points[0].ref)))
    site = rendered(replace(desk, series=(own,)))
    assert not [path for path in site if path.startswith("figures/")]
    brief = site[homes.of_series(Atlas(desk), replace(cost, points=(first,))).path].decode()
    row = brief.split(f'<li id="{first.ref.fact}">')[1].split("</li>", 1)[0]
    assert f'<i>changed</i> <a href="#{jobs.points[0].ref.fact}">' in row


def test_an_event_of_one_article_is_read_of_there(desk: Desk) -> None:
    """Its row on the brief has the address: its date there leads into the text."""
    site = rendered(desk)
    one = next(event for event in desk.events if event.id == "event-start")
    found = homes.of_event(Atlas(desk), one)
    before = site[found.path].decode().split(f'id="{found.fragment}"', 1)[0]
    row = before[before.rindex("<li ") :]
    assert 'href="../sources/' in row
    assert "events/event-start.html" not in site


def test_a_page_that_is_not_earned_any_more_points_on(desk: Desk) -> None:
    """Only where there was one; where there is one again, it is the page."""
    changed = alone(desk)
    slug = changed.actors[0].slug
    kept = next(one.slug for one in changed.actors if homes.find_actor_home(Atlas(changed), one).is_page)
    stood = {f"actors/{slug}.html", f"actors/{kept}.html"}
    (left,) = homes.find_outgrown(changed, stood)
    assert (left.address, left.seed) == (f"actors/{slug}", changed.actors[0].briefs[0])
    back = Moved(Slug(f"actors/{kept}"), left.to, left.title, left.seed)
    site = rendered(replace(changed, moved=(left, back)))
    assert f"briefs/{left.to}.html#actor-{slug}" in site[f"actors/{slug}.html"].decode()
    assert b"refresh" not in site[f"actors/{kept}.html"]
    assert homes.find_outgrown(replace(changed, moved=(left,)), stood) == ()
