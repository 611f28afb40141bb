"""What is done for an end: "sue to stop the dam", "do all she can to save the mill", "fight to keep it open".

Knows the parse and the lexicon; nothing of sides.
"""

from spacy.tokens import Token

from briefgen.parse.grammar.below import list_after, list_children
from briefgen.parse.grammar.verbs import is_infinitive
from briefgen.parse.lexicon import LEXICON

STRIVING = LEXICON.words("positions_rules", "purposes_striving")
"""Verbs of what is done for an end."""
UTMOST = LEXICON.words("positions_rules", "purposes_utmost")
"""What one does who does all there is to do."""


def find_purpose(verb: Token) -> Token | None:
    """The verb of the end for which it is done; None of what is done for no end that is told."""
    utmost = any(child.lower_ in UTMOST for child in list_children(verb, {"dobj"}))
    if verb.lemma_ not in STRIVING and not (verb.lemma_ == "do" and utmost):
        return None
    return next((one for one in list_after(verb, {"advcl", "xcomp"}) if is_infinitive(one)), None)
