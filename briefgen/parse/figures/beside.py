"""What a figure takes from the one before it, or leaves to the one after: conversions and dates.

Works on told figures and the words between them; knows no parse.
"""

import re
from dataclasses import replace
from itertools import pairwise

from briefgen.model import Figure, Span
from briefgen.parse.figures.page import Page

MONEY = "figures.money"
LONGEST = 40
"""Characters between a sum and the same in other money."""

_COMPARED = re.compile(r"\b(?:against|from|with) $", re.IGNORECASE)
_CONVERTED = re.compile(r" ?(?:\(|, or |or )(?:[a-z]+ ){0,3}", re.IGNORECASE)


def settled(page: Page, figures: list[Figure]) -> list[Figure]:
    """The figures in the same order, each with what its neighbours say of it."""
    told = [_dated(page, one, other) for one, other in pairwise(figures)] + figures[-1:]
    for at in range(1, len(told)):
        if _is_converted(page, told[at - 1], told[at]):
            told[at] = _as(told[at - 1], told[at])
    return told


def _is_converted(page: Page, one: Figure, other: Figure) -> bool:
    """As in "40 million francs ($66,000)": the same money said again."""
    if one.evidence.rule != MONEY or other.evidence.rule != MONEY:
        return False
    gap = page.text[one.evidence.span.end : other.evidence.span.start]
    differs = one.quantity.unit != other.quantity.unit
    return differs and len(gap) < LONGEST and _CONVERTED.fullmatch(gap) is not None


def _as(one: Figure, other: Figure) -> Figure:
    return replace(
        other,
        counts=one.counts,
        action=one.action,
        measure=one.measure,
        as_of=one.as_of,
        holder=one.holder,
    )


def _dated(page: Page, one: Figure, other: Figure) -> Figure:
    """Without a date behind the next figure of the same: "5 million, against 2 million in 2024"."""
    gap = page.text[one.evidence.span.end : other.evidence.span.start]
    rival = one.quantity.unit == other.quantity.unit or _COMPARED.search(gap) is not None
    same = rival and (one.as_of == other.as_of or not other.as_of)
    if not one.as_of or not same or one.evidence.sentence != other.evidence.sentence:
        return one
    between = Span(one.evidence.span.end, max(one.evidence.span.end, other.evidence.span.start))
    dates = page.dates_in(Span(one.evidence.sentence.start, between.end))
    own = any(date.timex.value == one.as_of for date in dates)
    return one if own else replace(one, as_of="")
