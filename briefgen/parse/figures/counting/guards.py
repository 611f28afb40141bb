"""What looks like a figure and is none: dates, times, names, list numbers, telephone numbers, scores.

Each guard is one question; the table is read from top to bottom. A number that any guard knows is dropped.
One question waits until the noun is known that a number stands before: `is_year`.
"""

import re
from enum import StrEnum
from functools import cache

from briefgen.model import ActorKind, Family, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.figures.measuring import rates
from briefgen.parse.figures.measuring.ballots import VOTE
from briefgen.parse.figures.page import FigureText
from briefgen.parse.rules import Rule, RuleTable

DASH_CHARACTERS = "-–‑"
LONGEST_DATE = 80
"""Characters of the longest date."""

_CLOCK_AFTER = re.compile(
    r"(?:[:.]\d{2})?\s?(?:[ap]\.?m\b|o['’]?\s?clock|(?:GMT|UTC|CET|EDT|EST|BST)\b)", re.IGNORECASE
)
_DENIED = re.compile(r"(?:\bno|\bnot|n['’]t|\bnever)\b(?: [a-z]+){0,3} $")
CHARACTERS_TO_DENIAL = 32
_HOURS = re.compile(r"0\d\.[0-5]\d")
"""As in "from 00.30": no amount is written with a nought before its whole."""
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|before|after|during|of|early|late|mid|from|to|year|fiscal|spring|summer"
    r"|autumn|fall|winter|and|the|A\.D\.|AD|for|circa|between)[ -]|[-–/(]|, )$",
    re.IGNORECASE,
)
_LIST_HEAD = re.compile(r"(?:^|\n)[ \t]*[(\[]?$")
_NUMBER_SIGN = re.compile(r"(?:#|№|\bNo\.?|\bNos\.?|\bnr\.?|\bn°)\s?$", re.IGNORECASE)
_WEB_ADDRESS = re.compile(r"https?:|www\.|@|\.\w{2,4}/|[\w-]\.[a-z][a-z-]{2,}\.[a-z]{2,6}\b")
_LAST_WORD = re.compile(r"([^\W\d_]{1,40})\.?[ \u00a0-]$")
_AGO = re.compile(r"\s{1,3}(?:or so )?ago\b", re.IGNORECASE)
_AMOUNT_BEFORE = re.compile(r"\b(?:average|maximum|minimum|record|sum|total) of $", re.IGNORECASE)
_PLUS = re.compile(r"\+$|(?:tel|phone|fax|call)\.?:? ?\+?$", re.IGNORECASE)
_RUN_LEFT = re.compile(r"[\d ()+\u00a0-]{0,24}$")
_RUN_RIGHT = re.compile(r"[\d ()+\u00a0-]*")
_DIGITS = re.compile(r"\d+")
_PLURAL_FOLLOWS = re.compile(r" [a-z]{3,}s\b")


def is_figure(page: FigureText, amount: Amount) -> bool:
    """Whether no guard knows this number for something else."""
    return GUARDS.first(page, amount) is None


def _is_someone(page: FigureText, amount: Amount) -> bool:
    """As in "one official said": the word tells of a person, it counts nobody."""
    start = amount.span.start
    if not page.actors or page.text[start : start + 4].lower() != "one ":
        return False
    word = page.doc.char_span(start, start + 3)
    who = page.actor_at(word[0]) if word is not None else None
    return who is not None and page.actors[who].kind is ActorKind.UNNAMED


# ---------------------------------------------------------------- part of something longer
def _is_inside_name(page: FigureText, amount: Amount) -> bool:
    """As in "F-16", "COVID-19", "S23": a number inside a longer name."""
    text = page.text
    start = amount.span.start
    before, second = text[start - 1 : start] or " ", text[start - 2 : start - 1] if start > 1 else " "
    if before.isalpha() or before in "_&@#\\":
        return amount.family is not Family.MONEY
    if before in "/.":
        return not second.isspace()
    if before not in DASH_CHARACTERS or not second.isalnum() or amount.unit == VOTE:
        return False
    return second.isdigit() or not _glued_prefixes().search(text, max(0, start - 10), start)


@cache
def _glued_prefixes() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{words.alternatives(words.context().glued)})[{DASH_CHARACTERS}]$", re.IGNORECASE
    )


def _runs_into_letters(page: FigureText, amount: Amount) -> bool:
    """As in "22nd", "5G", "1970s", "49ers", "1.2.3", "10:30", "One's", the score "2-1"."""
    text = page.text
    end = amount.span.end
    last, after = text[end - 1], text[end : end + 2]
    if amount.kind is Notation.WORDS and after in {"'s", "’s"}:
        return True
    if after[:1].isalnum() or after[:1] == "_":
        return last.isalnum() and (last.isalpha() or not amount.unit)
    if not after[1:].isdigit() or (amount.unit and after[0] in f"/{DASH_CHARACTERS}"):
        return False
    return after[0] in f".:/{DASH_CHARACTERS}"


def _is_idiom(page: FigureText, amount: Amount) -> bool:
    """As in "at one point", "one day she will", "has not moved one inch"."""
    written = amount.span.of(page.text).lower()
    if not written.startswith("one "):
        return False
    before = page.text[max(0, amount.span.start - CHARACTERS_TO_DENIAL) : amount.span.start].lower()
    denied = written[4:] in words.context().idioms_denied and _DENIED.search(before) is not None
    return denied or written[4:] in words.context().idioms


def _is_inside_address(page: FigureText, amount: Amount) -> bool:
    """Inside a web or mail address."""
    start, end = amount.span.start, amount.span.end
    before, behind = page.text[max(0, start - 60) : start], page.text[end : end + 60]
    word = before.rpartition(" ")[2] + amount.span.of(page.text) + behind.partition(" ")[0]
    return _WEB_ADDRESS.search(word) is not None


# ---------------------------------------------------------------- dates and times
def _is_clock(page: FigureText, amount: Amount) -> bool:
    text = page.text
    start = amount.span.start
    if start > 1 and text[start - 1] == ":" and text[start - 2].isdigit():
        return True
    if not amount.unit and _HOURS.fullmatch(amount.number.of(text)):
        return True
    return not amount.unit and amount.value < 2500 and _CLOCK_AFTER.match(text, amount.span.end) is not None


def _is_calendar(page: FigureText, amount: Amount) -> bool:
    """As in "14 November", "Feb. 4-6", "3 August 2021"."""
    text = page.text
    if amount.unit or amount.kind is not Notation.DIGITS:
        return False
    is_day = amount.value <= 31 and amount.value == int(amount.value)
    if is_day and _month_after().match(text, amount.span.end):
        return True
    start = amount.span.start
    # "Since January, 27 shops have closed" sets its month off; "January, 2027" is one date.
    apart = is_day and text.endswith(", ", 0, start) and _PLURAL_FOLLOWS.match(text, amount.span.end)
    return (
        (is_day or 1000 <= amount.value < 3000)
        and not apart
        and bool(_month_before().search(text, max(0, start - 22), start))
    )


@cache
def _month_before() -> re.Pattern[str]:
    days = r"(?:\d{1,2}(?:st|nd|rd|th)?(?:[-–, ]| and | to )\s?)?"
    return re.compile(rf"\b(?:{_month_alternatives()})\.?,? ?{days}$", re.IGNORECASE)


@cache
def _month_after() -> re.Pattern[str]:
    return re.compile(rf"(?:st|nd|rd|th)?(?:[-–]\d{{1,2}})?(?: of|,)? (?:{_month_alternatives()})\b")


@cache
def _month_alternatives() -> str:
    return words.alternatives(words.context().months)


def is_year(text: str, amount: Amount, plural: bool) -> bool:
    """As in "in 2019", "the 1988 film": bare digits where a year stands; a plural may be counted."""
    digits = amount.number.of(text)
    if amount.unit or len(digits) != 4 or not digits.isdigit() or not 1600 <= amount.value <= 2100:
        return False
    if amount.value >= 1900 and amount.value % 100:
        return True
    led = _YEAR_BEFORE.search(text, max(0, amount.span.start - 12), amount.span.start) is not None
    return (led or amount.value >= 1900) and not (plural and amount.value % 100 == 0 and not led)


def _is_inside_date(page: FigureText, amount: Amount) -> bool:
    """Part of a date or a time of day; a stretch of time is a figure, but for "two years ago"."""
    if amount.family is Family.DURATION:
        return _AGO.match(page.text, amount.span.end) is not None
    start = amount.span.start
    if amount.family is not Family.BARE or _AMOUNT_BEFORE.search(page.text, max(0, start - 14), start):
        return False
    near = page.dates_in(Span(amount.number.start - LONGEST_DATE, amount.number.end))
    return any(
        date.timex.type in {"DATE", "TIME"} and date.evidence.span.overlaps(amount.number) for date in near
    )


# ---------------------------------------------------------------- lists and names
def _is_list_number(page: FigureText, amount: Amount) -> bool:
    """As in "No. 1", "[3]", "1." at the head of a line, "; 2 ) we"."""
    text = page.text
    if amount.unit or amount.kind is Notation.WORDS:
        return False
    start, after = amount.span.start, text[amount.span.end : amount.span.end + 2]
    before = text[max(0, start - 6) : start]
    if _NUMBER_SIGN.search(before):
        return True
    if _LIST_HEAD.search(before) and after[:1] in {".", ")"} and after[1:].isspace():
        return True
    closed = after.lstrip()[:1] in {")", "]"} and amount.value < 1000
    near = text[max(0, start - 60) : start]
    return closed and (before.rstrip()[-1:] in {"(", "["} or near.count("(") <= near.count(")"))


def _is_naming_number(page: FigureText, amount: Amount) -> bool:
    """As in "Room 12 Shelf 4", "Article 5", "page 3": a number that names, whatever comes after."""
    text = page.text
    if amount.family not in {Family.BARE, Family.MEASURE}:
        return False
    match = _LAST_WORD.search(text, max(0, amount.span.start - 16), amount.span.start)
    if match is None or match[1].lower() not in words.context().names:
        return False
    if match[1][0].isupper():
        return True
    small = amount.family is Family.BARE and amount.kind is Notation.DIGITS and amount.value < 10000
    return small and match[1] in words.context().names_small and not _counts_several(page, amount)


def _counts_several(page: FigureText, amount: Amount) -> bool:
    """As in "on day 300 boats came"; of "resolution 1701 holds" the word that follows is a verb."""
    end = amount.span.end
    if not _PLURAL_FOLLOWS.match(page.text, end):
        return False
    following = page.doc.char_span(end + 1, end + 2, alignment_mode="expand")
    return following is None or not len(following) or following[0].tag_ not in {"VBZ", "VBD"}


def _is_telephone(page: FigureText, amount: Amount) -> bool:
    """Three groups of digits and more, or a plus sign before."""
    text = page.text
    if amount.unit or amount.kind is not Notation.DIGITS:
        return False
    if _PLUS.search(text, max(0, amount.span.start - 9), amount.span.start):
        return True
    left = _RUN_LEFT.search(text, max(0, amount.span.start - 24), amount.span.start)
    right = _RUN_RIGHT.match(text, amount.span.end, amount.span.end + 24)
    around = sum(len(_DIGITS.findall(run[0])) for run in (left, right) if run)
    return around >= 2 or (around == 1 and " " in amount.number.of(text))


def _is_denominator(page: FigureText, amount: Amount) -> bool:
    return rates.is_denominator(page.text, amount)


class Guard(StrEnum):
    """What a number is that is no figure."""

    GLUED = "part of a name"
    RUNS_ON = "part of a longer word"
    IDIOM = "idiom"
    ADDRESS = "address"
    CLOCK = "time of day"
    CALENDAR = "calendar day"
    LISTED = "list number"
    NAMED = "number that names"
    TELEPHONE = "telephone number"
    DATED = "part of a date"
    DENOMINATOR = "what another number is per"
    SOMEONE = "person without a name"


def cover_amount(page: FigureText, amount: Amount, *_: object) -> Span:
    """Where number and unit stand."""
    return amount.span


GUARDS = RuleTable(
    "figures.guard",
    (
        Rule(Guard.GLUED, _is_inside_name),
        Rule(Guard.RUNS_ON, _runs_into_letters),
        Rule(Guard.IDIOM, _is_idiom),
        Rule(Guard.ADDRESS, _is_inside_address),
        Rule(Guard.CLOCK, _is_clock),
        Rule(Guard.CALENDAR, _is_calendar),
        Rule(Guard.LISTED, _is_list_number),
        Rule(Guard.NAMED, _is_naming_number),
        Rule(Guard.TELEPHONE, _is_telephone),
        Rule(Guard.DATED, _is_inside_date),
        Rule(Guard.DENOMINATOR, _is_denominator),
        Rule(Guard.SOMEONE, _is_someone),
    ),
    cover_amount,
)
