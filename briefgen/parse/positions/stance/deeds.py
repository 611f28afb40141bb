"""What is to be done, in the words of what is wanted, promised or refused: "to reject the plan".

Knows the parse; nothing of sides.
"""

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_child, list_after
from briefgen.parse.grammar.labels import HELPERS
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionText

DEEDS = {"xcomp", "ccomp", "pcomp", "advcl", "acl", "ROOT"}
"""Labels of a verb that says what is to be done."""
DEEDS_GOING_ON = LEXICON.words("positions_rules", "deeds_going_on")
"""Verbs that only say that a deed goes on: "keep fighting the dam"."""


def find_deed(passage: PositionText, part: Span) -> Token | None:
    """The verb that heads what is to be done: "to reject the plan", "to be left out"."""
    words = passage.doc.char_span(part.start, part.end, alignment_mode="expand") or ()
    bare = (word for word in words if word.tag_ in {"VB", "VBG"})
    deed = next(filter(lambda verb: _heads_part(verb, part), map(_carried_verb, bare)), None)
    if deed is None and words and words[-1].tag_ == "VBN":
        deed = words[-1]  # "wants the whips banned"
    return deed if deed is not None and deed.dep_ in DEEDS else None


def _carried_verb(verb: Token) -> Token:
    """The "banned" of "to be banned"."""
    return verb.head if verb.dep_ in HELPERS else verb


def _heads_part(verb: Token, part: Span) -> bool:
    """Whether nothing in the part stands above the verb."""
    return verb.dep_ == "ROOT" or not part.start <= verb.head.idx < part.end


def find_gone_on(deed: Token) -> Token:
    """The "fighting" of "keep fighting the dam", the "oppose" of "continue to oppose it"."""
    if deed.lemma_.lower() not in DEEDS_GOING_ON or find_child(deed, {"dobj"}) is not None:
        return deed
    return next(iter(list_after(deed, {"xcomp"})), deed)
