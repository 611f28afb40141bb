"""What comes again: "every Monday", "each year", "twice a week", "daily", "Sundays"."""

from decimal import Decimal

from briefgen.parse.dates.amounts import TimeAmount, write_value
from briefgen.parse.dates.grammar import DateRule, RuleMatch, Timed
from briefgen.parse.dates.names import DateName
from briefgen.parse.lexicon import LEXICON

ADVERBS = LEXICON.words("dates_rules", "sets_adverbs")


def read_each(found: RuleMatch) -> Timed | None:
    """“every two weeks” is P2W, “each July” XXXX-07, “every Friday” XXXX-WXX-5."""
    kind, shown = found.kind_of("what"), found.value("what")
    if kind in {"unit", "units", "quarter"}:
        count = Decimal(found.value("qty") or (2 if found.has("other") else 1))
        return Timed("SET", write_value(TimeAmount(count, shown)), in_series=True)
    return Timed("SET", repeat_value(kind, shown), in_series=True)


def repeat_value(kind: str, shown: str) -> str:
    """The TIMEX3 value of each of them."""
    shapes = {
        "month": f"XXXX-{int(shown):02}" if kind == "month" else "",
        "weekday": f"XXXX-WXX-{shown}",
        "weekdays": f"XXXX-WXX-{shown}",
        "season": f"XXXX-{shown}",
        "seasons": f"XXXX-{shown}",
        "daypart": f"XXXX-XX-XX{shown}",
        "weekend": "XXXX-WXX-WE",
    }
    return shapes.get(kind, "")


def list_goes_on(found: RuleMatch) -> bool:
    """Whether it stands in a list that comes again: "every Tuesday and Thursday"."""
    said = found.context.last_said
    items = found.context.tokens.items
    between = [item.kind for item in items[said.last + 1 : found.first]] if said else []
    joined = between in (["and"], ["or"], ["comma"], ["comma", "and"], ["comma", "or"])
    return said is not None and joined and said.timed.type == "SET" and said.timed.in_series


def read_rate(found: RuleMatch) -> Timed | None:
    """“daily”, “annually”; not the name of a newspaper."""
    word = found.text("rate")
    if word.lower() not in ADVERBS:
        return None
    if found.tag(1).startswith("NNP") and found.tag(-1) in {"NN", "NNP"}:
        return None  # "the party daily Tribune"
    if word[:1].isupper() and found.tag(-1).startswith("NNP"):
        return None
    return Timed("SET", found.value("rate"))


def read_often(found: RuleMatch) -> Timed:
    """“twice a week”."""
    return Timed("SET", write_value(TimeAmount(Decimal(1), found.value("unit"))))


def read_plural(found: RuleMatch) -> Timed | None:
    if found.kind_of("what") == "weekdays" and not found.text("what")[:1].isupper():
        return None
    return Timed("SET", repeat_value(found.kind_of("what"), found.value("what")))


SET_RULES = (
    DateRule(
        DateName.EACH,
        "each other=other|ordword? qty=number? what=unit|units|quarter|weekday|month|season|daypart|weekend",
        read_each,
    ),
    DateRule(DateName.OFTEN, "once a|each|per unit=unit", read_often),
    DateRule(DateName.OFTEN, "number times a|each|per unit=unit", read_often),
    DateRule(DateName.RATE, "rate=rate", read_rate),
    DateRule(DateName.PLURAL_WEEKDAY, "what=weekdays", read_plural),
)
