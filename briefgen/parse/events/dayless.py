"""Words of a name without those of days: a timeline shows days beside it."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from briefgen.parse.events.scene import EventScene
from briefgen.parse.lexicon import LEXICON

TIME_ZONE = re.compile(r"[A-Z]{1,3}[DS]?T")
ROUNDING = LEXICON.words("events_rules", "dayless_rounding")


def leave_out_days(tokens: Sequence[Token], scene: EventScene) -> list[Token]:
    """The words that tell no day, nor lead to one: “signed on Friday in Oslo” is “signed in Oslo”."""
    kept = [token for token in tokens if not _is_day_word(token, scene) and token.tag_ != "WP$"]
    kept = [token for token in kept if not _tells_whose_clock(token)]
    told = {token.i for token in kept}
    return [token for token in kept if not _dangles_from_day(token, told, scene)]


def _is_day_word(token: Token, scene: EventScene) -> bool:
    """A word of a date, or the “'s” after one; "four years in prison" is no date."""
    owned = token.tag_ == "POS" and token.i > 0 and scene.tells_day(token.nbor(-1))
    joint = token.dep_ == "cc" and 0 < token.i < len(token.doc) - 1
    between = joint and scene.tells_day(token.nbor(-1)) and scene.tells_day(token.nbor(1))
    return owned or between or scene.tells_day(token)


def _tells_whose_clock(token: Token) -> bool:
    """The words of “at 6.30 a.m. *local time*”."""
    noun = token.head if token.dep_ == "amod" else token
    return noun.lower_ == "time" and any(child.lower_ == "local" for child in noun.lefts)


def _dangles_from_day(token: Token, told: set[int], scene: EventScene) -> bool:
    """Whether it is a preposition, a "the" or an "around" of a day that is left out."""
    leads = token.pos_ in {"ADP", "DET", "SCONJ"} or token.lower_ in ROUNDING
    if token.dep_ == "prt" or not leads or token.i + 1 >= len(token.doc):
        return False
    after = token.nbor(1)
    if any(child.i in told and _is_of_day(child, scene) for child in token.rights):
        return False  # "the inquiry into November's floods", "read in this morning's hearing"
    return after.i not in told and (scene.tells_day(after) or _dangles_from_day(after, told, scene))


def _is_of_day(noun: Token, scene: EventScene) -> bool:
    """“November's *floods*”, “this morning's *hearing*”."""
    return noun.dep_ == "pobj" and any(one.dep_ == "poss" and scene.tells_day(one) for one in noun.lefts)


def leave_out_effect(kept: list[Token]) -> list[Token]:
    """“appointed her *with effect* from 1 July”, where the day is left out."""
    if kept and TIME_ZONE.fullmatch(kept[-1].text):
        return kept[:-1]  # "at 7.30 p.m. AEDT"
    ends = [one.lower_ for one in kept[-2:]]
    return kept[:-2] if ends == ["with", "effect"] else kept
