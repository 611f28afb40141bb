"""What verbs, nouns and small words do to a thing: bring it, undo it, make it more or less.

Knows the lexicon and the parse; nothing of positions.
"""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from briefgen.model import Effect
from briefgen.parse.grammar.below import find_child, list_after, list_children
from briefgen.parse.grammar.verbs import is_infinitive
from briefgen.parse.lexicon import LEXICON

KEEPS = LEXICON.words("positions_rules", "effects_keeps")
"""Verbs that only say how a thing is to be: "stay closed", "keep it open"."""
UNDOING_ALONE = LEXICON.words("positions_rules", "effects_alone")
"""Verbs that undo a thing where nothing stands behind them: "the toll must go", not "go to court"."""
ENDED = LEXICON.words("positions_rules", "effects_ended")
"""What is to end where it is to go."""
SOON = LEXICON.words("positions_rules", "effects_soon")
JOINED = {"cc", "conj", "punct"}
EFFECT_LABELS = {"acomp", "advmod", "oprd", "prt", "prep"}


@cache
def _effects_of_family(family: str) -> dict[str, Effect]:
    """The words of a family (`verbs`, `nouns`, `words`) with their effects."""
    groups = LEXICON.load("effects", dict[str, tuple[str, ...]])
    return {word: effect for effect in Effect for word in groups.get(f"{effect}_{family}", ())}


def find_verb_effect(verb: Token) -> Effect | None:
    """The effect of a verb with what belongs to it: "ban", "go ahead", "keep away", "stay closed"."""
    lemma = verb.lemma_.lower()
    keeps = lemma in KEEPS
    if keeps and any(of_word(child) is None for child in list_children(verb, {"acomp"})):
        return None  # "must stay neutral"
    beside = [child.lower_ for child in list_after(verb, EFFECT_LABELS)]
    whole = [_effects_of_family("verbs").get(f"{lemma}_{word}") for word in beside]
    told = [_effects_of_family("words").get(word) for word in beside] if keeps else []
    return next((effect for effect in (*whole, *told, *_effects_of_itself(verb)) if effect is not None), None)


def _effects_of_itself(verb: Token) -> tuple[Effect | None, ...]:
    """The effects of the verb without what stands beside it."""
    lemma = verb.lemma_.lower()
    if lemma in UNDOING_ALONE:
        return (Effect.UNDO if is_sent_away(verb) else None,)
    return _effects_of_family("verbs").get(lemma), _effects_of_family("words").get(verb.lower_)


def is_sent_away(verb: Token) -> bool:
    """As in "the toll must go now": nothing says where to, and people and ships may only leave."""
    if verb.lemma_.lower() not in UNDOING_ALONE:
        return False
    behind = (child for child in verb.rights if child.dep_ not in JOINED and child.lower_ not in SOON)
    owner = verb.head if verb.dep_ == "xcomp" else verb
    ends = find_child(verb, {"nsubj"}) or find_child(owner, {"nsubj"})
    return ends is not None and ends.lemma_.lower() in ENDED and not any(behind)


def find_noun_effect(noun: Token) -> Effect | None:
    """The effect of a noun: "ban", "closure", "plan", "increase"."""
    return _effects_of_family("nouns").get(noun.lemma_.lower())


def of_word(word: Token) -> Effect | None:
    """The effect of a small word behind a thing: "trawlers out of our waters"."""
    return _effects_of_family("words").get(word.lower_)


def of_noun_behind(noun: Token) -> Effect | None:
    """The effect of a noun on what stands behind it, and on nothing before it: "the failure of the talks"."""
    return _effects_of_family("behind").get(noun.lemma_.lower())


def of_towards(verb: Token, word: Token, beside: Sequence[Token]) -> Effect | None:
    """The effect of a verb on what its preposition leads to: "do away with", "withdraw from"."""
    names = (*(one.lower_ for one in beside if one.i < word.i), word.lower_)
    return _effects_of_family("towards").get("_".join((verb.lemma_.lower(), *names)))


def of_amount(word: Token) -> Effect | None:
    """Whether there is to be more or less of a thing: "lower", "higher"."""
    return _effects_of_family("amounts").get(word.lower_)


@cache
def _text_nouns() -> frozenset[str]:
    return LEXICON.words("effects", "texts")


def has_text_behind(noun: Token) -> bool:
    """Whether what the noun does to a thing stands behind it: "a law that bans", "a motion against"."""
    return noun.lemma_.lower() in _text_nouns()


def find_gone_on_with(verb: Token) -> Token | None:
    """As in "it will continue to back the dam": who speaks goes on, and the matter is not "it"."""
    subject = find_child(verb, {"nsubj"})
    if subject is None or subject.pos_ != "PRON" or find_child(verb, {"dobj"}) is not None:
        return None
    return next((one for one in list_after(verb, {"xcomp"}) if is_infinitive(one)), None)
