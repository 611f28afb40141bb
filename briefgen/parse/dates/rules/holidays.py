"""Days that have a name: Christmas, Easter, Thanksgiving, New Year's Eve."""

import re
from datetime import date, timedelta

from dateutil.easter import easter

from briefgen.model import Basis
from briefgen.parse.dates import anchors, values
from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed
from briefgen.parse.dates.names import DateName
from briefgen.parse.dates.verbs import load_verb_words
from briefgen.parse.lexicon import LEXICON

LANDS = LEXICON.words("dates_rules", "holidays_lands")
"""Behind the name of a day it names a land: "Easter Island"."""
KNOWN_DAYS = {"9/11": "2001-09-11"}
"""Days that are called by their figures alone."""


def read_holiday(found: RuleMatch) -> Timed | None:
    """Christmas, Easter, Thanksgiving, New Year's Eve: of the year nearest to the article."""
    if not found.text("holiday")[:1].isupper() or found.neighbour(1) in LANDS:
        return None
    if found.has("day") and found.value("day") != "D":
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
    eve = timedelta(days=found.has("eve"))
    this_year = holiday_of(spec, today.year) - eve
    near = anchors.near_year(found, this_year.month, this_year.day) or today.year
    return Timed("DATE", values.day(holiday_of(spec, near) - eve), basis=Basis.ARTICLE)


def read_feast(found: RuleMatch) -> Timed | None:
    """“Good Friday”, “Easter Monday”: counted from Easter Sunday."""
    if not found.text("feast")[:1].isupper():
        return None
    step = (
        {"Monday": 1, "Sunday": 0}.get(found.text("weekday")) if found.kind_of("feast") == "holiday" else None
    )
    step = found.number("feast") if found.kind_of("feast") == "feast" else step
    near = found.number("year") or anchors.near_year(found, 4, 10)
    if step is None or not near:
        return None
    when = easter(near) + timedelta(days=step)
    return Timed("DATE", values.day(when), basis=Basis.STATED if found.has("year") else Basis.ARTICLE)


def new_year(found: RuleMatch) -> Timed | None:
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


def known_day(found: RuleMatch) -> Timed | None:
    """“9/11”: a day that is called by its figures."""
    items, text = found.context.tokens.items, found.context.tokens.text
    called = text[items[found.first].start : items[found.last].end]
    led = found.neighbour(-1) in load_verb_words()["before_months"] or found.kind(-1) in {"the", "hyphen"}
    if called not in KNOWN_DAYS or "slash" in {found.kind(-1), found.kind(1)} or not led:
        return None
    return Timed("DATE", KNOWN_DAYS[called])


def known_year(found: RuleMatch) -> int | None:
    """The year of “the September 11 attacks”."""
    value = KNOWN_DAYS.get(f"{found.number('month')}/{found.number('day')}", "")
    return int(value[:4]) if value and found.neighbour(1) in load_verb_words()["attack_nouns"] else None


HOLIDAY_RULES = (
    DateRule(DateName.KNOWN_DAY, "number slash number", known_day),
    DateRule(DateName.HOLIDAY, "feast=feast|holiday weekday=weekday ( comma? year=year )?", read_feast),
    DateRule(DateName.HOLIDAY, "holiday=holiday ( eve=eve | day=unit )? ( comma? year=year )?", read_holiday),
    DateRule(DateName.HOLIDAY, "new=new unit possessive ( eve=eve | unit ) ( comma? year=year )?", new_year),
)
