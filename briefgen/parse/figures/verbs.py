"""What a verb says of time, and the words that hang on it. From the parse."""

from spacy.tokens import Token

from briefgen.parse.figures import words
from briefgen.parse.grammar.below import has_before, has_lemma, has_spelling, list_before, list_children
from briefgen.parse.grammar.labels import HELPERS, SUBJECTS, VERBS

CHAIN = 3
"""Verbs that may hang on one another: "plans to begin to send"."""


def words_at(verb: Token) -> set[str]:
    """Those that hang on the verb, lower case."""
    return {child.lower_ for child in verb.children}


def words_below(verb: Token) -> set[str]:
    """As in "have died *since* work began", "in *total*, 40 have left"."""
    clauses = list_children(verb, {"advcl", "prep"})
    return {below.lower_ for child in clauses for below in child.children if below.dep_ in {"mark", "pobj"}}


def is_perfect(verb: Token) -> bool:
    """“has trained”, “had trained”."""
    return has_lemma(list_before(verb, HELPERS), {"have"})


def is_future(verb: Token) -> bool:
    """“will train”, “could train”."""
    return has_spelling(list_before(verb, {"aux"}), words.measures().future)


def is_present(verb: Token) -> bool:
    """“trains”, “is training”."""
    present = {"VBZ", "VBP"}
    return verb.tag_ in present or any(child.tag_ in present for child in list_before(verb, {"aux"}))


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
    apart = verb.dep_ == "advcl" and has_before(verb, SUBJECTS)
    return verb.dep_ in {"xcomp", "pcomp", "advcl", "acl"} and not apart
