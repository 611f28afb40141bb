"""What a quantity allows: "some 80,000" is no finer than its roundest digit, "over 73,000" begins there."""

from decimal import Decimal
from functools import lru_cache

from briefgen.model import Quantity

Reach = tuple[Decimal, Decimal]

_FIFTH = Decimal("0.2")
_TWENTIETH = Decimal("0.05")
_ROUND = Decimal(1000)
"""From here on a figure without a qualifier is taken to be rounded all the same."""


@lru_cache(maxsize=65536)
def grain(value: Decimal) -> Decimal:
    """The place of the last digit that says something: 1,000 of 73,000; 0.1 of 2.5."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(1)


def reach(quantity: Quantity) -> Reach:
    """The lowest and highest amount that a reader of the words would still accept."""
    value = quantity.value
    if quantity.high is not None:
        return value, quantity.high
    if not quantity.modifier:
        return _unqualified(value)
    slack = min(grain(value), abs(value) * _FIFTH)
    below, above = _SIDES.get(quantity.modifier, (_NONE, _NONE))
    return value - below * slack, value + above * slack


def _unqualified(value: Decimal) -> Reach:
    """A round figure stands for its surroundings, any other for itself."""
    if grain(value) < _ROUND:
        return value, value
    half = min(grain(value) / 2, abs(value) * _TWENTIETH)
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
    (low, high), (other_low, other_high) = reach(a), reach(b)
    return low <= other_high and other_low <= high


def shown(quantity: Quantity) -> str:
    """The amount with its qualifier: `over 73,000`, `10,000 to 25,000`."""
    amount = _number(quantity.value)
    if quantity.high is not None:
        amount = f"{amount} to {_number(quantity.high)}"
    return f"{quantity.modifier} {amount}".strip()


@lru_cache(maxsize=65536)
def _number(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return f"{value.quantize(Decimal(1)) if whole else value.normalize():,f}"
