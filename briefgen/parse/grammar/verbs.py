"""A verb as lexicons and rules name it: its particle, its group, its voice."""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import has_before, has_child, has_helper, has_tag, list_children
from briefgen.parse.grammar.labels import HELPERS, PROPER, VERBS
from briefgen.parse.grammar.subjects import find_agent
from briefgen.parse.lexicon import LEXICON

HIGHEST = 40
"""How far up a parse is followed, so that a sentence without an end costs no more than others."""
CLAUSE_HEIGHT = 6
"""How far above a word, itself counted, the verb of its clause stands."""
OBJECT_WORDS = LEXICON.words("grammar_rules", "verbs_objects")
GROUP = {"aux", "auxpass", "neg", "prt"}
"""Labels of what belongs to a verb as its helper, its "not" or its particle."""


def name_particle(verb: Token) -> str:
    """The particle of a verb: "out" of "rule out"; empty where it has none."""
    return next((child.lower_ for child in list_children(verb, {"prt"})), "")


def name_verb(verb: Token) -> str:
    """The verb with its particle, as lexicons write it: "rule_out"."""
    word = name_particle(verb)
    return f"{verb.lemma_.lower()}_{word}" if word else verb.lemma_.lower()


def is_infinitive(verb: Token) -> bool:
    """As in "to go"."""
    return verb.tag_ == "VB" and has_tag(verb, {"TO"})


def is_passive_infinitive(verb: Token) -> bool:
    """As in "to be halted"."""
    return verb.tag_ == "VBN" and has_tag(verb, {"TO"}) and has_before(verb, {"auxpass"})


def is_passive(verb: Token) -> bool:
    """Whether the subject of the verb is what it is done to."""
    if verb.dep_ == "acl" and verb.tag_ == "VBD":
        return True
    if verb.tag_ == "VBN" and verb.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"}:
        if _has_name_object(verb):
            return False
        # "Asked about the plan, she left", "with a loan proposed to pay": nobody tells who did.
        return not has_child(verb, {"aux"})
    # "Backed by Chile and opposed by Peru": the second goes without its "is".
    joined = verb.dep_ == "conj" and verb.tag_ == "VBN" and find_agent(verb) is not None
    return joined or has_child(verb, {"nsubjpass", "auxpass"})


def _has_name_object(verb: Token) -> bool:
    """As in "Silva, head of the bank, compared Berg to a king": no participle has a name as its object."""
    if verb.dep_ != "acl" or find_agent(verb) is not None or verb.i + 1 >= len(verb.doc) or not verb.i:
        return False
    after = verb.nbor(1)
    named = after.tag_ in PROPER and after.dep_ != "oprd"
    return verb.nbor(-1).text == "," and (named or after.lower_ in OBJECT_WORDS)


def find_group(verb: Token) -> list[Token]:
    """The verb with its auxiliaries, negation and particle, in order."""
    return sorted([verb, *list_children(verb, GROUP)], key=lambda token: token.i)


def cover_group(verb: Token) -> Span:
    """The words of the verb group that stand together around the verb."""
    first = last = verb
    for token in reversed([token for token in find_group(verb) if token.i < verb.i]):
        if _stand_close(token, first):
            first = token
    for token in find_group(verb):
        if token.i > verb.i and token.i - last.i <= 2:
            last = token
    return Span(first.idx, last.idx + len(last))


def _stand_close(left: Token, right: Token) -> bool:
    """Whether nothing but adverbs stands between the two."""
    return all(token.pos_ in {"ADV", "PART", "AUX"} for token in left.doc[left.i + 1 : right.i])


def climb(token: Token) -> Iterator[Token]:
    """What governs `token`, the nearest first; no higher than a reader would look."""
    return islice(token.ancestors, HIGHEST)


def find_verb_above(word: Token) -> Token | None:
    """The verb of the clause in which a word stands: itself, where it is one."""
    above = islice((word, *climb(word)), CLAUSE_HEIGHT)
    return next((one for one in above if one.pos_ in VERBS and one.dep_ not in HELPERS), None)


def climb_verbs(token: Token) -> Iterator[Token]:
    """The verbs that govern `token`, the nearest first."""
    yield from (head for head in climb(token) if head.pos_ in VERBS)


def find_governor(verb: Token) -> Token | None:
    """The verb that governs an infinitive with "to"; None for another form."""
    marked = has_helper(verb, {"to"})
    return verb.head if marked and verb.head != verb and verb.head.pos_ in VERBS else None
