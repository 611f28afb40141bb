"""Which place lies in which, as the articles say it: "Lund, Sweden"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefgen.model import ActorId, ActorKind, ActorMention, Brief

Around = Mapping[ActorId, frozenset[ActorId]]
"""In which places a place lies, as some article says: "Lund, Sweden"."""

NO_PLACES: Around = {}


def lying(briefs: Sequence[Brief]) -> Around:
    """Which place lies in which, where an article names one after the other."""
    found: dict[ActorId, set[ActorId]] = {}
    for brief in briefs:
        for inner, outer in _find_nested(brief):
            found.setdefault(inner, set()).add(outer)
    return {inner: frozenset(outer) for inner, outer in found.items()}


def _find_nested(brief: Brief) -> Iterator[tuple[ActorId, ActorId]]:
    """Pairs of places with but a comma between them, that are no list: "in Lund, Sweden"."""
    for (one, inner), (other, outer) in pairwise(brief.mentions()):
        where = one.kind is ActorKind.PLACE and other.kind in PLACE_KINDS and _stand_beside(brief, one, other)
        if where and inner is not None and outer is not None and inner != outer:
            yield inner, outer


PLACE_KINDS = frozenset({ActorKind.PLACE, ActorKind.STATE})
_LISTED = re.compile(r"(?:,? (?:and|or)|,) $")
_GOES_ON = re.compile(r",? (?:and|or) |['’]s?\b")


def _stand_beside(brief: Brief, one: ActorMention, other: ActorMention) -> bool:
    """Whether the second follows the first after a comma, neither is one of several, and it owns nothing."""
    text, start, end = brief.article.text, one.evidence.span.start, other.evidence.span.end
    if text[one.evidence.span.end : other.evidence.span.start] != ", ":
        return False
    owns = other.evidence.exact.endswith(("'s", "’s", "'", "’"))
    return not (
        owns or _LISTED.search(text[max(0, start - 6) : start]) or _GOES_ON.match(text[end : end + 6])
    )
