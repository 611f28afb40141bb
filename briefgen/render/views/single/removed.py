"""The page of an article that is not among the sources any more: what editions held of it, where it stood."""

from collections.abc import Iterator

from msgspec import Struct

from briefgen.relate.desk import Removed
from briefgen.render import urls
from briefgen.render.views.findings.passages import MOST_GONE, GoneRow
from briefgen.render.views.parts import Head, Link
from briefgen.render.views.scene import LONGEST_QUOTE, Scene, shorten
from briefgen.render.views.single.embed import EmbedView
from briefgen.render.wording.texts import say, tell_count


class RemovedView(Struct, frozen=True):
    head: Head
    told: str
    more: str
    """How many facts are not shown, in words."""
    gone: tuple[GoneRow, ...]
    links: tuple[Link, ...]


def view_removed(scene: Scene, one: Removed) -> RemovedView:
    left = len(one.facts) - MOST_GONE
    return RemovedView(
        head=_view_head(one),
        told=_tell_removed(one),
        more=tell_count("removed.more", left) if left > 0 else "",
        gone=tuple(_list_rows(one)),
        links=tuple(Link(say(name), scene.here.to(path)) for name, path in LINKS),
    )


LINKS = (("title.changes", urls.CHANGES), ("title.sources", urls.SOURCES), ("title.home", urls.HOME))


def view_removed_embed(scene: Scene, one: Removed) -> EmbedView:
    """The same in a frame of another site."""
    return EmbedView(
        _view_head(one),
        tuple(map(scene.here.to, urls.EMBED_STYLES)),
        scene.here.to(urls.source(one.slug)),
        _tell_removed(one),
        None,
        (),
        tuple(_list_rows(one)),
    )


def _view_head(one: Removed) -> Head:
    title = say("removed.title", article=one.slug)
    return Head(title, _tell_removed(one), urls.SOURCES, say("kicker.removed"), indexed=False)


def _tell_removed(one: Removed) -> str:
    return say("removed.told", edition=one.edition)


def _list_rows(one: Removed) -> Iterator[GoneRow]:
    """Its facts with their words; one that is no name makes no address."""
    for fact in one.facts[:MOST_GONE]:
        words = shorten(fact.sentence or fact.exact, LONGEST_QUOTE)
        yield GoneRow(fact.id, words, say("note.gone_since", edition=one.edition))
