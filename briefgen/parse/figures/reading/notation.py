"""Numbers of the Continent: of "1.200 people" and "3.350 euros" the dot parts thousands. Text alone."""

import re
from dataclasses import replace
from decimal import Decimal

from briefgen.model import Family
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount
from briefgen.parse.figures.reading.numerals import tidy

POUND = "pound"
CHARACTERS_TO_EXCHANGED = 60
"""Characters before an amount in which the money stands that is exchanged for it."""
_THE = re.compile(r"\b[Tt]he ([a-z]+)\b")
THOUSAND = Decimal(1000)
_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
COUNTS = frozenset({Family.COUNT, Family.MONEY})


def settle_thousands(text: str, amount: Amount) -> Amount:
    """Three places after a dot are thousands of what is counted, and of money whose home writes it so.

    A rate keeps its places: "1.459 euros a litre"; a length, a weight and a share too.
    """
    if not _is_doubtful(text, amount) or (
        amount.family is Family.MONEY and not _is_continental(text, amount)
    ):
        return amount
    high = None if amount.high is None else tidy(amount.high * THOUSAND)
    return replace(amount, value=tidy(amount.value * THOUSAND), high=high)


def _is_doubtful(text: str, amount: Amount) -> bool:
    written = amount.number.of(text)
    plain = amount.family in COUNTS and amount.scale == 1 and " per " not in amount.unit
    return plain and _DOTTED.fullmatch(written) is not None and amount.value == round(amount.value, 3)


def _is_continental(text: str, amount: Amount) -> bool:
    """Money whose home parts thousands so, and no rate of exchange: "the pound rose to 1.182 euros"."""
    if amount.unit not in words.currencies().dotted:
        return False
    near = _THE.findall(text, max(0, amount.span.start - CHARACTERS_TO_EXCHANGED), amount.span.start)
    return not any(noun in words.currencies().names or noun == POUND for noun in near)
