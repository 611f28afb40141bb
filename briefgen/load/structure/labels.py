"""The labels that open the lines of a transcript: "Q.", "Ida Holm:", "The PRESIDING OFFICER."."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from briefgen.load.clean.line import LineKind
from briefgen.load.head.pieces import is_person_name
from briefgen.load.head.words import load_head_words, write_as_listed
from briefgen.load.row import Row
from briefgen.model import Span

LABEL_WORDS = 7
"""Words of the name before a colon."""

# "Mrs. ROE. I support the bill.", "The PRESIDING OFFICER.": the record of the United States Congress.
_CHAMBER = re.compile(
    r"(?P<member>(?:Mr|Mrs|Ms|Miss|Dr)\. (?:Mc|Mac|De|La|Van)?[A-Z][A-Z'’-]{1,30}"
    r"(?: of [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?)?)\.\s+(?=\S)"
    r"|The (?P<chair>(?:[A-Z]{4,12} )?(?:PRESIDENT|OFFICER|SPEAKER|CHAIR|CHAIRMAN)(?: pro tempore)?)\.\s+"
    r"(?=\S)"
)
_TURN_LABEL = re.compile(
    r"(?P<short>[QA])(?:\s?\d{0,3}[.:)]\s+|\s{2,})(?=\S)|(?P<name>[^\W\d_][^:\n?!“”\"]{0,70}):\s+(?=\S)"
)
_BRACKETS = re.compile(r"\s{0,9}\([^()]{0,60}\)\s{0,9}$")


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A row with the label it opens with; no label continues the turn before it."""

    row: Row
    label: str
    words: Span


def label_rows(text: str, rows: list[Row]) -> list[LabelledRow]:
    """Every row with its label, where the labels together are those of a transcript."""
    found = [read_label(text, row) for row in rows]
    if not _is_transcript([row.span.of(text) for row in rows], [line.label for line in found]):
        return [replace(line, label="", words=line.row.span) for line in found]
    return found


def read_label(text: str, row: Row) -> LabelledRow:
    line = row.span.of(text)[:120]
    chamber = _CHAMBER.match(line)
    if chamber:
        label = chamber["member"] or chamber["chair"]
        return LabelledRow(row, label, Span(row.span.start + chamber.end(), row.span.end))
    match = _TURN_LABEL.match(line)
    if match is None:
        return LabelledRow(row, "", row.span)
    label = match["short"] or (_BRACKETS.sub("", match["name"]) if _is_speaker_label(match["name"]) else "")
    return LabelledRow(row, label, Span(row.span.start + match.end(), row.span.end) if label else row.span)


def _is_speaker_label(name: str) -> bool:
    """A name, an office or "Question" before a colon: every word has a capital or is a small word."""
    parts = _BRACKETS.sub("", name).replace("/", " ").split()
    small = load_head_words().name_particles | load_head_words().weak_ends
    good = all(part[0].isupper() or write_as_listed(part) in small for part in parts)
    return (
        1 <= len(parts) <= LABEL_WORDS
        and good
        and write_as_listed(parts[-1]) not in load_head_words().weak_ends
    )


def find_labelled(lines: list[str]) -> tuple[int, ...]:
    """Which lines open with a label, where the labels together are those of a transcript."""
    found = [read_label(line, Row(Span(0, len(line)), LineKind.BODY)).label for line in lines]
    return tuple(at for at, label in enumerate(found) if label) if _is_transcript(lines, found) else ()


def _is_transcript(lines: list[str], labels: list[str]) -> bool:
    """Two questions, or two speakers who come back: "Background: ..." once, or in a list, is neither.

    Two members of a chamber need not come back, and one who opens the text may be alone.
    """
    members = [at for at, line in enumerate(lines) if _CHAMBER.match(line[:120])]
    if len(members) > 1 or members[:1] == [0]:
        return True
    counts = Counter(filter(_is_speaking_label, labels))
    asked = sum(
        times
        for label, times in counts.items()
        if write_as_listed(label) in load_head_words().question_labels
    )
    if asked:
        return asked > 1 or len(counts) > 1
    return _come_back(counts) and _is_labelled_speech(lines, labels)


def _is_speaking_label(label: str) -> bool:
    return bool(label) and write_as_listed(label) not in load_head_words().note_labels


def _come_back(counts: Counter[str]) -> bool:
    """Whether two labels stand more than once, or one of two people does."""
    back = {label for label, times in counts.items() if times > 1}
    people = {label for label in counts if is_person_label(label)}
    return len(back) > 1 or (len(people) > 1 and not people.isdisjoint(back))


def is_person_label(label: str) -> bool:
    """Someone's name or office: "Ida Holm", "MS HOLM", "Chairman"."""
    parts = label.split()
    offices = any(write_as_listed(part) in load_head_words().office_words for part in parts)
    small = any(write_as_listed(part) in load_head_words().weak_ends for part in parts)
    return (
        is_person_name(label)
        or (offices and not small)
        or (label.isupper() and len(parts) <= 3 and not small)
    )


def _is_labelled_speech(lines: list[str], labels: list[str]) -> bool:
    """Whether the labelled lines are sentences, and a good part of all from the first to the last."""
    at = [index for index, label in enumerate(labels) if label]
    ended = sum(lines[index].rstrip("\"'”’)] ").endswith((".", "?", "!", "…", "–", "—", "-")) for index in at)
    return 3 * ended >= 2 * len(at) and 4 * len(at) >= at[-1] - at[0] + 1
