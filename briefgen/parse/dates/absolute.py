"""Dates that name their day, month or year: "3 May 2024", "Nov. 21", "the 1990s", "fiscal 1998"."""

import re
from datetime import date, timedelta

from dateutil.easter import easter

from briefgen.model import Basis
from briefgen.parse.dates import anchors, values
from briefgen.parse.dates.grammar import Found, Rule, Timed

CAPITAL_ONLY = frozenset(
    {"may", "march", "august", "mar", "dec", "jan", "sep", "oct", "nov", "jun", "jul", "apr", "feb", "aug"}
)
LATER_YEAR = re.compile(r"\W+(?:\w+\W+)?(?:(?:of|to|and|through|until|or)\W+)?")


def iso(found: Found) -> Timed | None:
    day, _, clock = found.text("iso").partition("T")
    when = values.made(*(int(part) for part in day.split("-")))
    if when is None:
        return None
    return Timed("TIME", f"{day}T{clock}") if clock else Timed("DATE", day)


def numeric(found: Found) -> Timed | None:
    """Dotted and dashed dates are day first; slashed ones as the rest of the text has them."""
    shown = found.text("numeric")
    mark = next(char for char in shown if not char.isdigit())
    first, second, year = (int(part) for part in shown.split(mark))
    if found.kind(-1) in {"money", "number", "plus"} or found.kind(1) in {"percent", "number"}:
        return None
    day_first = mark != "/" or found.context.day_first or first > 12
    day, month = (first, second) if day_first and second <= 12 else (second, first)
    when = values.made(full_year(year, found.context.today), month, day)
    return Timed("DATE", values.day(when)) if when else None


def full_year(year: int, today: date | None) -> int:
    """“07” is 2007 and “89” is 1989: not more than ten years after the article."""
    if year >= 100:
        return year
    latest = (today.year if today else 2040) + 10
    return year + 2000 if year + 2000 <= latest else year + 1900


def month_day(found: Found) -> Timed | None:
    month, day = found.number("month"), found.number("day")
    if found.kind_of("day") == "number" and not found.text("day")[0].isdigit():
        return None
    if not _is_month(found) or not 1 <= day <= 31 or found.kind(1) in {"percent", "hundred"}:
        return None
    if found.has("year"):
        when = values.made(found.number("year"), month, day)
        return Timed("DATE", values.day(when)) if when else None
    year = said_year(found)
    stated = year is not None
    year = year or anchors.near_year(found, month, day)
    if year is None:
        return Timed("DATE", f"XXXX-{month:02}-{day:02}", basis=Basis.UNRESOLVED, needs=anchors.NEEDS_YEAR)
    when = values.made(year, month, day)
    return Timed("DATE", values.day(when), basis=Basis.STATED if stated else Basis.ARTICLE) if when else None


def day_only(found: Found) -> Timed | None:
    """The "3" of "from 3 to 5 May": its month stands behind."""
    inner = found.number("first")
    if not 1 <= inner <= 31 or not _is_month(found) or not 1 <= found.number("day") <= 31:
        return None
    return month_day_of(found, inner)


def month_day_of(found: Found, day: int) -> Timed | None:
    month = found.number("month")
    year = found.number("year") or anchors.near_year(found, month, day)
    if not year:
        return Timed("DATE", f"XXXX-{month:02}-{day:02}", basis=Basis.UNRESOLVED, needs=anchors.NEEDS_YEAR)
    when = values.made(year, month, day)
    return (
        Timed("DATE", values.day(when), basis=Basis.STATED if found.has("year") else Basis.ARTICLE)
        if when
        else None
    )


def month_year(found: Found) -> Timed | None:
    if not _is_month(found):
        return None
    return Timed("DATE", f"{found.number('year'):04}-{found.number('month'):02}")


def month(found: Found) -> Timed | None:
    """A month alone: "in May", but not "may", "March on" or a person called May."""
    if not _is_month(found) or not _stands_as_month(found):
        return None
    number = found.number("month")
    year = said_year(found)
    if year:
        return Timed("DATE", f"{year:04}-{number:02}", basis=Basis.STATED)
    near = anchors.near_year(found, number, None)
    if near is None:
        return Timed("DATE", f"XXXX-{number:02}", basis=Basis.UNRESOLVED, needs=anchors.NEEDS_YEAR)
    return Timed("DATE", f"{near:04}-{number:02}", basis=Basis.ARTICLE)


def _is_month(found: Found) -> bool:
    return found.text("month")[:1].isupper() and (len(found.text("month")) > 3 or _short(found))


def _short(found: Found) -> bool:
    """“Mar” or “Dec” without a full stop needs a number beside it; “May” is whole."""
    shown = found.text("month")
    items = found.context.tokens.items
    at = found.match.start("month")
    following = items[at + 1].kind if at + 1 < len(items) else ""
    beside = {following, items[at - 1].kind if at else ""}
    return (
        shown == "May"
        or bool(beside & {"dot", "number", "year", "ordinal"})
        or shown in {"Sept", "June", "July"}
    )


AMBIGUOUS = frozenset({"may", "march", "august"})


def _stands_as_month(found: Found) -> bool:
    if found.text("month").lower() not in AMBIGUOUS:
        return found.kind(1) != "hyphen" or True
    if found.context.tag(found.start) in {"MD", "VB", "VBP", "VBD"}:
        return False
    before = found.neighbour(-1)
    return before in MONTH_PREPOSITIONS or found.kind(-1) in {
        "each",
        "this",
        "lasting",
        "nextly",
        "part",
        "hyphen",
        "or",
        "and",
    }


MONTH_PREPOSITIONS = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "to",
        "of",
        "for",
        "through",
        "during",
        "before",
        "after",
        "and",
        "or",
        "between",
        "on",
        "around",
        "about",
        "as",
        "the",
        "at",
    ]
)


def said_year(found: Found) -> int | None:
    """The year a little behind: "in April next year", "between March and May 1998"."""
    items = found.context.tokens.items[found.last + 1 : found.last + 6]
    kinds = [item.kind for item in items]
    while kinds[:1] in (["of"], ["comma"], ["dot"]):
        items, kinds = items[1:], kinds[1:]
    today = found.context.today
    if (
        kinds[1:2] == ["unit"]
        and items[1].value == "Y"
        and kinds[0] in {"this", "nextly", "lasting"}
        and today
    ):
        return today.year + int({"this": 0, "nextly": 1, "lasting": -1}[kinds[0]])
    joined = (
        kinds[:1] and kinds[0] in {"to", "and", "through", "or", "hyphen", "dash"} and kinds[1:2] == ["month"]
    )
    if joined:
        later = [item for item in items[2:5] if item.kind == "year"]
        return (
            int(later[0].value)
            if later and all(k in {"dot", "number", "comma", "year"} for k in kinds[2:4])
            else None
        )
    return None


def year(found: Found) -> Timed | None:
    """A bare year, unless it counts something or is part of a longer number or name."""
    shown = found.value("year")
    if not _is_bare_year(found, int(shown)):
        return None
    return Timed("DATE", shown)


def _is_bare_year(found: Found, shown: int) -> bool:
    before, after = found.kind(-1), found.kind(1)
    if before in {"money", "number", "plus", "dot", "slash"} or after in {
        "percent",
        "number",
        "money",
        "hundred",
    }:
        return False
    if before == "hyphen" and not _is_range(found):
        return False
    if not 1900 <= shown <= 2060:
        return found.neighbour(-1) in YEAR_PREPOSITIONS and found.tag() not in {"NNS", "NN", "JJ"}
    if found.tag() == "NNS" and before != "hyphen":
        return found.neighbour(-1) in {"the", "of", "its", "their", "'s", "’s"} and before != "approximate"
    return True


YEAR_PREPOSITIONS = frozenset({"in", "since", "until", "from", "by", "of", "before", "after", "year"})


def _is_range(found: Found) -> bool:
    """“1990-1995”, “post-1989”, “mid-2011”: a hyphen that joins times."""
    items = found.context.tokens.items
    left = items[found.first - 2].kind if found.first >= 2 else ""
    return left in {"year", "post", "part"}


def fiscal_year(found: Found) -> Timed | None:
    if found.has("year"):
        return Timed("DATE", found.value("year"))
    return anchors.of_today(found, values.year, "XXXX")


def decade(found: Found) -> Timed | None:
    digits = re.sub(r"\D", "", found.text("decade"))
    if found.kind(-1) == "whose" or (found.kind(-1) == "part" and len(digits) == 2 and _aged(found)):
        return None
    if len(digits) == 4:
        return Timed("DATE", f"{digits[:3]}X")
    return Timed("DATE", f"19{digits[0]}X" if int(digits) >= 30 else f"20{digits[0]}X")


def _aged(found: Found) -> bool:
    """“in her late 30s”."""
    items = found.context.tokens.items
    return found.first > 1 and items[found.first - 2].kind == "whose"


def decade_word(found: Found) -> Timed | None:
    """“the nineties”, “the late fifties”; not a woman in her fifties."""
    if not found.words().startswith("the ") and found.kind(-1) not in {"part", "hyphen"}:
        return None
    return Timed("DATE", f"19{found.value('ten')}")


def century(found: Found) -> Timed | None:
    number = found.number("nth")
    return Timed("DATE", f"{number - 1:02}") if 1 <= number <= 22 else None


def season_year(found: Found) -> Timed | None:
    return Timed("DATE", f"{found.number('year'):04}-{found.value('season')}")


def half_year(found: Found) -> Timed | None:
    nth = found.number("nth") or found.number("h")
    if nth not in {1, 2}:
        return None
    if found.has("year"):
        return Timed("DATE", f"{found.value('year')}-H{nth}")
    if not found.has("h") and found.kind(1) == "of":
        return None
    return anchors.of_today(found, lambda today: f"{today.year}-H{nth}", f"XXXX-H{nth}", anchors.NEEDS_YEAR)


def holiday(found: Found) -> Timed | None:
    """Christmas, Easter, Thanksgiving, New Year's Eve: of the year nearest to the article."""
    if not found.text("holiday")[:1].isupper():
        return None
    spec = found.value("holiday")
    if found.has("year"):
        when = holiday_of(spec, found.number("year"))
        return Timed("DATE", values.day(when - timedelta(days=found.has("eve"))))
    today = found.context.today
    if today is None:
        fixed = re.fullmatch(r"\d\d-\d\d", spec)
        return Timed(
            "DATE",
            f"XXXX-{spec}" if fixed and not found.has("eve") else "XXXX-XX-XX",
            basis=Basis.UNRESOLVED,
            needs=anchors.NEEDS_YEAR,
        )
    near = anchors.near_year(found, int(spec[:2]) if spec[:2].isdigit() else 4, 20) or today.year
    when = holiday_of(spec, near) - timedelta(days=found.has("eve"))
    return Timed("DATE", values.day(when), basis=Basis.ARTICLE)


def new_year(found: Found) -> Timed | None:
    if not found.text("new")[:1].isupper():
        return None
    spec = "12-31" if found.has("eve") else "01-01"
    if found.has("year"):
        return Timed("DATE", f"{found.value('year')}-{spec}")
    near = anchors.near_year(found, int(spec[:2]), int(spec[3:]))
    if near is None:
        return Timed("DATE", f"XXXX-{spec}", basis=Basis.UNRESOLVED, needs=anchors.NEEDS_YEAR)
    return Timed("DATE", f"{near}-{spec}", basis=Basis.ARTICLE)


def holiday_of(spec: str, year: int) -> date:
    """The day of a holiday: `12-25`, `11-W4-4` for the fourth Thursday of November, `easter`."""
    if spec == "easter":
        return easter(year)
    if "W" in spec:
        month, nth, weekday = (int(part) for part in re.split(r"-W|-", spec))
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return date(year, int(spec[:2]), int(spec[3:]))


RULES = (
    Rule("dates.iso", "iso=iso", iso),
    Rule("dates.numeric", "numeric=numeric", numeric),
    Rule(
        "dates.month_day",
        "( weekday comma? )? month=month dot? the? day=number|ordinal ( comma? year=year )?",
        month_day,
    ),
    Rule(
        "dates.day_month",
        "( weekday comma? )? the? day=number|ordinal|ordword of? month=month ( dot? comma? year=year )?",
        month_day,
    ),
    Rule(
        "dates.day_of_range",
        "first=number|ordinal (?= to|hyphen|dash|and|through|or day=number|ordinal of? month=month "
        "( comma? year=year )? )",
        day_only,
    ),
    Rule("dates.month_year", "month=month dot? ( comma | of )? year=year", month_year),
    Rule("dates.month", "month=month", month),
    Rule("dates.fiscal_year", "( the? present? calendar unit | calendar ) year=year", fiscal_year),
    Rule("dates.year", "( the unit )? year=year", year),
    Rule("dates.decade", "decade=decade", decade),
    Rule("dates.decade", "the? ten=ten", decade_word),
    Rule("dates.century", "the? nth=ordword|ordinal hyphen? century", century),
    Rule("dates.season", "the? season=season ( comma | of )? year=year", season_year),
    Rule("dates.half_year", "the? nth=ordword half ( of year=year )?", half_year),
    Rule("dates.half_year", "h=h year=year?", half_year),
    Rule("dates.holiday", "holiday=holiday ( eve=eve | unit )? ( comma? year=year )?", holiday),
    Rule("dates.holiday", "new=new unit possessive ( eve=eve | unit ) ( comma? year=year )?", new_year),
)
