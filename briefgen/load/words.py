"""The words around the facts at the head of an article, from lexicon/en/head.yaml, read once."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from msgspec import convert


@dataclass(frozen=True, slots=True)
class Words:
    months: tuple[str, ...]
    """One entry a month, its names apart by a space."""
    date_furniture: frozenset[str]
    later_labels: frozenset[str]
    time_zones: frozenset[str]
    publisher_words: frozenset[str]
    agencies: frozenset[str]
    office_words: frozenset[str]
    name_particles: frozenset[str]
    weak_ends: frozenset[str]
    clause_openers: frozenset[str]
    speech_words: frozenset[str]
    interview_words: frozenset[str]
    question_labels: frozenset[str]
    answer_labels: frozenset[str]
    places: frozenset[str]
    analysis_labels: frozenset[str]
    statement_labels: frozenset[str]
    newsletter_phrases: frozenset[str]
    greetings: frozenset[str]
    note_labels: frozenset[str]


@cache
def words() -> Words:
    text = (files("briefgen.load") / "lexicon" / "en" / "head.yaml").read_text("utf-8")
    # The base loader knows strings only: to the others, `on` is true.
    return convert(yaml.load(text, Loader=yaml.CBaseLoader), Words)  # noqa: S506


def plain(word: str) -> str:
    """A word as the lists have it: lower case, straight apostrophe, no mark around it."""
    return word.replace("’", "'").strip(".,;:!?()[]\"'“”‘|·•—–-").lower()
