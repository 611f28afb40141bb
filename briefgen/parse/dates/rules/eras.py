"""Years before 1200, which figures alone do not tell from counts: "AD 410", "c. 347", "30 September 420".

A text that has named one so goes on with them: "around 373", "In 348", "360 – 366".
"""

from briefgen.model import timex
from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed, tell_day
from briefgen.parse.dates.names import DateName
from briefgen.parse.dates.rules.months import is_month
from briefgen.parse.dates.verbs import load_verb_words

FEWEST, FIRST_USUAL = 100, 1200
"""Years that may stand without an era, and the first that every rule takes for a year."""
COUNTED_TAGS = frozenset({"NN", "NNS", "JJ", "CD", "VBN"})
"""What follows a number of things: "in 348 cases"."""


def with_era(found: RuleMatch) -> Timed | None:
    """“AD 410”, “410 CE”."""
    shown = found.text("year")
    if not found.text("era").isupper() or not shown.isdigit() or not 0 < int(shown) < FIRST_USUAL:
        return None
    return Timed("DATE", f"{int(shown):04}")


def read_lone_year(found: RuleMatch) -> Timed | None:
    """“c. 347”; and “in 348” or “360 – 366” once the text has such years."""
    if not _is_shaped(found) or found.kind(1) in {"percent", "hundred", "money"}:
        return None
    told = _is_led(found) or (_has_some(found) and _era_goes_on(found))
    return Timed("DATE", f"{int(found.text('year')):04}") if told else None


def read_month_of_era(found: RuleMatch) -> Timed | None:
    """“30 September 420”, “December of 384”; “on 30 September 420 people left” counts them."""
    if not _is_shaped(found) or not is_month(found) or found.tag(1) in COUNTED_TAGS:
        return None
    year, month = int(found.text("year")), found.number("month")
    if not found.has("day"):
        return Timed("DATE", f"{year:04}-{month:02}")
    when = timex.make_day(year, month, found.number("day"))
    return tell_day(when)


def _is_shaped(found: RuleMatch) -> bool:
    shown = found.text("year")
    return shown.isdigit() and FEWEST <= int(shown) < FIRST_USUAL and shown[0] != "0"


def _is_led(found: RuleMatch) -> bool:
    """“c. 347”, “circa 347”."""
    items, text = found.context.tokens.items, found.context.tokens.text
    if found.first < 2:
        return False
    short = text[items[found.first - 2].start : items[found.first - 1].end].lower()
    return found.neighbour(-1) == "circa" or short in load_verb_words()["lived"]


def _has_some(found: RuleMatch) -> bool:
    return any(said.timed.type == "DATE" and said.timed.value[:1] == "0" for said in found.context.said)


def _era_goes_on(found: RuleMatch) -> bool:
    said = found.context.said[-1]
    if found.kind(-1) in {"dash", "hyphen", "and", "or"} and said.last == found.first - 2:
        return said.timed.value[:1] == "0" and found.tag(1) not in COUNTED_TAGS
    led = found.neighbour(-1) in load_verb_words()["before_years"] or found.kind(-1) in {
        "round",
        "approximate",
    }
    return led and found.tag(1) not in COUNTED_TAGS


ERA_RULES = (
    DateRule(DateName.ERA_YEAR, "era=era year=number", with_era),
    DateRule(DateName.ERA_YEAR, "year=number era=era", with_era),
    DateRule(
        DateName.ERA_DAY, "the? day=number|ordinal of? month=month comma? year=number", read_month_of_era
    ),
    DateRule(
        DateName.ERA_DAY, "month=month dot? the? day=number|ordinal comma year=number", read_month_of_era
    ),
    DateRule(DateName.ERA_MONTH, "month=month ( comma | of )? year=number", read_month_of_era),
    DateRule(DateName.ERA_YEAR, "year=number", read_lone_year),
)
