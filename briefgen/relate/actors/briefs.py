"""Readings whose actors are known become Briefs."""

from collections.abc import Iterable, Sequence

from briefgen.model import (
    ActorId,
    ActorKind,
    ActorMention,
    Brief,
    BriefActor,
    Corrected,
    Evidence,
    MentionForm,
    Reading,
)


def make_brief(reading: Reading, actor_of: tuple[ActorId | None, ...], log: tuple[Corrected, ...]) -> Brief:
    """The brief of one article, before any position has an issue."""
    actors = tuple(_brief_actors(reading, actor_of))
    return Brief(reading.article, reading.findings, actors, {}, log)


def _brief_actors(reading: Reading, actor_of: tuple[ActorId | None, ...]) -> Iterable[BriefActor]:
    mentions: dict[ActorId, list[int]] = {}
    for index, actor in enumerate(actor_of):
        if actor is not None:
            mentions.setdefault(actor, []).append(index)
    roles = _role_evidence(reading, actor_of)
    for actor, indexes in mentions.items():
        named = name_of([reading.findings.actors[index] for index in indexes])
        yield BriefActor(actor, named.name, named.kind, roles.get(actor, ()), tuple(indexes))


def name_of(mentions: Sequence[ActorMention]) -> ActorMention:
    """The mention by which an actor is shown: the fullest name, the earliest of several."""
    if len(mentions) == 1:
        return mentions[0]
    named = [mention for mention in mentions if mention.name]
    return min(
        named or mentions, key=lambda one: (_RANK[one.form], one.kind == ActorKind.UNNAMED, -len(one.name))
    )


_RANK = {MentionForm.NAME: 0, MentionForm.NOMINAL: 1, MentionForm.PRONOUN: 2}


def _role_evidence(
    reading: Reading, actor_of: tuple[ActorId | None, ...]
) -> dict[ActorId, tuple[Evidence, ...]]:
    found: dict[ActorId, tuple[Evidence, ...]] = {}
    for role in reading.findings.roles:
        actor = actor_of[role.mention] if role.mention < len(actor_of) else None
        if actor is not None and not is_stand_in(role.evidence):
            found[actor] = (*found.get(actor, ()), role.evidence)
    return found


def is_stand_in(role: Evidence) -> bool:
    """Whether the words of a role only point at another's: "his Peruvian counterpart"."""
    return "counterpart" in role.exact.lower()
