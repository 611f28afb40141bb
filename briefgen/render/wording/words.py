"""Dates, numbers and states of facts as people read them: the only maker of such words.

English, in a table of its own, so that a page needs no locale. What is not known is said: NOT_STATED.
"""

from dataclasses import replace

from briefgen.model import Basis, Measure, Modality, Mode, Quantity
from briefgen.relate.days.written import NOT_STATED, write_bounds
from briefgen.relate.desk import CommitmentState
from briefgen.relate.quantities import is_money, write_quantity
from briefgen.render.wording.texts import say

__all__ = ["NOT_STATED", "write_bounds", "write_quantity"]
"""What reasons say too is made there, and shown by the same words here."""

MEASURES = {
    Measure.STOCK: say("measure.stock"),
    Measure.TOTAL: say("measure.total"),
    Measure.CHANGE: say("measure.change"),
    Measure.SHARE: say("measure.share"),
    Measure.PROPOSED: say("measure.proposed"),
    Measure.PAID: say("measure.paid"),
    Measure.UNKNOWN: NOT_STATED,
}
MODES = {
    Mode.DIRECT: say("mode.direct"),
    Mode.MIXED: say("mode.mixed"),
    Mode.REPORTED: say("mode.reported"),
    Mode.ACT: say("mode.act"),
}
MODALITIES = {
    Modality.ASSERTED: say("modality.asserted"),
    Modality.PLANNED: say("modality.planned"),
    Modality.CONDITIONAL: say("modality.conditional"),
    Modality.ASKED: say("modality.asked"),
}
STATES = {
    CommitmentState.OPEN: say("state.open"),
    CommitmentState.DUE: say("state.due"),
    CommitmentState.OVERDUE: say("state.overdue"),
    CommitmentState.TOLD: say("state.told"),
    CommitmentState.DONE: say("state.done"),
    CommitmentState.LATE: say("state.late"),
    CommitmentState.MISSED: say("state.missed"),
    CommitmentState.UNDATED: say("state.undated"),
}
BASES = {
    Basis.STATED: say("basis.stated"),
    Basis.FRONT_MATTER: say("basis.front_matter"),
    Basis.ARTICLE: say("basis.article"),
    Basis.DATE: say("basis.date"),
    Basis.UNRESOLVED: say("basis.unresolved"),
    Basis.INFERRED: say("basis.inferred"),
    Basis.EDITOR: say("basis.editor"),
    Basis.NOT_STATED: NOT_STATED,
}


def quantity(value: Quantity) -> str:
    """`over 73,000 soldiers`: exact, in the unit of the text."""
    unit, per, over = value.unit.partition(" per ")
    if per:
        return f"{quantity(replace(value, unit=unit))} per {over}"
    amount = write_quantity(value.value)
    if value.high is not None:
        amount = say("words.range", low=amount, high=write_quantity(value.high))
    money = is_money(value.unit)
    one = value.value == 1 and value.high is None
    unit = value.unit if one else pluralise_unit(value.unit)
    parts = (value.modifier, value.unit if money else "", amount, "" if money else unit)
    return " ".join(part for part in parts if part).replace(" %", "\N{NARROW NO-BREAK SPACE}%")


def write_figure(value: Quantity, counts: str) -> str:
    """The quantity with what it counts in the words of the text, where these name the unit."""
    told = " ".join(counts.split())
    stem = pluralise_unit(value.unit)[:4].lower()
    if len(stem) < 3 or value.unit.isupper() or len(told) > LONGEST_COUNTS:
        return quantity(value)
    if not any(word.lower().startswith(stem) for word in told.split()):
        return quantity(value)
    if value.unit in told.lower().split()[:-1]:
        return quantity(value)  # of "passenger numbers" there are so many passengers
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


def pluralise_unit(unit: str) -> str:
    """The unit as it stands behind a number other than one."""
    head, space, last = unit.rpartition(" ")
    if not unit or unit in SYMBOLS or last in SYMBOLS or not last.isalpha():
        return unit
    return head + space + (IRREGULAR.get(last) or _regular_plural(last))


def _regular_plural(noun: str) -> str:
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in set("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ss", "x", "ch", "sh", "z")) else "s")


def join_names(names: tuple[str, ...]) -> str:
    """`a, b and c`."""
    if len(names) < 2:
        return "".join(names)
    return say("words.listed", names=", ".join(names[:-1]), last=names[-1])
