"""A week by one of its days, and days of other weeks: "the week of 3 June", "Thursday next week"."""

from datetime import date, timedelta

from briefgen.model import Basis, timex
from briefgen.parse.dates import anchors, values
from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed
from briefgen.parse.dates.names import DateName

WEEK_STEPS = {"lasting": -1, "nextly": 1, "this": 0}
WEEK = "W"


def in_week(found: RuleMatch) -> Timed | None:
    """The day of the week that is named, of the one before, this one or the one after."""
    if found.value("unit") != WEEK or not _is_weekday_name(found):
        return None
    number, step = found.number("weekday"), WEEK_STEPS[found.kind_of("dem")]

    def value(today: date) -> str:
        return values.day(today + timedelta(days=number - today.isoweekday() + 7 * step))

    return anchors.of_today(found, value, f"XXXX-WXX-{number}")


def week_on(found: RuleMatch) -> Timed | None:
    """“Tuesday week”, “tomorrow week”, “a week on Monday”: a week after the next such day."""
    if found.value("unit") != WEEK or not (found.has("deictic") or _is_weekday_name(found)):
        return None
    if found.has("on") and found.context.future(found.start) is False:
        return None  # "a week on Monday was enough"
    if not found.has("on") and (found.kind(1) == "hyphen" or found.tag(1) in {"NN", "NNS", "NNP"}):
        return None  # "a Tuesday week night"

    number, near = found.number("weekday"), found.number("deictic")

    def value(today: date) -> str:
        ahead = (number - today.isoweekday()) % 7 or 7 if number else near
        return values.day(today + timedelta(days=7 + ahead))

    return anchors.of_today(found, value, f"XXXX-WXX-{number}" if number else "XXXX-XX-XX")


def _is_weekday_name(found: RuleMatch) -> bool:
    return found.text("weekday")[:1].isupper()


def read_beyond(found: RuleMatch) -> Timed | None:
    """“the Friday before last”, “the week after next”: one further than the last or the next."""
    side, dem = found.kind_of("side"), found.kind_of("dem")
    if (side, dem) not in {("before", "lasting"), ("after", "nextly")}:
        return None
    step = -1 if side == "before" else 1
    if found.has("unit"):
        unit = found.value("unit")
        return anchors.of_today(
            found, lambda today: values.move_value(today, 2 * step, unit), values.unknown(unit)
        )
    if found.has("end"):
        return anchors.of_today(found, lambda today: _weekend_value(today, step), "XXXX-WXX-WE")
    if not _is_weekday_name(found):
        return None
    number = found.number("weekday")

    def value(today: date) -> str:
        away = (step * (number - today.isoweekday())) % 7 or 7
        return values.day(today + timedelta(days=step * (away + 7)))

    return anchors.of_today(found, value, f"XXXX-WXX-{number}")


def _weekend_value(today: date, step: int) -> str:
    """The weekend before the last one that was, or after the next that comes."""
    weeks = step * 2 if step < 0 or today.isoweekday() >= 6 else 1
    return values.write_week(today + timedelta(weeks=weeks)) + "-WE"


def week_of(found: RuleMatch) -> Timed | None:
    """“the week of May 20”, “the weekend of 17 August”."""
    month, day = found.number("month"), found.number("day")
    if found.has("unit") and found.value("unit") != "W":
        return None
    year = found.number("year") or anchors.near_year(found, month, day)
    when = timex.make_day(year, month, day) if year else None
    end = "-WE" if found.has("end") else ""
    return Timed("DATE", values.write_week(when) + end, basis=Basis.ARTICLE) if when else None


WEEK_RULES = (
    DateRule(
        DateName.BEYOND,
        "the ( weekday=weekday | unit=unit | end=weekend ) side=before|after dem=lasting|nextly",
        read_beyond,
    ),
    DateRule(
        DateName.DAY_OF_WEEK, "the? dem=lasting|nextly|this unit=unit comma? on weekday=weekday", in_week
    ),
    DateRule(
        DateName.DAY_OF_WEEK,
        "weekday=weekday ( of | comma )? the? dem=lasting|nextly|this unit=unit",
        in_week,
    ),
    DateRule(DateName.WEEK_ON, "( weekday=weekday | deictic=deictic ) unit=unit", week_on),
    DateRule(DateName.WEEK_ON, "a unit=unit on=on weekday=weekday", week_on),
    DateRule(
        DateName.WEEK_OF,
        "the ( unit=unit | end=weekend ) of month=month dot? day=number|ordinal ( comma? year=year )?",
        week_of,
    ),
    DateRule(
        DateName.WEEK_OF,
        "the ( unit=unit | end=weekend ) of day=number|ordinal month=month ( comma? year=year )?",
        week_of,
    ),
)
