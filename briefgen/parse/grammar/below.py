"""The words that hang on a word: one step down in the parse, by label or by spelling."""

from collections.abc import Collection

from spacy.tokens import Token

from briefgen.parse.grammar.labels import GOVERNED


def list_children(word: Token, labels: Collection[str]) -> list[Token]:
    """The words below with one of the labels, in order."""
    return [child for child in word.children if child.dep_ in labels]


def list_after(word: Token, labels: Collection[str]) -> list[Token]:
    """Those of them that stand after the word."""
    return [child for child in word.rights if child.dep_ in labels]


def find_child(word: Token, labels: Collection[str]) -> Token | None:
    """The first word below with one of the labels."""
    for child in word.children:
        if child.dep_ in labels:
            return child
    return None


def has_child(word: Token, labels: Collection[str]) -> bool:
    return find_child(word, labels) is not None


def find_word(word: Token, words: Collection[str]) -> Token | None:
    """The first word below that is spelled as one of these."""
    for child in word.children:
        if child.lower_ in words:
            return child
    return None


def has_word(word: Token, words: Collection[str]) -> bool:
    return find_word(word, words) is not None


def has_helper(verb: Token, words: Collection[str]) -> bool:
    """Whether one of these helps the verb: the "had" of "had planned", the "to" of "to plan"."""
    return any(child.dep_ == "aux" and child.lower_ in words for child in verb.children)


def has_tag(word: Token, tags: Collection[str]) -> bool:
    """Whether a word below has one of the tags."""
    return any(child.tag_ in tags for child in word.children)


def find_governed(preposition: Token | None) -> Token | None:
    """The "ferries" of "for ferries", the "paying" of "without paying"."""
    return None if preposition is None else find_child(preposition, GOVERNED)


def find_that(clause: Token) -> Token | None:
    """The "that" which opens the clause."""
    marks = (child for child in clause.children if child.dep_ == "mark")
    return next((mark for mark in marks if mark.lower_ == "that"), None)
