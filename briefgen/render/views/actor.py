"""One actor: roles as stated, positions by issue over time, figures, events, and every mention."""

from dataclasses import dataclass

from briefgen.model import ActorId, ActorKind, Brief, IssueId
from briefgen.relate.desk import Actor, FactRef, Holder, Office, StatedRole
from briefgen.render import charts, urls, words
from briefgen.render.atlas import Found, grouped
from briefgen.render.views import facts, jsonld, things
from briefgen.render.views.parts import ArticleLink, FactView, Head, Link, Quote, ReasonView, Section
from briefgen.render.views.scene import Scene, shorten

SCHEMA = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.STATE: "Country",
    ActorKind.PLACE: "Place",
}
MOST_MENTIONS = 8
"""Of one article that are listed; the source page marks them all."""
MOST_QUOTED = 12
"""Articles whose mentions are quoted: the newest. Older ones are named."""
MOST_NAMED = 200
MOST_POSITIONS = 15
"""On one issue: the newest. All stand on their briefs and in data/positions.csv."""
MOST_THINGS = 40
"""Figures, events and commitments of each sort: the newest."""


@dataclass(frozen=True, slots=True)
class RoleView:
    text: str
    href: str
    when: str
    former: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class IssueGroup:
    """What the actor says on one issue, oldest first."""

    issue: Link | None
    positions: tuple[FactView, ...]
    more: int
    """Older positions that are not shown."""
    strip: charts.PositionStrip | None


@dataclass(frozen=True, slots=True)
class ArticleMentions:
    article: ArticleLink
    mentions: tuple[Quote, ...]
    more: int


@dataclass(frozen=True, slots=True)
class HolderRow:
    actor: Link | None
    when: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class OfficeView:
    name: str
    holders: tuple[HolderRow, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    head: Head
    name: str
    kind: str
    aliases: tuple[str, ...]
    note: str
    roles: tuple[RoleView, ...]
    issues: tuple[IssueGroup, ...]
    shifts: tuple[things.ShiftRow, ...]
    figures: tuple[FactView, ...]
    series: tuple[things.SeriesRow, ...]
    events: tuple[things.EventRow, ...]
    commitments: tuple[things.CommitmentRow, ...]
    offices: tuple[OfficeView, ...]
    speaks_for: tuple[Link, ...]
    spoken_for_by: tuple[Link, ...]
    merged: tuple[ReasonView, ...]
    kept_apart: tuple[ReasonView, ...]
    articles: tuple[ArticleMentions, ...]
    """The newest first."""
    older: tuple[ArticleLink, ...]
    more: int
    """Articles that are not even named, so that a page of a state in every article stays a page."""


def view(scene: Scene, actor: Actor) -> ActorView:
    atlas = scene.atlas
    newest = actor.briefs[::-1]
    older = newest[MOST_QUOTED : MOST_QUOTED + MOST_NAMED]
    return ActorView(
        head=_head(scene, actor),
        name=actor.name,
        kind=actor.kind,
        aliases=actor.aliases,
        note=actor.note.note if actor.note else "",
        roles=tuple(_role(scene, role) for role in actor.roles),
        issues=by_issue(scene, actor.positions),
        shifts=things.shifts(scene, atlas.shifts_of_actor.get(actor.id, ())),
        figures=facts.views(scene, actor.figures[-MOST_THINGS:]),
        series=tuple(
            things.series(scene, each) for each in atlas.series_of_actor.get(actor.id, ())[-MOST_THINGS:]
        ),
        events=tuple(
            things.event(scene, each) for each in atlas.events_of_actor.get(actor.id, ())[-MOST_THINGS:]
        ),
        commitments=tuple(
            things.commitment(scene, each)
            for each in atlas.commitments_of_actor.get(actor.id, ())[-MOST_THINGS:]
        ),
        offices=tuple(_office(scene, each) for each in atlas.offices_of.get(actor.id, ())),
        speaks_for=scene.actors(actor.speaks_for),
        spoken_for_by=scene.actors(actor.spoken_for_by),
        merged=scene.reasons(actor.merged),
        kept_apart=scene.reasons(actor.kept_apart),
        articles=tuple(_mentions(scene, atlas.briefs[each], actor.id) for each in newest[:MOST_QUOTED]),
        older=tuple(scene.article(each) for each in older),
        more=max(0, len(newest) - MOST_QUOTED - MOST_NAMED),
    )


def _head(scene: Scene, actor: Actor) -> Head:
    atlas = scene.atlas
    named = (
        ("roles", "Roles as stated", actor.roles or actor.kind == ActorKind.PERSON),
        ("offices", "Offices", atlas.offices_of.get(actor.id)),
        ("positions", "Positions", True),
        ("figures", "Figures", actor.figures or atlas.series_of_actor.get(actor.id)),
        ("timeline", "Timeline", atlas.events_of_actor.get(actor.id)),
        ("commitments", "Commitments", atlas.commitments_of_actor.get(actor.id)),
        ("identity", "Identity", actor.aliases or actor.merged or actor.kept_apart),
        ("mentions", "Where it is named", True),
    )
    kind = SCHEMA.get(actor.kind)
    return Head(
        title=actor.name,
        document=_document(scene, actor),
        description=f"{actor.name}: roles, positions, figures and events, each with its sentence.",
        section=urls.ACTORS,
        kicker=f"Actor · {actor.kind}",
        contents=tuple(Section(anchor, title) for anchor, title, there in named if there),
        json_ld=jsonld.named(kind, actor.name, actor.aliases) if kind else "",
    )


def _document(scene: Scene, actor: Actor) -> str:
    """The name; with an article that names the actor where two pages would be called alike."""
    if scene.atlas.names[actor.name] == 1 or not actor.briefs:
        return actor.name
    return f"{actor.name} ({actor.kind}), in “{shorten(scene.article(actor.briefs[0]).title, 60)}”"


def _role(scene: Scene, role: StatedRole) -> RoleView:
    office = scene.atlas.offices.get(role.office)
    link = scene.office(office) if office else None
    return RoleView(
        role.text,
        link.href if link else "",
        words.bounds(role.earliest, role.latest),
        role.former,
        tuple(scene.quote(each) for each in role.evidence),
    )


def by_issue(scene: Scene, refs: tuple[FactRef, ...]) -> tuple[IssueGroup, ...]:
    """Positions by issue, those on no issue of the desk last; over time within each."""
    found = [scene.atlas.facts[ref] for ref in refs if ref in scene.atlas.facts]
    rows = grouped((each.brief.issue_of[each.index], each) for each in found)
    order = sorted(rows, key=lambda issue: (issue is None, issue or ""))
    return tuple(_group(scene, issue, rows[issue]) for issue in order)


def _group(scene: Scene, issue: IssueId | None, found: tuple[Found, ...]) -> IssueGroup:
    shown = tuple(facts.show(scene, each) for each in found[-MOST_POSITIONS:])
    return IssueGroup(scene.issue(issue), shown, len(found) - len(shown), _strip(str(issue), shown))


def _strip(issue: str, positions: tuple[FactView, ...]) -> charts.PositionStrip | None:
    if issue == "None":
        return None
    stances = [(one.stance, f"{one.stance}, {one.quote.article.when}", one.href) for one in positions]
    return charts.position_strip(f"strip-{issue}", "Stances in the order of reading", stances)


def _office(scene: Scene, office: Office) -> OfficeView:
    known = (holder for holder in office.holders if holder.article in scene.atlas.briefs)
    return OfficeView(office.name, tuple(_holder(scene, holder) for holder in known))


def _holder(scene: Scene, holder: Holder) -> HolderRow:
    when = words.bounds(holder.earliest, holder.latest)
    return HolderRow(scene.actor(holder.actor), when, scene.quote(holder.evidence))


def _mentions(scene: Scene, brief: Brief, id: ActorId) -> ArticleMentions:  # noqa: A002
    indexes = next((actor.mentions for actor in brief.actors if actor.id == id), ())
    source = urls.source(brief.article.slug)
    shown = indexes[:MOST_MENTIONS]
    quotes = tuple(
        scene.quote(brief.findings.actors[n].evidence, scene.here.to(source, urls.mention(n))) for n in shown
    )
    return ArticleMentions(scene.link_to(brief), quotes, len(indexes) - len(shown))
