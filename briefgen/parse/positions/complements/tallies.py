"""Votes told with their count: "voted five to nil for the merger", which the parser takes for a deed.

Knows the parse; what a vote is for or against is what stands behind its count.
"""

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_governed
from briefgen.parse.grammar.spans import cover_phrase, cover_word
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.cues import Frames
from briefgen.parse.positions.drafts import Complement

NONE = LEXICON.words("positions_rules", "tallies_none")
BETWEEN = LEXICON.words("positions_rules", "tallies_between")
WORDS = 4
"""Tokens from the verb to what stands behind the count: "voted", "five", "to", "nil"."""


def find_tallied(verb: Token, frames: Frames) -> Complement | None:
    """What was voted for or against with a count; None where no count stands behind the verb."""
    after = list(verb.doc[verb.i + 1 : verb.i + 1 + WORDS])
    if len(after) < WORDS or not _is_count(after):
        return None
    side = after[-1]
    deed = side.head if side.tag_ == "TO" and side.head.tag_ == "VB" else None
    if deed is not None and "infinitive" in frames:
        return Complement(frames["infinitive"], (Span(side.idx, cover_phrase(deed).end),))
    what = find_governed(side) if side.lower_ in frames else None
    return (
        Complement(frames[side.lower_], (cover_phrase(what),), (cover_word(side),))
        if what is not None
        else None
    )


def _is_count(after: list[Token]) -> bool:
    """As in "five to nil", "31-28"."""
    first, between, last = after[0], after[1], after[2]
    return _is_counted(first) and between.lower_ in BETWEEN and _is_counted(last)


def _is_counted(word: Token) -> bool:
    return word.like_num or word.lower_ in NONE
