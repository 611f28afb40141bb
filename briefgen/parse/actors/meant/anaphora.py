"""Who is meant by "the minister", "the mission", "his Estonian counterpart" - or nobody, where two may be.

Works on drafts whose names are already chained; each answer has a reason in words.
Pronouns are read by `antecedents`.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from briefgen.model import ActorKind
from briefgen.parse.actors.described.bodies import companies
from briefgen.parse.actors.drafts import Calling, MentionDraft, MentionLink, RoleDraft
from briefgen.parse.actors.meant import antecedents
from briefgen.parse.actors.meant.antecedents import SENTENCES_BACK
from briefgen.parse.actors.meant.story import Story
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.lexicon import LEXICON

NEXT = LEXICON.words("actors_rules", "anaphora_next")
FORMER = LEXICON.words("actors_rules", "anaphora_former")
DEPUTIES = LEXICON.words("actors_rules", "anaphora_deputies")
ANAPHORA_OWNERS = LEXICON.words("actors_rules", "anaphora_owners")
MEMORY = 200
"""Roles that are remembered for a description; a longer article has told who is meant since."""


def resolve_anaphora(story: Story) -> None:
    """Link the descriptions and pronouns of the story, from the first to the last."""
    for index, draft in enumerate(story.drafts):
        if story.links[index] is None and (link := _find_meant(story, index, draft)) is not None:
            story.links[index] = link
        if story.head(index) not in story.said_in:
            _learn_body(story, story.head(index))
        story.said_in[story.head(index)] = story.sentence[index]


def _find_meant(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    """Whom a draft means; None where it means itself, as a name does, or where nobody can tell."""
    if draft.calling in RESOLVERS:
        return RESOLVERS[draft.calling](story, index, draft)
    if draft.kind in {ActorKind.OFFICE, ActorKind.UNNAMED} and (draft.definite or draft.of):
        return _link_description(story, index, draft)
    return None


def _link_speaker(story: Story, index: int, _: MentionDraft) -> MentionLink | None:
    head = story.speakers[index]
    return None if head is None else MentionLink(head, "who speaks in this turn")


def _link_apposition(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    holder = next((role.holder for role in story.roles if role.start == draft.start), None)
    named = [
        at for at in range(index + 1, min(index + 4, len(story.drafts))) if story.drafts[at].start == holder
    ]
    return MentionLink(story.head(named[0]), "named in the same phrase") if named else None


def _link_description(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    """The one person, named before, who was stated to hold that office; else the one unnamed source."""
    if draft.office.endswith("counterpart") or story.words.lower(draft.start) in ANAPHORA_OWNERS:
        return None
    if any(story.words.text(at) in NEXT for at in range(draft.start, draft.end)):
        return None  # whoever becomes "the new minister" is not the one named before
    holders = _find_office_holders(story, index, draft)
    if len(holders) == 1:
        return MentionLink(holders.pop(), f"the one named before as {draft.office.split()[-1]}")
    return None if holders else _link_unheld(story, index, draft)


def _link_unheld(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    """Whom a description means that nobody named was stated to fit."""
    if draft.kind is ActorKind.OFFICE:
        return _same_office_before(story, index, draft)
    if draft.calling is Calling.DESCRIPTION and draft.kind is ActorKind.UNNAMED:
        return _same_source(story, index, draft) or _only_person(story, index, draft)
    return None


def _same_office_before(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    """As in "the mayor" and "the mayor" again: an office whose holder nobody names, told of before."""
    told = (at for at in range(index) if _is_office_told(story, at, draft))
    at = next(told, None)
    return None if at is None else MentionLink(story.head(at), "the same office")


def _is_office_told(story: Story, at: int, draft: MentionDraft) -> bool:
    other = story.drafts[at]
    same = other.kind is ActorKind.OFFICE and (other.office, other.of) == (draft.office, draft.of)
    return same and story.drafts[story.head(at)].kind is ActorKind.OFFICE


def _find_office_holders(story: Story, index: int, draft: MentionDraft) -> set[int]:
    """Heads of the persons stated before to hold the office; of several, those of the nearest sentence."""
    holders = (story.at_start.get(role.holder, index) for role in _roles_before(story, draft))
    heads = {story.head(holder) for holder in holders if holder < index}
    if len(heads) > 1:
        nearest = max(story.said_in.get(head, -1) for head in heads)
        return {head for head in heads if story.said_in.get(head, -1) == nearest}
    return {head for head in heads if not draft.of or not _is_rivalled(story, draft, head)}


def _is_rivalled(story: Story, draft: MentionDraft, holder: int) -> bool:
    """Whether "Chad's president" may be another: of no state so far, and one without an office is as near.

    "President Osei spoke. Kwame Tano, beside him, smiled. Chad's president left."
    """
    told = _gather_owners(story, draft)
    if any(told.get(holder, ())):
        return False
    near = story.said_in.get(holder, -1)
    others = (head for head, said in story.said_in.items() if said >= near and head not in told)
    return any(story.drafts[head].kind is ActorKind.PERSON for head in others)


def _gather_owners(story: Story, draft: MentionDraft) -> dict[int, list[str]]:
    """Who was told to hold an office so far, and whose: empty words where it was not told."""
    found: dict[int, list[str]] = {}
    for role in story.roles:
        if role.start < draft.start and role.holder in story.at_start:
            found.setdefault(story.head(story.at_start[role.holder]), []).append(role.of)
    return found


def _roles_before(story: Story, draft: MentionDraft) -> Iterator[RoleDraft]:
    """The roles told before that are of the same office: of a former one the former ones only."""
    noun = draft.office.split()[-1] if draft.office else ""
    told = story.offices.get(noun, [])
    until = bisect_left(told, draft.start, key=lambda role: role.start)
    past = any(story.words.lower(at) in FORMER for at in range(draft.start, draft.end))
    for role in told[max(0, until - MEMORY) : until]:
        if _same_office(role, draft) and role.former is past:
            yield role


def _same_office(role: RoleDraft, draft: MentionDraft) -> bool:
    held, told = role.office.split(), draft.office.split()
    if not held or not told or held[-1] != told[-1] or (role.of and draft.of and role.of != draft.of):
        return False
    if _list_deputies(role.office) != _list_deputies(draft.office):
        return False
    return held[-len(told) :] == told or told[-len(held) :] == held


def _list_deputies(office: str) -> frozenset[str]:
    """As in "deputy mayor", "vice-president": words of an office that is another than that behind them."""
    return DEPUTIES.intersection(office.lower().replace("-", " ").split())


def _same_source(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    """As in "the official": the only unnamed one so far who was called so, told of within four sentences."""
    noun = draft.office.split()[-1:]
    here = story.sentence[index]
    first = bisect_left(story.sentence, here - 12)
    earlier = [
        at for at in range(first, index) if _is_source(story, at) and here - story.said_in.get(at, here) <= 4
    ]
    alike = [at for at in earlier if noun == ["source"] or story.drafts[at].office.split()[-1:] == noun]
    return MentionLink(alike[0], f"the only unnamed {noun[0]} before") if len(alike) == 1 and noun else None


def _is_source(story: Story, at: int) -> bool:
    """One unnamed source: "the official" is not the "officials" before."""
    draft = story.drafts[at]
    if draft.kind is not ActorKind.UNNAMED or draft.calling is not Calling.UNNAMED or not draft.office:
        return False
    return not any(story.words.tokens[one].tag_ in {"NNS", "NNPS"} for one in range(draft.start, draft.end))


def _only_person(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    """As in "the Republican": the one person of the sentence before, where there is one."""
    described = {word.lower() for word in gazetteer().persons["descriptions"]}
    if draft.office.split()[-1:] and draft.office.split()[-1] in described and story.is_subject(index):
        heads = story.heads_in(index, story.sentence[index] - 1, {ActorKind.PERSON})
        if len(heads) == 1:
            return MentionLink(heads[0], "the only person named in the sentence before")
    return None


def _link_body(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    """The one body named before whose name has the words: "the mission" after "Border Assistance Mission"."""
    wanted = draft.office.lower().split()
    if wanted[-1] in companies() and (named := _named_bodies(story, index, ANY)):
        return _link_company(story, index, named)
    noun = BLOC if wanted == ["bloc"] else wanted[-1]
    heads = {head for head in story.bodies.get(noun, ()) if _has_words(story.drafts[head], wanted)}
    if noun in gazetteer().contexts["everyday_bodies"] | companies():
        near = story.sentence[index] - SENTENCES_BACK
        heads = heads if all(story.said_in.get(head, -1) >= near for head in heads) else set()
    return MentionLink(heads.pop(), f"the only {wanted[-1]} named before") if len(heads) == 1 else None


def _link_company(story: Story, index: int, named: Sequence[int]) -> MentionLink | None:
    """The one organisation of the article so far, where its name says that it is a company and it is near."""
    head = named[0]
    if len(named) > 1 or story.said_in.get(head, -1) < story.sentence[index] - SENTENCES_BACK:
        return None
    is_company = story.drafts[head].name.split()[-1] in gazetteer().organisation_endings
    return MentionLink(head, "the only organisation named before, a company") if is_company else None


def _link_owned_body(story: Story, index: int, draft: MentionDraft) -> MentionLink | None:
    """The same body of the same state: "the Norwegian navy" after "Norway's navy"."""
    told = story.bodies.get(draft.name.lower().split()[0], ())
    same = (head for head in told if story.drafts[head].name == draft.name)
    head = next(same, None)
    return (
        None
        if head is None
        else MentionLink(head, f"the same body of {draft.of}" if draft.of else "the same body")
    )


def is_unnamed(story: Story, index: int) -> bool:
    """Whether nothing was named before that a lone "the union", "the company" may mean."""
    noun = story.drafts[index].office.lower().split()[-1]
    return not _named_bodies(story, index, ANY if noun in companies() else noun)


def _named_bodies(story: Story, index: int, word: str) -> list[int]:
    """The bodies before a mention that have the word and a name or an owner."""
    heads = story.bodies.get(word, ())
    return [head for head in heads if head < index and story.drafts[head].calling is not Calling.INSTITUTION]


ANY = ""
"""What every body that may be a company is kept under."""
BLOC = "union"


def _learn_body(story: Story, index: int) -> None:
    """Keep the words of an organisation that is named for the first time."""
    draft = story.drafts[index]
    if draft.kind is ActorKind.ORGANISATION and draft.name and story.links[index] is None:
        # The navy of a state is no company.
        known = _words_of_draft(draft) if draft.calling is Calling.BODY else [ANY, *_words_of_draft(draft)]
        for word in dict.fromkeys(known):
            story.bodies.setdefault(word, []).append(index)


def _words_of_draft(draft: MentionDraft) -> list[str]:
    named = f"{draft.name} {draft.office}".lower().replace("[", "").replace("]", "").split()
    return [*named, BLOC] if draft.name in gazetteer().contexts["blocs"] else named


def _has_words(draft: MentionDraft, wanted: Sequence[str]) -> bool:
    if wanted == ["bloc"]:
        return draft.name in gazetteer().contexts["blocs"]
    return all(word in _words_of_draft(draft) for word in wanted)


RESOLVERS: dict[Calling, Callable[[Story, int, MentionDraft], MentionLink | None]] = {
    Calling.APPOSITION: _link_apposition,
    Calling.BODY: _link_owned_body,
    Calling.BOTH: antecedents.both,
    Calling.INSTITUTION: _link_body,
    Calling.MISSION: _link_body,
    Calling.PRONOUN: antecedents.pronoun,
    Calling.TURN: _link_speaker,
}
"""Who finds whom a draft means; descriptions of persons are left to `_description`."""
