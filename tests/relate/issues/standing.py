"""Positions as the rooms of issues hold them, from articles of one sentence each."""

from briefgen.relate import relate
from briefgen.relate.desk import FactRef, Side
from briefgen.relate.issues.held import HeldPosition
from tests.factories import holds, name, reading


def said(words, stance, *, path, day="", who="Ann Lee", side="", **more):
    """One article in which somebody holds one position, and the side it takes of the proposition."""
    text = f"{who} told us: {words}."
    return reading(text, name(who), holds(who, words, stance, **more), id=path, day=day), Side(side)


def held(*articles):
    """What the articles hold, in reading order, each with its side."""
    made = relate([article for article, _ in articles])
    sides = {article.article.id: side for article, side in articles}
    return [
        HeldPosition(
            FactRef(brief.article.id, position.id), at, position, brief, dating, sides[brief.article.id]
        )
        for at, (brief, dating) in enumerate(zip(made.briefs, made.datings, strict=True))
        for position in brief.findings.positions
    ]
