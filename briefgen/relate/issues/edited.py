"""The side of a proposition that an editor chose for a position: it goes before what the words say.

The log of a brief keeps what was chosen; here it is read, and told what stood there before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.load.content import Content, IssueDefinition
from briefgen.model import Brief, Corrected, FactId, Origin, Position
from briefgen.problems import Code, Problem
from briefgen.relate.desk import Side
from briefgen.relate.issues import context, motions, named, naming, sides
from briefgen.relate.issues.sides import AskedProposition

SETS_SIDE = "set side"
"""What the log calls it."""


def find_edited_side(brief: Brief, position: FactId) -> Side | None:
    """The side that an editor chose last, an empty one as not resolved; None where nobody chose."""
    chosen = [one.after for one in brief.corrected if (one.action == SETS_SIDE and one.target == position)]
    return (Side(chosen[-1]) or Side.UNRESOLVED) if chosen else None


def read_side(
    brief: Brief, position: Position, asked: AskedProposition, origin: Origin | None
) -> tuple[Side, Origin | None]:
    """The side that the words take, with the text that says what they point to."""
    text = brief.article.text
    named = naming.list_named(brief, position, asked.aim)
    side = sides.find_issue_side(asked, position, text, origin.text if origin else "", named)
    for other in _origins_asked(brief, position, asked) if side is Side.UNRESOLVED else ():
        found = sides.find_issue_side(asked, position, text, other.text)
        if found is not Side.UNRESOLVED:
            return found, other
    told = motions.find_asked(brief, position) if side is Side.UNRESOLVED else None
    found = sides.find_side_asked(asked, position, text, told.text) if told is not None else side
    return (side, origin) if found is Side.UNRESOLVED else (found, told or origin)


def _origins_asked(brief: Brief, position: Position, asked: AskedProposition) -> Iterator[Origin]:
    """The texts that are asked what "the closure" closes, and which fund "the fund" is."""
    whole = named.find_short_name(brief, position, (*asked.pro, *asked.contra))
    if whole is not None:
        yield whole
    yield from context.list_origins(brief, position)
    before = context.find_named_before(brief, position, asked.aim) if asked.aim is not None else None
    if before is not None:
        yield before


def tell_sides_before(briefs: Sequence[Brief], defined: Sequence[IssueDefinition]) -> tuple[Brief, ...]:
    """The briefs whose log tells which side the words took before an editor chose another."""
    asked = {one.slug: sides.question(one) for one in defined}
    return tuple(replace(one, corrected=tuple(_log_with_sides(one, asked))) for one in briefs)


def _log_with_sides(brief: Brief, asked: dict[str, AskedProposition | None]) -> Iterator[Corrected]:
    """The log of a brief, each side with the one that stood there before."""
    held: dict[str, str] = {}
    for entry in brief.corrected:
        if entry.action != SETS_SIDE:
            yield entry
            continue
        before = held.get(entry.target)
        yield replace(entry, before=_side_of_words(brief, entry.target, asked) if before is None else before)
        held[entry.target] = entry.after


def _side_of_words(brief: Brief, target: str, asked: dict[str, AskedProposition | None]) -> str:
    """The side that the words take; empty where the issue has no proposition."""
    for position, issue in brief.positions():
        question = asked.get(issue or "")
        if position.id == target and question is not None:
            return read_side(brief, position, question, brief.origin(position))[0]
    return ""


def find_sideless(content: Content, briefs: Sequence[Brief]) -> Iterator[Problem]:
    """A problem for each side that was set where there is no proposition to take one of."""
    asked = {one.slug for one in content.issues if one.proposition}
    for brief in briefs:
        on = {one.id: issue for one, issue in brief.positions()}
        for entry in brief.corrected:
            if entry.action == SETS_SIDE and on.get(FactId(entry.target)) not in asked:
                quote = entry.evidence.exact if entry.evidence else ""
                message = f"“{quote}”: no issue with a proposition has this position, so it has no side"
                hint = "set its `issue` too, or write the `proposition` into the issue's file"
                yield Problem(entry.path, entry.line, Code.CORRECTION_STALE, message, hint)
