"""A day, and what is known of one, as people write it, in reasons as on pages."""

from calendar import monthrange
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def tell_day(value: date | None) -> str:
    """`10 April 2025`; empty where there is none."""
    return "" if value is None else f"{value.day} {MONTHS[value.month - 1]} {value.year}"


NOT_STATED = "not stated"


def write_bounds(earliest: date | None, latest: date | None) -> str:
    """What is known of a moment: a day, `between A and B`, `A or later`, or not stated."""
    if earliest and latest:
        return tell_day(earliest) if earliest == latest else _tell_between(earliest, latest)
    if earliest:
        return f"{tell_day(earliest)} or later"
    return f"{tell_day(latest)} or earlier" if latest else NOT_STATED


def _tell_between(earliest: date, latest: date) -> str:
    whole_months = earliest.day == 1 and latest.day == monthrange(latest.year, latest.month)[1]
    if whole_months and (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{MONTHS[earliest.month - 1]} {earliest.year}"
    if whole_months and earliest.year == latest.year and (earliest.month, latest.month) == (1, 12):
        return str(earliest.year)
    return f"between {_tell_until(earliest, latest)} and {tell_day(latest)}"


def _tell_until(earliest: date, latest: date) -> str:
    """The first day without what the last one says again: `between 9 and 16 March 2025`."""
    if earliest.year != latest.year:
        return tell_day(earliest)
    if earliest.month != latest.month:
        return f"{earliest.day} {MONTHS[earliest.month - 1]}"
    return str(earliest.day)
