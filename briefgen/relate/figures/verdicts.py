"""What two points of one card say of each other, each with its reason in fixed words."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model import ArticleId, Figure, Measure
from briefgen.parse.rules import Rule, RuleTable
from briefgen.relate import words
from briefgen.relate.days import written
from briefgen.relate.desk import Agreement, FactRef, Point
from briefgen.relate.quantities import meet, write_shown

CHANGED, AGREES, NOT_COMPARABLE = Agreement.CHANGED, Agreement.AGREES, Agreement.NOT_COMPARABLE


@dataclass(frozen=True, slots=True)
class Sighting:
    """A figure where and when it was told."""

    point: Point
    figure: Figure
    title: str
    """The article, as a reason names it."""
    order: int
    """Its article's place in the reading order."""
    source: ArticleId
    """The article that stands for its copies and for it."""
    rival: FactRef | None = None
    """What another voice told of the same, right before."""


@dataclass(frozen=True, slots=True)
class Finding:
    verdict: Agreement
    reason: str
    disputed: bool = False
    """Both are said of one moment, and both cannot hold."""


def compare(a: Sighting, b: Sighting) -> Finding:
    """How `b` stands to the earlier `a`."""
    known = VERDICT_TABLE.first(a, b)
    if known is not None:
        return known[1]
    return Finding(NOT_COMPARABLE, f"{_tell_both(a, b)}: the articles do not say which is later")


def are_of_one_measure(a: Sighting, b: Sighting) -> bool:
    """Whether both are of one measure, and so can be points of one line."""
    return a.figure.measure is b.figure.measure and a.point.in_question == b.point.in_question


def _judge_asked(a: Sighting, b: Sighting) -> Finding | None:
    if a.point.in_question == b.point.in_question:
        return None
    asked = a if a.point.in_question else b
    return Finding(NOT_COMPARABLE, f"{amount(asked.figure)} was in a question, not in an answer")


def _judge_unlike(a: Sighting, b: Sighting) -> Finding | None:
    named = a.figure.former or b.figure.former
    if a.figure.measure is b.figure.measure or (named and a.figure.quantity == b.figure.quantity):
        return None
    return Finding(NOT_COMPARABLE, f"{_tell_measure(a)}; {_tell_measure(b)}")


def _tell_measure(one: Sighting) -> str:
    return f"{amount(one.figure)} is {MEASURES[one.figure.measure]}"


MEASURES = {
    Measure.STOCK: "the number at that time",
    Measure.TOTAL: "the total so far",
    Measure.CHANGE: "a change",
    Measure.SHARE: "a share",
    Measure.PROPOSED: "proposed or expected",
    Measure.PAID: "paid",
    Measure.UNKNOWN: "told without saying whether at that time or in total",
}


def _judge_vague(a: Sighting, b: Sighting) -> Finding | None:
    """“Hundreds” agrees with nearly any number, and so with none."""
    if not any(is_worded(one.figure) and one.figure.quantity.high is not None for one in (a, b)):
        return None
    same = a.figure.quantity == b.figure.quantity
    return None if same else Finding(NOT_COMPARABLE, f"{_tell_both(a, b)}: one of them is no number")


def _judge_same(a: Sighting, b: Sighting) -> Finding | None:
    one, other = a.figure.quantity, b.figure.quantity
    if one == other:
        return Finding(AGREES, f"both say {amount(a.figure)}")
    if meet(one, other):
        return Finding(AGREES, f"{_tell_both(a, b)} agree within rounding")
    return None


def _judge_rival(a: Sighting, b: Sighting) -> Finding | None:
    """Two voices of two amounts: "600, organisers said; police put it at 350"."""
    if b.rival is None or b.rival != a.point.ref:
        return None
    return Finding(NOT_COMPARABLE, f"{_tell_both(a, b)}: two sources say otherwise", disputed=True)


def _judge_grown(a: Sighting, b: Sighting) -> Finding | None:
    """What one sentence tells as before and after: "grown to 20 from 17"."""
    return Finding(CHANGED, f"{amount(a.figure)} before, {amount(b.figure)} then") if is_grown(a, b) else None


def is_grown(a: Sighting, b: Sighting) -> bool:
    """Whether one sentence says that the second came after the first."""
    if not a.figure.former or b.figure.former or a.figure.evidence.sentence != b.figure.evidence.sentence:
        return False
    if b.figure.action in words.list_words("wishing") or b.figure.measure is Measure.PROPOSED:
        return False  # "wanted 27, up from 18 now", "would rise to 27 from 18": it is 18
    return a.point.ref.article == b.point.ref.article and _are_told_together(a, b)


def _are_told_together(a: Sighting, b: Sighting) -> bool:
    """Whether the base is that of this amount: of "from 3 to 4 and from 5 to 6" the 5 is not that of 4."""
    if a.figure.quantity == b.figure.quantity:
        return False
    if b.point.amount is not None:
        return a.point.ref == b.point.ref
    return a.point.amount is None or a.figure.evidence.span.end < b.figure.evidence.span.start


def _one_article(a: Sighting, b: Sighting) -> Finding | None:
    """Amounts that one article, or it and its copy, gives side by side: of different shares, mostly."""
    if a.source != b.source or a.point.as_of != b.point.as_of:
        return None
    if b.figure.part_of == a.figure.id or a.figure.part_of == b.figure.id:
        part, whole = (b, a) if b.figure.part_of else (a, b)
        return Finding(NOT_COMPARABLE, f"{amount(part.figure)} is part of {amount(whole.figure)}")
    voices = a.point.said_by, b.point.said_by
    apart = a.figure.evidence.sentence != b.figure.evidence.sentence
    if apart and None not in voices and voices[0] != voices[1]:
        return Finding(
            NOT_COMPARABLE, f"{_tell_both(a, b)}: two voices of one article disagree", disputed=True
        )
    return Finding(NOT_COMPARABLE, f"{_tell_both(a, b)} stand side by side in one article")


def _judge_disputed(a: Sighting, b: Sighting) -> Finding | None:
    """The same day, and not the same amount."""
    day = a.point.earliest
    if day is None or {day} != {a.point.latest, b.point.earliest, b.point.latest}:
        return None
    return Finding(
        NOT_COMPARABLE,
        f"{_tell_both(a, b)} are both as of {written.tell_day(day)}: the articles disagree",
        disputed=True,
    )


def _judge_total(a: Sighting, b: Sighting) -> Finding | None:
    if a.figure.measure is not Measure.TOTAL:
        return None
    one, other = a.figure.quantity, b.figure.quantity
    if one.value < other.value:
        return Finding(
            CHANGED, f"{amount(b.figure)}, up from {amount(a.figure)}{_in_brackets(a)}: a total so far"
        )
    if not _is_later(a, b):
        return None
    lower = f"{amount(b.figure)} is said later than {amount(a.figure)} of “{a.title}”"
    return Finding(
        NOT_COMPARABLE, f"{lower}, and a total so far cannot fall: the articles disagree", disputed=True
    )


def _judge_moved(a: Sighting, b: Sighting) -> Finding | None:
    if not _is_later(a, b) or (a.figure.measure in NO_LEVELS and not a.figure.former):
        return None
    return Finding(CHANGED, f"{amount(a.figure)}{_in_brackets(a)}, {amount(b.figure)}{_in_brackets(b)}")


NO_LEVELS = frozenset({Measure.UNKNOWN, Measure.CHANGE})
"""Measures of what needs no longer be so when another amount is told: sales rise each year anew."""


def _is_later(a: Sighting, b: Sighting) -> bool:
    return a.point.latest is not None and b.point.earliest is not None and a.point.latest < b.point.earliest


def _in_brackets(one: Sighting) -> str:
    """` (10 April 2025)`: when the figure held; nothing where that is not known."""
    when = written.write_bounds(one.point.earliest, one.point.latest)
    return "" if when == written.NOT_STATED else f" ({when})"


def _tell_both(a: Sighting, b: Sighting) -> str:
    return f"{amount(a.figure)} and {amount(b.figure)}"


def amount(figure: Figure) -> str:
    """The amount in a reason; a share in its article's words: "less than half" is no number of members."""
    if is_worded(figure):
        return f"“{' '.join(figure.evidence.exact.split())}”"
    return write_shown(figure.quantity)


def is_worded(figure: Figure) -> bool:
    """Whether no number may stand for its words: a share that is no percentage, "by a third", "dozens"."""
    spelled = not any(map(str.isdigit, figure.evidence.exact))
    if figure.quantity.unit == "percent" or figure.quantity.value >= 1:
        return spelled and any(
            word in words.list_words("indefinite") for word in words.split_tokens(figure.evidence.exact)
        )
    return spelled or figure.measure is Measure.SHARE


class Judging(StrEnum):
    """By what two points are judged."""

    ASKED = "one of them asked"
    RIVAL = "told by another voice beside it"
    GROWN = "told as before and after"
    UNLIKE = "two measures"
    VAGUE = "one of them no number"
    SAME = "one amount"
    ONE_ARTICLE = "told by one source"
    DISPUTED = "two amounts of one day"
    TOTAL = "totals so far"
    MOVED = "one later than the other"


VERDICT_TABLE: RuleTable[Finding] = RuleTable(
    "figures.verdict",
    (
        Rule(Judging.ASKED, _judge_asked),
        Rule(Judging.RIVAL, _judge_rival),
        Rule(Judging.GROWN, _judge_grown),
        Rule(Judging.UNLIKE, _judge_unlike),
        Rule(Judging.VAGUE, _judge_vague),
        Rule(Judging.SAME, _judge_same),
        Rule(Judging.ONE_ARTICLE, _one_article),
        Rule(Judging.DISPUTED, _judge_disputed),
        Rule(Judging.TOTAL, _judge_total),
        Rule(Judging.MOVED, _judge_moved),
    ),
    lambda _, later: later.figure.evidence.span,
)
