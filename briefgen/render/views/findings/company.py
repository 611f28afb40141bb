"""An actor's allies and opponents, as far as the matrices tell them: a picture, and the same as a table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from briefgen.model import Stance
from briefgen.relate.desk import Actor
from briefgen.render.atlas.company import Companion
from briefgen.render.charts import branches
from briefgen.render.charts.branches import BranchTree, Compared
from briefgen.render.charts.standings import Sign
from briefgen.render.views import stands
from briefgen.render.views.findings import facts
from briefgen.render.views.parts import FactView, Link, rest
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.views.stands import ShownStand
from briefgen.render.wording.texts import say

COMPANY_ROWS = 6
"""Of each side, in the table and the picture; data/matrix.csv has all."""
LONGEST_NAME, LONGEST_TOPIC = 32, 38
"""Characters that a telephone has room for."""


@dataclass(frozen=True, slots=True)
class CompanyRow:
    actor: Link
    same: bool
    issue: Link
    matter: str
    """What both take a side of; empty for the issue's proposition."""
    sign: Sign
    stand: ShownStand
    since: FactView


@dataclass(frozen=True, slots=True)
class CompanyView:
    trees: tuple[BranchTree, ...]
    """The same side, then the other; none where there is but one thing to compare."""
    key: tuple[tuple[str, str], ...]
    conditional: bool
    rows: tuple[CompanyRow, ...]
    more: Link | None


def view_company(scene: Scene, actor: Actor) -> CompanyView | None:
    """Who is on the same side as the actor, and who is not; None where no matrix says."""
    known = scene.atlas.company_of.get(actor.id, ())
    shown = (*_pick_companions(known, same=True), *_pick_companions(known, same=False))
    rows = tuple(_list_company(scene, shown))
    if not rows:
        return None
    drawn = [_show_compared(row) for row in rows] if len(rows) > 1 else []
    trees = (_draw_tree(actor, rows, drawn, same=same) for same in (True, False))
    signs = sorted({one.sign for one in drawn})
    return CompanyView(
        trees=tuple(tree for tree in trees if tree),
        key=tuple({sign.shape: sign.label for sign in signs}.items()),
        conditional=any(sign.conditional for sign in signs),
        rows=rows,
        more=rest(len(known) - len(shown), "more.actors_csv", scene.data("matrix.csv")),
    )


def _pick_companions(known: Iterable[Companion], *, same: bool) -> Iterator[Companion]:
    return islice((one for one in known if one.same is same), COMPANY_ROWS)


def _list_company(scene: Scene, known: Iterable[Companion]) -> Iterator[CompanyRow]:
    for one in known:
        other, issue = scene.actor(one.actor), scene.issue(one.issue)
        since = facts.view_fact(scene, one.since)
        if other and issue and since:
            shape, label = stands.SIDE_WORDS[one.side]
            sign = stands.draw_sign(shape, label, conditional=one.conditional)
            yield CompanyRow(other, one.same, issue, one.matter, sign, _show_stand(sign, one.matter), since)


def _show_stand(sign: Sign, matter: str) -> ShownStand:
    """The side of the thing that both are compared on."""
    if sign.conditional:
        return ShownStand(Stance.CONDITIONAL, say("stance.if", stance=sign.label), matter, known=True)
    return ShownStand(sign.shape, sign.label, matter, known=True)


def _draw_tree(
    actor: Actor, rows: Iterable[CompanyRow], drawn: Iterable[Compared], *, same: bool
) -> BranchTree | None:
    found = [one for row, one in zip(rows, drawn, strict=False) if row.same is same]
    name = shorten(actor.name, LONGEST_NAME)
    title = say("section.same_side" if same else "section.other_side", name=name)
    return branches.draw_tree("same-side" if same else "other-side", title, found, same=same)


def _show_compared(row: CompanyRow) -> Compared:
    name = shorten(f"{row.actor.text} {row.actor.context}".strip(), LONGEST_NAME)
    told = ": ".join(filter(None, (f"{name}: {row.stand.label}", row.matter or row.issue.text)))
    return Compared(
        name=name,
        href=row.actor.href,
        topic=shorten(row.issue.text, LONGEST_TOPIC),
        topic_href=row.issue.href,
        sign=row.sign,
        label=f"{told}, {row.since.quote.article.when}",
        source=row.since.href,
        fact=row.since.id,
    )
