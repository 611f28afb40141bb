"""Written-out days on the lines around an article: "10.04.2025", "April 10, 2025", ISO. Never a guess.

The dates of the running text are found in parse; here a line states when the article was published.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefgen.load.head.words import load_head_words, write_as_listed
from briefgen.model import Span, timex

_TIME = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s{0,3}(?:[ap]\.?m\.?(?!\w))?|\b\d{1,2}\s?[ap]\.?m\b\.?|[+-]\d{1,2}(?::?\d{2})?\b",
    re.IGNORECASE,
)
_BASIC = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T\d{4,6}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2,4})?)?")
_DAY_IN_ADDRESS = re.compile(
    r"(?:(?<=/)|-(?=[\d/_-]{8,10}/?(?:\.html?)?$))((?:19|20)\d\d)"
    r"(?:([/_-])(\d{1,2}|[a-z]{3})\2(\d{1,2})|(\d\d)(\d\d))(?=[/._-]|$)"
)
_DATE_WORD = re.compile(r"[^\s,;|·•()/@]+")


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day as a line states it."""

    span: Span
    day: date


def find_stated_days(line: str) -> tuple[StatedDay, ...]:
    """The days that `line` states in full; one that could be read in two ways is left out."""
    return tuple(_find_written_days(line))


def find_only_day(text: str) -> date | None:
    """The day that `text` states, where it states one alone."""
    days = find_stated_days(text)
    return days[0].day if len(days) == 1 else None


def parse_day(text: str) -> date | None:
    """The one day that is all of `text`, but for weekday and time."""
    days = find_stated_days(text)
    return days[0].day if len(days) == 1 and stands_alone(text, days) else None


def parse_basic_day(text: str) -> date | None:
    """The day of ISO 8601 without hyphens, as programs write it: "20250306", "20250306T100000Z"."""
    match = _BASIC.fullmatch(text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def in_address(address: str) -> date | None:
    """The one day that an address names as a part of its path: "/2025/03/14/", "/2025-03-14-".

    An address ends in the article's name: numbers in it that are no part of their own are no day.
    """
    found = {day for match in _DAY_IN_ADDRESS.finditer(address[:1000]) if (day := _parse_named_day(match))}
    return found.pop() if len(found) == 1 else None


def _parse_named_day(match: re.Match[str]) -> date | None:
    month = match[3] or match[5]
    known = month if month.isdigit() else str(_month_number(month)) if month in _all_months() else "0"
    try:
        return date(int(match[1]), int(known), int(match[4] or match[6]))
    except ValueError:
        return None


def find_day_bounds(text: str) -> tuple[date, date] | None:
    """First and last day of a year or month: "2025-04", "April 2025", "2025"."""
    match = _partial_pattern().fullmatch(text.strip())
    if match is None:
        return None
    year = int(match["year"] or match["year2"])
    month = int(match["number"]) if match["number"] else _month_number(match["name"]) if match["name"] else 0
    is_month = bool(match["number"] or match["name"])
    return timex.interval(f"{year:04}-{month:02}" if is_month else f"{year:04}")


def stands_alone(line: str, days: tuple[StatedDay, ...]) -> bool:
    """Whether `line` states `days` and nothing else: weekday, time and a label do not count."""
    rest = _TIME.sub(" ", _strip_days(line, days))
    known = load_head_words().date_furniture | load_head_words().time_zones
    return all(
        write_as_listed(word) in known or not write_as_listed(word) for word in _DATE_WORD.findall(rest)
    )


def tells_hour(text: str, beside: re.Pattern[str]) -> bool:
    """Whether `text` is what `beside` matches whole, but for an hour with its zone."""
    rest = " ".join(
        word
        for word in _TIME.sub(" ", text).split()
        if write_as_listed(word) not in load_head_words().time_zones
    )
    return beside.fullmatch(rest) is not None


def labels_update(line: str, day: StatedDay, since: int) -> bool:
    """Whether the words before `day`, from offset `since`, label it as an update."""
    return any(
        write_as_listed(word) in load_head_words().later_labels
        for word in _DATE_WORD.findall(line[since : day.span.start])
    )


def _strip_days(line: str, days: tuple[StatedDay, ...]) -> str:
    at, rest = 0, []
    for day in days:
        rest.append(line[at : day.span.start])
        at = day.span.end
    return " ".join([*rest, line[at:]])


def _find_written_days(line: str) -> Iterator[StatedDay]:
    for match in _day_pattern().finditer(line):
        day = _parse_day(match)
        if day is not None:
            yield StatedDay(Span(*match.span()), day)


def _parse_day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    try:
        if parts["name"]:
            return date(int(parts["year"]), _month_number(parts["name"]), int(parts["day"]))
        if parts["name2"]:
            return date(int(parts["year2"]), _month_number(parts["name2"]), int(parts["day2"]))
        if parts["iso"]:
            return date(int(parts["iso"]), int(parts["isomonth"]), int(parts["isoday"]))
        if parts["dotted"]:
            return date(int(parts["dottedyear"]), int(parts["dottedmonth"]), int(parts["dotted"]))
        return _parse_slashed(int(parts["one"]), int(parts["two"]), int(parts["slashedyear"]))
    except ValueError:
        return None


def _parse_slashed(one: int, two: int, year: int) -> date | None:
    # "03/04/2025" is March in Boston and April in London: a day above twelve tells which it is.
    if one > 12 >= two or one == two:
        return date(year, two, one)
    return date(year, one, two) if two > 12 >= one else None


def _month_number(name: str) -> int:
    wanted = write_as_listed(name)
    return next(number for number, names in enumerate(load_head_words().months, 1) if wanted in names.split())


@cache
def _day_pattern() -> re.Pattern[str]:
    # Papers are as old as 1600; a number that could be anything else is a year of our own time.
    year, stated = r"(?:19|20)\d\d", r"(?:1[6-9]|20)\d\d"
    return re.compile(
        rf"(?<![\d.,/-])(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?[\s-](?P<name>{_month_names()})\.?,?[\s-](?P<year>{stated})"
        rf"|(?P<name2>{_month_names()})\.?\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year2>{stated})"
        rf"|(?P<iso>{stated})[-/](?P<isomonth>\d\d)[-/](?P<isoday>\d\d)(?=T\d|\D|$)(?:T[\d:.]{{4,32}}(?:Z|[+-][\d:]{{2,5}})?)?"
        rf"|(?P<dotted>\d{{1,2}})\.\s?(?P<dottedmonth>\d{{1,2}})\.\s?(?P<dottedyear>{year})"
        rf"|(?P<one>\d{{1,2}})(?P<slash>[/-])(?P<two>\d{{1,2}})(?P=slash)(?P<slashedyear>{year}))(?![\d/])",
        re.IGNORECASE,
    )


@cache
def _partial_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<name>{_month_names()})\.?,?\s)?(?P<year>\d{{4}})|(?P<year2>\d{{4}})-(?P<number>\d\d)",
        re.IGNORECASE,
    )


def _all_months() -> frozenset[str]:
    return frozenset(name for entry in load_head_words().months for name in entry.split())


def _month_names() -> str:
    names = _all_months()
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))
