"""What is said of a thing with "is": "the takeover is good for both firms", "the toll is a bad deal".

Knows the parse and the judgements of the lexicon; a judgement in passing ("the cruel sea") takes no side.
"""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.below import find_child, has_word_before, list_children
from briefgen.parse.grammar.labels import RELATIVE
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import find_verb_above
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import phrases
from briefgen.parse.positions.drafts import PositionText
from briefgen.parse.positions.stance import effects

BEING = LEXICON.words("positions_rules", "predicates_being")
CONTRASTS = LEXICON.words("positions_rules", "verbs_contrasts")
SAID_WITH = {"acomp", "attr", "oprd"}
THINGS = {"NOUN", "PROPN", "VERB"}
"""Parts of speech of what can be judged by name: who "she" or "it" is, may be anything."""
JUDGED_PEOPLE = {"PERSON"}
DUTIES = LEXICON.words("positions_rules", "predicates_duties")
DUTY_HAD = LEXICON.words("positions_rules", "predicates_had")
"""In reported speech it is what must be."""
MOMENTS = LEXICON.words("positions_rules", "predicates_moments")
DUTY_TAGS = {"MD", "TO"}
MAIN_CLAUSES = {"ROOT", "ccomp", "conj", "parataxis"}


@cache
def _predicate_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return phrases.load_groups("positions_predicates")


def find_predicate(passage: PositionText, span: Span) -> tuple[Stance, Span] | None:
    """The side of the first judgement that is said of a thing in the sentence, and its words."""
    for group, pattern in _predicate_patterns():
        for words in _list_matches(passage, pattern, span):
            if _is_said_of_thing(passage, words):
                return Stance(group), words
    return _find_sent_away(passage, span)


def _find_sent_away(passage: PositionText, span: Span) -> tuple[Stance, Span] | None:
    """As in "said the tolls had to go"; a firm that "had to close" a shop only tells what it did."""
    for token in passage.doc.char_span(span.start, span.end, alignment_mode="expand") or ():
        above = token.head
        owed = token.dep_ == "xcomp" and above.lower_ in DUTY_HAD and passage.quoted[token.i] < 0
        if owed and effects.is_sent_away(token):
            return Stance.SUPPORTS, Span(above.idx, token.idx + len(token))
    return None


def _list_matches(passage: PositionText, pattern: re.Pattern[str], span: Span) -> Iterator[Span]:
    for match in pattern.finditer(passage.text.text, span.start, span.end):
        yield Span(*match.span())


def _is_said_of_thing(passage: PositionText, words: Span) -> bool:
    tokens = passage.doc.char_span(words.start, words.end, alignment_mode="expand")
    root = tokens.root if tokens else None
    verb = root.head if root is not None and root.dep_ in SAID_WITH else None
    return verb is not None and _says_of_thing(verb)


def _says_of_thing(verb: Token) -> bool:
    """Whether a form of "be" in a main clause has a thing for its subject."""
    if verb.lemma_ not in BEING or verb.dep_ not in MAIN_CLAUSES or is_denied(verb):
        return False
    subject = find_subject(verb)
    named = subject is not None and subject.pos_ in THINGS and subject.tag_ not in RELATIVE
    return named and subject is not None and subject.ent_type_ not in JUDGED_PEOPLE


def is_plain_duty(word: Token) -> bool:
    """As in "we have to be honest", "one must listen", "it is time to go home": every side is left open."""
    verb = find_verb_above(word) if word.tag_ in DUTY_TAGS else None
    below = (verb, *list_children(verb, {"acomp", "xcomp"})) if verb is not None else ()
    deeds = (*below, *(one for deed in below[1:] for one in deed.children if one.dep_ == "acomp"))
    if verb is not None and verb.head.lemma_ in MOMENTS and effects.find_verb_effect(verb) is None:
        return True
    return any(deed.lemma_.lower() in DUTIES and find_child(deed, {"dobj"}) is None for deed in deeds)


def is_in_contrast(word: Token, part: Span) -> bool:
    """As in "would not sign, though Berg is in favour of it": what others hold is told beside it."""
    verb = find_verb_above(word)
    while verb is not None and part.start <= verb.head.idx < part.end and verb.head != verb:
        if verb.dep_ == "advcl" and has_word_before(verb, CONTRASTS):
            subject = find_subject(verb)
            return subject is not None and subject.pos_ != "PRON"
        verb = verb.head
    return False
