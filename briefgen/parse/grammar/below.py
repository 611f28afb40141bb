"""The words that hang on a word: one step down in the parse, by label or by spelling."""

from collections.abc import Collection, Iterable

from spacy.tokens import Token

from briefgen.parse.grammar.labels import GOVERNED


def list_children(word: Token, labels: Collection[str]) -> list[Token]:
    """The words below with one of the labels, in order."""
    return [child for child in word.children if child.dep_ in labels]


def list_after(word: Token, labels: Collection[str]) -> list[Token]:
    """Those of them that stand after the word."""
    return [child for child in word.rights if child.dep_ in labels]


def list_before(word: Token, labels: Collection[str]) -> list[Token]:
    """Those of them that stand before the word."""
    return [child for child in word.lefts if child.dep_ in labels]


def find_child(word: Token, labels: Collection[str]) -> Token | None:
    """The first word below with one of the labels."""
    for child in word.children:
        if child.dep_ in labels:
            return child
    return None


def has_child(word: Token, labels: Collection[str]) -> bool:
    return find_child(word, labels) is not None


def find_before(word: Token, labels: Collection[str]) -> Token | None:
    """The first before the word with one of the labels."""
    return next(iter(list_before(word, labels)), None)


def has_before(word: Token, labels: Collection[str]) -> bool:
    return bool(list_before(word, labels))


def find_after(word: Token, labels: Collection[str]) -> Token | None:
    """The first behind the word with one of the labels."""
    return next(iter(list_after(word, labels)), None)


def has_after(word: Token, labels: Collection[str]) -> bool:
    return bool(list_after(word, labels))


def find_word(word: Token, words: Collection[str]) -> Token | None:
    """The first word below that is spelled as one of these."""
    for child in word.children:
        if child.lower_ in words:
            return child
    return None


def has_word(word: Token, words: Collection[str]) -> bool:
    return find_word(word, words) is not None


def has_word_before(word: Token, words: Collection[str]) -> bool:
    """Whether one of them hangs on the word and stands before it."""
    return any(child.lower_ in words for child in word.lefts)


def has_word_after(word: Token, words: Collection[str]) -> bool:
    """Whether one of them hangs on the word and stands behind it."""
    return any(child.lower_ in words for child in word.rights)


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


def has_spelling(tokens: Iterable[Token], words: Collection[str]) -> bool:
    """Whether one of the tokens is spelled as one of the words, whatever its capitals."""
    return any(token.lower_ in words for token in tokens)


def has_lemma(tokens: Iterable[Token], lemmas: Collection[str]) -> bool:
    """Whether one of the tokens has one of the lemmas."""
    return any(token.lemma_ in lemmas for token in tokens)
