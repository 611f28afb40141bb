"""Appearances that are one actor, put together block by block.

Each block is keyed by a name: the state, the town, the company's name without its ending, the sound of a
surname. Inside a block the laws speak first; what stays open stays apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefgen.model import ActorKind, ArticleId
from briefgen.parse import namekeys
from briefgen.parse.gazetteer import gazetteer, is_people
from briefgen.relate.actors.identity import laws, persons
from briefgen.relate.actors.identity.appearances import Appearance, Appearances
from briefgen.relate.actors.identity.edits import Edits
from briefgen.relate.actors.identity.unions import ActorUnions, Join
from briefgen.relate.lexicon import LEXICON

SMALL_WORDS = LEXICON.words("rules", "clusters_small")


@dataclass(frozen=True, slots=True)
class Clusters:
    members: tuple[tuple[int, ...], ...]
    joins: tuple[Join, ...]
    apart: tuple[Join, ...]


def group_appearances(found: Appearances, edited: Edits) -> Clusters:
    """Every appearance in exactly one cluster."""
    unions = ActorUnions(list(range(len(found.all))))
    for one, other, why in edited.joins:
        unions.join(one, other, why)
    plain = [at for at in range(len(found.all)) if at not in edited.free]
    _places_and_states(found.all, plain, unions)
    _join_bodies(found.all, plain, unions)
    persons.join_persons(found.all, plain, unions)
    _join_buildings(found.all, plain, unions)
    _weak_kinds(found.all, plain, unions)
    clusters: dict[int, list[int]] = {}
    for at in range(len(found.all)):
        clusters.setdefault(unions.root(at), []).append(at)
    return Clusters(
        tuple(tuple(members) for _, members in sorted(clusters.items())),
        tuple(unions.joins),
        tuple(unions.apart),
    )


def _places_and_states(all_: Sequence[Appearance], plain: Iterable[int], unions: ActorUnions) -> None:
    """One name, one state or town; an office with whose it is; a group with whose it is."""
    first: dict[tuple[ActorKind, str], int] = {}
    for at in plain:
        key = _plain_key(all_[at])
        if key is not None:
            unions.join(first.setdefault(key, at), at, f"same {all_[at].kind}")


_PLACE_KINDS = frozenset({ActorKind.STATE, ActorKind.PLACE})


def _plain_key(one: Appearance) -> tuple[ActorKind, str] | None:
    if one.kind in _PLACE_KINDS:
        return one.kind, namekeys.fold_name(one.name)
    if one.kind is ActorKind.OFFICE and one.roles and one.roles[0][1]:
        return one.kind, "\x1f".join(one.roles[0])
    # "the ministers" of two articles are not one group, "EU member states" and "Danes" are.
    whole = " " in one.name or is_people(one.name)
    if one.kind is ActorKind.GROUP and one.name[:1].isupper() and whole:
        return one.kind, namekeys.fold_name(one.name)
    return None


def _join_bodies(all_: Sequence[Appearance], plain: Iterable[int], unions: ActorUnions) -> None:
    """Organisations by every name of their chains, where a name tells one of them only."""
    mine = [at for at in plain if all_[at].kind is ActorKind.ORGANISATION]
    first: dict[str, int] = {}
    _join_unowned(all_, [at for at in mine if _is_unowned(all_[at])], unions)
    for at in mine:
        if _is_unowned(all_[at]):
            continue
        key = namekeys.fold_company(all_[at].name)
        other = first.setdefault(key, at)
        unions.join(other, at, _same_body(all_[other], all_[at]))
    _by_acronym(all_, mine, unions)
    _by_short_names(all_, mine, unions)
    _by_abbreviation(all_, mine, first, unions)


def _is_unowned(one: Appearance) -> bool:
    return namekeys.fold_company(one.name) in namekeys.load_unowned()


def _join_unowned(all_: Sequence[Appearance], mine: Sequence[int], unions: ActorUnions) -> None:
    """A "Supreme Court", a "Ministry": one where two others are named beside it in both articles."""
    wanted = {all_[at].article for at in mine}
    beside: dict[ArticleId, dict[str, str]] = {}
    for one in all_:
        if one.article in wanted and one.kind in _BESIDE and not _is_unowned(one):
            beside.setdefault(one.article, {}).setdefault(namekeys.fold_company(one.name), one.name)
    first: dict[tuple[str, str, str], int] = {}
    for at in mine:
        one = all_[at]
        for pair in combinations(sorted(list(beside.get(one.article, ()))[:COMPANY]), 2):
            other = first.setdefault((namekeys.fold_company(one.name), *pair), at)
            first_name, second_name = (beside[one.article][each] for each in pair)
            unions.join(other, at, f"{one.name}, beside {first_name} and {second_name} in both articles")


_BESIDE = frozenset({ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.PLACE})
COMPANY = 12
"""Names of an article that are asked for whom it tells of: the first, which are its story."""


def _by_abbreviation(
    all_: Sequence[Appearance], mine: Sequence[int], first: dict[str, int], unions: ActorUnions
) -> None:
    """Abbreviations that mean one body everywhere: `EU` is the European Union, where both are told."""
    known = namekeys.load_abbreviations()
    for at in mine:
        full = known.get(all_[at].name, "")
        other = first.get(namekeys.fold_company(full), at)
        unions.join(other, at, f"{all_[at].name} is the abbreviation of {full}")


def _same_body(one: Appearance, other: Appearance) -> str:
    if one.name == other.name:
        return "same organisation, by its full name"
    return f"{one.name} and {other.name} differ in the ending only"


def _by_short_names(all_: Sequence[Appearance], mine: Sequence[int], unions: ActorUnions) -> None:
    """An acronym or short name joins the one body that another article introduces it for."""
    introduced: dict[str, dict[int, int]] = {}
    for at in mine:
        for short in all_[at].names[1:]:
            if _is_common_noun(short, all_[at].name):
                continue
            introduced.setdefault(namekeys.fold_company(short), {}).setdefault(unions.root(at), at)
    for at in mine:
        bodies = introduced.get(namekeys.fold_company(all_[at].name), {})
        roots = {unions.root(other) for other in bodies.values()} - {unions.root(at)}
        if len(roots) == 1:
            other = next(other for other in bodies.values() if unions.root(other) in roots)
            unions.join(other, at, f"{all_[at].name} is introduced for {all_[other].name} in another article")
        elif len(roots) > 1:
            unions.keep_apart(at, min(bodies.values()), f"{all_[at].name} is short for more than one body")


def _by_acronym(all_: Sequence[Appearance], mine: Sequence[int], unions: ActorUnions) -> None:
    """As in "Dock and Harbour Workers Guild" and "Northern Dock Harbour Workers Guild", both "NDHWG".

    The words of one name are all among those of the other.
    """
    bearers: dict[str, list[int]] = {}
    for at in mine:
        for short in all_[at].names[1:]:
            if short.isupper() and len(short) > 2 and " " not in short:
                bearers.setdefault(short, []).append(at)
    for short in sorted(bearers):
        for one, other in combinations(bearers[short][:COMPANY], 2):
            first, second = _content_words(all_[one].name), _content_words(all_[other].name)
            if first <= second or second <= first:
                unions.join(one, other, f"{all_[one].name} and {all_[other].name} are both {short}")


def _content_words(name: str) -> frozenset[str]:
    """The words of a name that are no small ones."""
    return frozenset(namekeys.fold_company(name).split()) - SMALL_WORDS


def _is_common_noun(short: str, full: str) -> bool:
    """Whether a short name is only the noun of the full one: many bodies are a "Parliament" or a "Bank"."""
    short, full = namekeys.fold_name(short), namekeys.fold_name(full)
    return full.endswith(f" {short}") or full.startswith((f"{short} of ", f"{short} for "))


_MISTAKEN = frozenset({ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.PLACE})
"""Kinds that the model takes for one another, and for states that no list knows."""


def _join_buildings(all_: Sequence[Appearance], plain: Iterable[int], unions: ActorUnions) -> None:
    """As in "Lumara Detention Centre": a place where somebody is, and a body where it says something."""
    lists = gazetteer()
    built = lists.organisation_words | lists.contexts["facility_words"]
    first: dict[str, int] = {}
    for at in plain:
        one = all_[at]
        told = one.name.split()
        if one.kind in {ActorKind.ORGANISATION, ActorKind.PLACE} and len(told) > 2 and told[-1] in built:
            unions.join(first.setdefault(one.name, at), at, f"{one.name} is where it is and who is there")


def _weak_kinds(all_: Sequence[Appearance], plain: Iterable[int], unions: ActorUnions) -> None:
    """A name whose kind rests on the model alone is what rules say of the same name, else most articles."""
    by_name: dict[str, list[int]] = {}
    for at in plain:
        unlisted = all_[at].kind is ActorKind.STATE and all_[at].name not in gazetteer().states
        if unlisted or all_[at].kind in _MISTAKEN:
            by_name.setdefault(all_[at].name, []).append(at)
    for name in sorted(by_name):
        kinds: dict[ActorKind, list[int]] = {}
        for at in by_name[name]:
            kinds.setdefault(all_[at].kind, []).append(at)
        if len(kinds) > 1:
            _to_most(all_, kinds, unions)


def _to_most(all_: Sequence[Appearance], kinds: dict[ActorKind, list[int]], unions: ActorUnions) -> None:
    sure = {kind: [at for at in mine if not all_[at].weak] for kind, mine in kinds.items()}
    most = max(sorted(kinds), key=lambda kind: (len(sure[kind]), len(kinds[kind])))
    target = (sure[most] or kinds[most])[0]
    why = "where its words say so" if sure[most] else "in most articles"
    for kind in sorted(kinds):
        for at in kinds[kind]:
            if kind is most or not all_[at].weak or laws.find_forbidding(all_[target], all_[at]):
                continue
            unions.join(target, at, f"{all_[at].name} is told as {most} {why}")
