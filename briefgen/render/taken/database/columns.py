"""The nouns of the database: a table, its columns, and a desk whose sentences are numbered for it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from msgspec import Struct

from briefgen.model import ActorId, ArticleId, Brief, Evidence
from briefgen.relate.desk import FactRef, Side
from briefgen.render.atlas.desk import Atlas
from briefgen.render.atlas.homes import Home

DatabaseValue = str | int | float | None
DatabaseRow = tuple[DatabaseValue, ...]


class ColumnType(StrEnum):
    """What a column holds, as SQLite names it."""

    TEXT = "TEXT"
    INTEGER = "INTEGER"
    NUMBER = "NUMERIC"


class DatabaseColumn(Struct, frozen=True):
    name: str
    says: str
    """A sentence: what it holds, in which unit."""
    kind: ColumnType = ColumnType.TEXT
    to: str = ""
    """The table whose `id` it names; empty where it names none."""


class DatabaseTable(Struct, frozen=True):
    """The first column is its `id`."""

    name: str
    says: str
    columns: tuple[DatabaseColumn, ...]
    rows: Callable[["Register"], Iterable[DatabaseRow]]

    @property
    def is_numbered(self) -> bool:
        """Whether its `id` is a running number: good in one file, and no address."""
        return self.columns[0].kind is ColumnType.INTEGER


class Register:
    """An atlas whose articles, sentences and facts are numbered in reading order, each from 1.

    A number is short: the name of an article would stand in every row of half the tables.
    """

    def __init__(self, atlas: Atlas) -> None:
        self.atlas, self.briefs = atlas, atlas.desk.briefs

    @cached_property
    def firsts(self) -> dict[ArticleId, int]:
        """The number of the first sentence of each article."""
        counts = (len(brief.findings.sentences) for brief in self.briefs)
        starts = accumulate(counts, initial=1)
        return {brief.article.id: start for brief, start in zip(self.briefs, starts, strict=False)}

    @cached_property
    def _starts(self) -> dict[ArticleId, tuple[int, ...]]:
        return {
            brief.article.id: tuple(span.start for span in brief.findings.sentences) for brief in self.briefs
        }

    def sentence(self, told: Evidence) -> int | None:
        """The number of the sentence of `told`, of several the first; None where it stands in none."""
        at = bisect_right(self._starts[told.article], told.sentence.start) - 1
        return self.firsts[told.article] + at if at >= 0 else None

    @cached_property
    def sides(self) -> dict[FactRef, Side]:
        """On which side of its issue's proposition each position is."""
        return {
            ref: side
            for issue in self.atlas.desk.issues
            for cell in issue.cells
            for ref, side in zip(cell.positions, cell.sides, strict=True)
        }

    def actor(self, brief: Brief, mention: int | None) -> ActorId | None:
        """Who the mention is, where the desk knows it."""
        actor = brief.actor(mention)
        return actor if actor in self.atlas.actors else None

    @cached_property
    def articles(self) -> dict[ArticleId, int]:
        return {brief.article.id: number for number, brief in enumerate(self.briefs, 1)}

    @cached_property
    def _facts(self) -> dict[FactRef, int]:
        """The number of each fact, in its own family."""
        found, counts = {}, Counter[type]()
        for ref, one in self.atlas.facts.items():
            counts[type(one.fact)] += 1
            found[ref] = counts[type(one.fact)]
        return found

    def fact(self, ref: FactRef | None) -> int | None:
        """The number of a fact among the figures, the dates or the positions; None where there is none."""
        return self._facts.get(ref) if ref else None


def write_home(home: Home) -> str:
    """Where a thing is read of, from the root of the site."""
    return home.path if home.is_page else f"{home.path}#{home.fragment}"
