"""What a browser needs to compare two editions or two dates: classic scripts that work from disk.

One a step from an edition to the next, which never changes again, one for what is new since the last, and one
for the days. static/js/compare.js reads them.
"""

from collections.abc import Iterator

import msgspec

from briefgen.relate.desk import Changes, FactRef, Point
from briefgen.render import urls
from briefgen.render.atlas.faces import Faces
from briefgen.render.atlas.found import grouped
from briefgen.render.markup import json
from briefgen.render.quoted import in_marks
from briefgen.render.urls import Here
from briefgen.render.views.findings import facts, moves
from briefgen.render.views.findings.facts import FactLine
from briefgen.render.views.findings.moves import ChangeRow, SideView
from briefgen.render.views.parts import FactView
from briefgen.render.views.scene import Scene, shorten
from briefgen.render.views.single.embed import tell_alone
from briefgen.render.views.whole import compare
from briefgen.render.views.whole.compare import DayCase

GONE_SENTENCE_CHARACTERS = 160
"""Characters of a sentence whose fact is gone."""
ComparedFact = tuple[str, str] | None
"""The address of a fact without its page's folder, empty where it is gone; and what it says."""
ComparedRow = tuple[str, str, str, ComparedFact, ComparedFact]
"""What happened, to whom, on what; before and after."""
ROOT = Here("")


def write_step(batch: Changes, atlas: Faces) -> bytes:
    """What changed from one edition to the next."""
    scene = Scene(atlas, ROOT)
    rows = tuple(_write_change(moves.show_change(scene, one)) for one in batch.changes)
    return _write_call("step", batch.slug, rows)


def write_days(atlas: Faces) -> bytes:
    """The editions that can be chosen, and what each day brought: what happened, on what, and then each case.

    The pages that facts stand on are named once, and counted from 0.
    """
    scene = Scene(atlas, ROOT)
    editions = tuple((one.name, one.slug, one.since) for one in compare.list_changes(scene))
    pages = dict[str, int]()
    told = grouped(
        ((one.kind, one.on.text if one.on else ""), _lay_case(scene, one, pages))
        for one in compare.list_cases(scene)
    )
    groups = tuple((kind, on, cases) for (kind, on), cases in told.items())
    return _write_call("days", editions, tuple(pages), groups)


def _lay_case(scene: Scene, one: DayCase, pages: dict[str, int]) -> tuple[object, ...]:
    """The day, who, and both sides; the one before where there is one."""
    sides = [_tell_side(scene, side) for side in (one.after, one.before) if side]
    return one.day, sides[0].who, *(_place_fact(side, pages) for side in sides)


def _tell_side(scene: Scene, side: Point | FactRef) -> FactLine:
    if isinstance(side, Point):
        return facts.tell_line(scene, side.ref, side.amount)
    return facts.tell_line(scene, side)


def _place_fact(fact: FactLine, pages: dict[str, int]) -> tuple[int, str, str]:
    """The number of its page, its id, and what it says."""
    page = fact.page.removeprefix("sources/")
    return pages.setdefault(page, len(pages)), fact.id, fact.words


def _write_call(name: str, *values: object) -> bytes:
    told = ",".join(json(msgspec.json.encode(each, order="deterministic").decode()) for each in values)
    return f"briefgenCompare.{name}({told});\n".encode()


def _write_change(row: ChangeRow) -> ComparedRow:
    who = row.actor.text if row.actor else ""
    return (
        f"{row.kind} {row.family}",
        who,
        row.issue.text if row.issue else "",
        _write_side(row.before),
        _write_side(row.after),
    )


def _write_side(side: SideView | None) -> ComparedFact:
    if side is None:
        return None
    if side.fact and not side.restated:
        return _write_fact(side.fact)
    words = shorten(side.sentence or side.exact, GONE_SENTENCE_CHARACTERS)
    if side.fact:
        return side.fact.href.removeprefix("sources/"), f"{side.state}: {in_marks(words)}"
    return "", f"{side.state}: {in_marks(words)} ({side.article})"


def _write_fact(fact: FactView | None) -> ComparedFact:
    return (fact.href.removeprefix("sources/"), tell_alone(fact)) if fact else None


def list_scripts(atlas: Faces) -> Iterator[tuple[str, Changes]]:
    """Each step with the path of its script."""
    for one in compare.list_changes(Scene(atlas, ROOT)):
        yield urls.step(one.slug), one
