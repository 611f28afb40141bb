"""Attacks with arms, which tell of no view: "rebels attacked a convoy"; "attacked the budget" does.

Knows the parse, and the nouns of what is attacked so.
"""

from spacy.tokens import Token

from briefgen.parse.grammar.below import find_governed, has_child, list_after, list_before
from briefgen.parse.lexicon import LEXICON

ATTACKING = LEXICON.words("positions_rules", "raids_attacking")
STRUCK = LEXICON.words("positions_struck", "nouns")
RAIDED_PLACES = {"FAC", "GPE", "LOC"}


def is_raid(word: Token) -> bool:
    """Whether the verb or noun tells of arms and not of words."""
    if word.lemma_.lower() not in ATTACKING:
        return False
    if word.pos_ == "NOUN":
        # "Silva's attack on the budget": words are somebody's, and one attack.
        owned = has_child(word, {"poss"})
        return word.tag_ == "NNS" or not owned or _is_struck(word)
    return _is_struck(word)


def _is_struck(word: Token) -> bool:
    """Whether it is done to a place, or to what is shot at."""
    things = list_after(word, {"dobj", "nsubjpass"}) or [
        thing for child in list_after(word, {"prep"}) if (thing := find_governed(child)) is not None
    ]
    things += list_before(word, {"nsubjpass"})
    return any(thing.ent_type_ in RAIDED_PLACES or thing.lemma_.lower() in STRUCK for thing in things)
