"""Towns and counties that play: what is around the name says that their team is meant.

The same kind of tests as in `sites`, for the same table in `kinds`.
"""

import re

from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.lexicon import LEXICON

VERSUS = LEXICON.words("actors_rules", "teams_versus")
JOINING_TEAMS = LEXICON.words("actors_rules", "teams_joining")
BEFORE_RIVALS = LEXICON.words("actors_rules", "teams_before_rivals")
RESULTS = LEXICON.words("actors_rules", "teams_results")
PLAYING = LEXICON.words("actors_rules", "teams_playing")

_DATE = re.compile(r"(?:1[89]|20)\d\d(?:-\d\d-\d\d)?")


def is_team(site: NameSite) -> bool:
    """A town that plays: "Turin striker", "v Devon", "Porto 2 Bilbao 1"."""
    if site.text not in site.lists.places and site.text not in site.lists.counties:
        return False
    contexts = site.lists.contexts
    if site.after in contexts["team_heads"] or site.before in VERSUS:
        return True
    if site.before in JOINING_TEAMS or _is_played_for(site):
        return True
    return site.after in contexts["results"] or _has_score(site)


def _is_played_for(site: NameSite) -> bool:
    """As in "he scored twice for Turin", "a 3-1 defeat by Turin"."""
    words, at = site.words, site.name.start - 1
    before = words.lower(at - 1)
    if site.before == "for":
        near = (words.tokens[one].lemma_.lower() for one in range(max(0, at - 3), max(0, at)))
        return any(lemma in PLAYING for lemma in near)
    return site.before in BEFORE_RIVALS and before in RESULTS


def _has_score(site: NameSite) -> bool:
    """A number right after the name, and none of a date: "Devon 3"."""
    words, end = site.words, site.name.end
    if not words.is_number(end) or _DATE.fullmatch(words.text(end)):
        return False
    before = site.name.start - 1
    return (
        before < 0 or words.is_break(before) or words.is_number(before) or words.text(before) in {",", "and"}
    )
