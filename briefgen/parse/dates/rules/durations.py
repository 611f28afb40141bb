"""Lengths of time: "four weeks", "two-year", "the past few months", "half an hour", "for years"."""

from decimal import Decimal

from briefgen.parse.dates import amounts
from briefgen.parse.dates.amounts import TimeAmount
from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed
from briefgen.parse.dates.names import DateName
from briefgen.parse.dates.rules import refs


def read_duration(found: RuleMatch) -> Timed | None:
    amount = amounts.read_amount(found)
    if amount is None or _lasts_nothing(found, amount):
        return None
    if found.has("one") and _is_rate(found):
        return Timed("SET", amounts.write_value(amount)) if amount.unit == "Y" else None
    if _is_some_day(found):
        return refs.make_vague("FUTURE_REF")
    return None if _measures_else(found) else Timed("DURATION", amounts.write_value(amount))


def _is_some_day(found: RuleMatch) -> bool:
    """“will one day return”."""
    return found.words() == "one day" and (found.tag(-1) == "MD" or found.tag(1) == "VB")


def _lasts_nothing(found: RuleMatch, amount: TimeAmount) -> bool:
    """As in "40 years old", "for ages 3 years", "5 euros a month", "one day of the talks"."""
    if found.has("one") and found.kind(1) == "of" and amount.unit == "D":
        return True
    return found.kind(1) == "old" or _is_age_length(found) or _is_price_rate(found)


def _measures_else(found: RuleMatch) -> bool:
    """As in "a 5 million year", a share, "a year ago", the length of what was on the air."""
    if found.kind(-1) in {"money", "plus"}:
        return True
    return _is_share(found) or _is_year_ago(found) or _is_broadcast_length(found)


def _is_age_length(found: RuleMatch) -> bool:
    """“the 25-year-old” is how old someone is, and “aged 30 years”."""
    items = found.context.tokens.items
    kinds = [item.kind for item in items[found.last + 1 : found.last + 3]]
    return kinds == ["hyphen", "old"]


def _is_price_rate(found: RuleMatch) -> bool:
    """“a $1,200-a-year grant”: the rate of a price."""
    return found.has("one") and found.kind(-1) == "hyphen"


def _is_share(found: RuleMatch) -> bool:
    """“three-quarters of its food”, “a quarter of them” are shares."""
    if found.value("unit") != "Q":
        return False
    fraction = found.has("one") or found.value("qty") in {"1", "2", "3"}
    return (fraction and found.kind(1) == "of") or (found.kind_of("unit") == "units" and "-" in found.words())


def _is_broadcast_length(found: RuleMatch) -> bool:
    """The name of a broadcast: “60 Minutes”."""
    return found.has("qty") and found.text("unit")[:1].isupper() and found.text("qty")[:1].isdigit()


def _is_year_ago(found: RuleMatch) -> bool:
    """“a year-earlier deficit” compares with a date."""
    items = found.context.tokens.items
    kinds = [item.kind for item in items[found.last + 1 : found.last + 3]]
    return found.has("one") and kinds in (["hyphen", "earlier"], ["hyphen", "ago"])


def _is_rate(found: RuleMatch) -> bool:
    """“40 million a year”, “24 hours a day”: how often, not how long."""
    before = found.kind(-1)
    if before in {"hundred", "number", "percent", "once", "times", "units"}:
        return True
    return before == "word" and found.tag(-1) in {"NN", "NNS", "CD", "$"}


def and_a_half(found: RuleMatch) -> Timed:
    """“an hour and a half”."""
    return Timed("DURATION", amounts.write_value(TimeAmount(Decimal("1.5"), found.value("unit"))))


def read_compound(found: RuleMatch) -> Timed | None:
    """“two hours and 14 minutes”: the second unit smaller than the first."""
    first, second = found.value("big"), found.value("small")
    order = ("Y", "M", "W", "D", "TH", "TM", "TS")
    if not {first, second} <= set(order) or order.index(first) >= order.index(second):
        return None
    if not (found.value("many").isdigit() and found.value("few").isdigit()):
        return None
    date, time = "", ""
    for count, unit in ((found.value("many"), first), (found.value("few"), second)):
        if unit[0] == "T":
            time += f"{count}{unit[1]}"
        else:
            date += f"{count}{unit}"
    return Timed("DURATION", f"P{date}" + (f"T{time}" if time else ""))


def read_half(found: RuleMatch) -> Timed:
    """“half an hour” is thirty minutes, “half a year” six months."""
    unit = found.value("unit")
    whole = {"TH": "PT30M", "Y": "P6M", "DE": "P5Y", "CE": "P50Y", "D": "PT12H", "M": "P15D"}
    return Timed("DURATION", whole.get(unit, amounts.write_value(TimeAmount(Decimal("0.5"), unit))))


def read_stretch(found: RuleMatch) -> Timed | None:
    """“the past three months”, “the next few days”, “the nine months”."""
    counted = found.has("qty") or found.has("few")
    amount = amounts.read_amount(found) if counted else TimeAmount(None, found.value("unit"))
    if amount is None or not _is_stretch(found, amount) or _is_verb(found):
        return None
    if amount.count is None and not found.has("few") and (vague := _vague_side(found)):
        return refs.make_vague(vague)
    return Timed("DURATION", amounts.write_value(amount))


def _is_stretch(found: RuleMatch, amount: TimeAmount) -> bool:
    """Whether it is told by its side, or counted in months or weeks; "this year" is no stretch."""
    if found.has("side"):
        return found.kind_of("side") != "this" or amount.count is not None
    return found.has("qty") and amount.unit in {"M", "W"}


def _is_verb(found: RuleMatch) -> bool:
    """“rain may last several days”: only the days are a length."""
    at = found.place("side")
    if found.kind_of("side") != "lasting" or at != found.first:
        return False
    return found.context.tag(found.context.tokens.items[at].start).startswith("V")


def _vague_side(found: RuleMatch) -> str:
    """“recent weeks”, “past years” and “the coming weeks” have no first day; “the past weeks” end now."""
    side = found.kind_of("side")
    if side in {"nextly", "future"}:
        return "FUTURE_REF"
    bare = side == "lasting" and found.place("side") == found.first
    return "PAST_REF" if side == "recent" or bare else ""


def read_uncounted(found: RuleMatch) -> Timed | None:
    """“for years”, “within weeks”, “months of talks”: a length that is not counted."""
    unit = found.value("unit")
    if unit == "Q" and (found.kind(-1) == "number" or found.kind(1) == "of"):
        return None  # "three quarters of them"
    if unit in {"TS", "TM"} or found.kind(-1) in {"hyphen", "open", "rate"} or found.kind(1) == "old":
        return None
    if not found.has("long") and _is_described(found):
        return None
    return Timed("DURATION", amounts.write_value(TimeAmount(None, unit)))


def _is_described(found: RuleMatch) -> bool:
    """“their school days”, “dog years”: no length."""
    if found.kind(-1) in {"possessive", "whose"} or (
        found.kind(-1) == "part" and found.value("unit") == "TH"
    ):
        return True
    return found.kind(-1) == "word" and found.tag(-1) in {"JJ", "NN", "CD", "PRP$", "JJR", "NNP"}


def read_years(found: RuleMatch) -> Timed | None:
    """“over the years”."""
    return read_uncounted(found) if found.value("unit") == "Y" else None


def read_some(found: RuleMatch) -> Timed | None:
    """“a while”, “some time”: as long as may be."""
    if found.has("time") and found.words() != "some time":
        return None
    return Timed("DURATION", "PXX")


DURATION_RULES = (
    DateRule(
        DateName.DURATION,
        "$SOME hyphen? ( consecutive | other | less )? unit=unit|units|quarter|century ( hyphen long )?",
        read_duration,
    ),
    DateRule(DateName.DURATION, "low=number to|or|hyphen|dash $SOME hyphen? unit=units", read_duration),
    DateRule(
        DateName.DURATION,
        "many=number|a big=units|unit ( comma | and )? few=number small=units|unit",
        read_compound,
    ),
    DateRule(DateName.DURATION, "a unit=unit and a half", and_a_half),
    DateRule(DateName.DURATION, "a while", read_some),
    DateRule(DateName.DURATION, "approximate time=moment", read_some),
    DateRule(DateName.DURATION, "a? half a? unit=unit", read_half),
    DateRule(
        DateName.STRETCH,
        "( the | whose )? side=lasting|nextly|ordword|latest|recent|future|this "
        "( low=number to|or|hyphen|dash )? ( few=few|couple of? | qty=number )? consecutive? "
        "unit=units ( and|or units )?",
        read_stretch,
    ),
    DateRule(
        DateName.STRETCH, "the ( unit hyphen? ago|earlier )? qty=number consecutive? unit=units", read_stretch
    ),
    DateRule(DateName.BARE, "unit=units ( or|and units )? ( hyphen long=long )?", read_uncounted),
    DateRule(DateName.BARE, "the unit=units", read_years),
)
