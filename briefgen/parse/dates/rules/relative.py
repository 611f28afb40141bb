"""Dates that point from the article's date or the date before: "last year", "Friday", "the same day"."""

from datetime import date, timedelta

from briefgen.model import Basis, timex
from briefgen.parse.dates import anchors, values
from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed
from briefgen.parse.dates.names import DateName
from briefgen.parse.dates.rules import sets
from briefgen.parse.dates.values import UNITS_BELOW_DAY, move_value, unknown
from briefgen.parse.grammar.labels import PROPER

LONG_UNITS = {"DE": "P10Y", "CE": "P100Y"}


def read_deictic(found: RuleMatch) -> Timed | None:
    """“today”, “tomorrow night”, “mid-afternoon yesterday”."""
    step = found.number("deictic")
    if found.text("deictic")[:1].isupper() and found.tag(-1) in PROPER:
        return None  # "This is Radio Today"
    part = found.value("part") or ("TNI" if found.text("deictic").lower() == "tonight" else "")
    unknown_day = "XXXX-XX-XX" + part
    timed = anchors.of_today(found, lambda day: values.day(day + timedelta(days=step)) + part, unknown_day)
    return as_time(timed) if part else timed


def as_time(timed: Timed) -> Timed:
    return Timed("TIME", timed.value, timed.mod, timed.basis, timed.needs, timed.bounds)


def weekday(found: RuleMatch) -> Timed | None:
    """A day of the week by the tense of its verb, the article's own day included."""
    if not found.text("weekday")[:1].isupper() or found.kind(-1) in {"named", "feast"}:
        return None  # "Black Friday"
    if found.kind(-1) == "the" and found.tag(1) == "NNP":
        return None  # "the Sunday Club"
    number, part = found.number("weekday"), found.value("part")
    if sets.list_goes_on(found) and not found.has("dem"):
        return Timed("SET", sets.repeat_value("weekday", str(number)) + part, in_series=True)
    timed = anchors.of_today(
        found, lambda today: values.day(day_of_week(found, today, number)) + part, f"XXXX-WXX-{number}{part}"
    )
    return as_time(timed) if part else timed


def day_of_week(found: RuleMatch, today: date, number: int) -> date:
    back = (today.isoweekday() - number) % 7
    ahead = (number - today.isoweekday()) % 7
    dem = found.kind_of("dem")
    if dem == "lasting":
        return today - timedelta(days=back or 7)
    if dem == "nextly":
        return today + timedelta(days=ahead or 7)
    if dem == "this" or anchors.lies_ahead(found):
        return today + timedelta(days=ahead)
    return today - timedelta(days=back)


def read_shifted(found: RuleMatch) -> Timed | None:
    """“last week”, “this year”, “the coming month”, “that day”, “the following month”."""
    unit, dem = found.value("unit"), found.kind_of("dem")
    if _is_told_by_clause(found):
        return None
    if unit in LONG_UNITS and found.text("dem").lower() == "past":
        return Timed("DURATION", LONG_UNITS[unit])  # "the past decade": the ten years up to now
    if _is_counted_on(found):
        return from_before(found, {"after": 1, "nextly": 1}.get(dem, 0), unit)
    if unit in UNITS_BELOW_DAY or (dem == "this" and unit == "DE") or _is_broadcast_name(found):
        return None
    if unit == "D" and not _is_this_very(found):
        return None
    step = {"lasting": -1, "nextly": 1}.get(dem, 0)
    return anchors.of_today(found, lambda today: move_value(today, step, unit), unknown(unit))


def _is_told_by_clause(found: RuleMatch) -> bool:
    """“the last year for which figures are known”: the clause says which."""
    items = found.context.tokens.items[found.last + 1 : found.last + 3]
    following = [found.context.tokens.text[item.start : item.end].lower() for item in items]
    told = following[:1] == ["when"] or (following[1:] == ["which"] and following[0].isalpha())
    return told and found.words().startswith("the last")


def _is_counted_on(found: RuleMatch) -> bool:
    """“the same day”, “the next day”; “In 1982 it closed. The next year it reopened”, with a past verb."""
    if found.kind_of("dem") != "nextly" or found.value("unit") == "D":
        return found.kind_of("dem") in {"after", "nextly", "same", "that"}
    back = found.words().startswith("the ") and found.context.future(found.start) is False
    return back and anchors.find_year_before(found.context, found.first) is not None


def _is_this_very(found: RuleMatch) -> bool:
    """“on this day”, “This day, ...”: the day of the text."""
    ends = found.neighbour(-1) in anchors.BEFORE_THIS_DAY or found.kind(1) == "comma"
    return found.words() == "this day" and ends


def _is_broadcast_name(found: RuleMatch) -> bool:
    """The name of a broadcast: "This Week"."""
    return found.text("unit")[:1].isupper() and not found.text("unit").isupper()


def from_before(found: RuleMatch, step: int, unit: str) -> Timed | None:
    """Counted from the date before it in the text: "the following day", "that year"."""
    if unit in UNITS_BELOW_DAY:
        return None
    said = anchors.find_year_before(found.context, found.first, 150)
    days = timex.interval(said.timed.value) if said else None
    if said is None or days is None:
        return None
    if unit == "D" and days[0] != days[1]:
        return _some_day(said.timed.value, days) if step == 0 else None
    value = move_value(days[0], step, unit)
    return Timed("DATE", value, basis=Basis.DATE) if value else None


def _some_day(value: str, days: timex.Interval) -> Timed | None:
    """“that day”, of a month or year: one of its days."""
    shapes = {4: "-XX-XX", 7: "-XX"}
    if not value.replace("-", "").isdigit() or len(value) not in shapes:
        return None
    return Timed("DATE", value + shapes[len(value)], basis=Basis.DATE, bounds=days)


def read_daypart(found: RuleMatch) -> Timed | None:
    """“last evening”, “this morning”, “last night”, “the next evening”."""
    part, dem = found.value("part"), found.kind_of("dem")
    if dem in {"after", "nextly", "same", "that"}:
        timed = from_before(found, int(dem in {"after", "nextly"}), "D")
        return Timed("TIME", timed.value + part, basis=timed.basis) if timed else None
    step = -1 if dem == "lasting" else 0
    return as_time(
        anchors.of_today(
            found, lambda today: values.day(today + timedelta(days=step)) + part, "XXXX-XX-XX" + part
        )
    )


def read_weekend(found: RuleMatch) -> Timed | None:
    """The nearest weekend on the side of which the verb speaks."""
    dem = found.kind_of("dem")
    ahead = dem in {"this", "nextly"} or (dem == "" and bool(found.context.future(found.start)))
    if dem == "this" and found.context.future(found.start) is False:
        ahead = False

    def value(today: date) -> str:
        step = 0 if ahead or (today.isoweekday() >= 6 and dem != "lasting") else -1
        step += dem == "nextly" and today.isoweekday() >= 6
        return values.write_week(today + timedelta(days=7 * step)) + "-WE"

    return anchors.of_today(found, value, "XXXX-WXX-WE")


def season(found: RuleMatch) -> Timed | None:
    """“last winter”, “this summer”, “the spring”: of the article's year, or the one beside it."""
    name, dem = found.value("season"), found.kind_of("dem")
    if not dem and not found.has("edge") and (found.tag(1) in {"NN", "NNS"} or found.kind(1) in {"of", "in"}):
        return None

    def value(today: date) -> str:
        return f"{_year_of_season(found, today, timex.SEASON_MONTHS[name]):04}-{name}"

    return anchors.of_today(found, value, f"XXXX-{name}")


def _year_of_season(found: RuleMatch, today: date, months: tuple[int, int]) -> int:
    """The year in which the season begins; a winter begins in the one before its end."""
    (first, last), month, dem = months, today.month, found.kind_of("dem")
    year = today.year - (last < first and month <= last)
    inside = _is_among_months(month, months)
    started = inside or month >= first
    if dem == "lasting":
        return year - (inside or not started)
    if dem == "nextly":
        return year + (inside or month > last)
    return year - (not dem and not started and not found.context.future(found.start))


def _is_among_months(month: int, months: tuple[int, int]) -> bool:
    first, last = months
    return first <= month <= last if first <= last else month >= first or month <= last


def _has_day(found: RuleMatch) -> bool:
    """“last Oct. 23” names a day, not the month."""
    items = found.context.tokens.items[found.last + 1 : found.last + 3]
    kinds = [item.kind for item in items if item.kind != "dot"]
    return kinds[:1] in (["number"], ["ordinal"], ["year"])


def dem_month(found: RuleMatch) -> Timed | None:
    """“last June”, “next April”: the nearest one before or after the article."""
    if not found.text("month")[:1].isupper() or _has_day(found):
        return None
    number, dem = found.number("month"), found.kind_of("dem")

    def value(today: date) -> str:
        year = today.year
        if dem == "lasting":
            year -= number >= today.month
        elif dem == "nextly":
            year += number <= today.month
        return f"{year:04}-{number:02}"

    return anchors.of_today(found, value, f"XXXX-{number:02}")


def the_unit(found: RuleMatch) -> Timed | None:
    """“the year”, “the month”: the article's own, but a length in “the year ended June 30”."""
    unit = found.value("unit")
    if not _is_own_stretch(found, unit):
        return None
    if found.kind(1) == "ended" or (unit == "W" and found.kind(1) == "of") or _ends_at(found):
        return Timed("DURATION", f"P1{unit}")
    if found.kind(1) in {"of", "before", "after", "ahead"} and unit != "Y":
        return None
    return anchors.of_today(found, lambda today: values.find_unit_value(today, unit), unknown(unit))


def _is_own_stretch(found: RuleMatch, unit: str) -> bool:
    """Whether "the week" may be this one: no "the day", no "the year total", of decades "of the decade"."""
    if unit in UNITS_BELOW_DAY or unit in {"D", "F"} or (unit == "DE" and found.neighbour(-1) != "of"):
        return False
    return not _is_compared(found) and found.tag(1) not in {"NN", "NNS"}


def _ends_at(found: RuleMatch) -> bool:
    """As in "the year to March", "the year to end-June", "the year up to 31 January": a length."""
    items = found.context.tokens.items[found.last + 1 : found.last + 7]
    kinds = [item.kind for item in items]
    kinds = kinds[1:] if kinds[:1] == ["up"] else kinds
    if kinds[:1] not in (["to"], ["through"]):
        return False
    rest = [kind for kind in kinds[1:] if kind not in {"the", "edge", "of", "hyphen", "part"}]
    return rest[:1] == ["month"] or (rest[:1] in (["number"], ["ordinal"]) and "month" in rest[1:3])


def _is_compared(found: RuleMatch) -> bool:
    """“the year-earlier deficit”: the year is no stretch of its own."""
    items = found.context.tokens.items
    return [item.kind for item in items[found.last + 1 : found.last + 3]][-1:] in (["earlier"], ["ago"])


def year_end(found: RuleMatch) -> Timed | None:
    if found.has("year"):
        return Timed("DATE", found.value("year"), "END")
    timed = anchors.of_today(found, values.write_year, "XXXX")
    return Timed("DATE", timed.value, "END", timed.basis, timed.needs)


def day_beside(found: RuleMatch) -> Timed | None:
    """“the day after tomorrow”, “the day before yesterday”; not “a minute before yesterday's vote”."""
    step = found.number("deictic")
    step += 1 if step > 0 else -1
    if found.value("unit") != "D" or (step > 0) != (found.kind_of("side") == "after"):
        return None
    return anchors.of_today(found, lambda today: values.day(today + timedelta(days=step)), "XXXX-XX-XX")


RELATIVE_RULES = (
    DateRule(DateName.DAY_BESIDE, "the? unit=unit side=before|after deictic=deictic", day_beside),
    DateRule(DateName.DEICTIC, "deictic=deictic part=daypart?", read_deictic),
    DateRule(DateName.DEICTIC, "part=daypart deictic=deictic", read_deictic),
    DateRule(
        DateName.WEEKDAY,
        "( the? this? dem=lasting|nextly|this )? weekday=weekday part=daypart|dawn?",
        weekday,
    ),
    DateRule(
        DateName.SHIFTED,
        "the? right? dem=lasting|nextly|this|present|that|same|after whole? calendar? "
        "unit=unit|quarter|century",
        read_shifted,
    ),
    DateRule(
        DateName.DAYPART, "the? dem=lasting|nextly|this|that|same|after part=daypart|dawn", read_daypart
    ),
    DateRule(DateName.WEEKEND, "( the | ( the? dem=lasting|nextly|this|that ) ) weekend", read_weekend),
    DateRule(DateName.SEASON, "( the | ( the? this? dem=lasting|nextly|this|that ) ) season=season", season),
    DateRule(DateName.SEASON, "the? part season=season", season),
    DateRule(DateName.DEM_MONTH, "dem=lasting|nextly|this month=month", dem_month),
    DateRule(DateName.THE_UNIT, "the whole? calendar? unit=unit", the_unit),
    DateRule(DateName.YEAR_END, "unit ( possessive | hyphen )? edge ( of? year=year )?", year_end),
)
