"""From what was said to DateMentions: interval, signal, what it dates, modality, id."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from spacy.tokens import Doc, Token

from briefgen.model import Article, Basis, DateMention, Modality, Sentences, Span, Timex, fact_id, timex
from briefgen.parse.dates import clauses, distances, governors, reading
from briefgen.parse.dates.grammar import ReadContext, SaidTime, Timed
from briefgen.parse.dates.verbs import Tense, load_verb_words
from briefgen.parse.grammar.modality import tell_modality
from briefgen.parse.grammar.tense import looks_ahead

DATELINE = 400
"""Characters at the head of a text in which a line that is a date dates it."""

_LEADS_TO = re.compile(r"\b(?:by|for|from|in|into|past|through|to|until)(?: the)?(?: (?:early|mid|late))? $")
CHARACTERS_TO_LIKENED = 40
"""Characters between a date and what is likened to something of it."""
_LIKENED = re.compile(
    r"\b(?:like|unlike|than|since|as (?:bad|big|deep|high|in|low|severe|strong) as)"
    r"(?: (?:that|those|the one|the ones|it was|they were))?(?: (?:of|in|from|during))?(?: the)? $"
)


def collect_dates(doc: Doc, text: Sentences, article: Article) -> tuple[DateMention, ...]:
    """Every time expression, in the order of the text."""
    context = read_said(doc, text, article)
    seen: Counter[tuple[str, str]] = Counter()
    found: list[DateMention] = []
    times = [context.tokens.span(one.first, one.last) for one in context.said]
    for at, expression in enumerate(context.said):
        pointed = replace(expression, timed=distances.point_days(expression, at, context))
        governor = None if _is_metadata(times[at], article) else governors.governor(doc, times[at], times)
        mention = _make_date_mention(pointed, context, governor, text, article)
        # By its words, not its place: a sentence that an article repeats has the same words twice.
        key = mention.evidence.exact, mention.evidence.sentence.of(text.text)
        found.append(replace(mention, id=fact_id("date", *key, seen[key])))
        seen[key] += 1
    return tuple(_with_ranges(found, text.text))


def _with_ranges(found: list[DateMention], text: str) -> Iterator[DateMention]:
    """Both dates of “between 1994 and 1997” each with the days of the whole."""
    first: DateMention | None = None
    for one, other in zip_longest(found, found[1:]):
        last = other if one.signal == "between" and other and _follows_and(one, other, text) else None
        if last is not None:
            yield replace(one, latest=last.latest)
        else:
            yield replace(one, earliest=first.earliest) if first is not None else one
        first = one if last is not None else None


def _follows_and(one: DateMention, other: DateMention, text: str) -> bool:
    """Whether "and" alone stands between two dates, and the second is the later."""
    joint = text[one.evidence.span.end : other.evidence.span.start].strip().lower()
    return joint == "and" and bool(one.earliest and other.latest and one.earliest <= other.latest)


def read_said(doc: Doc, text: Sentences, article: Article) -> ReadContext:
    """What the text says of time, counted from its date or from a line at its head that is one."""
    verbs = Tense(doc)
    starts = [span.start for span in text.spans]
    today = find_published(article)
    context = reading.read_times(text.text, starts, today, verbs, article.stamps)
    dateline = None if today else _find_dateline_day(context)
    return reading.read_times(text.text, starts, dateline, verbs) if dateline else context


def find_published(article: Article) -> date | None:
    """The article's own day, where it states one."""
    dated = article.published
    if dated.basis is Basis.NOT_STATED or dated.earliest is None or dated.earliest != dated.latest:
        return None
    return dated.earliest


def _find_dateline_day(context: ReadContext) -> date | None:
    text = context.tokens.text
    for expression in context.said:
        span = context.tokens.span(expression.first, expression.last)
        if span.start > DATELINE:
            return None
        line = text[
            text.rfind("\n", 0, span.start) + 1 : (text.find("\n", span.end) + 1 or len(text) + 1) - 1
        ]
        days = timex.interval(expression.timed.value)
        if line.strip(" .") == span.of(text).strip(" .") and days and days[0] == days[1]:
            return days[0]
    return None


def _make_date_mention(
    expression: SaidTime, context: ReadContext, governor: Token | None, text: Sentences, article: Article
) -> DateMention:
    timed = expression.timed
    evidence = text.evidence(context.tokens.span(expression.first, expression.last), expression.rule)
    earliest, latest = _find_bounds(
        expression, context, over=governor is not None and looks_ahead(governor) is False
    )
    return DateMention(
        id=fact_id("date", evidence.exact, "", 0),
        timex=Timex(timed.type, timed.value, timed.mod),
        signal=_find_signal(expression, context),
        earliest=earliest,
        latest=latest,
        basis=timed.basis,
        needs=timed.needs,
        event=clauses.tell_dated(governor, evidence.span, evidence.sentence)
        if governor is not None
        else None,
        modality=Modality.ASSERTED
        if _is_of_past(timed, context, evidence.span)
        else _find_modality(
            (earliest, latest), context, tell_modality(governor, evidence.sentence, article, ahead(timed))
        ),
        evidence=evidence,
    )


def _is_of_past(timed: Timed, context: ReadContext, span: Span) -> bool:
    """“Will be a drought like that of 1976”: what it is likened to is over, and so is “the mid 70s”.

    A decade is to come only in “by the 2030s”, “in the 2030s”.
    """
    before = context.tokens.text[max(0, span.start - CHARACTERS_TO_LIKENED) : span.start]
    stated = timed.type == "DATE" and timed.value.isdigit()
    decade = stated and len(timed.value) == len("197") and _LEADS_TO.search(before) is None
    return decade or (stated and _LIKENED.search(before) is not None)


def _find_modality(days: tuple[date | None, date | None], context: ReadContext, told: Modality) -> Modality:
    """What lies after the article's day is planned at best; what lies before it is planned no more."""
    earliest, latest = days
    if earliest is None or latest is None or context.today is None:
        return told
    if told is Modality.ASSERTED and earliest > context.today:
        return Modality.PLANNED
    return Modality.ASSERTED if told is Modality.PLANNED and latest < context.today else told


def ahead(timed: Timed) -> bool:
    """Whether a plain present beside it may announce: "they meet on Friday"."""
    return timed.type in {"DATE", "TIME"} and not timed.value.endswith("_REF")


def _is_metadata(span: Span, article: Article) -> bool:
    return any(line.holds(span) for line in article.metadata)


def _find_bounds(
    expression: SaidTime, context: ReadContext, *, over: bool
) -> tuple[date | None, date | None]:
    """First and last day; a length has none unless it points at one.

    What is over by then came “at the beginning of the month” no later than the article.
    """
    timed = expression.timed
    side = context.tokens.items[expression.first].kind
    mod = "" if side in {"earlier", "later"} else timed.mod
    told = timex.interval(timed.value, mod) if timed.type in {"DATE", "TIME"} else None
    found = timed.bounds or told
    if found is None:
        return None, None
    side = "earlier" if over and timed.mod == "START" else side
    return _cut_at_today(found, side, context.today) if timed.bounds is None else found


def _cut_at_today(days: timex.Interval, side: str, today: date | None) -> timex.Interval:
    """“earlier this year” ends with the article's day, wherever that lies; “later” begins there."""
    first, last = days
    if today is None or not first <= today <= last:
        return days
    return {"earlier": (first, today), "later": (today, last)}.get(side, days)


def _find_signal(expression: SaidTime, context: ReadContext) -> str:
    """The preposition before the expression: "by", "since", "after"."""
    items = context.tokens.items
    at = expression.first - 1
    if at >= 0 and items[at].kind in {"the", "round"}:
        at -= 1
    if at < 0:
        return ""
    word = context.tokens.text[items[at].start : items[at].end].lower()
    if (
        word == "of"
        and at > 0
        and context.tokens.text[items[at - 1].start : items[at].end].lower() == "as of"
    ):
        return "as of"
    return word if word in load_verb_words()["signals"] else ""
