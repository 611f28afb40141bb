"""Whether an "if" belongs to what was turned down: "rejected an offer to end the strike if wages rise".

Knows the parse. Who has turned an offer down did so for good; the terms are those of the offer.
"""

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_child, list_children
from briefgen.parse.grammar.labels import VERBS
from briefgen.parse.grammar.verbs import name_verb
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionDraft, PositionText

TURNING_DOWN = LEXICON.words("positions_rules", "offered_turning_down")
OFFERS = LEXICON.words("positions_rules", "offered_nouns")
"""What somebody turns down that has terms of its own."""
TERMS = LEXICON.words("positions_rules", "offered_terms")
"""Words that open the terms."""
DONE_TAGS = {"VBD", "VBN"}


def is_term_of_offer(passage: PositionText, draft: PositionDraft, condition: Span) -> bool:
    """Whether the condition stands behind the deed that the offer names, in the same breath."""
    verb = passage.tokens[draft.at] if draft.at >= 0 else None
    if verb is None or verb.pos_ not in VERBS or not _turned_down(verb):
        return False
    offer = find_child(verb, {"dobj", "nsubjpass"})
    deed = _find_deed_offered(offer) if offer is not None else None
    if deed is None or not deed.idx < condition.start:
        return False
    words = passage.text.text[deed.idx : condition.end]
    opens = passage.text.text[condition.start : condition.end].split(" ", 1)[0].lower() in TERMS
    return opens and "," not in words[: condition.start - deed.idx]


def _turned_down(verb: Token) -> bool:
    modal = any(child.tag_ in {"MD", "TO"} for child in verb.children)
    return name_verb(verb) in TURNING_DOWN and verb.tag_ in DONE_TAGS and not modal


def _find_deed_offered(offer: Token) -> Token | None:
    """The "end" of "an offer by two unions to end their strike"."""
    if offer.lemma_.lower() not in OFFERS:
        return None
    behind = [one for child in offer.rights for one in child.children]
    below = (*offer.children, *behind, *list_children(offer.head, {"advcl", "xcomp"}))
    deeds = (one for one in below if one.pos_ in VERBS and one.i > offer.i and one.tag_ in {"VB", "VBG"})
    return next(deeds, None)
