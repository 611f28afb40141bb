"""The page on which a reader puts a sheet together; without script it leads to those of the issues."""

from msgspec import Struct

from briefgen.render import urls
from briefgen.render.views.parts import Head, Link
from briefgen.render.views.scene import Scene
from briefgen.render.wording.texts import say

SCRIPTS = ("cite", "selection")


class SelectionView(Struct, frozen=True):
    head: Head
    scripts: tuple[str, ...]
    sheets: tuple[Link, ...]


def view_selection(scene: Scene, _: object) -> SelectionView:
    to = scene.here.to
    head = Head(
        say("selection.title"), say("selection.description"), "", say("selection.kicker"), indexed=False
    )
    sheets = tuple(Link(one.title, to(urls.issue(one.slug), urls.SHEET)) for one in scene.atlas.desk.issues)
    return SelectionView(head, tuple(to(f"static/js/{name}.js") for name in SCRIPTS), sheets)
