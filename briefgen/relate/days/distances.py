"""How far from the day of an article the day lies that a relative expression means, in days.

"Yesterday" is -1 to -1, "Friday" of what is to come 0 to 7, "four weeks ago" 28 days with half a
week of slack. Read from the words, so that it can be done when bounds become known.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from briefgen.model import DateMention
from briefgen.relate import words
from briefgen.relate.lexicon import LEXICON

AGO = LEXICON.words("rules", "distances_ago")
LAST_WORDS = LEXICON.words("rules", "distances_last")
HENCE = LEXICON.words("rules", "distances_hence")

WEEK = 7
DAYS_TO_ANNOUNCED = 14
"""Days within which an announcement is thought to be of what comes next."""


@dataclass(frozen=True, slots=True)
class DayReach:
    """The first and last day, counted from the article's."""

    first: int
    last: int

    def days(self, earliest: date | None, latest: date | None) -> tuple[date | None, date | None]:
        """The days meant, in an article written between these."""
        return _shift_day(earliest, self.first), _shift_day(latest, self.last)

    def article(self, earliest: date | None, latest: date | None) -> tuple[date | None, date | None]:
        """When the article was written, if the days meant are these."""
        return _shift_day(earliest, -self.last), _shift_day(latest, -self.first)


@dataclass(frozen=True, slots=True)
class _Lists:
    fixed: tuple[tuple[str, int, int], ...]
    weekdays: dict[str, int]
    units: dict[str, int]
    numbers: dict[str, int]


def find_reach(mention: DateMention, past: bool | None) -> DayReach | None:
    """What the words allow; None for another date. `past`: whether it is told as over, if known."""
    return _reach_of_words(mention.evidence.exact, past)


@lru_cache(maxsize=65536)
def _reach_of_words(said: str, past: bool | None) -> DayReach | None:
    spoken = words.split_tokens(said)
    for rule in (_reach_fixed, _reach_counted, _reach_of_weekday):
        found = rule(spoken, past)
        if found is not None:
            return found
    return None


def shorten_reach(reach: DayReach) -> DayReach:
    """“Met on Friday”, of an article of a known Friday, is that very day."""
    return DayReach(1 - WEEK, 0) if (reach.first, reach.last) == (-WEEK, 0) else reach


def find_weekday(mention: DateMention) -> int | None:
    """The day of the week that the words name, from 0 for Monday; None where they name none."""
    named = (_relative_lists().weekdays.get(word) for word in words.split_tokens(mention.evidence.exact))
    return next((day for day in named if day is not None), None)


def narrow_bounds(
    earliest: date | None, latest: date | None, day: int | None
) -> tuple[date | None, date | None]:
    """The bounds moved inwards to the weekday `day`."""
    if day is None:
        return earliest, latest
    first = earliest and _shift_day(earliest, (day - earliest.weekday()) % WEEK)
    last = latest and _shift_day(latest, -((latest.weekday() - day) % WEEK))
    return (earliest, latest) if first and last and last < first else (first, last)


def _reach_fixed(spoken: list[str], past: bool | None) -> DayReach | None:
    said = " ".join(spoken)
    return next(
        (DayReach(first, last) for words_, first, last in _relative_lists().fixed if words_ == said), None
    )


def _reach_counted(spoken: list[str], past: bool | None) -> DayReach | None:
    """Read "four weeks ago", "in two months": give or take half a unit."""
    lists = _relative_lists()
    unit = next((at for at, word in enumerate(spoken) if word in lists.units), None)
    number = _number_said(spoken[:unit]) if unit else None
    if unit is None or number is None:
        return None
    days, slack = number * lists.units[spoken[unit]], lists.units[spoken[unit]] // 2
    if spoken[-1] in AGO:
        return DayReach(-days - slack, -days + slack)
    return DayReach(days - slack, days + slack) if spoken[0] == "in" or spoken[-1] in HENCE else None


def _number_said(spoken: list[str]) -> int | None:
    known = (int(word) if word.isdecimal() else _relative_lists().numbers.get(word) for word in spoken)
    found = next((number for number in known if number is not None), None)
    return found if found is not None and found < 1000 else None


def _reach_of_weekday(spoken: list[str], past: bool | None) -> DayReach | None:
    if not any(word in _relative_lists().weekdays for word in spoken) or any(
        word.isdecimal() for word in spoken
    ):
        return None
    if spoken[0] in LAST_WORDS:
        return DayReach(-WEEK, -1)
    if spoken[0] == "next":
        return DayReach(1, 2 * WEEK - 1)
    return {True: DayReach(-WEEK, 0), False: DayReach(0, WEEK), None: DayReach(-WEEK, WEEK)}[past]


def _shift_day(day: date | None, days: int) -> date | None:
    if day is None:
        return None
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


@cache
def _relative_lists() -> _Lists:
    return LEXICON.load("relative", _Lists)
