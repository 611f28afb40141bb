"""A weekday counted within a month: "the third Tuesday in April", "the last Friday of each month"."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from briefgen.model import Basis, timex
from briefgen.parse.dates import anchors, values
from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed, tell_day
from briefgen.parse.dates.names import DateName

NTH_STEPS = {"lasting": -1, "nextly": 1}
MONTH_UNIT = "M"


def read_nth_of_month(found: RuleMatch) -> Timed | None:
    """The n-th such day of a month that is named; its year is stated or the nearest."""
    if not _is_nth_weekday(found) or not found.text("month")[:1].isupper():
        return None
    month = found.number("month")
    year = found.number("year") or anchors.near_year(found, month, _about_day(found))
    if not year:
        unknown = f"XXXX-{month:02}-XX"
        return Timed("DATE", unknown, basis=Basis.UNRESOLVED, needs=anchors.NEEDS_YEAR)
    when = _nth_weekday(found, year, month)
    basis = Basis.STATED if found.has("year") else Basis.ARTICLE
    return tell_day(when, basis)


def of_this(found: RuleMatch) -> Timed | None:
    """The n-th such day of this month, the last or the next; of "the month", the one said before."""
    if not _is_nth_weekday(found) or found.value("unit") != MONTH_UNIT:
        return None
    step = NTH_STEPS.get(found.kind_of("dem"), 0)
    said = anchors.find_year_before(found.context, found.first) if found.kind_of("dem") == "the" else None
    days = timex.interval(said.timed.value) if said and len(said.timed.value) == len("2025-04") else None
    if days:
        return tell_day(_nth_weekday(found, days[0].year, days[0].month), Basis.DATE)

    def value(today: date) -> str | None:
        month = values.shift_day(today.replace(day=1), step, MONTH_UNIT)
        day = _nth_weekday(found, month.year, month.month) if month else None
        return values.day(day) if day else None

    return anchors.of_today(found, value, "XXXX-XX-XX")


def of_each(found: RuleMatch) -> Timed | None:
    """“the last Friday of each month”, “every second Tuesday of the month” come again."""
    if not _is_nth_weekday(found) or found.value("unit") != MONTH_UNIT:
        return None
    timed = Timed("SET", f"XXXX-XX-WXX-{found.number('weekday')}")
    return replace(timed, mod="END") if found.has("last") else timed


def _is_nth_weekday(found: RuleMatch) -> bool:
    return found.text("weekday")[:1].isupper() and (found.has("last") or 1 <= found.number("nth") <= 5)


def _about_day(found: RuleMatch) -> int:
    """The day of the month, near enough to tell the year by."""
    return 28 if found.has("last") else min(28, 7 * found.number("nth") - 3)


def _nth_weekday(found: RuleMatch, year: int, month: int) -> date | None:
    """That day of the month; None where there is no fifth."""
    number, first = found.number("weekday"), timex.make_day(year, month, 1)
    if first is None:
        return None
    start = first + timedelta(days=(number - first.isoweekday()) % 7)
    weeks = found.number("nth") - 1
    if found.has("last"):
        weeks = (monthrange(year, month)[1] - start.day) // 7
    when = start + timedelta(weeks=weeks)
    return when if when.month == month else None


_NTH = "( nth=ordword|ordinal | last=lasting )"
NTH_RULES = (
    DateRule(DateName.NTH_WEEKDAY, f"the? each? {_NTH} weekday=weekday of|in each unit=unit", of_each),
    DateRule(DateName.NTH_WEEKDAY, f"each {_NTH} weekday=weekday of|in the unit=unit", of_each),
    DateRule(
        DateName.NTH_WEEKDAY,
        f"the? {_NTH} weekday=weekday of|in month=month ( dot? comma? year=year )?",
        read_nth_of_month,
    ),
    DateRule(
        DateName.NTH_WEEKDAY, f"the? {_NTH} weekday=weekday of|in dem=this|lasting|nextly unit=unit", of_this
    ),
    DateRule(DateName.NTH_WEEKDAY, f"the? {_NTH} weekday=weekday of|in dem=the unit=unit", of_this),
)
