"""How rules are written, found and read.

A rule is a name, a pattern over the classes of `tokens.py`, and a reader that says what the words mean:

    DateRule(DateName.QUARTER, "the? nth=ordword quarter ( of year=year )?", numbered)

In a pattern a word is a class, `a|b` either class, `?` makes the word or bracket before it optional,
`name=` lets the reader ask for it, `$NAME` is a piece that several rules share. There is no repetition,
so matching is linear.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from briefgen.model import Basis
from briefgen.model.timex import Interval
from briefgen.parse.dates import tokens as tk
from briefgen.parse.dates.names import DateName
from briefgen.parse.dates.tokens import Tokens

PIECES = {
    "$SOME": "( a? few=few|couple of? | one=a | qty=number )",
    "$ZONE": "( zone=zone ( off=plus|hyphen number )? "
    "| open zoned=zone ( offset=plus|hyphen number )? close )?",
}
BRACKETS_OPENED = frozenset({"(", "(?=", "(?<="})
BRACKETS_CLOSED = frozenset({")", ")?"})

AMOUNT_CLASSES = frozenset({"percent", "per", "hundred"})
"""Classes of words after which a number is an amount and no day."""


@dataclass(frozen=True, slots=True)
class Timed:
    """What a time expression means: TIMEX3, with the days it covers and what that rests on."""

    type: str
    value: str
    mod: str = ""
    basis: Basis = Basis.STATED
    needs: str = ""
    bounds: Interval | None = None
    """The days covered, where the value does not say them."""
    in_series: bool = False
    """Whether a list may go on behind it: "every Tuesday *and Thursday*"."""


def tell_day(when: date | None, basis: Basis = Basis.STATED) -> Timed | None:
    """The day; None where that month has no such day."""
    return None if when is None else Timed("DATE", when.isoformat(), basis=basis)


class TimeTrait(StrEnum):
    """What other rules may do with what one rule has read."""

    ROUNDED = "rounded"
    """ "around 3 May", "about 1990"."""
    AGO = "ago"
    """ "nearly three weeks ago"."""
    OPENS_DAYS = "opens days"
    """The "April 3" of "April 3, 10 and 17"."""
    OF_YEARS = "of years"
    """After "fiscal 1998" "a year earlier" is a year."""


@dataclass(frozen=True, slots=True)
class SaidTime:
    """A time expression that has been read, and where."""

    first: int
    last: int
    """Its first and last token."""
    timed: Timed
    rule: str
    traits: frozenset[TimeTrait] = frozenset()
    """Those of the rule that read it."""


@dataclass(slots=True)
class ReadContext:
    """What a reader may look at beside its own words; `said` grows as the text is read."""

    tokens: Tokens
    today: date | None
    """The article's date; None where it states none."""
    future: Callable[[int], bool | None]
    """Whether the clause around an offset speaks of what is to come; None where it does not say."""
    deferred: Callable[[int], bool]
    """Whether the verb above an offset plans or puts off: then "for" and "to" say until when."""
    bare: Callable[[int], bool]
    """Whether the verb above an offset is a participle alone, which has no tense."""
    overtaken: Callable[[int], bool]
    """Whether what was planned for the day at an offset is told in the past: "had been due on 3 May"."""
    tag: Callable[[int], str]
    """The part of speech (Penn Treebank) of the word at an offset."""
    day_first: bool
    """7/8/2007 is the seventh of August in this text."""
    starts: tuple[int, ...]
    """Where sentences begin."""
    said: list[SaidTime]
    elsewhen: bool = False
    """Whether the text tells of other years than that of its date."""

    @property
    def last_said(self) -> SaidTime | None:
        """What was read before; None at first."""
        return self.said[-1] if self.said else None

    def sentence(self, offset: int) -> tuple[int, int]:
        """Where the sentence around an offset begins, and where the next one does."""
        at = bisect_right(self.starts, offset)
        return (
            self.starts[at - 1] if at else 0,
            self.starts[at] if at < len(self.starts) else len(self.tokens.text),
        )


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """One match of a rule."""

    match: re.Match[str]
    context: ReadContext

    def has(self, name: str) -> bool:
        return self.place(name) >= 0

    def place(self, name: str) -> int:
        """The token called `name`; -1 where it is absent or the pattern has none."""
        return self.match.start(name) if name in self.match.re.groupindex else -1

    def value(self, name: str) -> str:
        """What the lexicon says of the word called `name`; empty where it is absent."""
        at = self.place(name)
        return self.context.tokens.items[at].value if at >= 0 else ""

    def number(self, name: str) -> int:
        """The whole number of the word called `name`; 0 where it is absent or none."""
        shown = self.value(name)
        digits = shown.rstrip("stndrh") if shown[:1].isdigit() else shown
        return int(digits) if digits.lstrip("-").isdigit() else 0

    def text(self, name: str) -> str:
        at = self.place(name)
        if at < 0:
            return ""
        item = self.context.tokens.items[at]
        return self.context.tokens.text[item.start : item.end]

    def kind_of(self, name: str) -> str:
        """The class of the word called `name`; empty where it is absent."""
        at = self.place(name)
        return self.context.tokens.items[at].kind if at >= 0 else ""

    def words(self) -> str:
        """The whole expression, lower case."""
        return self.context.tokens.span(self.first, self.last).of(self.context.tokens.text).lower()

    @property
    def first(self) -> int:
        return self.match.start()

    @property
    def last(self) -> int:
        return self.match.end() - 1

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.context.tokens.items[self.first].start

    def kind(self, offset: int) -> str:
        """The class of a neighbour: -1 the word before, 1 the word after; empty at the ends."""
        at = self.first + offset if offset < 0 else self.last + offset
        items = self.context.tokens.items
        return items[at].kind if 0 <= at < len(items) else ""

    def is_glued(self, offset: int) -> bool:
        """Whether no white space stands between the expression and its neighbour."""
        items = self.context.tokens.items
        at = self.first + offset if offset < 0 else self.last + offset
        if not 0 <= at < len(items):
            return False
        left, right = (at, self.first) if offset < 0 else (self.last, at)
        return items[left].end == items[right].start

    def neighbour(self, offset: int) -> str:
        """The neighbouring word, lower case."""
        at = self.first + offset if offset < 0 else self.last + offset
        items = self.context.tokens.items
        return (
            self.context.tokens.text[items[at].start : items[at].end].lower() if 0 <= at < len(items) else ""
        )

    def tag(self, offset: int = 1) -> str:
        """The part of speech of a neighbour."""
        at = self.first + offset if offset < 0 else self.last + offset
        items = self.context.tokens.items
        return self.context.tag(items[at].start) if 0 <= at < len(items) else ""


ReadMatch = Callable[[RuleMatch], Timed | None]


@dataclass(frozen=True, slots=True)
class DateRule:
    name: DateName
    pattern: str
    read: ReadMatch
    traits: frozenset[TimeTrait] = frozenset()


def matches(tokens: Tokens, rules: Iterable[DateRule]) -> list[tuple[DateRule, re.Match[str]]]:
    """Every match of every rule: from left to right, the longest first, then in the order of the table."""
    present = frozenset(tokens.codes)
    found = [
        (match.start(), -match.end(), order, rule, match)
        for order, rule in enumerate(rules)
        if not any(map(present.isdisjoint, list_needed(rule.pattern)))
        for match in compiled(rule.pattern).finditer(tokens.codes)
    ]
    return [(rule, match) for *_, rule, match in sorted(found, key=lambda item: item[:3])]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern over classes as a regular expression over their codes."""
    return re.compile("".join(_compile_pieces(pattern)))


@cache
def list_needed(pattern: str) -> tuple[frozenset[str], ...]:
    """For each word that no match goes without, the codes that it may have; words in brackets aside."""
    depth, needed = 0, []
    for word in _list_pieces(pattern):
        depth += (word in BRACKETS_OPENED) - (word in BRACKETS_CLOSED)
        if not depth and word not in BRACKETS_CLOSED and not word.endswith("?"):
            needed.append(frozenset(map(tk.encode_kind, word.rpartition("=")[2].split("|"))))
    return tuple(needed)


def _list_pieces(pattern: str) -> list[str]:
    """Words and brackets, those of what several rules share among them."""
    for name, piece in PIECES.items():
        pattern = pattern.replace(name, piece)
    return pattern.split()


def _compile_pieces(pattern: str) -> Iterator[str]:
    for word in _list_pieces(pattern):
        if word == "|" or word in BRACKETS_OPENED | BRACKETS_CLOSED:
            yield "(?:" if word == "(" else word
        else:
            yield _compile_piece(word)


def _compile_piece(word: str) -> str:
    name, _, rest = word.rpartition("=")
    body = "".join(tk.encode_kind(kind) for kind in rest.rstrip("?").split("|"))
    one = f"[{body}]" if len(body) > 1 else body
    named = f"(?P<{name}>{one})" if name else one
    return f"(?:{named})?" if rest.endswith("?") else named
