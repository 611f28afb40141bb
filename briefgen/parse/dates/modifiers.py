"""Words before a time expression that belong to it: "the end of October", "nearly two years".

TIMEX3 says them as `mod`; a table of what may stand directly before an expression of each type.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from briefgen.parse.dates.grammar import AMOUNT_CLASSES, ReadContext, SaidTime, TimeTrait, compiled
from briefgen.parse.dates.verbs import load_verb_words

TOKENS_TO_MODIFIER = 4


@dataclass(frozen=True, slots=True)
class Widening:
    pattern: str
    types: frozenset[str]
    mod: str
    """Empty where the lexicon says it of the word called `mod`."""


DATES, LENGTHS = frozenset({"DATE"}), frozenset({"DURATION"})
TIME_LABELS = frozenset({"DATE", "TIME"})
SPANS = frozenset({"DATE", "DURATION"})

WIDENINGS = (
    Widening("the edge=edge of", TIME_LABELS, ""),
    Widening("edge=edge of", TIME_LABELS, ""),
    Widening("the part=part hyphen?", frozenset({"DATE"}), ""),
    Widening("part=part hyphen?", TIME_LABELS, ""),
    Widening("part=part on", DATES, ""),
    Widening("earlier in?", TIME_LABELS, "START"),
    Widening("later in?", TIME_LABELS, "END"),
    Widening("post=post hyphen", DATES, ""),
    Widening("no less=less than", LENGTHS, ""),
    Widening("less=less than", SPANS, ""),
    Widening("least=least", LENGTHS, ""),
    Widening("up to", LENGTHS, "EQUAL_OR_LESS"),
    Widening("approximate=approximate", SPANS, ""),
    Widening("over=over", LENGTHS, "MORE_THAN"),
    Widening("round=round", DATES, "APPROX"),
)

DENIED = {"LESS_THAN": "EQUAL_OR_MORE", "MORE_THAN": "EQUAL_OR_LESS"}
"""What "no less than" and "no more than" say."""


def widened(said: SaidTime, context: ReadContext, free: int) -> SaidTime:
    """The expression with the modifier before it; nothing before token `free` is taken."""
    codes = context.tokens.codes
    window = codes[max(free, said.first - TOKENS_TO_MODIFIER) : said.first]
    said = _or_so(said, context)
    for widening in WIDENINGS:
        match = _compile_ending(widening.pattern).search(window)
        if (
            match
            and said.timed.type in widening.types
            and (wider := _widen_said(said, widening, match, context))
        ):
            return wider
    return said


def _or_so(said: SaidTime, context: ReadContext) -> SaidTime:
    """“a year or so”, “a year or two”."""
    items = context.tokens.items[said.last + 1 : said.last + 3]
    kinds = [item.kind for item in items]
    if kinds == ["or", "so"] or (
        kinds == ["or", "number"] and items[1].value == "2" and said.timed.type == "DURATION"
    ):
        return replace(said, last=said.last + 2, timed=replace(said.timed, mod="APPROX"))
    return said


def _widen_said(
    said: SaidTime, widening: Widening, match: re.Match[str], context: ReadContext
) -> SaidTime | None:
    first = said.first - (match.end() - match.start())
    items = context.tokens.items
    kind = items[first].kind
    if not _suits_modifier(said, kind, items[said.first].kind) or not _widens_here(kind, first, context):
        return None
    named = _named_position(match)
    mod = widening.mod or (items[first + named - match.start()].value if named >= 0 else "")
    mod = DENIED[mod] if kind == "no" else mod
    start = first - (kind == "least")
    return replace(said, first=start, timed=replace(said.timed, mod=mod or said.timed.mod))


def _widens_here(kind: str, first: int, context: ReadContext) -> bool:
    """Whether what stands around it lets the word belong to the time expression."""
    before = context.tokens.item_before(first)
    if kind == "over":
        return _lasts_so_long(first, context)
    if kind == "less":  # "85,000 more than a year ago"
        return before is None or (before.kind != "number" and before.kind not in AMOUNT_CLASSES)
    if kind == "least":
        return before is not None and context.tokens.text[before.start : before.end].lower() == "at"
    return True


def _suits_modifier(said: SaidTime, modifier: str, begins: str) -> bool:
    """“over a week” is more than it, “over the past week” is not; “around 3 May” is a date."""
    if modifier == "over":
        return begins in {"a", "number"}
    if modifier == "round":
        return TimeTrait.ROUNDED in said.traits
    return (
        said.timed.type == "DURATION"
        or TimeTrait.AGO in said.traits
        or modifier not in {"approximate", "less"}
    )


def _lasts_so_long(first: int, context: ReadContext) -> bool:
    """“for over ten years” bounds them; “costs $5 million over ten years” says when."""
    before = context.tokens.item_before(first)
    return (
        before is not None
        and context.tokens.text[before.start : before.end].lower() in load_verb_words()["lasting"]
    )


def _named_position(match: re.Match[str]) -> int:
    """Where the word stands that says the modifier; -1 for a pattern without one."""
    return max((match.start(name) for name in match.re.groupindex), default=-1)


@cache
def _compile_ending(pattern: str) -> re.Pattern[str]:
    """The pattern as the end of a window."""
    return re.compile(compiled(pattern).pattern + r"\Z")
