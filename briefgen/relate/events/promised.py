"""What is promised, in words, days and amounts, by which it is known again in other articles."""

import re
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from briefgen.model import Brief, Span
from briefgen.relate import words
from briefgen.relate.events.promisers import Promise
from briefgen.relate.lexicon import LEXICON

FEW_PROMISED = 10
"""Amounts up to this are promised of anything."""

_VERB_PROMISED = re.compile(
    r"\b(?:to|will|would|shall|['’]ll) (?:be )?"
    r"(?:(?:also|again|first|itself|now|then|soon|still|\w+ly|\w+sel(?:f|ves)) )?([a-z-]+)"
)

PromisedAmount = tuple[Decimal, str]
"""A value and its unit."""


def list_amounts_promised(promise: Promise) -> list[PromisedAmount]:
    """The amounts of what is promised by which it can be known again: no share, and no few."""
    own = promise.mention.evidence.span
    return [
        (one.quantity.value, one.quantity.unit)
        for one in promise.brief.findings.figures
        if own.holds(one.evidence.span)
        and one.quantity.value > FEW_PROMISED
        and one.quantity.unit not in {"", "percent"}
    ]


def find_very_day(promise: Promise) -> date | None:
    """The day by which it is due, where that is one day."""
    due = promise.due
    return due.latest if due and due.earliest == due.latest else None


def words_promised(promise: Promise) -> frozenset[str]:
    """What is promised, without who is named in it, its day, and verbs that only hold what is done."""
    return words_without_names(promise.brief, promise.mention.evidence.span) - _words_only_held()


@cache
def _words_only_held() -> frozenset[str]:
    return words.list_stems(" ".join(sorted(words.list_words("only held"))))


def words_of_doer(promise: Promise) -> frozenset[str]:
    """Of “the council will”, whom nobody knows: council."""
    subject = promise.mention.subject
    return words.list_stems(subject.of(promise.brief.article.text)) if subject else frozenset()


def words_without_names(brief: Brief, within: Span) -> frozenset[str]:
    """The words there, without who is named in them and without days."""
    start, end, told = within.start, within.end, (one.evidence for one in brief.findings.actors)
    named = (one.exact for one in told if one.span.start < end and start < one.span.end)
    other = " ".join(named)
    said = words.list_stems(within.of(brief.article.text))
    return said - words.list_stems(other) - _words_of_days(brief, within)


def _words_of_days(brief: Brief, within: Span) -> frozenset[str]:
    """The words of its dates: two Junes are nothing in common."""
    days = (one.evidence for one in brief.findings.dates if within.overlaps(one.evidence.span))
    return words.list_stems(" ".join(one.exact for one in days))


@lru_cache(maxsize=4096)
def list_acts(said: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The stems of the verbs of what is promised, each with what follows it, and what that stands on."""
    found = [(one[1], said[one.end() :], one[0]) for one in _VERB_PROMISED.finditer(said)]
    if not found:  # an item of a list opens with its verb
        first, _, rest = said.partition(" ")
        found = [(first, rest, "")]
    acts = ((verb.lower(), said if " be " in led else rest) for verb, rest, led in found)
    return tuple(
        (words.cut_stem(one), words.list_stems(rest)) for verb, rest in acts for one in _list_alike(verb)
    )


def _list_alike(verb: str) -> tuple[str, ...]:
    """The verb, and those by which the same is told: “will issue a statement”, “released a statement”."""
    return _load_alike().get(verb, (verb,))


@cache
def _load_alike() -> dict[str, tuple[str, ...]]:
    groups = LEXICON.load("alike", dict[str, tuple[str, ...]])
    return {verb: group for group in groups.values() for verb in group}
