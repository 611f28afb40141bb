"""The days that a TIMEX3 value covers: `2022-11` is November 2022, from its first day to its last.

Pure arithmetic; knows no text.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

Interval = tuple[date, date]

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""First and last month; winter ends in the year after."""


def make_day(year: int, month: int, day: int) -> date | None:
    """That day where there is one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def interval(value: str, mod: str = "") -> Interval | None:
    """First and last day of a DATE or TIME value; None where it leaves anything open."""
    whole = next(
        (
            found
            for pattern, days in SHAPES
            if (match := pattern.fullmatch(value)) and (found := days(*match.groups()))
        ),
        None,
    )
    return _half_of_interval(whole, mod) if whole else None


def _half_of_interval(whole: Interval, mod: str) -> Interval:
    """The half of the interval that START, MID or END leaves."""
    first, last = whole
    half = timedelta(days=(last - first).days // 2)
    quarter = timedelta(days=(last - first).days // 4)
    if mod == "START":
        return first, first + half
    if mod == "END":
        return first + half, last
    return (first + quarter, last - quarter) if mod == "MID" else whole


def _day_interval(year: str, month: str, day: str, *_: str) -> Interval | None:
    when = make_day(int(year), int(month), int(day))
    return (when, when) if when else None


def _months_interval(year: int, first: int, last: int) -> Interval | None:
    if not 1 <= year <= 9998 or not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    until = year + (last < first)
    return date(year, first, 1), date(until, last, monthrange(until, last)[1])


def _month_interval(year: str, month: str) -> Interval | None:
    return _months_interval(int(year), int(month), int(month))


def _quarter_interval(year: str, number: str) -> Interval | None:
    return (
        _months_interval(int(year), 3 * int(number) - 2, 3 * int(number)) if 1 <= int(number) <= 4 else None
    )


def _halfyear_interval(year: str, number: str) -> Interval | None:
    return (
        _months_interval(int(year), 6 * int(number) - 5, 6 * int(number)) if 1 <= int(number) <= 2 else None
    )


def _season_interval(year: str, name: str) -> Interval | None:
    return _months_interval(int(year), *SEASON_MONTHS[name])


def _week_interval(year: str, number: str, weekend: str | None) -> Interval | None:
    try:
        monday = date.fromisocalendar(int(year), int(number), 1)
    except ValueError:
        return None
    return monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6)


def _year_interval(year: str) -> Interval | None:
    return _months_interval(int(year), 1, 12)


def _decade_interval(digits: str) -> Interval | None:
    return (date(int(digits) * 10, 1, 1), date(int(digits) * 10 + 9, 12, 31)) if int(digits) else None


def _century_interval(digits: str) -> Interval | None:
    return (date(int(digits) * 100, 1, 1), date(int(digits) * 100 + 99, 12, 31)) if int(digits) else None


SHAPES = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?"), _day_interval),
    (re.compile(r"(\d{4})-(\d\d)"), _month_interval),
    (re.compile(r"(\d{4})-Q(\d)"), _quarter_interval),
    (re.compile(r"(\d{4})-H(\d)"), _halfyear_interval),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), _season_interval),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week_interval),
    (re.compile(r"F?Y?(\d{4})"), _year_interval),
    (re.compile(r"(\d{3})X?"), _decade_interval),
    (re.compile(r"(\d\d)(?:XX)?"), _century_interval),
)
