"""The word lists of the grammar: what verbs announce, report or leave open."""

from functools import cache

from briefgen.parse.lexicon import LEXICON


@cache
def load_words() -> dict[str, frozenset[str]]:
    """The short lists of the lexicon, each a set."""
    return LEXICON.load("grammar", dict[str, frozenset[str]])
