"""Sides told by an answer that only says yes or no, as "I do" to "Do you still support it?".

What is supported stands in the question, whose words are the questioner's: the answer takes the side.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from spacy.tokens import Token

from briefgen.model import Mode, Span, Stance, Turn, TurnRole
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.attribution.chains import JudgedDraft
from briefgen.parse.positions.drafts import PositionDraft, PositionText, RuleName
from briefgen.parse.positions.finders.transcript import MODAL
from briefgen.parse.positions.holder import speakers
from briefgen.parse.positions.stance import avowals, avowed, objects, sides
from briefgen.parse.positions.stance.classes import TURNED, DraftSide

ASKED = LEXICON.words("positions_rules", "answers_asked")


def with_answers(
    passage: PositionText, reads: list[JudgedDraft], mentions: speakers.Mentions
) -> list[JudgedDraft]:
    """The reads, and one for each answer that says yes or no to a side that was asked for."""
    turns = passage.article.turns
    found = (_read_answer(passage, pair, at + 1, mentions) for at, pair in enumerate(pairwise(turns)))
    return [*reads, *(one for one in found if one is not None)]


def _read_answer(
    passage: PositionText, pair: tuple[Turn, Turn], number: int, mentions: speakers.Mentions
) -> JudgedDraft | None:
    """The side of the answer; None where it says more than yes or no, or no side was asked for."""
    question, answer = pair
    if question.role is not TurnRole.QUESTION or answer.role is not TurnRole.ANSWER:
        return None
    said = passage.text.around(Span(answer.span.start, answer.span.start + 1))
    asked = _last_sentence(passage, question.span)
    said = _cut_opening(passage.text.text, said)
    agrees = _agrees(said.of(passage.text.text))
    side = _side_asked(passage, asked) if agrees is not None else None
    if side is None or side.stance not in TURNED:
        return None
    stance = side.stance if agrees else TURNED[side.stance]
    draft = PositionDraft(RuleName.TURN, (), (), (said,), -1, -1, "say", Mode.DIRECT, stance, number)
    who = speakers.find_holders(passage, draft, mentions)
    return JudgedDraft(draft, stance, (), who, _cut_question(passage.text.text, side.about, asked), None)


def _cut_question(text: str, about: objects.About | None, asked: Span) -> objects.About | None:
    """The words without the name or the "should" before them, and without the mark."""
    if about is None:
        return None
    modal = MODAL.match(asked.of(text))
    start = asked.start + (modal.end() + 1 if modal else 0)
    cut = (Span(max(one.start, start), min(one.end, asked.end - 1)) for one in about.spans)
    return objects.About(tuple(one for one in cut if one.start < one.end), about.head)


def _last_sentence(passage: PositionText, turn: Span) -> Span:
    """What is asked in the end."""
    text = passage.text.text
    end = turn.start + len(turn.of(text).rstrip())
    around = passage.text.around(Span(max(turn.start, end - 1), end))
    return Span(max(turn.start, around.start), end)


def _cut_opening(text: str, said: Span) -> Span:
    """The "No." of "No. I was open to it", which the model takes for an abbreviation."""
    opening = said.of(text).partition(". ")[0]
    end = min(said.start + len(opening) + 1, said.end)
    return Span(said.start, end) if _agrees(opening) is not None else said


@cache
def _answers(group: str) -> frozenset[str]:
    return LEXICON.words("positions_answers", group)


def _agrees(words: str) -> bool | None:
    """Whether the words say yes, or no; None where they say more."""
    parts = [part.strip() for part in words.lower().replace("’", "'").rstrip(" .!\n").split(",")]
    if all(part in _answers("yes") for part in parts):
        return True
    return False if all(part in _answers("no") for part in parts) else None


def _side_asked(passage: PositionText, asked: Span) -> DraftSide | None:
    """The side of who says yes: "Do you support it?", "Would you sign it?", "Should it be closed?"."""
    text = passage.text.text
    words = list(passage.doc.char_span(asked.start, asked.end, alignment_mode="expand") or ())
    if not asked.of(text).endswith("?"):
        return None
    verbs = [word.head for word in words if word.lower_ in ASKED and word.dep_ == "nsubj"]
    for verb in verbs:
        side = next(_sides_of_verb(passage, verb), None)
        if side is not None:
            return side
    stated = Span(asked.start, asked.end - 1)
    return _side_stated(passage, stated) if MODAL.match(asked.of(text)) else None


def _sides_of_verb(passage: PositionText, verb: Token) -> Iterator[DraftSide]:
    """What is asked of "you", by the verb and what it takes."""
    for kind, head, content in avowals.avowals_of_verb(passage, verb):
        side = avowed.side_avowed(passage, kind, head, content[0])
        if kind == "think":
            side = _side_stated(passage, content[0])
        if side is not None:
            yield side
    resolve = avowals.find_resolve(verb)
    if resolve is not None:
        yield DraftSide(resolve, objects.read_deed(verb))


def _side_stated(passage: PositionText, part: Span) -> DraftSide | None:
    """The side of the words, were they said and not asked."""
    told = sides.tell_side(passage, (part,))
    if told.stance not in {Stance.SUPPORTS, Stance.OPPOSES}:
        return None
    return DraftSide(told.stance, avowed.about_words(passage, told))
