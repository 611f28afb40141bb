"""What words are about: content words without their endings, for comparing two stretches of text.

A word is compared by its stem, which is rough and the same for singular and plural; nothing here
knows a sentence's grammar.
"""

import re
from functools import cache, lru_cache

from briefgen.relate.lexicon import LEXICON

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_APART = "".join(char if char.isalnum() or char in "-'" else " " for char in map(chr, range(128)))
"""What each ASCII letter is where words are taken apart: itself, or a space."""
_NOTHING = frozenset({""})
_VOWELS = frozenset("aeiouy")


def split_tokens(text: str) -> list[str]:
    """The words of `text`, in lower case."""
    low = text.lower()
    if not low.isascii():
        return _WORD.findall(low)
    # The most called function of the desk: plain text is split, which is three times as fast.
    spoken = low.translate(_APART).split()
    odd = [run for run in spoken if not run.isalnum()] if "-" in low or "'" in low else ()
    return spoken if all(map(_WORD.fullmatch, odd)) else _WORD.findall(low)


def split_spelled(text: str) -> list[str]:
    """The words of `text` as they are written."""
    return _WORD.findall(text)


def list_stems(text: str) -> frozenset[str]:
    """The stems of the words that say what `text` is about."""
    return frozenset(map(_stem_of_content, split_tokens(text))) - _NOTHING


@lru_cache(maxsize=65536)
def _stem_of_content(word: str) -> str:
    """The stem of a content word; empty for any other, and for a number."""
    word = word.removesuffix("'s").removesuffix("’s")
    return "" if word in load_stop_words() or len(word) < 3 or word.isdigit() else cut_stem(word)


@lru_cache(maxsize=65536)
def cut_stem(word: str) -> str:
    """`word` without the endings that make no other word: training, trains, trained -> train."""
    word = guess_singular(word)
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and _VOWELS & set(base):
            return _undouble_stem(base).removesuffix("e")
    return word.removesuffix("e") if len(word) > 4 else word


@lru_cache(maxsize=65536)
def guess_singular(word: str) -> str:
    """The singular of a regular plural in lower case."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def _undouble_stem(base: str) -> str:
    doubled = len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz"
    return base[:-1] if doubled else base


@cache
def load_irregular() -> dict[str, str]:
    """Verbs by those of their forms that no rule makes: paid -> pay."""
    return LEXICON.load("forms", dict[str, str])


@cache
def load_stop_words() -> frozenset[str]:
    """Words that say nothing about what a text is about."""
    return frozenset(LEXICON.load("stop", tuple[str, ...]))


@cache
def list_words(name: str) -> tuple[str, ...]:
    """One of the short lists of the desk."""
    return LEXICON.load("desk", dict[str, tuple[str, ...]])[name]


@cache
def load_pronouns() -> frozenset[str]:
    """Words that stand for what the sentence named before."""
    return frozenset(list_words("pronouns"))


@cache
def load_happenings() -> dict[str, str]:
    """From a trigger's lemma to the kind of happening it tells of."""
    return LEXICON.load("events", dict[str, str])


@cache
def happening_kinds() -> frozenset[str]:
    """All kinds of happening."""
    return frozenset(load_happenings().values())


@cache
def kind_stems() -> frozenset[str]:
    """The stems of all words that name a kind of happening."""
    return frozenset(map(cut_stem, load_happenings()))


@cache
def load_counted() -> dict[str, str]:
    """From a counted noun to the class of things it counts."""
    return LEXICON.load("counted", dict[str, str])
