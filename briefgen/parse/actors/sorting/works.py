"""What has a name and is nobody, though nobody makes it to sell: films, ships, kinds of animals, short forms.

The same kind of tests as in `sites`, for the same table in `sorts`.
"""

import re

from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.lemmas import is_word

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LATIN = re.compile(r"[a-z]{3,}(?:a|ae|ans|ens|i|is|um|us)")
TITLE_LABELS = frozenset({"FAC", "GPE", "LOC", "ORG", "PERSON", "PRODUCT", "RUN", "WORK_OF_ART"})
"""What the model may take a title for."""
SHIPS = frozenset(
    {"HMAS", "HMCS", "HMNZS", "HMS", "INS", "MS", "MT", "MV", "RMS", "RRS", "SS", "USNS", "USS"}
)


def dated_work(site: NameSite) -> bool:
    """As in "Silent Harbour (2005)": a film or a book, and the year it came out."""
    words, end = site.words, site.name.end
    if words.text(end) != "(" or not _YEAR.fullmatch(words.text(end + 1)) or words.text(end + 2) != ")":
        return False
    cited = site.name.label == "PERSON" and site.length == 1  # "Holm (2005)" is who wrote it
    # "Porto Larks (2005)" played there in that year.
    team = site.last.endswith("s") and (
        site.first in site.lists.places or words.is_capital(site.name.start - 1)
    )
    return site.name.label in TITLE_LABELS and not cited and not team


def called_work(site: NameSite) -> bool:
    """As in "the series Harbour Lights", "a romantic comedy, Silent Harbour": behind the word for it."""
    words, at = site.words, site.name.start - 1
    at -= words.text(at) in {",", '"', "“", "‘"}
    if site.name.label not in TITLE_LABELS or words.lower(at) not in site.lists.contexts["work_nouns"]:
        return False
    token = words.tokens[site.name.end - 1]
    return token.dep_ not in {"nsubj", "nsubjpass"} or token.head.dep_ != "relcl"  # "the film Holm made"


def is_vessel(site: NameSite) -> bool:
    """As in "the cruise ship Lumara", "the Lumen spacecraft": what carries somebody or something."""
    vessels = site.lists.contexts["vessel_nouns"]
    if (
        site.name.label not in TITLE_LABELS
        or site.text.isupper()
        or site.last in site.lists.organisation_words
    ):
        return False
    behind = site.after in vessels and site.before in {"the", "'s", "’s"}
    return site.before in vessels or behind or _opens_as_vessel(site, vessels)


def _opens_as_vessel(site: NameSite, vessels: frozenset[str]) -> bool:
    """As in "Ferry Lumara", "Space Shuttle Lumara"."""
    pair = site.words.joined(site.name.start, min(site.name.start + 2, site.name.end)).lower()
    return pair in vessels or (site.length > 1 and site.first.lower() in vessels)


def is_species(site: NameSite) -> bool:
    """As in "Lasius borealis": a kind of animal or plant, whose second word is no word of the language."""
    second = site.words.text(site.name.end)
    if site.length > 1 or not _LATIN.fullmatch(second) or not site.text[1:].islower():
        return False
    given = site.text in site.lists.first_names or second in site.lists.contexts["particles"]
    return not given and not is_word(site.words.doc, second)


def is_shortened(site: NameSite) -> bool:
    """As in "a crew exchange vessel (CEV)": what is written small is no name, nor are its initials."""
    words, at = site.words, site.name.start
    short = words.text(at)
    if site.length > 1 or words.text(at - 1) != "(" or words.text(at + 1) != ")" or not short.isupper():
        return False
    spelled = words.texts[max(0, at - 1 - len(short)) : at - 1]
    if "".join(part[:1] for part in spelled) != short.lower():
        return False
    return spelled[-1] not in site.lists.contexts["organisation_nouns"] | site.lists.generic


def is_ship(site: NameSite) -> bool:
    """As in "the USS Halden", "the first ship, the Halden,": a thing, not who sails it."""
    if site.length > 1 and site.words.text(site.name.start) in SHIPS:
        return True
    token = site.words.tokens[site.name.end - 1]
    vessel = token.head.lemma_.lower() in site.lists.contexts["vessel_nouns"]
    return token.dep_ == "appos" and vessel and site.before == "the"
