"""The search index: classic scripts, so that search works from disk. Results are set as text only.

    terms     words as they are searched
    rows      what can be led to: articles, their sentences, actors, figures, events, issues, pages
    segments  how the index is cut
    query     the same search from a terminal

A module imports only from those above it.

A page loads nothing of it at first. `catalogue.js` says how many articles there are, and holds what no
article brings; `words-*.js` hold the words of a segment, `rows-*.js` what is found in ten articles.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from hashlib import sha256

import msgspec
from msgspec import Struct

from briefgen.cache.recall import Recall
from briefgen.relate import remembered
from briefgen.relate.remembered import Remembered
from briefgen.render import urls
from briefgen.render.atlas.desk import Atlas
from briefgen.render.markup import json
from briefgen.render.search.rows import ArticleRows, RowKind, RowsOfArticles, SearchRow, list_pages
from briefgen.render.search.segments import (
    BLOCK,
    SearchSegment,
    WordPlaces,
    cut_segments,
    deal_words,
    index_words,
)

CATALOGUE = "catalogue"
TOLD_MORE = frozenset({RowKind.ISSUE, RowKind.ACTOR})
"""Of which the other words are shown too: a question, aliases."""
MOST_MORE = 200
"""Characters of them."""


class SearchFile(Struct, frozen=True):
    """One file of the index."""

    name: str
    value: object
    """What decides its bytes."""
    make: Callable[[], bytes]

    @property
    def path(self) -> str:
        return urls.search_file(self.name)


class _Indexed:
    """The words of a segment, found once for all of its files, and only where one is to be made."""

    def __init__(self, segment: SearchSegment, articles: RowsOfArticles, kept: Recall) -> None:
        self.segment, self._articles, self._kept = segment, articles, kept

    @cached_property
    def shards(self) -> tuple[WordPlaces, ...]:
        articles = self._articles.of(self.segment.articles)
        return deal_words(index_words(articles, self._kept), self.segment.shards)


def list_index_paths(articles: int) -> tuple[str, ...]:
    """Each file of the index of so many articles."""
    blocks = (f"rows-{start}" for start in range(0, articles, BLOCK))
    indexed = (name_words(one, shard) for one in cut_segments(articles) for shard in range(one.shards))
    return tuple(map(urls.search_file, (CATALOGUE, *blocks, *indexed)))


def name_words(segment: SearchSegment, shard: int) -> str:
    """The name of a file of words: where the segment begins, how many articles it has, which file of it."""
    return f"words-{segment.start}-{segment.size}-{shard}"


def list_index_files(atlas: Atlas, kept: Remembered = remembered.NONE_KEPT) -> Iterator[SearchFile]:
    """Each file of the index, in the order of `list_paths`."""
    articles, digests = RowsOfArticles(atlas, kept), list[str]()
    catalogue = {"articles": len(articles), "rows": [_row_values(one) for one in list_pages(atlas)]}
    yield SearchFile(CATALOGUE, catalogue, partial(_write_script, "catalogue", 0, catalogue))
    for start in range(0, len(articles), BLOCK):
        block = articles.of(slice(start, start + BLOCK))
        digests += map(_digest_searched, block)
        part = tuple(map(_article_rows, block))
        yield SearchFile(f"rows-{start}", part, partial(_write_script, "rows", start, part))
    for segment in cut_segments(len(articles)):
        indexed = _Indexed(segment, articles, kept.recall)
        yield from _word_files(indexed, digests[segment.articles])


def _digest_searched(article: ArticleRows) -> str:
    """Of all that an article adds to the bytes of a file of words."""
    told = [(row.kind, row.text, row.more) for row in article.rows]
    return sha256(msgspec.json.encode(told)).hexdigest()


def _word_files(indexed: _Indexed, digests: Sequence[str]) -> Iterator[SearchFile]:
    for shard in range(indexed.segment.shards):
        name = name_words(indexed.segment, shard)
        yield SearchFile(name, digests, partial(_words_script, indexed, shard))


def _words_script(indexed: _Indexed, shard: int) -> bytes:
    segment = indexed.segment
    return _write_script("words", f"{segment.start}-{segment.size}-{shard}", indexed.shards[shard])


def _article_rows(article: ArticleRows) -> list[object]:
    own = urls.brief(article.slug)
    return [article.slug, article.when, article.publisher, [_row_values(row, own) for row in article.rows]]


def _row_values(row: SearchRow, own: str = "") -> list[object]:
    """What stands on the article's `own` page is told by its fragment alone."""
    page, _, fragment = row.path.partition("#")
    told = [int(row.kind), row.text, f"#{fragment}" if page == own else row.path]
    return [*told, row.more[:MOST_MORE]] if row.more and row.kind in TOLD_MORE else told


def _write_script(name: str, key: int | str, told: object) -> bytes:
    encoded = msgspec.json.encode(told).decode()
    return f"briefgenSearch.{name}({json(msgspec.json.encode(key).decode())},{json(encoded)});\n".encode()
