"""Names of a town's life: its campaigns, papers, traders, clubs, and the seats of its members of parliament.

The same kind of tests as in `sites`, for the same table in `sorts`.
"""

from briefgen.parse.actors.sorting.persons import FAMILY_NAMES
from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.actors.sorting.towns import is_inside_name
from briefgen.parse.actors.spotting.names import SITTING
from briefgen.parse.actors.spotting.wholes import SAINTS, TRADES
from briefgen.parse.actors.words import POSSESSIVE
from briefgen.parse.grammar.labels import PROPER
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

OFFICES_ALONE = frozenset({"Admiralty", "Treasury"})
"""Offices of a state that are called by one word."""
PAPERS = LEXICON.words("actors_rules", "civic_papers")
PAPER_EVENTS = LEXICON.words("actors_rules", "civic_paper_events")
"""What may be "daily" too: "the weekly Larkton market"."""
PAPER_WORDS = 4
"""Words of the longest name of a paper that is looked at."""
OWNED_TAGS = frozenset({"JJ", "NN", "NNP", "NNPS", "NNS"})
STREETS = LEXICON.words("actors_rules", "civic_streets")
WATERS = LEXICON.words("actors_rules", "civic_waters")
ON_STREETS = LEXICON.words("actors_rules", "civic_on_streets")
SENT_FOR = LEXICON.words("actors_rules", "civic_sent_for")
SEAT_LABELS = frozenset({"FAC", "GPE", "LOC", "ORG", "PERSON", "RUN"})
SEAT_WORDS = 3
"""Words of the longest seat that is looked at."""
WORDS_OF_DATELINE, SHORT_DATELINE = 10, 3
"""Words from the town to the dash, and letters of an acronym."""


def is_campaign(site: NameSite) -> bool:
    """As in "Save Our Pier said"."""
    return site.name.label == "CAMPAIGN"


def is_paper(site: NameSite) -> bool:
    """As in "told the Courier", "the Treasury": the article before a paper's or an office's word."""
    if _is_called_paper(site):
        return True
    named = site.first in site.lists.contexts["publications"] or site.first in OFFICES_ALONE
    return site.length == 1 and site.before == "the" and named


def _is_called_paper(site: NameSite) -> bool:
    """As in "the local daily al-Watan": the noun for a paper right before, which the name does not act on."""
    words, token = site.words, site.words.tokens[site.name.end - 1]
    at = site.name.start - 1 - 2 * (site.before == "-" and words.lower(site.name.start - 2) == "al")
    if words.lower(at) not in PAPERS or site.length > PAPER_WORDS:
        return False
    return token.tag_ in PROPER and token.dep_ != "nsubj" and words.lower(site.name.end) not in PAPER_EVENTS


def is_church(site: NameSite) -> bool:
    """As in "the vicar of St Odo's": a saint who owns nothing that is named."""
    words, end = site.words, site.name.end
    saint = site.first in SAINTS and site.length > 1 and words.text(end) in POSSESSIVE
    return saint and (end + 1 >= len(words.texts) or words.tokens[end + 1].tag_ not in OWNED_TAGS)


def is_trader(site: NameSite) -> bool:
    """As in "Amber Wool Bakeries", "Larkton Rovers": the last word says so, and nobody's name leads."""
    given = site.first in site.lists.first_names
    return site.length > 1 and site.last in TRADES and not given and site.words.is_capital(site.name.start)


def is_trade(site: NameSite) -> bool:
    """As in "Dale Travel": a first name before a trade that is no family's name."""
    told = site.last in TRADES - FAMILY_NAMES and site.first in site.lists.first_names
    return told and site.length == 2 and site.words.is_capital(site.name.start)


def is_seat(site: NameSite) -> bool:
    """As in "Larkton MP Ama Obuya", "Member for Larkton": where she sits, and no acronym, as of a party."""
    words, lists, end = site.words, site.lists, site.name.end
    sent = site.before == "for" and words.text(site.name.start - 2) in SITTING | SENT_FOR
    if (
        not (sent or words.text(end) in SITTING)
        or site.name.label not in SEAT_LABELS
        or site.length > SEAT_WORDS
    ):
        return False
    word = not sent and is_word(words.doc, site.last.lower())
    party = site.text in lists.bodies or site.text.isupper() or word
    return not party and site.last not in lists.organisation_words


def is_street(site: NameSite) -> bool:
    """As in "on Elsa Street", "in Rosa Springs": not "faith in Joan Street"."""
    if site.length == 1 or site.words.text(site.name.end) in POSSESSIVE:
        return False
    if site.last in STREETS:
        return site.before in ON_STREETS
    return site.last in WATERS and site.before == "in" and is_inside_name(site.words, site.name)


def town_of_dateline(site: NameSite) -> bool:
    """As in "KARSU, Norway (Lumara Wire) -": whence it is told, in capitals at the head."""
    words, end = site.words, site.name.end
    opens = not site.name.start or words.is_break(site.name.start - 1)
    head = opens and site.text.isupper() and len(site.text) > SHORT_DATELINE
    if not head or site.text in site.lists.bodies:
        return False
    near = range(end, min(end + WORDS_OF_DATELINE, len(words.texts) - 1))
    dash = next((at for at in near if words.text(at) in {"-", "–", "—", "--"}), None)
    return dash is not None and words.text(dash - 1) == ")" and words.text(end) in {",", "("}
