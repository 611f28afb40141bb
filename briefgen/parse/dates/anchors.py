"""What a relative expression is counted from: the article's date, or a date said before it."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from briefgen.model import Basis, timex
from briefgen.parse.dates import values
from briefgen.parse.dates.grammar import ReadContext, RuleMatch, SaidTime, Timed
from briefgen.parse.lexicon import LEXICON

NEEDS_DATE = "the article's date"
NEEDS_YEAR = "the article's year"
NEEDS_EVENT = "a date for the event"
MISREAD = 2
"""Days that a tense may be misread by: a verb that looks ahead a few days after the day it dates."""
FURTHER = 30
"""How many tokens on a later day may follow."""
TOKENS_TO_YEAR = 40
"""How many tokens back a day of long ago still says of which year an undated one is."""
LONG_AGO = 10
"""Years from which on what is told is no news; "since 2003 … as of February" is of the article's year."""
SOME = 3
"""Years that make a story."""
TOKENS_TO_DATE_BEFORE = 60
"""How many tokens back a date still is "the date before it"."""
CHARACTERS_OF_COMPARED = 60
"""Characters before a date in which an amount that is compared with stands."""
COMPARED_AMOUNT = re.compile(
    r"(?:[;,] against|\b(?:compared (?:to|with)|(?:down|up) from)) "
    r"[^\w\s]{0,3}\d[\w.,]*(?: [a-z]+){0,3}? (?:in|on) $"
)
BEFORE_DAY_AHEAD = LEXICON.words("dates_rules", "anchors_lasting")
"""Before a day that lies ahead."""
BEFORE_THIS_DAY = LEXICON.words("dates_rules", "anchors_before_this_day")
"""As in "on this day", "until this day"."""
AIMED = LEXICON.words("dates_rules", "anchors_aimed")
"""Before a day for which something is planned or put off."""
BOUNDING_WORDS = LEXICON.words("dates_rules", "anchors_bounding")
"""Before a day that lies ahead where the verb has no tense of its own."""


def of_today(
    found: RuleMatch, value: Callable[[date], str | None], unknown: str, needs: str = NEEDS_DATE
) -> Timed:
    """A DATE counted from the article's date; `unknown` where it has none."""
    today = found.context.today
    counted = value(today) if today else None
    if not counted:
        return Timed("DATE", unknown, basis=Basis.UNRESOLVED, needs=needs)
    return Timed("DATE", counted, basis=Basis.ARTICLE)


def find_year_before(
    context: ReadContext, first: int, reach: int = TOKENS_TO_DATE_BEFORE, among: int | None = None
) -> SaidTime | None:
    """The last date with a year said at most `reach` tokens before token `first`, of the first `among`."""
    for said in reversed(context.said[:among]):
        if said.last < first - reach:
            return None
        if said.timed.type in {"DATE", "TIME"} and said.timed.value[:4].isdigit():
            return said
    return None


def lies_ahead(found: RuleMatch) -> bool | None:
    """Whether a day without a date lies ahead: what lasts until it does, else as the verb says."""
    joined = False if _is_compared_with(found) else _side_of_joined(found)
    if joined is not None:
        return joined
    before = _preposition_before(found)
    if before in BEFORE_DAY_AHEAD:
        return True
    if found.kind(1) == "possessive" or (before == "of" and found.kind(-2) != "edge"):
        return False  # "Tuesday's declaration", "as of February", but not "by the end of June"
    if before in AIMED and found.context.deferred(found.start):
        return True  # "planned a march for Friday", "extended the offer through June"
    if before != "in" and _is_before_noun(found):
        return None  # "a June agreement" is not dated by the verb
    return _as_verb_says(found, before)


def _is_compared_with(found: RuleMatch) -> bool:
    """As in "puts it at 71 million, *against 68 million in* March": what was before, whatever the verb."""
    led = found.context.tokens.text[max(0, found.start - CHARACTERS_OF_COMPARED) : found.start]
    return COMPARED_AMOUNT.search(led) is not None


def _is_before_noun(found: RuleMatch) -> bool:
    return found.tag(1) in {"NN", "NNS"} and found.kind(1) == "word"


def _as_verb_says(found: RuleMatch, before: str) -> bool | None:
    """The side of the verb; what is done by or through a day lies ahead where the verb has no side."""
    told = found.context.future(found.start)
    if before not in BOUNDING_WORDS:
        return told
    # "wants staff hired by 1 July": the participle has no tense of its own.
    return True if told is None or (before == "by" and found.context.bare(found.start)) else told


def _side_of_joined(found: RuleMatch) -> bool | None:
    """“tomorrow and Friday”: on the side of the day it is joined to."""
    said, today = found.context.said, found.context.today
    if found.kind(-1) not in {"and", "or"} or not said or said[-1].last != found.first - 2 or today is None:
        return None
    days = timex.interval(said[-1].timed.value)
    return days[0] > today if days and days[0] != today else None


def _preposition_before(found: RuleMatch) -> str:
    """The word before the expression, or before the time of day that precedes it.

    “Until Friday, no one knew” looks back: a word with a capital, at the head of a sentence, is not given.
    """
    at = found.first - 1
    said = found.context.said
    if said and said[-1].last == at:
        at = said[-1].first - 1
    items = found.context.tokens.items
    if at > 0 and items[at].kind == "of" and items[at - 1].kind == "edge":
        at -= 3 if items[at - 2].kind == "the" else 2  # "until the end of June"
    word = found.context.tokens.text[items[at].start : items[at].end] if at >= 0 else ""
    return word if word.islower() else ""


def near_year(found: RuleMatch, month: int, day: int | None) -> int | None:
    """The year of a month or day without one: the nearest, on the side of which the verb speaks."""
    today = found.context.today
    told = told_year(found)
    if told is not None:
        return told
    if today is None:
        return None
    near = min(
        (today.year + step for step in (0, -1, 1)), key=lambda year: _days_from(today, year, month, day)
    )
    days = (values.clip_day(near, month, day or 1) - today).days
    ahead = (
        None
        if _preposition_before(found) == "from" or _is_over_already(found, month, day)
        else lies_ahead(found)
    )
    return near + _years_off(found, days, ahead, day is not None)


def year_basis(found: RuleMatch) -> Basis:
    """What a year that the words do not say rests on: the year that is told of, else the article's."""
    return Basis.ARTICLE if told_year(found) is None else Basis.DATE


def told_year(found: RuleMatch) -> int | None:
    """The year that is told of: that of a day or month of long ago just before, or one in this sentence."""
    return _year_of_story(found) if found.context.elsewhen else _year_long_ago(found)


def _year_long_ago(found: RuleMatch) -> int | None:
    today = found.context.today
    said = find_year_before(found.context, found.first, TOKENS_TO_YEAR)
    if said is None or today is None or said.timed.basis is Basis.ARTICLE:
        return None
    value = said.timed.value
    inside = _is_one_clause(found, said)
    if not inside and lies_ahead(found) is True:
        return None
    exact = len(value) >= len("1831-06") and value[5:7].isdigit()
    year = int(value[:4])
    return year if (exact or inside) and year <= today.year - LONG_AGO and value[4:5] in {"", "-"} else None


def _year_of_story(found: RuleMatch) -> int | None:
    """The last year that the words named, where the text tells of other years than its own."""
    stated = (one.timed.value for one in reversed(found.context.said) if one.timed.basis is not Basis.ARTICLE)
    return next((int(one[:4]) for one in stated if one[:4].isdigit() and one[4:5] in {"", "-"}), None)


def tells_of_others(years: Sequence[int], told: Sequence[int], today: date | None) -> bool:
    """Whether a text with these `years` tells of other years than that of its date.

    It does where all are long ago, and where it tells in the past tense of years after its date (`told`),
    since then it was written later.
    """
    if today is None:
        return False
    old = sum(year <= today.year - LONG_AGO for year in years)
    return SOME <= old == len(years) or sum(year > today.year for year in told) >= SOME


def _is_one_clause(found: RuleMatch, said: SaidTime) -> bool:
    """Whether no comma stands between them in one sentence, as in "founded in 1911, employed"."""
    items = found.context.tokens.items
    between = (one.kind for one in items[said.last + 1 : found.first])
    return items[said.first].start >= found.context.sentence(found.start)[0] and "comma" not in between


def _is_over_already(found: RuleMatch, month: int, day: int | None) -> bool:
    """Whether what was planned for then has been told of: its verb is past, or a later day follows."""
    return found.context.overtaken(found.start) or _later_follows(found, (month, day or 1))


def _later_follows(found: RuleMatch, day: tuple[int, int]) -> bool:
    """As in "scheduled for 5 March, will be held on 26 March": a later day, in the same sentence."""
    today, items = found.context.today, found.context.tokens.items
    rest = items[found.last + 1 : found.last + 1 + FURTHER]
    end = found.context.sentence(found.start)[1]
    if today is None or (today.month, today.day) <= day:
        return False
    for one, two in pairwise(item for item in rest if item.start < end):
        pair = {one.kind: one.value, two.kind: two.value}
        if pair.keys() == {"month", "number"} and pair["number"].isdigit():
            return (int(pair["month"]), int(pair["number"])) > day
    return False


def _years_off(found: RuleMatch, days: int, ahead: bool | None, exact: bool) -> int:
    """By how many years the nearest such day, `days` after the article, is not the one that is meant."""
    if found.kind(-1) == "lasting":
        return -(days > 0)
    if ahead is False and days > _days_of_doubt(found, exact):
        return -1
    if ahead is None and days > 60 and found.tag(1) in {"NN", "NNS"}:
        return -1  # "the Sept. 11 attacks"
    return int(ahead is True and days < (-MISREAD if exact else -45))


def _days_of_doubt(found: RuleMatch, exact: bool) -> int:
    """Days ahead up to which a past tense may be misread; few for a verb right before the date."""
    items = found.context.tokens.items
    at = found.first - 1 - (found.neighbour(-1) == "on")
    beside = at >= 0 and found.context.tag(items[at].start) == "VBD"
    if beside and exact and not found.context.deferred(found.start):
        return MISREAD
    return 60 if exact else 20


def _days_from(today: date, year: int, month: int, day: int | None) -> int:
    return abs((values.clip_day(year, month, day or 15) - today).days)
