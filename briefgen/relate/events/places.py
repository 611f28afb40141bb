"""Which place lies in which, as the articles say it: "Lund, Sweden"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefgen.model import ActorId, ActorKind, Brief

Around = Mapping[ActorId, frozenset[ActorId]]
"""In which places a place lies, as some article says: "Lund, Sweden"."""

NOWHERE: Around = {}


def lying(briefs: Sequence[Brief]) -> Around:
    """Which place lies in which, where an article names one after the other."""
    found: dict[ActorId, set[ActorId]] = {}
    for brief in briefs:
        for inner, outer in _nested(brief):
            found.setdefault(inner, set()).add(outer)
    return {inner: frozenset(outer) for inner, outer in found.items()}


def _nested(brief: Brief) -> Iterator[tuple[ActorId, ActorId]]:
    """Pairs of places with but a comma between them."""
    mentions = list(brief.mentions())
    for (one, inner), (other, outer) in pairwise(mentions):
        between = brief.article.text[one.evidence.span.end : other.evidence.span.start]
        where = one.kind is ActorKind.PLACE and other.kind in {ActorKind.PLACE, ActorKind.STATE}
        if where and between == ", " and inner is not None and outer is not None and inner != outer:
            yield inner, outer
