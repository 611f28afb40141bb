"""What may do good, if it is done: "the port could help", "sending pilots could ease it".

Knows the lexicon and the parse.
"""

import re
from functools import cache

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import has_word, list_children
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import phrases
from briefgen.parse.positions.drafts import PositionText

COULD = LEXICON.words("positions_rules", "gains_could")


@cache
def _gain_patterns() -> dict[str, re.Pattern[str]]:
    return dict(phrases.load_groups("positions_gains"))


def find_gain(passage: PositionText, span: Span) -> Span | None:
    """As in "the port could help", "sending pilots could ease it": what may do good, if it is done."""
    for group, pattern in _gain_patterns().items():
        for match in pattern.finditer(passage.text.text, span.start, span.end):
            verb = passage.doc.char_span(match.start(), match.end(), alignment_mode="expand")
            if verb and _could_do(verb[0]) and (group == "help" or _is_deed_subject(verb[0])):
                return Span(*match.span())
    return None


def _could_do(verb: Token) -> bool:
    told = verb.dep_ != "advcl" and not is_denied(verb)
    return told and has_word(verb, COULD)


def _is_deed_subject(verb: Token) -> bool:
    """As in "sending ships could": the subject is something that would be done."""
    return any(child.tag_ == "VBG" for child in list_children(verb, {"csubj"}))
