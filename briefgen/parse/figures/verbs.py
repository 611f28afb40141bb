"""What a verb says of time, and the words that hang on it. From the parse."""

from spacy.tokens import Token

from briefgen.parse.figures import words
from briefgen.parse.grammar.labels import HELPERS, SUBJECTS, VERBS

CHAIN = 3
"""Verbs that may hang on one another: "plans to begin to send"."""


def words_at(verb: Token) -> set[str]:
    """Those that hang on the verb, lower case."""
    return {child.lower_ for child in verb.children}


def words_below(verb: Token) -> set[str]:
    """As in "have died *since* work began", "in *total*, 40 have left"."""
    clauses = (child for child in verb.children if child.dep_ in {"advcl", "prep"})
    return {below.lower_ for child in clauses for below in child.children if below.dep_ in {"mark", "pobj"}}


def is_perfect(verb: Token) -> bool:
    """“has trained”, “had trained”."""
    return any(child.dep_ in HELPERS and child.lemma_ == "have" for child in verb.lefts)


def is_future(verb: Token) -> bool:
    """“will train”, “could train”."""
    return any(child.dep_ == "aux" and child.lower_ in words.measures().future for child in verb.lefts)


def is_present(verb: Token) -> bool:
    """“trains”, “is training”."""
    present = {"VBZ", "VBP"}
    return verb.tag_ in present or any(child.dep_ == "aux" and child.tag_ in present for child in verb.lefts)


def list_chain(verb: Token | None) -> list[Token]:
    """The verb and those it hangs on: "send", "plans" for "plans to send"."""
    chain: list[Token] = []
    while verb is not None and len(chain) < CHAIN:
        chain.append(verb)
        above = verb.head
        verb = above if _hangs_on(verb) and above.pos_ in VERBS else None
    return chain


def _hangs_on(verb: Token) -> bool:
    """Whether it goes on with the verb above; "will stand still after talks failed" tells two things."""
    apart = verb.dep_ == "advcl" and any(child.dep_ in SUBJECTS for child in verb.lefts)
    return verb.dep_ in {"xcomp", "pcomp", "advcl", "acl"} and not apart
