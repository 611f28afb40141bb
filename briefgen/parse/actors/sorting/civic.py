"""Names of a town's life: its campaigns, papers, traders, clubs, and the seats of its members of parliament.

The same kind of tests as in `sites`, for the same table in `sorts`.
"""

from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.actors.spotting.wholes import TRADES
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

MEMBERS = LEXICON.words("actors_rules", "civic_members")
"""Who sits for a seat."""
SEAT_LABELS = frozenset({"FAC", "GPE", "LOC", "ORG", "PERSON", "RUN"})
SEAT_WORDS = 3
"""Words of the longest seat that is looked at."""


def is_campaign(site: NameSite) -> bool:
    """As in "Save Our Pier said"."""
    return site.name.label == "CAMPAIGN"


def is_paper(site: NameSite) -> bool:
    """As in "told the Courier": the article before a word that papers are called by."""
    return site.length == 1 and site.before == "the" and site.first in site.lists.contexts["publications"]


def is_trader(site: NameSite) -> bool:
    """As in "Amber Wool Bakeries", "Larkton Rovers": the last word says so, and nobody's name leads."""
    given = site.first in site.lists.first_names
    return site.length > 1 and site.last in TRADES and not given and site.words.is_capital(site.name.start)


def is_seat(site: NameSite) -> bool:
    """As in "Larkton MP Ama Obuya": where she sits, unless it is a word or an acronym, as of a party."""
    words, lists, end = site.words, site.lists, site.name.end
    if words.text(end) not in MEMBERS or site.name.label not in SEAT_LABELS or site.length > SEAT_WORDS:
        return False
    party = site.text in lists.bodies or site.text.isupper() or is_word(words.doc, site.last.lower())
    return not party and site.last not in lists.organisation_words
