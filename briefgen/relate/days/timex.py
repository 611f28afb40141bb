"""The days that a stated time covers, as the desk compares them: bounds of which one or both may be open."""

import re
from datetime import date
from functools import lru_cache

from briefgen.model.timex import interval

_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_WEEKDAY = re.compile(r"(?:XXXX-WXX|\d{4}-W\d\d)-([1-7])")

Bounds = tuple[date | None, date | None]
UNKNOWN: Bounds = (None, None)


@lru_cache(maxsize=65536)
def find_bounds(value: str) -> Bounds:
    """First and last day of `value`; (None, None) where it names no days."""
    return interval(value) or UNKNOWN


def names_no_year(value: str) -> bool:
    """Whether `value` is a day or month of an unknown year, such as XXXX-11-14."""
    return value.startswith("XXXX-") and _YEARLESS.fullmatch(value) is not None


def find_value_weekday(value: str) -> int | None:
    """The day of the week that `value` names or falls on, from 1 for Monday; None where it is not known."""
    named = _WEEKDAY.match(value)
    if named:
        return int(named[1])
    first, last = find_bounds(value)
    return first.isoweekday() if first and first == last else None


def in_year(value: str, year: int) -> str:
    """`value` with its unknown year filled in."""
    return f"{year:04}{value.removeprefix('XXXX')}"


def show_bounds(earliest: date | None, latest: date | None) -> str:
    """Bounds as a page shows them."""
    if earliest and latest:
        return earliest.isoformat() if earliest == latest else f"between {earliest} and {latest}"
    if earliest:
        return f"after {earliest}"
    return f"before {latest}" if latest else "not stated"
