"""Which organisations of one article are one: initials, endings, short names, brackets, whose they are.

Each join has a reason in words; where two fuller names are possible there is none.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.parse import namekeys
from briefgen.parse.actors import nearby
from briefgen.parse.actors.drafts import MentionDraft
from briefgen.parse.actors.identity.persons import FullerNames, fullest
from briefgen.parse.actors.words import TokenTexts, is_other_name
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.labels import PROPER
from briefgen.parse.lexicon import LEXICON

METONYMS = LEXICON.words("actors_organisations", "metonyms")
"""As in "White House": the House is another."""
PLACED_IN = LEXICON.words("actors_rules", "organisations_placed_in")
BODY_TO_OWNED = LEXICON.words("actors_rules", "organisations_owners")
"""Between a body and what is its."""


def find_fuller_names(words: TokenTexts, drafts: Sequence[MentionDraft], names: Sequence[str]) -> FullerNames:
    """For each short name the fuller one, and why."""
    told = _join_bracketed(words, drafts)
    return {
        **_join_owned(words, drafts, names),
        **_join_organisations(names, told),
        **_join_unowned(drafts, names),
        **told,
    }


def _join_unowned(drafts: Sequence[MentionDraft], names: Sequence[str]) -> FullerNames:
    """As in "Foreign Ministry" for "Norway's foreign ministry", where the article has no other."""
    bodies = dict.fromkeys(draft.name for draft in drafts if draft.of)
    known: FullerNames = {}
    for name in names:
        whose = [body for body in bodies if body.partition(" ")[2] == name.lower() and body != name]
        if len(whose) == 1:
            known[name] = whose[0], f"the only {name.lower()} that is told with its state"
    return known


def _join_organisations(names: Sequence[str], told: FullerNames) -> FullerNames:
    aliases = gazetteer().aliases
    near, given = nearby.group_near(names, _organisation_keys), frozenset(names)
    known: FullerNames = {}
    for name in names:
        full = _given_full_name(aliases.get(name, ""), given)
        if full:
            known[name] = full, f"abbreviation of {full}"
            continue
        initials = name.replace("&", "")
        keys = f"={namekeys.fold_company(name)}", f"#{initials}", f"#{name.removesuffix('s')}"
        others = nearby.list_others(near, keys)
        why = ((other, _organisation_reason(name, other)) for other in others if other != name)
        fuller = [pair for pair in why if pair[1]]
        if len({namekeys.fold_company(fullest(told, other)[0]) for other, _ in fuller}) == 1:
            known[name] = max(fuller, key=lambda pair: len(pair[0]))
    return known


def _given_full_name(full: str, given: frozenset[str]) -> str:
    """The full name as the article has it: "Federal Reserve", "U.S. Federal Reserve"."""
    if not full or full in given:
        return full
    states = ("U.S.", "US", "UK", "U.K.")
    return next((f"{state} {full}" for state in states if f"{state} {full}" in given), "")


def _possible_initials(name: str) -> frozenset[str]:
    """What may abbreviate it, with and without its corporate endings."""
    parts = name.split()
    while len(parts) > 2 and namekeys.fold_name(parts[-1]) in namekeys.load_endings():
        parts.pop()
    return namekeys.list_acronyms(name) | namekeys.list_acronyms(" ".join(parts))


def _organisation_keys(name: str) -> Iterator[str]:
    """What may be short for the name: its first words, its last words, its initials."""
    words = namekeys.fold_company(name).split()
    for cut in range(min(len(words), 6)):
        yield f"={' '.join(words[cut:])}"
        yield f"={' '.join(words[: len(words) - cut])}"
    for short in sorted(_possible_initials(name)):
        yield f"#{short}"
    yield f"#{name}"


def _organisation_reason(name: str, other: str) -> str:
    """Why `other` is the fuller name of `name`; empty where it is not."""
    short, long = namekeys.fold_company(name), namekeys.fold_company(other)
    if short == long:
        return f"{other} without its ending" if len(other) > len(name) else ""
    if name.isupper() and name.replace("&", "") in _possible_initials(other) and _may_be_initials(name):
        return f"initials of {other}"
    if name == f"{other}s":
        return f"plural of {other}"
    if _ends_name(name, other, short, long) or _begins_longer(name, short, long) or _is_club(name, other):
        return f"short for {other}"
    return ""


def _may_be_initials(name: str) -> bool:
    """Two letters only where they are no state and no body known by them."""
    lists = gazetteer()
    return len(name) > 2 or not (name in lists.states or name in lists.bodies or name in lists.aliases)


def _begins_longer(name: str, short: str, long: str) -> bool:
    """As in "Norvik" for "Norvik Airways"; but "Norvik Inc" is whole, and the AU is not the AU Commission."""
    lists = gazetteer()
    if (
        (name in lists.bodies and not _is_corporate(long.removeprefix(f"{short} ")))
        or name in lists.states
        or name in lists.adjectives
        or namekeys.fold_name(name) != short
    ):
        return False
    rest = long.removeprefix(f"{short} ")
    if rest == long or name.lower() in lists.generic or _is_local(rest):
        return False
    return _only_says_what(rest) or (" " not in short and _adds_one_word(rest))


def _adds_one_word(rest: str) -> bool:
    """As in "Norvik" for "Norvik Larsen"; and for "Norvik Rowing Club", of which only the last word tells."""
    return " " not in rest or rest.endswith(" club")


def _is_local(rest: str) -> bool:
    """As in "Lumara Council", "Lumara Gazette": of a town, which is not called so."""
    contexts = gazetteer().contexts
    return rest in contexts["organs"] or rest.title() in contexts["publications"]


def _is_corporate(rest: str) -> bool:
    """As in "Norvik" for "Norvik Motor", where a body known by its name has what companies add to theirs."""
    lists = gazetteer()
    return all(part in lists.corporate for part in rest.split())


def _ends_name(name: str, other: str, short: str, long: str) -> bool:
    """As in "the Commission" for "European Commission", "the Navy" for "French Navy", "Larks" of a town."""
    if long.removesuffix(f" {short}") in namekeys.load_state_names().values():
        return True
    if other in METONYMS or not other.endswith(f" {name}"):
        return False
    lists = gazetteer()
    if other.removesuffix(f" {name}") in lists.places:
        return name not in lists.organisation_words and name.lower() not in lists.generic
    if other.removesuffix(f" {name}") in lists.bodies:
        return True  # "the Security Council" of "United Nations Security Council"
    told = name.split()
    return told[-1] in lists.organisation_words and len(told) in {1, 3, 4}


def _is_club(name: str, other: str) -> bool:
    """As in "Rovers" for "Lumara Rovers": what players are called, behind where they play."""
    several = " " not in name and len(name) > len("Owls") and name.endswith("s") and not name.endswith("ss")
    told = name.lower() in gazetteer().generic or name in gazetteer().organisation_words
    return (
        several
        and not told
        and other.endswith(f" {name}")
        and len(other.split()) == len(("Lumara", "Rovers"))
    )


def _only_says_what(rest: str) -> bool:
    """Whether the rest of a name tells no second organisation: "Airways", "Pictures", a second surname."""
    words = gazetteer().plain_organisation_words
    parts = rest.split()
    return all(part in words for part in parts)


def _join_owned(words: TokenTexts, drafts: Sequence[MentionDraft], names: Sequence[str]) -> FullerNames:
    """As in "its Harbour Mission for the Towns of Ghana" after "the EU Harbour Mission for Ghana"."""
    wholes = {_split_task(name): name for name in names if _owner_of_name(name)}
    known: FullerNames = {}
    for before, draft in pairwise(sorted(drafts, key=lambda one: one.start)):
        task = _split_task(draft.name)
        whole = wholes.get(task, "") if task and not _owner_of_name(draft.name) else ""
        if whole and _is_owner(before.name, whole) and _is_its(words, before, draft):
            known[draft.name] = whole, f"“its”: the owner of {whole}, with the same task"
    return known


def _is_its(words: TokenTexts, before: MentionDraft, draft: MentionDraft) -> bool:
    """Whether it is called "its", and no name stands between it and the one before that could be meant."""
    between = words.tokens[before.end : draft.start - 1]
    named = any(token.tag_ in PROPER for token in between)
    return words.lower(draft.start - 1) in BODY_TO_OWNED and not named


def _is_owner(name: str, whole: str) -> bool:
    """Whether the name before "its" is the body itself, or the owner that its name opens with."""
    owner, lists = _owner_of_name(whole), gazetteer()
    return name in {whole, owner, lists.aliases.get(owner, owner), lists.states.get(owner, owner)}


def _owner_of_name(name: str) -> str:
    """The state or body whose name opens the name of one of its own: "EU" of "EU Harbour Mission"."""
    first = name.split(maxsplit=1)[0]
    lists = gazetteer()
    return first if " " in name and (first in lists.aliases or first in lists.states) else ""


def _split_task(name: str) -> tuple[str, str] | None:
    """What it is without its owner, and the last word of what for: ("harbour mission", "Ghana")."""
    told = name.removeprefix(f"{_owner_of_name(name)} ")
    what, found, rest = told.partition(" for ")
    if not found or " " not in what or not rest:
        return None
    return namekeys.fold_name(what), rest.split()[-1]


def _join_bracketed(words: TokenTexts, drafts: Sequence[MentionDraft]) -> FullerNames:
    """An acronym in brackets right after the name it is short for; the other name of "..., or Rescuers"."""
    known: FullerNames = {}
    for left, right in pairwise(drafts):
        between = words.text(left.end), words.text(right.end)
        if is_other_name(words, left.end, right.start, right.end) and left.name != right.name:
            short, long = sorted((left.name, right.name), key=len)
            known[short] = long, f"the other name of {long}"
        if _is_placed(words, left, right):
            known[right.name] = left.name, f"in brackets after {left.name} and where it is"
        if right.start == left.end + 1 and between == ("(", ")"):
            short, long = sorted((left.name, right.name), key=len)
            if short.isupper() and " " not in short:
                known[short] = long, f"acronym in brackets after {long}"
    return known


def _is_placed(words: TokenTexts, left: MentionDraft, right: MentionDraft) -> bool:
    """As in "Harbour Mission in Ghana (HM Ghana)"."""
    between = words.texts[left.end : right.start]
    if len(between) < 3 or between[0] not in PLACED_IN or between[-1] != "(" or len(between) > 6:
        return False
    place, initials = " ".join(between[1:-1]), right.name.split()[0]
    return right.name.endswith(f" {place}") and initials in namekeys.list_acronyms(left.name)
