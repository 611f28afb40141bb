"""The table of page kinds. Order is data: pages come in the order of KINDS."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from briefgen.config import SiteConfig
from briefgen.libraries import Versions
from briefgen.load.content import EditorPage
from briefgen.relate.desk import Actor, Desk, Issue, Moved
from briefgen.render import urls
from briefgen.render.atlas import homes
from briefgen.render.atlas.faces import Faces
from briefgen.render.atlas.homes import Home
from briefgen.render.page import EditorNote
from briefgen.render.views import trust
from briefgen.render.views.leaves import ListPage, lay_commitments, lay_tensions, lay_timeline, turn_leaves
from briefgen.render.views.many import about, issues, lists, selection
from briefgen.render.views.scene import Scene
from briefgen.render.views.single import actor, brief, embed, figure, issue, removed, source
from briefgen.render.views.whole import compare, desk, home, timeline
from briefgen.typed.entry import Place


class Given(Struct, frozen=True):
    """What the kinds choose their subjects from."""

    atlas: Faces
    site: SiteConfig
    versions: Versions
    homes: Mapping[str, Home]
    """Where each thing is read of, by the page that it has or would have."""

    @property
    def desk(self) -> Desk:
        return self.atlas.desk


class Subject(Struct, frozen=True):
    """One page to be: where it stands, what it is about, what it was made from."""

    path: str
    thing: Any
    source: str
    note: EditorNote | None = None


class PageKind(Struct, frozen=True):
    template: str
    subjects: Callable[[Given], Iterable[Subject]]
    view: Callable[[Scene, Any], Any]
    listed: bool = True
    """Search engines are led to it."""


def _subject_of_one(
    path: str, thing: Callable[[Given], object] = lambda given: None
) -> Callable[[Given], Iterable[Subject]]:
    def subjects(given: Given) -> Iterator[Subject]:
        yield Subject(path, thing(given), path)

    return subjects


def _subjects_of_pages(
    path: str, things: Callable[[Given], Any], times: int = 1
) -> Callable[[Given], Iterable[Subject]]:
    def subjects(given: Given) -> Iterator[Subject]:
        for leaf in turn_leaves(path, things(given), given.site.page_size * times):
            yield Subject(leaf.path, leaf, path)

    return subjects


def _change_subjects(given: Given) -> Iterator[Subject]:
    """The desk as it is at changes.html, each kept edition at its own page."""
    kept = [batch for batch in given.desk.changes if batch.slug]
    for batch in (*kept, given.atlas.changes_now):
        landing = urls.edition(batch.slug)
        for leaf in turn_leaves(landing, batch.changes, given.site.page_size):
            yield Subject(leaf.path, desk.ChangesLeaf(batch, leaf), landing)


def _embed_subjects(given: Given) -> Iterator[Subject]:
    """One an article, at addresses that it had before too: frames elsewhere follow no page that points on.

    None where the desk asks for no frames: they are a tenth of what a page shows, told a second time.
    """
    if not given.site.frames:
        return
    slugs = {str(one.article.slug): one for one in given.desk.briefs}
    for slug, each in slugs.items():
        yield Subject(urls.embed(slug), each, _path_of_seed(each))
    for one in given.desk.moved:
        if str(one.to) in slugs and not homes.is_of_thing(one.address):
            yield Subject(urls.embed(one.address), slugs[str(one.to)], one.seed)


def _removed_subjects(*at: Callable[[str], str]) -> Callable[[Given], Iterable[Subject]]:
    """What an article that went leaves at its addresses."""

    def subjects(given: Given) -> Iterator[Subject]:
        for one in given.desk.removed:
            for path in at:
                yield Subject(path(one.slug), one, f"edition {one.edition}")

    return subjects


def _removed_embed_subjects(given: Given) -> Iterable[Subject]:
    return _removed_subjects(urls.embed)(given) if given.site.frames else ()


def _actor_subjects(given: Given) -> Iterator[Subject]:
    """Those that earn a page."""
    for one in given.desk.actors:
        home = homes.find_actor_home(given.atlas, one)
        if home.is_page:
            yield Subject(home.path, one, one.name, _of_actor(one))


def _figure_subjects(given: Given) -> Iterator[Subject]:
    for series in (one for one in given.desk.series if homes.of_series(given.atlas, one).is_page):
        for leaf in turn_leaves(urls.figure(series.slug), range(len(series.points)), figure.POINTS):
            yield Subject(leaf.path, figure.FigureLeaf(series, leaf), series.title)


def _event_subjects(given: Given) -> Iterator[Subject]:
    for event in (one for one in given.desk.events if homes.of_event(given.atlas, one).is_page):
        told = homes.list_tellers(given.atlas, event)
        for leaf in turn_leaves(urls.event(event.id), told, timeline.ARTICLES_OF_EVENT):
            yield Subject(leaf.path, timeline.EventLeaf(event, leaf), f"event {event.id}")


def _laid(path: str, laid: Callable[[Faces], Iterable[ListPage]]) -> Callable[[Given], Iterable[Subject]]:
    return lambda given: (Subject(leaf.path, leaf, path) for leaf in laid(given.atlas))


def _moved_subjects(given: Given) -> Iterator[Subject]:
    """A small page at each address that an article had before, and at that of its source."""
    for one in given.desk.moved:
        if homes.is_of_thing(one.address):
            yield from _outgrown_subjects(given, one)
            continue
        for at in (urls.brief, urls.source):
            left = about.LeftPage(at(one.to), "", one.title, given.site.base_url)
            yield Subject(at(one.address), left, one.seed)


def _outgrown_subjects(given: Given, one: Moved) -> Iterator[Subject]:
    """A small page where a thing had one, which leads to its anchor; none where it has one again."""
    page = f"{one.address}.html"
    home = given.homes.get(page, Home(urls.brief(one.to)))
    if home.path != page:
        left = about.LeftPage(home.path, home.fragment, one.title, given.site.base_url)
        yield Subject(page, left, one.seed)


def _subjects_of_each(
    things: Callable[[Desk], Iterable[Any]],
    path: Callable[[Any], str],
    origin: Callable[[Any], str],
    note: Callable[[Any], EditorNote | None] = lambda each: None,
) -> Callable[[Given], Iterable[Subject]]:
    def subjects(given: Given) -> Iterator[Subject]:
        return (Subject(path(each), each, origin(each), note(each)) for each in things(given.desk))

    return subjects


def _note_subject(text: str, place: Place | None) -> EditorNote | None:
    return EditorNote(place.path, place.note, text) if place and text else None


def _of_actor(each: Actor) -> EditorNote | None:
    return _note_subject(each.note.note, each.note.place) if each.note else None


def _of_issue(each: Issue) -> EditorNote | None:
    return _note_subject(each.note, each.place)


def _of_page(each: EditorPage) -> EditorNote | None:
    return _note_subject(each.text, each.place)


def _path_of_seed(each: Any) -> str:
    return each.article.source.path if each.article.source else str(each.article.id)


def _place_of_issue(each: Any) -> str:
    return each.place.path if each.place else f"issue {each.slug}"


PAGE_KINDS: tuple[PageKind, ...] = (
    PageKind(
        "brief.html",
        _subjects_of_each(lambda d: d.briefs, lambda b: urls.brief(b.article.slug), _path_of_seed),
        brief.view_brief,
    ),
    PageKind(
        "source.html",
        _subjects_of_each(lambda d: d.briefs, lambda b: urls.source(b.article.slug), _path_of_seed),
        source.view_source,
    ),
    PageKind("embed.html", _embed_subjects, embed.view_embed, listed=False),
    PageKind("actor.html", _actor_subjects, actor.view_actor),
    PageKind("figure.html", _figure_subjects, figure.view_figure),
    PageKind(
        "issue.html",
        _subjects_of_each(lambda d: d.issues, lambda i: urls.issue(i.slug), _place_of_issue, _of_issue),
        issue.view_issue,
    ),
    PageKind("event.html", _event_subjects, timeline.view_event),
    PageKind(
        "page.html",
        _subjects_of_each(lambda d: d.pages, lambda p: urls.page(p.slug), _place_of_issue, _of_page),
        about.editor_page,
    ),
    PageKind("moved.html", _moved_subjects, about.view_moved, listed=False),
    PageKind("removed.html", _removed_subjects(urls.brief, urls.source), removed.view_removed, listed=False),
    PageKind("embed.html", _removed_embed_subjects, removed.view_removed_embed, listed=False),
    PageKind(
        "actors.html",
        _subjects_of_pages(urls.ACTORS, lambda g: g.atlas.actors_in_order, times=2),
        lists.view_actors,
    ),
    PageKind(
        "figures.html",
        _subjects_of_pages(urls.FIGURES, lambda g: g.atlas.series_in_order, times=3),
        lists.view_figures,
    ),
    PageKind("sources.html", _subjects_of_pages(urls.SOURCES, lambda g: g.desk.briefs), lists.view_sources),
    PageKind("timeline.html", _laid(urls.TIMELINE, lay_timeline), timeline.view_timeline),
    PageKind("issues.html", _subject_of_one(urls.ISSUES), issues.view_issues),
    PageKind("tensions.html", _laid(urls.TENSIONS, lay_tensions), desk.view_tensions),
    PageKind("commitments.html", _laid(urls.COMMITMENTS, lay_commitments), desk.view_commitments),
    PageKind("changes.html", _change_subjects, desk.view_changes),
    PageKind("compare.html", _subject_of_one(urls.COMPARE), compare.view_compare),
    PageKind("review.html", _subject_of_one(urls.REVIEW), desk.view_review, listed=False),
    PageKind("corrections.html", _subject_of_one(urls.CORRECTIONS), desk.view_corrections),
    PageKind(
        "about.html",
        _subject_of_one(urls.ABOUT_PAGE, lambda g: about.AboutSite(g.site, g.versions)),
        about.view_about,
    ),
    PageKind("trust.html", _subject_of_one(urls.TRUST), trust.view_trust),
    PageKind("search.html", _subject_of_one(urls.SEARCH), about.view_search),
    PageKind("selection.html", _subject_of_one(urls.SELECTION), selection.view_selection, listed=False),
    PageKind("404.html", _subject_of_one(urls.NOT_FOUND), about.not_found, listed=False),
    PageKind("index.html", _subject_of_one(urls.HOME, lambda g: g.site), home.view_home),
)
