"""Prepositions of several words that take a side: "voted in favour of the plan", "is in opposition to it".

Knows the parse and the nouns; whose side it is, is read elsewhere.
"""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_after
from briefgen.parse.lexicon import LEXICON

NOUN_TO_BACKED = LEXICON.words("positions_rules", "backing_leading")
"""What stands between the noun and what is backed."""


@dataclass(frozen=True, slots=True)
class Backing:
    kind: str
    """The class of the side: favour or against."""
    words: Span
    """The words from "in" to "of"."""
    what: Token
    """The head of what is backed."""


@cache
def _backing_nouns() -> dict[str, str]:
    groups = LEXICON.load("positions_backing", dict[str, tuple[str, ...]])
    return {noun: kind for kind, nouns in groups.items() for noun in nouns}


def find_backing(preposition: Token) -> Backing | None:
    """What the "in" begins; None where it takes no side."""
    noun = _governed_below(preposition) if preposition.lower_ == "in" else None
    if noun is None or noun.lower_ not in _backing_nouns() or noun.i != preposition.i + 1:
        return None
    last = next((child for child in noun.rights if child.lower_ in NOUN_TO_BACKED), None) or _following(noun)
    what = _governed_below(last) if last is not None else None
    if last is None or what is None:
        return None
    return Backing(_backing_nouns()[noun.lower_], Span(preposition.idx, last.idx + len(last)), what)


def _following(noun: Token) -> Token | None:
    """The "of" right behind the noun, which the parser hangs on the verb."""
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    return after if after is not None and after.dep_ == "prep" and after.lower_ in NOUN_TO_BACKED else None


def _governed_below(preposition: Token) -> Token | None:
    return find_after(preposition, {"pobj", "pcomp"})
