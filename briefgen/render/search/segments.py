"""How the index is cut, so that one more article changes a few small files and a search loads a few.

The articles stand in reading order. Whole thousands, hundreds and tens of them are segments of their own,
what is left over is one more: 1,234 articles are segments of 1,000, 100, thirteen of 10 and one of 4. The
newest fifty stand in tens: an article that comes today goes before those without a date. A segment keeps
each word with the rows it stands in, in as many files as it is large. static/js/find.js cuts alike.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from briefgen.cache import recall
from briefgen.cache.recall import Recall, RememberedCall
from briefgen.render.search.rows import ArticleRows, SearchRow
from briefgen.render.search.terms import read_terms

BLOCK = 10
"""Articles whose rows stand in one file."""
TIERS = ((1000, 32), (100, 8), (BLOCK, 1))
"""Articles of a segment, and in how many files its words stand."""
NEWEST_ARTICLES = 50
"""The last in the order of reading, among which new ones come: they are in the smallest segments."""
SEARCHED_ROWS = 4096
"""Rows of one article that are searched; a book may have more."""
KINDS_OF_ROW = 8
"""A place says article, row and kind in one number: (article * MOST_ROWS + row) * KINDS + kind."""
WordPlaces = dict[str, list[int]]
SEGMENT_WORDS: RememberedCall[WordPlaces] = RememberedCall("search-words", WordPlaces)


class SearchSegment(Struct, frozen=True):
    """Articles that are searched together, `start` being the first."""

    start: int
    size: int
    shards: int

    @property
    def articles(self) -> slice:
        return slice(self.start, self.start + self.size)


def cut_segments(count: int) -> Iterator[SearchSegment]:
    """The segments of `count` articles."""
    start = 0
    for size, shards in TIERS:
        settled = count if size == BLOCK else count - NEWEST_ARTICLES
        while settled - start >= size:
            yield SearchSegment(start, size, shards)
            start += size
    if start < count:
        yield SearchSegment(start, count - start, 1)


def index_words(articles: Iterable[ArticleRows], kept: Recall = recall.NOTHING) -> WordPlaces:
    """Each word with its places, each told as the step from the one before."""
    found: WordPlaces = {}
    for number, article in enumerate(articles):
        start = number * SEARCHED_ROWS * KINDS_OF_ROW
        for word, places in _words_of_article(article, kept).items():
            found.setdefault(word, []).extend([start + place for place in places])
    return {word: _steps_between(found[word]) for word in sorted(found)}


def _words_of_article(article: ArticleRows, kept: Recall) -> WordPlaces:
    """Each word with its places, as if the article were the first."""
    rows = article.rows[:SEARCHED_ROWS]
    given = b"" if kept.is_idle else recall.digest_value([(row.kind, row.text, row.more) for row in rows])
    return kept.of(SEGMENT_WORDS, given, lambda: _find_words(rows))


def _find_words(rows: Sequence[SearchRow]) -> WordPlaces:
    found: WordPlaces = {}
    for at, row in enumerate(rows):
        for word in _terms_of_row(row):
            found.setdefault(word, []).append(at * KINDS_OF_ROW + row.kind)
    return found


def _terms_of_row(row: SearchRow) -> dict[str, None]:
    terms = read_terms(f"{row.text} {row.more}")
    return dict.fromkeys(word for term in terms for word in (term.text, *term.also))


def _steps_between(places: list[int]) -> list[int]:
    return [place - before for before, place in zip([0, *places], places, strict=False)]


def deal_words(found: Mapping[str, list[int]], shards: int) -> tuple[WordPlaces, ...]:
    """The words of a segment, each in the file that its first two letters lead to."""
    dealt: tuple[WordPlaces, ...] = tuple({} for _ in range(shards))
    for word, places in found.items():
        dealt[choose_shard(word, shards)][word] = places
    return dealt


def choose_shard(word: str, shards: int) -> int:
    """The file of a word among so many."""
    first, second = (ord(char) for char in f"{word} "[:2])
    return (first * 31 + second) % shards
