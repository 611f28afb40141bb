"""Lists of phrases as patterns: whole words, lower case, `...` for up to three words between.

Knows no grammar. Each pattern is one alternation without nested repeats, so it is linear in the text.
"""

import re
from collections.abc import Iterable

from briefgen.parse.alternatives import join_words
from briefgen.parse.lexicon import LEXICON

GAP = r"\s+(?:[\w’'-]{1,30}\s+){0,3}?"


def load_groups(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The groups of one list in their order, each with the pattern that finds its phrases."""
    lists = LEXICON.load(name, dict[str, tuple[str, ...]])
    return tuple((group, pattern(listed)) for group, listed in lists.items())


def pattern(listed: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the phrases, the longest first."""
    return re.compile(rf"(?<![\w’'-])(?:{join_words(listed, _compile_phrase)})(?![\w’'-])", re.IGNORECASE)


def _compile_phrase(phrase: str) -> str:
    parts = [r"\s+".join(map(_compile_word, part.split())) for part in phrase.split("...")]
    return GAP.join(parts)


def _compile_word(word: str) -> str:
    return re.escape(word).replace("'", "[’']")
