"""Which issue a text belongs to, by the words that content/issues/ lists for it.

A term is one word or more, `a + b` needs both, and an ending `*` stands for any ending. Words are
looked up by the first word of a term, so that many issues cost no more than few.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.load.content import IssueDefinition
from briefgen.model import IssueId
from briefgen.relate import words


@dataclass(frozen=True, slots=True)
class _Piece:
    """One run of words of a term: which definition, which term, which piece of it."""

    issue: int
    term: int
    piece: int
    spoken: tuple[str, ...]


NEVER = -1
"""The number of every term that keeps a text out."""


class Sorter:
    """Finds the issues of a text."""

    def __init__(self, definitions: Sequence[IssueDefinition]) -> None:
        self._ids = [IssueId(definition.slug) for definition in definitions]
        self._needed: dict[tuple[int, int], int] = {}
        self._weight: dict[tuple[int, int], int] = {}
        self._first: dict[str, list[_Piece]] = {}
        self._stems: dict[str, list[_Piece]] = {}
        self._known: dict[str, tuple[_Piece, ...]] = {}
        for at, definition in enumerate(definitions):
            for number, term in enumerate(definition.words):
                self._learn(at, number, term)
            for term in definition.never:
                self._learn(at, NEVER, term)

    def _learn(self, issue: int, number: int, term: str) -> None:
        pieces = [tuple(_plain(piece)) for piece in term.split("+") if _plain(piece)]
        self._needed[issue, number] = len(pieces)
        self._weight[issue, number] = sum(map(len, pieces))
        for at, spoken in enumerate(pieces):
            piece = _Piece(issue, number, at, spoken)
            if spoken[0].endswith("*"):
                self._stems.setdefault(spoken[0][:_STEM], []).append(piece)
            else:
                self._first.setdefault(spoken[0], []).append(piece)

    def all(self, text: str) -> tuple[IssueId, ...]:
        """Every issue whose words stand in `text`, the one with the most of them first."""
        found = self._found(text)
        if not found:
            return ()
        weights: dict[int, int] = {}
        out = {issue for issue, term in found if term == NEVER}
        for issue, term in found:
            if issue not in out and len(found[issue, term]) == self._needed[issue, term]:
                weights[issue] = weights.get(issue, 0) + self._weight[issue, term]
        return tuple(self._ids[issue] for issue in sorted(weights, key=lambda one: (-weights[one], one)))

    def best(self, text: str) -> IssueId | None:
        """The issue with the most words in `text`; of equals the first defined."""
        return next(iter(self.all(text)), None)

    def _found(self, text: str) -> dict[tuple[int, int], set[int]]:
        """For each term met, the pieces of it that stand in `text`."""
        tokens = words.tokens(text)
        known = self._known
        met: dict[tuple[int, int], set[int]] = {}
        for at, word in enumerate(tokens):
            pieces = known.get(word)
            for piece in self._starting(word) if pieces is None else pieces:
                rest = piece.spoken[1:]
                if not rest or all(map(_says, rest, _padded(tokens[at + 1 : at + 1 + len(rest)], len(rest)))):
                    met.setdefault((piece.issue, piece.term), set()).add(piece.piece)
        return met

    def _starting(self, word: str) -> tuple[_Piece, ...]:
        """The pieces that begin with `word`; looked up once for each word there is."""
        single = words.singular(word)
        plain = self._first.get(single, [])
        open_ended = (one for one in self._stems.get(single[:_STEM], ()) if _says(one.spoken[0], word))
        self._known[word] = (*plain, *open_ended)
        return self._known[word]


def _padded(tokens: Sequence[str], count: int) -> list[str]:
    """`count` words, empty ones where the text ends."""
    return [*map(words.singular, tokens), *[""] * (count - len(tokens))]


_STEM = 3
"""Letters by which words with an open ending are looked up; such a term has at least as many."""


def _plain(term: str) -> list[str]:
    kept = []
    for word in term.lower().split():
        bare = "".join(words.tokens(word)) or ""
        if bare:
            kept.append(bare + "*" if word.endswith("*") else words.singular(bare))
    return kept


def _says(term: str, word: str) -> bool:
    return word.startswith(term[:-1]) if term.endswith("*") else word == term
