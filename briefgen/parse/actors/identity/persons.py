"""Which names of one article are one person: surnames, initials, spellings - and which are kept apart.

Works on names alone; who is whose relative comes from `kin`. A surname that two may bear stays open.
"""

from collections.abc import Callable, Sequence, Set

from briefgen.model import ActorKind
from briefgen.parse import namekeys
from briefgen.parse.actors import nearby
from briefgen.parse.actors.drafts import MentionDraft
from briefgen.parse.actors.gender import by_name
from briefgen.parse.actors.kin import Relative
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.lexicon import LEXICON

PERSON_SUFFIXES = LEXICON.words("actors_rules", "persons_suffixes")
PARENTS = LEXICON.words("actors_rules", "persons_parents")
CHILDREN = LEXICON.words("actors_rules", "persons_children")
OF_FIRST_NAMES = LEXICON.words("actors_rules", "persons_of_first_names")
"""Titles that stand before a first name."""
FullerNames = dict[str, tuple[str, str]]
"""A name -> the fuller name it stands for, and why."""


def find_fuller_persons(names: Sequence[str], relatives: Sequence[Relative], untold: Set[str]) -> FullerNames:
    """The fuller name of each name that has exactly one; of first names in `untold` nobody can tell."""
    held = nearby.group_near(names, _name_keys)
    inner = nearby.group_near(names, lambda name: _name_parts(name)[:-1])
    kin = {relative.name for relative in relatives}
    apart = {(relative.of, relative.name) for relative in relatives}
    found: FullerNames = {}
    before: set[str] = set()
    for name in names:
        lone, others = " " not in name, nearby.list_others(held, _name_keys(name))
        free = [other for other in others if _may_be_short_for(name, other, apart)]
        if lone:
            free = _borne_so_far(_borne_whole(name, free), before, kin)
        else:
            free = _without_children(free, relatives, before)
        before.add(name)
        if not lone or kin.isdisjoint(free):
            found.update(_find_fuller(name, free, inner, before - untold))
    return found


def _find_fuller(
    name: str, free: Sequence[str], inner: dict[str, list[str]], before: Set[str]
) -> FullerNames:
    """The one of the fuller names in `free`; where there is none, of those that have it inside or first."""
    if _one_person(free):
        full = max(free, key=len)
        return {name: (full, _reason_for_join(name, full))}
    return {} if free else _by_inner_name(inner, name) or _by_first_name(inner, name, before)


def _borne_so_far(free: list[str], before: set[str], kin: set[str]) -> list[str]:
    """Of the bearers of a surname those named before it first stood alone, where they are one person.

    As in "Omar Sarr came. Sarr sat down. Awa Sarr, his sister, stood": who is called so keeps the name.
    """
    so_far = [name for name in free if name in before]
    return so_far if _one_person(so_far) and kin.isdisjoint(so_far) else free


def _without_children(free: list[str], relatives: Sequence[Relative], before: set[str]) -> list[str]:
    """As in "George Holm came with his son, George W. Holm": who is told as a relative later is another."""
    kin = {relative.name for relative in relatives if not relative.of} - before
    return [other for other in free if other not in kin]


def _borne_whole(name: str, free: list[str]) -> list[str]:
    """Without those of whose double name it is a half, where another bears it whole: "Lind", "Okoro-Lind"."""
    whole = [other for other in free if namekeys.hear_word(other.split()[-1]) == namekeys.hear_word(name)]
    return whole or free


def _may_be_short_for(name: str, other: str, apart: set[tuple[str, str]]) -> bool:
    """Whether `other` is a fuller name, and not that of a relative told beside."""
    return other != name and _is_fuller(name, other) and (name, other) not in apart


def bearers(names: Sequence[str]) -> dict[str, list[str]]:
    """The full names by each of their words but the first."""
    return nearby.group_near(names, lambda name: _name_parts(name)[1:])


def find_titled(held: dict[str, list[str]], surname: str, gender: str) -> str:
    """The one of two who share a surname whom "Mr" or "Mrs" fits; empty where both may, or neither.

    As in "Peter and Anna Lind … Mr Lind".
    """
    both = [name for name in nearby.list_others(held, surname.split()[-1:]) if _bears_surname(name, surname)]
    fitting = [name for name in both if by_name(name) == gender]
    told = len(both) > 1 and len(fitting) == 1 and all(map(by_name, both))
    return fitting[0] if told else ""


def only_titled(held: dict[str, list[str]], titled: dict[str, list[str]], surname: str) -> str:
    """The one of several who share a surname that stands behind the title with the full name; else empty.

    As in "Senator Anna Lind and her brother, Dr Peter Lind … Senator Lind".
    """
    last = surname.split()[-1:]
    both = [name for name in nearby.list_others(held, last) if _bears_surname(name, surname)]
    told = [name for name in nearby.list_others(titled, last) if _bears_surname(name, surname)]
    return told[0] if len(both) > 1 and len(told) == 1 else ""


def generation(held: dict[str, list[str]], kin: dict[str, str], surname: str, *, elder: bool) -> str:
    """The full name of "the elder Sarr" or "the younger Sarr", where the article has two; else empty.

    `kin` says of each name the relation it is told in: "father".
    """
    both = [name for name in nearby.list_others(held, surname.split()[-1:]) if _bears_surname(name, surname)]
    if len(both) != 2:
        return ""
    old = [name for name in both if _is_older(name, both, kin)]
    if len(old) != 1:
        return ""
    return old[0] if elder else next(name for name in both if name != old[0])


def crowned(words: TokenTexts, drafts: Sequence[MentionDraft]) -> Callable[[str, str], str]:
    """Tells of a title and a first name, "Prince" and "Ali", the one full name they go with; else empty.

    Any for a knight, else one that the article crowns.
    """
    full = [draft for draft in drafts if draft.kind is ActorKind.PERSON and " " in draft.name]
    royal = gazetteer().contexts["royal_titles"]
    every = nearby.group_near(dict.fromkeys(draft.name for draft in full), _first_part)
    held = nearby.group_near(
        dict.fromkeys(one.name for one in full if words.lower(one.start - 1) in royal), _first_part
    )

    def bearer(title: str, name: str) -> str:
        bearers = nearby.list_others(every if title in OF_FIRST_NAMES else held, [namekeys.fold_name(name)])
        return bearers[0] if len(bearers) == 1 else ""

    return bearer


def _first_part(name: str) -> list[str]:
    return _name_parts(name)[:1]


def _bears_surname(name: str, surname: str) -> bool:
    parts, sought = _name_parts(name), surname.split()
    within = (parts[at : at + len(sought)] for at in range(1, len(parts)))
    return any(words == sought for words in within)


def _is_older(name: str, both: Sequence[str], kin: dict[str, str]) -> bool:
    """Whether it is said to be the other's parent, or the other its child."""
    other = next(one for one in both if one != name)
    return kin.get(name) in PARENTS or kin.get(other) in CHILDREN


def _name_parts(name: str) -> list[str]:
    """The folded words of a name without "Jr"."""
    parts = namekeys.fold_name(name).split()
    return parts[:-1] if len(parts) > 1 and parts[-1] in PERSON_SUFFIXES else parts


def _suffix_of_name(name: str) -> str:
    last = namekeys.fold_name(name).split()[-1:]
    return last[0] if last and last[0] in PERSON_SUFFIXES else ""


def _name_keys(name: str) -> set[str]:
    parts = _name_parts(name)
    last = parts[-1:]
    opening = {" ".join(parts[:2])} if len(parts) > 1 else set()
    return {*last, *opening, *(namekeys.hear_word(word) for word in last)}


def _is_fuller(name: str, other: str) -> bool:
    """Whether `other` may be the full name of the person called `name`."""
    short, long = _name_parts(name), _name_parts(other)
    if _suffix_of_name(name) != _suffix_of_name(other) and len(short) > 1:
        return _is_of_pope(name, other)
    if len(long) > len(short):
        return long[-len(short) :] == short or _is_within(short, long)
    if len(long) == len(short):
        # Of two spellings as long as each other the later in the alphabet counts as the fuller.
        longer = (len(other), other) > (len(name), name)
        return longer and (_is_initialled(short, long) or _is_respelled(name, other))
    return False


def _is_of_pope(name: str, other: str) -> bool:
    """As in "John Paul" and "John Paul II", who has first names only: no son of another."""
    given = gazetteer().first_names
    return other.startswith(f"{name} I") and all(part in given for part in name.split())


def _is_within(short: list[str], long: list[str]) -> bool:
    """By an initial, by a patronymic, or without the middle name: "Omar Sarr" of "Omar Malik Sarr"."""
    middle = len(short) == 2 and short[0] == long[0] and short[-1] == long[-1]
    return middle or _is_initialled(short, long) or _is_opening(short, long)


def _is_opening(short: list[str], long: list[str]) -> bool:
    """As in "Ivan Petrovich" and "Ivan Petrovich Sokolov": by name and patronymic."""
    return len(short) > 1 and long[: len(short)] == short


def _is_initialled(short: list[str], long: list[str]) -> bool:
    """As in "K. Osei" and "Kwame Osei"."""
    return len(short) > 1 and short[-1] == long[-1] and len(short[0]) == 1 and long[0].startswith(short[0])


def _is_respelled(name: str, other: str) -> bool:
    return namekeys.hear_name(name) == namekeys.hear_name(other) and len(name.split()) > 1


def _one_person(fuller: Sequence[str]) -> bool:
    """Whether all the fuller names can be one person: father and son leave a surname open."""
    if not fuller:
        return False
    longest = max(fuller, key=len)
    return all(other == longest or _is_fuller(other, longest) for other in fuller)


def _by_inner_name(inner: dict[str, list[str]], name: str) -> FullerNames:
    """As in "Sarr" of "Ali Sarr Ndiaye", and in "Tran" of "Tran Van Duc", whose family name comes first."""
    alone = _name_parts(name)
    if len(alone) != 1 or name in gazetteer().first_names:
        return {}
    bearers = nearby.list_others(inner, alone)
    if not _one_person(bearers):
        return {}
    full = max(bearers, key=len)
    return {name: (full, f"one of the names of {full}")}


def _by_first_name(inner: dict[str, list[str]], name: str, before: Set[str]) -> FullerNames:
    """As in "Awa" of "Awa Sarr", where nobody else has the first name and she was named before."""
    alone = _name_parts(name)
    bearers = [other for other in nearby.list_others(inner, alone) if _name_parts(other)[:1] == alone]
    if len(alone) != 1 or name not in before or not before >= {*bearers} or not _one_person(bearers):
        return {}
    full = max(bearers, key=len)
    return {name: (full, f"first name of {full}")}


def _reason_for_join(name: str, full: str) -> str:
    if " " not in name:
        return f"surname of {full}"
    if "." in name:
        return f"initial of {full}"
    return f"short for {full}" if len(full.split()) > len(name.split()) else f"another spelling of {full}"


def fullest(known: FullerNames, name: str) -> tuple[str, str]:
    """The name at the end of the way from `name`, and why the first step of it was taken."""
    why = ""
    for _ in range(4):
        if name not in known or known[name][0] == name:
            break
        name, reason = known[name]
        why = why or reason
    return name, why
