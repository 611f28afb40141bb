"""The pages about the desk as a whole: tensions, commitments, changes, review, corrections."""

from dataclasses import dataclass, replace

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
from briefgen.render.found import grouped
from briefgen.render.views import facts, moves, passages, promises, things
from briefgen.render.views.brief import CorrectedRow, corrected, signed
from briefgen.render.views.lists import Leaf, head, pager
from briefgen.render.views.parts import ArticleLink, FactView, Head, Link, Pager, Quote, Section
from briefgen.render.views.passages import Passage
from briefgen.render.views.scene import Scene


@dataclass(frozen=True, slots=True)
class TensionGroup:
    id: str
    title: str
    told: str
    rows: tuple[things.TensionRow, ...]
    passages: tuple[Passage, ...]
    """Facts that hang on one article, by their sentences; other kinds have rows."""


@dataclass(frozen=True, slots=True)
class TensionsView:
    head: Head
    pager: Pager | None
    groups: tuple[TensionGroup, ...]


TENSIONS = (
    (
        TensionKind.DISAGREE,
        "disagree",
        "Facts that disagree",
        "Two articles, or two voices, give different answers.",
    ),
    (
        TensionKind.CONSTRAINT,
        "constraint",
        "Conflicts",
        "One side needs what another refuses.",
    ),
    (
        TensionKind.NOT_REPORTED,
        "not-reported",
        "Announced, no follow-up found",
        "No later article here says whether it happened.",
    ),
    (
        TensionKind.NOT_ANSWERED,
        "not-answered",
        "No answer found in the text",
        "The answer names nobody and nothing that the question did; read both.",
    ),
    (
        TensionKind.ONE_SOURCE,
        things.ONE_SOURCE,
        "Single source",
        "Figures among the key points that one article alone gives; copies and rewrites count as one.",
    ),
)


def tensions(scene: Scene, leaf: Leaf) -> TensionsView:
    shown = (one for one in leaf.things if isinstance(one, Tension))
    ones = grouped((one.kind, one) for one in shown)
    groups = tuple(
        _tensions(scene, ones[kind], anchor, title, told)
        for kind, anchor, title, told in TENSIONS
        if kind in ones
    )
    contents = tuple(Section(group.id, group.title) for group in groups)
    told = "Facts that disagree, figures of a single source, and questions without an answer in the text."
    return TensionsView(head(leaf, "Tensions", told, contents), pager(scene, leaf), groups)


def _tensions(
    scene: Scene,
    ones: tuple[Tension, ...],
    anchor: str,
    title: str,
    told: str,
) -> TensionGroup:
    """Of facts with one source the facts alone: what there is to say of them is said above them all."""
    alone = [one for one in ones if one.kind == TensionKind.ONE_SOURCE and one.facts]
    rows = tuple(things.tension(scene, one) for one in ones if one not in alone)
    found = passages.of(scene, (ref for one in alone for ref in one.facts[: things.MOST_FACTS]))
    return TensionGroup(anchor, title, told, rows, found)


@dataclass(frozen=True, slots=True)
class CommitmentGroup:
    id: str
    title: str
    rows: tuple[promises.CommitmentRow, ...]


@dataclass(frozen=True, slots=True)
class CommitmentsView:
    head: Head
    pager: Pager | None
    as_of: str
    groups: tuple[CommitmentGroup, ...]


COMMITMENTS = (
    (CommitmentState.OVERDUE, "Date passed, no report found"),
    (CommitmentState.DUE, "Due"),
    (CommitmentState.OPEN, "Open"),
    (CommitmentState.DONE, "Reported done"),
    (CommitmentState.UNDATED, "No date stated"),
)


THREATS = "threats"
THREATENED = (THREATS, THREATS, "Threatened")
"""Harm that is announced is no promise; its day may pass without a word."""


def commitments(scene: Scene, leaf: Leaf) -> CommitmentsView:
    shown = (one for one in leaf.things if isinstance(one, Commitment))
    rows = grouped((THREATS if one.threat else one.state, promises.commitment(scene, one)) for one in shown)
    groups = tuple(
        CommitmentGroup(name.lower(), title, rows[state])
        for state, name, title in (*((each, each.name, told) for each, told in COMMITMENTS), THREATENED)
        if state in rows
    )
    contents = tuple(Section(group.id, group.title) for group in groups)
    told = "Who said what will be done, by when, and what later articles say of it."
    as_of = things.latest_dated(scene)
    return CommitmentsView(head(leaf, "Commitments", told, contents), pager(scene, leaf), as_of, groups)


@dataclass(frozen=True, slots=True)
class Count:
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class ChangesView:
    head: Head
    pager: Pager | None
    name: str
    told: str
    """Since when, in words."""
    nothing: str
    """What stands where nothing changed."""
    counts: tuple[Count, ...]
    groups: tuple[moves.ChangeGroup, ...]
    editions: tuple[Link, ...]
    """The kept pages, newest first."""


@dataclass(frozen=True, slots=True)
class ChangesLeaf:
    """One page of the changes of one edition, or of the desk as it is."""

    batch: Changes
    leaf: Leaf


def changes(scene: Scene, page: ChangesLeaf) -> ChangesView:
    """What changed since an edition; the kept page of one edition names no later one."""
    one, leaf = page.batch, page.leaf
    latest = not one.slug
    kept = [each for each in scene.atlas.desk.changes if each.slug]
    links = tuple(Link(each.name, scene.here.to(urls.edition(each.slug))) for each in reversed(kept))
    title = "What changed" if latest else f"What changed: {one.name}"
    since = one.since or "the beginning"
    told = f"New, changed, confirmed, withdrawn and corrected facts since {since}."
    shown = tuple(each for each in leaf.things if isinstance(each, Change))
    return ChangesView(
        head=replace(
            head(leaf, title, told), section=urls.CHANGES, kicker="The desk" if latest else "Edition"
        ),
        pager=pager(scene, leaf),
        name="" if latest else one.name,
        told=_since(one),
        nothing="Nothing changed." if one.since else KEEP,
        counts=scene.once("counts", one.name, lambda: counts(one)),
        groups=moves.groups(scene, shown),
        editions=links if latest else (),
    )


KEEP = "Once the desk keeps a briefing, what is new, changed, confirmed or withdrawn since then stands here."


def _since(one: Changes) -> str:
    if one.since:
        return f"Since the briefing {one.since}."
    if one.changes:
        return "No earlier briefing was saved: every fact counts as new."
    return "No earlier briefing is saved yet: there is nothing to compare with."


def counts(one: Changes) -> tuple[Count, ...]:
    found = grouped((each.kind, each) for each in one.changes)
    return tuple(Count(kind.value, len(found[kind])) for kind in ChangeKind if kind in found)


@dataclass(frozen=True, slots=True)
class WeakRow:
    fact: FactView | None
    quote: Quote
    why: str
    paste: str
    path: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    head: Head
    rows: tuple[WeakRow, ...]
    more: int


MOST_WEAK = 100
"""Facts on the review page: the weakest; `briefgen review` lists them all."""


def review(scene: Scene, _: object) -> ReviewView:
    rows = scene.atlas.desk.review
    told = "The weakest facts first, each with the lines to paste into the corrections of the desk."
    head = Head("Review", told, urls.REVIEW, "For editors", indexed=False)
    return ReviewView(
        head, tuple(_weak(scene, one) for one in rows[:MOST_WEAK]), max(0, len(rows) - MOST_WEAK)
    )


def _weak(scene: Scene, one: Weak) -> WeakRow:
    fact = facts.view(scene, one.ref)
    quote = scene.quote(one.evidence, fact.href if fact else "")
    why = "" if fact and fact.state.words == one.why else one.why
    return WeakRow(fact, quote, why, one.paste, "content/corrections/")


@dataclass(frozen=True, slots=True)
class CorrectionsGroup:
    article: ArticleLink | None
    rows: tuple[CorrectedRow, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    head: Head
    groups: tuple[CorrectionsGroup, ...]
    unmatched: tuple[str, ...]


def corrections(scene: Scene, _: object) -> CorrectionsView:
    desk = scene.atlas.desk
    own = [
        CorrectionsGroup(scene.link_to(brief), tuple(corrected(scene, brief, one) for one in brief.corrected))
        for brief in desk.briefs
        if brief.corrected
    ]
    in_briefs = {one for brief in desk.briefs for one in brief.corrected}
    rest = [one for one in desk.corrected if one not in in_briefs]
    if rest:
        rows = tuple(
            CorrectedRow(
                what=one.target,
                action=one.action,
                before=one.before,
                after=one.after,
                reason=one.reason,
                by=signed(one),
                place=f"{one.path}:{one.line}",
                href="",
            )
            for one in rest
        )
        own.append(CorrectionsGroup(None, rows))
    stale = tuple(str(problem) for problem in desk.problems if problem.code.startswith("correction-"))
    told = "Every change that an editor made to what was found, with the reason: the public log."
    return CorrectionsView(Head("Corrections", told, urls.CORRECTIONS, "For editors"), tuple(own), stale)
