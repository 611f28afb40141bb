"""The name, the id and the reasons of each cluster."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from slugify import slugify

from briefgen.model import ActorId, ActorKind
from briefgen.relate.desk import Reason
from briefgen.relate.identity.appearances import Appearance, Appearances
from briefgen.relate.identity.clusters import Clusters
from briefgen.relate.identity.edits import Edits
from briefgen.relate.identity.unions import Join

SHOWN = 12
"""Reasons of a kind that an actor shows at most."""


@dataclass(frozen=True, slots=True)
class Named:
    id: ActorId
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    merged: tuple[Reason, ...]
    kept_apart: tuple[Reason, ...]
    members: tuple[int, ...]


def name(found: Appearances, clusters: Clusters, edited: Edits) -> list[Named]:
    """Every cluster with its name and an id that no other has."""
    names = [_name(found.all, members, edited) for members in clusters.members]
    firsts = [found.all[members[0]] for members in clusters.members]
    slugs = [_slug(first, called) for first, called in zip(firsts, names, strict=True)]
    taken = Counter(slugs)
    of = {at: cluster for cluster, members in enumerate(clusters.members) for at in members}
    merged, apart = _reasons(found.all, clusters.joins, of), _reasons(found.all, clusters.apart, of)
    return [
        Named(
            id=ActorId(slugs[at] if taken[slugs[at]] == 1 else _hashed(firsts[at], slugs[at])),
            name=names[at],
            kind=Counter(found.all[one].kind for one in members).most_common(1)[0][0],
            aliases=tuple(sorted({alias for one in members for alias in found.all[one].names} - {names[at]})),
            merged=merged.get(at, ()),
            kept_apart=apart.get(at, ()),
            members=members,
        )
        for at, members in enumerate(clusters.members)
    ]


def _name(all_: Sequence[Appearance], members: Sequence[int], edited: Edits) -> str:
    """What an editor says; else the name that heads most articles, the longest and first of several."""
    given = next((edited.names[at] for at in members if at in edited.names), "")
    if given:
        return given
    counted = Counter(all_[at].name for at in members)
    return max(sorted(counted), key=lambda called: (counted[called], len(called)))


def _slug(one: Appearance, called: str) -> str:
    """Readable; of an unnamed one with the article and the words it rests on."""
    plain = slugify(called, max_length=60, word_boundary=True) or "actor"
    return _hashed(one, plain) if one.kind is ActorKind.UNNAMED else plain


def _hashed(one: Appearance, plain: str) -> str:
    place = f"{one.article}\x1f{one.evidence.sentence.start}\x1f{one.evidence.span.start}\x1f{one.kind}"
    return f"{plain}-{sha256(place.encode()).hexdigest()[:8]}"


def _reasons(
    all_: Sequence[Appearance], joins: Sequence[Join], of: dict[int, int]
) -> dict[int, tuple[Reason, ...]]:
    """For each cluster its reasons, each text once, with both sentences."""
    found: dict[int, dict[str, Reason]] = {}
    for join in joins:
        for cluster in sorted({of[join.one], of[join.other]}):
            held = found.setdefault(cluster, {})
            if join.why not in held and len(held) < SHOWN:
                held[join.why] = Reason(join.why, (all_[join.one].evidence, all_[join.other].evidence))
    return {cluster: tuple(held.values()) for cluster, held in found.items()}
