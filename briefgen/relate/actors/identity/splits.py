"""Splits that part nothing: told, because an editor believes that they do."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from briefgen.load.content import Action, ActorNote, Correction
from briefgen.parse import namekeys
from briefgen.problems import Code, Problem
from briefgen.relate.actors.identity import clusters, edits
from briefgen.relate.actors.identity.appearances import Appearance, Appearances


def find_idle_splits(
    found: Appearances, notes: Sequence[ActorNote], corrections: Sequence[Correction]
) -> Iterator[Problem]:
    """A problem for each split of names that were never one, or that one article calls one actor."""
    splits = [one for one in corrections if one.action is Action.SPLIT]
    if not splits:
        return
    others = [one for one in corrections if one.action is not Action.SPLIT]
    grouped = clusters.group_appearances(found, edits.read_edits(found, notes, others))
    of = {at: number for number, members in enumerate(grouped.members) for at in members}
    for split in splits:
        why = _why_idle(split, found.all, of)
        if why:
            place = split.place
            yield Problem(place.path, place.line, Code.CORRECTION_IDLE, *why)


def _why_idle(split: Correction, all_: Sequence[Appearance], of: Mapping[int, int]) -> tuple[str, str] | None:
    """What to tell of a split that parts nothing; None of one that does, or whose names nobody has."""
    names = [namekeys.fold_name(name) for name in split.names]
    if _in_two_sets([{of[at] for at in _headed_by(name, all_)} for name in names]):
        return None
    told = " and ".join(f"“{name}”" for name in split.names)
    called = [_called_so(name, all_) for name in names]
    both = _in_two_sets(called)
    if both:
        hint = f"{all_[min(both)].article} calls one actor both: a split parts the actors of several articles"
        return f"{told} are one inside an article", hint
    return (f"{told} were never one", "delete it: they stay apart without it") if all(called) else None


def _headed_by(name: str, all_: Sequence[Appearance]) -> set[int]:
    """The appearances whose name it is."""
    return {at for at, one in enumerate(all_) if namekeys.fold_name(one.name) == name}


def _called_so(name: str, all_: Sequence[Appearance]) -> set[int]:
    """The appearances that are called so among their names."""
    return {at for at, one in enumerate(all_) if name in map(namekeys.fold_name, one.names)}


def _in_two_sets(sets: Sequence[set[int]]) -> set[int]:
    """What stands in two of the sets."""
    return {at for one, other in combinations(sets, 2) for at in one & other}
