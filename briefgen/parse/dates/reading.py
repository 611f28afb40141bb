"""The time expressions of a text: rules from left to right, each seeing what was said before."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from operator import attrgetter

from briefgen.model import Span, Stamp
from briefgen.parse.dates import anchors, modifiers, tokens
from briefgen.parse.dates.grammar import DateRule, ReadContext, RuleMatch, SaidTime, matches
from briefgen.parse.dates.rules import (
    absolute,
    counted,
    durations,
    eras,
    holidays,
    lists,
    months,
    nth,
    quarters,
    refs,
    relative,
    sets,
    spans,
    times,
    weeks,
)
from briefgen.parse.dates.verbs import Tense
from briefgen.parse.rules import note_rule

DATE_RULES = (
    *spans.SPAN_RULES,
    *absolute.ABSOLUTE_RULES,
    *nth.NTH_RULES,
    *lists.LIST_RULES,
    *months.MONTH_RULES,
    *eras.ERA_RULES,
    *holidays.HOLIDAY_RULES,
    *quarters.QUARTER_RULES,
    *relative.RELATIVE_RULES,
    *weeks.WEEK_RULES,
    *counted.COUNTED_RULES,
    *times.TIME_RULES,
    *sets.SET_RULES,
    *durations.DURATION_RULES,
    *refs.REFERENCE_RULES,
)
"""Of two expressions that begin at one word the longer wins, then the one whose rule stands first."""

ERA = range(1000, 3000)
"""Years in which an article may be dated; from any other nothing is counted, as the calendar ends near by."""

OF_ITS_DAY = frozenset({"deictic", "weekday", "ago"})
"""What is counted from the day on which a text is written."""

CLAUSE = 16
"""How many tokens a day may stand behind the time that it dates."""

SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{2,4}(?![\d/])")


_START_OF_LINE = attrgetter("line.start")


def read_times(
    text: str, starts: Iterable[int], today: date | None, tense: Tense, stamps: tuple[Stamp, ...] = ()
) -> ReadContext:
    """Everything that was said of time in `text`; `starts` are the offsets at which sentences begin.

    Below a stamp, time is counted from its day.
    """
    starts = tuple(starts)
    today = today if today is not None and today.year in ERA else None
    context = ReadContext(
        tokens.read_tokens(text, starts),
        today,
        tense.future,
        tense.deferred,
        tense.bare,
        tense.overtaken,
        tense.tag,
        _day_first(text),
        starts,
        [],
    )
    context.elsewhen = _tells_of_others(context)
    free = 0
    for rule, match in matches(context.tokens, DATE_RULES):
        context.today = _today_at(stamps, context.tokens.span(match.start(), match.end() - 1), today)
        said = _read_match(rule, match, context, free)
        if said is not None:
            _add_said(said, context)
            free = said.last + 1
    context.today = today
    return context


def _tells_of_others(context: ReadContext) -> bool:
    """Whether the story is of other years: none that its own days are told by, as "Friday" and "today"."""
    named = [item for item in context.tokens.items if item.kind == "year"]
    years = [int(item.value) for item in named]
    if any(item.kind in OF_ITS_DAY for item in context.tokens.items):
        years = []
    later = [one for one in named if context.today and int(one.value) > context.today.year]
    told = [int(item.value) for item in later if context.future(item.start) is False]
    return anchors.tells_of_others(years, told, context.today)


def _today_at(stamps: tuple[Stamp, ...], span: Span, today: date | None) -> date | None:
    """The day from which `span` counts: that of the last stamp above it, else the article's."""
    above = bisect_right(stamps, span.start, key=_START_OF_LINE) - 1
    return stamps[above].day if above >= 0 else today


def _read_match(rule: DateRule, match: re.Match[str], context: ReadContext, free: int) -> SaidTime | None:
    """What a match says, from token `free` on; None where it says nothing or is said already."""
    span = context.tokens.span(match.start(), match.end() - 1)
    if match.start() < free:
        note_rule(span, "dates.dropped", rule.name, "part of a longer expression")
        return None
    timed = rule.read(RuleMatch(match, context))
    if timed is None:
        note_rule(span, "dates.dropped", rule.name, "its words mean no time here")
        return None
    if timed.type == "DATE" and _runs_into_word(context.tokens, match.end() - 1):
        note_rule(span, "dates.dropped", rule.name, "part of a longer word")
        return None
    note_rule(span, "dates.rule", rule.name, timed.value)
    return modifiers.widened(
        SaidTime(match.start(), match.end() - 1, timed, rule.name.value, rule.traits), context, free
    )


def _runs_into_word(read: tokens.Tokens, last: int) -> bool:
    """Whether its unit is the first part of a longer word: "the previous week-long truce"."""
    item = read.items[last]
    after = read.text[item.end : item.end + 2]
    return item.kind == "unit" and after[:1] in {"-", "‑"} and after[1:].isalpha()


def _add_said(said: SaidTime, context: ReadContext) -> None:
    """Adds to what was said; “6 p.m. Tuesday” becomes one, “6 p.m. on Tuesday” learns its day."""
    last = context.last_said
    between = _text_between(last, said, context) if last else None
    if last is None or between is None:
        context.said.append(said)
    else:
        joined = _join_time_and_day(last, said)
        _tell_outer(said, context)
        separate = between not in {"", ","}
        context.said[-1:] = [replace(last, timed=joined.timed), said] if separate else [joined]
    if _is_whole_day(said):
        _tell_times(said, context)


def _tell_outer(day: SaidTime, context: ReadContext) -> None:
    """“9.30 a.m. (0730 GMT) on Friday”, “from 6 to 9 a.m. on Friday”: the first time learns the day too."""
    outer, inner = context.said[-2:] if len(context.said) > 1 else (day, day)
    between = context.tokens.items[inner.first - 1].kind if inner.first == outer.last + 2 else ""
    if outer.timed.type == "TIME" and between in {"and", "dash", "hyphen", "open", "or", "to"}:
        context.said[-2] = replace(outer, timed=_join_time_and_day(outer, day).timed)


def _is_whole_day(said: SaidTime) -> bool:
    return said.timed.type == "DATE" and len(said.timed.value) == len("2025-03-14")


def _tell_times(day: SaidTime, context: ReadContext) -> None:
    """“at 7 p.m. in the town hall on Monday”: the times of the clause that have no day of their own."""
    items = context.tokens.items
    start = context.sentence(items[day.first].start)[0]
    for at in range(len(context.said) - 1, -1, -1):
        one = context.said[at]
        if items[one.first].start < start or one.last < day.first - CLAUSE:
            return
        if _is_whole_day(one) and one != day:
            return
        if one.timed.type == "TIME" and one.last < day.first and _in_clause(one, day, context):
            context.said[at] = replace(one, timed=_join_time_and_day(one, day).timed)


def _in_clause(time: SaidTime, day: SaidTime, context: ReadContext) -> bool:
    """Whether "on" leads the day and no verb parts it from the time."""
    between = context.tokens.items[time.last + 1 : day.first]
    if not between or between[-1].kind != "on" or "T" not in time.timed.value:
        return False
    tags = [context.tag(item.start) for item in between if item.kind == "word"]
    return not any(tag.startswith(("V", "MD")) for tag in tags)


def _text_between(time: SaidTime, day: SaidTime, context: ReadContext) -> str | None:
    """What stands between a time and the day after it; None where they are not that."""
    if time.timed.type != "TIME" or day.timed.type != "DATE" or len(day.timed.value) != 10:
        return None
    items = context.tokens.items[time.last + 1 : day.first]
    words = "".join(context.tokens.text[item.start : item.end] for item in items).lower()
    return words if "T" in time.timed.value and words in {"", ",", "on", ")", ")on"} else None


def _join_time_and_day(time: SaidTime, day: SaidTime) -> SaidTime:
    value = day.timed.value + "T" + time.timed.value.partition("T")[2]
    return SaidTime(
        time.first, day.last, replace(day.timed, type="TIME", value=value), time.rule, time.traits
    )


def _day_first(text: str) -> bool:
    """Whether slashed dates have the day first: one of them could not be read otherwise."""
    pairs = [(int(first), int(second)) for first, second in SLASHED.findall(text)]
    return any(first > 12 for first, _ in pairs) and all(second <= 12 for _, second in pairs)
