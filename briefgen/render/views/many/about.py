"""The pages about the site itself: about and data, search, editors' pages, moved, not found."""

from collections.abc import Callable

from msgspec import Struct

from briefgen.config import SiteConfig
from briefgen.libraries import Versions
from briefgen.load.content import EditorPage
from briefgen.problems import OF_SEEDS
from briefgen.relate.desk import CopyGroup
from briefgen.render import urls
from briefgen.render.views import jsonld
from briefgen.render.views.parts import ArticleLink, Head, Link, Section, Why, rest
from briefgen.render.views.scene import Scene
from briefgen.render.wording.texts import say


class Download(Struct, frozen=True):
    title: str
    what: str
    href: str
    schema: str
    """The address of what says which fields it has; empty where nothing does."""


class AboutSite(Struct, frozen=True):
    """What the page tells beside the desk."""

    site: SiteConfig
    versions: Versions


class CopyGroupRow(Struct, frozen=True):
    kind: str
    articles: tuple[ArticleLink, ...]
    more: Link | None
    reasons: tuple[Why, ...]


class AboutView(Struct, frozen=True):
    head: Head
    description: str
    downloads: tuple[Download, ...]
    feeds: tuple[Link, ...]
    pages: tuple[Link, ...]
    copies: tuple[CopyGroupRow, ...]
    problems: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]


TAKE_AWAY_FILES = (
    ("desk.sqlite", "desk"),
    ("datasette.json", "datasette"),
    ("graph.graphml", "graphml"),
    ("graph.gexf", "gexf"),
    ("articles.csv", "articles_csv"),
    ("figures.json", "figures"),
    ("figures.csv", "figures_csv"),
    ("dates.csv", "dates_csv"),
    ("positions.csv", "positions_csv"),
    ("matrix.csv", "matrix_csv"),
    ("actors.json", "actors"),
    ("issues.json", "issues"),
    ("timeline.json", "timeline"),
    ("tensions.json", "tensions"),
    ("commitments.json", "commitments"),
    ("changes.json", "changes"),
    ("shifts.json", "shifts"),
    ("articles.json", "articles"),
    ("copies.json", "copies"),
    ("manifest.json", "manifest"),
    ("schema/brief.json", "schema"),
)
ASKED_FOR: dict[str, Callable[[SiteConfig], bool]] = {
    "desk.sqlite": lambda site: site.database,
    "datasette.json": lambda site: site.database,
    "graph.graphml": lambda site: site.graphs,
    "graph.gexf": lambda site: site.graphs,
}
"""Files of the whole desk once more, in formats of other programs: made where a desk asks for them."""


def is_laid(site: SiteConfig, name: str) -> bool:
    """Whether the file `name` stands in the data of the site."""
    return name not in ASKED_FOR or ASKED_FOR[name](site)


WITH_SCHEMA = frozenset(
    own for name, own in TAKE_AWAY_FILES if name.endswith(".json") and own not in {"datasette", "schema"}
)


def view_about(scene: Scene, told_of: AboutSite) -> AboutView:
    known = scene.atlas.desk
    contents = (
        Section("reading", say("section.reading")),
        Section("data", say("section.data")),
        Section("feeds", say("section.feeds")),
        Section("problems", say("section.problems")),
        Section("versions", say("section.versions")),
    )
    laid = [(name, own) for name, own in TAKE_AWAY_FILES if is_laid(told_of.site, name)]
    files = [Link(say(f"table.{own}"), scene.here.to(urls.data(name))) for name, own in laid]
    told = jsonld.write_dataset(say("title.about"), say("summary.about"), files)
    return AboutView(
        head=Head(
            say("title.about"), say("summary.about"), urls.ABOUT_PAGE, say("kicker.site"), contents, told
        ),
        description="",
        downloads=tuple(
            Download(
                say(f"table.{own}"),
                say(f"table_holds.{own}"),
                scene.here.to(urls.data(name)),
                scene.here.to(urls.data(f"schema/{name}")) if own in WITH_SCHEMA else "",
            )
            for name, own in laid
        ),
        feeds=(
            Link(say("subscribe.articles_atom"), scene.here.to(urls.FEED)),
            Link(say("subscribe.articles_json"), scene.here.to(urls.JSON_FEED)),
            Link(say("subscribe.changes_atom"), scene.here.to(urls.CHANGES_FEED)),
            Link(say("subscribe.calendar_desk"), scene.here.to(urls.CALENDAR)),
        ),
        pages=tuple(Link(page.title, scene.here.to(urls.page(page.slug))) for page in known.pages),
        copies=tuple(_view_copies(scene, group) for group in known.copies[:MOST_GROUPS]),
        problems=tuple(str(one) for one in known.problems if one.code in OF_SEEDS)[:MOST_PROBLEMS],
        versions=told_of.versions,
    )


MOST_PROBLEMS = 200
MOST_GROUPS, MOST_COPIES, MOST_REASONS = 40, 20, 6


def _view_copies(scene: Scene, group: CopyGroup) -> CopyGroupRow:
    known = [each for each in group.articles if each in scene.atlas.briefs]
    articles = tuple(scene.article(each) for each in known[:MOST_COPIES])
    more = rest(len(known) - MOST_COPIES, "more.articles_data", scene.data("copies.json"))
    return CopyGroupRow(group.kind, articles, more, scene.lines(group.reasons[:MOST_REASONS]))


class TextView(Struct, frozen=True):
    """A page that is its text: an editor's page, search, not found."""

    head: Head
    text: str
    links: tuple[Link, ...]
    scripts: tuple[str, ...] = ()
    here: str = ""
    """The page's own address, for its form."""


def editor_page(scene: Scene, page: EditorPage) -> TextView:
    head = Head(page.title, say("summary.editor_page", title=page.title), "", say("kicker.editor_page"))
    return TextView(head, page.text, (Link(say("title.about"), scene.here.to(urls.ABOUT_PAGE)),))


def view_search(scene: Scene, _: object) -> TextView:
    head = Head(say("title.search"), say("summary.search"), urls.SEARCH, say("kicker.desk"))
    scripts = tuple(scene.here.to(f"static/js/{name}.js") for name in ("terms", "find", "search"))
    return TextView(head, "", main_links(scene), scripts, scene.here.to(urls.SEARCH))


class MovedView(Struct, frozen=True):
    """A page that points on."""

    head: Head
    to: str
    canonical: str
    script: str


class LeftPage(Struct, frozen=True):
    """A page that moved: where it stands now, and whose it is."""

    to: str
    fragment: str
    """Of a thing that is read of on another page: the element there."""
    title: str
    base_url: str


def view_moved(scene: Scene, left: LeftPage) -> MovedView:
    to = scene.here.to(left.to, left.fragment)
    canonical = urls.absolute(left.to, left.base_url) if left.base_url else to
    head = Head(left.title, say("page.moved"), "", "", indexed=False)
    return MovedView(head, to, canonical, scene.here.to("static/js/moved.js"))


def not_found(scene: Scene, _: object) -> TextView:
    head = Head(say("title.not_found"), say("page.gone"), "", "404", indexed=False)
    return TextView(head, "", main_links(scene))


MAIN = (
    (urls.HOME, say("title.home")),
    (urls.ISSUES, say("title.issues")),
    (urls.ACTORS, say("title.actors")),
    (urls.FIGURES, say("title.figures")),
    (urls.TIMELINE, say("title.timeline")),
    (urls.CHANGES, say("title.changes")),
    (urls.TENSIONS, say("title.tensions")),
    (urls.COMMITMENTS, say("title.commitments")),
    (urls.SOURCES, say("title.sources")),
)
FOOT_LINKS = (
    (urls.SEARCH, say("title.search")),
    (urls.ABOUT_PAGE, say("title.about")),
    (urls.TRUST, say("title.trust")),
    (urls.REVIEW, say("title.review")),
    (urls.CORRECTIONS, say("title.corrections")),
    (urls.FEED, say("title.feed")),
)


def main_links(scene: Scene) -> tuple[Link, ...]:
    return tuple(Link(text, scene.here.to(path)) for path, text in MAIN)
