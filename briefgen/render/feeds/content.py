"""What entries carry, as HTML: sentences of articles, and what moved with them."""

from collections.abc import Iterable, Iterator

from briefgen.model import Brief, Evidence, Position
from briefgen.relate.desk import FactRef, Shift
from briefgen.render.markup import escape_text
from briefgen.render.quoted import in_marks
from briefgen.render.views.scene import Scene, cut_around
from briefgen.render.wording.texts import say

MOST_POINTS, MOST_MOVES = 5, 5
"""Sentences of one entry."""


def of_article(scene: Scene, brief: Brief, moves: Iterable[Shift]) -> str:
    """Its key points, and who moved in it."""
    points = (quote_sentence(brief, each) for each in brief.findings.key_points[:MOST_POINTS])
    return write_list(points) + told_moves(scene, moves)


def of_positions(scene: Scene, brief: Brief, refs: Iterable[FactRef], shifts: Iterable[Shift]) -> str:
    """Who says what, sentence by sentence, and who moved."""
    found = (scene.atlas.facts[ref].fact for ref in refs if ref in scene.atlas.facts)
    said = (_quote_said(scene, brief, one) for one in found if isinstance(one, Position))
    return write_list(said) + told_moves(scene, shifts)


def _quote_said(scene: Scene, brief: Brief, position: Position) -> str:
    who = scene.actor(brief.speaker(position))
    name = who.text if who else say("unknown.speaker")
    return f"{escape_text(name)}, {escape_text(position.stance)}: {quote_sentence(brief, position.evidence)}"


def told_moves(scene: Scene, shifts: Iterable[Shift]) -> str:
    """Who moved from what to what, where anybody did."""
    rows = write_list(_list_moves(scene, list(shifts)[:MOST_MOVES]))
    return f"<p>{escape_text(say('section.changes'))}</p>{rows}" if rows else ""


def _list_moves(scene: Scene, shifts: Iterable[Shift]) -> Iterator[str]:
    for one in shifts:
        actor, issue = scene.actor(one.actor), scene.issue(one.issue)
        if actor and issue:
            moved = f"{one.before_stance} → {one.after_stance}"
            yield escape_text(f"{actor.text}, {issue.text}: {moved}")


def quote_sentence(brief: Brief, evidence: Evidence) -> str:
    """The sentence around the words."""
    before, after = cut_around(brief.article.text, evidence.sentence, evidence.span)
    return escape_text(in_marks(" ".join((before + evidence.exact + after).split())))


def write_list(rows: Iterable[str]) -> str:
    made = "".join(f"<li>{row}</li>" for row in rows)
    return f"<ul>{made}</ul>" if made else ""
