"""What a figure takes from the one before it, or leaves to the one after: conversions and dates.

Works on told figures and the words between them; knows no parse.
"""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from briefgen.model import Family, Figure, Measure, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.page import FigureText

LASTING = frozenset({Measure.SHARE, Measure.STOCK})
"""Measures that what was before has too."""
CHARACTERS_TO_SAME_SUM = 40
"""Characters between a sum and the same in other money, or the same before a change."""
CHARACTERS_TO_DOWN_FROM = 100
"""Characters between the two where "down from" joins them, behind a clause: "4 million in the year ahead"."""
FIGURES_BETWEEN_TWO = 3
"""Figures between two that are set against each other."""
CHARACTERS_TO_OTHERS = 12
"""Characters in which a date begins that is one, and nobody's name."""
CHARACTERS_TO_OWN_DATE = 24
"""Characters behind a figure in which its own date ends."""

_MEANT = re.compile(
    r"(?: (?:that|which|it|he|she|they|had|was|were|first|originally|initially)){0,4}"
    r" (?:announced|budgeted|expected|forecast|foreseen|planned|promised|proposed)\b"
)
_SAID = re.compile(
    r"(?: (?:that|which))?(?: the)?(?: [a-zA-Z]+){0,2} (?:(?:had|has|was|were) )?"
    r"(?:first |originally |initially )?"
    r"(?:announced|expected|forecast|offered|planned|promised|proposed)\b"
)
"""As in "not the 53 million *that the council promised* in June"; what somebody else gave is a rival's."""
_FIRST_MEANT = re.compile(
    r"[;,] (?:and |but )?(?:an?|its|the|their) (?:earlier|first|initial|original|previous) "
    r"(?:budget|estimate|figure|forecast|number|offer|plan|price|sum|target|total) (?:had been|of|was) $"
)
"""As in "will cost 5 million; *the first estimate was* 4 million"."""
_IT_WAS = re.compile(
    r"[;,] (?:and |but )?(?:it|that|the (?:cost|fare|fee|figure|number|price|total)) "
    r"(?:had been|stood at|used to be|was) $"
)
"""As in "a ticket is now 9 pounds; *it was* 7 last year", where a date behind it says when."""
_MOVED_BACK = re.compile(
    r"[;,] (?:and |but )?(?:that|the|this|its|their) "
    r"(?:capacity|cost|figure|number|price|size|sum|target|total)(?: of [a-z]+)? (?:had been|has been|was) "
    r"(?:cut|increased|lifted|lowered|put up|raised|reduced|scaled back|trimmed) from $"
)
"""As in "13 posts; *the number had been cut from* 20": nothing is told to which but what stands before."""
_AND_BEFORE = re.compile(r" (?:in|on|at) [A-Za-z0-9 ]{3,24},? and (?:from |with )?$")
"""As in "against 68 in March *and* 62 in May": between two that both were before."""
_WHEN = re.compile(r" (?:at the time|before|when)\b[^;,.]{1,80}")
_MONTHS = re.compile(r"\b[A-Z][a-z]{2,8}[-–][A-Z][a-z]{2,8}\b")
"""As in "in January-March": a year before it is no month."""
_COMPARED = re.compile(r"\b(?:against|from|with) $", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r" (?:across|among|at|for|in|of) (?!(?:the )?(?:\d+|[A-Z][a-z]{2,8}\.? \d+|beginning|end|start"
    r"|first|second|third|fourth|last|previous|prior|same|whole|year)\b)"
)
_OF_YEAR = re.compile(r"^ \((?:in )?(\d{4}): ?$")
"""As in "1.1 million tonnes (2033: 1.3 million)"."""
_PEAK = r"(?:an?|its|their) (?:[a-z]+ ){0,2}(?:peak|high|low|record) of "
_PEAKED = re.compile(rf"{_PEAK}$")
"""As in "262 euros, from *a peak of* 301 euros": of what has fallen."""
_OWN_NOUN = re.compile(r"\b(?:an?|its|the|their) (?:[a-z]+ ){0,2}(?P<noun>[a-z]+) of $")
"""As in "compared with *a net profit of* 3 million"."""
_LED_TO = re.compile(r"\b(?:to|at) $", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:against|compared (?:with|to)|versus)(?: an? (?:[a-z]+ ){1,3}of)? $", re.IGNORECASE
)
_CONVERTED = re.compile(r" ?(?:\(|, or |or )(?:[a-z]+ ){0,3}", re.IGNORECASE)


def settle_beside(page: FigureText, figures: list[Figure]) -> list[Figure]:
    """The figures in the same order, each with what its neighbours say of it."""
    told = [_date_base(page, one, other) for one, other in pairwise(figures)] + figures[-1:]
    for at in range(1, len(told)):
        base = _find_base(page, told, at)
        told[base] = _date_base(page, told[base], told[at])
        told[at] = _part_from_former(page, told[base], told[at])
    for at in range(1, len(told)):
        if _is_converted(page, told[at - 1], told[at]):
            told[at] = _copy_topic(told[at - 1], told[at])
    return told


def _find_base(page: FigureText, figures: list[Figure], at: int) -> int:
    """What the figure is set against: "*6,200 people* in 31 shelters, down from 19,500"; mostly the last."""
    other = figures[at]
    last = figures[at - 1]
    if last.quantity.unit == other.quantity.unit or last.evidence.sentence != other.evidence.sentence:
        return at - 1
    if at > 1 and _is_by_the_piece(page, figures[at - 2], last) and _is_comparable(figures[at - 2], other):
        return at - 2
    led = _before_it().search(page.text[last.evidence.span.end : other.evidence.span.start])
    before = range(at - 2, max(-1, at - 2 - FIGURES_BETWEEN_TWO), -1) if led is not None else ()
    return next((n for n in before if _is_comparable(figures[n], other)), at - 1)


def _is_by_the_piece(page: FigureText, whole: Figure, piece: Figure) -> bool:
    """As in "108 million, *or 1.35 a share*, from 90 million": the same once more, for each."""
    gap = page.text[whole.evidence.span.end : piece.evidence.span.start]
    return piece.quantity.unit.startswith(f"{whole.quantity.unit} per ") and gap.strip(" ,") in {"", "or"}


def _part_from_former(page: FigureText, one: Figure, other: Figure) -> Figure:
    """The second where the first came after it: "has grown to 20 from 17 a year ago"."""
    gap = page.text[one.evidence.span.end : other.evidence.span.start]
    other = _with_own_day(page, one, other)
    if one.former:
        return _follow_former(page, one, other, gap)
    if len(gap) > CHARACTERS_TO_DOWN_FROM or not _is_set_against(page, one, other, gap):
        return other
    day, counts = _day_after(page, other), _counted_by(one, other, gap)
    year = _OF_YEAR.search(gap)
    if year is not None:
        return _make_former(one, other, year[1], counts)
    if day and _IT_WAS.search(gap):
        return _make_former(one, other, day, counts)
    if _is_led_back(gap) or _is_former(page, one, gap, day) or _is_replaced(page, other, gap):
        return _make_former(one, other, "" if _is_of_verb(gap, day) else day, counts)
    return other


def _follow_former(page: FigureText, one: Figure, other: Figure, gap: str) -> Figure:
    """As in "against 68 in March and *62 when it opened on 13 May*": what was so even before."""
    if not (_is_comparable(one, other) and _AND_BEFORE.fullmatch(gap)):
        return other
    day = _day_after(page, other) or _day_of_when(page, other)
    known = day or _WHEN.match(page.text, other.evidence.span.end)
    return _make_former(one, other, day, one.counts or other.counts) if known else other


def _day_of_when(page: FigureText, figure: Figure) -> str:
    """The only day of the clause behind the figure that tells when it was so."""
    when = _WHEN.match(page.text, figure.evidence.span.end)
    found = page.dates_in(Span(*when.span())) if when else ()
    days = [date.timex.value for date in found if date.timex.value[:1].isdigit()]
    return days[0] if len(days) == 1 else ""


def _is_led_back(gap: str) -> bool:
    """As in "31, *up from* 24", "61 million; *the first estimate was* 53 million"."""
    return any(led.search(gap) for led in (_before_it(), _FIRST_MEANT, _MOVED_BACK))


def _is_set_against(page: FigureText, one: Figure, other: Figure, gap: str) -> bool:
    """Whether the second may be of the same as the first at another time."""
    return _is_comparable(one, other) and not (_AGAINST.search(gap) and _is_of_others(page, other))


def _is_of_others(page: FigureText, figure: Figure) -> bool:
    """As in "58%, compared with 55% *at its rival*", "*of men*": of another, and of no other time."""
    led = _OF_OTHERS.match(page.text, figure.evidence.span.end)
    return led is not None and not page.dates_in(Span(led.end(), led.end() + CHARACTERS_TO_OTHERS))


def _make_former(one: Figure, other: Figure, day: str, counts: str) -> Figure:
    """What was before is in the unit, of the lasting measure and of the deed of what is now."""
    lasting = one.measure if one.measure in LASTING else other.measure
    return replace(
        other,
        quantity=replace(other.quantity, unit=one.quantity.unit),
        measure=other.measure or lasting,
        action=other.action or one.action,
        former=True,
        as_of=day,
        counts=counts,
    )


def _counted_by(one: Figure, other: Figure, gap: str) -> str:
    """What the former counts: its own noun, else what the first does."""
    if _PEAKED.search(gap) or _FIRST_MEANT.search(gap):
        return one.counts
    own = other.counts if other.counts and other.counts in other.evidence.exact else ""
    return own or _noun_before(one, gap) or one.counts or other.counts


def _noun_before(one: Figure, gap: str) -> str:
    """The noun right before the former, where it is another: "compared with *a profit of* 3 million"."""
    led = _OWN_NOUN.search(gap)
    if led is None or led["noun"] in words.measures().tallies:
        return ""
    return "" if led["noun"] in one.counts.split() else led["noun"]


def _is_replaced(page: FigureText, other: Figure, gap: str) -> bool:
    """As in "will cut 480 jobs *instead of the 600 it had announced*": what was meant before."""
    end = other.evidence.span.end
    if gap.endswith((", not ", ", not the ")):
        return _SAID.match(page.text, end) is not None
    return _MEANT.match(page.text, end) is not None and gap.endswith((" instead of ", " instead of the "))


def _with_own_day(page: FigureText, one: Figure, other: Figure) -> Figure:
    """With its own date, not that of what it is set against: "11 million in the year to June, against 7"."""
    gap = page.text[one.evidence.span.end : other.evidence.span.start]
    shared = other.as_of != "" and other.as_of == one.as_of and len(gap) <= CHARACTERS_TO_DOWN_FROM
    against = shared and _AGAINST.search(gap) is not None
    return replace(other, as_of=_day_after(page, other)) if against else other


def _is_comparable(one: Figure, other: Figure) -> bool:
    """Whether both are in one unit; of "3 tonnes per hectare, down from 4 tonnes" the rate is said once."""
    unit, rate = other.quantity.unit, one.quantity.unit
    same = rate == unit or (unit != "" and rate.startswith(f"{unit} per "))
    return same and one.evidence.sentence == other.evidence.sentence and other.quantity.high is None


def _is_of_verb(gap: str, day: str) -> bool:
    """As in "lowered to 4 percent *from* 5 percent *on Thursday*": the day of the deed, not of before."""
    return gap == " from " and len(day) == len("2025-03-27")


def _is_former(page: FigureText, one: Figure, gap: str, day: str) -> bool:
    """Whether the second is what the first came from, as its date or a "to" before the first says."""
    led = _LED_TO.search(page.text, max(0, one.evidence.span.start - 8), one.evidence.span.start)
    near = len(gap) <= CHARACTERS_TO_SAME_SUM and bool(day or led)
    return near and _before_it_dated().search(gap) is not None


def _day_after(page: FigureText, figure: Figure) -> str:
    """The date that stands right behind the figure, as a TIMEX3 value; empty where none does."""
    end = figure.evidence.span.end
    if _MONTHS.search(page.text, figure.evidence.sentence.start, end):
        return ""
    dates = page.dates_in(
        Span(end, max(end, min(figure.evidence.sentence.end, end + CHARACTERS_TO_OWN_DATE)))
    )
    dated = (
        date.timex.value for date in dates if date.timex.type == "DATE" and date.timex.value[:1].isdigit()
    )
    return next(dated, "")


@cache
def _before_it() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{words.alternatives(words.context().formerly)}) (?:the |an? (?:[a-z]+ ){{1,3}}of )?$",
        re.IGNORECASE,
    )


@cache
def _before_it_dated() -> re.Pattern[str]:
    led = words.alternatives(words.context().formerly_dated)
    return re.compile(rf"\b(?:{led}) (?:{_PEAK}|an? (?:record|revised|estimated) )?$", re.IGNORECASE)


def _is_converted(page: FigureText, one: Figure, other: Figure) -> bool:
    """As in "40 million francs ($66,000)": the same money said again."""
    if one.family is not Family.MONEY or other.family is not Family.MONEY:
        return False
    gap = page.text[one.evidence.span.end : other.evidence.span.start]
    differs = one.quantity.unit != other.quantity.unit
    return differs and len(gap) < CHARACTERS_TO_SAME_SUM and _CONVERTED.fullmatch(gap) is not None


def _copy_topic(one: Figure, other: Figure) -> Figure:
    """What is told of the one holds of the other: "up to 1,000 pesos or $40" is up to either."""
    modifier = other.quantity.modifier or (one.quantity.modifier if one.quantity.high is None else "")
    return replace(
        other,
        quantity=replace(other.quantity, modifier=modifier),
        counts=one.counts,
        action=one.action,
        measure=one.measure,
        as_of=one.as_of,
        holder=one.holder,
    )


def _date_base(page: FigureText, one: Figure, other: Figure) -> Figure:
    """Without a date behind the next figure of the same: "5 million, against 2 million in 2024"."""
    if not one.as_of or not _are_rivals(page, one, other) or one.evidence.sentence != other.evidence.sentence:
        return one
    between = Span(one.evidence.span.end, max(one.evidence.span.end, other.evidence.span.start))
    dates = page.dates_in(Span(one.evidence.sentence.start, between.end))
    year = _OF_YEAR.search(between.of(page.text))
    own = any(date.timex.value == one.as_of for date in dates) and (year is None or year[1] != one.as_of)
    return one if own else replace(one, as_of="")


def _are_rivals(page: FigureText, one: Figure, other: Figure) -> bool:
    """Whether a date may be of the other: both of one unit or set against each other, with no date apart."""
    gap = page.text[one.evidence.span.end : other.evidence.span.start]
    led = _COMPARED.search(gap) is not None or _OF_YEAR.search(gap) is not None
    rival = led or one.quantity.unit == other.quantity.unit
    return rival and (one.as_of == other.as_of or not other.as_of)
