"""Titles, ranks and offices as they stand before a name, and where one of several words ends."""

from briefgen.parse.actors.words import CAPITAL, TokenTexts
from briefgen.parse.gazetteer import Gazetteer
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

INSIDE_OFFICES = LEXICON.words("actors_rules", "names_inside_offices")
POSTED_TO = LEXICON.words("actors_rules", "names_posted_to")
"""Between an envoy and the state where he or she serves."""


def is_title(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    """Whether the word is a title, rank or office as it stands before a name."""
    key, low = words.key(at), words.lower(at)
    return (
        key in lists.persons["titles"]
        or low in lists.persons["held"]
        or words.text(at) in lists.persons["held"]
    )  # "MP"


def ends_office(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    """Whether the word is the last of an office of several: "State" of "Secretary of State"."""
    spoken = (" ".join(words.lower(one) for one in range(at - back, at + 1)) for back in (1, 2, 3))
    return words.lower(at - 1) in INSIDE_OFFICES and any(told in lists.persons["offices"] for told in spoken)


def of_office(words: TokenTexts, lists: Gazetteer, end: int) -> bool:
    """As in "Slovak Foreign" before "Minister": a word of the office that follows."""
    office = words.lower(end)
    return words.lower(end - 1) in lists.persons["portfolios"] and (
        words.is_capital(end) and office in lists.persons["held"]
    )


def _is_addressed(words: TokenTexts, lists: Gazetteer, at: int, end: int) -> bool:
    """As in "Dr Obuya", which the model took whole for a body or a town; "Miss Peru" is crowned so."""
    addresses = lists.persons["forms_of_address"] - {"Miss"}
    return words.key(at) in addresses and end == at + 2 and bool(CAPITAL.fullmatch(words.key(at + 1)))


def _is_person_name(words: TokenTexts, lists: Gazetteer, start: int, end: int) -> bool:
    """Whether what follows a title may be a first and a last name."""
    keys = words.keys[start:end]
    told = lists.of_organisations
    return len(keys) == 2 and all(CAPITAL.fullmatch(key) and key not in told for key in keys)


def heads_body(words: TokenTexts, lists: Gazetteer, at: int, end: int) -> bool:
    """As in "Principal of Larkton College", taken whole for a body: an office, and what it is of."""
    told = words.lower(at + 1) == "of" and words.key(end - 1) in lists.organisation_words
    return told and end > at + len(("Principal", "of", "Larkton")) and is_title(words, lists, at)


def leads_person(words: TokenTexts, lists: Gazetteer, at: int, end: int) -> bool:
    """Whether a title stands at `at`, and what follows it up to `end` is who bears it."""
    titled = is_title(words, lists, at)
    named = titled and (_is_person_name(words, lists, at + 1, end) or _is_surname(words, lists, at + 1, end))
    return named or _is_addressed(words, lists, at, end)


def _is_surname(words: TokenTexts, lists: Gazetteer, at: int, end: int) -> bool:
    """As in "Skipper Holm", where the article has "Ines Holm" too."""
    key = words.key(at)
    if end != at + 1 or key in lists.of_organisations:
        return False
    again = (one for one in range(1, len(words.keys)) if words.keys[one] == key)
    return any(words.key(one - 1) in lists.first_names for one in again)


def names_holder(words: TokenTexts, lists: Gazetteer, at: int, end: int) -> bool:
    """As in "Lumara Labour MP Ama Obuya", taken whole for a body: a title, and a first and a last name."""
    named = at + 2 < end and words.key(at + 1) in lists.first_names and words.is_capital(at + 2)
    return named and is_title(words, lists, at) and words.key(end - 1) not in lists.organisation_words


def tells_several(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    """As in "Brothers" and, where a sentence begins, "Guides" before who they are."""
    low = words.lower(at)
    trade = words.tokens[at].is_sent_start and low.endswith("s") and low[:-1] in lists.person_nouns
    return low in lists.contexts["siblings"] or bool(trade)


def is_station(words: TokenTexts, lists: Gazetteer, at: int, end: int) -> bool:
    """As in "envoy for *Peru* Kwame Osei", taken whole for one name: where one serves, and who it is."""
    posted = words.lower(at - 1) in POSTED_TO and words.lower(at - 2) in lists.person_nouns
    if not posted or words.key(at) not in lists.states or at + 1 >= end:
        return False
    named = words.is_capital(at + 1) and words.is_capital(at + 2)
    first, told = words.key(at + 1), lists.organisation_words | lists.place_words
    return named and (first in lists.first_names or not (is_word(words.doc, first.lower()) or first in told))
