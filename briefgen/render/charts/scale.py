"""From days and amounts to places in a picture: what charts and strips share."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from math import floor, log10

from msgspec import Struct

from briefgen.relate.days.written import MONTHS
from briefgen.render.wording.words import write_quantity


class Moment(Struct, frozen=True):
    """One thing to draw: when, how much, and its words."""

    earliest: date | None
    latest: date | None
    low: Decimal
    high: Decimal
    label: str
    href: str
    short: str = ""
    """Its amount alone, for a label beside it."""
    measure: str = ""
    like: bool = True
    """False for a point that is not comparable with its card."""


def make_moment(earliest: date | None, latest: date | None, label: str, href: str) -> Moment:
    """Something with a date and no amount."""
    return Moment(earliest, latest, Decimal(0), Decimal(0), label, href)


def is_dated(one: Moment) -> bool:
    """Whether anything is known of its day."""
    return one.earliest is not None or one.latest is not None


def known_days(moments: Iterable[Moment]) -> list[date]:
    """Each day that bounds one of them, the earliest first."""
    return sorted({when for one in moments for when in (one.earliest, one.latest) if when})


class Tick(Struct, frozen=True):
    at: float
    label: str


class Scale(Struct, frozen=True):
    """From a number (a day, an amount) to a place in the picture."""

    low: float
    high: float
    start: float
    end: float

    @classmethod
    def days(cls, moments: Sequence[Moment], start: float, end: float) -> "Scale":
        known = [when.toordinal() for one in moments for when in (one.earliest, one.latest) if when]
        pad = max(1.0, (max(known) - min(known)) * 0.04)
        return cls(min(known) - pad, max(known) + pad, start, end)

    @classmethod
    def values(cls, moments: Sequence[Moment], start: float, end: float) -> "Scale":
        top = float(max(max(one.low, one.high) for one in moments))
        bottom = min(0.0, float(min(min(one.low, one.high) for one in moments)))
        return cls(bottom, bottom + (top - bottom) * 1.12 if top > bottom else bottom + 1.0, start, end)

    def at(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    def tick(self, day: date) -> Tick:
        return Tick(self.at(day.toordinal()), _write_short_day(day))

    def day_ticks(self, most: int = 6) -> tuple[Tick, ...]:
        days = _days_between(int(self.low), int(self.high), most)
        return tuple(Tick(self.at(day), label) for day, label in days)

    def value_ticks(self) -> tuple[Tick, ...]:
        size = _round_step((self.high - self.low) / 4)
        first = floor(self.low / size) + (1 if self.low % size else 0)
        last = floor(self.high / size)
        steps = range(first, last + 1)
        return tuple(
            Tick(self.at(n * size), write_quantity(Decimal(repr(n * size)).normalize())) for n in steps
        )


def _round_step(rough: float) -> float:
    """The next of 1, 2, 2.5, 5, 10, … that is not smaller than `rough`."""
    power: float = 10.0 ** floor(log10(rough)) if rough > 0 else 1.0
    return next((power * each for each in (1, 2, 2.5, 5) if power * each >= rough), power * 10)


def _days_between(first: int, last: int, most: int) -> list[tuple[int, str]]:
    """Round dates between two days: days where they are few, then weeks, months and years."""
    begin, end = (date.fromordinal(min(max(1, day), date.max.toordinal())) for day in (first, last))
    every = next((each for each in (1, 2, 7, 14) if (last - first) // each < most), 0)
    found = _day_ticks(begin, end, every) if every else _month_ticks(begin, end, most)
    return found or [(first, _write_short_day(begin))]


def _day_ticks(begin: date, end: date, every: int) -> list[tuple[int, str]]:
    days = range(begin.toordinal(), end.toordinal() + 1)
    return [(day, _write_short_day(date.fromordinal(day))) for day in days if day % every == 0]


def _write_short_day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def _month_ticks(begin: date, end: date, most: int) -> list[tuple[int, str]]:
    """The first days of months where they are few, else of years."""
    months = (end.year - begin.year) * 12 + end.month - begin.month
    every = next(
        (each for each in (1, 2, 3, 6) if months / each <= most), 12 * max(1, -(-months // (12 * most)))
    )
    found = []
    for index in range(months + 2):
        year, month = divmod(begin.year * 12 + begin.month - 1 + index, 12)
        if (year * 12 + month) % every == 0 and 1 <= year <= 9999:
            day = date(year, month + 1, 1)
            label = str(year) if every >= 12 else f"{MONTHS[month][:3]} {year}"
            found += [(day.toordinal(), label)] if begin <= day <= end else []
    return found
