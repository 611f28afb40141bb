"""What a speaker in a transcript says is that speaker's; what a question says is the questioner's.

Only sentences that take a stand count: courtesies, openings and bare facts are no positions.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from briefgen.model import Mode, Span, Stance, Turn, TurnRole
from briefgen.parse.positions import phrases
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText, RuleName
from briefgen.parse.positions.stance import avowed, sides

OPENS = re.compile(
    r"(?:(?:and|but|so|now|well|then|also|of course|again|yes|no|look)\b[\s,]*){0,3}", re.IGNORECASE
)
MODAL = re.compile(r"(?:should|must|shall|ought)\b", re.IGNORECASE)
LABEL = re.compile(r"[ \t]{0,9}(?:[QA]\s?\d{0,3}|[^\n:.]{1,70})[.:)][ \t]{0,9}$")
SIDED_STANCES = {Stance.SUPPORTS, Stance.OPPOSES}
VAGUE = {Stance.SUPPORTS, Stance.UNDECIDED}
"""Stances that say nothing in a later sentence, unless it names what it is about."""
REPEATED_WORDS_SHARE = 0.8
"""From this share of its words on, a sentence repeats an earlier one."""
TELLING_SENTENCE_WORDS = 4
"""Words below which a sentence says nothing by itself, unless it answers a question."""


@cache
def _turn_phrases() -> dict[str, re.Pattern[str]]:
    return dict(phrases.load_groups("positions_turns"))


def find_turn_stands(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each sentence of a turn that takes a stand, the same thing said twice only once."""
    seen: list[frozenset[str]] = []
    for number, turn in enumerate(passage.article.turns):
        for nth, span in enumerate(_sentences_of_turn(passage, turn.span)):
            side = _side_in_turn(passage, turn, span, nth)
            if side is not None and not _said_before(span.of(passage.text.text), seen):
                yield _draft_turn(passage, turn, number, span, side)


def turn_at(passage: PositionText, offset: int) -> int:
    """The index of the turn that holds the offset, or -1."""
    turns = passage.article.turns
    at = bisect_left(turns, offset + 1, key=lambda turn: turn.span.start) - 1
    return at if at >= 0 and offset < turns[at].span.end else -1


def is_own(passage: PositionText, draft: PositionDraft) -> bool:
    """Whether a draft of a turn speaks in the first person or asserts: "we must", "it is clear that"."""
    words = draft.content[0].of(passage.text.text)
    said = words[OPENS.match(words).end() :]  # type: ignore[union-attr]
    lists = _turn_phrases()
    firm = lists["firm"].search(said) or lists["openers"].match(said) or said.endswith("?")
    own = avowed.avowed(passage, draft)
    return bool(firm) or (own is not None and own.stance in SIDED_STANCES)


def _sentences_of_turn(passage: PositionText, turn: Span) -> Iterator[Span]:
    spans = passage.text.spans
    at = max(0, passage.text.index(turn.start))
    for span in spans[at:]:
        if span.start >= turn.end:
            return
        if span.end > turn.start:
            yield Span(max(span.start, turn.start), min(span.end, turn.end))


def _draft_turn(passage: PositionText, turn: Turn, number: int, span: Span, side: Stance) -> PositionDraft:
    asked = turn.role is TurnRole.QUESTION
    draft = PositionDraft(RuleName.TURN, (), (), (span,), -1, -1, "say", Mode.DIRECT, side, number)
    if not asked:
        return draft
    source = tuple(filter(None, (_span_of_label(passage, turn),)))
    return replace(draft, rule=RuleName.QUESTION, manner=Manner.QUESTION, mode=Mode.REPORTED, source=source)


def _span_of_label(passage: PositionText, turn: Turn) -> Span | None:
    """The words that name the questioner before the question."""
    text = passage.text.text
    line = text.rfind("\n", 0, turn.span.start) + 1
    label = LABEL.match(text, line, turn.span.start) if line < turn.span.start else None
    return Span(line, line + len(label.group().rstrip())) if label is not None else None


def _side_in_turn(passage: PositionText, turn: Turn, span: Span, nth: int) -> Stance | None:
    """The stance of a sentence, None where it takes no stand."""
    words = span.of(passage.text.text)
    said = words[OPENS.match(words).end() :]  # type: ignore[union-attr]
    asks = words.endswith("?")
    if _turn_phrases()["courtesies"].search(words) or not said:
        return None
    if turn.role is TurnRole.QUESTION:
        return None if asks or not _demands_side(passage, span) else Stance.CLAIMS
    if asks:
        return Stance.UNDECIDED if MODAL.match(said) and _names_matter(passage, span) else None
    return _side_of_answer(passage, span, said, nth)


def _side_of_answer(passage: PositionText, span: Span, said: str, nth: int) -> Stance | None:
    """The stance of a statement; a later one must name what it is about."""
    side = _side_of_statement(passage, span, said, nth)
    return side if nth == 0 or side not in VAGUE or _names_matter(passage, span) else None


def _names_matter(passage: PositionText, span: Span) -> bool:
    """Whether a noun says what it is about: "Should we do other things?", "we have to act" name no matter."""
    words = passage.doc.char_span(span.start, span.end, alignment_mode="contract") or ()
    opened = OPENS.match(passage.text.text, span.start, span.end)
    start = opened.end() if opened else span.start
    nouns = (word for word in words if word.pos_ in {"NOUN", "PROPN"} and word.idx >= start)
    return any(not _turn_phrases()["vague"].fullmatch(noun.lemma_) for noun in nouns)


def _demands_side(passage: PositionText, span: Span) -> bool:
    return sides.find_side(passage, (span,)) in {Stance.SUPPORTS, Stance.OPPOSES}


def _side_of_statement(passage: PositionText, span: Span, said: str, nth: int) -> Stance | None:
    """The stance of a statement in an answer or a speech."""
    lists = _turn_phrases()
    if nth == 0 and lists["hedges"].match(said):
        return Stance.UNDECIDED
    side = sides.find_side(passage, (span,))
    if side is Stance.UNDECIDED:
        return side if nth == 0 or lists["self"].search(said) else None
    if len(said.split()) < TELLING_SENTENCE_WORDS:
        return None
    own = avowed.avowed(passage, PositionDraft(RuleName.TURN, (), (), (span,), -1, -1, "say", Mode.DIRECT))
    side = own.stance if own is not None and own.stance in SIDED_STANCES else side
    return side if side is not Stance.CLAIMS else _without_side(passage, span, said)


def _without_side(passage: PositionText, span: Span, said: str) -> Stance | None:
    """The stance of a statement whose words take no side: by its verb, or a claim where it is put firmly."""
    lists = _turn_phrases()
    if lists["stands"].search(said):
        return Stance.SUPPORTS
    claims = lists["openers"].match(said) or lists["interests"].search(said) or _boasts_of_self(passage, span)
    return Stance.CLAIMS if claims else None


def _boasts_of_self(passage: PositionText, span: Span) -> bool:
    """As in "We are the largest provider": a superlative of someone who is in the sentence."""
    words = passage.doc.char_span(span.start, span.end, alignment_mode="contract")
    if not words:
        return False
    verb = next((word for word in words if word.lemma_ == "be"), None)
    return verb is not None and any(
        word.tag_ == "JJS" and word.i > verb.i and word.head.dep_ == "attr" and word.head.head == verb
        for word in words
    )


def _said_before(words: str, seen: list[frozenset[str]]) -> bool:
    """Whether one of the last sentences said it already; remembers it where not."""
    mine = frozenset(re.findall(r"\w+", words.casefold()))
    if any(len(mine & other) >= REPEATED_WORDS_SHARE * len(mine) for other in seen[-20:]):
        return True
    seen.append(mine)
    return False
