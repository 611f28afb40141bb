"""What a sentence says outright that a name is: "Lumen is a space probe", "Holm is a nurse".

The same kind of tests as in `sites`, for the same table in `sorts`; none of them knows the name itself.
"""

from spacy.tokens import Token

from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.grammar.below import has_word, list_children
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

DEFINED_LABELS = frozenset({"FAC", "GPE", "LOC", "ORG", "PERSON", "PRODUCT", "RUN", "WORK_OF_ART"})
COUNTING_WORDS = LEXICON.words("actors_rules", "defining_counting")
OPENING_NONE = LEXICON.words("actors_rules", "defining_opening_none")
"""Before a name that opens no clause."""
DOUBTFUL_TOWNS = LEXICON.words("actors_rules", "defining_doubtful_towns")
"""What may be a town or something else."""


def defining_noun(site: NameSite) -> str:
    """The noun of "is a ..." behind a name that opens its clause; empty where there is none."""
    if site.name.label not in DEFINED_LABELS or site.before in OPENING_NONE:
        return ""
    token = site.words.tokens[site.name.end - 1]
    if token.dep_ != "nsubj" or token.head.lemma_ != "be" or token.head.i != site.name.end:
        return ""
    nouns = (child for child in list_children(token.head, {"attr"}) if child.tag_ == "NN")
    return next((noun.lower_ for noun in nouns if _is_one_of_many(noun)), "")


def _is_one_of_many(noun: Token) -> bool:
    """Whether "a" or "one" stands before it: "the leader" may be a country."""
    return has_word(noun, COUNTING_WORDS)


def is_defined_thing(site: NameSite) -> bool:
    """As in "Lumen is a space probe", "Lumar Day is a festival"."""
    contexts = site.lists.contexts
    groups = ("device_nouns", "event_nouns", "gatherings", "vessel_nouns", "work_nouns")
    return any(defining_noun(site) in contexts[group] for group in groups)


def is_defined_person(site: NameSite) -> bool:
    """As in "Lumar is a nurse"; a leader or an owner may be a company."""
    noun = defining_noun(site)
    return noun in site.lists.person_nouns and noun not in site.lists.contexts["bodies_too"]


def is_defined_body(site: NameSite) -> bool:
    """As in "Lumar is a bank"."""
    return defining_noun(site) in site.lists.contexts["organisation_nouns"]


def is_defined_place(site: NameSite) -> bool:
    """As in "Lumar is a village"."""
    return defining_noun(site) in site.lists.contexts["town_nouns"] - DOUBTFUL_TOWNS


def opens_description(site: NameSite) -> bool:
    """As in "Consumer group Lumara": what kind of body it is that is named right behind."""
    told = site.after in site.lists.contexts["organisation_nouns"] and site.words.is_capital(
        site.name.end + 1
    )
    return told and site.length == 1 and is_word(site.words.doc, site.text.lower())
