"""A fact with where it stands, all of them as a table, and rows put into groups."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from briefgen.model import ArticleId, Brief, DateMention, FactId, Figure, Position
from briefgen.relate.desk import FactRef

Fact = Figure | DateMention | Position
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Found(Struct, frozen=True, gc=False):
    """A fact with the brief it stands in."""

    brief: Brief
    fact: Fact
    index: int
    """Among the facts of its family in the brief."""

    @property
    def ref(self) -> FactRef:
        return FactRef(self.brief.article.id, self.fact.id)


MOST_OPENED = 200
"""Briefs whose facts are held by their names: pages and tables ask article by article."""


class FactTable(Mapping[FactRef, Found]):
    """Each fact with where it stands, found in its brief: an archive has a million, and few are asked for."""

    __slots__ = ("_briefs", "_opened")

    def __init__(self, briefs: Mapping[ArticleId, Brief]) -> None:
        self._briefs = briefs
        self._opened: dict[ArticleId, dict[FactId, Found]] = {}

    def _open_brief(self, article: ArticleId) -> dict[FactId, Found]:
        known = self._opened.get(article)
        if known is None:
            if len(self._opened) >= MOST_OPENED:
                self._opened.clear()
            brief = self._briefs.get(article)
            known = self._opened[article] = dict(_list_facts(brief)) if brief else {}
        return known

    def __getitem__(self, ref: FactRef) -> Found:
        return self._open_brief(ref[0])[ref[1]]

    def __iter__(self) -> Iterator[FactRef]:
        for article in self._briefs:
            yield from (FactRef(article, fact) for fact in self._open_brief(article))

    def __len__(self) -> int:
        return sum(len(self._open_brief(article)) for article in self._briefs)


def _list_facts(brief: Brief) -> Iterator[tuple[FactId, Found]]:
    found = brief.findings
    families: tuple[tuple[Fact, ...], ...] = (found.figures, found.dates, found.positions)
    for family in families:
        for index, fact in enumerate(family):
            yield fact.id, Found(brief, fact, index)


def grouped(rows: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """The values of each key, in the order they came."""
    found: dict[K, list[V]] = {}
    for key, value in rows:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
