"""Dates, numbers and states of facts as people read them: the only maker of such words.

English, in a table of its own, so that a page needs no locale. What is not known is said: NOT_STATED.
"""

from dataclasses import replace

from briefgen.model import Basis, Measure, Modality, Mode, Quantity
from briefgen.relate.days import NOT_STATED, bounds
from briefgen.relate.desk import CommitmentState
from briefgen.relate.quantities import is_money, number

__all__ = ["NOT_STATED", "bounds", "number"]
"""What reasons say too is made there, and shown by the same words here."""

MEASURES = {
    Measure.STOCK: "at that time",
    Measure.TOTAL: "total so far",
    Measure.CHANGE: "change",
    Measure.SHARE: "share",
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
STATES = {
    CommitmentState.OPEN: "open",
    CommitmentState.DUE: "due",
    CommitmentState.OVERDUE: "date passed, no report found",
    CommitmentState.DONE: "reported done",
    CommitmentState.UNDATED: "no date stated",
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


def quantity(value: Quantity) -> str:
    """`over 73,000 soldiers`: exact, in the unit of the text."""
    amount = number(value.value)
    if value.high is not None:
        amount = f"{amount} to {number(value.high)}"
    money = is_money(value.unit)
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


def count(amount: int, singular: str, plural: str = "") -> str:
    """`1 article`, `2 articles`."""
    return f"{amount:,} {singular if amount == 1 else plural or singular + 's'}"


def listed(names: tuple[str, ...]) -> str:
    """`a, b and c`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
