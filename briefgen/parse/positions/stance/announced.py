"""The end of a thing that is announced: "announced the closure of the mine" is for it.

Knows the parse and what nouns do to a thing; nothing of sides.
"""

from spacy.tokens import Token

from briefgen.model import Effect
from briefgen.parse.grammar.below import has_spelling, has_word
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.stance import effects

ANNOUNCES = LEXICON.words("positions_rules", "announced_verbs")


def announces_end(verb: Token, noun: Token) -> bool:
    """Whether who announces it is who ends it: not in "announced the closure of the mine by the state"."""
    if verb.lemma_ not in ANNOUNCES or is_denied(verb) or effects.find_noun_effect(noun) is not Effect.UNDO:
        return False
    return has_word(noun, {"of"}) and not has_spelling(noun.subtree, {"by"})
