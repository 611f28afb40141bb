"""The brief of one article: what it says, fact by fact, and where it stands among the others."""

from collections.abc import Iterator

from msgspec import Struct

from briefgen.load.content import Action
from briefgen.model import ActorKind, Brief, BriefActor, Corrected, Evidence, FactId, IssueId
from briefgen.relate.days import written
from briefgen.relate.desk import FactRef, TensionKind
from briefgen.render import urls
from briefgen.render.atlas import homes
from briefgen.render.atlas.found import grouped
from briefgen.render.views import metadata
from briefgen.render.views.findings import lean, promises, things
from briefgen.render.views.findings.passages import FactPassage, GoneRow, list_gone
from briefgen.render.views.jsonld import tell_article as json_ld
from briefgen.render.views.parts import (
    ArticleLink,
    Detail,
    Head,
    Link,
    Quote,
    ReasonView,
    Section,
    Why,
)
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.wording.texts import say


class BriefActorRow(Struct, frozen=True):
    anchor: str
    """Where the actor is read of if it has no page; else its place on this brief."""
    link: Link | None
    """None where it has no page."""
    name: str
    aliases: tuple[str, ...]
    """Of an actor without a page: its page would tell them."""
    kind: str
    roles: tuple[Quote, ...]
    first: str
    """The address of the first mention of one that has no page; else empty: its page leads there."""


class CorrectedRow(Struct, frozen=True):
    what: str
    action: str
    before: str
    after: str
    reason: str
    by: str
    """Who corrected it and when, where the entry says so."""
    place: str
    href: str


class RelatedRow(Struct, frozen=True):
    article: ArticleLink
    reasons: tuple[ReasonView, ...]


class BriefCopiesRow(Struct, frozen=True):
    """Articles that count as one source with it."""

    kind: str
    articles: tuple[ArticleLink, ...]
    more: str
    """Where they all stand; empty where these are all."""
    reasons: tuple[Why, ...]


class BriefView(Struct, frozen=True):
    head: Head
    article: ArticleLink
    meta: tuple[Detail, ...]
    url: str
    data_href: str
    key_points: tuple[lean.KeyPoint, ...]
    positions_above: bool
    """Whether positions stand with the key points."""
    actors: tuple[BriefActorRow, ...]
    places: tuple[BriefActorRow, ...]
    """Those that are nothing but named: a line of names, each with its anchor."""
    positions: tuple[FactPassage, ...]
    figures: tuple[FactPassage, ...]
    dates: tuple[FactPassage, ...]
    events: tuple[things.EventRow, ...]
    commitments: tuple[promises.CommitmentRow, ...]
    tensions: tuple[things.TensionLine, ...]
    issues: tuple[Link, ...]
    related: tuple[RelatedRow, ...]
    copies: tuple[BriefCopiesRow, ...]
    corrected: tuple[CorrectedRow, ...]
    problems: tuple[str, ...]
    cut: int
    cut_href: str
    gone: tuple[GoneRow, ...]


def view_brief(scene: Scene, brief: Brief) -> BriefView:
    atlas, article = scene.atlas, brief.article
    findings, id = brief.findings, article.id  # noqa: A001
    told = lean.tell_facts(scene, brief)
    cast, places = _view_cast(scene, brief)
    return BriefView(
        head=_view_brief_head(brief, bool(told.positions)),
        article=scene.link_to(brief),
        meta=metadata.list_stated(scene, brief),
        url=urls.safe_external(article.url),
        data_href=scene.here.to(urls.data(f"briefs/{article.slug}.json")),
        key_points=told.key_points,
        positions_above=any(each.facts for each in told.key_points),
        actors=cast,
        places=places,
        positions=told.positions,
        figures=told.figures,
        dates=told.dates,
        events=tuple(_view_events(scene, brief, lean.list_named_events(told.dates))),
        commitments=tuple(
            promises.commitment_beside(scene, each)
            for each in atlas.commitments_of_article.get(id, ())[:BRIEF_THINGS]
        ),
        tensions=_view_brief_tensions(scene, brief),
        issues=tuple(link for each in atlas.issues_of_article.get(id, ()) if (link := scene.issue(each))),
        related=_view_related(scene, brief),
        copies=_view_copies_of(scene, brief),
        corrected=tuple(row_of_correction(scene, brief, each) for each in brief.corrected),
        problems=tuple(f"{each.message}" for each in (*article.problems, *findings.problems)),
        cut=len(article.cut),
        gone=list_gone(scene, id),
        cut_href=scene.here.to(urls.source(article.slug), urls.CUT),
    )


def _view_events(scene: Scene, brief: Brief, named: frozenset[str]) -> Iterator[things.EventRow]:
    """All that are read of here, and the first of the others; those that its dates name stand there."""
    own = urls.brief(brief.article.slug)
    for number, one in enumerate(scene.atlas.events_of_article.get(brief.article.id, ())):
        home = homes.of_event(scene.atlas, one)
        here = number < BRIEF_THINGS or home.path == own
        if here and urls.event_row(one.id) not in named:
            yield things.own_event(scene, one, has_page=home.is_page)


def _view_brief_tensions(scene: Scene, brief: Brief) -> tuple[things.TensionLine, ...]:
    atlas, id = scene.atlas, brief.article.id  # noqa: A001
    lines = (
        things.tension_line(scene, one, atlas.tension_facts_of_article.get((one.id, id), ()))
        for one in atlas.tensions_of_article.get(id, ())[:BRIEF_THINGS]
        if one.kind is not TensionKind.NOT_REPORTED  # the commitment stands here, and leads to how it stands
    )
    return things.join_lines(lines)


def _view_brief_head(brief: Brief, positions: bool) -> Head:
    article = brief.article
    named = (
        ("key-points", say("section.key_points"), brief.findings.key_points),
        ("positions", say("section.positions"), positions),
        ("figures", say("section.figures"), brief.findings.figures),
        ("dates", say("section.dates"), brief.findings.dates),
        ("actors", say("section.actors"), brief.actors),
        ("related", say("section.compared"), True),
    )
    return Head(
        title=article.title.text,
        description=say("summary.brief", title=shorten(article.title.text, 120)),
        section=urls.SOURCES,
        kicker=say("kicker.brief", kind=article.kind),
        contents=tuple(Section(anchor, title) for anchor, title, there in named if there),
        json_ld=json_ld(brief),
    )


def _view_brief_actor(scene: Scene, brief: Brief, actor: BriefActor) -> BriefActorRow:
    source = urls.source(brief.article.slug)
    known = scene.atlas.actor_faces.get(actor.id)
    link = scene.actor(actor.id) if known and known.home.is_page else None
    return BriefActorRow(
        anchor=urls.actor_row(known.slug if known else actor.id),
        link=link,
        name=actor.name,
        aliases=known.aliases if known else (),
        kind=actor.kind,
        roles=tuple(scene.quote(each) for each in list_whole_roles(actor.roles)),
        first=scene.here.to(source, urls.mention(actor.mentions[0])) if actor.mentions and not link else "",
    )


def list_whole_roles(roles: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Those that are no part of another: "deputy chair of the board", and not "deputy" beside it."""
    spans = [each.span for each in roles]
    return tuple(
        each
        for each in roles
        if not any(
            one != each.span and one.start <= each.span.start and each.span.end <= one.end for one in spans
        )
    )


def _view_cast(scene: Scene, brief: Brief) -> tuple[tuple[BriefActorRow, ...], tuple[BriefActorRow, ...]]:
    """Who is named, and apart from them the places that are nothing but named."""
    rows = grouped(
        (_is_bare_place(row), row) for row in (_view_brief_actor(scene, brief, each) for each in brief.actors)
    )
    return rows.get(False, ()), rows.get(True, ())


def _is_bare_place(row: BriefActorRow) -> bool:
    return row.kind == ActorKind.PLACE and not row.roles and not (row.aliases and row.link is None)


def _view_related(scene: Scene, brief: Brief) -> tuple[RelatedRow, ...]:
    rows = scene.atlas.related_of.get(brief.article.id, ())
    return tuple(RelatedRow(scene.article(other), scene.reasons(reasons)) for other, reasons in rows)


MOST_COPIES = 6
BRIEF_THINGS = 24
"""Events, commitments and tensions of one article, of each sort: the first. Its facts stand there all."""


def _view_copies_of(scene: Scene, brief: Brief) -> tuple[BriefCopiesRow, ...]:
    """The groups of copies it belongs to: the first of each, and why it is one itself."""
    own = brief.article.id
    return tuple(
        BriefCopiesRow(
            group.kind.value,
            tuple(scene.article(other) for other in group.articles[: MOST_COPIES + 1] if other != own),
            scene.here.to(urls.ABOUT_PAGE, "copies") if len(group.articles) > MOST_COPIES + 1 else "",
            scene.lines(scene.atlas.copy_reasons.get((group.articles[0], own), ())[:MOST_COPIES]),
        )
        for group in scene.atlas.copies_of.get(own, ())
    )


def write_signed(one: Corrected) -> str:
    return ", ".join(filter(None, (one.by, written.tell_day(one.on) if one.on else "")))


def _tell_set_value(scene: Scene, one: Corrected, value: str) -> str:
    """What a field held or holds, in words: an issue by its title; what is set to nothing is "none"."""
    action, _, field = one.action.partition(" ")
    if action != Action.SET:
        return value
    issue = scene.issue(IssueId(value)) if field == "issue" and value else None
    return issue.text if issue else value or say("unknown.nobody")


def row_of_correction(scene: Scene, brief: Brief, one: Corrected) -> CorrectedRow:
    """One entry of the public log."""
    known = FactRef(brief.article.id, FactId(one.target)) in scene.atlas.facts
    what = one.evidence.exact if one.evidence else one.target
    before, after = (_tell_set_value(scene, one, value) for value in (one.before, one.after))
    return CorrectedRow(
        what=shorten(what, 160),
        action=one.action,
        before=before,
        after=after,
        reason=one.reason,
        by=write_signed(one),
        place=f"{one.path}:{one.line}" if one.line else one.path,
        href=scene.here.to(urls.brief(brief.article.slug), one.target if known else ""),
    )
