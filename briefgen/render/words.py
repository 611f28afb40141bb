"""Dates, numbers and states of facts as people read them: the only maker of such words.

English, in a table of its own, so that a page needs no locale. What is not known is said: NOT_STATED.
"""

from calendar import monthrange
from dataclasses import replace
from datetime import date
from decimal import Decimal

from briefgen.model import Basis, Measure, Modality, Mode, Quantity
from briefgen.relate.days import MONTHS, told

NOT_STATED = "not stated"
SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
MEASURES = {
    Measure.STOCK: "at one moment",
    Measure.TOTAL: "in all so far",
    Measure.CHANGE: "a change",
    Measure.SHARE: "a share",
    Measure.PROPOSED: "proposed",
    Measure.PAID: "paid",
    Measure.UNKNOWN: NOT_STATED,
}
MODES = {
    Mode.DIRECT: "in their own words",
    Mode.MIXED: "partly in their own words",
    Mode.REPORTED: "as reported",
    Mode.ACT: "shown by an act",
}
MODALITIES = {
    Modality.ASSERTED: "having happened",
    Modality.PLANNED: "planned",
    Modality.CONDITIONAL: "depending on a condition",
    Modality.ASKED: "asked",
}
BASES = {
    Basis.STATED: "stated",
    Basis.FRONT_MATTER: "stated in the front matter",
    Basis.ARTICLE: "resolved from the article's date",
    Basis.DATE: "resolved from another date",
    Basis.UNRESOLVED: "not resolved",
    Basis.INFERRED: "inferred across articles",
    Basis.EDITOR: "corrected by an editor",
    Basis.NOT_STATED: NOT_STATED,
}


def bounds(earliest: date | None, latest: date | None) -> str:
    """What is known of a moment: a day, `between A and B`, `A or later`, or not stated."""
    if earliest and latest:
        return told(earliest) if earliest == latest else _between(earliest, latest)
    if earliest:
        return f"{told(earliest)} or later"
    return f"{told(latest)} or earlier" if latest else NOT_STATED


def _between(earliest: date, latest: date) -> str:
    whole_months = earliest.day == 1 and latest.day == monthrange(latest.year, latest.month)[1]
    if whole_months and (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{MONTHS[earliest.month - 1]} {earliest.year}"
    if whole_months and earliest.year == latest.year and (earliest.month, latest.month) == (1, 12):
        return str(earliest.year)
    return f"between {_until(earliest, latest)} and {told(latest)}"


def _until(earliest: date, latest: date) -> str:
    """The first day without what the last one says again: `between 9 and 16 March 2025`."""
    if earliest.year != latest.year:
        return told(earliest)
    if earliest.month != latest.month:
        return f"{earliest.day} {MONTHS[earliest.month - 1]}"
    return str(earliest.day)


def quantity(value: Quantity) -> str:
    """`over 73,000 soldiers`: exact, in the unit of the text."""
    amount = number(value.value)
    if value.high is not None:
        amount = f"{amount} to {number(value.high)}"
    money = len(value.unit) == 3 and value.unit.isupper()
    one = value.value == 1 and value.high is None
    unit = value.unit if one else plural(value.unit)
    parts = (value.modifier, value.unit if money else "", amount, "" if money else unit)
    return " ".join(part for part in parts if part).replace(" %", "\N{NARROW NO-BREAK SPACE}%")


def figure(value: Quantity, counts: str) -> str:
    """The quantity with what it counts in the words of the text, where these name the unit."""
    told = " ".join(counts.split())
    stem = plural(value.unit)[:4].lower()
    if len(stem) < 3 or value.unit.isupper() or len(told) > LONGEST_COUNTS:
        return quantity(value)
    if not any(word.lower().startswith(stem) for word in told.split()):
        return quantity(value)
    return quantity(replace(value, unit="")) + " " + told


LONGEST_COUNTS = 60
IRREGULAR = {
    "percent": "%",
    "people": "people",
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "serviceman": "servicemen",
    "servicewoman": "servicewomen",
    "aircraft": "aircraft",
    "personnel": "personnel",
    "troops": "troops",
    "life": "lives",
    "half": "halves",
}
SYMBOLS = frozenset(
    (
        *"mgtshlWKB",
        "km",
        "cm",
        "mm",
        "kg",
        "ha",
        "kW",
        "MW",
        "GW",
        "TW",
        "kWh",
        "MWh",
        "GWh",
        "TWh",
        "Hz",
        "°C",
    )
) | frozenset(("kB", "MB", "GB", "m²", "m³", "km²", "km/h"))


def plural(unit: str) -> str:
    """The unit as it stands behind a number other than one."""
    head, space, last = unit.rpartition(" ")
    if not unit or unit in SYMBOLS or last in SYMBOLS or not last.isalpha():
        return unit
    return head + space + (IRREGULAR.get(last) or _regular(last))


def _regular(noun: str) -> str:
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in set("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ss", "x", "ch", "sh", "z")) else "s")


def number(value: Decimal) -> str:
    """Exact digits, grouped by thousands; whole millions, billions and trillions by their names."""
    for size, name in SCALES:
        if abs(value) >= size and _short(scaled := value / size):
            return f"{_plain(scaled)} {name}"
    return _plain(value)


def _short(value: Decimal) -> bool:
    return value == round(value, 3)


def _plain(value: Decimal) -> str:
    told = f"{value:,f}"
    return told.rstrip("0").rstrip(".") if "." in told else told


def count(amount: int, singular: str, plural: str = "") -> str:
    """`1 article`, `2 articles`."""
    return f"{amount:,} {singular if amount == 1 else plural or singular + 's'}"


def listed(names: tuple[str, ...]) -> str:
    """`a, b and c`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
