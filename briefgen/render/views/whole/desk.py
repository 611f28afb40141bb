"""The pages about the desk as a whole: tensions, commitments, changes, review, corrections."""

from msgspec import Struct
from msgspec.structs import replace

from briefgen.model import Brief, Corrected
from briefgen.relate.desk import (
    Change,
    ChangeKind,
    Changes,
    Commitment,
    CommitmentState,
    Tension,
    TensionKind,
    Weak,
)
from briefgen.render import urls
from briefgen.render.atlas.found import grouped
from briefgen.render.views.findings import facts, moves, passages, promises, things
from briefgen.render.views.findings.passages import FactPassage
from briefgen.render.views.leaves import ListPage
from briefgen.render.views.many.lists import make_head, make_pager
from briefgen.render.views.parts import ArticleLink, FactView, Head, Link, Pager, Quote, Section
from briefgen.render.views.scene import Scene
from briefgen.render.views.single.brief import CorrectedRow, row_of_correction, write_signed
from briefgen.render.wording.texts import say


class TensionGroup(Struct, frozen=True):
    id: str
    title: str
    told: str
    rows: tuple[things.TensionRow, ...]
    passages: tuple[FactPassage, ...]
    """Facts that hang on one article, by their sentences; other kinds have rows."""


class TensionsView(Struct, frozen=True):
    head: Head
    pager: Pager | None
    groups: tuple[TensionGroup, ...]


TENSIONS = (
    (TensionKind.DISAGREE, "disagree", say("tension.disagree"), say("tension_note.disagree")),
    (TensionKind.CONSTRAINT, "constraint", say("section.conflicts"), say("tension_note.conflict")),
    (TensionKind.NOT_REPORTED, "not-reported", say("tension.not_reported"), say("tension_note.not_reported")),
    (TensionKind.NOT_ANSWERED, "not-answered", say("tension.not_answered"), say("tension_note.not_answered")),
    (TensionKind.ONE_SOURCE, things.ONE_SOURCE, say("tension.one_source"), say("tension_note.one_source")),
)


def view_tensions(scene: Scene, leaf: ListPage) -> TensionsView:
    shown = (one for one in leaf.things if isinstance(one, Tension))
    ones = grouped((one.kind, one) for one in shown)
    groups = tuple(
        _view_tensions(scene, ones[kind], anchor, title, told)
        for kind, anchor, title, told in TENSIONS
        if kind in ones
    )
    contents = tuple(Section(group.id, group.title) for group in groups)
    top = make_head(leaf, say("title.tensions"), say("summary.tensions"), contents)
    return TensionsView(top, make_pager(scene, leaf), groups)


def _view_tensions(
    scene: Scene,
    ones: tuple[Tension, ...],
    anchor: str,
    title: str,
    told: str,
) -> TensionGroup:
    """Of facts with one source the facts alone: what there is to say of them is said above them all."""
    alone = [one for one in ones if one.kind == TensionKind.ONE_SOURCE and one.facts]
    rows = tuple(things.row_of_tension(scene, one) for one in ones if one not in alone)
    found = passages.quote_facts(scene, (ref for one in alone for ref in one.facts[: things.MOST_FACTS]))
    return TensionGroup(anchor, title, told, rows, found)


class CommitmentGroup(Struct, frozen=True):
    id: str
    title: str
    rows: tuple[promises.CommitmentRow, ...]


class CommitmentsView(Struct, frozen=True):
    head: Head
    pager: Pager | None
    as_of: str
    """On the landing page alone: the others stay as they are."""
    groups: tuple[CommitmentGroup, ...]


COMMITMENTS = (
    (CommitmentState.MISSED, say("promise.missed")),
    (CommitmentState.OVERDUE, say("promise.overdue")),
    (CommitmentState.TOLD, say("promise.told")),
    (CommitmentState.DUE, say("promise.due")),
    (CommitmentState.OPEN, say("promise.open")),
    (CommitmentState.LATE, say("promise.late")),
    (CommitmentState.DONE, say("promise.done")),
    (CommitmentState.UNDATED, say("promise.undated")),
)


THREATS = "threats"
THREATENED = (THREATS, THREATS, say("promise.threats"))
"""Harm that is announced is no promise; its day may pass without a word."""


def view_commitments(scene: Scene, leaf: ListPage) -> CommitmentsView:
    shown = (one for one in leaf.things if isinstance(one, Commitment))
    rows = grouped(
        (THREATS if one.threat else one.state, promises.commitment_listed(scene, one)) for one in shown
    )
    groups = tuple(
        CommitmentGroup(name.lower(), title, rows[state])
        for state, name, title in (*((each, each.name, told) for each, told in COMMITMENTS), THREATENED)
        if state in rows
    )
    contents = tuple(Section(group.id, group.title) for group in groups)
    as_of = "" if leaf.number else things.latest_dated(scene)
    top = make_head(leaf, say("title.commitments"), say("summary.commitments"), contents)
    return CommitmentsView(top, make_pager(scene, leaf), as_of, groups)


class DeskCount(Struct, frozen=True):
    kind: str
    count: int


class ChangesView(Struct, frozen=True):
    head: Head
    pager: Pager | None
    name: str
    told: str
    """Since when, in words."""
    nothing: str
    """What stands where nothing changed."""
    counts: tuple[DeskCount, ...]
    groups: tuple[moves.ChangeGroup, ...]
    editions: tuple[Link, ...]
    """The kept pages, newest first."""
    compare: str
    """Where any two are compared."""


class ChangesLeaf(Struct, frozen=True):
    """One page of the changes of one edition, or of the desk as it is."""

    batch: Changes
    leaf: ListPage


def _view_changes_head(one: Changes, leaf: ListPage, *, latest: bool) -> Head:
    title = say("title.changes") if latest else say("title.changes_of", edition=one.name)
    told = say("summary.changes_since", edition=one.since) if one.since else say("summary.changes")
    kicker = say("kicker.desk" if latest else "kicker.edition")
    return replace(make_head(leaf, title, told), section=urls.CHANGES, kicker=kicker)


def view_changes(scene: Scene, page: ChangesLeaf) -> ChangesView:
    """What changed since an edition; the kept page of one edition names no later one."""
    one, leaf = page.batch, page.leaf
    latest = not one.slug
    kept = [each for each in scene.atlas.desk.changes if each.slug]
    links = tuple(Link(each.name, scene.here.to(urls.edition(each.slug))) for each in reversed(kept))
    shown = tuple(each for each in leaf.things if isinstance(each, Change))
    return ChangesView(
        head=_view_changes_head(one, leaf, latest=latest),
        pager=make_pager(scene, leaf),
        name="" if latest else one.name,
        told=_tell_since(one),
        nothing=say("none.changed") if one.since else say("none.edition"),
        counts=scene.once("counts", one.name, lambda: count_changes(one)),
        groups=moves.group_changes(scene, shown),
        editions=links if latest else (),
        compare=scene.here.to(urls.COMPARE),
    )


def _tell_since(one: Changes) -> str:
    if one.since:
        return say("note.since", edition=one.since)
    if one.changes:
        return say("note.all_new")
    return say("note.no_edition")


def count_changes(one: Changes) -> tuple[DeskCount, ...]:
    found = grouped((each.kind, each) for each in one.changes)
    return tuple(DeskCount(kind.value, len(found[kind])) for kind in ChangeKind if kind in found)


class WeakRow(Struct, frozen=True):
    fact: FactView | None
    quote: Quote
    why: str
    paste: str
    path: str


class ReviewView(Struct, frozen=True):
    head: Head
    rows: tuple[WeakRow, ...]
    more: int


MOST_WEAK = 100
"""Facts on the review page: the weakest; `briefgen review` lists them all."""


def view_review(scene: Scene, _: object) -> ReviewView:
    rows = scene.atlas.desk.review
    head = Head(say("title.review"), say("summary.review"), urls.REVIEW, say("kicker.editors"), indexed=False)
    return ReviewView(
        head, tuple(_view_weak(scene, one) for one in rows[:MOST_WEAK]), max(0, len(rows) - MOST_WEAK)
    )


def _view_weak(scene: Scene, one: Weak) -> WeakRow:
    fact = facts.view_fact(scene, one.ref)
    quote = scene.quote(one.evidence, fact.href if fact else "")
    why = "" if fact and fact.state.words == one.why else one.why
    return WeakRow(fact, quote, why, one.paste, "content/corrections/")


class CorrectionsGroup(Struct, frozen=True):
    article: ArticleLink | None
    rows: tuple[CorrectedRow, ...]


class CorrectionsView(Struct, frozen=True):
    head: Head
    groups: tuple[CorrectionsGroup, ...]
    unmatched: tuple[str, ...]


def _view_corrections(scene: Scene, brief: Brief) -> CorrectionsGroup:
    rows = tuple(row_of_correction(scene, brief, one) for one in brief.corrected)
    return CorrectionsGroup(scene.link_to(brief), rows)


def _view_correction(one: Corrected) -> CorrectedRow:
    """A correction of no one article."""
    return CorrectedRow(
        what=one.target,
        action=one.action,
        before=one.before,
        after=one.after,
        reason=one.reason,
        by=write_signed(one),
        place=f"{one.path}:{one.line}",
        href="",
    )


def view_corrections(scene: Scene, _: object) -> CorrectionsView:
    desk = scene.atlas.desk
    known = [brief for brief in desk.briefs if brief.corrected]
    own = [_view_corrections(scene, brief) for brief in known]
    in_briefs = {one for brief in known for one in brief.corrected}
    rest = tuple(_view_correction(one) for one in desk.corrected if one not in in_briefs)
    own += [CorrectionsGroup(None, rest)] if rest else []
    stale = tuple(str(problem) for problem in desk.problems if problem.code.startswith("correction-"))
    head = Head(say("title.corrections"), say("summary.corrections"), urls.CORRECTIONS, say("kicker.log"))
    return CorrectionsView(head, tuple(own), stale)
