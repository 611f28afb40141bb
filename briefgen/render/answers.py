"""What an Atlas answers to the questions of views, as digests."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import is_dataclass
from hashlib import blake2b
from typing import Any

import msgspec

from briefgen.model import Brief
from briefgen.relate.desk import (
    Actor,
    Change,
    Changes,
    Commitment,
    Event,
    Issue,
    Series,
    Tension,
)
from briefgen.render.atlas.desk import Atlas
from briefgen.render.atlas.found import Found, grouped

Key = str | tuple[str, ...] | None
"""A name, or a FactRef or another tuple of names."""
NOUNS = frozenset({Brief, Actor, Change, Changes, Commitment, Event, Issue, Series, Tension})
"""Large things that many answers hold: their digests are kept."""
OF_DESK = "desk."
OF_BRIEFS = frozenset({"facts", "figures", "corrected"})
"""Tables whose answers stand in the brief of an article: they are asked as one question, for that brief."""
OF_FACTS = frozenset(
    {"commitments_due", "events_of_fact", "series_faces", "series_of", "tensions_of_fact", "verdicts_of"}
)
"""Tables by fact, which can be asked for all facts of an article in one question."""
FEW_FACTS = 3
"""Facts of one article for which a page asks one by one; one that asks for more asks for all of them."""
SIZE = 16
"""Bytes of a digest."""
NOTHING = bytes(SIZE)
"""What is answered where a table says nothing."""


def digest_questions(*parts: bytes) -> bytes:
    return blake2b(b"".join(parts), digest_size=SIZE).digest()


class Answers:
    """Digests of what an Atlas answers."""

    def __init__(self, atlas: Atlas, digest_brief: Callable[[Brief], bytes]) -> None:
        self.atlas, self._digest_brief = atlas, digest_brief
        self._nouns: dict[int, bytes] = {}
        self._tables: dict[str, Any] = {}
        self._facts: dict[str, dict[str, bytes]] = {}
        self._encode = msgspec.msgpack.Encoder(order="deterministic").encode
        self._none = self.digest(None)
        """What most tables say of most keys."""

    def answer(self, table: str, key: Key) -> bytes:
        """The digest of what a table answers now by a key; of all of it where there is none."""
        return next(self.answer_all(table, (key,)))

    def answer_all(self, table: str, keys: Iterable[Key]) -> Iterator[bytes]:
        """The digests of what a table answers now by each of the keys."""
        held, by_article = self._table(table), table in OF_FACTS
        for key in keys:
            if by_article and isinstance(key, str):
                yield self._of_facts(table).get(key, NOTHING)
            else:
                value = held if key is None else held.get(key)
                yield self._none if value is None else self.digest(value)

    def _of_facts(self, name: str) -> dict[str, bytes]:
        """By article what a table says of its facts."""
        if name not in self._facts:
            table = self._table(name)
            said = grouped((ref.article, (ref.fact, self.digest(table[ref]))) for ref in sorted(table))
            self._facts[name] = {
                article: digest_questions(self._encode(rows)) for article, rows in said.items()
            }
        return self._facts[name]

    def _table(self, name: str) -> Any:
        if name not in self._tables:
            of = self.atlas.desk if name.startswith(OF_DESK) else self.atlas
            self._tables[name] = getattr(of, name.removeprefix(OF_DESK))
        return self._tables[name]

    def subject(self, value: Any) -> bytes:
        """The digest of what a page is about: a noun, or how it is laid out."""
        laid_out = is_dataclass(value) or isinstance(value, msgspec.Struct)
        if laid_out and type(value) not in NOUNS and not isinstance(value, Found):
            return digest_questions(
                *(self.subject(getattr(value, each)) for each in type(value).__match_args__)
            )
        return self.digest(tuple(value) if isinstance(value, range) else value)

    def digest(self, value: object) -> bytes:
        """Of anything that a desk holds: equal values have equal digests."""
        if isinstance(value, Brief):
            return self._digest_brief(value)
        if type(value) in NOUNS:
            return self._noun(value)
        if isinstance(value, Found):
            return digest_questions(self._digest_brief(value.brief), value.fact.id.encode())
        if isinstance(value, tuple) and value and (type(value[0]) in NOUNS or isinstance(value[0], Found)):
            return digest_questions(*map(self.digest, value))
        if isinstance(value, dict):
            return digest_questions(*(self.digest(each) for pair in value.items() for each in pair))
        return digest_questions(self._encode(value))

    def _noun(self, value: object) -> bytes:
        known = self._nouns.get(id(value))
        if known is None:
            known = self._nouns[id(value)] = digest_questions(self._encode(value))
        return known
