"""An actor's allies and opponents, as far as the matrices tell them: a side each, who is on it, of what."""

from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct

from briefgen.model import Stance
from briefgen.relate.desk import Actor
from briefgen.render.atlas.company import Companion
from briefgen.render.atlas.found import grouped
from briefgen.render.views import stands
from briefgen.render.views.findings import facts
from briefgen.render.views.parts import FactView, Link, rest
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.views.stands import ShownStand
from briefgen.render.wording.texts import say

COMPANY_ROWS = 6
"""Things compared of each side; data/matrix.csv has all."""
LONGEST_NAME = 32


class TakenSide(Struct, frozen=True):
    """One thing on which both take a side, and how the other one does."""

    issue: Link
    stand: ShownStand
    since: FactView


class OtherActor(Struct, frozen=True):
    actor: Link
    rows: tuple[TakenSide, ...]


class CompanySide(Struct, frozen=True):
    title: str
    same: bool
    others: tuple[OtherActor, ...]


class CompanyView(Struct, frozen=True):
    sides: tuple[CompanySide, ...]
    """The same side, then the other."""
    more: Link | None


def view_company(scene: Scene, actor: Actor) -> CompanyView | None:
    """Who is on the same side as the actor, and who is not; None where no matrix says."""
    known = scene.atlas.company_of.get(actor.id, ())
    shown = {same: tuple(_pick_companions(known, same=same)) for same in (True, False)}
    sides = (_view_side(scene, actor, some, same=same) for same, some in shown.items())
    told = tuple(side for side in sides if side.others)
    left = len(known) - sum(map(len, shown.values()))
    return CompanyView(told, rest(left, "more.actors_csv", scene.data("matrix.csv"))) if told else None


def _pick_companions(known: Iterable[Companion], *, same: bool) -> Iterator[Companion]:
    return islice((one for one in known if one.same is same), COMPANY_ROWS)


def _view_side(scene: Scene, actor: Actor, known: Iterable[Companion], *, same: bool) -> CompanySide:
    rows = grouped(_list_compared(scene, known))
    title = say("section.same_side" if same else "section.other_side", name=shorten(actor.name, LONGEST_NAME))
    return CompanySide(title, same, tuple(OtherActor(other, own) for other, own in rows.items()))


def _list_compared(scene: Scene, known: Iterable[Companion]) -> Iterator[tuple[Link, TakenSide]]:
    for one in known:
        other, issue = scene.actor(one.actor), scene.issue(one.issue)
        since = facts.view_fact(scene, one.since)
        if other and issue and since:
            yield other, TakenSide(issue, _show_stand(one), since)


def _show_stand(one: Companion) -> ShownStand:
    """The side of the thing that both are compared on."""
    shape, label = stands.SIDE_WORDS[one.side]
    if one.conditional:
        return ShownStand(Stance.CONDITIONAL, say("stance.if", stance=label), one.matter, known=True)
    return ShownStand(shape, label, one.matter, known=True)
