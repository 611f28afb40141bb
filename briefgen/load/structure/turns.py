"""The turns of a transcript: "Q." paragraphs, "Name: words", and the speaker whom the title names.

A question belongs to the questioner. Where a text is no transcript there are no turns.
"""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.load.head.words import load_head_words, write_as_listed
from briefgen.load.row import Row
from briefgen.load.structure.interviews import find_interview, list_unquoted_words
from briefgen.load.structure.labels import LabelledRow, label_rows
from briefgen.load.structure.speakers import find_title_speaker
from briefgen.model import Span, Turn, TurnRole


def find_turns(
    text: str, rows: tuple[Row, ...], headings: tuple[Span, ...], title: str, issuer: str = ""
) -> tuple[Turn, ...]:
    """The turns of the running text `rows`, in order; none where it is no transcript, nor of `issuer`."""
    named = find_title_speaker(title)
    above = set(headings)
    told = [row for row in rows if row.span not in above]
    lines = label_rows(text, told)
    if not any(line.label for line in lines):
        asked = find_interview(text, told, title, named)
        return asked or _find_lone_turn(text, told, named or issuer)
    turns = _find_turns(lines, named)
    return _find_roles(text, turns, named)


def _find_turns(lines: list[LabelledRow], named: str) -> list[Turn]:
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


def _open_turn(line: LabelledRow, named: str) -> Turn:
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


def _find_lone_turn(text: str, rows: list[Row], named: str) -> tuple[Turn, ...]:
    """One turn for remarks without questions, spoken in the first person by whom the title names."""
    if not named or not rows:
        return ()
    span = Span(rows[0].span.start, rows[-1].span.end)
    own = sum(word in load_head_words().first_person for word in list_unquoted_words(span.of(text)))
    return (Turn(named, TurnRole.SPEAKER, span),) if own > 1 else ()
