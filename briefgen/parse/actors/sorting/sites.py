"""What can be seen of a name where it stands: the tests that `kinds` reads from top to bottom.

Each looks at one Site and answers yes only where it is sure.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import Gazetteer
from briefgen.parse.lexicon import LEXICON

BEFORE_BUILDINGS = LEXICON.words("actors_rules", "sites_before_buildings")
SHARES_OF = LEXICON.words("actors_rules", "sites_shares_of")
SHARES = LEXICON.words("actors_rules", "sites_shares")
OPPOSING = LEXICON.words("actors_rules", "sites_opposing")
CALLED = LEXICON.words("actors_rules", "sites_called")
BEFORE_COUNTIES = LEXICON.words("actors_rules", "sites_before_counties")


@dataclass(frozen=True, slots=True)
class NameSite:
    """One name where it stands, as the rules look at it."""

    words: TokenTexts
    lists: Gazetteer
    name: Name
    text: str
    """As lists spell it."""

    @property
    def first(self) -> str:
        return self.words.key(self.name.start)

    @property
    def last(self) -> str:
        return self.words.key(self.name.end - 1)

    @property
    def length(self) -> int:
        return self.name.end - self.name.start

    @property
    def before(self) -> str:
        return self.words.lower(self.name.start - 1)

    @property
    def after(self) -> str:
        return self.words.lower(self.name.end)


def is_event(site: NameSite) -> bool:
    if site.text in site.lists.contexts["no_actor_acronyms"]:
        return True
    surname = site.name.label == "PERSON" and any(
        site.words.text(at) in site.lists.contexts["particles"]
        for at in range(site.name.start, site.name.end)
    )  # "Jean de la Tour"
    return site.last in site.lists.contexts["no_actor_endings"] and site.length > 1 and not surname


def is_side(site: NameSite) -> bool:
    """As in "Anti-Lumara": who is for or against a body is not that body, nor one by a name."""
    words, start = site.words, site.name.start
    prefix = words.text(start + 1) == "-" and words.glued(start) and words.lower(start) in OPPOSING
    return prefix and not is_organisation(site)


def is_member_group(site: NameSite) -> bool:
    """As in "Member States": a description in capitals, which `descriptions` reads."""
    low = site.text.lower()
    if low in site.lists.contexts["group_nouns"]:
        return True
    return low.split()[-1] in site.lists.persons["plural_sources"] and not is_organisation(site)


def is_office(site: NameSite) -> bool:
    """As in "Chief Operating Officer": words for an office, and no name among them."""
    persons = site.lists.persons
    if _is_title_before_name(site) or _is_office_of_body(site):
        return True
    told = (site.words.lower(at) for at in range(site.name.start, site.name.end))
    words = [word for word in told if word != "-"]  # "Governor-General"
    groups = ("posts", "portfolios", "modifiers", "office_words")
    return all(any(word in persons[group] for group in groups) for word in words)


def _is_title_before_name(site: NameSite) -> bool:
    titled = site.length == 1 and site.first in site.lists.persons["titles"]
    return titled and site.words.is_capital(site.name.end)


def _is_office_of_body(site: NameSite) -> bool:
    """As in "Cabinet Minister", "Party Secretary": of which body is not said."""
    told = site.text.lower().split()
    return len(told) == 2 and told[0] in site.lists.generic and told[1] in site.lists.persons["held"]


def clerical_office(site: NameSite) -> bool:
    """As in "Anglican Archbishop", "Catholic Bishop of Oslo": whose office it is, and the office."""
    words, lists, second = site.words, site.lists, site.name.start + 1
    told = site.first in lists.contexts["peoples_names"] or site.first in lists.adjectives
    if not told or site.length < 2 or words.key(second) not in lists.persons["courtesy"]:
        return False
    return second + 1 == site.name.end or words.lower(second + 1) == "of"


def part_of_office(site: NameSite) -> bool:
    """As in "Cabinet Secretary Ama Obuya", "Rural Services Minister Ama Obuya": the first of an office."""
    words, end = site.words, site.name.end
    if words.text(end) == "Minister" and words.is_capital(end + 1):
        return site.name.label == "ORG" and not (is_state(site) or is_listed_town(site) or is_body(site))
    office = f"{site.text.lower()} {site.after}"
    return site.length == 1 and words.is_capital(end) and office in site.lists.persons["offices"]


def is_brand(site: NameSite) -> bool:
    """As in "easyJet said", "the bank bunq": a firm that writes itself small."""
    return site.name.label == "BRAND"


def is_introduced(site: NameSite) -> bool:
    """As in "Office of Civil Rescue (OCR)"."""
    return site.name.label in {"INTRODUCED", "ACRONYM"}


def is_state(site: NameSite) -> bool:
    return site.text in site.lists.states


def is_adjective(site: NameSite) -> bool:
    return site.text in site.lists.adjectives


def is_body(site: NameSite) -> bool:
    return (
        site.text in site.lists.bodies
        or site.words.joined(site.name.start, site.name.end) in site.lists.bodies
    )


def is_listed_town(site: NameSite) -> bool:
    return site.text in site.lists.places


def is_county(site: NameSite) -> bool:
    return site.text in site.lists.counties


def is_organisation(site: NameSite) -> bool:
    """A word of it says so: "... Inc", "... Committee", "Ministry of ..."."""
    if site.length == 1 and site.last not in site.lists.organisation_endings:
        return False
    if site.words.text(site.name.end) == "-" and site.words.glued(site.name.end - 1):
        return False  # "Co-author"
    if site.last in site.lists.organisation_endings:
        return True
    surname = site.last in site.lists.contexts["surname_words"]
    if surname and site.name.label == "PERSON" and site.first in site.lists.first_names:
        return False
    return any(
        site.words.key(at) in site.lists.organisation_words for at in range(site.name.start, site.name.end)
    )


def is_landform(site: NameSite) -> bool:
    led = site.before == "the" or site.before in site.lists.contexts["place_prepositions"]
    told = site.name.label != "ORG" or (led and site.last in site.lists.contexts["landscape"])
    if site.length > 1 and site.first in site.lists.contexts["landforms_before"]:
        return True
    return site.length > 1 and site.last in site.lists.place_words and told


def is_served(site: NameSite) -> bool:
    """As in "Lindqvist airport", "the Obuya hospital", "the Obuya region"."""
    if site.name.label not in {"FAC", "GPE", "LOC", "ORG", "PERSON", "RUN"} or site.length > 3:
        return False
    told = site.last in site.lists.organisation_words or site.last in site.lists.organisation_endings
    pair = f"{site.after} {site.words.lower(site.name.end + 1)}"
    return bool({site.after, pair} & site.lists.contexts["facilities"]) and not told


def called_organisation(site: NameSite) -> bool:
    """As in "the airline Norvik", "Norvik's chief executive", "shares of Norvik"."""
    contexts = site.lists.contexts
    before = site.name.start - 1
    if site.text in site.lists.places:
        return False
    if site.before in SHARES_OF and site.words.lower(before - 1) in SHARES:
        return True
    if site.words.lower(before) == "," and site.words.lower(before - 1) in contexts["organisation_nouns"]:
        return site.words.lower(site.name.end) == ","
    called = site.before in CALLED and site.words.lower(before - 1)  # "a group called Lumara"
    if {site.before, called} & contexts["organisation_nouns"]:
        return True
    return (
        site.after in contexts["organisation_posts"]
        and site.name.label in {"PERSON", "ORG", "GPE"}
        and site.length < 3
    )


def is_facility(site: NameSite) -> bool:
    """As in "at the Lindqvist Center": a building somebody is in."""
    at = site.name.start - 1 - (site.before == "the")
    inside = site.words.lower(at) in BEFORE_BUILDINGS
    return inside and site.length > 1 and site.last in site.lists.contexts["facility_words"]


def does_business(site: NameSite) -> bool:
    """As in "Lumara sues Tessel": an unknown name that does to something what companies do."""
    if site.name.label not in {"GPE", "PERSON"} or site.length > 1 or site.first in site.lists.first_names:
        return False
    token = site.words.tokens[site.name.start]
    if token.dep_ != "nsubj" or site.before == "the":
        return False
    done = any(child.dep_ == "dobj" for child in token.head.children)
    return done and token.head.lemma_.lower() in site.lists.contexts["company_verbs"]


def is_several(site: NameSite) -> bool:
    """As in "the Larks": a band, a team, a family."""
    plural = site.last.endswith("s") and not site.last.endswith("ss")
    return site.before == "the" and plural and site.name.label in {"PERSON", "GPE"} and site.length == 1


def is_acronym(site: NameSite) -> bool:
    """As in "CEMAB has forty boats": three to six capitals that act, outside of a shouted line."""
    words, at, label = site.words, site.name.start, site.name.label
    text = words.text(at)
    known = label in {"RUN", "PRODUCT", "GPE", "NORP", "PERSON"}
    if site.length > 1 or not known or not _is_in_capitals(words, at):
        return False
    if text in site.lists.contexts["no_actor_acronyms"] or (label == "PERSON" and set(text) & set("AEIOUY")):
        return False  # a surname in capitals can be spoken
    named = label == "GPE" and len(text) > 3 and at > 0 and not words.texts[at - 1].isspace()
    return named or _is_doer_or_owner(words.tokens[at])


def _is_doer_or_owner(token: Token) -> bool:
    """Whether it, or what it is joined to, does or has something."""
    first = token.head if token.dep_ == "conj" else token
    return first.dep_ in {"nsubj", "poss"}


def _is_in_capitals(words: TokenTexts, at: int) -> bool:
    """Three to six capital letters, which the line does not share."""
    text = words.text(at)
    return text.isupper() and text.isalpha() and 3 <= len(text) <= 6 and words.key(at) == text


def called_town(site: NameSite) -> bool:
    """As in "the town of Bistra", "the towns of Bistra and Tessel", "in Bistra, Croatia"."""
    words, lists, end, noun = site.words, site.lists, site.name.end, site.words.lower(site.name.start - 2)
    if site.before == "of" and noun.removesuffix("s") in lists.contexts["town_nouns"]:
        return words.text(end) not in {"'s", "’s"}  # "the state of Lumara's finances"
    placed = site.before in lists.contexts["place_prepositions"] and words.text(end) == ","
    return placed and (words.key(end + 1) in lists.states or words.key(end + 1) in lists.federal)


def in_county(site: NameSite) -> bool:
    """As in "in Devon", "born in Exeter, Devon,"."""
    if not is_county(site):
        return False
    words, town = site.words, site.name.start - 2
    listed = words.key(town) in site.lists.counties  # "Devon, Kent and Essex" may play
    if site.before == "," and words.is_capital(town) and not listed:
        return words.text(site.name.end) in {",", ".", ")", "["}
    return site.before in site.lists.contexts["place_prepositions"] | BEFORE_COUNTIES


def is_acting(site: NameSite) -> bool:
    """A town no list knows that speaks, or is called by a bare surname's verbs, is a person."""
    if (
        site.name.label != "GPE"
        or site.length > 1
        or site.before in site.lists.contexts["place_prepositions"]
    ):
        return False
    return site.words.tokens[site.name.start].dep_ in {"nsubj", "poss", "nsubjpass"}
