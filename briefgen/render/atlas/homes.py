"""Where an actor, a figure or an event is read of: a page must be earned.

What one article alone tells, with nothing to compare it with, stands on the brief of that article, where it
has an anchor. A second article, a role, a position on an issue or an editor makes a page of it; the anchor
stays.
"""

from collections.abc import Collection

from msgspec import Struct

from briefgen.model import ActorKind, ArticleId, Slug
from briefgen.relate.desk import Actor, Desk, Event, Issue, Moved, Series
from briefgen.render import urls
from briefgen.render.atlas.desk import Atlas


class Home(Struct, frozen=True, gc=False):
    """A page, and the element of it; the element is empty where the page is the thing's own."""

    path: str
    fragment: str = ""

    @property
    def is_page(self) -> bool:
        return not self.fragment


def find_actor_home(atlas: Atlas, one: Actor) -> Home:
    if _actor_has_page(atlas, one):
        return Home(urls.actor(one.slug))
    return _on_brief(atlas, one.briefs[0], urls.actor_row(one.slug))


def of_series(atlas: Atlas, one: Series) -> Home:
    if len({point.ref.article for point in one.points}) != 1:
        return Home(urls.figure(one.slug))
    first = one.points[0].ref
    return _on_brief(atlas, first.article, first.fact)


def of_event(atlas: Atlas, one: Event) -> Home:
    told = list_tellers(atlas, one)
    if len(told) != 1:
        return Home(urls.event(one.id))
    return _on_brief(atlas, told[0], urls.event_row(one.id))


def list_tellers(atlas: Atlas, one: Event) -> tuple[ArticleId, ...]:
    """The articles that tell of the event or date it, in reading order as the desk gives it."""
    named = (*(each.article for each in one.told), *(ref.article for ref in one.facts))
    return tuple(each for each in dict.fromkeys(named) if each in atlas.briefs)


def _actor_has_page(atlas: Atlas, one: Actor) -> bool:
    if len(one.briefs) != 1 or one.note or one.id in atlas.offices_of:
        return True
    if one.kind == ActorKind.UNNAMED:  # whatever it says: nobody can say it again
        return False
    return bool(one.roles or one.speaks_for or one.spoken_for_by or one.id in atlas.cells_of_actor)


def _on_brief(atlas: Atlas, article: ArticleId, anchor: str) -> Home:
    return Home(urls.brief(atlas.briefs[article].article.slug), anchor)


def has_feed(thing: object) -> bool:
    """Whether the page of a thing can be followed: an issue's, and that of an actor whom editors describe.

    A feed for everybody who takes the word was a file in three of a site, and one more article wrote nine.
    """
    return isinstance(thing, Issue) or (isinstance(thing, Actor) and bool(thing.note and thing.positions))


def find_homes(atlas: Atlas) -> dict[str, Home]:
    """Where each thing is read of, by the page that it has or would have."""
    desk = atlas.desk
    return {
        **{urls.actor(one.slug): find_actor_home(atlas, one) for one in desk.actors},
        **{urls.figure(one.slug): of_series(atlas, one) for one in desk.series},
        **{urls.event(one.id): of_event(atlas, one) for one in desk.events},
    }


def is_of_thing(address: str) -> bool:
    """Whether a kept address was that of an actor, a figure or an event."""
    return "/" in address


def find_outgrown(desk: Desk, stood: Collection[str]) -> tuple[Moved, ...]:
    """The pages of `stood` whose things are read of on a brief now."""
    if not stood:
        return ()
    atlas = Atlas(desk)
    slugs = {urls.brief(brief.article.slug): brief.article for brief in desk.briefs}
    lost = (
        (page, slugs[home.path])
        for page, home in find_homes(atlas).items()
        if page in stood and not home.is_page
    )
    known = {one.address for one in desk.moved}
    rows = (
        (Slug(page.removesuffix(".html")), article) for page, article in sorted(lost, key=lambda row: row[0])
    )
    return tuple(
        Moved(address, article.slug, article.title.text, str(article.id))
        for address, article in rows
        if address not in known
    )
