"""Lengths that point: "two weeks after 3 May", "three days later", "a month before the vote".

TIMEX3 keeps them lengths; here they get the days they point at, where these can be counted.
"""

import re
from dataclasses import replace

from briefgen.model import Basis, timex
from briefgen.model.timex import Interval
from briefgen.parse.dates import anchors, values
from briefgen.parse.dates.grammar import ReadContext, SaidTime, Timed

COUNTED_PERIOD = re.compile(r"P(\d+)(DE|[DWMQY])")
AFTER = {"after": 1, "before": -1, "from": 1}


def point_days(said: SaidTime, at: int, context: ReadContext) -> Timed:
    """What the `at`-th expression says, with the days it points at, or what they wait for."""
    counted = COUNTED_PERIOD.fullmatch(said.timed.value)
    if said.timed.type != "DURATION" or not counted:
        return said.timed
    if _is_within_ahead(said, context):
        return _reach_from_today(said.timed, int(counted[1]), counted[2], context)
    return _point_counted(said, counted, at, context)


def _point_counted(said: SaidTime, counted: re.Match[str], at: int, context: ReadContext) -> Timed:
    timed, side = said.timed, _pointing_word(said, context)
    if not side:
        return timed
    if side == "later":
        before = anchors.find_year_before(context, said.first, anchors.TOKENS_TO_DATE_BEFORE, at)
        return _move_by_length(timed, before, int(counted[1]), counted[2]) if before else timed
    following = context.said[at + 1] if at + 1 < len(context.said) else None
    if following is not None and following.first == said.last + 2:
        return _move_by_length(timed, following, AFTER[side] * int(counted[1]), counted[2])
    return timed if side == "from" else replace(timed, basis=Basis.UNRESOLVED, needs=anchors.NEEDS_EVENT)


def _is_within_ahead(said: SaidTime, context: ReadContext) -> bool:
    """“will meet them *within* two weeks”: a last day, counted from the article's."""
    items = context.tokens.items
    before = items[said.first - 1] if said.first else None
    led = before is not None and context.tokens.text[before.start : before.end] == "within"
    behind = [item.kind for item in items[said.last + 1 : said.last + 2]]
    if behind and behind[0] in {"of", "after", "from"}:
        return False  # "within a week of payment"
    start = items[said.first].start
    return led and context.future(start) is True and not context.overtaken(start)  # "had said it would"


def _reach_from_today(timed: Timed, count: int, unit: str, context: ReadContext) -> Timed:
    """From the article's day to the last on which it may come."""
    last = values.shift_day(context.today, count, unit) if context.today else None
    if context.today is None or last is None:
        return replace(timed, basis=Basis.UNRESOLVED, needs=anchors.NEEDS_DATE)
    return replace(timed, basis=Basis.ARTICLE, bounds=(context.today, last))


def _pointing_word(said: SaidTime, context: ReadContext) -> str:
    """The word behind the length that makes it point: `after`, `before`, `later`; empty where none does."""
    items = context.tokens.items
    if said.last + 1 >= len(items) or items[said.last + 1].kind not in {"after", "before", "from", "later"}:
        return ""
    kind = items[said.last + 1].kind
    if kind == "later" and [item.kind for item in items[said.last + 2 : said.last + 3]] == ["than"]:
        return ""  # "a year later than planned"
    return kind if kind == "later" or items[said.last + 1].value else ""


def _move_by_length(timed: Timed, anchor: SaidTime, count: int, unit: str) -> Timed:
    days = timex.interval(anchor.timed.value)
    bounds = _shift_interval(days, count, unit) if days else None
    if bounds is None:
        return replace(timed, basis=Basis.UNRESOLVED, needs=anchors.NEEDS_EVENT)
    return replace(timed, basis=Basis.DATE, bounds=bounds)


def _shift_interval(days: Interval, count: int, unit: str) -> Interval | None:
    first, last = (values.shift_day(day, count, unit) for day in days)
    return (first, last) if first and last else None
