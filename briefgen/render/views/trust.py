"""How far to trust each rule: what was measured, on what kind of text, and where it fails."""

from itertools import groupby

from msgspec import Struct

from briefgen.parse import measured
from briefgen.render import urls
from briefgen.render.views.parts import Head, Section
from briefgen.render.views.scene import Scene
from briefgen.render.wording.texts import say


class RuleRow(Struct, frozen=True):
    id: str
    rule: str
    right: int
    judged: int
    sets: tuple[str, ...]
    """`gold: right of judged`, a set each."""


class FamilyView(Struct, frozen=True):
    id: str
    title: str
    measure: str
    fails: str
    rows: tuple[RuleRow, ...]


class TrustView(Struct, frozen=True):
    head: Head
    families: tuple[FamilyView, ...]
    sets: tuple[tuple[str, str], ...]


def view_trust(scene: Scene, _: object) -> TrustView:
    """Family by family and rule by rule, the most often judged first."""
    known = measured.load_golds()
    named = groupby(sorted(measured.scores()), key=lambda rule: rule.partition(".")[0])
    families = tuple(_view_family(name, tuple(rules), known) for name, rules in named)
    contents = (*(Section(one.id, one.title) for one in families), Section("sets", say("section.sets")))
    return TrustView(
        Head(say("title.trust"), say("summary.trust"), urls.TRUST, say("kicker.site"), contents),
        families,
        tuple(sorted(known.sets.items())),
    )


def _view_family(name: str, rules: tuple[str, ...], known: measured.Golds) -> FamilyView:
    rows = sorted((_view_rule(rule) for rule in rules), key=lambda row: (-row.judged, row.rule))
    return FamilyView(
        name, name.capitalize(), known.measures.get(name, ""), known.fails.get(name, ""), tuple(rows)
    )


def _view_rule(rule: str) -> RuleRow:
    found = measured.scores()[rule]
    return RuleRow(
        id=rule,
        rule=rule,
        right=sum(one.right for one in found),
        judged=sum(one.judged for one in found),
        sets=tuple(say("count.right_on", gold=one.gold, right=one.right, judged=one.judged) for one in found),
    )
