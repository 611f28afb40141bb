"""What the model says of a text, taken over as plain values: the words, and how they hang together."""

from typing import cast

import numpy as np
from spacy.attrs import (  # type: ignore[import-not-found]
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    IDX,
    IS_PUNCT,
    IS_STOP,
    LEMMA,
    LENGTH,
    LIKE_NUM,
    LOWER,
    POS,
    SENT_START,
    SPACY,
    TAG,
)
from spacy.tokens import Doc

from briefgen.parse.grammar.tree import Tree, Word, WordRow, hang_words

NAMED = [LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE]
"""What the model keeps as the number of a word of its own."""
COUNTED = [IDX, LENGTH, HEAD, SENT_START, ENT_IOB]
ASKED_FLAGS = [IS_PUNCT, IS_STOP, LIKE_NUM]


def unpack_doc(doc: Doc) -> Doc:
    """The same text with the same said of its words, and each answer at hand: a Tree in the place of a Doc.

    Rules are written against spaCy's types; a Tree has what they ask of these, and says the same.
    """
    numbers = cast("np.ndarray[tuple[int, int], np.dtype[np.uint64]]", doc.to_array(COUNTED))
    starts, lengths, steps, opens, parts = numbers.astype(np.int64).T.tolist()
    words = _make_words(doc, starts, lengths, [one == 1 for one in opens], parts)
    tree = Tree(doc.text, words, doc.vocab)
    # Edges are asked, not reckoned: where clauses cross, the library's own are not what hangs there.
    firsts, lasts = [one.left_edge.i for one in doc], [one.right_edge.i for one in doc]
    hang_words(tree, [at + step for at, step in enumerate(steps)], firsts, lasts)
    tree.ents = tuple(WordRow(tree, name.start, name.end, name.label_) for name in doc.ents)
    return cast("Doc", tree)


def _make_words(
    doc: Doc, starts: list[int], lengths: list[int], opens: list[bool], parts: list[int]
) -> list[Word]:
    text, strings = doc.text, doc.vocab.strings
    shown = [text[start : start + length] for start, length in zip(starts, lengths, strict=True)]
    blanks = [" " if spaced else "" for spaced in doc.to_array(SPACY).tolist()]
    named = []
    for column in doc.to_array(NAMED).T.tolist():
        known = {number: strings[number] for number in set(column)}
        named.append([known[number] for number in column])
    flags = doc.to_array(ASKED_FLAGS).astype(bool).T.tolist()
    return list(map(Word, range(len(shown)), starts, shown, blanks, *named, parts, opens, *flags))
