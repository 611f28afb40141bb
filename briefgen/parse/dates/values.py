"""Days as TIMEX3 values, and what lies so many units away: pure arithmetic, no text.

A value is as coarse as what was said: "last year" is `2024`, "two weeks ago" a day.
"""

from calendar import monthrange
from datetime import date, timedelta

MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
UNIT_DAYS = {"D": 1, "W": 7, "F": 14}
UNITS_BELOW_DAY = frozenset({"TH", "TM", "TS"})
"""Units below a day."""


def day(when: date) -> str:
    return when.isoformat()


def write_week(when: date) -> str:
    year, number, _ = when.isocalendar()
    return f"{year:04}-W{number:02}"


def write_month(when: date) -> str:
    return f"{when.year:04}-{when.month:02}"


def write_quarter(when: date) -> str:
    return f"{when.year:04}-Q{(when.month - 1) // 3 + 1}"


def write_year(when: date) -> str:
    return f"{when.year:04}"


def write_decade(when: date) -> str:
    return f"{when.year // 10:03}"


def write_century(when: date) -> str:
    return f"{when.year // 100:02}"


GRAINS = {
    "D": day,
    "W": write_week,
    "F": write_week,
    "M": write_month,
    "Q": write_quarter,
    "Y": write_year,
    "DE": write_decade,
    "CE": write_century,
}


def find_unit_value(when: date, unit: str) -> str:
    """The value of the unit that holds `when`; the day for units below it."""
    return GRAINS.get(unit, day)(when)


def shift_day(when: date, count: int, unit: str) -> date | None:
    """`when` moved by whole units; None where the calendar ends."""
    try:
        if unit in UNIT_DAYS:
            return when + timedelta(days=count * UNIT_DAYS[unit])
        if unit not in MONTHS:
            return when
        months = when.year * 12 + when.month - 1 + count * MONTHS[unit]
        return clip_day(months // 12, months % 12 + 1, when.day)
    except (OverflowError, ValueError):
        return None


def move_value(today: date, step: int, unit: str) -> str | None:
    when = shift_day(today, step, unit)
    return find_unit_value(when, unit) if when else None


def unknown(unit: str) -> str:
    """The shape of a value whose anchor is not known."""
    return {
        "Y": "XXXX",
        "M": "XXXX-XX",
        "W": "XXXX-WXX",
        "F": "XXXX-WXX",
        "Q": "XXXX-QX",
        "DE": "XXX",
        "CE": "XX",
    }.get(unit, "XXXX-XX-XX")


def clip_day(year: int, month: int, day: int) -> date:
    """That day, or the last of a month that is shorter."""
    return date(year, month, min(day, monthrange(year, month)[1]))
