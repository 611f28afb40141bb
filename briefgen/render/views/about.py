"""The pages about the site itself: about and data, search, editors' pages, moved, not found."""

from dataclasses import dataclass

from briefgen.libraries import Versions
from briefgen.load.content import EditorPage
from briefgen.problems import OF_SEEDS
from briefgen.relate.desk import CopyGroup
from briefgen.render import urls
from briefgen.render.views import things
from briefgen.render.views.parts import ArticleLink, Head, Link, Section, Why, rest
from briefgen.render.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Download:
    title: str
    what: str
    href: str


@dataclass(frozen=True, slots=True)
class CopiesRow:
    kind: str
    articles: tuple[ArticleLink, ...]
    more: Link | None
    reasons: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class AboutView:
    head: Head
    description: str
    as_of: str
    downloads: tuple[Download, ...]
    feeds: tuple[Link, ...]
    pages: tuple[Link, ...]
    copies: tuple[CopiesRow, ...]
    problems: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]


TABLES = (
    ("desk.sqlite", "All tables as a database", "SQLite: keys that join, full-text search, common questions"),
    ("datasette.json", "What its columns hold", "`datasette desk.sqlite --metadata datasette.json`"),
    ("articles.csv", "Articles, as a table", "one article a row"),
    ("figures.json", "Figures", "each quantity with its points and verdicts"),
    ("figures.csv", "Figures, as a table", "one figure a row"),
    ("dates.csv", "Dates, as a table", "one date a row"),
    ("positions.csv", "Positions, as a table", "one position a row"),
    ("matrix.csv", "The matrix", "issue, actor, stance, side, object, condition, date"),
    ("actors.json", "Actors", "one entry an actor, with names and articles"),
    ("issues.json", "Issues", "questions, cells and positions"),
    ("timeline.json", "Timeline", "events with their bounds and sources"),
    ("tensions.json", "Tensions", "what disagrees or rests on one source"),
    ("commitments.json", "Commitments", "who, what, by when"),
    ("changes.json", "Changes", "what is new since the last edition"),
    ("shifts.json", "Shifts", "changes of position, both sides"),
    ("articles.json", "Articles", "in the order of reading, with the reasons"),
    ("copies.json", "Copies", "articles that count as one source"),
    ("manifest.json", "Manifest", "the seeds with their hashes, and the versions that read them"),
    ("schema/brief.json", "Schema of a brief", "JSON Schema"),
)


def about(scene: Scene, versions: Versions) -> AboutView:
    known = scene.atlas.desk
    contents = (
        Section("reading", "How to read it"),
        Section("data", "Data"),
        Section("feeds", "Feeds"),
        Section("problems", "Problems"),
        Section("versions", "Versions"),
    )
    told = "What this site is, how to check it, and its data to take away."
    return AboutView(
        head=Head("About and data", told, urls.ABOUT, "This site", contents),
        description="",
        as_of=things.latest_dated(scene),
        downloads=tuple(
            Download(title, what, scene.here.to(urls.data(name))) for name, title, what in TABLES
        ),
        feeds=(
            Link("Articles, Atom", scene.here.to(urls.FEED)),
            Link("Articles, JSON Feed", scene.here.to(urls.JSON_FEED)),
            Link("Changes, Atom", scene.here.to(urls.CHANGES_FEED)),
        ),
        pages=tuple(Link(page.title, scene.here.to(urls.page(page.slug))) for page in known.pages),
        copies=tuple(_copies(scene, group) for group in known.copies[:MOST_GROUPS]),
        problems=tuple(str(one) for one in known.problems if one.code in OF_SEEDS)[:MOST_PROBLEMS],
        versions=versions,
    )


MOST_PROBLEMS = 200
MOST_GROUPS, MOST_COPIES, MOST_REASONS = 40, 20, 6


def _copies(scene: Scene, group: CopyGroup) -> CopiesRow:
    known = [each for each in group.articles if each in scene.atlas.briefs]
    articles = tuple(scene.article(each) for each in known[:MOST_COPIES])
    more = rest(len(known) - MOST_COPIES, "articles, in the data", scene.data("copies.json"))
    return CopiesRow(group.kind, articles, more, scene.lines(group.reasons[:MOST_REASONS]))


@dataclass(frozen=True, slots=True)
class TextView:
    """A page that is its text: an editor's page, search, not found."""

    head: Head
    text: str
    links: tuple[Link, ...]
    scripts: tuple[str, ...] = ()
    here: str = ""
    """The page's own address, for its form."""


def editor_page(scene: Scene, page: EditorPage) -> TextView:
    head = Head(
        page.title, f"{page.title}: written by the editors of the desk.", "", "Written by the editors"
    )
    return TextView(head, page.text, (Link("About and data", scene.here.to(urls.ABOUT)),))


def search(scene: Scene, _: object) -> TextView:
    told = "Search every sentence of the articles, and the actors, figures, events and issues of the desk."
    head = Head("Search", told, urls.SEARCH, "The desk")
    scripts = tuple(scene.here.to(f"static/js/{name}.js") for name in ("terms", "find", "search"))
    return TextView(head, "", main_links(scene), scripts, scene.here.to(urls.SEARCH))


@dataclass(frozen=True, slots=True)
class MovedView:
    """A page that points on."""

    head: Head
    to: str
    canonical: str
    script: str


@dataclass(frozen=True, slots=True)
class Left:
    """A page that moved: where it stands now, and whose it is."""

    to: str
    fragment: str
    """Of a thing that is read of on another page: the element there."""
    title: str
    base_url: str


def moved(scene: Scene, left: Left) -> MovedView:
    to = scene.here.to(left.to, left.fragment)
    canonical = urls.absolute(left.to, left.base_url) if left.base_url else to
    head = Head(left.title, "This page has moved.", "", "", indexed=False)
    return MovedView(head, to, canonical, scene.here.to("static/js/moved.js"))


def not_found(scene: Scene, _: object) -> TextView:
    head = Head("Page not found", "There is no page at this address.", "", "404", indexed=False)
    return TextView(head, "", main_links(scene))


MAIN = (
    (urls.HOME, "Home"),
    (urls.ISSUES, "Issues"),
    (urls.ACTORS, "Actors"),
    (urls.FIGURES, "Figures"),
    (urls.TIMELINE, "Timeline"),
    (urls.CHANGES, "Changes"),
    (urls.TENSIONS, "Tensions"),
    (urls.COMMITMENTS, "Commitments"),
    (urls.SOURCES, "Sources"),
)
FOOT = (
    (urls.SEARCH, "Search"),
    (urls.ABOUT, "About and data"),
    (urls.TRUST, "How far to trust it"),
    (urls.REVIEW, "Review"),
    (urls.CORRECTIONS, "Corrections"),
    (urls.FEED, "Feed"),
)


def main_links(scene: Scene) -> tuple[Link, ...]:
    return tuple(Link(text, scene.here.to(path)) for path, text in MAIN)
