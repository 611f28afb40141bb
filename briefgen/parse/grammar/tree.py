"""The words of a text and how they hang together: what the model said of them, as plain values.

Rules ask for a label or for the words below a word some hundred times a word. The model's own library makes
each answer anew; here it is looked up. The names are those of spaCy's Doc, Token and Span, and so is what
they say: rules are written against those, and this has as much of them as rules ask for. Knows no spaCy.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import overload


@dataclass(slots=True, eq=False)
class Word:
    """One word. What hangs on what is filled in when all words of the text are there."""

    i: int
    """Its place among the words of the text."""
    idx: int
    """Where it begins, in characters."""
    text: str
    whitespace_: str
    """The blank behind it, or nothing."""
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob: int
    is_sent_start: bool
    """Whether a sentence begins with it."""
    is_punct: bool
    is_stop: bool
    like_num: bool
    doc: "Tree" = field(init=False, repr=False)
    head: "Word" = field(init=False, repr=False)
    """What it hangs on; itself for the root of a sentence."""
    lefts: tuple["Word", ...] = field(init=False, repr=False, default=())
    rights: tuple["Word", ...] = field(init=False, repr=False, default=())
    children: tuple["Word", ...] = field(init=False, repr=False, default=())
    left_edge: "Word" = field(init=False, repr=False)
    right_edge: "Word" = field(init=False, repr=False)

    def __len__(self) -> int:
        """Characters."""
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    @property
    def is_alpha(self) -> bool:
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        return self.text.isdigit()

    @property
    def is_lower(self) -> bool:
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        return self.text.istitle()

    @property
    def is_space(self) -> bool:
        return self.text.isspace()

    @property
    def is_sent_end(self) -> bool:
        return self.i + 1 == len(self.doc) or bool(self.doc[self.i + 1].is_sent_start)

    @property
    def sent(self) -> "WordRow":
        """The sentence around it."""
        return self.doc.find_sentence(self.i)

    def nbor(self, step: int = 1) -> "Word":
        """The word so many places on; IndexError where there is none."""
        if not 0 <= self.i + step < len(self.doc):
            raise IndexError(step)
        return self.doc[self.i + step]

    @property
    def ancestors(self) -> Iterator["Word"]:
        """What it hangs on, and so on up to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> Iterator["Word"]:
        """It and all that hangs below, in the order of the parse."""
        for word in self.lefts:
            yield from word.subtree
        yield self
        for word in self.rights:
            yield from word.subtree

    @property
    def conjuncts(self) -> tuple["Word", ...]:
        """The others of a row: the "Ek" and "Moe" of "Silva, Ek and Moe"."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        row = [first]
        for word in row:
            row += [child for child in word.rights if child.dep_ == "conj"]
        return tuple(word for word in row if word is not self)


@dataclass(slots=True, eq=False)
class WordRow:
    """Words in a row, from `start` to before `end`."""

    doc: "Tree"
    start: int
    end: int
    label_: str = ""
    """What the model takes it for, where it is a name."""

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> "WordRow": ...
    def __getitem__(self, at: int | slice) -> "Word | WordRow":
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return WordRow(self.doc, self.start + start, self.start + max(start, end))
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        return self.doc.words[(self.start if at >= 0 else self.end) + at]

    @property
    def start_char(self) -> int:
        return self.doc.words[self.start].idx

    @property
    def text(self) -> str:
        if self.start >= self.end:
            return ""
        last = self.doc.words[self.end - 1]
        return self.doc.text[self.start_char : last.idx + len(last.text)]

    @property
    def sent(self) -> "WordRow":
        """The sentence around its first word."""
        return self.doc.find_sentence(self.start)

    @property
    def root(self) -> Word:
        """The word that stands highest; of several the first."""
        return _find_highest(self)


def _find_highest(row: WordRow) -> Word:
    roots = [word for word in row if word.head is word]
    if roots:
        return roots[0]
    above = [word for word in row if not row.start <= word.head.i < row.end]
    return min(above, key=_count_steps, default=row[0])


def _count_steps(word: Word) -> int:
    """How many words stand above; of a mark or a blank on which nothing hangs, more than of any other."""
    mark = (word.is_space or word.is_punct) and not word.children
    return len(word.doc) - 1 if mark else sum(1 for _ in word.ancestors)


@dataclass(slots=True, eq=False)
class Tree:
    """A text as the model read it."""

    text: str
    words: list[Word]
    vocab: object
    """What the model knows of words apart from this text."""
    starts: list[int] = field(init=False, repr=False)
    """Where each word begins."""
    openings: list[int] = field(init=False, repr=False)
    """The words with which sentences begin."""
    ents: tuple[WordRow, ...] = ()
    """The names that the model found."""

    def __post_init__(self) -> None:
        self.starts = [word.idx for word in self.words]
        self.openings = [word.i for word in self.words if word.is_sent_start or not word.i]

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> WordRow: ...
    def __getitem__(self, at: int | slice) -> Word | WordRow:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.words))
            return WordRow(self, start, max(start, end))
        return self.words[at]

    @property
    def sents(self) -> Iterator[WordRow]:
        for start, end in pairwise([*self.openings, len(self.words)]):
            yield WordRow(self, start, end)

    def find_sentence(self, at: int) -> WordRow:
        """The sentence around a word."""
        after = bisect_right(self.openings, at)
        end = self.openings[after] if after < len(self.openings) else len(self.words)
        return WordRow(self, self.openings[after - 1], end)

    def char_span(self, start: int, end: int, *, alignment_mode: str = "strict") -> WordRow | None:
        """The words from one character to before another; None where a "strict" end is inside a word.

        "expand" takes every word that is touched, "contract" those that stand wholly inside.
        """
        first, last = self._find_at(start), self._find_at(end - 1)
        if first is None or last is None:
            return None
        if alignment_mode == "expand":
            at = first.i + (start == first.idx + len(first.text))  # not for the blank behind it
            return WordRow(self, at, max(at, last.i + 1))
        begins, ends = first.idx >= start, last.idx + len(last.text) <= end
        if alignment_mode == "contract":
            row = (first.i + (not begins), last.i + ends)
            return WordRow(self, *row) if row[0] < row[1] else None
        exact = first.idx == start and last.idx + len(last.text) == end
        return WordRow(self, first.i, last.i + 1) if exact else None

    def _find_at(self, place: int) -> Word | None:
        """The word that a character belongs to, as the blank behind a word does."""
        at = bisect_right(self.starts, place) - 1
        word = self.words[at] if at >= 0 else None
        held = word is not None and place < word.idx + len(word.text) + len(word.whitespace_)
        return word if held else None


def hang_words(tree: Tree, heads: list[int], firsts: list[int], lasts: list[int]) -> None:
    """Hangs each word on that at the place of its head, the root of a sentence on itself.

    `firsts` and `lasts` are the places of the first and the last word of all that hangs below each.
    """
    lefts: list[list[Word]] = [[] for _ in heads]
    rights: list[list[Word]] = [[] for _ in heads]
    words = tree.words
    for at, head in enumerate(heads):
        if head != at:
            (lefts if at < head else rights)[head].append(words[at])
    for at, word in enumerate(words):
        word.doc, word.head = tree, words[heads[at]]
        word.lefts, word.rights = tuple(lefts[at]), tuple(rights[at])
        word.children = word.lefts + word.rights
        word.left_edge, word.right_edge = words[firsts[at]], words[lasts[at]]
