"""Dates so much time before or after another: "two weeks ago", "a year earlier", "year-ago"."""

from datetime import date, timedelta

from briefgen.model import Basis, timex
from briefgen.parse.dates import amounts, anchors, values
from briefgen.parse.dates.grammar import DateRule, RuleMatch, SaidTime, Timed, TimeTrait
from briefgen.parse.dates.names import DateName
from briefgen.parse.dates.values import UNITS_BELOW_DAY, unknown


def read_ago(found: RuleMatch) -> Timed | None:
    """“two weeks ago” is a day, “five months ago” a month, “40 years ago” a year; weeks are shown rounded."""
    amount = amounts.read_amount(found)
    if amount is None:
        return None
    if amount.count is None:
        return Timed("DATE", "PAST_REF", basis=Basis.UNRESOLVED, needs="")
    if amount.unit == "Y" and amount.count == 1 and (beside := year_before(found)):
        return beside
    return read_counted(found, -int(amount.count), amount.unit)


def read_counted(found: RuleMatch, count: int, unit: str) -> Timed:
    today = found.context.today
    when = values.shift_day(today, count, unit) if today else None
    if today is None or when is None:
        return Timed(
            "DATE",
            unknown("D" if unit in {"W", "F"} else unit),
            basis=Basis.UNRESOLVED,
            needs=anchors.NEEDS_DATE,
        )
    if unit in {"W", "F"}:
        # "that was now three weeks ago" is said of 26 days or of 30: a week around the day.
        bounds = (when - timedelta(days=4), when + timedelta(days=3))
        return Timed("DATE", values.day(when), basis=Basis.ARTICLE, bounds=bounds)
    return Timed("DATE", values.find_unit_value(when, unit), basis=Basis.ARTICLE)


def long_ago(found: RuleMatch) -> Timed:
    """“months ago”."""
    return Timed("DATE", "PAST_REF", basis=Basis.UNRESOLVED)


def read_hence(found: RuleMatch) -> Timed | None:
    amount = amounts.read_amount(found)
    if found.has("moment") and (found.neighbour(-1) != "in" or found.text("moment").lower() != "time"):
        return None  # "in two weeks' time"
    return (
        read_counted(found, int(amount.count), amount.unit) if amount and amount.count is not None else None
    )


def read_earlier(found: RuleMatch) -> Timed | None:
    """“a year earlier”; “a day earlier than she had pledged” says how much sooner, and no day of its own."""
    return None if found.neighbour(1) == "than" else count_earlier(found)


def count_earlier(found: RuleMatch) -> Timed | None:
    """“a year earlier”, “three weeks earlier”: from the date before it, else from the article's."""
    amount = amounts.read_amount(found)
    if amount is None or amount.count is None or amount.unit in UNITS_BELOW_DAY:
        return None
    if amount.unit == "Y" and amount.count == 1:
        return year_before(found) or read_counted(found, -1, "Y")
    said = anchors.find_year_before(found.context, found.first)
    days = timex.interval(said.timed.value) if said else None
    if days is None:
        return read_counted(found, -int(amount.count), amount.unit)
    when = values.shift_day(days[0], -int(amount.count), amount.unit)
    grain = "D" if amount.unit in {"W", "F"} else amount.unit
    return Timed("DATE", values.find_unit_value(when, grain), basis=Basis.DATE) if when else None


def year_before(found: RuleMatch) -> Timed | None:
    """The same stretch a year before the one talked of: quarter for quarter, month for month."""
    shape = find_talked_of(found)
    if not shape:
        return None
    return Timed("DATE", f"{int(shape[:4]) - 1:04}{shape[4:]}", basis=Basis.DATE)


def find_talked_of(found: RuleMatch) -> str:
    """The quarter of the article's year said last, or a month close by; empty where a year is talked of."""
    today = found.context.today
    coming = ""
    for said in reversed(found.context.said):
        value, distance = said.timed.value, found.first - said.last
        if distance > 300 or _tells_of_years(said):
            break
        if not _is_own(value, today, distance):
            continue
        days = timex.interval(value)
        if today is None or days is None or days[1] <= today:
            return value
        coming = coming or value
    return coming


def _tells_of_years(said: SaidTime) -> bool:
    """After "the nine months" or "fiscal 1998", "a year earlier" is a year."""
    return (
        said.timed.type == "DURATION" and said.timed.value.endswith("M")
    ) or TimeTrait.OF_YEARS in said.traits


def _is_own(value: str, today: date | None, distance: int) -> bool:
    """A quarter, or a month a few words back, of the article's own year."""
    if not value[:4].isdigit() or len(value) != 7 or value[4] != "-":
        return False
    if value[5] == "Q":
        return today is None or int(value[:4]) >= today.year - (today.month < 10)
    return distance < 25


def year_ago(found: RuleMatch) -> Timed | None:
    """“year-ago”, “the year-earlier period”."""
    if found.has("nth"):
        today = found.context.today
        return (
            Timed("DATE", f"{today.year - 1}-Q{found.number('nth')}", basis=Basis.ARTICLE) if today else None
        )
    return year_before(found) or read_counted(found, -1, "Y")


COUNTED_RULES = (
    DateRule(
        DateName.AGO,
        "$SOME hyphen? unit=unit|units|quarter ( or so )? ago",
        read_ago,
        frozenset({TimeTrait.ROUNDED, TimeTrait.AGO}),
    ),
    DateRule(DateName.AGO, "few=units ago", long_ago, frozenset({TimeTrait.ROUNDED, TimeTrait.AGO})),
    DateRule(
        DateName.HENCE,
        "$SOME unit=unit|units|quarter ( from reference | hence | apostrophe|possessive moment=moment )",
        read_hence,
    ),
    DateRule(DateName.EARLIER, "$SOME hyphen? unit=unit|units|quarter earlier", read_earlier),
    DateRule(
        DateName.YEAR_AGO,
        "( the | whose )? unit hyphen? ago|earlier ( nth=ordword hyphen? )? quarter|period",
        year_ago,
    ),
    DateRule(DateName.YEAR_AGO, "unit hyphen? ago|earlier", year_ago),
)
