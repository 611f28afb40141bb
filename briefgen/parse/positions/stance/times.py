"""Whether words of time are a condition: "until they pay" and "after a vote" are, "after the war" is a time.

Knows the parse; what hangs on a condition is read elsewhere.
"""

import re

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import has_spelling, list_children
from briefgen.parse.grammar.labels import SUBJECTS, VERBS
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionText

WOULD = re.compile(r"\b(?:would|could|should|might)\b", re.IGNORECASE)
ONCE = LEXICON.words("positions_rules", "times_once")
AGAIN = LEXICON.words("positions_rules", "times_again")
HARMS = LEXICON.words("positions_rules", "condition_harms")
"""Nouns for what befalls people, which nobody makes a condition."""
RUNS = LEXICON.words("positions_rules", "condition_runs")
"""Nouns for what has happened again and again."""
INDEFINITE = LEXICON.words("positions_rules", "condition_indefinite")
STRETCHES = LEXICON.words("positions_rules", "condition_stretches")
"""Nouns for a time that was: "after a winter in which four died"."""
STRETCH_TOKENS = 4
"""Tokens in which such a noun stands."""
SEASON_WORDS = LEXICON.words("positions_rules", "condition_seasons")
LASTING_CONDITION = LEXICON.words("positions_rules", "condition_lasting")
GOING_ON = LEXICON.words("positions_rules", "condition_going_on")


def is_event_to_come(passage: PositionText, span: Span, part: Span) -> bool:
    """Whether it may never happen: not "after the war", "after a fire destroyed the hall"."""
    return _may_never_happen(passage, span) and not _has_happened(passage, span, part)


def is_coming_day(passage: PositionText, span: Span) -> bool:
    """As in "until 2028", "until Monday", "until the autumn": a day that will come."""
    words = list(passage.doc.char_span(span.start, span.end, alignment_mode="expand") or ())[1:]
    return bool(words) and all(
        word.ent_type_ in {"DATE", "TIME"} or word.lower_ in SEASON_WORDS for word in words
    )


def goes_on_until(passage: PositionText, span: Span) -> bool:
    """As in "keep up the protests until he comes home": how long something goes on, not whether."""
    words = passage.doc.char_span(span.start, span.end, alignment_mode="expand")
    if not words or words[0].lower_ not in LASTING_CONDITION:
        return False
    clause = words[0].head
    return any(one.lemma_.lower() in GOING_ON for one in (clause.head, *clause.head.ancestors))


def _may_never_happen(passage: PositionText, span: Span) -> bool:
    """As in "after a vote", "after talks are held"; "after the war", "after a series of raids" are times."""
    words = list(passage.doc.char_span(span.start, span.end, alignment_mode="expand") or ())[1:]
    if not words:
        return False
    if _is_stretch(words) or any(word.ent_type_ in {"DATE", "TIME"} or word.lower_ in RUNS for word in words):
        return False
    clause = next((word for word in words if word.pos_ in VERBS and word.tag_ in {"VBZ", "VBP"}), None)
    return words[0].lower_ in INDEFINITE or clause is not None


def _is_stretch(words: list[Token]) -> bool:
    """As in "after a winter in which four died", "following in her steps"."""
    return words[0].tag_ == "IN" or has_spelling(words[:STRETCH_TOKENS], STRETCHES)


def _has_happened(passage: PositionText, span: Span, part: Span) -> bool:
    """As in "backs it after a fire destroyed the hall": it is told as past, of what no "would" foretells."""
    words = list(passage.doc.char_span(span.start, span.end, alignment_mode="expand") or ())[1:]
    if any(word.lemma_.lower() in HARMS for word in words):
        return True
    past = any(word.tag_ == "VBD" and word.dep_ in {"ccomp", "pcomp", "advcl"} for word in words)
    around = passage.text.around(part)
    return past and not WOULD.search(passage.text.text, around.start, span.start)


def tells_when(word: Token) -> bool:
    """As in "she had once opposed it", "once again backs it": "once" says when and asks for nothing."""
    once = word.dep_ == "advmod" and word.lower_ in ONCE
    if word.lower_ in ONCE and word.i + 1 < len(word.doc) and word.nbor(1).lower_ in AGAIN:
        return True
    return once and any(subject.i < word.i for subject in list_children(word.head, SUBJECTS))
