"""Whether a noun is who says, thinks or wants something: what makes a nameless one a source."""

from spacy.tokens import Token

from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.labels import SUBJECTS, VERBS


def is_speaking_noun(words: TokenTexts, at: int) -> bool:
    """Whether the noun at `at` is who says, thinks or wants something."""
    lists = gazetteer()
    token = words.doc[at]
    if words.lower(at - 1) == "to" and words.lower(at - 2) == "according":
        return True
    if token.dep_ == "pobj":
        return token.head.lower_ == "to" and token.head.head.lower_ == "according"
    if token.dep_ not in SUBJECTS:
        return False
    verb = token.head
    if verb.lemma_ == "be":
        return any(
            child.lemma_.lower() in lists.attitudes for child in verb.children if child.dep_ == "acomp"
        )
    speech = verb.lemma_.lower() in lists.speech or _states_statement(verb)
    return speech and verb.pos_ in VERBS


def _states_statement(verb: Token) -> bool:
    """As in "issued a statement accusing the club": whoever gives it out speaks in it."""
    known = gazetteer().statements
    given = (
        child for child in verb.children if child.dep_ == "dobj" and child.lemma_.lower() in known["nouns"]
    )
    told = any(under.dep_ == "acl" and under.tag_ == "VBG" for text in given for under in text.children)
    return told and verb.lemma_.lower() in known["verbs"]
