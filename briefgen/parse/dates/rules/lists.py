"""Days that share a month: "3, 10 and 17 April", "April 3, 10 and 17", "Thu 20, Fri 21 and Sat 22 March"."""

from dataclasses import replace

from briefgen.model import Basis, timex
from briefgen.parse.dates import anchors
from briefgen.parse.dates.grammar import (
    AMOUNT_CLASSES,
    DateRule,
    RuleMatch,
    SaidTime,
    Timed,
    TimeTrait,
    tell_day,
)
from briefgen.parse.dates.names import DateName
from briefgen.parse.dates.rules.months import is_month

LISTED_DAY_CLASSES = frozenset({"number", "ordinal"})
DAY_LIST_TOKENS = 12
"""Tokens in which a list of days ends."""


def day_only(found: RuleMatch) -> Timed | None:
    """The "3" of "from 3 to 5 May", of "3, 10 and 17 April": its month stands behind."""
    inner, last = found.number("first"), found.number("day")
    if not 1 <= inner < last <= 31 or not is_month(found):
        return None
    return _of_month(found, inner)


def _of_month(found: RuleMatch, day: int) -> Timed | None:
    month = found.number("month")
    year = found.number("year") or anchors.near_year(found, month, day)
    if not year:
        return Timed("DATE", f"XXXX-{month:02}-{day:02}", basis=Basis.UNRESOLVED, needs=anchors.NEEDS_YEAR)
    when = timex.make_day(year, month, day)
    basis = Basis.STATED if found.has("year") else anchors.year_basis(found)
    return tell_day(when, basis)


def day_after(found: RuleMatch) -> Timed | None:
    """The "14" of "May 12-14", the "9" of "June 8 and 9", the days of "April 3, 10 and 17"."""
    said = found.context.last_said
    if said is None or TimeTrait.OPENS_DAYS not in said.traits or not _continues_list(found, said.last):
        return None
    day = found.number("day")
    if not _is_later_day(said, day) or _counts_something(found):
        return None
    month = said.timed.value.rpartition("-")[0]
    if month[:4].isdigit() and timex.make_day(int(month[:4]), int(month[5:7]), day) is None:
        return None
    return replace(said.timed, value=f"{month}-{day:02}", mod="")


def _is_later_day(said: SaidTime, day: int) -> bool:
    """Whether it can be a day of the same month, after the one that was said."""
    first = said.timed.value.rpartition("-")[2]
    return said.timed.type == "DATE" and first.isdigit() and int(first) < day <= 31


def _counts_something(found: RuleMatch) -> bool:
    """As in "on June 8 and 9 people", "and 9 percent"."""
    return found.tag(1) in {"NNS", "CD"} or found.kind(1) in AMOUNT_CLASSES


def _continues_list(found: RuleMatch, last: int) -> bool:
    """Whether only a joint stands between, or a comma of a list that has one."""
    items = found.context.tokens.items
    between = [item.kind for item in items[last + 1 : found.first]]
    if between == ["comma"]:
        return _is_list(found)
    return len(between) == 1 or between in (["comma", "and"], ["comma", "or"])


def _is_list(found: RuleMatch) -> bool:
    """Whether further days follow and the last is joined: "10 and 17", not "10 were hurt"."""
    items = found.context.tokens.items[found.last + 1 : found.last + DAY_LIST_TOKENS]
    kinds = [item.kind for item in items]
    while kinds[:1] == ["comma"] and kinds[1:2] and kinds[1] in LISTED_DAY_CLASSES:
        kinds = kinds[2:]
    kinds = kinds[1:] if kinds[:1] == ["comma"] else kinds
    if kinds[:1] not in (["and"], ["or"]) or kinds[1:2] not in (["number"], ["ordinal"]):
        return False
    at = found.last + 1 + len(items) - len(kinds) + 2
    after = found.context.tokens.items[at : at + 1]
    return not after or found.context.tag(after[0].start) not in {"NN", "NNS", "CD", "JJ"}


_NAME = "( weekday|shortday dot? comma? )?"
_MORE = f"( comma {_NAME} the? number|ordinal )?"
_REST = f"{_MORE} {_MORE} {_MORE} {_MORE} comma? to|hyphen|dash|and|through|or {_NAME} the?"

LIST_RULES = (
    DateRule(
        DateName.DAY_AFTER,
        "(?<= hyphen|dash|to|and|through|comma|or ) day=number|ordinal",
        day_after,
        frozenset({TimeTrait.OPENS_DAYS}),
    ),
    DateRule(
        DateName.DAY_OF_RANGE,
        "( weekday|shortday dot? comma? the? )? first=number|ordinal "
        f"(?= {_REST} day=number|ordinal of? month=month "
        "( comma? year=year )? )",
        day_only,
    ),
)
