"""Which language a text or a part of it is in. Deterministic; the identifier is loaded at first use.

Where enough of the words are words of grammar that English alone has, no identifier is asked: loading it
takes as long as reading several articles.
"""

import re
from functools import cache

from briefgen.load.lexicon import LANGUAGE, LEXICON

LONG_ENOUGH = 20
"""Letters below which no language is told."""
READ_CHARACTERS = 4000
"""How much of a text is read."""
PLAIN = 0.2
"""The share of words of grammar from which a text is English as a whole, whatever it quotes."""
PLAIN_LINE = 0.1
"""The share from which a line is not in another language; none in other languages comes near it."""
SHORT_LINE_WORDS = 12
"""Words of a line in which one word of grammar is enough: it quotes no title in English."""
_LETTERS_ALONE = re.compile(r"[^\W\d_]+")


def is_plainly_english(text: str, share: float = PLAIN_LINE) -> bool:
    """Whether so many words are words of grammar that no other language has; in a long line more than one."""
    words = _LETTERS_ALONE.findall(text[:READ_CHARACTERS].lower())
    plain = [word for word in words if word in _english_words()]
    return len(plain) >= share * len(words) and (len(words) <= SHORT_LINE_WORDS or len(set(plain)) > 1)


def tell_language(text: str) -> str:
    """The language of `text` as ISO 639-1; empty where it is too short to tell."""
    if not _long_enough(text):
        return ""
    return LANGUAGE if is_plainly_english(text, PLAIN) else _two_letters(_rank_languages(text)[0][0])


def margin(text: str, main: str, sure: float) -> str:
    """The language of `text` where it is likelier by `sure` (natural logarithm) than `main`; else empty."""
    if not _long_enough(text) or (main == LANGUAGE and is_plainly_english(text)):
        return ""
    ranked = _rank_languages(text)
    best, score = ranked[0]
    there = next((value for code, value in ranked if code == main), score)
    return _two_letters(best) if best != main and score - there >= sure else ""


@cache
def _english_words() -> frozenset[str]:
    return LEXICON.words("tongue", "english")


def _two_letters(code: str) -> str:
    """`code` where it is ISO 639-1: the rare languages beyond it are mostly a mistake."""
    return code if len(code) == 2 else ""


def _long_enough(text: str) -> bool:
    return sum(map(str.isalpha, text[:READ_CHARACTERS])) >= LONG_ENOUGH


def _rank_languages(text: str) -> list[tuple[str, float]]:
    """The languages with their scores, the likeliest first."""
    from py3langid import rank  # noqa: PLC0415 - loads numpy and a table of 4 MB

    return [(str(code), float(score)) for code, score in rank(text[:READ_CHARACTERS])]
