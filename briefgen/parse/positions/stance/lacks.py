"""The side of those who have none of a thing: "sees no need for a ban", "has no plans to leave".

Knows the lexicon: a noun of attitude takes the side against its own; some nouns tell of one only with "no".
"""

from functools import cache

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.below import find_governed, find_word, has_word
from briefgen.parse.grammar.spans import cover_phrase
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import nouns

HOLDS = LEXICON.words("positions_rules", "lacks_holds")
"""Verbs that give the noun to its holder."""
TAKES = {"for", "in", "infinitive", "of", "to"}
LACK_STANCES = {"against": Stance.SUPPORTS}
"""To have no reservations is to stand for it; to have no plan is to stand against it."""
LETTING = LEXICON.words("positions_rules", "lacks_letting")
"""Nouns of which to have none is to take no side: who does not object need not be for it."""
ONLY = LEXICON.words("positions_rules", "lacks_only")
"""Nouns of which to see none is to stand for the thing: "sees no alternative to the toll"."""
LEANS = {"against", "favour", "plan", "promise", "want"}


@cache
def _denial_nouns() -> frozenset[str]:
    return LEXICON.words("positions_denials", "nouns")


def find_lack(verb: Token) -> tuple[Stance, Span] | None:
    """The side of one who has or sees no such thing, and what it is about; None for other verbs."""
    if verb.lemma_.lower() not in HOLDS:
        return None
    for noun in verb.children:
        if noun.dep_ == "dobj" and has_word(noun, {"no"}):
            return _side_of_lack(noun)
        if noun.dep_ == "dobj" and noun.lower_ == "nothing":
            return _nothing_against(verb, noun)
    return None


def _nothing_against(verb: Token, nothing: Token) -> tuple[Stance, Span] | None:
    """As in "has nothing against the toll": who does not object need not be for it."""
    what = find_governed(find_word(nothing, {"against"}) or find_word(verb, {"against"}))
    return (Stance.UNDECIDED, cover_phrase(what)) if what is not None else None


def _side_of_lack(noun: Token) -> tuple[Stance, Span] | None:
    frames = cues.nouns().get(noun.lemma_.lower(), {})
    if noun.lemma_.lower() in _denial_nouns():
        frames = dict.fromkeys(TAKES, "favour")
    for frame, span in nouns.complements(noun):
        if noun.lemma_.lower() in ONLY and frame in {"for", "to"}:
            return Stance.SUPPORTS, span
        kind = frames.get(frame)
        if kind in LEANS:
            lets = noun.lemma_.lower() in LETTING
            return Stance.UNDECIDED if lets else LACK_STANCES.get(kind, Stance.OPPOSES), span
    return None
