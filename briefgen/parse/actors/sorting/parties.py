"""Parties and unions by names that are words too: "Labour voted against", "the Greens want a ban".

The same kind of tests as in `sites`, for the same table in `sorts`: what the model took for no name, or for a
people, and what acts as only those do who can take a stand.
"""

from spacy.tokens import Token

from briefgen.parse.actors.sorting.persons import FAMILY_NAMES
from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import has_child
from briefgen.parse.grammar.labels import PROPER
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

PARTY_WORDS = 3
"""Words of the longest such name: "Liberal Democrats" has two."""
KNOWN_PARTIES = LEXICON.words("actors_rules", "parties_known")
"""Names that are known as a party's or a union's where they act."""
PARTY_MEMBERS = LEXICON.words("actors_rules", "parties_members")
"""Last words of parties of many, which the model takes for peoples."""
JOINING_PARTIES = LEXICON.words("actors_rules", "parties_joining")
PARTY_MATTERS = LEXICON.words("actors_rules", "parties_matters")
"""One of them stands in every article that tells of parties."""
AGENTS = ("er", "or", "iff", "ant", "ent")
"""Endings of words for persons: "Petitioner"."""
VOTING = LEXICON.words("actors_rules", "speaking_votes")
MISREAD_PARTIES = frozenset({"GAZETTEER", "NORP", "ORG", "RUN"})


def is_known_party(site: NameSite) -> bool:
    """As in "Labour voted against", where the word is that of an office too."""
    return site.text in KNOWN_PARTIES and site.before != "the" and (_takes_stand(site) or _sends_member(site))


def is_beside_party(site: NameSite) -> bool:
    """As in "Labour and the Greens": one party's name beside another's, whatever the parse makes of them."""
    words, start, end = site.words, site.name.start, site.name.end
    if not _names_party(site.text):
        return False
    before = start - 1 - (site.before == "the")
    ahead = end + 1 + (words.lower(end + 1) == "the")
    joined = words.lower(before) in JOINING_PARTIES and _ends_party(words, before)
    joins = words.lower(end) in JOINING_PARTIES and _names_party_ahead(words, ahead)
    return joined or joins


def _names_party(text: str) -> bool:
    return text in KNOWN_PARTIES or text.rpartition(" ")[2] in PARTY_MEMBERS


def _ends_party(words: TokenTexts, end: int) -> bool:
    """As in "Labour", "Reform UK": one word, or two that the lists have for a body."""
    return _names_party(words.text(end - 1)) or words.joined(max(0, end - 2), end) in gazetteer().bodies


def _names_party_ahead(words: TokenTexts, at: int) -> bool:
    """As in "the Liberal Democrats"."""
    return _names_party(words.text(at)) or (words.is_capital(at) and words.text(at + 1) in PARTY_MEMBERS)


def _sends_member(site: NameSite) -> bool:
    """As in "Labour's Ama Obuya"."""
    end = site.name.end
    if site.words.text(end) not in {"'s", "’s"} or not site.words.is_capital(end + 2):
        return False
    return (
        site.words.key(end + 1) in site.lists.first_names or site.words.tokens[end + 1].ent_type_ == "PERSON"
    )


def is_party_of_many(site: NameSite) -> bool:
    """As in "the Greens want a ban", "the Liberal Democrats said": capitals that name no office or trade."""
    plural = site.last.endswith("s") and not site.last.endswith("ss")
    if site.before != "the" or not plural or site.length > PARTY_WORDS or not _takes_stand(site):
        return False
    if site.last in PARTY_MEMBERS:
        return True
    return site.name.label == "RUN" and site.last.lower().removesuffix("s") not in site.lists.person_nouns


def is_party_of_word(site: NameSite) -> bool:
    """As in "Labour voted against": a word of the language that acts, and has its capital elsewhere too."""
    if site.length > 1 or not site.text[1:].islower() or not _takes_stand(site) or site.before == "the":
        return False
    low = site.text.lower()
    word = is_word(site.words.doc, low) and low not in site.words.times and site.text not in FAMILY_NAMES
    told = word and not _is_who(site, low) and _is_about_parties(site)
    return site.name.label == "RUN" and told and _is_capital_inside(site)


def _is_who(site: NameSite, low: str) -> bool:
    """As in "Petitioner", "Plaintiff": a word for a person."""
    return low in site.lists.person_nouns or low.endswith(AGENTS)


def _is_about_parties(site: NameSite) -> bool:
    """Whether the article speaks of votes, councils or parties at all."""
    return any(word in site.words.times for word in PARTY_MATTERS)


def _takes_stand(site: NameSite) -> bool:
    """Whether it is the subject of a verb of saying or wanting, outside of a headline in capitals."""
    token = site.words.tokens[site.name.end - 1]
    verb = token.head
    told = verb.lemma_.lower() in site.lists.speech or verb.lemma_.lower() in VOTING
    acts = token.dep_ == "nsubj" and verb.is_lower and (told or _answers_for(verb))
    return acts and site.name.label in MISREAD_PARTIES and token.tag_ in PROPER


def _answers_for(verb: Token) -> bool:
    """As in "Unite did not": the verb of what another did stands for it."""
    return verb.lemma_ == "do" and has_child(verb, {"neg"})


def _is_capital_inside(site: NameSite) -> bool:
    """Whether its capital stands inside a sentence as well, where no word has one for its place."""
    same = (token for token in site.words.tokens if token.text == site.text)
    return any(token.tag_ == "NNP" and not token.is_sent_start for token in same)
