"""Persons whom the phrase that opens a sentence introduces: "A delegate from Oslo, Temba Okafor, said"."""

from briefgen.parse.actors.sorting.persons import UNSURE_LABELS
from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.grammar.labels import FINITE
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

SAID_BEHIND = LEXICON.words("actors_rules", "opened_said")


def is_opened_by_person(site: NameSite) -> bool:
    """As in "a delegate from the north, Temba Okafor, said": a person's noun opens the phrase before."""
    lists, comma = site.lists, site.name.start - 1
    told = lists.of_organisations | lists.place_words
    if site.words.text(comma) != "," or not 2 <= site.length <= 4 or site.last in told:
        return False
    noun = _head_of_opening(site.words, comma)
    person = noun in lists.person_nouns - lists.contexts["bodies_too"] - lists.contexts["organisation_nouns"]
    closed = site.words.text(site.name.end) == "," or site.words.lower(site.name.end) in SAID_BEHIND
    named = site.first in lists.first_names or not is_word(site.words.doc, site.last.lower())
    return person and closed and named and site.name.label in UNSURE_LABELS


def _head_of_opening(words: TokenTexts, comma: int) -> str:
    """The noun of the phrase that opens the sentence and ends at `comma`; empty where a verb stands there."""
    start = words.tokens[comma].sent.start
    within = words.tokens[start:comma]
    if any(token.tag_ in FINITE or token.text == "," for token in within):
        return ""
    first = next((token for token in within if token.tag_ == "IN"), None)
    noun = words.tokens[first.i - 1] if first is not None and first.i > start else None
    return noun.lower_ if noun is not None and noun.tag_ == "NN" else ""
