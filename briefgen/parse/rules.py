"""Rules in tables: a name and a look. A table is tried from the top, by the two ways that stand here.

Whoever asks why watches: within `watched()` each rule that spoke, each draft that was dropped, is noted with
its stretch of text. Where nobody watches nothing is noted, and nothing is spent on it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from briefgen.model import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """One question with its name; a look that sees nothing says None or False."""

    name: StrEnum
    look: Callable[..., T | None]


@dataclass(frozen=True, slots=True)
class RuleTable(Generic[T]):
    """The rules of one decision, in order: what they decide, and the stretch that a look is about."""

    part: str
    rules: tuple[Rule[T], ...]
    where: Callable[..., Span]

    def first(self, *given: object) -> tuple[Rule[T], T] | None:
        """The first rule that sees something, with what it sees; None where none does."""
        return next(self.every(*given), None)

    def every(self, *given: object) -> Iterator[tuple[Rule[T], T]]:
        """Each rule that sees something, with what it sees; a rule is asked when its turn comes."""
        for rule in self.rules:
            seen = rule.look(*given)
            if seen is not None and seen is not False:
                if is_watched():
                    note_rule(self.where(*given), self.part, rule.name, "" if seen is True else str(seen))
                yield rule, seen


@dataclass(frozen=True, slots=True)
class LookStep:
    """What one rule said of one stretch."""

    span: Span
    part: str
    """What was to be decided: `figures.guard`, `positions.dropped`."""
    rule: str
    said: str
    """What it saw; empty where its name says it."""


_STEPS: ContextVar[list[LookStep] | None] = ContextVar("steps", default=None)


@contextmanager
def watched() -> Iterator[list[LookStep]]:
    """A list that fills with the steps of all that is read inside."""
    steps: list[LookStep] = []
    token = _STEPS.set(steps)
    try:
        yield steps
    finally:
        _STEPS.reset(token)


def is_watched() -> bool:
    return _STEPS.get() is not None


def note_rule(span: Span, part: str, rule: str, said: str = "") -> None:
    """Keep what a rule said, where somebody asks."""
    steps = _STEPS.get()
    if steps is not None:
        steps.append(LookStep(span, part, str(rule), said))


def note_dropped(part: str, rule: str, before: list[T], after: list[T], where: Callable[[T], Span]) -> None:
    """Keep which of the drafts a step let go."""
    if is_watched():
        kept = set(map(where, after))
        for one in before:
            if where(one) not in kept:
                note_rule(where(one), part, rule, "dropped")
