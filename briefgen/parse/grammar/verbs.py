"""A verb as lexicons and rules name it: its particle, its group, its voice."""

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.subjects import find_agent

OBJECTS = {"her", "him", "me", "them", "us"}
GROUP = {"aux", "auxpass", "neg", "prt"}
"""Labels of what belongs to a verb as its helper, its "not" or its particle."""


def name_particle(verb: Token) -> str:
    """The particle of a verb: "out" of "rule out"; empty where it has none."""
    return next((child.lower_ for child in verb.children if child.dep_ == "prt"), "")


def name_verb(verb: Token) -> str:
    """The verb with its particle, as lexicons write it: "rule_out"."""
    word = name_particle(verb)
    return f"{verb.lemma_.lower()}_{word}" if word else verb.lemma_.lower()


def is_passive(verb: Token) -> bool:
    """Whether the subject of the verb is what it is done to."""
    if verb.dep_ == "acl" and verb.tag_ == "VBD":
        return True
    if verb.tag_ == "VBN" and verb.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"}:
        if _goes_on(verb):
            return False
        # "Asked about the plan, she left", "with a loan proposed to pay": nobody tells who did.
        return not any(child.dep_ == "aux" for child in verb.children)
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def _goes_on(verb: Token) -> bool:
    """As in "Silva, head of the bank, compared Berg to a king": no participle has a name as its object."""
    if verb.dep_ != "acl" or find_agent(verb) is not None or verb.i + 1 >= len(verb.doc) or not verb.i:
        return False
    after = verb.nbor(1)
    named = after.tag_ in {"NNP", "NNPS"} and after.dep_ != "oprd"
    return verb.nbor(-1).text == "," and (named or after.lower_ in OBJECTS)


def find_group(verb: Token) -> list[Token]:
    """The verb with its auxiliaries, negation and particle, in order."""
    return sorted(
        [verb, *(child for child in verb.children if child.dep_ in GROUP)], key=lambda token: token.i
    )


def cover_group(verb: Token) -> Span:
    """The words of the verb group that stand together around the verb."""
    first = last = verb
    for token in reversed([token for token in find_group(verb) if token.i < verb.i]):
        if _close(token, first):
            first = token
    for token in find_group(verb):
        if token.i > verb.i and token.i - last.i <= 2:
            last = token
    return Span(first.idx, last.idx + len(last))


def _close(left: Token, right: Token) -> bool:
    """Whether nothing but adverbs stands between the two."""
    return all(token.pos_ in {"ADV", "PART", "AUX"} for token in left.doc[left.i + 1 : right.i])
