"""Dates in figures, years, decades and centuries: "10.04.2025", "mid-2011", "the 1990s", "fiscal 1998"."""

import re
from datetime import date

from briefgen.model import timex
from briefgen.parse.dates import anchors, values
from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed, TimeTrait, tell_day
from briefgen.parse.dates.names import DateName
from briefgen.parse.dates.verbs import load_verb_words
from briefgen.parse.lexicon import LEXICON

EXTREMES = LEXICON.words("dates_rules", "absolute_extremes")
"""Before tens that are no years: "temperatures in the upper 80s"."""
BEFORE_NOUNS = LEXICON.words("dates_rules", "absolute_before_nouns")


def read_iso(found: RuleMatch) -> Timed | None:
    day, _, clock = found.text("iso").partition("T")
    when = timex.make_day(*(int(part) for part in day.split("-")))
    if when is None:
        return None
    return Timed("TIME", f"{day}T{clock}") if clock else Timed("DATE", day)


def read_numeric(found: RuleMatch) -> Timed | None:
    """Dotted and dashed dates are day first; slashed ones as the rest of the text has them."""
    shown = found.text("numeric")
    mark = next(char for char in shown if not char.isdigit())
    first, second, year = (int(part) for part in shown.split(mark))
    if found.kind(-1) in {"money", "number", "plus"} or found.kind(1) in {"percent", "number"}:
        return None
    day_first = mark != "/" or found.context.day_first or first > 12
    day, month = (first, second) if day_first and second <= 12 else (second, first)
    when = timex.make_day(full_year(year, found.context.today), month, day)
    return tell_day(when)


def full_year(year: int, today: date | None) -> int:
    """“07” is 2007 and “89” is 1989: not more than ten years after the article."""
    if year >= 100:
        return year
    latest = (today.year if today else 2040) + 10
    return year + 2000 if year + 2000 <= latest else year + 1900


def read_year(found: RuleMatch) -> Timed | None:
    """A bare year, unless it counts something or is part of a longer number or name."""
    shown = found.value("year")
    if not _is_bare_year(found, int(shown)):
        return None
    return Timed("DATE", shown)


def spoken_year(found: RuleMatch) -> Timed | None:
    """“the year two thousand”."""
    return Timed("DATE", "2000") if found.value("unit") == "Y" and found.value("thousand") == "2000" else None


def short_year(found: RuleMatch) -> Timed | None:
    """“the class of ’71”, “in ’68”, “(’71)”."""
    shown = found.text("year")
    glued = found.context.tokens.items[found.first].end == found.context.tokens.items[found.last].start
    closed = found.kind(1) in {"percent", "hundred", "unit", "units"} or found.tag(1) in {"NN", "NNS"}
    if len(shown) != 2 or not shown.isdigit() or not glued or closed or found.is_glued(-1) > _opens(found):
        return None
    led = found.neighbour(-1) in load_verb_words()["before_years"] or found.kind(-1) in {"season", "month"}
    inside = _opens(found) and found.kind(1) == "close"
    return Timed("DATE", f"{full_year(int(shown), found.context.today):04}") if led or inside else None


def _opens(found: RuleMatch) -> bool:
    return found.kind(-1) == "open"


BEFORE_AMOUNTS = frozenset({"money", "number", "plus", "slash"})
AFTER_AMOUNTS = frozenset({"percent", "number", "money", "hundred"})


def _is_amount_of_something(found: RuleMatch) -> bool:
    """What stands beside it makes it a number of something, or a part of one."""
    glued = found.kind(-1) == "dot" and found.is_glued(-1)
    return glued or found.kind(-1) in BEFORE_AMOUNTS or found.kind(1) in AFTER_AMOUNTS


def _is_bare_year(found: RuleMatch, shown: int) -> bool:
    before = found.kind(-1)
    if _is_amount_of_something(found):
        return False
    if before == "hyphen" and not _is_joined_time(found):
        return False
    if (
        before == "word"
        and found.tag(-1) == "NN"
        and found.neighbour(-1) not in load_verb_words()["before_years"]
    ):
        return False  # "box 2018"
    if not 1900 <= shown <= 2060:
        return _is_old_year(found)
    return _is_year_of_something(found) if found.tag() == "NNS" and before != "hyphen" else True


def _is_year_of_something(found: RuleMatch) -> bool:
    """As in "the 1990 levels": read as a plural, it is a year only where one is compared or belongs."""
    compared = (
        found.neighbour(1) in load_verb_words()["year_nouns"]
        and found.neighbour(-1) in load_verb_words()["before_years"]
    )
    return compared or found.neighbour(-1) in BEFORE_NOUNS


def _is_old_year(found: RuleMatch) -> bool:
    """A number that is rarely a year is one where a year stands: "in 1687", "(1635 – 1699)", "b. 1821"."""
    items = found.context.tokens.items
    led = items[found.first - 2].kind if found.first > 1 else ""
    if found.neighbour(-1) in load_verb_words()["before_years"]:
        return found.tag() not in {"NNS", "NN", "JJ"}
    if found.kind(-1) == "open":
        return found.kind(1) in {"close", "comma", "dash", "hyphen"}
    if found.kind(-1) in {"and", "dash", "hyphen", "or"} and led == "year":
        return found.tag() not in {"NNS", "NN", "JJ"}
    if found.kind(-1) == "whose":
        return found.tag() == "NN"  # "his 1796 essay"
    lived = found.context.tokens.text[items[found.first - 2].start : items[found.first - 1].end]
    return found.kind(-1) == "dot" and lived.lower() in load_verb_words()["lived"]


def _is_joined_time(found: RuleMatch) -> bool:
    """“1990-1995”, “post-1989”, “mid-2011”: a hyphen that joins times."""
    items = found.context.tokens.items
    left = items[found.first - 2].kind if found.first >= 2 else ""
    return left in {"year", "post", "part"}


def fiscal_year(found: RuleMatch) -> Timed | None:
    if found.has("year"):
        return Timed("DATE", found.value("year"))
    return anchors.of_today(found, values.write_year, "XXXX")


def read_decade(found: RuleMatch) -> Timed | None:
    digits = re.sub(r"\D", "", found.text("decade"))
    if len(digits) == 4:
        century = digits.endswith("00") and digits < "1900"  # "the 1800s" are a century
        return None if found.kind(-1) == "whose" else Timed("DATE", digits[: 2 if century else 3])
    if found.kind(-1) == "whose" or (len(digits) == 2 and _counts_tens(found)):
        return None
    return Timed("DATE", f"19{digits[0]}" if int(digits) >= 30 else f"20{digits[0]}")


def _counts_tens(found: RuleMatch) -> bool:
    """As in "temperatures in the upper 80s", "in her late 50s"."""
    return found.neighbour(-1) in EXTREMES or (found.kind(-1) == "part" and _is_age_range(found))


def _is_age_range(found: RuleMatch) -> bool:
    """“in her late 30s”."""
    items = found.context.tokens.items
    return found.first > 1 and items[found.first - 2].kind == "whose"


def decade_word(found: RuleMatch) -> Timed | None:
    """“the nineties”, “the late fifties”; not a woman in her fifties."""
    if not found.words().startswith("the ") and found.kind(-1) not in {"part", "hyphen"}:
        return None
    return Timed("DATE", f"19{found.value('ten')}")


def read_century(found: RuleMatch) -> Timed | None:
    number = found.number("nth")
    return Timed("DATE", f"{number - 1:02}") if 1 <= number <= 22 else None


def season_year(found: RuleMatch) -> Timed | None:
    return Timed("DATE", f"{found.number('year'):04}-{found.value('season')}")


def half_year(found: RuleMatch) -> Timed | None:
    nth = 2 if found.has("last") else found.number("nth") or found.number("h")
    if nth not in {1, 2}:
        return None
    if found.has("year"):
        return Timed("DATE", f"{found.value('year')}-H{nth}")
    if not found.has("h") and found.kind(1) == "of":
        return None
    step = {"lasting": -1, "nextly": 1}.get(found.kind_of("dem"), 0)
    return anchors.of_today(
        found, lambda today: f"{today.year + step}-H{nth}", f"XXXX-H{nth}", anchors.NEEDS_YEAR
    )


ABSOLUTE_RULES = (
    DateRule(DateName.ISO, "iso=iso", read_iso),
    DateRule(DateName.NUMERIC, "numeric=numeric", read_numeric),
    DateRule(
        DateName.FISCAL_YEAR,
        "( the? present? calendar unit | calendar ) year=year",
        fiscal_year,
        frozenset({TimeTrait.OF_YEARS}),
    ),
    DateRule(DateName.YEAR, "( the unit )? year=year", read_year, frozenset({TimeTrait.ROUNDED})),
    DateRule(DateName.YEAR, "the unit=unit thousand=number", spoken_year, frozenset({TimeTrait.ROUNDED})),
    DateRule(DateName.SHORT_YEAR, "apostrophe year=number", short_year),
    DateRule(DateName.DECADE, "the? decade=decade", read_decade),
    DateRule(DateName.DECADE, "the? ten=ten", decade_word),
    DateRule(DateName.CENTURY, "the? nth=ordword|ordinal hyphen? century", read_century),
    DateRule(
        DateName.SEASON,
        "the? season=season ( comma | of )? year=year",
        season_year,
    ),
    DateRule(
        DateName.HALF_YEAR,
        "the? nth=ordword half ( of year=year | of dem=lasting|this|nextly unit )?",
        half_year,
    ),
    DateRule(DateName.HALF_YEAR, "the? last=lasting half of year=year", half_year),
    DateRule(DateName.HALF_YEAR, "h=h ( of )? year=year", half_year),
)
