"""The lists of the desk, cut into pages that are numbered from the oldest."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import ActorKind, Brief
from briefgen.relate.desk import Actor, Office, Series
from briefgen.render import urls
from briefgen.render.atlas import homes
from briefgen.render.atlas.found import grouped
from briefgen.render.charts import scale, strips
from briefgen.render.views.findings import things
from briefgen.render.views.leaves import ListPage
from briefgen.render.views.parts import ArticleLink, Head, Link, Pager, Section, rest
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.wording import words
from briefgen.render.wording.texts import say, tell_count


def make_pager(scene: Scene, leaf: ListPage) -> Pager | None:
    """Links to the pages beside; None where the list has one page."""
    if leaf.of <= 1:
        return None

    def to(number: int) -> str:
        return scene.here.to(urls.numbered(leaf.landing, number)) if 1 <= number <= leaf.of else ""

    if leaf.number == 0:
        pages = tuple(Link(str(n), to(n)) for n in range(1, leaf.of + 1))
        return Pager(to(leaf.of), "", say("page.newest"), pages)
    newer = to(leaf.number + 1) or scene.here.to(leaf.landing)
    return Pager(to(leaf.number - 1), newer, say("page.numbered", n=leaf.number), ())


class ListedActorRow(Struct, frozen=True):
    link: Link | None
    kind: str
    role: str
    aliases: tuple[str, ...]
    namesake: str
    """An article that names it, where another actor is called alike."""
    articles: int
    positions: int


class KindGroup(Struct, frozen=True):
    title: str
    rows: tuple[ListedActorRow, ...]


class ListedHolderRow(Struct, frozen=True):
    actor: Link | None
    when: str
    href: str


class OfficeRow(Struct, frozen=True):
    office: Link | None
    """To all holders, on the page of whose office it is; None where that has no page."""
    name: str
    of: Link | None
    holders: tuple[ListedHolderRow, ...]
    """The last, on the first page alone: no other changes with an article more."""
    more: Link | None


class ActorsView(Struct, frozen=True):
    head: Head
    pager: Pager | None
    groups: tuple[KindGroup, ...]
    offices: tuple[OfficeRow, ...]
    """Of the actors on this page: offices apart from those who hold them."""
    unnamed: int
    """Sources whom nobody names: each stands on the brief of its article."""
    counted: bool
    """Whether it is told how often each is named: on the first page, so that no other changes with it."""


ACTOR_SECTIONS = (
    ("person", say("section.people")),
    ("organisation", say("section.organisations")),
    ("state", say("section.states")),
    ("group", say("section.groups")),
    ("office", say("section.lone_offices")),
    ("place", say("section.places")),
)


def view_actors(scene: Scene, leaf: ListPage) -> ActorsView:
    counted = not leaf.number
    order = _weigh_actor if counted else _name_of_actor
    shown = sorted((one for one in leaf.things if isinstance(one, Actor)), key=order)
    rows = grouped((one.kind.value, _view_actor_row(scene, one, counted=counted)) for one in shown)
    groups = tuple(KindGroup(title, rows[kind]) for kind, title in ACTOR_SECTIONS if kind in rows)
    most = MOST_HOLDERS if counted else 0
    offices = tuple(_view_office_row(scene, one, most) for one in _offices_on_page(scene, leaf))
    unnamed = sum(one.kind is ActorKind.UNNAMED for one in scene.atlas.desk.actors) if counted else 0
    top = make_head(leaf, say("title.actors"), say("summary.actors"))
    return ActorsView(top, make_pager(scene, leaf), groups, offices, unnamed, counted)


MOST_OFFICES = 60
"""Of nobody in the list: the last."""
MOST_HOLDERS = 3
"""Of one office; all are told where the office is."""


def _offices_on_page(scene: Scene, leaf: ListPage) -> Iterator[Office]:
    """The offices of those on this page, so that none of its lists grows with the desk."""
    owners = {one.id for one in leaf.things if isinstance(one, Actor)}
    known = scene.atlas.desk.offices
    yield from (one for one in known if one.of in owners)
    if not leaf.number:
        yield from [one for one in known if one.of not in scene.atlas.actor_faces][-MOST_OFFICES:]


def _weigh_actor(one: Actor) -> tuple[int, int, str, str]:
    return -len(one.positions), -len(one.briefs), *_name_of_actor(one)


def _name_of_actor(one: Actor) -> tuple[str, str]:
    return one.name.casefold(), one.id


def _view_office_row(scene: Scene, one: Office, most: int) -> OfficeRow:
    known = [holder for holder in one.holders if holder.article in scene.atlas.briefs]
    whole = scene.office(one)
    shown = known[-(most if whole else MOST_HOLDERS) :] if most or not whole else []
    holders = tuple(
        ListedHolderRow(
            scene.actor(holder.actor),
            words.write_bounds(holder.earliest, holder.latest),
            scene.place_of(holder.evidence),
        )
        for holder in shown
    )
    more = rest(len(known) - len(shown), "more.holders", whole.href) if whole and shown else None
    return OfficeRow(whole, one.name, scene.actor(one.of), holders, more)


def _view_actor_row(scene: Scene, one: Actor, *, counted: bool) -> ListedActorRow:
    role = next((each.text for each in reversed(one.roles) if each.office), "")
    role = role or (one.roles[-1].text if one.roles else "")
    return ListedActorRow(
        scene.actor(one.id),
        one.kind,
        role,
        one.aliases,
        _tell_namesake(scene, one),
        len(one.briefs) if counted else 0,
        len(one.positions) if counted else 0,
    )


def _tell_namesake(scene: Scene, one: Actor) -> str:
    alike = scene.atlas.names[one.name] > 1 and one.briefs
    return shorten(scene.article(one.briefs[0]).title, 60) if alike else ""


def number_title(title: str, number: int) -> str:
    """The title of one page of many; of the first page the title alone."""
    return say("title.numbered", title=title, n=number) if number else title


def make_head(leaf: ListPage, title: str, description: str, contents: tuple[Section, ...] = ()) -> Head:
    return Head(number_title(title, leaf.number), description, leaf.landing, say("kicker.desk"), contents)


class FiguresView(Struct, frozen=True):
    head: Head
    pager: Pager | None
    rows: tuple[things.SeriesRow, ...]
    counted: bool
    """Whether it is told how many articles give each, and which is the latest: on the first page alone."""


def view_figures(scene: Scene, leaf: ListPage) -> FiguresView:
    counted = not leaf.number
    shown = [one for one in leaf.things if isinstance(one, Series)]
    top = make_head(leaf, say("title.figures"), say("summary.figures"))
    if not counted:
        return FiguresView(
            top, make_pager(scene, leaf), tuple(_lasting_row(scene, one) for one in shown), counted
        )
    rows = sorted(
        (things.row_of_series(scene, one) for one in shown), key=lambda row: (-row.articles, -row.points)
    )
    return FiguresView(top, make_pager(scene, leaf), tuple(rows), counted)


def _lasting_row(scene: Scene, one: Series) -> things.SeriesRow:
    """What stays as it is: of a figure that more articles give, its latest amount is told on its own page."""
    row = things.row_of_series(scene, one)
    if homes.of_series(scene.atlas, one).is_page:
        return replace(row, latest="", latest_href="", when="", points=0, articles=0, verdicts=())
    return row


class SourceRow(Struct, frozen=True):
    article: ArticleLink
    place: str
    number: int
    facts: str
    cut: str
    cut_href: str
    publisher_href: str
    """To the words that state it."""
    seed: str


class SourcesView(Struct, frozen=True):
    head: Head
    pager: Pager | None
    rows: tuple[SourceRow, ...]
    strip: strips.Strip | None


def view_sources(scene: Scene, leaf: ListPage) -> SourcesView:
    briefs = [one for one in leaf.things if isinstance(one, Brief)]
    first = (
        len(scene.atlas.desk.briefs) - len(briefs) if leaf.number == 0 else (leaf.number - 1) * len(briefs)
    )
    rows = tuple(_view_source_row(scene, one, n) for n, one in enumerate(briefs, first + 1))
    return SourcesView(
        make_head(leaf, say("title.sources"), say("summary.sources")),
        make_pager(scene, leaf),
        rows,
        _dating_strip(scene, briefs, first + 1),
    )


def _view_source_row(scene: Scene, brief: Brief, number: int) -> SourceRow:
    source = urls.source(brief.article.slug)
    return SourceRow(
        scene.link_to(brief),
        brief.article.place.text if brief.article.place else words.NOT_STATED,
        number,
        _count_facts(brief),
        tell_count("count.line", len(brief.article.cut)) if brief.article.cut else "",
        scene.here.to(source, urls.CUT),
        scene.here.to(source, urls.stated("publisher")) if _states_publisher(brief) else "",
        brief.article.source.path if brief.article.source else "",
    )


def _count_facts(brief: Brief) -> str:
    found = brief.findings
    rows = (
        ("count.position", found.positions),
        ("count.figure", found.figures),
        ("count.date", found.dates),
    )
    return ", ".join(tell_count(name, len(family)) for name, family in rows)


def _states_publisher(brief: Brief) -> bool:
    return brief.article.publisher is not None and brief.article.publisher.evidence is not None


def _dating_strip(scene: Scene, briefs: Sequence[Brief], first: int) -> strips.Strip | None:
    moments = []
    for number, brief in enumerate(briefs, first):
        dating = scene.atlas.datings.get(brief.article.id)
        if dating:
            link = scene.link_to(brief)
            one = scale.make_moment(dating.earliest, dating.latest, link.title, link.href)
            moments.append(replace(one, short=str(number)))
    return strips.draw_strip("dating", say("chart.dating"), moments)
