"""The noun of cleaning: a line of pasted text, what it is, and why it was cut.

Knows no file, no rule and no model.
"""

from dataclasses import dataclass
from enum import StrEnum


class LineKind(StrEnum):
    """What a line is, where its shape and its place tell."""

    BODY = "body"
    HEADING = "heading"
    TITLE = "title"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    """A line that states a date or a place and nothing else."""
    BYLINE = "byline"
    STAMP = "stamp"
    """A line that states when the part below it was written."""
    QUESTION = "question"
    """A turn that opens with a label of a question: `Q.`, `Question:`."""
    NOISE = "noise"
    """No part of the article: `keep` is false."""


@dataclass(frozen=True, slots=True)
class BodyLine:
    """One line of the file's body that is not blank; white space around it lies outside `start:end`."""

    start: int
    end: int
    number: int
    """From 1, in the text that was given."""
    keep: bool
    reason: str
    """Why it is cut, in words for readers; empty where it is kept."""
    kind: LineKind
