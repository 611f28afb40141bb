"""What the words around a name say it is: appositions, who it is named beside, what is done with it.

The same kind of tests as in `sites`, for the same table in `kinds`; none of them knows the name itself.
"""

from spacy.tokens import Token

from briefgen.parse.actors.sorting import opened
from briefgen.parse.actors.sorting.defining import opens_description
from briefgen.parse.actors.sorting.persons import FAMILY_NAMES, UNSURE_LABELS
from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.actors.spotting.titles import ends_office
from briefgen.parse.actors.spotting.wholes import TRADES
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import is_people
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

COMMON = frozenset({"NN", "NNS"})
WORDS_TO_ITS_NOUN = 6
"""Words behind a name in which what is "its" may stand."""
ARTICLES = LEXICON.words("actors_rules", "neighbours_articles")
DOUBTFUL_TOWNS = LEXICON.words("actors_rules", "neighbours_doubtful_towns")
"""What may be a town or something else."""
BEFORE_GATHERINGS = LEXICON.words("actors_rules", "neighbours_before_gatherings")
APPOSITION_WORDS = 6
"""Words of an apposition before its noun."""
MODIFYING = frozenset({"CD", "HYPH", "JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "POS", "RB", "VBG", "VBN"})
NEAR_NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS"})
DIRECTIONS = frozenset(
    {"Central", "Downtown", "East", "Eastern", "Greater", "Inner", "Mount", "New", "North", "Northern", "Old",
     "Outer", "Port", "Saint", "San", "South", "Southern", "St", "St.", "Upper", "West", "Western"}
)  # fmt: skip


def told_after(site: NameSite) -> str:
    """The noun of the apposition after the name: "firm" of "Lumara, a Chilean software firm"."""
    words, at = site.words, site.name.end
    if words.text(at) != "," or site.name.label not in UNSURE_LABELS:
        return ""
    at += words.key(at + 1) in site.lists.states and words.text(at + 2) in {"'s", "’s"}
    if words.lower(at + 1) not in ARTICLES | {"'s", "’s", "its", "their"}:
        return ""
    noun = at + 2
    while noun < at + 2 + APPOSITION_WORDS and _runs_into_noun(words, noun):
        noun += 1
    return words.text(noun) if _closes_apposition(words, noun) else ""


def _runs_into_noun(words: TokenTexts, at: int) -> bool:
    """Whether the noun at `at` only tells more of the one after it."""
    if at + 1 >= len(words.texts) or words.tokens[at].tag_ not in MODIFYING:
        return False
    return words.tokens[at + 1].tag_ in NEAR_NOUNS | MODIFYING


def _closes_apposition(words: TokenTexts, at: int) -> bool:
    """Whether a noun stands at `at` that is no subject: "Lumara grew, the company said" tells nothing."""
    if at + 1 >= len(words.texts):
        return at < len(words.texts) and words.tokens[at].tag_ in NEAR_NOUNS
    return words.tokens[at].tag_ in NEAR_NOUNS and words.tokens[at + 1].tag_ not in {
        "MD",
        "VBD",
        "VBP",
        "VBZ",
    }


def body_by_apposition(site: NameSite) -> bool:
    """As in "Lumara, a Chilean software firm", "Ezzat Nur, the military wing of the League"."""
    noun = told_after(site)
    if noun in site.lists.contexts["body_parts"]:
        behind = site.words.texts[site.name.end + 1 : site.name.end + 2 + APPOSITION_WORDS]
        return f"{noun} of" in " ".join(behind)
    return noun in site.lists.contexts["organisation_nouns"]


def person_by_apposition(site: NameSite) -> bool:
    """As in "Temba Okafor, a nurse" - but a unit is no person: "Lumara, the leader"."""
    noun = told_after(site)
    told = site.length > 1 and noun in site.lists.person_nouns - site.lists.contexts["bodies_too"]
    return told or opened.is_opened_by_person(site)


def place_by_apposition(site: NameSite) -> bool:
    return told_after(site) in site.lists.contexts["town_nouns"] - DOUBTFUL_TOWNS


def speaks_in_office(site: NameSite) -> bool:
    """As in "Lumara spokesman Jihad Okoro said": who speaks after an office in small letters is no body."""
    token, told = site.words.tokens[site.name.end - 1], site.lists.organisation_words
    post = site.words.text(site.name.start - 1)
    office = post in site.lists.persons["posts"] or post in site.lists.persons["sources"]
    if not (office and 1 < site.length < 4) or site.last in told | site.lists.organisation_endings:
        return False
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in site.lists.speech


def office_and_comma(site: NameSite) -> bool:
    """As in "its director, Temba Okafor," and "Norway's president, Temba Okafor,"."""
    words, comma = site.words, site.name.start - 1
    if words.text(comma) != "," or site.name.label not in UNSURE_LABELS or not 2 <= site.length <= 5:
        return False
    if words.lower(comma - 1) in site.lists.contexts["organisation_nouns"] or words.text(comma - 2) == ",":
        return False  # "the operator, Lumara Freight,"; "Ama Obuya, Secretary, Lumara Walkers"
    noun = words.tokens[comma - 1].tag_ in {"NN", "NNP"}
    return noun and _ends_role(site, comma - 1) and _is_closed_apposition(site)


def _ends_role(site: NameSite, at: int) -> bool:
    """An office, a post or a relative: also "the Secretary of State"."""
    groups = ("offices", "posts", "counterparts", "kin")
    told = any(site.words.lower(at) in site.lists.persons[group] for group in groups)
    return told or ends_office(site.words, site.lists, at)


def _is_closed_apposition(site: NameSite) -> bool:
    """Whether the apposition ends with the name."""
    return site.words.text(site.name.end) in {",", ".", ")", "", "\n", "\n\n", "'s", "’s"}


def plain_before_noun(site: NameSite) -> bool:
    """As in "Library visits rose": a word that opens a sentence, before what it is of, and nobody's name."""
    token = site.words.tokens[site.name.start]
    if site.length > 1 or not token.is_sent_start:
        return False
    if opens_description(site):
        return True
    if site.name.label != "PERSON":
        return site.first in site.lists.organisation_words and _is_before_common(token)
    if token.tag_ == "RB" and site.text not in site.lists.first_names:
        return True  # "Heavily armed police came"
    if site.text in FAMILY_NAMES or site.text in site.lists.first_names:
        return False
    return _is_before_common(token) and is_word(site.words.doc, site.text.lower())


def _is_before_common(token: Token) -> bool:
    return token.dep_ == "compound" and token.head.tag_ in COMMON


def is_talking(site: NameSite) -> bool:
    """As in "Okafor said", "Marsh accepted": a lone capital that the model took for nothing, and that speaks.

    A word of the language that opens a sentence is one only where it is a name of families too.
    """
    if site.length > 1 or not _is_speaking_run(site) or not site.text[1:].islower():
        return False
    plain = site.words.tokens[site.name.start].is_sent_start and is_word(site.words.doc, site.text.lower())
    return not plain or site.text in FAMILY_NAMES


def body_speaks(site: NameSite) -> bool:
    """As in "Lumara Freight opposed it": names that the model took for nothing, whose last is a word too.

    As in "Amber Tide opposed it": all are, and no list has one of them for people.
    """
    if site.name.label == "PERSON":
        return site.length > 1 and _is_plain_name(site) and _is_speaking(site)
    return _speak_together(site) and is_word(site.words.doc, site.last.lower())


def _is_plain_name(site: NameSite) -> bool:
    told = site.words.keys[site.name.start : site.name.end]
    named = any(key in FAMILY_NAMES or key in site.lists.first_names for key in told)
    return not named and all(key[1:].islower() and is_word(site.words.doc, key.lower()) for key in told)


def person_speaks(site: NameSite) -> bool:
    """As in "Simeon Poisle asked him": the same, whose last is no word of the language."""
    return _speak_together(site) and site.last[1:].islower() and site.last not in TRADES


def _speak_together(site: NameSite) -> bool:
    named = _is_proper(site) and site.first not in site.lists.persons["courtesy"]
    return site.length > 1 and named and _is_speaking_run(site)


def has_its(site: NameSite) -> bool:
    """As in "Lumara Freight cut its forecast": what the model took for nothing or for somebody, and "its"."""
    token = site.words.tokens[site.name.end - 1]
    known = site.name.label in {"PERSON", "PRODUCT"} or (site.name.label == "RUN" and site.length > 1)
    if not known or site.before in ARTICLES or not _is_proper(site):
        return False
    behind = site.words.doc[site.name.end : site.name.end + WORDS_TO_ITS_NOUN]
    owned = (one for one in behind if one.lower_ == "its" and one.dep_ == "poss")
    return token.dep_ == "nsubj" and any(one.head.head == token.head for one in owned)


def _is_proper(site: NameSite) -> bool:
    """Whether the tagger takes each of its words for a name."""
    return all(token.tag_ == "NNP" for token in site.words.doc[site.name.start : site.name.end])


def _is_speaking_run(site: NameSite) -> bool:
    return site.name.label == "RUN" and _is_speaking(site)


def _is_speaking(site: NameSite) -> bool:
    token = site.words.tokens[site.name.end - 1]
    if site.before in ARTICLES:
        return False
    return token.tag_ == "NNP" and token.dep_ == "nsubj" and token.head.lemma_.lower() in site.lists.speech


def called_after(site: NameSite) -> bool:
    """As in "the Vidara party", "the Lumara (Light) group": the noun after the name says what it is."""
    if site.words.text(site.name.end) == "(" and site.before == "the":
        return _past_bracket(site) in site.lists.contexts["organisation_nouns_after"]
    if site.length > 2 or site.name.label not in UNSURE_LABELS - {"NORP"} or site.text in site.lists.places:
        return False
    return not opens_description(site) and site.after in site.lists.contexts["organisation_nouns_after"]


def _past_bracket(site: NameSite) -> str:
    """The word behind the bracket that opens after the name; empty where none closes it soon."""
    behind = range(site.name.end + 1, site.name.end + 1 + WORDS_TO_ITS_NOUN)
    closing = next((at for at in behind if site.words.text(at) == ")"), -2)
    return site.words.lower(closing + 1)


def has_posts(site: NameSite) -> bool:
    """As in "Lumara's shareholders", "Lumara coach Temba Okafor": what towns and people do not have."""
    words, end = site.words, site.name.end
    if site.length > 2 or site.name.label not in UNSURE_LABELS - {"NORP"} or site.text in site.lists.places:
        return False
    at = end + (words.text(end) in {"'s", "’s"})
    if words.text(at).isupper():
        return False  # a shouted headline
    pair = f"{words.lower(at)} {words.lower(at + 1)}"
    posts = site.lists.contexts["organisation_belongings"]
    if site.name.label == "PERSON" and site.length == 1:
        posts |= site.lists.contexts["firm_belongings"]  # towns have workers too
    return words.lower(at) in posts or pair in posts


def is_club(site: NameSite) -> bool:
    """As in "Lumara Bilbao": a town behind a word that is part of no town's name."""
    if site.length != 2 or site.name.label not in {"GPE", "ORG", "LOC", "FAC"}:
        return False
    first = site.first
    return (
        site.last in site.lists.cities
        and first not in DIRECTIONS
        and first not in site.lists.first_names
        and first not in site.lists.adjectives
        and first not in site.lists.states
    )


def named_after_state(site: NameSite) -> bool:
    """As in "Air Ghana", "Radio Peru", "CEMAB Peru": the words before a state that make it a body's name."""
    if site.length < 2 or site.last not in site.lists.states or site.first in site.lists.states:
        return False
    short = site.words.text(site.name.start)
    acronym = site.length == 2 and short.isupper() and short.isalpha() and len(short) > 2
    return acronym or site.first in site.lists.contexts["before_states"]


def agency_of_dateline(site: NameSite) -> bool:
    """As in "LIMA (Lumara Wire) -": who reports from there."""
    words, end = site.words, site.name.end
    if words.text(site.name.start - 1) != "(" or words.text(end) != ")" or site.text in site.lists.states:
        return False
    return words.text(end + 1) in {"-", "–", "—", "--"} and not words.glued(end)


def is_people_or_faith(site: NameSite) -> bool:
    """As in "Kurdish", "Tamils", "Peruvians": a people or a faith, which is nobody in particular."""
    return is_people(site.text)


def is_award(site: NameSite) -> bool:
    """As in "Young Player of the Year"."""
    words, end = site.words, site.name.end
    return (
        words.lower(end) == "of"
        and words.lower(end + 1) == "the"
        and words.text(end + 2) in {"Year", "Month"}
    )


def is_gathering(site: NameSite) -> bool:
    """As in "at the Lumara conference": what people go to, when no body is known to be called so."""
    return (
        site.name.label in {"FAC", "GPE", "LOC", "PERSON", "PRODUCT", "RUN", "EVENT"}
        and site.before in BEFORE_GATHERINGS
        and site.after in site.lists.contexts["gatherings"]
        and site.text not in site.lists.places
    )
