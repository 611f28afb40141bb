"""Sides that are given up: "withdrew its support for the road", "dropped their objection to the sale".

Knows the parse, and the nouns by which a side is held.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_governed, list_after, list_children
from briefgen.parse.grammar.spans import cover_phrase
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import nouns, realised

BEFALLS = LEXICON.words("positions_rules", "retractions_befalls")
"""Who "loses support for the plan", or "overcomes opposition to it", has given up no side of their own."""


@dataclass(frozen=True, slots=True)
class Retraction:
    noun: Token
    about: Span
    """What it was a side of; of a plan the plan itself."""
    kind: str
    """The class of what is held now: undecided, or against a plan that is dropped."""


def find_retraction(verb: Token) -> Retraction | None:
    """The side or the plan that is given up; None for other verbs."""
    if verb.lemma_.lower() in BEFALLS:
        return None
    held = (child for child in list_after(verb, {"dobj"}) if realised.is_given_up(child))
    noun = next((child for child in held if not _is_owned_by_others(child)), None)
    return None if noun is None else _retract_plan(noun) or _retract_side(verb, noun)


def _retract_plan(noun: Token) -> Retraction | None:
    """As in "dropped its plan to close the ward"."""
    frames = cues.nouns().get(noun.lemma_.lower(), {})
    planned = any(frames.get(frame) == "plan" for frame, _ in nouns.complements(noun))
    return Retraction(noun, cover_phrase(noun), "against") if planned else None


def _retract_side(verb: Token, noun: Token) -> Retraction | None:
    frames = cues.nouns().get(noun.lemma_.lower(), {})
    sided = {frame for frame, kind in frames.items() if kind in realised.TAKEN}
    if not sided:
        return None
    about = next((span for frame, span in nouns.complements(noun) if frame in sided), None)
    about = about or _find_beside(verb, noun, sided) or _told_before(verb)
    return Retraction(noun, about, "weigh") if about is not None else None


def _find_beside(verb: Token, noun: Token, sided: set[str]) -> Span | None:
    """The toll of "dropped his objection to the toll", which the parser hangs on the verb."""
    after = (child for child in list_after(verb, {"prep"}) if child.i > noun.i and child.lower_ in sided)
    thing = next(map(find_governed, after), None)
    return cover_phrase(thing) if thing is not None else None


def _is_owned_by_others(noun: Token) -> bool:
    """As in "ended Peru's opposition to the pact"."""
    return any(child.tag_ != "PRP$" for child in list_children(noun, {"poss"}))


def _told_before(verb: Token) -> Span | None:
    """As in "objected to the scheme but withdrew its objection": what the first verb names is meant."""
    if verb.dep_ != "conj":
        return None
    before = (_thing_after(child) for child in verb.head.rights if child.i < verb.i)
    return next((cover_phrase(thing) for thing in before if thing is not None), None)


def _thing_after(word: Token) -> Token | None:
    """The object itself, or what a preposition governs."""
    return word if word.dep_ == "dobj" else find_governed(word if word.dep_ == "prep" else None)
