"""A fact with where it stands, and rows put into groups: what the atlas and all views hold in hand."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

from msgspec import Struct

from briefgen.model import Brief, DateMention, Figure, Position
from briefgen.relate.desk import FactRef

Fact = Figure | DateMention | Position
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Found(Struct, frozen=True):
    """A fact with the brief it stands in."""

    brief: Brief
    fact: Fact
    index: int
    """Among the facts of its family in the brief."""

    @property
    def ref(self) -> FactRef:
        return FactRef(self.brief.article.id, self.fact.id)


def grouped(rows: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """The values of each key, in the order they came."""
    found: dict[K, list[V]] = {}
    for key, value in rows:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
