"""Capitals that act: "London and Paris promote it" names two governments, "in London" a town."""

from spacy.tokens import Token

from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import Gazetteer, gazetteer
from briefgen.parse.grammar.below import find_child
from briefgen.parse.grammar.labels import SUBJECTS, VERBS
from briefgen.parse.lexicon import LEXICON

LEAVING = LEXICON.words("actors_rules", "governments_leaving")
"""Verbs that say in which state something is left."""


def state_of(words: TokenTexts, start: int, end: int) -> str:
    """The state whose government the capital at these tokens stands for; empty where it is a town."""
    lists = gazetteer()
    state = lists.capitals.get(words.joined(start, end), "")
    if not state or words.lower(start - 1) in lists.contexts["place_prepositions"]:
        return ""
    return state if _acts_as_government(words, lists, end) else ""


def _acts_as_government(words: TokenTexts, lists: Gazetteer, end: int) -> bool:
    token = words.tokens[end - 1]
    contexts = lists.contexts
    dep, head = token.dep_, token.head
    if dep == "conj" and head.dep_ in SUBJECTS:
        dep, head = head.dep_, head.head
    if _is_left_so(words, token, contexts["government_states"]):
        return True
    lemma = head.lemma_.lower()
    if dep in SUBJECTS:
        return head.pos_ in VERBS and lemma not in contexts["city_verbs"]
    if dep == "dobj":
        return lemma in contexts["government_objects"]
    if dep == "poss":
        return lemma in contexts["government_heads"]
    return dep == "pobj" and words.lower(end) != "," and _is_addressed(head, lists)


def _is_addressed(preposition: Token, lists: Gazetteer) -> bool:
    """As in "an agreement with Moscow", "sent a message to Moscow"."""
    above = preposition.head
    if above.pos_ == "VERB":
        above = find_child(above, {"dobj"}) or above
    word, phrase = preposition.lower_, f"{above.lemma_.lower()} {preposition.lower_}"
    return word in lists.contexts["government_prepositions"] or phrase in lists.contexts["government_phrases"]


def _is_left_so(words: TokenTexts, token: Token, states: frozenset[str]) -> bool:
    """As in "it keeps Ottawa vulnerable", "the vote left Tokyo isolated"."""
    after = words.lower(token.i + 1)
    verb = token.head if token.dep_ == "dobj" else token.head.head
    return after in states and verb.lemma_.lower() in LEAVING


def governed(name: str) -> str:
    """The state of "Peruvian Government", "Government of Peru"; empty where it is no such name."""
    lists = gazetteer()
    if name.startswith("Government of "):
        return lists.states.get(name.removeprefix("Government of ").removeprefix("the "), "")
    whose, blank, what = name.rpartition(" ")
    if not blank or what != "Government":
        return ""
    return lists.states.get(whose) or lists.adjectives.get(whose, "")


MUNICIPALITIES = frozenset({"Archdiocese", "Borough", "County", "Diocese", "Municipality", "Township"})


def with_municipality(words: TokenTexts, name: Name) -> Name:
    """As in "County of Larkshire": not the land, but who runs it."""
    if name.label not in {"GAZETTEER", "GPE", "LOC", "ORG"}:
        return name
    if words.text(name.start) in MUNICIPALITIES and words.lower(name.start + 1) == "of":
        return Name(name.start, name.end, "ORG")
    told = words.lower(name.start - 1) == "of" and words.text(name.start - 2) in MUNICIPALITIES
    return Name(name.start - 2, name.end, "ORG") if told else name


BRANCHES = frozenset({"GB", "UK"})
"""What stands behind the name of a body for its state."""


def is_branch(words: TokenTexts, left: Name, right: Name) -> bool:
    """As in "Lumen Care" and "UK": a body's part in a state that it has by its initials."""
    short = right.end == right.start + 1 and words.text(right.start) in BRANCHES
    return short and right.start == left.end and left.label in {"ORG", "PERSON", "RUN"}
