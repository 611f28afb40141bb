"""What a quantity allows: "some 80,000" is no finer than its roundest digit, "over 73,000" begins there."""

from decimal import Decimal
from functools import lru_cache

from briefgen.model import Quantity
from briefgen.parse.figures.measuring.dollars import NOBODYS

ValueReach = tuple[Decimal, Decimal]

_FIFTH = Decimal("0.2")
_TWENTIETH = Decimal("0.05")
_ROUND = Decimal(1000)
"""From here on a figure without a qualifier is taken to be rounded all the same."""


@lru_cache(maxsize=65536)
def find_grain(value: Decimal) -> Decimal:
    """The place of the last digit that says something: 1,000 of 73,000; 0.1 of 2.5."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(1)


def find_quantity_reach(quantity: Quantity) -> ValueReach:
    """The lowest and highest amount that a reader of the words would still accept."""
    value = quantity.value
    if quantity.high is not None:
        return value, quantity.high
    if not quantity.modifier:
        return _reach_unqualified(value)
    slack = min(find_grain(value), abs(value) * _FIFTH)
    below, above = _SIDES.get(quantity.modifier, (_NONE, _NONE))
    return value - below * slack, value + above * slack


def _reach_unqualified(value: Decimal) -> ValueReach:
    """A round figure stands for its surroundings, any other for itself."""
    if find_grain(value) < _ROUND:
        return value, value
    half = min(find_grain(value) / 2, abs(value) * _TWENTIETH)
    return value - half, value + half


_HALF, _FULL, _NONE = Decimal("0.5"), Decimal(1), Decimal(0)
_SIDES = {
    "about": (_HALF, _HALF),
    "over": (_NONE, _FULL),
    "at least": (_NONE, _FULL),
    "less than": (_FULL, _NONE),
    "at most": (_FULL, _NONE),
    "almost": (_FULL, _NONE),
}


def meet(a: Quantity, b: Quantity) -> bool:
    """Whether both can be said of one amount."""
    (low, high), (other_low, other_high) = find_quantity_reach(a), find_quantity_reach(b)
    return low <= other_high and other_low <= high


TIMES_OF_ONE = 12
"""By how many times one amount of a thing may be another of it, in two articles or by two voices."""


def are_of_one_size(one: Quantity, other: Quantity) -> bool:
    """Whether both may be of one thing: 67 boats of one paper are hardly the 2,383 of another."""
    low, high = sorted((one.value, other.value))
    return high <= low * TIMES_OF_ONE


def write_shown(quantity: Quantity) -> str:
    """The amount with its qualifier: `over 73,000`, `10,000 to 25,000`, `EUR 20 million`."""
    amount = write_quantity(quantity.value)
    if quantity.high is not None:
        amount = f"{amount} to {write_quantity(quantity.high)}"
    code = quantity.unit if is_money(quantity.unit) else ""
    return " ".join(filter(None, (quantity.modifier, code, amount)))


def write_kept(quantity: Quantity) -> str:
    """The amount as editions keep it, digit by digit: their files are compared with those of years ago."""
    digits = _write_digits(quantity.value)
    if quantity.high is not None:
        digits = f"{digits} to {_write_digits(quantity.high)}"
    return f"{quantity.modifier} {digits}".strip()


@lru_cache(maxsize=65536)
def _write_digits(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return f"{value.quantize(Decimal(1)) if whole else value.normalize():,f}"


def is_money(unit: str) -> bool:
    """Whether `unit` is a currency's code."""
    return len(unit) == 3 and unit.isupper()


def is_sum(unit: str) -> bool:
    """Whether `unit` is money, be it of nobody knows which state: "dollar"."""
    return is_money(unit) or unit == NOBODYS


SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


@lru_cache(maxsize=65536)
def write_quantity(value: Decimal) -> str:
    """Exact digits, grouped by thousands; whole millions, billions and trillions by their names."""
    for size, name in SCALES:
        if abs(value) >= size and _is_short_decimal(scaled := value / size):
            return f"{_write_plain(scaled)} {name}"
    return _write_plain(value)


def _is_short_decimal(value: Decimal) -> bool:
    return value == round(value, 3)


def _write_plain(value: Decimal) -> str:
    told = f"{value:,f}"
    return told.rstrip("0").rstrip(".") if "." in told else told
