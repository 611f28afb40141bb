"""Which names of one article are one actor: surnames, acronyms, short forms, transliterations.

Each join has a reason in words. Where two readings are possible there is none: precision comes first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefgen.model import ActorKind, MentionForm
from briefgen.parse import namekeys
from briefgen.parse.actors import kin
from briefgen.parse.actors.drafts import Calling, MentionDraft, MentionLink
from briefgen.parse.actors.gender import FEMALE, MALE
from briefgen.parse.actors.identity import organisations, persons
from briefgen.parse.actors.identity.persons import FullerNames, fullest
from briefgen.parse.actors.spotting import couples
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.lexicon import LEXICON

NAMED_KINDS = frozenset(
    {ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.STATE, ActorKind.GROUP}
)


def link_chains(words: TokenTexts, drafts: Sequence[MentionDraft]) -> list[MentionLink | None]:
    """For each draft the head of its chain; None for heads and for what is no name."""
    roots: dict[tuple[ActorKind, str], FullerNames] = {}
    for kind in sorted(NAMED_KINDS):
        roots[kind, ""] = _join_names(words, kind, drafts)
    generations = _find_generations(words, drafts)
    groups: dict[tuple[ActorKind, str], list[int]] = {}
    for index, draft in enumerate(drafts):
        if _has_own_name(draft) and generations.get(index, draft.name):
            root, _ = fullest(roots[draft.kind, ""], generations.get(index, draft.name))
            groups.setdefault((draft.kind, namekeys.fold_name(root)), []).append(index)
    links: list[MentionLink | None] = _link_questioners(drafts)
    for (kind, _), members in groups.items():
        head = _choose_head(drafts, members)
        for index in members:
            if index != head:
                told = _reason_before(words, drafts[index]) if index in generations else ""
                links[index] = MentionLink(
                    head, told or _why_joined(roots[kind, ""], drafts[index], drafts[head])
                )
    return links


def _reason_before(words: TokenTexts, draft: MentionDraft) -> str:
    before = words.lower(draft.start - 1)
    if before in ELDER | YOUNGER:
        return f"the {before} of two"
    royal = before in gazetteer().contexts["royal_titles"]
    return (
        "the only first name behind such a title" if royal else "the only one of the name whom the title fits"
    )


def _find_generations(words: TokenTexts, drafts: Sequence[MentionDraft]) -> dict[int, str]:
    """For each "the elder Sarr", "Prince Ali" the full name of who is meant; empty where nobody can tell."""
    mine = {
        index: draft
        for index, draft in enumerate(drafts)
        if draft.kind is ActorKind.PERSON and draft.form is MentionForm.NAME
    }
    called = {index: words.lower(draft.start - 1) for index, draft in mine.items()}
    called = {index: word for index, word in called.items() if _tells_which(word, mine[index].name)}
    if not called:
        return {}
    family = _read_family(words, list(mine.values()))
    told = {index: family.full_name(word, mine[index].name) for index, word in called.items()}
    return {index: name for index, name in told.items() if name is not None}


@dataclass(frozen=True, slots=True)
class _Family:
    """Who of one article share a name, and what is told of them."""

    held: dict[str, list[str]]
    """Full names by each of their words but the first."""
    relatives: dict[str, str]
    """The relation in which a name is told: "father"."""
    crowned: Callable[[str, str], str]
    """The full name that a title and a first name go with; empty where there is none."""
    titles: dict[str, dict[str, None]]
    """The full names that stand behind each title: "senator"."""

    def full_name(self, word: str, name: str) -> str | None:
        """Whom `word` before `name` means; empty where nobody can tell, None where it says nothing."""
        royal = gazetteer().contexts["royal_titles"]
        if word in royal:
            return self.crowned(word, name)
        surname = namekeys.fold_name(name)
        if word in ELDER | YOUNGER:
            return persons.generation(self.held, self.relatives, surname, elder=word in ELDER)
        bearers = persons.bearers(list(self.titles.get(word, ())))
        return (
            persons.find_titled(self.held, surname, _gender_of_title(word, royal))
            or persons.only_titled(self.held, bearers, surname)
            or None
        )


def _tells_which(word: str, name: str) -> bool:
    """Whether the word before a name says which of a family is meant: "elder", or a title before one name."""
    if word in ELDER | YOUNGER:
        return True
    return _is_title(word) and " " not in name


def _is_title(word: str) -> bool:
    """As in "Mr", "prince", "senator"."""
    listed = gazetteer().persons
    told = (
        word.capitalize() in listed["courtesy"] | listed["ranks"]
        or word in listed["offices"] | listed["posts"]
    )
    return told or bool(_gender_of_title(word, gazetteer().contexts["royal_titles"]))


def _read_family(words: TokenTexts, mine: list[MentionDraft]) -> _Family:
    titles: dict[str, dict[str, None]] = {}
    for draft in mine:
        if " " in draft.name:
            titles.setdefault(words.lower(draft.start - 1), {})[draft.name] = None
    return _Family(
        held=persons.bearers(list(dict.fromkeys(draft.name for draft in mine))),
        relatives={relative.name: relative.noun for relative in kin.find_relatives(words, mine)},
        crowned=persons.crowned(words, mine),
        titles=titles,
    )


def _gender_of_title(title: str, royal: frozenset[str]) -> str:
    """Whom a title tells of, "mr" or "mrs"; a royal one tells more, and is no empty word."""
    lists, word = gazetteer().contexts, title.removesuffix(".")
    if word in lists["female_titles"] | lists["male_titles"]:
        return FEMALE if word in lists["female_titles"] else MALE
    return title if title in royal else ""


ELDER = LEXICON.words("actors_rules", "chains_elder")
YOUNGER = LEXICON.words("actors_rules", "chains_younger")


def _link_questioners(drafts: Sequence[MentionDraft]) -> list[MentionLink | None]:
    """A transcript that marks every question alike has one entry for those who ask."""
    asking = [index for index, draft in enumerate(drafts) if draft.calling is Calling.QUESTIONER]
    links: list[MentionLink | None] = [None] * len(drafts)
    for index in asking[1:]:
        links[index] = MentionLink(asking[0], "the transcript marks every question with the same letter")
    return links


def _has_own_name(draft: MentionDraft) -> bool:
    """Whether it has a name to go by; one "they" is not the "they" before."""
    if draft.kind not in NAMED_KINDS or draft.form is MentionForm.PRONOUN:
        return False
    told = draft.kind in {ActorKind.STATE, ActorKind.GROUP} or draft.calling is Calling.FORMATION
    return draft.form is MentionForm.NAME or told


def _why_joined(known: FullerNames, draft: MentionDraft, head: MentionDraft) -> str:
    _, why = fullest(known, draft.name)
    if draft.calling is Calling.ADJECTIVE:
        return f"adjective of {head.name}"
    if draft.calling is Calling.GOVERNMENT:
        return f"capital of {head.name}, where its government acts"
    return why or ("same name" if draft.name == head.name else "another spelling of the same name")


def _choose_head(drafts: Sequence[MentionDraft], members: Sequence[int]) -> int:
    """The fullest name; the first of those."""
    return min(
        members, key=lambda at: (drafts[at].form is not MentionForm.NAME, -_rank_fullness(drafts[at]), at)
    )


def _rank_fullness(draft: MentionDraft) -> int:
    if draft.kind is ActorKind.STATE:
        return int(draft.calling is Calling.STATE)
    return len(draft.name.split()) * 100 + len(draft.name)


def _join_names(words: TokenTexts, kind: ActorKind, drafts: Sequence[MentionDraft]) -> FullerNames:
    mine = [draft for draft in drafts if draft.kind is kind and _has_own_name(draft)]
    names = list(dict.fromkeys(draft.name for draft in mine))
    if kind is ActorKind.PERSON:
        return persons.find_fuller_persons(
            names, kin.find_relatives(words, mine), couples.find_first_names(words, mine)
        )
    if kind is ActorKind.ORGANISATION:
        return organisations.find_fuller_names(words, mine, names)
    return _join_groups(names) if kind is ActorKind.GROUP else {}


def _join_groups(names: Sequence[str]) -> FullerNames:
    """As in "member states" for "EU member states", where there is one such group."""
    known: FullerNames = {}
    for name in names:
        fuller = [other for other in names if other != name and other.endswith(f" {name}")]
        if len(fuller) == 1:
            known[name] = fuller[0], f"short for {fuller[0]}"
    members = sorted(filter(_are_members, names), key=lambda name: -len(name))
    if "capitals" in names and members:
        known["capitals"] = members[0], "their governments"
    return known


def _are_members(name: str) -> bool:
    """As in "member states", "EU member countries", of which "capitals" are the governments."""
    return any(name.endswith(noun) for noun in gazetteer().contexts["group_nouns"])
