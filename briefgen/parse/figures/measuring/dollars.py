"""Which dollar a bare "$" or "dollars" is: the American, or nobody's where the text does not say.

As in "the council of Larkton, near Sydney, paid $5 million": Australian or not, the text does not say.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache

from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount

AMERICAN = "USD"
NOBODYS = "dollar"
_TOLD = re.compile(r"US|U\.S|American", re.IGNORECASE)
TEXTS_KNOWN = 8
"""Texts of which it is remembered whose dollars they may tell."""


def settle_dollar(text: str, amount: Amount) -> Amount:
    """The amount in dollars of nobody named, where the text names another home of dollars and not the US."""
    money, _, per = amount.unit.partition(" per ")
    if money != AMERICAN or per in words.currencies().dollar_goods or _TOLD.search(amount.span.of(text)):
        return amount
    return replace(amount, unit=amount.unit.replace(AMERICAN, NOBODYS, 1)) if _is_unsaid(text) else amount


@lru_cache(maxsize=TEXTS_KNOWN)
def _is_unsaid(text: str) -> bool:
    homes, american = _patterns()
    return homes.search(text) is not None and american.search(text) is None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The names of other homes of dollars, and what names the United States."""
    table = words.currencies()
    return (
        re.compile(rf"\b(?:{words.alternatives(table.dollar_homes)})"),
        re.compile(rf"\b(?:{words.alternatives(table.dollar_of_us)})(?![A-Za-z])|\bAmerica"),
    )
