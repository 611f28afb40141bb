"""What is found out of one article alone, made once for all builds."""

from collections.abc import Callable
from dataclasses import fields
from typing import TypeVar

import msgspec

from briefgen.cache import recall
from briefgen.cache.recall import Recall, RememberedCall
from briefgen.model import Article, Brief, Findings

T = TypeVar("T")


class Remembered:
    """Answers about briefs, each remembered by all that the brief holds."""

    def __init__(
        self, recalled: Recall = recall.NOTHING, digest: Callable[[Brief], bytes] | None = None
    ) -> None:
        """`digest` is that of a brief, for whoever knows it already."""
        self.recall = recalled
        self._digest = digest or self._digest_once
        self._encode = msgspec.msgpack.Encoder(order="deterministic").encode
        self._known: dict[int, tuple[Article | Findings, bytes]] = {}
        """Each held beside its digest: while it lives no other has its id."""

    def of(self, kind: RememberedCall[T], brief: Brief, make: Callable[[], T], *beside: object) -> T:
        """What `make` gives, which is made of `brief` and of what is told `beside` it, plain values all."""
        if self.recall.is_idle:
            return make()
        given = recall.digest_parts(self._digest(brief), recall.digest_value(*beside) if beside else b"")
        return self.recall.of(kind, given, make)

    def _digest_once(self, brief: Brief) -> bytes:
        """Article and findings are shared by the briefs that are made of one another: reckoned once."""
        beside = (getattr(brief, each) for each in BRIEF_FIELDS)
        return recall.digest_parts(
            self._digest_part(brief.article), self._digest_part(brief.findings), self._encode(tuple(beside))
        )

    def _digest_part(self, part: Article | Findings) -> bytes:
        known = self._known.get(id(part))
        if known is None:
            known = self._known[id(part)] = part, recall.digest_parts(self._encode(part))
        return known[1]


BRIEF_FIELDS = tuple(
    each.name for each in fields(Brief) if each.init and each.name not in {"article", "findings"}
)
NONE_KEPT = Remembered()
