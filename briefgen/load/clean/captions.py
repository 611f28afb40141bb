"""Captions that nothing on their own line calls so: what stands beside them, or who signs them, tells.

Each function looks at all lines and at why they are cut so far.
"""

import re

from briefgen.load.clean.datelines import is_date
from briefgen.load.clean.furniture import name_reason
from briefgen.load.clean.look import Seen
from briefgen.load.head import days
from briefgen.load.head.words import load_head_words

CREDIT_WORDS = 8
"""Words of a line that says who took a picture, at most."""
CAPTION_WORDS = 8
"""Words of a caption at least."""
SIGNED_SHARE = 0.2
"""The share of the lines so long that captions are, at most: in a round-up each report is signed."""
_SIDE = re.compile(r"\((?:L|R|C|left|right|cent(?:er|re))\)|\b(?:pictured|file photo)\b", re.IGNORECASE)
_AGENCY_IN_BRACKETS = re.compile(r"\(([^()]{2,50})\)$")
_HANDS = re.compile(r"\s?[/,|]\s?|\s(?:via|for)\s", re.IGNORECASE)


def cut_captions(seen: tuple[Seen, ...], reasons: list[str]) -> list[str]:
    """`reasons`, with the captions cut too that stand above their credit or bear an agency in brackets."""
    return _cut_signed(seen, _cut_above_credits(seen, reasons))


def _cut_above_credits(seen: tuple[Seen, ...], reasons: list[str]) -> list[str]:
    """The caption above a line of credit: it says who stands where, or its day."""
    out = list(reasons)
    for at in range(1, len(seen)):
        credit = reasons[at] == name_reason("caption") and seen[at].shape.words <= CREDIT_WORDS
        if credit and not reasons[at - 1] and _shows_date(seen[at - 1].raw.text):
            out[at - 1] = name_reason("caption")
    return out


def _shows_date(line: str) -> bool:
    if is_date(line):
        return False  # the day of the article, above "Image:"
    return bool(_SIDE.search(line)) or len(days.find_stated_days(line)) == 1


def _cut_signed(seen: tuple[Seen, ...], reasons: list[str]) -> list[str]:
    """As in "The harbour of Aldby on Monday. (Reuters)"; below the last paragraph it signs the article."""
    kept = [at for at, line in enumerate(seen) if line.shape.words >= CAPTION_WORDS and not reasons[at]]
    signed = {at for at in kept[:-1] if is_signed(seen[at].raw.text)}
    if len(signed) > max(1, SIGNED_SHARE * len(kept)):
        return reasons
    return [name_reason("caption") if at in signed else why for at, why in enumerate(reasons)]


def is_signed(line: str) -> bool:
    """Whether a line ends in an agency in brackets, alone or behind a name: "(Ida Holm/Reuters)"."""
    found = _AGENCY_IN_BRACKETS.search(line)
    hands = _HANDS.split(found[1].lower()) if found else []
    return any(hand.removeprefix("the ") in load_head_words().agencies for hand in hands)
