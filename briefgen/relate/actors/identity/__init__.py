"""Which mentions are one actor, in all articles - and which are not, however alike they look.

    appearances   each chain of each article, with its names and roles
    unions        what was put together, as it grows
    laws          what forbids a join
    edits         what editors say in content/, which always wins
    persons       who bears a name, or a part of one
    clusters      appearances put together by blocks of names; every join has a reason
    splits        what they keep apart that was never one
    naming        the name, the id and the reasons of each cluster

Blocks, never all pairs: an appearance meets only those that share a name key with it. The answer is the same
for any order of the articles. No spaCy, no file, no page. A module imports only from those above it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.load.content import ActorNote, Correction
from briefgen.model import ActorId, Reading
from briefgen.problems import Problem
from briefgen.relate.actors.identity import appearances, clusters, edits, naming, splits
from briefgen.relate.desk import Identity


@dataclass(frozen=True, slots=True)
class Identities:
    actor_of: tuple[tuple[ActorId | None, ...], ...]
    """For each reading, in the order given, whose each of its mentions is; None where nobody's."""
    identities: tuple[Identity, ...]
    """By id."""
    problems: tuple[Problem, ...]
    """Corrections and notes that match nothing."""


def assign(
    readings: Sequence[Reading], notes: tuple[ActorNote, ...], corrections: tuple[Correction, ...]
) -> Identities:
    """One id for each actor, across all readings."""
    found = appearances.list_appearances(readings)
    edited = edits.read_edits(found, notes, corrections)
    grouped = clusters.group_appearances(found, edited)
    named = naming.name_clusters(found, grouped, edited)
    ids = {member: one.id for one in named for member in one.members}
    return Identities(
        actor_of=tuple(
            tuple(None if at is None else ids[at] for at in found.owners[reading.article.id])
            for reading in readings
        ),
        identities=tuple(
            Identity(one.id, one.name, one.kind, one.aliases, one.merged, one.kept_apart)
            for one in sorted(named, key=lambda one: one.id)
        ),
        problems=(*edited.problems, *splits.find_idle_splits(found, notes, corrections)),
    )
