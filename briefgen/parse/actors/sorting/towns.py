"""Which bare names are towns: things happen in them, and people are of them.

The same kind of signs as in `firms`; what speaks anywhere is no town here.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from briefgen.model import ActorKind
from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.sorting.bare import BareName
from briefgen.parse.actors.sorting.persons import FAMILY_NAMES, SURNAME_ENDINGS
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.lexicon import LEXICON

BEFORE_TOWNS = LEXICON.words("actors_rules", "towns_inside")
"""Prepositions before what one can be in."""
TRUSTING = LEXICON.words("actors_rules", "towns_trusting")
"""What is "in" a person, a firm or a play."""
OF_TOWNS = LEXICON.words("actors_rules", "towns_of")
"""Who and what is "of" a town."""
ONE_OF_TOWN = LEXICON.words("actors_rules", "products_before_one")
TOWNSPEOPLE = LEXICON.words("actors_rules", "towns_townspeople")
MOVING = LEXICON.words("actors_rules", "towns_moving")
TOWARDS_TOWNS = LEXICON.words("actors_rules", "towns_ways")
LYING_AROUND = LEXICON.words("actors_rules", "towns_lying_around")
STANDING = LEXICON.words("actors_rules", "towns_standing")
"""What stands "at" a place."""


def find_towns(words: TokenTexts, names: Iterable[BareName]) -> frozenset[str]:
    """The names that at least one place shows to be a town, and that do nothing that only others do."""
    seen = [one for one in names if not (_ends_as_surname(one.text) or one.is_plain(words))]
    acting = {one.text for one in seen if _acts(words, one)}
    return frozenset(one.text for one in seen if one.text not in acting and _is_place(words, one))


def is_inside_name(words: TokenTexts, name: Name) -> bool:
    """As in "near Lumara"; but not "confidence in Lumara"."""
    before = words.tokens[name.start - 1] if name.start else None
    if before is None or before.lower_ not in gazetteer().contexts["place_prepositions"]:
        return False
    return before.head.lemma_.lower() not in TRUSTING


def _ends_as_surname(text: str) -> bool:
    """As in "Ludo Lindgren", "Sigga Holmsdóttir"."""
    last = text.rpartition(" ")[2]
    return " " in text and (last in FAMILY_NAMES or last.lower().endswith(SURNAME_ENDINGS))


def _acts(words: TokenTexts, one: BareName) -> bool:
    token = one.find_token(words)
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in gazetteer().speech


def _is_place(words: TokenTexts, one: BareName) -> bool:
    if one.kind is None and one.has_several_words:
        return False  # "a report in Lumara Notes", which the model took for nothing
    token, told = one.find_token(words), one.kind is ActorKind.ORGANISATION
    if _is_of_townsman(words, one):
        return not told
    if token.dep_ == "conj":
        return not told and _is_beside_town(token.head)
    before = token.head
    if token.dep_ != "pobj" or before.i + 1 != one.name.start:
        return False
    return any(test(words, before) for test in TOWN_SIGNS[: 3 if told or one.has_several_words else 4])


def _is_of_townsman(words: TokenTexts, one: BareName) -> bool:
    """As in "a Lumara woman was hurt": where she lives; not "the Lumara couple", whose name it may be."""
    end = one.name.end
    led = words.lower(one.name.start - 1) in ONE_OF_TOWN
    return led and words.text(end) in TOWNSPEOPLE and not words.is_capital(end)


def _is_beside_town(first: Token) -> bool:
    """As in "in Lumara and Tessel"."""
    return first.tag_ == "NNP" and first.dep_ == "pobj" and _is_inside(first.head)


def _happens_inside(_words: TokenTexts, before: Token) -> bool:
    """As in "a recount in Lumara"."""
    return _is_inside(before)


def _is_inside(before: Token) -> bool:
    """As in "riots in Lumara", "the hills around Lumara"; not "people rallied around Lumara"."""
    governor = before.head.lemma_.lower()
    lies = before.lower_ == "around" and before.i and before.nbor(-1).lemma_.lower() in LYING_AROUND
    return bool(lies) or (before.lower_ in BEFORE_TOWNS and governor not in TRUSTING)


def _is_of_town(_words: TokenTexts, before: Token) -> bool:
    """As in "the people of Lumara"."""
    return before.lower_ == "of" and before.head.lemma_.lower() in OF_TOWNS


def _is_standing(words: TokenTexts, before: Token) -> bool:
    """As in "the temple at Lumara"."""
    return before.lower_ == "at" and words.lower(before.i - 1) in STANDING


def _is_way(_words: TokenTexts, before: Token) -> bool:
    """As in "moved to Lumara"."""
    return before.lower_ in TOWARDS_TOWNS and before.head.lemma_.lower() in MOVING


TOWN_SIGNS = (_happens_inside, _is_of_town, _is_standing, _is_way)
"""The last says little of what may be a body, or has several words."""
