"""The name, the id and the reasons of each cluster."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen import addresses
from briefgen.addresses import Wish
from briefgen.model import ActorId, ActorKind
from briefgen.relate.actors.identity.appearances import Appearance, Appearances
from briefgen.relate.actors.identity.clusters import Clusters
from briefgen.relate.actors.identity.edits import Edits
from briefgen.relate.actors.identity.unions import Join
from briefgen.relate.desk import Reason

REASONS_SHOWN = 12
"""Reasons of a kind that an actor shows at most."""


@dataclass(frozen=True, slots=True)
class NamedActor:
    id: ActorId
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    merged: tuple[Reason, ...]
    kept_apart: tuple[Reason, ...]
    members: tuple[int, ...]


def name_clusters(found: Appearances, clusters: Clusters, edited: Edits) -> list[NamedActor]:
    """Every cluster with its name and an id that no other has."""
    names = [_name_cluster(found.all, members, edited) for members in clusters.members]
    ids = _address_clusters(found, clusters)
    of = {at: cluster for cluster, members in enumerate(clusters.members) for at in members}
    merged, apart = (
        _gather_reasons(found.all, clusters.joins, of),
        _gather_reasons(found.all, clusters.apart, of),
    )
    return [
        NamedActor(
            id=ids[at],
            name=names[at],
            kind=_kind_of_cluster(found.all, members),
            aliases=_aliases_of_cluster(found.all, members, names[at]),
            merged=merged.get(at, ()),
            kept_apart=apart.get(at, ()),
            members=members,
        )
        for at, members in enumerate(clusters.members)
    ]


def _name_cluster(all_: Sequence[Appearance], members: Sequence[int], edited: Edits) -> str:
    """What an editor says; else the name that heads most articles, the longest and first of several.

    A person's whole name goes before a surname alone, however often that stands.
    """
    given = next((edited.names[at] for at in members if at in edited.names), "") if edited.names else ""
    if given:
        return given
    counted = Counter([all_[at].name for at in members])
    if len(counted) == 1:
        return all_[members[0]].name
    whole = {all_[at].name for at in members if all_[at].kind is ActorKind.PERSON and " " in all_[at].name}
    return max(sorted(counted), key=lambda called: (called in whole, counted[called], len(called)))


def _address_clusters(found: Appearances, clusters: Clusters) -> list[ActorId]:
    """The address of each cluster: the name by which its first article calls it.

    Articles that come later, and what editors call it, leave it as it is. Where two clusters begin with
    one name, both carry a piece of where they begin.
    """
    firsts = [min(members, key=found.age) for members in clusters.members]
    taken = Counter(_called_words(found.all[at]) for at in firsts)
    inorder = sorted(firsts, key=found.age)
    given = addresses.settle_addresses(_wish_of_cluster(found, at, taken) for at in inorder)
    ids = dict(zip(inorder, map(ActorId, given), strict=True))
    return [ids[at] for at in firsts]


def _wish_of_cluster(found: Appearances, at: int, taken: Counter[str]) -> Wish:
    one = found.all[at]
    called = _called_words(one)
    return Wish(called, _place_of_appearance(found, at), taken[called] > 1 or one.kind is ActorKind.UNNAMED)


def _called_words(one: Appearance) -> str:
    return addresses.first_words(one.name, 60) or "actor"


def _kind_of_cluster(all_: Sequence[Appearance], members: Sequence[int]) -> ActorKind:
    """What rules say it is in most articles, else what the model says; the first of several."""
    kinds = [all_[at].kind for at in members if not all_[at].weak] or [all_[at].kind for at in members]
    return Counter(kinds).most_common(1)[0][0] if len(set(kinds)) > 1 else kinds[0]


def _aliases_of_cluster(all_: Sequence[Appearance], members: Sequence[int], called: str) -> tuple[str, ...]:
    """Every other name of it."""
    known = {alias for names in {all_[at].names for at in members} for alias in names}
    return tuple(sorted(known - {called})) if len(known) > 1 or called not in known else ()


def _place_of_appearance(found: Appearances, at: int) -> str:
    """Where an appearance stands: its words in its sentence, wherever that has moved."""
    one = found.all[at]
    text = found.articles[one.article].text
    own = one.evidence.span.start - one.evidence.sentence.start
    return "\x1f".join((one.article, one.evidence.sentence.of(text), str(own), one.kind))


def _gather_reasons(
    all_: Sequence[Appearance], joins: Sequence[Join], of: dict[int, int]
) -> dict[int, tuple[Reason, ...]]:
    """For each cluster its reasons, each text once, with both sentences."""
    found: dict[int, dict[str, Reason]] = {}
    for join in joins:
        for cluster in dict.fromkeys((of[join.one], of[join.other])):
            held = found.setdefault(cluster, {})
            if join.why not in held and len(held) < REASONS_SHOWN:
                held[join.why] = Reason(join.why, (all_[join.one].evidence, all_[join.other].evidence))
    return {cluster: tuple(held.values()) for cluster, held in found.items()}
