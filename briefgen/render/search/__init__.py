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
from briefgen.render.search.rows import ArticleRows, RowKind, SearchRow, list_articles, list_pages
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

    def __init__(self, segment: SearchSegment, articles: Sequence[ArticleRows], kept: Recall) -> None:
        self.segment, self.articles, self._kept = segment, articles, kept

    @cached_property
    def digest(self) -> str:
        """Of all that decides the bytes of its files."""
        told = [[(row.kind, row.text, row.more) for row in article.rows] for article in self.articles]
        return sha256(msgspec.json.encode(told)).hexdigest()

    @cached_property
    def shards(self) -> tuple[WordPlaces, ...]:
        return deal_words(index_words(self.articles, self._kept), self.segment.shards)


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
    articles = list_articles(atlas, kept)
    catalogue = {"articles": len(articles), "rows": [_row_values(one) for one in list_pages(atlas)]}
    yield SearchFile(CATALOGUE, catalogue, partial(_write_script, "catalogue", 0, catalogue))
    shown = tuple(map(_article_rows, articles))
    for start in range(0, len(articles), BLOCK):
        part = shown[start : start + BLOCK]
        yield SearchFile(f"rows-{start}", part, partial(_write_script, "rows", start, part))
    for segment in cut_segments(len(articles)):
        yield from _word_files(_Indexed(segment, articles[segment.articles], kept.recall))


def _word_files(indexed: _Indexed) -> Iterator[SearchFile]:
    for shard in range(indexed.segment.shards):
        name = name_words(indexed.segment, shard)
        yield SearchFile(name, indexed.digest, partial(_words_script, indexed, shard))


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
