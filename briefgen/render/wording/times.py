"""TIMEX3 values as people read them; what a value does not say is said: NOT_STATED."""

import re
from collections.abc import Callable

from briefgen.model import Timex
from briefgen.relate.days.written import MONTHS
from briefgen.render.wording.texts import list_texts, say
from briefgen.render.wording.words import NOT_STATED, join_names, pluralise_unit

DAY_NAMES = say("time.days").split()
UNITS = list_texts("unit")
SEASON_NAMES = list_texts("season")
REFERENCES = list_texts("reference")
MODS = list_texts("mod")
"""All by the codes of TIMEX3."""


def write_date(value: str) -> str:
    """A stated ISO date, month or year in words; as it stands where it is none."""
    return tell_timex(Timex("DATE", value, "")) if value else NOT_STATED


def tell_timex(value: Timex) -> str:
    """A TIMEX3 value in words; the value itself where there are no better ones."""
    return write_time(value) or value.value or NOT_STATED


def write_time(value: Timex) -> str:
    """A TIMEX3 value in words; empty where there are none."""
    found = next(
        (words for pattern, tell in TELLING_PATTERNS if (words := _tell_match(pattern, tell, value.value))),
        "",
    )
    return " ".join((MODS[value.mod], found)) if found and value.mod in MODS else found


def is_vague(value: Timex) -> bool:
    """Whether the words of the article say more than the value: “a few weeks ago” is PAST_REF."""
    return value.value.endswith("_REF")


def _tell_match(pattern: re.Pattern[str], tell: "Teller", value: str) -> str:
    found = pattern.fullmatch(value)
    return tell(found) if found else ""


def _tell_day(found: re.Match[str]) -> str:
    year, month, day_of = found[1], int(found[2]), int(found[3])
    if not (1 <= month <= 12 and 1 <= day_of <= 31):
        return ""
    told = f"{day_of} {MONTHS[month - 1]}"
    return say("time.no_year", day=told) if "X" in year else f"{told} {year}"


def _tell_month(found: re.Match[str]) -> str:
    year, month = found[1], int(found[2])
    if not 1 <= month <= 12:
        return ""
    told = MONTHS[month - 1]
    return say("time.no_year", day=told) if "X" in year else f"{told} {year}"


def _tell_year(found: re.Match[str]) -> str:
    return found[1]


def _tell_week(found: re.Match[str]) -> str:
    return say("time.weekend" if found[3] else "time.week", week=int(found[2]), year=found[1])


def _tell_weekday(found: re.Match[str]) -> str:
    return say("time.weekday", day=DAY_NAMES[int(found[1]) - 1])


def _tell_season(found: re.Match[str]) -> str:
    words = SEASON_NAMES.get(found[2], "")
    year = say("time.some_year") if "X" in found[1] else found[1]
    return f"{words} {year}" if words else ""


def _tell_decade(found: re.Match[str]) -> str:
    return say("time.decade", decade=found[1])


def _tell_period(found: re.Match[str]) -> str:
    """`P1Y6M`: each part in its unit; hours, minutes and seconds stand behind a T."""
    days, _, hours = found[1].partition("T")
    parts = [_tell_part(each[1], each[2], "") for each in PART.finditer(days)]
    parts += [_tell_part(each[1], each[2], "T") for each in PART.finditer(hours)]
    return join_names(tuple(parts)) if all(parts) else ""


def _tell_part(amount: str, letter: str, clock: str) -> str:
    unit = UNITS.get(clock + letter, "")
    if unit and amount == "X":
        return say("time.some", units=pluralise_unit(unit))
    return unit and f"{amount} {unit if amount == '1' else pluralise_unit(unit)}"


def _tell_reference(found: re.Match[str]) -> str:
    return REFERENCES[found[1]]


PART = re.compile(r"(\d{1,9}(?:\.\d{1,9})?|X)(DE|[DWMYHSC])")
Teller = Callable[[re.Match[str]], str]
TELLING_PATTERNS: tuple[tuple[re.Pattern[str], Teller], ...] = (
    (re.compile(r"([\dX]{4})-(\d\d)-(\d\d)(?:T[\w:]*)?"), _tell_day),
    (re.compile(r"([\dX]{4})-(\d\d)"), _tell_month),
    (re.compile(r"(\d{4})"), _tell_year),
    (re.compile(r"([\dX]{4})-W(\d\d)(-WE)?"), _tell_week),
    (re.compile(r"([\dX]{4})-([A-Z][A-Z1-4])"), _tell_season),
    (re.compile(r"(\d{3})X?"), _tell_decade),
    (re.compile(r"XXXX-WXX-([1-7])"), _tell_weekday),
    (re.compile(r"P([\dXT.A-Z]{2,40})"), _tell_period),
    (re.compile(r"(PRESENT|PAST|FUTURE)_REF"), _tell_reference),
)
