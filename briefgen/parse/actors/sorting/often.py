"""What the whole article shows of a name: how often it stands there, and whether it is also a plain word.

The same kind of tests as in `sites`, for the same table in `sorts`.
"""

from briefgen.parse.actors.sorting.persons import FAMILY_NAMES
from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

OFTEN = 3
"""Times from which capitals that the model took for nothing are a name."""
RARELY = 3
"""How many times as often a name may stand there with its capital as its word in small letters."""
MODEL = frozenset({"FAC", "GPE", "LOC", "ORG", "PERSON", "PRODUCT", "WORK_OF_ART"})
OPENING_MISREAD = frozenset({"FAC", "GPE", "LOC", "PERSON"})
CRAFT = tuple(sorted(LEXICON.words("actors_rules", "often_craft")))
"""Endings of plurals for what people go, sail and fly in: "Gunships destroyed the depot"."""
DOERS = frozenset({"nsubj", "nsubjpass", "poss"})


def is_written_small(site: NameSite) -> bool:
    """As in "Polaroids" where the article has "polaroids" too: a capital alone makes no name."""
    if (
        site.length > 1
        or site.name.label not in MODEL
        or not site.text[1:].islower()
        or _is_listed_name(site)
    ):
        return False
    low = site.text.lower()
    token = site.words.tokens[site.name.start]
    speaks = token.dep_ == "nsubj" and token.head.lemma_.lower() in site.lists.speech
    times = site.words.times
    # "Apple" is one although "apple" stands there once.
    shared = times.get(low, 0) * RARELY >= times.get(site.text, 0) and low in times
    return shared and is_word(site.words.doc, low) and not speaks


def opens_plainly(site: NameSite) -> bool:
    """As in "Turnout was high": a word that has its capital where sentences begin, and nowhere else."""
    low, token = site.text.lower(), site.words.tokens[site.name.start]
    if not token.is_sent_start or site.text in site.words.inside:
        return False
    if _is_craft(site, low):
        return True
    if not _is_plain_site(site, low):
        return False
    if low in site.words.times:
        return site.text not in site.lists.first_names
    named = site.text in site.lists.first_names or site.text in FAMILY_NAMES
    speaks = token.dep_ == "nsubj" and token.head.lemma_.lower() in site.lists.speech
    return site.name.label in OPENING_MISREAD and not (named or speaks)


def _is_craft(site: NameSite, low: str) -> bool:
    """As in "Gunships destroyed the depot": a plural that no list has for a name."""
    return site.length == 1 and low.endswith(CRAFT) and site.text[1:].islower() and not _is_listed_name(site)


def _is_plain_site(site: NameSite, low: str) -> bool:
    """Whether a single word of the language stands there, which no list has for a name."""
    listed = site.length > 1 or not site.text[1:].islower() or _is_listed_name(site)
    return not listed and is_word(site.words.doc, low)


def is_often_person(site: NameSite) -> bool:
    """As in "Pakunius" who does things again and again; what is "the Lumen" somewhere is a thing."""
    token = site.words.tokens[site.name.start]
    given = site.text in site.lists.first_names
    doer = token.dep_ in DOERS and site.text not in site.words.articled
    return _is_unknown(site) and (given or doer)


def is_often_place(site: NameSite) -> bool:
    """As in "in Tabenne", again and again."""
    where = site.before in site.lists.contexts["place_prepositions"]
    return _is_unknown(site) and where and site.text not in site.lists.first_names


def _is_unknown(site: NameSite) -> bool:
    """Capitals the model took for nothing, no word of the language, that the article has often."""
    if site.name.label != "RUN" or site.length > 1 or not site.text[1:].islower() or len(site.text) < OFTEN:
        return False
    proper = site.words.tokens[site.name.start].tag_ == "NNP" and not _is_listed_name(site)
    often = site.words.times.get(site.text, 0) >= OFTEN
    return proper and often and (not is_word(site.words.doc, site.text.lower()) or _is_only_name(site))


def _is_only_name(site: NameSite) -> bool:
    """As in "Holm", also a small island: what stands there again and again, and never in small letters."""
    low, times = site.text.lower(), site.words.times
    return times.get(site.text, 0) >= 2 * OFTEN and low not in times and low not in site.lists.person_nouns


def _is_listed_name(site: NameSite) -> bool:
    return site.text in site.lists.places or site.text in site.lists.states or site.text in site.lists.bodies
