"""What is found out of one article alone, made once for all builds."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import TypeVar

import msgspec

from briefgen.cache import recall
from briefgen.cache.recall import Recall, RememberedCall
from briefgen.model import Article, Brief, Findings

T = TypeVar("T")
Part = TypeVar("Part", Brief, Article | Findings)


class Remembered:
    """Answers about briefs, each remembered by all that the brief holds."""

    def __init__(self, recalled: Recall = recall.NOTHING) -> None:
        self.recall = recalled
        self._encode = msgspec.msgpack.Encoder(order="deterministic").encode
        self._known: dict[int, tuple[Brief | Article | Findings, bytes]] = {}
        """Each held beside its digest: while it lives no other has its id."""

    def of(self, kind: RememberedCall[T], brief: Brief, make: Callable[[], T], *beside: object) -> T:
        """What `make` gives, which is made of `brief` and of what is told `beside` it, plain values all."""
        if self.recall.is_idle:
            return make()
        given = recall.digest_parts(self.digest(brief), recall.digest_value(*beside) if beside else b"")
        return self.recall.of(kind, given, make)

    def digest(self, brief: Brief) -> bytes:
        """Of all that a brief holds: equal ones have equal digests.

        Article and findings are shared by the briefs that are made of one another: each is reckoned once.
        """
        return self._digest_once(brief, self._digest_brief)

    def let_go(self, briefs: Iterable[Brief]) -> None:
        """Hold none but these any more: those they were made of are not asked about again."""
        held = (each for brief in briefs for each in (brief, brief.article, brief.findings))
        kept = frozenset(map(id, held))
        self._known = {name: one for name, one in self._known.items() if name in kept}

    def _digest_brief(self, brief: Brief) -> bytes:
        beside = self._encode(tuple(getattr(brief, each) for each in BRIEF_FIELDS))
        article, findings = (
            self._digest_once(part, self._digest_part) for part in (brief.article, brief.findings)
        )
        return recall.digest_parts(article, findings, beside)

    def _digest_part(self, part: Article | Findings) -> bytes:
        return recall.digest_parts(self._encode(part))

    def _digest_once(self, part: Part, digest: Callable[[Part], bytes]) -> bytes:
        known = self._known.get(id(part))
        if known is None:
            known = self._known[id(part)] = part, digest(part)
        return known[1]


BRIEF_FIELDS = tuple(
    each.name for each in fields(Brief) if each.init and each.name not in {"article", "findings"}
)
NONE_KEPT = Remembered()
