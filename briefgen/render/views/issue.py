"""One issue: who stands where, on what condition, since when, and what moved."""

from dataclasses import dataclass

from briefgen.relate.desk import Cell, Issue
from briefgen.render import charts, urls, words
from briefgen.render.atlas import grouped
from briefgen.render.views import facts, things
from briefgen.render.views.parts import ArticleLink, FactView, Head, Link, ReasonView, Section
from briefgen.render.views.scene import Scene


@dataclass(frozen=True, slots=True)
class CellView:
    """One row of the matrix."""

    id: str
    actor: Link
    stance: str
    condition: str
    when: str
    hands: str
    """How many sentences, first-hand or attributed."""
    latest: FactView
    opposed: tuple[FactView, ...]
    history: tuple[FactView, ...]
    strip: charts.PositionStrip | None
    note: int
    """Its endnote on the printed sheet."""


@dataclass(frozen=True, slots=True)
class Camp:
    """All actors of one stance."""

    stance: str
    actors: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Endnote:
    number: int
    fact: FactView


@dataclass(frozen=True, slots=True)
class IssueView:
    head: Head
    title: str
    question: str
    proposed: bool
    note: str
    as_of: str
    place: str
    camps: tuple[Camp, ...]
    cells: tuple[CellView, ...]
    more: int
    data_href: str
    shifts: tuple[things.ShiftRow, ...]
    agreements: tuple[ReasonView, ...]
    unresolved: tuple[FactView, ...]
    """Positions on the issue whose speaker the text does not give."""
    tensions: tuple[things.TensionRow, ...]
    changes: tuple[things.ChangeRow, ...]
    events: tuple[things.EventRow, ...]
    commitments: tuple[things.CommitmentRow, ...]
    articles: tuple[ArticleLink, ...]
    endnotes: tuple[Endnote, ...]


MOST_CELLS = 100
"""Actors in the matrix of the page; data/matrix.csv has them all."""
MOST_HISTORY = 6
"""Sentences of one actor: the newest; the actor's page has more."""
MOST_THINGS = 40
STANCES = ("supports", "conditional", "opposes", "undecided", "claims")


def view(scene: Scene, issue: Issue) -> IssueView:
    atlas = scene.atlas
    cells = tuple(_cells(scene, issue))
    held = {ref for cell in issue.cells for ref in (*cell.positions, *cell.opposed)}
    rest = tuple(ref for ref in issue.positions if ref not in held)
    return IssueView(
        head=_head(scene, issue),
        title=issue.title,
        question=issue.question,
        proposed=issue.proposed,
        note=issue.note,
        as_of=words.iso(atlas.desk.as_of),
        place=issue.place.path if issue.place else "",
        camps=_camps(cells),
        cells=cells,
        more=max(0, len(issue.cells) - MOST_CELLS),
        data_href=scene.here.to(urls.data("matrix.csv")),
        shifts=things.shifts(scene, issue.shifts),
        agreements=scene.reasons(issue.agreements),
        unresolved=facts.views(scene, rest[-MOST_THINGS:]),
        tensions=tuple(
            things.tension(scene, one) for one in atlas.tensions_of_issue.get(issue.id, ())[-MOST_THINGS:]
        ),
        changes=tuple(
            things.change(scene, one)
            for one in things.but_shifts(atlas.changes_of_issue.get(issue.id, ()), issue.shifts)[:MOST_THINGS]
        ),
        events=tuple(
            things.event(scene, one) for one in atlas.events_of_issue.get(issue.id, ())[-MOST_THINGS:]
        ),
        commitments=tuple(
            things.commitment(scene, one)
            for one in atlas.commitments_of_issue.get(issue.id, ())[-MOST_THINGS:]
        ),
        articles=tuple(scene.article(each) for each in issue.briefs[: -MOST_CELLS - 1 : -1]),
        endnotes=tuple(Endnote(cell.note, cell.latest) for cell in cells),
    )


def _head(scene: Scene, issue: Issue) -> Head:
    atlas = scene.atlas
    named = (
        ("matrix", "Who stands where", True),
        ("moved", "What moved", issue.shifts or atlas.changes_of_issue.get(issue.id)),
        ("agreement", "Agreement and constraint", issue.agreements or atlas.tensions_of_issue.get(issue.id)),
        ("sentences", "The sentences", issue.cells),
        ("timeline", "Timeline", atlas.events_of_issue.get(issue.id)),
        ("commitments", "Commitments", atlas.commitments_of_issue.get(issue.id)),
        ("articles", "Articles", issue.briefs),
    )
    return Head(
        title=issue.title,
        description=f"{issue.title}: who stands where, on what condition, what moved, with the sentences.",
        section=urls.ISSUES,
        kicker="Issue, proposed from the articles" if issue.proposed else "Issue",
        contents=tuple(Section(anchor, title) for anchor, title, there in named if there),
    )


def _cells(scene: Scene, issue: Issue) -> list[CellView]:
    found: list[CellView] = []
    for cell in issue.cells[:MOST_CELLS]:
        row = _cell(scene, cell, len(found) + 1)
        found += [row] if row else []
    return found


def _cell(scene: Scene, cell: Cell, note: int) -> CellView | None:
    actor, latest = scene.actor(cell.actor), facts.view(scene, cell.latest)
    if actor is None or latest is None:
        return None
    history = facts.views(scene, cell.positions[-MOST_HISTORY:])
    stances = [(one.stance, f"{one.stance}, {one.quote.article.when}", one.href) for one in history]
    return CellView(
        id=f"cell-{note}",
        actor=actor,
        stance=cell.stance,
        condition=cell.condition,
        when=words.bound_words(cell.date),
        hands=_hands(cell),
        latest=latest,
        opposed=facts.views(scene, cell.opposed),
        history=history,
        strip=charts.position_strip(
            f"strip-{note}", f"{actor.text}: stances in the order of reading", stances
        ),
        note=note,
    )


def _hands(cell: Cell) -> str:
    told = ((cell.first_hand, "first-hand"), (cell.attributed, "attributed"))
    return ", ".join(f"{count} {how}" for count, how in told if count)


def _camps(cells: tuple[CellView, ...]) -> tuple[Camp, ...]:
    rows = grouped((cell.stance, cell.actor) for cell in cells)
    return tuple(Camp(stance, rows[stance]) for stance in STANCES if stance in rows)
