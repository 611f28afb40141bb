"""The two numbers of a vote: "voted 11 to 4", "by 412 votes to 96", "in a 54-46 vote". Text alone."""

import re
from dataclasses import replace
from functools import cache

from briefgen.model import Family, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Notation
from briefgen.parse.lexicon import LEXICON

VOTE = "vote"
CHARACTERS_TO_VOTE = 80
"""Characters before the first number in which the vote is told of."""
CAST = LEXICON.words("figures_rules", "ballots_cast")
BALLOT_LEADS = LEXICON.words("figures_rules", "ballots_leads")
HEADS = LEXICON.words("figures_rules", "ballots_heads")

_PLAIN_WORD = re.compile(r"(?:^| )[a-z]+ $")
_VOTES = re.compile(r" votes?\b(?!-)")
_TO = re.compile(r"(?P<votes> votes?)? (?:to|against) |[-‐‑–—]")


def cast(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts, those of votes with their unit."""
    for at in range(len(amounts) - 1):
        one, other = amounts[at], amounts[at + 1]
        gap = _TO.fullmatch(text, one.span.end, max(one.span.end, other.span.start))
        if gap is not None and _is_bare(one) and _is_bare(other) and _is_vote(text, one, other):
            end = gap.end("votes") if gap["votes"] else one.span.end
            amounts[at] = _make_votes(one, end)
            called = _VOTES.match(text, other.span.end)
            amounts[at + 1] = _make_votes(other, called.end() if called else other.span.end)
    return amounts


def _is_bare(amount: Amount) -> bool:
    whole = amount.value == int(amount.value) and amount.value >= 0
    return (
        whole and amount.high is None and not amount.unit and amount.kind in {Notation.DIGITS, Notation.WORDS}
    )


def _is_vote(text: str, one: Amount, other: Amount) -> bool:
    """Whether the words before say that votes were cast, or the word behind does."""
    if _heads().match(text, other.span.end):
        return True
    before = text[max(0, one.span.start - CHARACTERS_TO_VOTE) : one.span.start]
    dashed = other.span.start - one.span.end == 1
    if dashed and not _PLAIN_WORD.search(before):
        return False  # "passed the test ISO 3888-2"
    leads = _cast_before() if dashed else _leads()
    return leads.search(before) is not None and _behind().match(text, other.span.end) is not None


def _make_votes(amount: Amount, end: int) -> Amount:
    return replace(amount, span=Span(amount.span.start, end), unit=VOTE, family=Family.COUNT)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"[ -](?:{words.alternatives(HEADS)})\b")


@cache
def _leads() -> re.Pattern[str]:
    """As in "approved the plan by ", "voted ": nothing that ends a sentence stands between."""
    done, led = words.alternatives(CAST), words.alternatives(BALLOT_LEADS)
    return re.compile(rf"\b(?:{done})\b(?:[^.;!?\n]{{0,{CHARACTERS_TO_VOTE}}}\b(?:{led}))? $", re.IGNORECASE)


@cache
def _cast_before() -> re.Pattern[str]:
    """As in "passed the bill 54-46"."""
    return re.compile(rf"\b(?:{words.alternatives(CAST)})\b[^.;!?\n]{{0,40}} $", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    """Nothing that the numbers could count."""
    return re.compile(r"\s{0,9}(?:$|[.,;:)\n]|(?:against|and|for|in|on|that|to|with|votes?)\b)")
