"""Positions as the rooms of issues hold them, from articles of one sentence each."""

from briefgen.relate import relate
from briefgen.relate.desk import FactRef, Side
from briefgen.relate.issues import sides
from briefgen.relate.issues.held import HeldPosition
from tests.factories import holds, issue, name, reading


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


def take_side(asked, words, stance="supports", *, more="", antecedent="", **object_):
    """The side of one who holds these words, of an issue or of a bare proposition; `more` stands behind."""
    object_ = {"about": "", "head": "", **object_}
    object_["about"] = object_["about"] or words
    made = reading(
        f"Ann Lee speaks of {words}. {more}",
        name("Ann Lee"),
        holds("Ann Lee", f"speaks of {words}", stance, content=words, **object_),
    )
    (position,) = made.findings.positions
    defined = issue("one", "one", proposition=asked) if isinstance(asked, str) else asked
    return sides.find_issue_side(sides.question(defined), position, made.article.text, antecedent)
