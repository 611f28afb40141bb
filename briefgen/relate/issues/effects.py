"""What words do to a thing, by their stems: "ban", "go ahead", "vote down", "the closure", "a higher fee"."""

from functools import cache

from briefgen.model import Effect
from briefgen.parse.lexicon import LEXICON as READING
from briefgen.relate import words

UNDOING = frozenset({Effect.UNDO, Effect.MORE, Effect.LESS})
"""What leaves a thing not as it was."""
SIZED = frozenset({Effect.MORE, Effect.LESS})
"""What makes a thing larger or smaller."""


@cache
def effects_of_verbs() -> dict[str, Effect]:
    """What verbs do to a thing, by stem: "ban", "go ahead", "save" and the "sav" of "saved"."""
    groups = READING.load("effects", dict[str, tuple[str, ...]])
    found = {
        key_of_verb(*verb.split("_")): effect
        for effect in Effect
        for verb in groups.get(f"{effect}_verbs", ())
    }
    return {key.removesuffix("e"): effect for key, effect in found.items()} | found


@cache
def effects_towards() -> dict[str, Effect]:
    """What verbs do to what their preposition leads to, by stem: "do away with", "move to"."""
    groups = READING.load("effects", dict[str, tuple[str, ...]])
    return {
        key_of_verb(*verb.split("_")): effect
        for effect in Effect
        for verb in groups.get(f"{effect}_towards", ())
    }


@cache
def effect_stems() -> dict[str, Effect]:
    """The stems of all words, verbs and nouns, that do something to a thing: "keep", but for "keep out"."""
    groups = READING.load("effects", dict[str, tuple[str, ...]])
    families = ("nouns", "verbs", "words")
    listed = [
        (word, effect) for effect in Effect for one in families for word in groups.get(f"{effect}_{one}", ())
    ]
    phrasal = {words.cut_stem(word.partition("_")[0]): effect for word, effect in listed if "_" in word}
    return phrasal | {words.cut_stem(word): effect for word, effect in listed if "_" not in word}


@cache
def amount_stems() -> dict[str, Effect]:
    """The stems of words that tell the size of a thing: "higher"."""
    groups = READING.load("effects", dict[str, tuple[str, ...]])
    return {words.cut_stem(word): effect for effect in SIZED for word in groups.get(f"{effect}_amounts", ())}


@cache
def phrasal_stems() -> frozenset[str]:
    """The stems of verbs that undo a thing only with a particle: "vote down"."""
    groups = READING.load("effects", dict[str, tuple[str, ...]])
    known = [verb for effect in Effect for verb in groups.get(f"{effect}_verbs", ())]
    alone = {words.cut_stem(verb) for verb in known if "_" not in verb}
    return frozenset(words.cut_stem(verb.partition("_")[0]) for verb in known if "_" in verb) - alone


def phrasal_effect(verb: str, particle: str) -> Effect | None:
    """What a verb does to a thing with its particle: "vote down"."""
    return effects_of_verbs().get(key_of_verb(verb, particle))


@cache
def effect_nouns() -> frozenset[str]:
    """Nouns that do something to a thing: "ban", "closure"."""
    groups = READING.load("effects", dict[str, tuple[str, ...]])
    return frozenset(word for effect in Effect for word in groups.get(f"{effect}_nouns", ()))


def key_of_verb(verb: str, *particle: str) -> str:
    """The stem of a verb with its particle: "vote_down"."""
    return "_".join((words.cut_stem(words.load_irregular().get(verb, verb)), *particle))
