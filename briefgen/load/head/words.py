"""The words around the facts at the head of an article, from lexicon/en/head.yaml, read once."""

from dataclasses import dataclass
from functools import cache

from briefgen.load.lexicon import LEXICON


@dataclass(frozen=True, slots=True)
class HeadWords:
    months: tuple[str, ...]
    """One entry a month, its names apart by a space."""
    date_furniture: frozenset[str]
    later_labels: frozenset[str]
    time_zones: frozenset[str]
    publisher_words: frozenset[str]
    agencies: frozenset[str]
    office_words: frozenset[str]
    job_words: frozenset[str]
    """What people of a newsroom are."""
    job_areas: frozenset[str]
    """What stands before such a word: its rank, its field."""
    name_particles: frozenset[str]
    unsigned_words: frozenset[str]
    """Words of streets, sections and bodies, which nobody is called by."""
    small_in_names: frozenset[str]
    """Words between those of a name: "Ministry *for the* Sea"."""
    weak_ends: frozenset[str]
    clause_openers: frozenset[str]
    speech_words: frozenset[str]
    interview_words: frozenset[str]
    first_person: frozenset[str]
    second_person: frozenset[str]
    meeting_words: frozenset[str]
    meeting_words_before: frozenset[str]
    """Those of them before "to" or "with" somebody."""
    question_labels: frozenset[str]
    answer_labels: frozenset[str]
    places: frozenset[str]
    analysis_labels: frozenset[str]
    statement_labels: frozenset[str]
    document_words: frozenset[str]
    """How the title of what was said or written on one day opens: minutes, a speech."""
    record_words: frozenset[str]
    """What writes down what was said when people met."""
    record_gatherings: frozenset[str]
    """When people meet, and the bodies that do."""
    title_labels: frozenset[str]
    newsletter_phrases: frozenset[str]
    greetings: frozenset[str]
    note_labels: frozenset[str]


@cache
def load_head_words() -> HeadWords:
    return LEXICON.load("head", HeadWords)


def strip_to_letters(text: str) -> str:
    """The letters and digits of `text`, small, by which two headlines are compared."""
    return "".join(filter(str.isalnum, text.lower()))


def write_as_listed(word: str) -> str:
    """A word as the lists have it: lower case, straight apostrophe, no mark around it."""
    return word.replace("’", "'").strip(".,;:!?()[]\"'“”‘|·•—–-*_").lower()
