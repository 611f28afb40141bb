"""Bodies that a name and their task call: "the Argo border mission", "the [WEMA] food agency"."""

from collections.abc import Collection

from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.grammar.labels import NOUN_TAGS
from briefgen.parse.lexicon import LEXICON

MISSIONS = LEXICON.words("actors_rules", "tasks_missions")
TASK_WORDS = 5
"""Words of the longest task of a body, its noun and hyphens among them."""


def is_mission(site: NameSite) -> bool:
    """As in "the Argo border mission"."""
    told = site.name.label in {"PERSON", "NORP", "GAZETTEER"} and not site.text.isupper()
    if told or site.text in site.lists.places:
        return False
    return find_task_end(site.words, site.name.end, MISSIONS) > 0


def is_inserted(site: NameSite) -> bool:
    """As in "the [EUCOS] training mission", "a [WEMA] food agency": what an editor put before a body."""
    words, end = site.words, site.name.end
    if site.before != "[" or words.text(end) != "]" or not site.text.isupper() or site.length > 1:
        return False
    reach = find_task_end(words, end + 1, site.lists.contexts["organs"])
    return reach > 0 and (reach == len(words.texts) or words.tokens[reach].tag_ not in NOUN_TAGS)


def find_task_end(words: TokenTexts, at: int, bodies: Collection[str]) -> int:
    """Behind the noun of a body in which the words at `at` end, as "border mission" does; else 0."""
    for reach in range(at, min(at + TASK_WORDS, len(words.texts))):
        if words.text(reach) in bodies:
            return reach + 1
        if words.tokens[reach].tag_ not in {"JJ", "NN", "HYPH"} or words.is_capital(reach):
            return 0
    return 0
