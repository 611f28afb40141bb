"""The days a TIMEX3 value covers: `2022-11` is November 2022, from its first day to its last."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_YEAR = re.compile(r"(\d{4})")
_DECADE = re.compile(r"(\d{3})")
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")

Bounds = tuple[date | None, date | None]
UNKNOWN: Bounds = (None, None)


@lru_cache(maxsize=65536)
def bounds(value: str) -> Bounds:
    """First and last day of `value`; (None, None) where it names no days."""
    for pattern, days in _READERS:
        if matched := pattern.fullmatch(value):
            try:
                return days(*matched.groups())
            except ValueError:
                return UNKNOWN
    return UNKNOWN


def yearless(value: str) -> bool:
    """Whether `value` is a day or month of an unknown year, such as XXXX-11-14."""
    return _YEARLESS.fullmatch(value) is not None


def in_year(value: str, year: int) -> str:
    """`value` with its unknown year filled in."""
    return f"{year:04}{value.removeprefix('XXXX')}"


def written(earliest: date | None, latest: date | None) -> str:
    """Bounds as a page shows them."""
    if earliest and latest:
        return earliest.isoformat() if earliest == latest else f"between {earliest} and {latest}"
    if earliest:
        return f"after {earliest}"
    return f"before {latest}" if latest else "not stated"


def _day(year: str, month: str, day: str) -> Bounds:
    one = date(int(year), int(month), int(day))
    return one, one


def _month(year: str, month: str) -> Bounds:
    return _months(int(year), int(month), int(month))


def _week(year: str, week: str, weekend: str | None) -> Bounds:
    first = date.fromisocalendar(int(year), int(week), 6 if weekend else 1)
    return first, first + timedelta(days=1 if weekend else 6)


def _quarter(year: str, quarter: str) -> Bounds:
    return _months(int(year), 3 * int(quarter) - 2, 3 * int(quarter))


def _half(year: str, half: str) -> Bounds:
    return _months(int(year), 6 * int(half) - 5, 6 * int(half))


def _year(year: str) -> Bounds:
    return _months(int(year), 1, 12)


def _decade(decade: str) -> Bounds:
    return date(int(decade) * 10, 1, 1), date(int(decade) * 10 + 9, 12, 31)


def _months(year: int, first: int, last: int) -> Bounds:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


_READERS = (
    (_DAY, _day),
    (_MONTH, _month),
    (_WEEK, _week),
    (_QUARTER, _quarter),
    (_HALF, _half),
    (_YEAR, _year),
    (_DECADE, _decade),
)
