"""The turns of a transcript: "Q." paragraphs, "Name: words", and the speaker whom the title names.

A question belongs to the questioner. Where a text is no transcript there are no turns.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.load.clean.line import LineKind
from briefgen.load.head.pieces import is_person_name
from briefgen.load.head.words import load_head_words, write_as_listed
from briefgen.load.row import Row
from briefgen.model import Span, Turn, TurnRole

LABEL_WORDS = 7
"""Words of the name before a colon."""

FEWEST_QUESTIONS = 3
LONGEST_QUESTION = 60
"""How many lines that only ask make an interview without labels, and how many words they have."""

FIRST_PERSON = frozenset(("i", "i'm", "i've", "me", "my", "our", "us", "we", "we're", "we've"))

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
_NAME_PART = re.compile(r"[^\W\d_][\w'’.-]*")
_BRACKETS = re.compile(r"\s{0,9}\([^()]{0,60}\)\s{0,9}$")
_BY_WHOM = re.compile(r"\b(?:by|with|from|of)\s+")
_BETWEEN_SPEAKERS = re.compile(r"\s(?:and|&)\s")
_STOP = re.compile(
    r"[,;:|]|\s[–—-]\s|\s(?:at|on|in|to|after|before|ahead|following|upon|during|about|with)\s"
)


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A row with the label it opens with; no label continues the turn before it."""

    row: Row
    label: str
    words: Span


def find_turns(text: str, rows: tuple[Row, ...], headings: tuple[Span, ...], title: str) -> tuple[Turn, ...]:
    """The turns of the running text `rows`, in order; none where it is no transcript."""
    named = find_title_speaker(title)
    above = set(headings)
    told = [row for row in rows if row.span not in above]
    lines = _label_rows(text, told)
    if not any(line.label for line in lines):
        return _find_asked_turns(text, told, title, named) or _find_lone_turn(text, told, named)
    turns = _find_turns(lines, named)
    return _find_roles(text, turns, named)


def find_title_speaker(title: str) -> str:
    """Whose words these are by the title: "Remarks by President Ana Silva at ..."; else empty."""
    spoken = [
        at
        for at in re.finditer(r"\S+", title)
        if write_as_listed(at.group()) in load_head_words().speech_words
    ]
    by = _BY_WHOM.search(title, spoken[0].end()) if spoken else None
    if by is None:
        return ""
    rest = title[by.end() :]
    stop = _STOP.search(rest)
    return _only_name(
        [find_speaker_name(part) for part in _BETWEEN_SPEAKERS.split(rest[: stop.start()] if stop else rest)]
    )


def _only_name(names: list[str]) -> str:
    """The one name; empty where there are two: "Remarks by Ana Silva and Ida Holm"."""
    found = [name for name in names if name]
    return found[0] if len(found) == 1 else ""


def find_speaker_name(text: str) -> str:
    """The name at the end of "High Commissioner Ana Silva", without what she is; else empty."""
    parts = text.replace("/", " ").split()
    last_office = max(
        (at for at, part in enumerate(parts) if write_as_listed(part) in load_head_words().office_words),
        default=-1,
    )
    name = parts[last_office + 1 :]
    capital = bool(name) and all(_is_name_part(part) for part in name)
    return " ".join(name).strip(" ,.") if capital and len(name) <= 4 else ""


def _is_name_part(part: str) -> bool:
    return bool(_NAME_PART.fullmatch(part)) and (
        part[0].isupper() or write_as_listed(part) in load_head_words().name_particles
    )


def find_labelled(lines: list[str]) -> tuple[int, ...]:
    """Which lines open with a label, where the labels together are those of a transcript."""
    found = [_read_label(line, Row(Span(0, len(line)), LineKind.BODY)).label for line in lines]
    return tuple(at for at, label in enumerate(found) if label) if _is_transcript(lines, found) else ()


def _label_rows(text: str, rows: list[Row]) -> list[_Labelled]:
    """Every row with its label, where the labels together are those of a transcript."""
    found = [_read_label(text, row) for row in rows]
    if not _is_transcript([row.span.of(text) for row in rows], [line.label for line in found]):
        return [replace(line, label="", words=line.row.span) for line in found]
    return found


def _read_label(text: str, row: Row) -> _Labelled:
    line = row.span.of(text)[:120]
    chamber = _CHAMBER.match(line)
    if chamber:
        label = chamber["member"] or chamber["chair"]
        return _Labelled(row, label, Span(row.span.start + chamber.end(), row.span.end))
    match = _TURN_LABEL.match(line)
    if match is None:
        return _Labelled(row, "", row.span)
    label = match["short"] or (_BRACKETS.sub("", match["name"]) if _is_speaker_label(match["name"]) else "")
    return _Labelled(row, label, Span(row.span.start + match.end(), row.span.end) if label else row.span)


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


def _are_answered(asks: list[bool]) -> bool:
    """Whether enough lines ask, each with one below that does not."""
    return sum(asks) >= FEWEST_QUESTIONS and not asks[-1] and (True, True) not in pairwise(asks)


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
    people = {label for label in counts if _is_person_label(label)}
    return len(back) > 1 or (len(people) > 1 and not people.isdisjoint(back))


def _is_person_label(label: str) -> bool:
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


def _find_turns(lines: list[_Labelled], named: str) -> list[Turn]:
    """One turn a label; the rows after a question without a label of their own answer it."""
    turns: list[Turn] = []
    for line in lines:
        if line.label:
            turns.append(_open_turn(line, named))
        elif not turns:
            turns.append(Turn(named, TurnRole.SPEAKER, line.words))
        elif turns[-1].role is TurnRole.QUESTION and not turns[-1].speaker:
            turns.append(Turn(named, TurnRole.ANSWER, line.words))
        else:
            turns[-1] = replace(turns[-1], span=Span(turns[-1].span.start, line.words.end))
    return turns


def _open_turn(line: _Labelled, named: str) -> Turn:
    label = write_as_listed(line.label)
    if label in load_head_words().question_labels:
        return Turn("", TurnRole.QUESTION, line.words)
    if label in load_head_words().answer_labels:
        return Turn(named, TurnRole.ANSWER, line.words)
    return Turn(line.label.strip(), TurnRole.SPEAKER, line.words)


def _find_roles(text: str, turns: list[Turn], named: str) -> tuple[Turn, ...]:
    """In an interview of two, whoever mostly asks is the one who asks."""
    askers = set(_find_askers(text, turns))
    done: list[Turn] = []
    for turn in turns:
        role = turn.role
        if turn.speaker in askers and turn.speaker != named:
            role = TurnRole.QUESTION
        elif role is TurnRole.SPEAKER and any(one.role is TurnRole.QUESTION for one in done[-1:]):
            role = TurnRole.ANSWER
        done.append(replace(turn, role=role))
    return tuple(done)


def _find_askers(text: str, turns: list[Turn]) -> Iterator[str]:
    """Speakers most of whose turns end in a question."""
    ended: dict[str, list[bool]] = {}
    for turn in turns:
        if turn.role is TurnRole.SPEAKER and turn.speaker:
            last = text[max(turn.span.start, turn.span.end - 8) : turn.span.end]
            ended.setdefault(turn.speaker, []).append(last.rstrip("\"'”’ ").endswith("?"))
    yield from (name for name, asks in ended.items() if len(asks) > 1 and 10 * sum(asks) >= 6 * len(asks))


def _find_asked_turns(text: str, rows: list[Row], title: str, named: str) -> tuple[Turn, ...]:
    """The turns of what its title calls an interview, and where lines that only ask stand between answers."""
    called = any(write_as_listed(word) in load_head_words().interview_words for word in title.split())
    asks = [_is_asked_line(row.span.of(text)) for row in rows] if called else []
    if not _are_answered(asks):
        return ()
    lines = [_Labelled(row, "Q" if ask else "", row.span) for row, ask in zip(rows, asks, strict=True)]
    return tuple(_find_turns(lines, named))


def _is_asked_line(line: str) -> bool:
    return line.endswith("?") and line[:1].isupper() and len(line.split()) <= LONGEST_QUESTION


def _find_lone_turn(text: str, rows: list[Row], named: str) -> tuple[Turn, ...]:
    """One turn for remarks without questions, spoken in the first person by whom the title names."""
    if not named or not rows:
        return ()
    span = Span(rows[0].span.start, rows[-1].span.end)
    own = sum(write_as_listed(word) in FIRST_PERSON for word in span.of(text).split())
    return (Turn(named, TurnRole.SPEAKER, span),) if own > 1 else ()
