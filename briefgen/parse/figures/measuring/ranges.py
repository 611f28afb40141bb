"""Two amounts that are one: ranges, a unit or a scale said once for both, dollars and cents. Text alone."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from briefgen.model import Family, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.measuring import ballots
from briefgen.parse.figures.reading import magnitudes
from briefgen.parse.figures.reading.numerals import tidy
from briefgen.parse.lexicon import LEXICON

CENTS = LEXICON.words("figures_rules", "ranges_cents")

_TO = re.compile(
    r"[- ](?:up |down )?to[- ](?:about |around |over |nearly |almost |as much as |as many as |more than )?",
    re.IGNORECASE,
)
_DASH = re.compile(r"(?: ?[-‐‑–—−~] ?|-to-|–to–)")
_BETWEEN_ENDS = re.compile(r" and ", re.IGNORECASE)
_OR = re.compile(r" or ", re.IGNORECASE)
_SLASH = re.compile(r"/")
_SHARED = re.compile(r"-? (?:or|and|to|versus|vs\.?|,) |-? ?(?:or|to) |/", re.IGNORECASE)
_CENTS = re.compile(r" (?:and )?|, ")
_DAY_OF = re.compile(r"(?:st|nd|rd|th)? (?:of )?[A-Z]")
_RANGE_END = re.compile(r"\s{0,3}(?:$|[.,;!?)\n]|more\b)")


def join_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with ranges and compounds made one, and what is said once given to both."""
    joined: list[Amount] = []
    for amount in ballots.cast(text, amounts):
        made = _pair_amounts(text, joined[-1], amount) if joined else None
        if made is None:
            joined.append(amount)
        else:
            joined[-1] = made
    return _share_units(text, joined)


def _pair_amounts(text: str, low: Amount, high: Amount) -> Amount | None:
    """One amount of two, or None where they stay two."""
    high = _undo_minus(text, low, high)
    gap = text[low.span.end : high.span.start]
    if len(gap) > 24:
        return None
    return _join_compound(text, low, high, gap) or _make_range(text, low, high, gap)


# ---------------------------------------------------------------- ranges
def _make_range(text: str, low: Amount, high: Amount, gap: str) -> Amount | None:
    if ballots.VOTE in {low.unit, high.unit}:
        return None
    if low.high is not None or high.high is not None or not _is_range_of(text, low, high, gap):
        return None
    if low.unit and not high.unit and _DAY_OF.match(text, high.span.end):
        return None  # "in the three months to 30 June"
    unit = _common_unit(low, high)
    if unit is None:
        return None
    value = magnitudes.lifted(text, low, high)
    better = high if high.unit else low
    return replace(
        better,
        span=Span(low.span.start, high.span.end),
        number=high.number,
        value=value,
        high=high.value,
        unit=unit,
        kind=low.kind,
        scale=max(low.scale, high.scale),
    )


def _undo_minus(text: str, low: Amount, high: Amount) -> Amount:
    """As in "20 -40mm": the minus is the dash of a range that lost its space."""
    loose = low.span.end + 1 == high.span.start and low.unit == "" and high.family is Family.MEASURE
    if high.value >= 0 or not loose or text[high.span.start] not in "-−–":
        return high
    return replace(high, value=-high.value, span=Span(high.span.start + 1, high.span.end))


def _is_range_of(text: str, low: Amount, high: Amount, gap: str) -> bool:
    """Whether the words before and between make two amounts the ends of one."""
    before = text[max(0, low.span.start - 32) : low.span.start]
    if _BETWEEN_ENDS.fullmatch(gap):
        return _between_words().search(before) is not None
    lifted = magnitudes.lifted(text, low, high)
    if _OR.fullmatch(gap):
        return low.value < lifted < high.value  # "two or three hundred boats"
    if _TO.fullmatch(gap):
        return not _is_by_to(before, low, high) and _is_to_range(before, low, high, lifted)
    if _DASH.fullmatch(gap):
        return _is_dashed(low, high, lifted)
    return bool(_SLASH.fullmatch(gap)) and low.family is Family.MONEY and high.family is Family.MONEY


def _is_to_range(before: str, low: Amount, high: Amount, lifted: Decimal) -> bool:
    if _from_words().search(before):
        return True
    return (
        lifted < high.value
        and not _moving_words().search(before)
        and not (_is_year_amount(low) and not _is_year_amount(high))
    )


def _is_by_to(before: str, low: Amount, high: Amount) -> bool:
    """As in "was cut 1.50 dollars to 16.35 dollars": by how much and to what, each with its money."""
    each = low.family is Family.MONEY and high.family is Family.MONEY and low.number != low.span
    return each and _changing_words().search(before) is not None


@cache
def _changing_words() -> re.Pattern[str]:
    return _leading_words(words.context().changed_by)


def _is_year_amount(amount: Amount) -> bool:
    """As in "in 2018 to 4 million" is no range."""
    return not amount.unit and amount.scale == 1 and 1900 <= amount.value <= 2100


def _is_dashed(low: Amount, high: Amount, lifted: Decimal) -> bool:
    """As in "10-15 soldiers"; not "2-2", "9-2", nor the season 2014-15."""
    ordered = lifted < high.value
    is_year = low.value >= 1000 and high.value < 100 and not low.unit and low.scale == 1 and high.scale == 1
    return ordered and not is_year and low.kind is not Notation.FRACTION


def _common_unit(low: Amount, high: Amount) -> str | None:
    """The unit both share; None where they have two."""
    if low.unit == high.unit or not low.unit:
        return high.unit
    if not high.unit:
        return low.unit
    return high.unit if high.unit.startswith(low.unit + " per ") else None


def _shared_scale(one: Amount, other: Amount) -> Decimal:
    """As in "165 and 100 million tonnes": what is listed has one scale."""
    listed = one.scale == 1 and other.scale > 1 and 1 <= one.value < 1000
    return tidy(one.value * other.scale) if listed else one.value


@cache
def _between_words() -> re.Pattern[str]:
    return _leading_words(("between", "both"))


@cache
def _from_words() -> re.Pattern[str]:
    return _leading_words(("from", "ranging", "range", "ranges"))


@cache
def _moving_words() -> re.Pattern[str]:
    return _leading_words(words.context().moved)


def _leading_words(leaders: tuple[str, ...]) -> re.Pattern[str]:
    """One of the words right before the number, at most two softening words between."""
    softened = words.alternatives(words.context().softened)
    return re.compile(rf"\b(?:{words.alternatives(leaders)})(?: (?:{softened})){{0,2}} ?$", re.IGNORECASE)


# ---------------------------------------------------------------- dollars and cents
def _join_compound(text: str, whole: Amount, cents: Amount, gap: str) -> Amount | None:
    """As in "6 dollars and 20 cents", "19 EUR 75"."""
    if not _takes_cents(whole) or not _CENTS.fullmatch(gap) or not _are_cents(text, whole, cents, gap):
        return None
    return replace(whole, span=Span(whole.span.start, cents.span.end), value=whole.value + cents.value / 100)


def _takes_cents(whole: Amount) -> bool:
    return whole.family is Family.MONEY and whole.high is None and whole.scale <= 1000


def _are_cents(text: str, whole: Amount, cents: Amount, gap: str) -> bool:
    """Whether they are called so, or stand bare behind the currency where a sum ends."""
    if not 0 < cents.value < 100 or cents.kind is Notation.FRACTION:
        return False
    if cents.unit in CENTS:
        return True
    if cents.unit or gap == ", " or text[whole.span.end - 1].isdigit():
        return False
    return _RANGE_END.match(text, cents.span.end) is not None


# ---------------------------------------------------------------- said once
def _share_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """As in "six or seven euros", "a 3- or 4-inch pipe": the first takes the unit of the next."""
    for at in range(len(amounts) - 2, -1, -1):
        one, other = amounts[at], amounts[at + 1]
        gap = text[one.span.end : other.span.start]
        if _is_year_amount(one) and not _is_year_amount(other):
            continue  # "by 2031 to 40 percent"
        part = one.kind is Notation.FRACTION and gap.strip() == "to"  # "cut by a third to 3 euros"
        if not (one.unit or part) and other.unit and one.family is Family.BARE and _SHARED.fullmatch(gap):
            amounts[at] = replace(one, unit=other.unit, family=other.family, value=_shared_scale(one, other))
    return amounts
