"""What says that a name is a person's: its own words, and the titles and ages around it.

The same kind of tests as in `sites`, for the same table in `sorts`.
"""

from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.actors.spotting.titles import ends_office
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

FAMILY_NAMES = LEXICON.words("actors_family_names", "family_names")
SURNAME_ENDINGS = tuple(sorted(LEXICON.words("actors_family_names", "endings")))
"""Endings that make a surname of a name."""
GOVERNMENTS = LEXICON.words("actors_rules", "persons_governments")
"""What is called after who leads it."""
BEFORE_PLACES = LEXICON.words("actors_rules", "persons_before_places")
BEFORE_THINGS = LEXICON.words("actors_rules", "neighbours_articles")
PEOPLE_ONLY = LEXICON.words("actors_rules", "persons_people_only")
DOUBTFUL_KIN = LEXICON.words("actors_rules", "persons_doubtful_kin")
"""Towns have them too."""
KIN_OF_PERSONS = LEXICON.words("actors_rules", "persons_kin")
UNSURE_LABELS = frozenset({"FAC", "GPE", "LOC", "NORP", "ORG", "PERSON", "PRODUCT", "RUN", "WORK_OF_ART"})


def is_initials(site: NameSite) -> bool:
    return site.name.label in {"INITIALS", "NICKNAME"}


def is_titled(site: NameSite) -> bool:
    """A courtesy title or rank stands before it: "Mr Lincoln", "Gen. Chad"."""
    key = site.words.key(site.name.start - 1)
    if site.name.start == 0 or site.first == "of" or _is_office(site):
        return False
    if key in site.lists.persons["forms_of_address"]:
        return True
    titles = key in site.lists.persons["courtesy"] or key in site.lists.persons["ranks"]
    return titles and site.text not in site.lists.states


def _is_office(site: NameSite) -> bool:
    """As in "Mr. Speaker": an office that is addressed, and no surname."""
    low, persons = site.text.lower(), site.lists.persons
    return low in persons["offices"] and low in persons["office_words"]


def first_name(site: NameSite) -> bool:
    if not 2 <= site.length <= 5 or site.first not in site.lists.first_names:
        return False
    # "the Ross Sea", "the Howard Government"
    landform = site.before == "the" and (site.last in site.lists.place_words or site.last in GOVERNMENTS)
    if {"&", "and"} & set(site.text.split()):
        return False  # "Ross & Holm"
    return site.name.label != "GAZETTEER" and site.last not in site.lists.states and not landform


def family_name(site: NameSite) -> bool:
    """As in "Brandt", "Ludo Brandt": a name of families, which the model took for a body or a town."""
    lists = site.lists
    if site.length > 2 or site.last not in FAMILY_NAMES or not _is_written_as_person(site):
        return False
    if site.before in BEFORE_PLACES or site.name.label in {"GAZETTEER", "NORP", "RUN"}:
        return False
    if site.length == 1:
        return not is_word(site.words.doc, site.text.lower())
    if _is_firms_word(site):
        return False
    listed = site.first in FAMILY_NAMES or site.first in lists.adjectives or site.first in lists.places
    return not listed and site.words.tokens[site.name.start].tag_ == "NNP"


def _is_firms_word(site: NameSite) -> bool:
    """As in "Lumara Mills": what the model has for a body, and the last word is plural and a word too."""
    plural = site.last.endswith("s") and is_word(site.words.doc, site.last.lower())
    return plural and site.name.label == "ORG" and site.first not in site.lists.first_names


def son_of(site: NameSite) -> bool:
    """As in "Sigga Holmsdóttir", "Levan Lumashvili": an ending made the surname, and the model saw a town."""
    if not 1 <= site.length <= 4 or site.name.label in {"GAZETTEER", "PERSON"}:
        return False
    return site.last.lower().endswith(SURNAME_ENDINGS) and _is_written_as_person(site)


def given_alone(site: NameSite) -> bool:
    """As in "Dear Ines", "they saw Ines there": a first name alone, which the model took for nothing."""
    words, at = site.words, site.name.start
    if site.name.label != "RUN" or site.length > 1 or site.text not in site.lists.first_names:
        return False
    if not _is_written_as_person(site) or site.text.lower() in words.times or site.text in words.articled:
        return False
    inside = words.text(at - 1) == "," or words.text(at - 1).islower()
    alone = inside and not words.is_capital(at + 1)
    return site.before == "dear" or (alone and words.tokens[at].tag_ == "NNP")


def _is_written_as_person(site: NameSite) -> bool:
    """Capitals of which no list says that they are a place, a state or a body."""
    lists = site.lists
    known = site.text in lists.places or site.text in lists.states or site.text in lists.bodies
    parts = site.words.keys[site.name.start : site.name.end]
    return not known and all(len(part) > 2 and part[1:].islower() for part in parts)


def from_country(site: NameSite) -> bool:
    """As in "Ines Halvorsen (Norway)": a name with a country in brackets is a person's."""
    words, end = site.words, site.name.end
    return (
        site.length > 1
        and words.text(end) == "("
        and any(words.key(end + 1) in lists for lists in (site.lists.states, site.lists.openings))
        and site.name.label != "GAZETTEER"
    )


def office_before(site: NameSite) -> bool:
    """As in "Defence Minister Novak", "skipper Amadou Sarr": an office right before a name of the model's."""
    low = site.words.lower(site.name.start - 1)
    persons = site.lists.persons
    if site.name.label not in {"PERSON", "ORG", "GPE", "NORP", "RUN"} or site.length > 4:
        return False
    told = low in persons["offices"] or low in persons["posts"]
    if low in site.lists.contexts["organisation_nouns"] and site.length == 1:
        return False  # "the ferry operator Lumara"
    if _is_titles_end(site):
        return False
    return told or ends_office(site.words, site.lists, site.name.start - 1)


def _is_titles_end(site: NameSite) -> bool:
    """As in "Head of Investor Relations": the last word of a title whose first noun stands before "of"."""
    words, of = site.words, site.name.start - 2
    head = words.lower(of - 1)
    persons = site.lists.persons
    titles = words.is_capital(of - 1) and (head in persons["offices"] or head in persons["posts"])
    return titles and words.text(of) == "of" and words.is_capital(of + 1) and site.length == 1


def is_aged(site: NameSite) -> bool:
    """As in "Okafor, 45," is a person."""
    words, end = site.words, site.name.end
    age = words.text(end + 1)
    return (
        words.text(end) == ","
        and age.isdigit()
        and len(age) == 2
        and words.text(end + 2) in {",", "."}
        and site.length < 4
    )


def is_told_person(site: NameSite) -> bool:
    """As in "Okafor, who flew in": a name that no list knows."""
    if site.name.label not in {"RUN", "ORG", "GPE", "PERSON"} or site.text in site.lists.places:
        return False
    who = site.words.lower(site.name.end + 1)
    told = site.words.text(site.name.end) == "," and who in PEOPLE_ONLY
    return told and site.before not in BEFORE_THINGS and site.last[1:].islower() and "&" not in site.text


def kin_and_comma(site: NameSite) -> bool:
    """As in "two daughters, Ama and Efua", "her uncle Temba": first names of those named apart."""
    token = site.words.tokens[site.name.start]
    first = token.head if token.dep_ == "conj" else token
    if site.length > 1 or site.name.label not in UNSURE_LABELS or first.dep_ not in {"appos", "conj"}:
        return False
    told = first.head.lower_ in KIN_OF_PERSONS or first.head.lemma_.lower() in KIN_OF_PERSONS
    at = first.left_edge.i - 1
    return told and (at == first.head.i or site.words.text(at) == ",") and site.last[1:].islower()


def has_kin(site: NameSite) -> bool:
    """As in "Okafor's late father": whoever has a family."""
    words, end = site.words, site.name.end
    if (
        words.text(end) not in {"'s", "’s"}
        or site.name.label not in UNSURE_LABELS
        or site.text in site.lists.places
    ):
        return False
    at = end + 1 + (words.tokens[min(end + 1, len(words.texts) - 1)].tag_ in {"JJ", "JJR", "JJS"})
    return words.lower(at) in site.lists.persons["kin"] - DOUBTFUL_KIN
