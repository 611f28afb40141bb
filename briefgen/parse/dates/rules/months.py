"""Dates that name their month: "3 May 2024", "Nov. 21", "early September", "April next year"."""

from dataclasses import replace
from itertools import takewhile

from briefgen.model import Basis, timex
from briefgen.parse.dates import anchors, values
from briefgen.parse.dates.grammar import AMOUNT_CLASSES, DateRule, RuleMatch, Timed, TimeTrait, tell_day
from briefgen.parse.dates.names import DateName
from briefgen.parse.dates.rules import holidays, sets
from briefgen.parse.dates.verbs import load_verb_words


def month_day(found: RuleMatch) -> Timed | None:
    month, day = found.number("month"), found.number("day")
    if not _is_month_day(found, day):
        return None
    if found.has("year"):
        return _stated_day(found.number("year"), month, day, Basis.STATED)
    year = said_year(found)
    if year is not None:
        return _stated_day(year, month, day, Basis.STATED)
    near = anchors.near_year(found, month, day)
    if near is None:
        return Timed("DATE", f"XXXX-{month:02}-{day:02}", basis=Basis.UNRESOLVED, needs=anchors.NEEDS_YEAR)
    return _stated_day(near, month, day, anchors.year_basis(found))


def day_of_told_year(found: RuleMatch) -> Timed | None:
    """“on 14 December last year”, “March 3 of this year”: the article says which year that is."""
    month, day = found.number("month"), found.number("day")
    today, step = found.context.today, YEAR_STEPS.get(found.kind_of("dem"), 0)
    if found.value("unit") != "Y" or not _is_month_day(found, day):
        return None
    before = _find_year_told(found)
    if before:
        return _stated_day(before, month, day, Basis.DATE)
    today = None if before == 0 else today
    if today is None:
        return Timed("DATE", f"XXXX-{month:02}-{day:02}", basis=Basis.UNRESOLVED, needs=anchors.NEEDS_YEAR)
    return _stated_day(today.year + step, month, day, Basis.ARTICLE)


def _is_month_day(found: RuleMatch, day: int) -> bool:
    """Whether month and day are ones: not "May five" nor "march 5 percent"."""
    if found.kind_of("day") == "number" and not found.text("day")[0].isdigit():
        return False
    return is_month(found) and 1 <= day <= 31 and not _counts_things(found)


def _counts_things(found: RuleMatch) -> bool:
    """As in "in May 12 percent of them"; "in May 12 crews left" too, as a day would be "on May 12"."""
    if found.kind(1) in AMOUNT_CLASSES:
        return True
    return found.neighbour(-1) == "in" and found.tag(1) == "NNS" and found.kind(1) == "word"


def _stated_day(year: int, month: int, day: int, basis: Basis) -> Timed | None:
    """The day; None where that month has no such day."""
    return tell_day(timex.make_day(year, month, day), basis)


def month_year(found: RuleMatch) -> Timed | None:
    if not is_month(found):
        return None
    return Timed("DATE", f"{found.number('year'):04}-{found.number('month'):02}")


def read_month(found: RuleMatch) -> Timed | None:
    """A month alone: "in May", but not "may", "March on" or a person called May."""
    if not is_month(found) or not _stands_as_month(found) or _is_personal_name(found):
        return None
    number = found.number("month")
    if sets.list_goes_on(found) and not found.has("dem"):
        return Timed("SET", sets.repeat_value("month", str(number)), in_series=True)
    if found.has("dem"):
        return _of_year(found, number)
    year = said_year(found)
    if year:
        return Timed("DATE", f"{year:04}-{number:02}", basis=Basis.STATED)
    near = anchors.near_year(found, number, None)
    if near is None:
        return Timed("DATE", f"XXXX-{number:02}", basis=Basis.UNRESOLVED, needs=anchors.NEEDS_YEAR)
    return Timed("DATE", f"{near:04}-{number:02}", basis=anchors.year_basis(found))


def _of_year(found: RuleMatch, month: int) -> Timed | None:
    """“in April next year”, “in April of that year”."""
    if found.value("unit") != "Y":
        return None
    before = _find_year_told(found)
    if before:
        return Timed("DATE", f"{before:04}-{month:02}", basis=Basis.DATE)
    if before == 0:
        return Timed("DATE", f"XXXX-{month:02}", basis=Basis.UNRESOLVED, needs=anchors.NEEDS_YEAR)
    step = YEAR_STEPS.get(found.kind_of("dem"), 0)
    return anchors.of_today(found, lambda today: f"{today.year + step:04}-{month:02}", f"XXXX-{month:02}")


def _find_year_told(found: RuleMatch) -> int | None:
    """The year told before, where the words point back at one: “that year”, “the same year”.

    0 where the sentence that tells it tells of two: “failed in 1997 after the crash of 1929”.
    """
    if found.kind_of("dem") not in {"that", "same"}:
        return None
    last = anchors.find_year_before(found.context, found.first)
    if last is None:
        return None
    items = found.context.tokens.items
    start = found.context.sentence(items[last.first].start)[0]
    told = {one.timed.value[:4] for one in found.context.said if items[one.first].start >= start}
    years = {int(one) for one in told if one.isdigit()}
    return years.pop() if len(years) == 1 else 0


PARTS = {1: (1, 7), 2: (8, 14), 3: (15, 21), 4: (22, 28)}
"""First and last day of the weeks of a month, as one counts them loosely."""


def week_of_month(found: RuleMatch) -> Timed | None:
    """“the first week of October”: the month, with the days that are meant; “the last day of May” is one."""
    timed = month_year(found) if found.has("year") else read_month(found)
    nth = found.number("nth")
    if timed is None or found.value("unit") not in {"D", "W"} or not (found.has("last") or nth in PARTS):
        return None
    days = timex.interval(timed.value)
    mod = "END" if found.has("last") else {1: "START", 4: "END"}.get(nth, "MID")
    if days is None:
        return replace(timed, mod=mod)
    first, last = PARTS.get(nth, (days[1].day - 6, days[1].day))
    if found.value("unit") == "D":
        only = days[1] if found.has("last") else days[0].replace(day=nth)
        return replace(timed, value=values.day(only))
    return replace(timed, mod=mod, bounds=(days[0].replace(day=first), days[0].replace(day=last)))


def half_of_month(found: RuleMatch) -> Timed | None:
    """“the second half of May”."""
    nth = 2 if found.has("last") else found.number("nth")
    timed = month_year(found) if found.has("year") else read_month(found)
    return replace(timed, mod="START" if nth == 1 else "END") if timed and nth in {1, 2} else None


def is_month(found: RuleMatch) -> bool:
    """A capital, and beside a short form what makes it one: “Mar. 3”, not “Mar” alone; “May” is whole."""
    shown = found.text("month")
    if not shown[:1].isupper():
        return False
    at = found.match.start("month")
    items = found.context.tokens.items
    beside = {item.kind for item in items[max(0, at - 1) : at + 2]}
    whole = len(shown) > 4 or shown in {"May", "Sept", "June", "July"}
    return whole or bool(beside & {"dot", "number", "year", "ordinal"})


def _stands_as_month(found: RuleMatch) -> bool:
    """“in March”, not “March on” nor “They may”."""
    if found.text("month").lower() not in load_verb_words()["month_or_else"]:
        return True
    if found.context.tag(found.start) in {"MD", "VB", "VBP", "VBD"}:
        return False
    if found.kind(-1) == "the":
        return found.tag(1) in {"NN", "NNS"}  # "the March sales", not "the March for Life"
    beside = {"each", "this", "lasting", "nextly", "part", "hyphen", "or", "and"}
    return found.neighbour(-1) in load_verb_words()["before_months"] or found.kind(-1) in beside


def _is_personal_name(found: RuleMatch) -> bool:
    """“April Jones”: a month before a name, where no preposition says when."""
    named = found.kind(1) == "word" and found.tag(1) == "NNP" and not found.has("dem")
    return (
        named and found.neighbour(-1) not in load_verb_words()["before_months"] and found.kind(-1) != "part"
    )


def said_year(found: RuleMatch) -> int | None:
    """The year a little behind: “between March and May 1998”, “April 3, 10 and 17, 2023”."""
    known = holidays.known_year(found)
    if known is not None:
        return known
    items = found.context.tokens.items[found.last + 1 : found.last + 1 + LISTED_DAYS_TOKENS]
    run = list(
        takewhile(
            lambda item: item.kind in DAY_CLASSES | JOINING_DAYS | BETWEEN_DAY_AND_MONTH | {"year"}, items
        )
    )
    at = next((at for at, item in enumerate(run) if item.kind == "year"), None)
    if at is None or not any(item.kind in JOINING_DAYS for item in run[:at]):
        return None
    told = [item.kind for item in run[:at] if item.kind not in BETWEEN_DAY_AND_MONTH]
    return int(run[at].value) if told[-1] in DAY_CLASSES else None


YEAR_STEPS = {"lasting": -1, "nextly": 1}
DAY_CLASSES = frozenset({"month", "number", "ordinal"})
JOINING_DAYS = frozenset({"to", "and", "through", "or", "hyphen", "dash"})
BETWEEN_DAY_AND_MONTH = frozenset({"comma", "dot", "the", "of", "weekday"})
LISTED_DAYS_TOKENS = 14
"""Tokens of a list of days that share a year."""


TOLD_YEAR = "the? that? dem=this|lasting|nextly|that|same unit=unit"
"""“This year”, “that same year” behind a day or a month."""
MONTH_RULES = (
    DateRule(
        DateName.MONTH_DAY,
        f"month=month dot? the? day=number|ordinal of? {TOLD_YEAR}",
        day_of_told_year,
    ),
    DateRule(
        DateName.DAY_MONTH,
        f"the? day=number|ordinal of? month=month dot? of? {TOLD_YEAR}",
        day_of_told_year,
    ),
    DateRule(
        DateName.MONTH_DAY,
        "weekday|shortday dot? comma? month=month dot? the? day=number|ordinal|ordword ( comma? year=year )?",
        month_day,
        frozenset({TimeTrait.ROUNDED, TimeTrait.OPENS_DAYS}),
    ),
    DateRule(
        DateName.MONTH_DAY,
        "month=month dot? the? day=number|ordinal|ordword ( comma? year=year )?",
        month_day,
        frozenset({TimeTrait.ROUNDED, TimeTrait.OPENS_DAYS}),
    ),
    DateRule(
        DateName.DAY_MONTH,
        "weekday|shortday dot? comma? the? day=number|ordinal|ordword of? month=month "
        "( dot? comma? year=year )?",
        month_day,
        frozenset({TimeTrait.ROUNDED}),
    ),
    DateRule(
        DateName.DAY_MONTH,
        "the? day=number|ordinal|ordword of? month=month ( dot? comma? year=year )?",
        month_day,
        frozenset({TimeTrait.ROUNDED}),
    ),
    DateRule(DateName.MONTH_YEAR, "month=month dot? ( comma | of )? year=year", month_year),
    DateRule(
        DateName.PART_OF_MONTH,
        "the ( nth=ordword | last=lasting ) unit=unit of month=month ( dot? year=year )?",
        week_of_month,
    ),
    DateRule(
        DateName.PART_OF_MONTH,
        "the ( nth=ordword | last=lasting ) half of month=month ( dot? year=year )?",
        half_of_month,
    ),
    DateRule(
        DateName.MONTH,
        f"month=month ( of? {TOLD_YEAR} )?",
        read_month,
    ),
)
