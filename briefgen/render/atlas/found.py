"""A fact with where it stands, all of them as a table, and rows put into groups."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from briefgen.model import ArticleId, Brief, DateMention, Figure, IssueId, Position
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


class FactTable(Mapping[FactRef, Found]):
    """Each fact with where it stands, found in its brief when it is asked for: an archive has a million."""

    __slots__ = ("_briefs",)

    def __init__(self, briefs: Mapping[ArticleId, Brief]) -> None:
        self._briefs = briefs

    def __getitem__(self, ref: FactRef) -> Found:
        article, name = ref
        brief = self._briefs[article]
        for fact in brief.facts():
            if fact.id == name:
                return Found(brief, fact)
        raise KeyError(ref)

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
