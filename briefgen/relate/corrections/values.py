"""The values that an editor may write, read: what is none of them is refused with a hint."""

from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from briefgen.relate.days import timex

T = TypeVar("T", bound=StrEnum)

FORMS = "write YYYY-MM-DD, YYYY-MM or YYYY"


class RefusedError(ValueError):
    """A correction that cannot be applied; its hint says what can be."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def one_of(kind: type[T], value: str, what: str) -> T:
    """The member of `kind` that `value` names; an empty one only where the kind has it."""
    known = [str(member) for member in kind]
    if value in known:
        return kind(value)
    raise RefusedError(f"{value!r} is no {what}", name_known(value, known))


def name_known(value: str, known: Iterable[str]) -> str:
    """The hint that names the nearest of the known values, and all where none is near."""
    told = sorted(one for one in set(known) if one)
    near = get_close_matches(value, told, 1, 0.6)
    return f"did you mean {near[0]}?" if near else f"one of {', '.join(told[:HINTED_VALUES])}" if told else ""


HINTED_VALUES = 12
"""Values that a hint lists."""


def read_edited_days(value: str) -> timex.Bounds:
    """The bounds of a date as an editor writes it."""
    found = timex.find_bounds(value)
    if found[0] is None:
        raise RefusedError(f"{value!r} is no date", FORMS)
    return found
