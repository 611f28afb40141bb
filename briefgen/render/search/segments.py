"""How the index is cut, so that one more article changes a few small files and a search loads a few.

The articles stand in reading order. Whole thousands, hundreds and tens of them are segments of their own,
what is left over is one more: 1,234 articles are segments of 1,000, 100, 100, 10, 10, 10 and 4. A segment
keeps each word with the rows it stands in, in as many files as it is large. static/js/find.js cuts alike.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.cache import recall
from briefgen.cache.recall import Kind, Recall
from briefgen.render.search.rows import ArticleRows, Row
from briefgen.render.search.terms import read_terms

BLOCK = 10
"""Articles whose rows stand in one file."""
TIERS = ((1000, 32), (100, 8), (BLOCK, 1))
"""Articles of a segment, and in how many files its words stand."""
MOST_ROWS = 4096
"""Rows of one article that are searched; a book may have more."""
KINDS = 8
"""A place says article, row and kind in one number: (article * MOST_ROWS + row) * KINDS + kind."""
Words = dict[str, list[int]]
WORDS: Kind[Words] = Kind("search-words", Words)


@dataclass(frozen=True, slots=True)
class Segment:
    """Articles that are searched together, `start` being the first."""

    start: int
    size: int
    shards: int

    @property
    def articles(self) -> slice:
        return slice(self.start, self.start + self.size)


def cut_segments(count: int) -> Iterator[Segment]:
    """The segments of `count` articles."""
    start = 0
    for size, shards in TIERS:
        while count - start >= size:
            yield Segment(start, size, shards)
            start += size
    if start < count:
        yield Segment(start, count - start, 1)


def index_words(articles: Iterable[ArticleRows], kept: Recall = recall.NOTHING) -> Words:
    """Each word with its places, each told as the step from the one before."""
    found: Words = {}
    for number, article in enumerate(articles):
        start = number * MOST_ROWS * KINDS
        for word, places in _words_of_article(article, kept).items():
            found.setdefault(word, []).extend([start + place for place in places])
    return {word: _steps_between(found[word]) for word in sorted(found)}


def _words_of_article(article: ArticleRows, kept: Recall) -> Words:
    """Each word with its places, as if the article were the first."""
    rows = article.rows[:MOST_ROWS]
    given = b"" if kept.is_idle else recall.digest_value([(row.kind, row.text, row.more) for row in rows])
    return kept.of(WORDS, given, lambda: _find_words(rows))


def _find_words(rows: Sequence[Row]) -> Words:
    found: Words = {}
    for at, row in enumerate(rows):
        for word in _terms_of_row(row):
            found.setdefault(word, []).append(at * KINDS + row.kind)
    return found


def _terms_of_row(row: Row) -> dict[str, None]:
    terms = read_terms(f"{row.text} {row.more}")
    return dict.fromkeys(word for term in terms for word in (term.text, *term.also))


def _steps_between(places: list[int]) -> list[int]:
    return [place - before for before, place in zip([0, *places], places, strict=False)]


def deal_words(found: Mapping[str, list[int]], shards: int) -> tuple[Words, ...]:
    """The words of a segment, each in the file that its first two letters lead to."""
    dealt: tuple[Words, ...] = tuple({} for _ in range(shards))
    for word, places in found.items():
        dealt[choose_shard(word, shards)][word] = places
    return dealt


def choose_shard(word: str, shards: int) -> int:
    """The file of a word among so many."""
    first, second = (ord(char) for char in f"{word} "[:2])
    return (first * 31 + second) % shards
