"""Interviews whose lines have no label, or have it at the first answer alone.

Lines that only ask stand between answers in the first person.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from briefgen.load.head.pieces import is_person_name
from briefgen.load.head.words import load_head_words, write_as_listed
from briefgen.load.row import Row
from briefgen.load.structure.labels import LabelledRow, is_person_label, read_label
from briefgen.load.structure.speakers import find_speaker_before_stop
from briefgen.model import Span, Turn, TurnRole

FEWEST_QUESTIONS = 3
LONGEST_QUESTION = 60
"""How many lines that only ask make an interview, and how many words they have."""
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}[”\"]")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_OPENING_NAME = re.compile(r"(?:[A-Z][\w'’-]{1,30}\s){2,3}")
_PUT = re.compile(r"(?:(?:and|but|so|yet),? )?(?:you|your)\b|[^.!?\n]{1,200}\?\s", re.IGNORECASE)


def find_interview(text: str, rows: Sequence[Row], title: str, named: str) -> tuple[Turn, ...]:
    """The turns of an interview without labels, spoken by `named`, whom its title names."""
    asks = [_is_asked_line(row.span.of(text)) for row in rows]
    if not _are_answered(asks):
        return ()
    first = asks.index(True)
    opening, told, asks = rows[:first], rows[first:], asks[first:]
    if not _is_called_interview(title) and not _is_dialogue(text, told, asks):
        return ()
    asks = [ask or _is_put_line(text, told, asks, at) for at, ask in enumerate(asks)]
    lines = _strip_labels(text, told, asks)
    answerer = named or _find_labelled_answerer(lines, asks) or _find_met(text, opening)
    return tuple(_make_turns(lines, asks, answerer))


def _is_called_interview(title: str) -> bool:
    return any(write_as_listed(word) in load_head_words().interview_words for word in title.split())


def _is_asked_line(line: str) -> bool:
    return line.endswith("?") and line[:1].isupper() and len(line.split()) <= LONGEST_QUESTION


def _are_answered(asks: list[bool]) -> bool:
    """Whether enough lines ask, each with one below that does not."""
    return sum(asks) >= FEWEST_QUESTIONS and not asks[-1] and (True, True) not in pairwise(asks)


def _is_dialogue(text: str, rows: Sequence[Row], asks: list[bool]) -> bool:
    """Whether most questions say "you", and most of what follows them "I" or "we"."""
    asked = [list_unquoted_words(row.span.of(text)) for row, ask in zip(rows, asks, strict=True) if ask]
    answers = [list_unquoted_words(row.span.of(text)) for (row, _), ask in _pair_below(rows, asks) if ask]
    addressed = sum(not load_head_words().second_person.isdisjoint(words) for words in asked)
    own = sum(not load_head_words().first_person.isdisjoint(words) for words in answers)
    return 2 * addressed >= len(asked) and 3 * own >= 2 * len(answers)


def _pair_below(rows: Sequence[Row], asks: list[bool]) -> Iterator[tuple[tuple[Row, Row], bool]]:
    """Each row below another, with whether the one above asks."""
    return zip(((low, high) for high, low in pairwise(rows)), asks, strict=False)


def list_unquoted_words(line: str) -> list[str]:
    """The words outside of quotation marks, in small letters."""
    return _WORD.findall(_QUOTED.sub(" ", line.replace("’", "'").lower()))


def _is_put_line(text: str, rows: Sequence[Row], asks: list[bool], at: int) -> bool:
    """What is put to somebody between two answers: "Your engineers say it will cost four million."."""
    if at + 1 >= len(rows) or True in asks[at - 1 : at + 2]:
        return False
    line = rows[at].span.of(text)
    words = list_unquoted_words(line)
    return (
        len(words) <= LONGEST_QUESTION
        and load_head_words().first_person.isdisjoint(words)
        and _PUT.match(f"{line} ") is not None
    )


def _strip_labels(text: str, rows: Sequence[Row], asks: list[bool]) -> list[LabelledRow]:
    """The rows without the labels that the first question and the first answer open with."""
    read = [read_label(text, row) for row in rows]
    labels = {read[at].label for at in (0, asks.index(False))} - {""}
    return [line if line.label in labels else LabelledRow(line.row, "", line.row.span) for line in read]


def _find_labelled_answerer(lines: Sequence[LabelledRow], asks: list[bool]) -> str:
    """Whom the label of the first answer names."""
    label = lines[asks.index(False)].label
    return label if is_person_label(label) else ""


def _find_met(text: str, opening: Sequence[Row]) -> str:
    """Whom the lines above the first question say somebody spoke to: "We met Ida Holm in her office"."""
    for row in opening:
        line = row.span.of(text)
        met = _meeting_pattern().search(line)
        begun = _OPENING_NAME.match(line)
        if met is None:
            continue
        if met["whom"] is None:
            name = find_speaker_before_stop(line[met.end() :])
            return name if is_person_name(name) else ""
        if begun is not None and is_person_name(begun.group().strip()):
            return begun.group().strip()
    return ""


@cache
def _meeting_pattern() -> re.Pattern[str]:
    met = "|".join(sorted(load_head_words().meeting_words))
    before = "|".join(sorted(load_head_words().meeting_words_before))
    return re.compile(rf"\b(?:{met}|(?:{before})\s(?:to|with))\s(?P<whom>her|him|them)?\b")


def _make_turns(lines: Sequence[LabelledRow], asks: list[bool], answerer: str) -> Iterator[Turn]:
    """A turn for each question, and one for all the rows that answer it."""
    answer: list[LabelledRow] = []
    for line, ask in zip(lines, asks, strict=True):
        if not ask:
            answer.append(line)
            continue
        yield from _join_answer(answer, answerer)
        answer = []
        yield Turn("", TurnRole.QUESTION, line.words)
    yield from _join_answer(answer, answerer)


def _join_answer(answer: Sequence[LabelledRow], answerer: str) -> Iterator[Turn]:
    if answer:
        yield Turn(answerer, TurnRole.ANSWER, Span(answer[0].words.start, answer[-1].words.end))
