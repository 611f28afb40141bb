"""A fact with where it stands, all of them as a table, and rows put into groups."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from briefgen.model import ArticleId, Brief, DateMention, FactId, Figure, IssueId, Position
from briefgen.relate.desk import FactRef

Fact = Figure | DateMention | Position
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Found(Struct, frozen=True, gc=False):
    """A fact with the brief it stands in."""

    brief: Brief
    fact: Fact

    @property
    def issue(self) -> IssueId | None:
        """The issue that a position belongs to; None for any other fact, and for one on no issue."""
        return self.brief.issue(self.fact) if isinstance(self.fact, Position) else None

    @property
    def ref(self) -> FactRef:
        return FactRef(self.brief.article.id, self.fact.id)


MOST_INDEXED = 500
"""Articles whose facts are held by their names: who asks for one fact of an article asks for more."""


class FactTable(Mapping[FactRef, Found]):
    """Each fact with where it stands, found in its brief when it is asked for: an archive has a million."""

    __slots__ = ("_briefs", "_indexed")

    def __init__(self, briefs: Mapping[ArticleId, Brief]) -> None:
        self._briefs = briefs
        self._indexed: dict[ArticleId, dict[FactId, Fact]] = {}

    def __getitem__(self, ref: FactRef) -> Found:
        article, name = ref
        known = self._indexed.get(article)
        if known is None:
            if len(self._indexed) >= MOST_INDEXED:
                self._indexed.clear()
            known = self._indexed[article] = {one.id: one for one in self._briefs[article].facts()}
        return Found(self._briefs[article], known[name])

    def __iter__(self) -> Iterator[FactRef]:
        for article, brief in self._briefs.items():
            yield from (FactRef(article, one.id) for one in brief.facts())

    def __len__(self) -> int:
        return sum(1 for brief in self._briefs.values() for _ in brief.facts())


def grouped(rows: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """The values of each key, in the order they came."""
    found: dict[K, list[V]] = {}
    for key, value in rows:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
