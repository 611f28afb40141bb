"""How much time: "two and a half years", "a few days", "half an hour", as TIMEX3 durations."""

from dataclasses import dataclass
from decimal import Decimal

from briefgen.parse.dates.grammar import RuleMatch


@dataclass(frozen=True, slots=True)
class TimeAmount:
    count: Decimal | None
    """None where the text does not count: "several years"."""
    unit: str


def read_amount(found: RuleMatch) -> TimeAmount | None:
    """The amount in the groups of `$SOME` and `unit`; None for what is none, as "a 15 year"."""
    unit = found.value("unit")
    if found.has("few"):
        return TimeAmount(None, unit) if found.kind_of("few") == "few" else TimeAmount(Decimal(2), unit)
    if found.has("one"):
        return TimeAmount(Decimal(1), unit)
    return TimeAmount(Decimal(found.value("low") or found.value("qty")), unit)


HALVES = {"TH": "30M", "TM": "30S"}
LONGER = {"DE": (10, "Y"), "CE": (100, "Y"), "F": (2, "W")}
"""Units that TIMEX3 counts in smaller ones: a decade is ten years, a fortnight two weeks."""
UNCOUNTED = {"DE": "Y", "F": "W"}
"""And what "some decades" is told in."""


def _with_half(whole: int, unit: str) -> str:
    """“two and a half hours” is PT2H30M."""
    return f"PT{whole}{unit[-1]}{HALVES[unit]}" if whole else f"PT{HALVES[unit]}"


def write_value(amount: TimeAmount) -> str:
    """The TIMEX3 value: `P2Y`, `PT90M`, `P2.5Y`, `PXW`."""
    if amount.count is None:
        return _write_length("X", UNCOUNTED.get(amount.unit, amount.unit))
    times, unit = LONGER.get(amount.unit, (1, amount.unit))
    count = amount.count * times
    if unit in HALVES and count % 1 == Decimal("0.5"):
        return _with_half(int(count), unit)
    return _write_length(f"{count.normalize():f}", unit)


def _write_length(shown: str, unit: str) -> str:
    return f"PT{shown}{unit[1:]}" if unit in {"TH", "TM", "TS"} else f"P{shown}{unit}"
