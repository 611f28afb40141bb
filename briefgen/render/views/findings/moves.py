"""What moved: changes of position, and changes of the desk's facts since an edition."""

from collections.abc import Iterable

from msgspec import Struct

from briefgen.model import Basis, Stance
from briefgen.relate.desk import Change, ChangeKind, ChangeSide, FactRef, Shift
from briefgen.render import urls
from briefgen.render.atlas.found import grouped
from briefgen.render.views import stands
from briefgen.render.views.findings import facts
from briefgen.render.views.parts import FactView, Link
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.wording import times, words
from briefgen.render.wording.texts import say


class ShiftRow(Struct, frozen=True):
    actor: Link | None
    issue: Link | None
    before: FactView
    after: FactView
    kind: str


class SideView(Struct, frozen=True):
    """One side of a change. The fact is None where its article is gone: then its words stand alone."""

    state: str
    restated: bool
    """Whether its fact is told otherwise now, so that the state alone says how it was told then."""
    exact: str
    sentence: str
    article: str
    left: Link | None
    """Where its fact is gone: what stands at the address of its article, in words."""
    fact: FactView | None


class ChangeRow(Struct, frozen=True):
    kind: str
    family: str
    reason: str
    actor: Link | None
    issue: Link | None
    before: SideView | None
    after: SideView | None


class ChangeGroup(Struct, frozen=True):
    """Changes of one issue, or of one actor where no issue is known."""

    title: str
    href: str
    rows: tuple[ChangeRow, ...]


def row_of_shift(scene: Scene, one: Shift) -> ShiftRow | None:
    before, after = facts.view_fact(scene, one.before), facts.view_fact(scene, one.after)
    if before is None or after is None:
        return None
    return ShiftRow(scene.actor(one.actor), scene.issue(one.issue), before, after, one.kind)


def rows_of_shifts(scene: Scene, ones: tuple[Shift, ...]) -> tuple[ShiftRow, ...]:
    return tuple(row for one in ones if (row := row_of_shift(scene, one)))


def but_shifts(changes: Iterable[Change], shifts: Iterable[Shift]) -> tuple[Change, ...]:
    """The changes that are not already told as a change of position."""
    told = {(shift.before, shift.after) for shift in shifts}
    return tuple(one for one in changes if (_ref_of_side(one.before), _ref_of_side(one.after)) not in told)


def _ref_of_side(one: ChangeSide | None) -> FactRef | None:
    return one.ref if one else None


def show_change(scene: Scene, one: Change) -> ChangeRow:
    return ChangeRow(
        one.kind,
        one.family,
        one.reason,
        scene.actor(one.actor),
        scene.issue(one.issue),
        view_side(scene, one.before, one.family),
        view_side(scene, one.after, one.family),
    )


def view_side(scene: Scene, one: ChangeSide | None, family: str) -> SideView | None:
    if one is None:
        return None
    fact = facts.view_fact(scene, one.ref) if one.ref else None
    left = None if fact else _link_to_left(scene, one.article)
    return SideView(
        state=_tell_kept_state(family, one.state),
        restated=one.restated,
        exact=one.exact,
        sentence=shorten(one.sentence, 600),
        article=one.article,
        left=left,
        fact=fact,
    )


def _tell_kept_state(family: str, state: str) -> str:
    """What an edition keeps of a fact, in the words of pages: `claims` is "comments"."""
    if family == "date":
        return words.BASES[Basis.UNRESOLVED] if state == Basis.UNRESOLVED else times.write_date(state)
    stance, _, condition = state.partition(": ")
    if family != "position" or stance not in stands.STANCE_WORDS:
        return state
    return ": ".join(filter(None, (stands.STANCE_WORDS[Stance(stance)], condition)))


def _link_to_left(scene: Scene, article: str) -> Link:
    """A sentence of an article that does not say it any more, or that went."""
    stands = scene.atlas.slugs.get(article) is not None
    told = say("note.article_changed" if stands else "note.article_gone", article=article)
    known = stands or scene.atlas.removed.get(article) is not None
    return Link(told, scene.here.to(urls.brief(article)) if known else "")


def group_changes(scene: Scene, changes: tuple[Change, ...]) -> tuple[ChangeGroup, ...]:
    """Changes by issue, then by actor, then the rest; what is only new comes after what changed."""
    told = sorted(changes, key=lambda one: one.kind == ChangeKind.NEW)
    rows = grouped((_heading_of_change(row := show_change(scene, one)), row) for one in told)
    order = {"issue": 0, "actor": 1, "": 2}
    keys = sorted(rows, key=lambda key: order[key[0]])
    return tuple(ChangeGroup(title, href, rows[key]) for key in keys for _, title, href in (key,))


def _heading_of_change(row: ChangeRow) -> tuple[str, str, str]:
    if row.issue:
        return ("issue", row.issue.text, row.issue.href)
    if row.actor:
        return ("actor", row.actor.text, row.actor.href)
    return ("", say("section.other_facts"), "")
