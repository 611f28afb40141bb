"""Bare names: those that nothing in the article introduces as a person's.

An article tells who a person is: by a fuller name, a title, an office. What a bare name does, and what is
done with it, is looked at by `firms` and `towns`; none of the rules here knows the name itself.
"""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from spacy.tokens import Token

from briefgen.model import ActorKind
from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.sorting.persons import FAMILY_NAMES
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.lemmas import is_word

BARE_WORDS = 3
"""Words of the longest that is looked at."""


class BareName(NamedTuple):
    """Where such a name stands, and what it is taken for there."""

    name: Name
    text: str
    kind: ActorKind | None

    def find_token(self, words: TokenTexts) -> Token:
        """Its last word, which the parse ties to what is around it."""
        return words.tokens[self.name.end - 1]

    def is_plain(self, words: TokenTexts) -> bool:
        """Whether its last word is one of the language too."""
        return is_word(words.doc, words.lower(self.name.end - 1))

    @property
    def has_several_words(self) -> bool:
        return " " in self.text


def list_bare(words: TokenTexts, told: Sequence[BareName], known: Set[str]) -> Iterator[BareName]:
    """Where names stand that are none of the known, and neither a fuller name nor the end of one."""
    left_out = known | _list_introduced(told)
    return (one for one in told if one.text not in left_out and _is_unlisted(words, one))


def _list_introduced(told: Sequence[BareName]) -> set[str]:
    """Surnames that a fuller name introduces, and the fuller names whose surname stands alone too."""
    alone = {one.text for one in told if not one.has_several_words}
    full = {one.text for one in told if one.has_several_words and one.kind is ActorKind.PERSON}
    return {_end_of_name(text) for text in full} | {text for text in full if _end_of_name(text) in alone}


def _end_of_name(text: str) -> str:
    return text.rpartition(" ")[2]


def _is_unlisted(words: TokenTexts, one: BareName) -> bool:
    """Whether no list has a word of it for people, and it is no plain word or acronym."""
    keys = words.keys[one.name.start : one.name.end]
    if len(keys) > BARE_WORDS or keys[0] in gazetteer().first_names:
        return False
    if len(keys) == 1 and (keys[0] in FAMILY_NAMES or _is_plain(words, keys[0])):
        return False
    return all(key[1:].islower() for key in keys)


def _is_plain(words: TokenTexts, text: str) -> bool:
    """Whether it is a word of the language, with no capital but where sentences begin."""
    return text not in words.inside and is_word(words.doc, text.lower())
