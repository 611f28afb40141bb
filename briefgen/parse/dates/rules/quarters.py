"""Quarters as business news tells them: "the third quarter", "last year's quarter", "the latest period"."""

from datetime import date

from briefgen.model import Basis, timex
from briefgen.parse.dates import anchors, values
from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed
from briefgen.parse.dates.names import DateName

RECENT = 200
"""How many expressions back a quarter still is the one talked of."""


def read_numbered_quarter(found: RuleMatch) -> Timed | None:
    """“third-quarter”, “the fourth quarter of 1997”, “Q3”: the nearest one on the side of the verb."""
    number = found.number("nth") or found.number("q")
    if not 1 <= number <= 4 or (found.has("q") and _asks(found)):
        return None
    year = found.number("year") or found.number("later") or None
    if year:
        return Timed("DATE", f"{year}-Q{number}")
    unknown = f"XXXX-Q{number}"
    if found.has("dem") or found.has("side"):
        step = {"lasting": -1, "nextly": 1}.get(found.kind_of("dem") or found.kind_of("side"), 0)
        return anchors.of_today(found, lambda today: f"{today.year + step}-Q{number}", unknown)
    return anchors.of_today(
        found, lambda today: find_nearest_quarter(found, today, number), unknown, anchors.NEEDS_YEAR
    )


def _asks(found: RuleMatch) -> bool:
    """As in "Q1:" at the start of a line, a question."""
    return found.kind(1) in {"colon", "dot"} and found.kind(-1) in {"", "break"}


def find_nearest_quarter(found: RuleMatch, today: date, number: int) -> str:
    """The quarter that has begun last, or the next one where the verb looks ahead."""
    current = (today.month - 1) // 3 + 1
    ahead = found.context.future(found.start)
    year = today.year
    if number > current and (ahead is False or (ahead is None and number - current > 1)):
        year -= 1
    elif number < current - 1 and ahead is True:
        year += 1
    return f"{year:04}-Q{number}"


def of_year(found: RuleMatch) -> Timed | None:
    """“the 2014 quarter”, “the 2014 period”: the quarter talked of, in that year; else the year."""
    year = found.value("year")
    said = anchors.find_year_before(found.context, found.first)
    if said and said.timed.value[4:6] == "-Q":
        return Timed("DATE", f"{year}-{said.timed.value[5:]}", basis=Basis.DATE)
    return Timed("DATE", year)


def read_talked_of(found: RuleMatch) -> Timed | None:
    """“the quarter”, “the latest period”: the quarter said before, else the last whole one."""
    if found.kind(1) in {"of", "hyphen"} or found.tag(1) == "NN":
        return None
    said = last_quarter(found)
    if said:
        return Timed("DATE", said, basis=Basis.DATE)
    return anchors.of_today(found, lambda today: values.move_value(today, -1, "Q"), "XXXX-QX")


def last_quarter(found: RuleMatch) -> str:
    """The last quarter of the article's own year that was said; one that is over before one to come."""
    today = found.context.today
    said = (one.timed.value for one in reversed(found.context.said[-RECENT:]))
    own = [value for value in said if _is_own_quarter(value, today)]
    over = [value for value in own if today and (days := timex.interval(value)) and days[1] <= today]
    return (over or own or [""])[0]


def _is_own_quarter(value: str, today: date | None) -> bool:
    """Whether it is a quarter of this year; in its first months, of the year before too."""
    if value[4:6] != "-Q" or not value[6:].isdigit():
        return False
    return today is None or (value[:4].isdigit() and int(value[:4]) >= today.year - (today.month < 4))


def read_ended_quarter(found: RuleMatch) -> Timed | None:
    """“the quarter ended June 30”: the one that ends about then."""
    month = found.number("month")
    year = found.number("year") or anchors.near_year(found, month, 15)
    if not 1 <= month <= 12 or not year:
        return None
    return Timed("DATE", f"{year:04}-Q{max(1, month // 3)}", basis=Basis.ARTICLE)


def same_last_year(found: RuleMatch) -> Timed | None:
    """“the same period last year”, “last year's quarter”, “the like quarter one year before”."""
    quarter = last_quarter(found)
    today = found.context.today
    if quarter:
        year = f"{int(quarter[:4]) - 1:04}" if quarter[:4].isdigit() else "XXXX"
        return Timed("DATE", f"{year}{quarter[4:]}", basis=Basis.DATE)
    if today is None:
        return None
    whole = values.move_value(date(today.year - 1, today.month, 1), -1, "Q")
    value = (
        whole
        if whole and found.kind_of("what") == "quarter"
        else values.write_year(date(today.year - 1, 1, 1))
    )
    return Timed("DATE", value, basis=Basis.ARTICLE)


QUARTER_RULES = (
    DateRule(
        DateName.QUARTER,
        "the? present? ( dem=lasting|this|nextly unit possessive )? "
        "( calendar hyphen? )? year=year? ( calendar hyphen? )? "
        "nth=ordword|ordinal calendar? quarter "
        "( of? calendar? unit? later=year | of side=lasting|this|nextly unit )?",
        read_numbered_quarter,
    ),
    DateRule(
        DateName.QUARTER, "( calendar hyphen? )? nth=ordword|ordinal hyphen quarter", read_numbered_quarter
    ),
    DateRule(DateName.QUARTER, "q=q ( ( of | comma )? year=year )?", read_numbered_quarter),
    DateRule(DateName.QUARTER_OF_YEAR, "the? year=year quarter|period", of_year),
    DateRule(
        DateName.QUARTER_ENDED,
        "the latest? quarter (?= ended month=month dot? number? ( comma? year=year )? )",
        read_ended_quarter,
    ),
    DateRule(DateName.QUARTER_TALKED_OF, "the latest quarter|period", read_talked_of),
    DateRule(DateName.QUARTER_TALKED_OF, "the quarter", read_talked_of),
    DateRule(
        DateName.QUARTER_LAST_YEAR,
        "the? same what=period|quarter ( of | in )? ( the? lasting unit | a unit ago|earlier )",
        same_last_year,
    ),
    DateRule(DateName.QUARTER_LAST_YEAR, "the what=period|quarter a unit ago|earlier", same_last_year),
    DateRule(
        DateName.QUARTER_LAST_YEAR, "the? same unit hyphen? ago|earlier what=period|quarter", same_last_year
    ),
    DateRule(DateName.QUARTER_LAST_YEAR, "lasting unit possessive same? what=quarter|period", same_last_year),
)
