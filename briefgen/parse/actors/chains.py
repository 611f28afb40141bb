"""Which names of one article are one actor: surnames, acronyms, short forms, transliterations.

Each join has a reason in words. Where two readings are possible there is none: precision comes first.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from briefgen.model import ActorKind, Form
from briefgen.parse import namekeys
from briefgen.parse.actors.drafts import Draft, Link
from briefgen.parse.actors.words import Words
from briefgen.parse.gazetteer import gazetteer

Known = dict[str, tuple[str, str]]
"""A name -> the fuller name it stands for, and why."""

NAMED = frozenset(
    {ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.STATE, ActorKind.GROUP}
)


def link(words: Words, drafts: Sequence[Draft]) -> list[Link | None]:
    """For each draft the head of its chain; None for heads and for what is no name."""
    roots: dict[tuple[ActorKind, str], Known] = {}
    for kind in sorted(NAMED):
        roots[kind, ""] = _joined(words, kind, drafts)
    groups: dict[tuple[ActorKind, str], list[int]] = {}
    for index, draft in enumerate(drafts):
        if _is_named(draft):
            root, _ = _root(roots[draft.kind, ""], draft.name)
            groups.setdefault((draft.kind, namekeys.folded(root)), []).append(index)
    links: list[Link | None] = _questioners(drafts)
    for (kind, _), members in groups.items():
        head = _head(drafts, members)
        for index in members:
            if index != head:
                links[index] = Link(head, _why(roots[kind, ""], drafts[index], drafts[head]))
    return links


def _questioners(drafts: Sequence[Draft]) -> list[Link | None]:
    """A transcript that marks every question alike has one entry for those who ask."""
    asking = [index for index, draft in enumerate(drafts) if draft.rule == "actors.questioner"]
    links: list[Link | None] = [None] * len(drafts)
    for index in asking[1:]:
        links[index] = Link(asking[0], "the transcript marks every question with the same letter")
    return links


def _is_named(draft: Draft) -> bool:
    """Whether it has a name to go by; one "they" is not the "they" before."""
    if draft.kind not in NAMED or draft.form is Form.PRONOUN:
        return False
    return draft.form is Form.NAME or draft.kind in {ActorKind.STATE, ActorKind.GROUP}


def _root(known: Known, name: str) -> tuple[str, str]:
    why = ""
    for _ in range(4):
        if name not in known or known[name][0] == name:
            break
        name, reason = known[name]
        why = why or reason
    return name, why


def _why(known: Known, draft: Draft, head: Draft) -> str:
    _, why = _root(known, draft.name)
    if draft.rule == "actors.adjective":
        return f"adjective of {head.name}"
    if draft.rule == "actors.government":
        return f"capital of {head.name}, where its government acts"
    return why or ("same name" if draft.name == head.name else "another spelling of the same name")


def _head(drafts: Sequence[Draft], members: Sequence[int]) -> int:
    """The fullest name; the first of those."""
    return min(members, key=lambda at: (drafts[at].form is not Form.NAME, -_fullness(drafts[at]), at))


def _fullness(draft: Draft) -> int:
    if draft.kind is ActorKind.STATE:
        return int(draft.rule == "actors.state")
    return len(draft.name.split()) * 100 + len(draft.name)


def _joined(words: Words, kind: ActorKind, drafts: Sequence[Draft]) -> Known:
    mine = [draft for draft in drafts if draft.kind is kind and _is_named(draft)]
    names = list(dict.fromkeys(draft.name for draft in mine))
    if kind is ActorKind.PERSON:
        return _persons(names)
    if kind is ActorKind.ORGANISATION:
        return {**_organisations(names), **_bracketed(words, mine)}
    return _groups(names) if kind is ActorKind.GROUP else {}


def _persons(names: Sequence[str]) -> Known:
    near = _near(names, _person_keys)
    known: Known = {}
    for name in names:
        others = _others(near, _person_keys(name))
        fuller = [other for other in others if other != name and _is_fuller(name, other)]
        if _one_person(fuller):
            full = max(fuller, key=len)
            known[name] = full, _person_reason(name, full)
    return known


def _person_keys(name: str) -> set[str]:
    last = namekeys.folded(name).split()[-1:]
    return {*last, *(namekeys.sound(word) for word in last)}


def _is_fuller(name: str, other: str) -> bool:
    """Whether `other` may be the full name of the person called `name`."""
    short, long = namekeys.folded(name).split(), namekeys.folded(other).split()
    if len(long) > len(short):
        return long[-len(short) :] == short or _initialled(short, long)
    if len(long) == len(short):
        return len(other) > len(name) and (_initialled(short, long) or _respelled(name, other))
    return False


def _initialled(short: list[str], long: list[str]) -> bool:
    """As in "K. Osei" and "Kwame Osei"."""
    return len(short) > 1 and short[-1] == long[-1] and len(short[0]) == 1 and long[0].startswith(short[0])


def _respelled(name: str, other: str) -> bool:
    return namekeys.sounds(name) == namekeys.sounds(other) and len(name.split()) > 1


def _one_person(fuller: Sequence[str]) -> bool:
    """Whether all the fuller names can be one person: father and son leave a surname open."""
    if not fuller:
        return False
    longest = max(fuller, key=len)
    return all(other == longest or _is_fuller(other, longest) for other in fuller)


def _person_reason(name: str, full: str) -> str:
    if " " not in name:
        return f"surname of {full}"
    if "." in name:
        return f"initial of {full}"
    return f"short for {full}" if len(full.split()) > len(name.split()) else f"another spelling of {full}"


def _organisations(names: Sequence[str]) -> Known:
    aliases = gazetteer().aliases
    near, given = _near(names, _organisation_keys), frozenset(names)
    known: Known = {}
    for name in names:
        if name in aliases and aliases[name] in given:
            known[name] = aliases[name], f"abbreviation of {aliases[name]}"
            continue
        others = _others(near, (f"={namekeys.company(name)}", f"#{name}"))
        told = ((other, _organisation_reason(name, other)) for other in others if other != name)
        fuller = [pair for pair in told if pair[1]]
        if len({namekeys.company(other) for other, _ in fuller}) == 1:
            known[name] = max(fuller, key=lambda pair: len(pair[0]))
    return known


def _near(names: Iterable[str], keys: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    """The names by each of their keys: only names that share one are compared."""
    near: dict[str, list[str]] = {}
    for name in names:
        for key in dict.fromkeys(keys(name)):
            near.setdefault(key, []).append(name)
    return near


def _others(near: dict[str, list[str]], keys: Iterable[str]) -> list[str]:
    """The names that share a key; none of a key that so many share that it tells nothing."""
    found = (near.get(key, ()) for key in keys)
    return list(dict.fromkeys(other for others in found if len(others) <= MANY for other in others))


MANY = 40


def _organisation_keys(name: str) -> Iterator[str]:
    """What may be short for the name: its first words, its last words, its initials."""
    words = namekeys.company(name).split()
    for cut in range(min(len(words), 6)):
        yield f"={' '.join(words[cut:])}"
        yield f"={' '.join(words[: len(words) - cut])}"
    for short in sorted(namekeys.acronyms(name)):
        yield f"#{short}"


def _organisation_reason(name: str, other: str) -> str:
    """Why `other` is the fuller name of `name`; empty where it is not."""
    short, long = namekeys.company(name), namekeys.company(other)
    if short == long:
        return f"{other} without its ending" if len(other) > len(name) else ""
    if name.isupper() and len(name) > 2 and name in namekeys.acronyms(other):
        return f"initials of {other}"
    if _ends(name, other, short, long) or _begins(name, short, long):
        return f"short for {other}"
    return ""


def _begins(name: str, short: str, long: str) -> bool:
    """As in "Norvik" for "Norvik Airways"; but "Norvik Inc" is whole, no short form of "Norvik Records"."""
    lists = gazetteer()
    if (
        name in lists.bodies
        or name in lists.states
        or name in lists.adjectives
        or namekeys.folded(name) != short
    ):
        return False
    rest = long.removeprefix(f"{short} ")
    if rest == long or name.lower() in lists.generic:
        return False
    return _only_says_what(rest) or (" " not in short and " " not in rest)


def _ends(name: str, other: str, short: str, long: str) -> bool:
    """As in "the Commission" for "European Commission", "the Navy" for "French Navy"."""
    if long.removesuffix(f" {short}") in namekeys.states().values():
        return True
    return " " not in name and name in gazetteer().organisation_words and other.endswith(f" {name}")


def _only_says_what(rest: str) -> bool:
    """Whether the rest of a name tells no second organisation: "Airways", "Pictures", a second surname."""
    words = gazetteer().plain_organisation_words
    parts = rest.split()
    return all(part in words for part in parts)


def _bracketed(words: Words, drafts: Sequence[Draft]) -> Known:
    """An acronym in brackets right after the name it is short for."""
    known: Known = {}
    for left, right in pairwise(drafts):
        between = words.text(left.end), words.text(right.end)
        if right.start == left.end + 1 and between == ("(", ")"):
            short, long = sorted((left.name, right.name), key=len)
            if short.isupper() and " " not in short:
                known[short] = long, f"acronym in brackets after {long}"
    return known


def _groups(names: Sequence[str]) -> Known:
    """As in "member states" for "EU member states", where there is one such group."""
    known: Known = {}
    members = [name for name in names if name.endswith("member states") and name != "member states"]
    for name in names:
        fuller = [other for other in names if other != name and other.endswith(f" {name}")]
        if name == "capitals" and (members or "member states" in names):
            known[name] = (members or ["member states"])[0], "their governments"
        if len(fuller) == 1:
            known[name] = fuller[0], f"short for {fuller[0]}"
    return known
