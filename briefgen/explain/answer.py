"""The nouns of an explanation: plain words only, so that it prints as text and as JSON."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExplainedWord:
    """One word as the language model sees it."""

    text: str
    lemma: str
    tag: str
    label: str
    head: str
    """The word it hangs on."""
    means: str
    """Tag and label in words: "noun, proper singular; nominal subject"."""


@dataclass(frozen=True, slots=True)
class RuleStep:
    """What one rule said, of which words."""

    part: str
    """What was to be decided: `figures.measure`; `figures.dropped`, `figures.guard`: what is none."""
    rule: str
    said: str
    words: str


@dataclass(frozen=True, slots=True)
class ExplainedFact:
    """What was found in the words, and what the desk says of it."""

    family: str
    id: str
    exact: str
    rule: str
    said: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExplainedPlace:
    """One place where the words stand."""

    line: int
    """Of the seed's file, from 1; 0 where there is none."""
    sentence: str
    words: tuple[ExplainedWord, ...]
    steps: tuple[RuleStep, ...]
    facts: tuple[ExplainedFact, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """An article, and each place of it that was asked for."""

    article: str
    title: str
    dated: str
    because: tuple[str, ...]
    """Why it is dated so, and what it is a copy of."""
    cut: tuple[str, ...]
    """Lines that are no part of the article, each with its reason; with words, those that hold them."""
    places: tuple[ExplainedPlace, ...]
    more: int
    """Places where the words stand too, and that are not explained."""
