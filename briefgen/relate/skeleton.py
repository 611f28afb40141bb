"""One actor for each kind and name: what stands in until names are compared across articles."""

from collections.abc import Sequence
from hashlib import sha256

from briefgen.model import ActorId, ActorMention, Findings, Reading

Assigned = tuple[tuple[ActorId | None, ...], ...]


def assign(readings: Sequence[Reading]) -> Assigned:
    """For each reading and each of its mentions, whose it is; None where its chain has no name."""
    return tuple(_of_article(reading.findings) for reading in readings)


def head(actors: Sequence[ActorMention], index: int) -> int:
    """The mention that heads the chain of `index`; broken or circular chains end where they turn."""
    seen = {index}
    while (following := actors[index].same_as) is not None and following not in seen:
        seen.add(following)
        index = following
    return index


def _of_article(findings: Findings) -> tuple[ActorId | None, ...]:
    heads = (findings.actors[head(findings.actors, index)] for index in range(len(findings.actors)))
    return tuple(_id(mention, str(findings.article)) for mention in heads)


def _id(mention: ActorMention, article: str) -> ActorId | None:
    if not mention.name:
        return None
    # Two unnamed sources are never one, not even in two articles.
    scope = f"{article}:{mention.evidence.span.start}" if mention.kind == "unnamed" else ""
    digest = sha256("\x1f".join((mention.kind, mention.name, scope)).encode()).hexdigest()
    return ActorId(f"{mention.kind}-{digest[:8]}")
