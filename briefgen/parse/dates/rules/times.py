"""Times of day: "7:40 a.m.", "18:00 UTC", "noon Thursday", "2 in the morning", "3 p.m. GMT, 4 May"."""

import re

from briefgen.model import Basis
from briefgen.parse.dates import anchors, values
from briefgen.parse.dates.grammar import DateRule, ReadContext, RuleMatch, Timed
from briefgen.parse.dates.names import DateName
from briefgen.parse.lexicon import LEXICON

BEFORE_TIMES = LEXICON.words("dates_rules", "times_before_times")

WORDS_TO_DAY_OF_TIME = 25
"""Words back in which the day of a time was said."""
DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d|\d{4}-W\d\d-\d|XXXX-WXX-\d")


def read_clock_time(found: RuleMatch) -> Timed | None:
    """An hour with what tells that it is one: a.m., a zone, a colon, "o'clock"."""
    shown = found.text("clock") or found.text("hour")
    hour, _, rest = shown.partition(":")
    if not hour.isdigit() or int(hour) > 24 or not _is_time(found):
        return None
    half = _half_of_day(found)
    if half and not 1 <= int(hour) <= 12:
        return None
    hours = int(hour) % 12 + (12 if half == "p" else 0) if half else int(hour)
    return on_day(found.context, found.first, f"T{hours:02}:{rest or '00'}{_zone_of_time(found)}")


def _zone_of_time(found: RuleMatch) -> str:
    """Z for Greenwich itself, not for “GMT+8”."""
    shifted = found.has("off") or found.has("offset") or found.kind(-1) == "hyphen"
    return "Z" if "Z" in (found.value("zone"), found.value("zoned")) and not shifted else ""


def four_digits(found: RuleMatch) -> Timed | None:
    """“0735 GMT”."""
    shown = found.text("hour")
    if len(shown) != 4 or not shown.isdigit() or shown > "2400" or shown[2:] > "59":
        return None
    return on_day(found.context, found.first, f"T{shown[:2]}:{shown[2:]}{_zone_of_time(found)}")


def _half_of_day(found: RuleMatch) -> str:
    if found.has("half"):
        return found.text("half")[0].lower()
    part = found.value("part")
    return {"TMO": "a", "TAF": "p", "TEV": "p", "TNI": "p"}.get(part, "")


def _is_time(found: RuleMatch) -> bool:
    """A bare "7:40" is a time after "at" or beside a zone; elsewhere it may be a score or a verse."""
    if found.has("half") or found.has("zone") or found.has("zoned") or found.has("part") or found.has("o"):
        return True
    return found.has("clock") and found.neighbour(-1) in BEFORE_TIMES


def read_noon(found: RuleMatch) -> Timed | None:
    if (found.text("noon")[:1].isupper() and found.tag(-1) in {"NNP", "JJ"}) or found.neighbour(-1) == "high":
        return None
    return on_day(found.context, found.first, found.value("noon"))


def on_day(context: ReadContext, first: int, time: str) -> Timed:
    """On the day said in the same sentence or just before, else on the article's."""
    said = context.last_said
    near = said is not None and said.last >= first - WORDS_TO_DAY_OF_TIME
    if said and near and said.timed.type in {"DATE", "TIME"} and (day := DAY.match(said.timed.value)):
        basis = Basis.DATE if day[0][:4].isdigit() else said.timed.basis
        return Timed("TIME", day[0] + time, basis=basis, needs=said.timed.needs)
    if context.today:
        return Timed("TIME", values.day(context.today) + time, basis=Basis.ARTICLE)
    return Timed("TIME", "XXXX-XX-XX" + time, basis=Basis.UNRESOLVED, needs=anchors.NEEDS_DATE)


TIME_RULES = (
    DateRule(DateName.CLOCK, "( clock=clock | hour=number ) half=ampm $ZONE", read_clock_time),
    DateRule(DateName.CLOCK, "clock=clock $ZONE", read_clock_time),
    DateRule(DateName.CLOCK, "hour=number|year zone=zone ( off=plus|hyphen number )?", four_digits),
    DateRule(DateName.CLOCK, "hour=number o=o", read_clock_time),
    DateRule(DateName.CLOCK, "hour=number in the part=daypart", read_clock_time),
    DateRule(DateName.NOON, "number? noon=noon", read_noon),
)
