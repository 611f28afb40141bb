"""One actor: roles as stated, positions by issue over time, figures, events, and every mention."""

from collections.abc import Iterator, Sized
from itertools import islice

from msgspec import Struct

from briefgen.model import ActorId, ActorKind, Brief, Stance
from briefgen.relate.desk import Actor, Cell, FactRef, Holder, Office, Series, StatedRole
from briefgen.render import urls
from briefgen.render.views import jsonld, stands
from briefgen.render.views.findings import company, facts, moves, passages, promises, standpoints, things
from briefgen.render.views.findings.company import CompanyView
from briefgen.render.views.findings.passages import FactPassage
from briefgen.render.views.parts import ArticleLink, FactView, Head, Link, Quote, Section, Why, rest
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.views.stands import ShownStand
from briefgen.render.wording import words
from briefgen.render.wording.texts import say

SCHEMA = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.STATE: "Country",
    ActorKind.PLACE: "Place",
}
MOST_MENTIONS = 1
"""Of one article that are quoted; the source page marks them all."""
MOST_QUOTED = 3
"""Articles whose mentions are quoted: the newest. Older ones are named."""
MOST_OLDER = 10
MOST_NAMED = 60
MOST_ISSUES, MOST_STANDS = 6, 24
"""All stand on their briefs and in data/positions.csv."""
MOST_QUOTES = 3
"""Of one role: the first."""
MOST_ROLES, MOST_OFFICES, MOST_HOLDERS = 20, 8, 12
ACTOR_THINGS = 8
"""Figures, events and commitments of each sort: the newest."""


class RoleView(Struct, frozen=True):
    text: str
    href: str
    when: str
    former: bool
    quotes: tuple[Quote, ...]


class StandRow(Struct, frozen=True):
    """Where the actor stands on one issue by now."""

    issue: Link
    stand: ShownStand
    latest: FactView
    condition: str
    when: str


class SpokenRow(Struct, frozen=True):
    """Where someone stands who speaks for the actor: theirs, rolled up here and never merged."""

    speaker: Link
    stand: StandRow


class ArticleMentions(Struct, frozen=True):
    article: ArticleLink
    mentions: tuple[Quote, ...]
    more: int


class ActorHolderRow(Struct, frozen=True):
    actor: Link | None
    when: str
    quote: Quote


class OfficeView(Struct, frozen=True):
    name: str
    holders: tuple[ActorHolderRow, ...]


class ActorView(Struct, frozen=True):
    head: Head
    name: str
    kind: str
    aliases: tuple[str, ...]
    note: str
    known: tuple[Link, ...]
    """Where others tell of it, as an editor noted."""
    roles: tuple[RoleView, ...]
    stands: tuple[StandRow, ...]
    issues: tuple[standpoints.IssueGroup, ...]
    more_issues: Link | None
    shifts: tuple[moves.ShiftRow, ...]
    more_shifts: Link | None
    series: tuple[things.SeriesRow, ...]
    figures: tuple[FactPassage, ...]
    """Those on no card; the others are told by their cards."""
    more_figures: Link | None
    events: tuple[things.EventRow, ...]
    more_events: Link | None
    commitments: tuple[promises.CommitmentRow, ...]
    more_commitments: Link | None
    offices: tuple[OfficeView, ...]
    speaks_for: tuple[Link, ...]
    spoken_for_by: tuple[Link, ...]
    spoken: tuple[SpokenRow, ...]
    company: CompanyView | None
    """Who is on the same side, and who is not."""
    merged: tuple[Why, ...]
    kept_apart: tuple[Why, ...]
    articles: tuple[ArticleMentions, ...]
    """The newest first."""
    older: tuple[ArticleLink, ...]
    more: Link | None
    """To articles that are not even named, so that a page of a state in every article stays a page."""


def view_actor(scene: Scene, actor: Actor) -> ActorView:
    atlas, to = scene.atlas, scene.here.to
    newest = actor.briefs[::-1]
    issues = standpoints.by_issue(scene, actor.positions)
    shifts = atlas.shifts_of_actor.get(actor.id, ())
    series, loose = _figures_by_card(scene, actor)
    held = _list_sides(atlas.cells_of_actor.get(actor.id, ()))
    events, promised = atlas.events_of_actor.get(actor.id, ()), atlas.commitments_of_actor.get(actor.id, ())
    return ActorView(
        head=_view_actor_head(scene, actor),
        name=actor.name,
        kind=actor.kind,
        aliases=actor.aliases[:MOST_NAMED],
        note=actor.note.note if actor.note else "",
        known=_link_known(actor),
        roles=tuple(_view_role(scene, role) for role in actor.roles[:MOST_ROLES]),
        stands=tuple(_view_stands(scene, held[:MOST_STANDS])),
        issues=issues[:MOST_ISSUES],
        more_issues=rest(len(issues) - MOST_ISSUES, "more.issues_csv", scene.data("positions.csv")),
        shifts=moves.rows_of_shifts(scene, shifts[-ACTOR_THINGS:]),
        more_shifts=rest(len(shifts) - ACTOR_THINGS, "more.shifts_data", scene.data("shifts.json")),
        series=tuple(things.row_of_series(scene, each) for each in series[-ACTOR_THINGS:]),
        figures=passages.quote_facts(scene, loose[-ACTOR_THINGS:]),
        more_figures=rest(_count_beyond(series, loose), "more.figures_csv", scene.data("figures.csv")),
        events=tuple(things.row_of_event(scene, each) for each in events[-ACTOR_THINGS:]),
        more_events=rest(len(events) - ACTOR_THINGS, "more.events", to(urls.TIMELINE)),
        commitments=tuple(promises.commitment_beside(scene, each) for each in promised[-ACTOR_THINGS:]),
        more_commitments=rest(len(promised) - ACTOR_THINGS, "more.commitments", to(urls.COMMITMENTS)),
        offices=tuple(_list_offices(scene, actor)),
        speaks_for=scene.actors(actor.speaks_for[:MOST_NAMED]),
        spoken_for_by=scene.actors(actor.spoken_for_by[:MOST_NAMED]),
        company=company.view_company(scene, actor),
        spoken=tuple(islice(_view_spoken(scene, actor), MOST_STANDS)),
        merged=scene.lines(actor.merged[:ACTOR_THINGS]),
        kept_apart=scene.lines(actor.kept_apart[:ACTOR_THINGS]),
        articles=tuple(_view_mentions(scene, atlas.briefs[each], actor.id) for each in newest[:MOST_QUOTED]),
        older=tuple(scene.article(each) for each in newest[MOST_QUOTED : MOST_QUOTED + MOST_OLDER]),
        more=rest(len(newest) - MOST_QUOTED - MOST_OLDER, "more.articles_data", scene.data("actors.json")),
    )


def _figures_by_card(scene: Scene, actor: Actor) -> tuple[tuple[Series, ...], list[FactRef]]:
    """The cards of the actor's figures, and the figures that are on none."""
    series = scene.atlas.series_of_actor.get(actor.id, ())
    known = {point.ref for each in series for point in each.points}
    return series, [ref for ref in actor.figures if ref not in known]


def _count_beyond(*sorts: Sized) -> int:
    """How many things the page does not show, so many of each sort as it does."""
    return sum(max(0, len(found) - ACTOR_THINGS) for found in sorts)


WIKIDATA = "https://www.wikidata.org/wiki/"


def _link_known(actor: Actor) -> tuple[Link, ...]:
    note = actor.note
    told = (
        (say("label.wikidata"), WIKIDATA + note.wikidata if note and note.wikidata else ""),
        (say("label.wikipedia"), note.wikipedia if note else ""),
    )
    return tuple(Link(text, href) for text, href in told if href)


def _view_actor_head(scene: Scene, actor: Actor) -> Head:
    atlas = scene.atlas
    named = (
        ("roles", say("section.roles"), actor.roles or actor.kind == ActorKind.PERSON),
        ("offices", say("section.offices"), atlas.offices_of.get(actor.id)),
        ("positions", say("section.positions"), True),
        ("figures", say("section.figures"), actor.figures or atlas.series_of_actor.get(actor.id)),
        ("timeline", say("section.timeline"), atlas.events_of_actor.get(actor.id)),
        ("commitments", say("section.commitments"), atlas.commitments_of_actor.get(actor.id)),
        ("identity", say("section.identity"), actor.aliases or actor.merged or actor.kept_apart),
        ("mentions", say("section.mentions"), True),
    )
    kind = SCHEMA.get(actor.kind)
    return Head(
        title=actor.name,
        document=_document_title(scene, actor),
        description=say("summary.actor", name=actor.name),
        section=urls.ACTORS,
        kicker=say("kicker.actor", kind=actor.kind),
        contents=tuple(Section(anchor, title) for anchor, title, there in named if there),
        json_ld=jsonld.tell_named(kind, actor.name, actor.aliases, _link_known(actor)) if kind else "",
    )


def _document_title(scene: Scene, actor: Actor) -> str:
    """The name; with an article that names the actor where two pages would be called alike."""
    if scene.atlas.names[actor.name] == 1 or not actor.briefs:
        return actor.name
    return say(
        "title.actor_in",
        name=actor.name,
        kind=actor.kind,
        article=shorten(scene.article(actor.briefs[0]).title, 60),
    )


def _view_role(scene: Scene, role: StatedRole) -> RoleView:
    office = scene.atlas.offices.get(role.office)
    link = scene.office(office) if office else None
    return RoleView(
        role.text,
        link.href if link else "",
        words.write_bounds(role.earliest, role.latest),
        role.former,
        tuple(scene.quote(each) for each in role.evidence[:MOST_QUOTES]),
    )


def _list_sides(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Those that hold more than a comment, which stands below by its issue."""
    return tuple(cell for cell in cells if cell.stance is not Stance.CLAIMS)


def _view_stands(scene: Scene, cells: tuple[Cell, ...]) -> Iterator[StandRow]:
    for cell in cells:
        issue, latest = scene.issue(cell.issue), facts.view_fact(scene, cell.latest)
        if issue and latest:
            stand, when = stands.of_cell(cell), latest.quote.article.when
            yield StandRow(issue, stand, latest, cell.condition, when)


def _view_spoken(scene: Scene, actor: Actor) -> Iterator[SpokenRow]:
    """Where those who speak for it stand, one after the other."""
    for speaker in actor.spoken_for_by[:MOST_NAMED]:
        link, cells = scene.actor(speaker), scene.atlas.cells_of_actor.get(speaker, ())
        for stand in _view_stands(scene, _list_sides(cells)[:MOST_STANDS]):
            if link:
                yield SpokenRow(link, stand)


def _list_offices(scene: Scene, actor: Actor) -> Iterator[OfficeView]:
    for office in scene.atlas.offices_of.get(actor.id, ())[:MOST_OFFICES]:
        yield _view_office(scene, office)


def _view_office(scene: Scene, office: Office) -> OfficeView:
    known = (holder for holder in office.holders[-MOST_HOLDERS:] if holder.article in scene.atlas.briefs)
    return OfficeView(office.name, tuple(_view_holder(scene, holder) for holder in known))


def _view_holder(scene: Scene, holder: Holder) -> ActorHolderRow:
    when = words.write_bounds(holder.earliest, holder.latest)
    return ActorHolderRow(scene.actor(holder.actor), when, scene.quote(holder.evidence))


def _view_mentions(scene: Scene, brief: Brief, id: ActorId) -> ArticleMentions:  # noqa: A002
    indexes = next((actor.mentions for actor in brief.actors if actor.id == id), ())
    source = urls.source(brief.article.slug)
    shown = indexes[:MOST_MENTIONS]
    quotes = tuple(
        scene.quote(brief.findings.actors[n].evidence, scene.here.to(source, urls.mention(n))) for n in shown
    )
    return ArticleMentions(scene.link_to(brief), quotes, len(indexes) - len(shown))
