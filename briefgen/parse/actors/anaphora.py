"""Who is meant by "the minister", "she", "both", "his Estonian counterpart" - or nobody, where two may be.

Works on drafts whose names are already chained; each answer has a reason in words.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import ActorKind, Form
from briefgen.parse.actors.drafts import Draft, Link, RoleDraft
from briefgen.parse.actors.words import Words
from briefgen.parse.gazetteer import gazetteer

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MEMORY = 200
"""Roles that are remembered for a description; a longer article has told who is meant since."""
THEY = "“they”: the subject named last"
NEAR = 12
"""Tokens before a "they" in which others may stand who are meant."""
REACH = 2
"""How many sentences back a pronoun looks."""


@dataclass(frozen=True, slots=True)
class Story:
    """The drafts of an article in order, with the sentence each is in and what is known of its chain."""

    words: Words
    drafts: tuple[Draft, ...]
    links: list[Link | None]
    """Filled from the first draft to the last."""
    sentence: tuple[int, ...]
    roles: tuple[RoleDraft, ...]
    speakers: tuple[int | None, ...]
    """For each draft that is an "I" or "we" of a turn, the head of the turn's speaker."""
    offices: dict[str, list[RoleDraft]]
    """The roles by the last word of their office."""
    bodies: dict[str, list[int]]
    """Words of organisations -> heads of their chains, as far as the reading has come."""
    at_start: dict[int, int]
    """The first token of each draft -> its index."""
    said_in: dict[int, int]
    """The head of each chain -> the last sentence that names it, as far as the reading has come."""

    def head(self, index: int) -> int:
        link = self.links[index]
        return index if link is None else link.head

    def is_subject(self, index: int) -> bool:
        draft = self.drafts[index]
        return any(_is_subject(self.words.doc[at]) for at in range(draft.start, draft.end))


def _is_subject(token: Token) -> bool:
    """A subject, or joined to one by "and"."""
    return token.dep_ in SUBJECTS or (token.dep_ == "conj" and token.head.dep_ in SUBJECTS)


def resolve(story: Story) -> None:
    """Link the descriptions and pronouns of the story, from the first to the last."""
    for index, draft in enumerate(story.drafts):
        if story.links[index] is None and (link := _meant(story, index, draft)) is not None:
            story.links[index] = link
        if story.head(index) not in story.said_in:
            _learn_body(story, story.head(index))
        story.said_in[story.head(index)] = story.sentence[index]


def _meant(story: Story, index: int, draft: Draft) -> Link | None:
    """Whom a draft means; None where it means itself, as a name does, or where nobody can tell."""
    if draft.rule == "actors.mission" and draft.form is Form.NAME:
        return None  # "the Vela anti-smuggling mission" has a name of its own
    if draft.rule in BY_RULE:
        return BY_RULE[draft.rule](story, index, draft)
    if draft.kind in {ActorKind.OFFICE, ActorKind.UNNAMED} and (draft.definite or draft.of):
        return _description(story, index, draft)
    return None


def _turn(story: Story, index: int, _: Draft) -> Link | None:
    head = story.speakers[index]
    return None if head is None else Link(head, "who speaks in this turn")


def _apposition(story: Story, index: int, draft: Draft) -> Link | None:
    holder = next((role.holder for role in story.roles if role.start == draft.start), None)
    named = [
        at for at in range(index + 1, min(index + 4, len(story.drafts))) if story.drafts[at].start == holder
    ]
    return Link(story.head(named[0]), "named in apposition") if named else None


def _description(story: Story, index: int, draft: Draft) -> Link | None:
    """The one person, named before, who was stated to hold that office; else the one unnamed source."""
    if draft.office.endswith("counterpart"):
        return None
    holders = _holders(story, index, draft)
    if len(holders) == 1:
        return Link(holders.pop(), f"the one named before as {draft.office.split()[-1]}")
    if draft.rule == "actors.description" and draft.kind is ActorKind.UNNAMED and not holders:
        return _same_source(story, index, draft) or _only_person(story, index, draft)
    return None


def _holders(story: Story, index: int, draft: Draft) -> set[int]:
    """Heads of the persons stated before to hold the office; of several, those of the nearest sentence."""
    noun = draft.office.split()[-1] if draft.office else ""
    told = story.offices.get(noun, [])
    until = bisect_left(told, draft.start, key=lambda role: role.start)
    roles = (role for role in told[max(0, until - MEMORY) : until] if _same_office(role, draft))
    holders = (story.at_start.get(role.holder, index) for role in roles)
    heads = {story.head(holder) for holder in holders if holder < index}
    if len(heads) < 2:
        return heads
    nearest = max(story.said_in.get(head, -1) for head in heads)
    return {head for head in heads if story.said_in.get(head, -1) == nearest}


def _same_office(role: RoleDraft, draft: Draft) -> bool:
    held, told = role.office.split(), draft.office.split()
    if not held or not told or held[-1] != told[-1] or (role.of and draft.of and role.of != draft.of):
        return False
    return held[-len(told) :] == told or told[-len(held) :] == held


def _same_source(story: Story, index: int, draft: Draft) -> Link | None:
    """As in "the official": the only unnamed one so far who was called so, told of within four sentences."""
    noun = draft.office.split()[-1:]
    here = story.sentence[index]
    first = bisect_left(story.sentence, here - 12)
    earlier = [
        at for at in range(first, index) if _is_source(story, at) and here - story.said_in.get(at, here) <= 4
    ]
    alike = [at for at in earlier if noun == ["source"] or story.drafts[at].office.split()[-1:] == noun]
    return Link(alike[0], f"the only unnamed {noun[0]} before") if len(alike) == 1 and noun else None


def _is_source(story: Story, at: int) -> bool:
    """One unnamed source: "the official" is not the "officials" before."""
    draft = story.drafts[at]
    if draft.kind is not ActorKind.UNNAMED or draft.rule != "actors.unnamed" or not draft.office:
        return False
    return not any(story.words.doc[one].tag_ in {"NNS", "NNPS"} for one in range(draft.start, draft.end))


def _only_person(story: Story, index: int, draft: Draft) -> Link | None:
    """As in "the Republican": the one person of the sentence before, where there is one."""
    described = {word.lower() for word in gazetteer().persons["descriptions"]}
    if draft.office.split()[-1:] and draft.office.split()[-1] in described and story.is_subject(index):
        heads = _heads_in(story, index, story.sentence[index] - 1, {ActorKind.PERSON})
        if len(heads) == 1:
            return Link(heads[0], "the only person named in the sentence before")
    return None


def _heads_in(
    story: Story, index: int, sentence: int, kinds: Iterable[ActorKind], *, subject: bool = False
) -> list[int]:
    """Heads of the chains that a sentence names before mention `index`, in order, each once."""
    first = bisect_left(story.sentence, sentence)
    wanted = set(kinds)
    found = []
    for at in range(first, index):
        if story.sentence[at] != sentence:
            break
        draft = story.drafts[at]
        resolved = draft.form is not Form.PRONOUN or story.links[at] is not None
        if resolved and story.drafts[story.head(at)].kind in wanted and (not subject or story.is_subject(at)):
            found.append(story.head(at))
    return list(dict.fromkeys(found))


def _pronoun(story: Story, index: int, draft: Draft) -> Link | None:
    word = story.words.lower(draft.start)
    if word in {"he", "him", "she", "her"}:
        return _singular(story, index, word)
    if word in {"they", "them"}:
        return _plural(story, index)
    return _institution(story, index) if word == "it" else None


def _singular(story: Story, index: int, word: str) -> Link | None:
    """The one person who fits, subjects first, in this sentence and then in the two before it."""
    here = story.sentence[index]
    for back in range(REACH + 1):
        for subject in (True, False):
            heads = _heads_in(story, index, here - back, {ActorKind.PERSON}, subject=subject)
            fitting = [head for head in heads if _fits(story.drafts[head].name, word)]
            if len(fitting) == 1 and (subject or back < REACH):
                return Link(fitting[0], f"“{word}”: the {'subject' if subject else 'only person'} named last")
            if len(fitting) > 1:
                return None
    return None


def _fits(name: str, word: str) -> bool:
    lists = gazetteer()
    first = name.split(maxsplit=1)[0] if name else ""
    if first in lists.female and first not in lists.male:
        return word in {"she", "her"}
    if first in lists.male and first not in lists.female:
        return word in {"he", "him"}
    return True


def _plural(story: Story, index: int) -> Link | None:
    """The group or unnamed many that is subject here or just before; a state or body in the same sentence."""
    here = story.sentence[index]
    many = {ActorKind.GROUP, ActorKind.UNNAMED}
    for back, kinds in ((0, many), (0, {ActorKind.STATE, ActorKind.ORGANISATION}), (1, many)):
        heads = _heads_in(story, index, here - back, kinds, subject=True)
        if len(heads) == 1:
            return None if kinds != many and _asked(story, index) else Link(heads[0], THEY)
        if heads:
            return None
    return None


def _asked(story: Story, index: int) -> bool:
    """As in "Oslo asked its allies what they have": the many who were asked stand between."""
    at = story.drafts[index].start
    before = story.words.doc[max(0, at - NEAR) : at]
    return any(
        token.tag_ in {"NNS", "NNPS"}
        and token.dep_ in {"dative", "dobj"}
        and not story.words.is_break(token.i)
        for token in before
    )


def _institution(story: Story, index: int) -> Link | None:
    here = story.sentence[index]
    for back in (0, 1):
        heads = _heads_in(story, index, here - back, {ActorKind.STATE, ActorKind.ORGANISATION}, subject=True)
        if len(heads) == 1:
            return Link(heads[0], "“it”: the subject named last")
        if heads:
            return None
    return None


def _both(story: Story, index: int, draft: Draft) -> Link | None:
    """The first or second of the only two persons who are subjects of the sentences before."""
    found: list[int] = []
    for back in (1, 2):
        persons = _heads_in(story, index, story.sentence[index] - back, {ActorKind.PERSON}, subject=True)
        found.extend(head for head in reversed(persons) if head not in found)
        if len(found) >= 2:
            break
    if len(found) != 2:
        return None
    is_second = index > 0 and story.drafts[index - 1].start == draft.start
    return Link(sorted(found)[is_second], "“both”: the two persons who were subjects last")


def _body(story: Story, index: int, draft: Draft) -> Link | None:
    """The one body named before whose name has the words: "the mission" after "Border Assistance Mission"."""
    wanted = draft.office.lower().split()
    noun = BLOC if wanted == ["bloc"] else wanted[-1]
    heads = {head for head in story.bodies.get(noun, ()) if _has_words(story.drafts[head], wanted)}
    return Link(heads.pop(), f"the only {wanted[-1]} named before") if len(heads) == 1 else None


BLOC = "union"


def _learn_body(story: Story, index: int) -> None:
    """Keep the words of an organisation that is named for the first time."""
    draft = story.drafts[index]
    if draft.kind is ActorKind.ORGANISATION and story.links[index] is None:
        for word in _words(draft):
            story.bodies.setdefault(word, []).append(index)


def _words(draft: Draft) -> list[str]:
    named = f"{draft.name} {draft.office}".lower().replace("[", "").replace("]", "").split()
    return [*named, BLOC] if draft.name in gazetteer().contexts["blocs"] else named


def _has_words(draft: Draft, wanted: Sequence[str]) -> bool:
    if wanted == ["bloc"]:
        return draft.name in gazetteer().contexts["blocs"]
    return all(word in _words(draft) for word in wanted)


BY_RULE: dict[str, Callable[[Story, int, Draft], Link | None]] = {
    "actors.apposition": _apposition,
    "actors.both": _both,
    "actors.institution": _body,
    "actors.mission": _body,
    "actors.pronoun": _pronoun,
    "actors.turn": _turn,
}
"""Who resolves the drafts of a rule; descriptions of persons are left to `_description`."""
