"""The voices of a transcript or a statement: one a sentence, that of the turn or of whom it tells.

Knows reads with their side and speakers.
"""

from briefgen.model import Mode, Stance, TurnRole
from briefgen.parse.positions.attribution.chains import JudgedDraft
from briefgen.parse.positions.drafts import Manner, PositionText
from briefgen.parse.positions.finders.transcript import is_own, turn_at


def voiced(passage: PositionText, reads: list[JudgedDraft]) -> list[JudgedDraft]:
    """In a transcript, one voice a sentence: the speaker's own, or that of whom the speaker tells."""
    if not passage.article.turns:
        return reads
    of_turns = {_sentence_of_read(passage, read): read for read in reads if read.draft.turn >= 0}
    others = {_sentence_of_read(passage, read) for read in reads if _is_other_read(read)}
    kept = _without_citing(passage, reads)
    return [
        read for read in kept if _cites_other(passage, read) or _stays_heard(passage, read, of_turns, others)
    ]


def _without_citing(passage: PositionText, reads: list[JudgedDraft]) -> list[JudgedDraft]:
    """Of a sentence that quotes somebody else only what is quoted."""
    cited = {_sentence_of_read(passage, read) for read in reads if _cites_other(passage, read)}
    return [
        read for read in reads if _cites_other(passage, read) or _sentence_of_read(passage, read) not in cited
    ]


def _cites_other(passage: PositionText, read: JudgedDraft) -> bool:
    """As in "Our director, Ana Silva, said: “We will sue”" of a statement: quoted words of someone named."""
    if read.draft.turn >= 0 or read.draft.manner is not Manner.SPEECH or not read.speakers:
        return False
    return _is_other_read(read) and passage.tokens[read.draft.holder].pos_ != "PRON"


def _sentence_of_read(passage: PositionText, read: JudgedDraft) -> int:
    first = (*read.draft.cue, *read.draft.content)[0]
    return passage.text.index(first.start)


def _is_other_read(read: JudgedDraft) -> bool:
    return read.draft.turn < 0 and read.stance is not Stance.CLAIMS


def _stays_heard(
    passage: PositionText, read: JudgedDraft, of_turns: dict[int, JudgedDraft], others: set[int]
) -> bool:
    """Whether the read stays beside what else its sentence says."""
    at = _sentence_of_read(passage, read)
    if read.draft.turn >= 0:
        asked = read.draft.manner is Manner.QUESTION
        return at not in others or asked or is_own(passage, read.draft)
    turn = turn_at(passage, read.draft.content[0].start)
    if turn < 0 or (read.draft.mode is Mode.ACT and not _asks_of_pronoun(passage, read, turn)):
        return True
    if passage.article.turns[turn].role is TurnRole.QUESTION:
        return read.draft.manner is Manner.NOUN or _is_premise(passage, read)
    own = of_turns.get(at)
    return _is_other_read(read) and (own is None or not is_own(passage, own.draft))


def _asks_of_pronoun(passage: PositionText, read: JudgedDraft, turn: int) -> bool:
    """As in "Q: He offers a loan.": of whom it is asked stands in no answer."""
    asked = passage.article.turns[turn].role is TurnRole.QUESTION
    return asked and read.draft.holder >= 0 and passage.tokens[read.draft.holder].pos_ == "PRON"


def _is_premise(passage: PositionText, read: JudgedDraft) -> bool:
    """What a question holds of someone named: "Peru says it will block the text. What then?"."""
    end = passage.text.around(read.draft.content[0]).end
    return bool(read.speakers) and _is_other_read(read) and passage.text.text[end - 1] != "?"
