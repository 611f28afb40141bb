"""How often each rule was right on gold sets: for readers, and to rank what an editor should look at first.

Knows the tables alone: `measured.yaml` is written by bench/rules.py, `golds.yaml` by hand. No spaCy.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec
import yaml

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Score:
    """What one rule did on one gold set."""

    gold: str
    right: int
    judged: int


@dataclass(frozen=True, slots=True)
class Golds:
    """What is told of the sets, and of the families of rules."""

    sets: dict[str, str]
    """The kind of text of each."""
    fails: dict[str, str]
    """Where each family fails."""
    measures: dict[str, str]
    """When a finding of each family counts as right."""


@cache
def scores() -> dict[str, tuple[Score, ...]]:
    """Each rule that was measured, by name, with its scores by set."""
    rules = _read_measured("measured.yaml", dict[str, dict[str, tuple[int, int]]])
    return {rule: tuple(Score(gold, *pair) for gold, pair in by.items()) for rule, by in rules.items()}


@cache
def load_golds() -> Golds:
    return _read_measured("golds.yaml", Golds)


def share_right(rule: str) -> float:
    """The share of a rule's findings that were right, one miss counted in; a half where none was judged."""
    found = scores().get(rule, ())
    return (sum(one.right for one in found) + 1) / (sum(one.judged for one in found) + 2)


def _read_measured(name: str, shape: type[T]) -> T:
    text = files("briefgen.parse").joinpath(name).read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(text, Loader=yaml.CSafeLoader), shape)
