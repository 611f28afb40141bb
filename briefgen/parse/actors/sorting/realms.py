"""States that no list knows, told by what only states have: "the foreign minister of Lumara"."""

from briefgen.parse.actors.sorting.persons import FAMILY_NAMES, UNSURE_LABELS
from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.actors.words import POSSESSIVE, TokenTexts
from briefgen.parse.grammar.labels import PROPER
from briefgen.parse.lexicon import LEXICON

GOVERNMENT = LEXICON.words("actors_rules", "realms_government")
"""What a state has, by its last word: "Lumara's foreign *minister*"."""
WORDS_TO_POST = 3
"""Words from the name to the post, at most."""


def is_realm(site: NameSite) -> bool:
    """A lone name that has ministers or an embassy and never stands behind another: "Lumara's ministry"."""
    words = site.words
    if not _is_unknown_name(site) or not _has_posts(words):
        return False
    places = list(words.find_text(site.first))
    if not any(_has_government(words, at) or _is_of_government(words, at) for at in places):
        return False
    return not any(_is_in_longer_name(words, at) for at in places)


def _is_unknown_name(site: NameSite) -> bool:
    """One word that no list of persons knows, and that the model does not take for a person."""
    known = site.text in FAMILY_NAMES or site.text in site.lists.first_names
    return site.length == 1 and site.name.label in UNSURE_LABELS - {"PERSON"} and not known


def _has_posts(words: TokenTexts) -> bool:
    """Whether the article names a minister or an embassy at all."""
    return not GOVERNMENT.isdisjoint(words.lowered)


def _is_in_longer_name(words: TokenTexts, at: int) -> bool:
    """As in "Ida Lumara", "President Lumara": whose minister it is may be a person."""
    return at > 0 and words.is_capital(at - 1) and words.tokens[at - 1].tag_ in PROPER


def _has_government(words: TokenTexts, at: int) -> bool:
    """As in "Lumara's deputy prime minister"."""
    if words.text(at + 1) not in POSSESSIVE:
        return False
    return any(words.lower(post) in GOVERNMENT for post in range(at + 2, at + 2 + WORDS_TO_POST))


def _is_of_government(words: TokenTexts, at: int) -> bool:
    """As in "the prime minister of Lumara"."""
    return words.lower(at - 1) == "of" and words.lower(at - 2) in GOVERNMENT
