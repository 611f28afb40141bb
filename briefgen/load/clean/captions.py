"""Captions that nothing on their own line calls so: what stands beside them, or who signs them, tells.

Each function looks at all lines and at why they are cut so far.
"""

import re

from briefgen.load.clean.datelines import is_date
from briefgen.load.clean.furniture import name_reason
from briefgen.load.clean.groups import sets_apart
from briefgen.load.clean.look import Seen
from briefgen.load.clean.shape import LineMark, LineShape
from briefgen.load.head import days
from briefgen.load.head.words import load_head_words

CREDIT_WORDS = 8
"""Words of a line that says who took a picture, at most."""
CAPTION_WORDS = 8
"""Words of a caption at least."""
SIGNED_SHARE = 0.2
"""The share of the lines so long that captions are, at most: in a round-up each report is signed."""
UNSIGNED_WORDS = 5
"""Words of a caption below or above a credit, at least: a cross-head mostly has fewer."""
LONGEST_CAPTION = 45
LONGEST_CAPTION_WORDS = 40
"""Words of a caption that an agency signs, at most: a longer paragraph is signed as a report is."""
_SIDE = re.compile(r"\((?:L|R|C|left|right|cent(?:er|re))\)|\b(?:pictured|file photo)\b", re.IGNORECASE)
_AGENCY_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]$")
_LICENSED = re.compile(r"(?:/Shutterstock|/Alamy|/Getty Images|, CC(?: BY)?(?:[- ](?:ND|SA|NC)){0,2})$")
"""Who holds a picture, as the last words of its caption: "Tides before and after. Holm (2024), CC BY"."""
_CREDITED = re.compile(
    r"(?:\w\.? \([A-Z][\w'’ ]{1,40}: [A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30}){1,3}\)"
    r"| © [A-Z][\w/' ]{2,40})$"
)
"""As in "The river at Aldby. (Harbour Post: Ida Holm)" and "Shares have lost a fifth © Harbour Press"."""
_FILED = re.compile(
    r"FILE ?[-–—] |\d{1,2} of \d{1,2} ?\|"
    r"|In this (?:(?:undated|file|aerial|courtroom|combination|handout) )?"
    r"(?:photo|image|picture|sketch|frame),? (?:from|made|obtained|provided|released|shot|taken)\b"
)
"""Not "In this frame of mind", "in this picture the state has no place": that is said in articles."""
_HANDS = re.compile(r"\s?[/,|]\s?|\s(?:via|for)\s", re.IGNORECASE)


def find_credited(seen: tuple[Seen, ...]) -> list[bool]:
    """For each line whether it is a credit on a line of its own below the first paragraph, or its caption.

    "Getty Images" / "Ida Holm says the shelves were empty within a day": in a text whose paragraphs end in
    stops the line without one is the caption; where paragraphs stand apart, the line that stands right on its
    credit is it too.
    """
    found = [False] * len(seen)
    first = next((at for at, line in enumerate(seen) if line.told and line.shape.closed), len(seen))
    apart = sets_apart(seen)
    for at in range(first + 1, len(seen)):
        if not _is_lone_credit(seen[at]):
            continue
        found[at] = True
        caption = next((one for one in (at + 1, at - 1) if _is_credited(seen, one, at, apart=apart)), -1)
        if caption > first:
            found[caption] = True
    return found


def shows_credit(line: Seen) -> bool:
    """Whether a short line says who took or holds a picture."""
    return line.raw.text.startswith("©") or (
        "caption" in line.says.any() and line.shape.words <= CREDIT_WORDS
    )


def _is_lone_credit(line: Seen) -> bool:
    text = line.raw.text
    holder = text.startswith("©") and not any(map(str.isdigit, text))  # "© Aldby Press", no year of rights
    says = holder or "caption" in line.says.any()
    return says and line.shape.words <= CREDIT_WORDS and not line.shape.closed


def _is_credited(seen: tuple[Seen, ...], at: int, credit: int, *, apart: bool) -> bool:
    """Whether the line at `at` is the caption of the credit beside it."""
    if not 0 <= at < len(seen) or seen[at].says.whole:
        return False
    line = seen[at]
    if not UNSIGNED_WORDS <= line.shape.words <= LONGEST_CAPTION or LineMark.NUMBERED in line.shape.marks:
        return False
    if not line.shape.closed and line.shape.form is not LineShape.COLON:
        return True
    return (
        apart
        and line.shape.closed
        and seen[max(at, credit)].raw.blanks == 0
        and _stands_apart(seen, at, credit)
    )


def _stands_apart(seen: tuple[Seen, ...], at: int, credit: int) -> bool:
    """Whether a pair of caption and credit has a blank line above and below."""
    low, high = min(at, credit), max(at, credit)
    return seen[low].raw.blanks > 0 and (high + 1 == len(seen) or seen[high + 1].raw.blanks > 0)


def cut_captions(seen: tuple[Seen, ...], reasons: list[str]) -> list[str]:
    """`reasons`, with the captions cut too that stand above their credit or bear an agency in brackets."""
    away = find_credited(seen)
    caption = name_reason("caption")
    credited = [caption if cut else why for cut, why in zip(away, reasons, strict=True)]
    return _cut_signed(seen, _cut_above_credits(seen, _cut_filed(seen, credited)))


def _cut_filed(seen: tuple[Seen, ...], reasons: list[str]) -> list[str]:
    """As in "FILE - Ida Holm at the quay in 2019." and "In this photo provided by the port, ..."."""
    return [
        name_reason("caption") if not why and _FILED.match(line.raw.text) else why
        for line, why in zip(seen, reasons, strict=True)
    ]


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
    caption, headlines = name_reason("caption"), name_reason("headlines")
    signed = _find_signed(seen, reasons)
    cards = {at for at, why in enumerate(reasons) if why == headlines and _is_card(seen[at])}
    return [caption if at in signed | cards else why for at, why in enumerate(reasons)]


def _find_signed(seen: tuple[Seen, ...], reasons: list[str]) -> frozenset[int]:
    """The kept lines that an agency signs; none in a round-up, in which each report is signed."""
    kept = [at for at, line in enumerate(seen) if line.shape.words >= CAPTION_WORDS and not reasons[at]]
    short = (at for at in kept[:-1] if seen[at].shape.words <= LONGEST_CAPTION_WORDS)
    signed = frozenset(at for at in short if is_signed(seen[at].raw.text))
    return signed if len(signed) <= max(1, SIGNED_SHARE * len(kept)) else frozenset()


def _is_card(line: Seen) -> bool:
    """A signed caption that its place tells as a headline of others."""
    return line.shape.words >= CAPTION_WORDS and is_signed(line.raw.text)


def is_signed(line: str) -> bool:
    """Whether a line ends in an agency in brackets, alone or behind a name: "(Ida Holm/Reuters)"."""
    if _LICENSED.search(line) or _CREDITED.search(line):
        return True
    found = _AGENCY_IN_BRACKETS.search(line)
    hands = _HANDS.split(found[1].lower()) if found else []
    return any(hand.removeprefix("the ") in load_head_words().agencies for hand in hands)
