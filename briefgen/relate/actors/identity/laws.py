"""What forbids two appearances to be one actor, whatever their names.

A law that speaks gives its words; the page of an actor shows them under "kept apart".
"""

from collections.abc import Callable
from functools import lru_cache

from briefgen.model import ActorKind
from briefgen.parse import namekeys
from briefgen.relate.actors.identity.appearances import Appearance

GENERATIONS = {
    "jr": "junior",
    "junior": "junior",
    "sr": "senior",
    "senior": "senior",
    "ii": "II",
    "iii": "III",
}


def find_forbidding(one: Appearance, other: Appearance) -> str:
    """Why the two cannot be one actor; empty where nothing forbids it."""
    return next((why for law in LAWS if (why := law(one, other))), "")


def _forbid_unnamed(one: Appearance, other: Appearance) -> str:
    apart = ActorKind.UNNAMED in {one.kind, other.kind}
    return "two unnamed sources are never one" if apart else ""


def _forbid_kinds(one: Appearance, other: Appearance) -> str:
    """A person is no state, a town no government, an office not its holder; a weak kind may yield."""
    if one.kind is other.kind or one.weak or other.weak:
        return ""
    return f"a {one.kind} is no {other.kind}"


def _forbid_generations(one: Appearance, other: Appearance) -> str:
    if one.kind is not ActorKind.PERSON:
        return ""
    mine, theirs = find_suffix(one.name), find_suffix(other.name)
    return f"{one.name} and {other.name} are two generations" if mine != theirs else ""


def _first_names(one: Appearance, other: Appearance) -> str:
    if one.kind is not ActorKind.PERSON or other.kind is not ActorKind.PERSON:
        return ""
    mine, theirs = first_names(one.name), first_names(other.name)
    if not mine or not theirs:
        return ""
    fits = all(_first_names_agree(a, b) for a, b in zip(mine, theirs, strict=False))
    return "" if fits else f"{one.name} and {other.name} have different first names"


def _first_names_agree(one: str, other: str) -> bool:
    """The same name, or its initial."""
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return one == other or namekeys.hear_word(one) == namekeys.hear_word(other)


def _forbid_offices(one: Appearance, other: Appearance) -> str:
    """Two persons of one name who serve two states at a time: the same name is not enough."""
    if one.kind is not ActorKind.PERSON:
        return ""
    mine, theirs = _gather_offices(one), _gather_offices(other)
    for office in sorted(mine.keys() & theirs.keys()):
        if mine[office].isdisjoint(theirs[office]):
            return f"{office} of {min(mine[office])} is not {office} of {min(theirs[office])}"
    return ""


def _gather_offices(one: Appearance) -> dict[str, set[str]]:
    """Each office that is stated of it as a state's, and of which: "president" of none says nothing."""
    found: dict[str, set[str]] = {}
    for office, of in one.roles:
        if of in one.states:
            found.setdefault(office, set()).add(of)
    return found


LAWS: tuple[Callable[[Appearance, Appearance], str], ...] = (
    _forbid_unnamed,
    _forbid_kinds,
    _forbid_generations,
    _first_names,
    _forbid_offices,
)
"""Read from the top; the first that speaks decides."""


@lru_cache(maxsize=65536)
def find_suffix(name: str) -> str:
    """`junior` or `senior` where the name says so."""
    last = namekeys.fold_name(name).split()[-1:]
    return GENERATIONS.get(last[0], "") if last else ""


@lru_cache(maxsize=65536)
def first_names(name: str) -> tuple[str, ...]:
    """The folded names before the surname; empty for a lone surname."""
    words = [word for word in namekeys.fold_name(name).split() if word not in GENERATIONS]
    return tuple(words[:-1])


@lru_cache(maxsize=65536)
def fold_surname(name: str) -> str:
    """The folded last name."""
    words = [word for word in namekeys.fold_name(name).split() if word not in GENERATIONS]
    return words[-1] if words else ""
