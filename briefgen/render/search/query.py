"""The same search from a terminal: static/js/find.js in Python, over the files of a built site."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from briefgen.problems import UsageError
from briefgen.render import urls
from briefgen.render.search.rows import RowKind
from briefgen.render.search.segments import (
    BLOCK,
    KINDS_OF_ROW,
    SEARCHED_ROWS,
    SearchSegment,
    WordPlaces,
    choose_shard,
    cut_segments,
)
from briefgen.render.search.terms import read_terms

QUOTED_TERMS = re.compile(r'["“”„]([^"“”„]*)["“”„]?')
TITLE = 4
"""How much more a word of an article's title weighs than one of its text."""
HitScores = dict[int, int]


class SearchHit(Struct, frozen=True):
    kind: RowKind
    text: str
    path: str
    """Below the root of the site, with the fragment."""
    article: str
    """Of a sentence, the title of its article."""


class Wanted(Struct, frozen=True):
    """A word that is asked, and the words of the desk that it may mean."""

    word: str
    like: tuple[str, ...]


class Index:
    """The index of the site in `folder`; each file is read when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[str, Any] = {}

    def search(self, text: str) -> Iterator[SearchHit]:
        """What `text` finds, by kind, best first. UsageError where the site has no index."""
        words, phrases = _read_query(text)
        if not words:
            return
        wanted = [self._understand(word) for word in words]
        places = _order_kinds(wanted, [self._places(one) for one in wanted])
        for kind in RowKind:
            rows = self._pages(kind, wanted) if kind in (RowKind.ISSUE, RowKind.PAGE) else places[kind]
            yield from (self._found(each) for each in rows if self._holds(each, phrases))

    @cached_property
    def segments(self) -> tuple[SearchSegment, ...]:
        return tuple(cut_segments(self._catalogue["articles"]))

    @property
    def _catalogue(self) -> dict[str, Any]:
        told: dict[str, Any] = self._file("catalogue")
        return told

    def _file(self, name: str) -> Any:
        if name not in self._read:
            path = self.folder / urls.search_file(name)
            try:
                script = path.read_text("utf-8")
            except OSError as error:
                hint = "build the site first: briefgen build"
                raise UsageError("has no search index", path=str(self.folder), hint=hint) from error
            self._read[name] = msgspec.json.decode(script[script.index(",") + 1 : script.rindex(")")])
        return self._read[name]

    def _words(self, segment: SearchSegment, shard: int) -> WordPlaces:
        words: WordPlaces = self._file(f"words-{segment.start}-{segment.size}-{shard}")
        return words

    def _understand(self, word: str) -> Wanted:
        """The word itself and those that begin so; where there is none, the nearest."""
        near = {
            known for each in self.segments for known in self._words(each, choose_shard(word, each.shards))
        }
        like = [known for known in near | self._page_words if known == word or _is_beginning(known, word)]
        if not like and most_slips(word):
            like = _nearest_words(word, self._vocabulary)
        return Wanted(word, tuple(sorted(like)))

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        shards = ((segment, shard) for segment in self.segments for shard in range(segment.shards))
        return self._page_words.union(*(self._words(*each) for each in shards))

    @cached_property
    def _page_words(self) -> frozenset[str]:
        return frozenset(word for row in self._catalogue["rows"] for word in _words_of(row))

    def _places(self, wanted: Wanted) -> HitScores:
        """Each place of a word, with how well it fits."""
        found: HitScores = {}
        for segment in self.segments:
            for word in wanted.like:
                steps = self._words(segment, choose_shard(word, segment.shards)).get(word, ())
                start = segment.start * SEARCHED_ROWS * KINDS_OF_ROW
                for place in accumulate(steps):
                    found[start + place] = max(found.get(start + place, 0), 2 if word == wanted.word else 1)
        return found

    def _pages(self, kind: RowKind, wanted: Sequence[Wanted]) -> Iterator[int]:
        for at, row in enumerate(self._catalogue["rows"]):
            words = _words_of(row)
            if row[0] == kind and all(not words.isdisjoint(one.like) for one in wanted):
                yield -1 - at

    def _row(self, place: int) -> tuple[list[Any], list[Any]]:
        """The row of a place, and its article."""
        if place < 0:
            return self._catalogue["rows"][-1 - place], []
        number = _article_of(place)
        article = self._file(f"rows-{number // BLOCK * BLOCK}")[number % BLOCK]
        return article[3][place // KINDS_OF_ROW % SEARCHED_ROWS], article

    def _holds(self, place: int, phrases: Sequence[str]) -> bool:
        row, article = self._row(place)
        rows = article[3] if row[0] == RowKind.ARTICLE else [row]
        return not phrases or any(all(phrase in _words_told(each) for phrase in phrases) for each in rows)

    def _found(self, place: int) -> SearchHit:
        row, article = self._row(place)
        if row[0] == RowKind.SENTENCE:
            return SearchHit(
                RowKind.SENTENCE, row[1], f"{urls.source(article[0])}#{row[2]}", article[3][0][1]
            )
        own = urls.brief(article[0]) if row[2].startswith("#") else ""
        return SearchHit(RowKind(row[0]), row[1], (own + row[2]).removesuffix("#"), "")


def _read_query(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that are asked, and the phrases among them, each between spaces."""
    quoted = [_join_terms(each) for each in QUOTED_TERMS.findall(text)]
    asked = f"{_join_terms(QUOTED_TERMS.sub(' ', text))}{''.join(quoted)}".split()
    words = (word for word in dict.fromkeys(asked) if len(word) > 1 or word.isdigit())
    return tuple(words), tuple(each for each in quoted if len(each.split()) > 1)


def _join_terms(text: str) -> str:
    return f" {' '.join(term.text for term in read_terms(text))} "


def _words_told(row: Sequence[Any]) -> str:
    return _join_terms(" ".join(map(str, (*row[1:2], *row[3:]))))


def _words_of(row: Sequence[Any]) -> frozenset[str]:
    terms = read_terms(" ".join(map(str, (*row[1:2], *row[3:]))))
    return frozenset(word for term in terms for word in (term.text, *term.also))


def _is_beginning(word: str, wanted: str) -> bool:
    return len(wanted) > 2 and not wanted[0].isdigit() and word.startswith(wanted)


def most_slips(word: str) -> int:
    """Slips of the finger that are forgiven in a word."""
    if len(word) < 4 or any(char.isdigit() for char in word):
        return 0
    return 1 if len(word) < 8 else 2


def _nearest_words(wanted: str, words: Iterable[str]) -> list[str]:
    most = most_slips(wanted)
    far = {word: count_slips(wanted, word, most) for word in words if abs(len(word) - len(wanted)) <= most}
    best = min(far.values(), default=most + 1)
    return [word for word, slips in far.items() if slips == best <= most]


def count_slips(one: str, other: str, most: int) -> int:
    """Letters missing, added, wrong or swapped between two words; `most` + 1 for more than that."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        following = [i]
        for j, against in enumerate(other, 1):
            cost = min(following[j - 1] + 1, row[j] + 1, row[j - 1] + (letter != against))
            swapped = i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against
            following.append(min(cost, before[j - 2] + 1) if swapped else cost)
        before, row = row, following
    return row[-1]


def _article_of(place: int) -> int:
    return place // KINDS_OF_ROW // SEARCHED_ROWS


def _order_kinds(wanted: Sequence[Wanted], each: Sequence[HitScores]) -> Mapping[RowKind, list[int]]:
    """The places of all words by kind; an article has them all, be they sentences apart."""
    kinds: dict[RowKind, list[int]] = {kind: [] for kind in RowKind}
    for place in _order_best(_in_all(each)):
        if place % KINDS_OF_ROW != RowKind.ARTICLE:
            kinds[RowKind(place % KINDS_OF_ROW)].append(place)
    kinds[RowKind.ARTICLE] = _order_best(_in_all([_score_by_article(places) for places in each]))
    return kinds


def _score_by_article(places: HitScores) -> HitScores:
    found: HitScores = {}
    for place, score in places.items():
        kind, own = place % KINDS_OF_ROW, _article_of(place) * SEARCHED_ROWS * KINDS_OF_ROW + RowKind.ARTICLE
        if kind in (RowKind.ARTICLE, RowKind.SENTENCE):
            better = score + (TITLE if kind == RowKind.ARTICLE else 0)
            found[own] = max(found.get(own, 0), better)
    return found


def _in_all(each: Sequence[HitScores]) -> HitScores:
    return {key: sum(one[key] for one in each) for key in each[0] if all(key in one for one in each)}


def _order_best(scores: HitScores) -> list[int]:
    """Best first; among equals the newest article, of which the first rows."""
    return sorted(scores, key=lambda key: (-scores[key], -_article_of(key), key))
