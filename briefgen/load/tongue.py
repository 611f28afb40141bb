"""Which language a text or a part of it is in. Deterministic; the identifier is loaded at first use.

Where enough of the words are words of grammar that English alone has, no identifier is asked: loading it
takes as long as reading several articles.
"""

import re
from collections import Counter
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
GRAMMAR = 0.35
"""The share of words of grammar, those that other languages spell so too among them, of an English text."""
GRAMMAR_LINE = 0.3
"""The share of them in a line; in those of other languages it is smaller, or none is of English alone."""
VARIED = 4
"""So many different ones of them such a line holds, and one at least that English alone has."""
SHORT_LINE_WORDS = 12
"""Words of a line in which one word of grammar is enough: it quotes no title in English."""
_LETTERS_ALONE = re.compile(r"[^\W\d_]+")


def is_plainly_english(text: str) -> bool:
    """Whether a line holds so many words of grammar that no other language has, in a long line more than one.

    Fewer of them are enough beside many and different ones that other languages share (those hold either
    some of these or the one word of a title in English), or where no word is one of another language.
    """
    words, plain, shared = _count_grammar(text)
    if plain.total() >= PLAIN_LINE * words and (words <= SHORT_LINE_WORDS or len(plain) > 1):
        return True
    if not plain:
        return False
    both = plain + shared
    mixed = len(both) >= VARIED and both.total() >= GRAMMAR_LINE * words
    return mixed or not holds_foreign_words(text)


def holds_foreign_words(text: str) -> bool:
    """Whether a text holds a letter beyond those of English, or a word of grammar of another language."""
    words = _LETTERS_ALONE.findall(text[:READ_CHARACTERS].lower())
    return any(not word.isascii() or word in _foreign_words() for word in words)


def _is_english_throughout(text: str) -> bool:
    """Whether a text is English as a whole, whatever it quotes."""
    words, plain, shared = _count_grammar(text)
    if plain.total() >= PLAIN * words:
        return True
    told = plain.total() + shared.total()
    return plain.total() >= PLAIN_LINE * words and (told >= GRAMMAR * words or not holds_foreign_words(text))


def _count_grammar(text: str) -> tuple[int, Counter[str], Counter[str]]:
    """How many words there are, and of grammar: English alone has them, or others too."""
    words = _LETTERS_ALONE.findall(text[:READ_CHARACTERS].lower())
    plain = Counter(word for word in words if word in _english_words())
    return len(words), plain, Counter(word for word in words if word in _shared_words())


def tell_language(text: str) -> str:
    """The language of `text` as ISO 639-1; empty where it is too short to tell."""
    if not _long_enough(text):
        return ""
    return LANGUAGE if _is_english_throughout(text) else _two_letters(_rank_languages(text)[0][0])


def find_likelier(text: str, main: str, sure: float) -> str:
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


@cache
def _shared_words() -> frozenset[str]:
    return LEXICON.words("tongue", "shared")


@cache
def _foreign_words() -> frozenset[str]:
    return LEXICON.words("tongues", "foreign")


def _two_letters(code: str) -> str:
    """`code` where it is ISO 639-1: the rare languages beyond it are mostly a mistake."""
    return code if len(code) == 2 else ""


def _long_enough(text: str) -> bool:
    return sum(map(str.isalpha, text[:READ_CHARACTERS])) >= LONG_ENOUGH


def _rank_languages(text: str) -> list[tuple[str, float]]:
    """The languages with their scores, the likeliest first."""
    from py3langid import rank  # noqa: PLC0415 - loads numpy and a table of 4 MB

    return [(str(code), float(score)) for code, score in rank(text[:READ_CHARACTERS])]
