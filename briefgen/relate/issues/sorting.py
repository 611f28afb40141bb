"""Which issue a text belongs to, by the words that content/issues/ lists for it.

A term is one word or more, `a + b` needs both, and an ending `*` stands for any ending. Words are
looked up by the first word of a term, so that many issues cost no more than few.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.cache import recall
from briefgen.load.content import IssueDefinition
from briefgen.model import IssueId
from briefgen.relate import words
from briefgen.relate.issues import called, terms
from briefgen.relate.issues.terms import is_word_of


@dataclass(frozen=True, slots=True)
class _Term:
    """One entry of a definition's lists."""

    issue: int
    weight: int
    """How many words it has."""
    pieces: int
    """One bit for each of its pieces: all of them must stand in a text."""
    never: bool
    """Whether it keeps a text out."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One run of words of a term."""

    term: int
    bit: int
    first: str
    rest: tuple[str, ...]


class Sorter:
    """Finds the issues of a text."""

    def __init__(self, definitions: Sequence[IssueDefinition]) -> None:
        self._ids = [IssueId(definition.slug) for definition in definitions]
        self.digest = recall.digest_value(
            [(one.slug, one.words, one.pro, one.contra, one.never, one.proposition) for one in definitions]
        )
        """Of all that decides which issue a text is on."""
        self.listed = tuple((IssueId(one.slug), (*one.words, *one.pro, *one.contra)) for one in definitions)
        """The terms of each issue."""
        asked = ((IssueId(one.slug), called.read_called(one.proposition, one.words)) for one in definitions)
        self.aims = tuple((issue, aim) for issue, aim in asked if aim is not None)
        """What each proposition is about."""
        self._terms: list[_Term] = []
        self._starting = _Starting()
        for at, definition in enumerate(definitions):
            for term in _list_once((*definition.words, *definition.pro, *definition.contra)):
                self._learn(at, term, never=False)
            for term in definition.never:
                self._learn(at, term, never=True)

    def _learn(self, issue: int, term: str, *, never: bool) -> None:
        pieces = terms.pieces(term)
        for at, (first, *rest) in enumerate(pieces):
            self._starting.learn(_Piece(len(self._terms), 1 << at, first, tuple(rest)))
        self._terms.append(_Term(issue, sum(map(len, pieces)), (1 << len(pieces)) - 1, never))

    def all(self, text: str) -> tuple[IssueId, ...]:
        """Every issue whose words stand in `text`, the one with the most of them first."""
        weights = self._weights(text)
        return tuple(self._ids[issue] for issue in sorted(weights, key=lambda one: (-weights[one], one)))

    def clear_best(self, text: str) -> IssueId | None:
        """The issue that has most of the words in `text`; None where another has more than half as many."""
        weights = self._weights(text)
        first, *others = sorted(weights, key=lambda one: (-weights[one], one)) or [-1]
        if first < 0 or (others and 2 * weights[others[0]] > weights[first]):
            return None
        return self._ids[first]

    def best(self, text: str) -> IssueId | None:
        """The issue with the most words in `text`; of equals the first defined."""
        weights = self._weights(text)
        return self._ids[min(weights, key=lambda one: (-weights[one], one))] if weights else None

    def _weights(self, text: str) -> dict[int, int]:
        """For each issue of the text, the words of its terms that stand there."""
        weights: dict[int, int] = {}
        out: set[int] = set()
        for at, pieces in self._met(text).items():
            term = self._terms[at]
            if pieces == term.pieces and term.never:
                out.add(term.issue)
            elif pieces == term.pieces:
                weights[term.issue] = weights.get(term.issue, 0) + term.weight
        return {issue: weight for issue, weight in weights.items() if issue not in out} if out else weights

    def _met(self, text: str) -> dict[int, int]:
        """For each term met, the pieces of it that stand in `text`."""
        tokens = words.split_tokens(text)
        starting = self._starting
        met: dict[int, int] = {}
        for at, word in enumerate(tokens):
            for piece in starting[word]:
                if not piece.rest or _follows_words(piece.rest, tokens[at + 1 : at + 1 + len(piece.rest)]):
                    met[piece.term] = met.get(piece.term, 0) | piece.bit
        return met


def _list_once(listed: Sequence[str]) -> Iterable[str]:
    """The terms, those of the same words in singular and plural or in two lists only once."""
    return {frozenset(terms.pieces(term)): term for term in listed}.values()


class _Starting(dict[str, tuple[_Piece, ...]]):
    """The pieces that begin with a word; looked up once for each word there is."""

    def __init__(self) -> None:
        super().__init__()
        self._plain: dict[str, list[_Piece]] = {}
        self._stems: dict[str, list[_Piece]] = {}

    def learn(self, piece: _Piece) -> None:
        if piece.first.endswith("*"):
            self._stems.setdefault(piece.first[:_STEM], []).append(piece)
        else:
            self._plain.setdefault(piece.first, []).append(piece)

    def __missing__(self, word: str) -> tuple[_Piece, ...]:
        single = words.guess_singular(word)
        open_ended = (one for one in self._stems.get(single[:_STEM], ()) if is_word_of(one.first, word))
        self[word] = (*self._plain.get(single, ()), *open_ended)
        return self[word]


def _follows_words(rest: Sequence[str], tokens: Sequence[str]) -> bool:
    return len(rest) == len(tokens) and all(map(is_word_of, rest, map(words.guess_singular, tokens)))


_STEM = 3
"""Letters by which words with an open ending are looked up; such a term has at least as many."""
