"""A magnitude that is said once, for the number before it: "two to three hundred thousand". Text alone."""

import re
from decimal import Decimal
from functools import cache

from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.reading.numerals import ONE, tidy

TEN = Decimal(10)
_ZEROS = re.compile(r"\d{1,3}((?:,000){1,3})$")
_BARE_ZEROS = re.compile(r"[1-9]\d?(000)$")


def lifted(text: str, low: Amount, high: Amount) -> Decimal:
    """The lower number with the magnitude of the upper, where that keeps it lower; else as it is written.

    Noughts and "hundred" are lent to a number near by only: "2 to 300 boats" is no 200.
    """
    if low.scale != 1 or not 0 < low.value < 1000 or low.kind is Notation.FRACTION:
        return low.value
    magnitude = _scale_said_once(text, low, high)
    if magnitude > high.scale and low.value < abs(high.value) / magnitude <= low.value * TEN:
        return tidy(low.value * magnitude)
    scaled = low.value * high.scale
    return tidy(scaled) if high.scale > 1 and scaled <= abs(high.value) else low.value


def _scale_said_once(text: str, low: Amount, high: Amount) -> Decimal:
    """All that is said once behind the upper number: "hundred thousand", "bn", the noughts of "6,000"."""
    written = high.number.of(text)
    worth = ONE
    scales = _scale_words().search(written)
    for word in re.findall(r"[^\W\d_]+", scales[0] if scales else ""):
        worth *= words.load_numbers().scales.get(
            word.lower(), words.load_numbers().dozen.get(word.lower(), ONE)
        )
    if worth > 1 or high.scale > 1:
        return max(worth, high.scale)
    dashed = text[low.span.end : high.span.start] in {"-", "–"}
    zeros = _ZEROS.search(written) or (_BARE_ZEROS.match(written) if dashed else None)
    return TEN ** zeros[1].count("0") if zeros else ONE


@cache
def _scale_words() -> re.Pattern[str]:
    """The words of size at the end of a number; it may have none."""
    known = words.alternatives((*words.load_numbers().scales, *words.load_numbers().dozen))
    return re.compile(rf"(?:(?:^|[ -])(?:{known})\b){{0,4}}$", re.IGNORECASE)
