"""The nouns of reading figures: a Number as written, an Amount with its unit. No spaCy, no lexicon."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from briefgen.model import Family, Span


class Notation(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class ReadNumber:
    span: Span
    """From its sign or article to its scale: "-1.5 million", "a hundred thousand"."""
    value: Decimal
    high: Decimal | None
    """Where the words name an order of size only: "thousands"."""
    kind: Notation
    scale: Decimal
    """The scale word it carries: 1000000 for "1.5 million", else 1."""
    modifier: str = ""
    """What softens it from within: of "40-plus boats" the "plus"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with the unit beside it; where there is none, `unit` waits for the noun that is counted."""

    span: Span
    """Number and unit."""
    number: Span
    """Digits or number words, to find the token by; of a range, those of its upper end."""
    value: Decimal
    high: Decimal | None
    unit: str
    family: Family
    kind: Notation
    scale: Decimal
    modifier: str = ""
    """As of its number."""
