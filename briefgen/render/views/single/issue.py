"""One issue: who stands where, on what condition, since when, and what moved."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefgen.model import Mode, Position, Stance
from briefgen.relate.desk import Cell, FactRef, Issue
from briefgen.render import urls
from briefgen.render.atlas.found import grouped
from briefgen.render.charts import strips
from briefgen.render.charts.standings import Standings
from briefgen.render.views import jsonld, stands
from briefgen.render.views.findings import facts, moves, passages, pictures, promises, things
from briefgen.render.views.findings.passages import FactPassage
from briefgen.render.views.parts import ArticleLink, FactView, Head, Link, Section, rest
from briefgen.render.views.scene import Scene
from briefgen.render.views.sheets import sheet
from briefgen.render.views.sheets.sheet import PrintSheet
from briefgen.render.views.stands import ShownStand
from briefgen.render.wording.texts import say


class CellView(Struct, frozen=True):
    """One row of the matrix."""

    id: str
    actor: Link
    stand: ShownStand
    because: str
    """What the issue is taken from where the sentence does not name it."""
    condition: str
    when: str
    modes: str
    """How many sentences quote the actor, paraphrase it, tell what it did, or are by others."""
    latest: FactView
    opposed: tuple[FactView, ...]
    """Other stances of the same article."""
    passages: tuple[FactPassage, ...]
    more: Link | None
    strip: strips.PositionStrip | None
    note: int
    """Its place among the rows."""


class IssueCamp(Struct, frozen=True):
    """All actors on one side."""

    shape: str
    label: str
    actors: tuple[Link, ...]


class IssueView(Struct, frozen=True):
    head: Head
    title: str
    question: str
    proposition: str
    proposed: bool
    note: str
    as_of: str
    camps: tuple[IssueCamp, ...]
    """Who is of which stance; empty where the matrix is seen in one look."""
    accord: tuple[str, ...]
    """Who agrees and who does not, in fixed words; each sentence stands once, below."""
    cells: tuple[CellView, ...]
    """Everyone who says something of it, whose sentences stand below."""
    rows: tuple[CellView, ...]
    """Those of them who take a side, or whose side is not resolved: the matrix."""
    comments: int
    more_cells: Link | None
    over_time: Standings | None
    shifts: tuple[moves.ShiftRow, ...]
    more_shifts: Link | None
    unresolved: tuple[FactPassage, ...]
    """Positions on the issue whose speaker the text does not give."""
    tensions: tuple[things.TensionRow, ...]
    more_tensions: Link | None
    changes: tuple[moves.ChangeRow, ...]
    """Since the last edition; what is only new stands on the page of changes."""
    more_changes: Link | None
    events: tuple[things.EventRow, ...]
    more_events: Link | None
    commitments: tuple[promises.CommitmentRow, ...]
    more_commitments: Link | None
    articles: tuple[ArticleLink, ...]
    more_articles: Link | None
    sheet: PrintSheet
    """What is printed of the page."""
    sheets: tuple[Link, ...]


MOST_SEEN = 8
"""Rows of a matrix that are seen in one look."""
MOST_CELLS = 40
"""Actors in the matrix of the page; data/matrix.csv has them all."""
MOST_HISTORY, MOST_SENTENCES = 6, 60
"""Sentences of one actor, the newest, and of all of them; the actor's page has more."""
ISSUE_THINGS = 12
MOST_ARTICLES = 40
MOST_CLAIMS = 12
"""Of those told to programs; data/positions.csv has them all."""


def view_issue(scene: Scene, issue: Issue) -> IssueView:
    atlas, to = scene.atlas, scene.here.to
    cells = tuple(_view_cells(scene, _rank_cells(scene, issue)[:MOST_CELLS]))
    over_time = pictures.over_time(scene, issue, _rank_cells(scene, issue))
    changes = moves.but_shifts(atlas.changes_of_issue.get(issue.id, ()), issue.shifts)
    shown = [one for one in changes if one.before][:ISSUE_THINGS]
    tensions = atlas.tensions_of_issue.get(issue.id, ())
    events = atlas.events_of_issue.get(issue.id, ())
    commitments = atlas.commitments_of_issue.get(issue.id, ())
    return IssueView(
        head=_view_issue_head(scene, issue, drawn=over_time is not None),
        title=issue.title,
        question=issue.question,
        proposition=issue.proposition,
        proposed=issue.proposed,
        note=issue.note,
        as_of=things.latest_dated_of(scene, issue),
        camps=_view_camps(cells) if issue.proposition and len(cells) > MOST_SEEN else (),
        accord=tuple(reason.text for reason in issue.agreements),
        cells=cells,
        rows=_sided_cells(cells),
        comments=sum(map(stands.only_comments, issue.cells)),
        more_cells=rest(len(issue.cells) - MOST_CELLS, "more.actors_csv", scene.data("matrix.csv")),
        over_time=over_time,
        shifts=moves.rows_of_shifts(scene, issue.shifts[-ISSUE_THINGS:]),
        more_shifts=rest(len(issue.shifts) - ISSUE_THINGS, "more.shifts_data", scene.data("shifts.json")),
        unresolved=passages.quote_facts(scene, _positions_of_nobody(issue)[-ISSUE_THINGS:]),
        tensions=tuple(things.row_of_tension(scene, one) for one in tensions[-ISSUE_THINGS:]),
        more_tensions=rest(len(tensions) - ISSUE_THINGS, "more.tensions", to(urls.TENSIONS)),
        changes=tuple(moves.show_change(scene, one) for one in shown),
        more_changes=rest(len(changes) - len(shown), "more.changes", to(urls.CHANGES)),
        events=tuple(things.row_of_event(scene, one) for one in events[-ISSUE_THINGS:]),
        more_events=rest(len(events) - ISSUE_THINGS, "more.events", to(urls.TIMELINE)),
        commitments=tuple(promises.commitment_beside(scene, one) for one in commitments[-ISSUE_THINGS:]),
        more_commitments=rest(len(commitments) - ISSUE_THINGS, "more.commitments", to(urls.COMMITMENTS)),
        articles=tuple(scene.article(each) for each in issue.briefs[: -MOST_ARTICLES - 1 : -1]),
        more_articles=rest(len(issue.briefs) - MOST_ARTICLES, "more.articles_sources", to(urls.SOURCES)),
        sheet=sheet.view_sheet(scene, issue),
        sheets=_link_to_sheets(scene, issue),
    )


def _link_to_sheets(scene: Scene, issue: Issue) -> tuple[Link, ...]:
    """That of the issue, and the one that a reader puts together."""
    own = scene.here.to(urls.issue(issue.slug), urls.SHEET)
    return Link(say("link.sheet"), own), Link(say("selection.title"), scene.here.to(urls.SELECTION))


def _sided_cells(cells: tuple[CellView, ...]) -> tuple[CellView, ...]:
    """Those who do more than comment."""
    return tuple(cell for cell in cells if cell.stand.shape != Stance.CLAIMS)


def _positions_of_nobody(issue: Issue) -> tuple[FactRef, ...]:
    """Positions that no cell holds: nobody known states them."""
    held = {ref for cell in issue.cells for ref in (*cell.positions, *cell.opposed)}
    return tuple(ref for ref in issue.positions if ref not in held)


def _view_issue_head(scene: Scene, issue: Issue, *, drawn: bool) -> Head:
    atlas = scene.atlas
    named = (
        ("matrix", say("section.positions"), True),
        ("over-time", say("section.over_time"), drawn),
        ("moved", say("section.changes"), issue.shifts or atlas.changes_of_issue.get(issue.id)),
        ("tensions", say("section.conflicts"), atlas.tensions_of_issue.get(issue.id)),
        ("sentences", say("section.sentences"), issue.cells),
        ("timeline", say("section.timeline"), atlas.events_of_issue.get(issue.id)),
        ("commitments", say("section.commitments"), atlas.commitments_of_issue.get(issue.id)),
        ("articles", say("section.articles"), issue.briefs),
    )
    return Head(
        title=issue.title,
        description=say("summary.issue", issue=issue.title),
        section=urls.ISSUES,
        kicker=say("kicker.proposed" if issue.proposed else "kicker.issue"),
        contents=tuple(Section(anchor, title) for anchor, title, there in named if there),
        styles=(urls.SHEET_STYLE,),
        json_ld=jsonld.write_claims(issue.title, _list_last_said(scene, issue)),
        shared=True,
    )


def _list_last_said(scene: Scene, issue: Issue) -> Iterator[jsonld.Claim]:
    """What those who take a side say last."""
    sided = [cell for cell in issue.cells if cell.stance is not Stance.CLAIMS]
    for cell in sided[:MOST_CLAIMS]:
        actor, found = scene.actor(cell.actor), scene.atlas.facts.get(cell.latest)
        if actor and found and isinstance(found.fact, Position):
            told, article = found.fact.evidence, found.brief.article
            quote = scene.quote(told)
            sentence = quote.before + quote.exact + quote.after
            href = scene.here.to(urls.source(article.slug), cell.latest.fact)
            quoted = found.fact.mode is Mode.DIRECT
            yield jsonld.Claim(actor.text, told.exact, sentence, quoted, article.title.text, href)


def _view_cells(scene: Scene, shown: Sequence[Cell]) -> list[CellView]:
    found: list[CellView] = []
    sentences = max(1, min(MOST_HISTORY, MOST_SENTENCES // max(1, len(shown))))
    for cell in shown:
        row = _view_cell(scene, cell, len(found) + 1, sentences)
        found += [row] if row else []
    return found


def _rank_cells(scene: Scene, issue: Issue) -> tuple[Cell, ...]:
    return tuple(sorted(issue.cells, key=lambda cell: _rank_cell(scene, cell)))


def _rank_cell(scene: Scene, cell: Cell) -> tuple[int, str, bool, int]:
    """Side by side, names first, who says most before who says least, who only comments last."""
    at, label, _ = stands.rank_stand(stands.of_cell(cell))
    return at, label, scene.is_unnamed(cell.actor), -len(cell.positions)


def _view_cell(scene: Scene, cell: Cell, note: int, sentences: int) -> CellView | None:
    actor, latest = scene.actor(cell.actor), facts.view_fact(scene, cell.latest)
    if actor is None or latest is None:
        return None
    history = facts.show_facts(scene, cell.positions[-MOST_HISTORY:])
    sides = tuple(_points_of_side(cell, history))
    more = len(cell.positions) - sentences
    return CellView(
        id=f"cell-{note}",
        actor=actor,
        stand=stands.of_cell(cell),
        because=cell.because,
        condition=cell.condition,
        when=latest.quote.article.when,
        modes=stands.count_modes(cell),
        latest=latest,
        opposed=facts.show_facts(scene, cell.opposed[-2:]),
        passages=passages.quote_facts(
            scene, dict.fromkeys((*cell.positions[-sentences:], *cell.opposed[-2:]))
        ),
        more=rest(more, "more.sentences", actor.href),
        strip=strips.position_strip(f"strip-{note}", say("chart.sides", actor=actor.text), sides),
        note=note,
    )


def _points_of_side(cell: Cell, history: tuple[FactView, ...]) -> Iterator[tuple[str, str, str]]:
    """The known sides of an actor in the order of reading; a stance without one is no point of that line."""
    known = dict(zip(cell.positions, cell.sides, strict=True))
    for one, ref in zip(history, cell.positions[-MOST_HISTORY:], strict=False):
        side = stands.SIDE_WORDS.get(known[ref])
        if side is not None:
            yield side[0], f"{side[1]}, {one.quote.article.when}", one.href


def _view_camps(cells: tuple[CellView, ...]) -> tuple[IssueCamp, ...]:
    rows = grouped((cell.stand, cell.actor) for cell in cells if cell.stand.known)
    return tuple(
        IssueCamp(stand.shape, stand.label, rows[stand]) for stand in sorted(rows, key=stands.rank_stand)
    )
