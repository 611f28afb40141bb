"""The actors of the desk: one entry for each id the briefs name."""

from collections.abc import Sequence

from slugify import slugify

from briefgen.load.content import ActorNote, Content
from briefgen.model import ActorId, ActorMention, Brief, Slug
from briefgen.relate.briefs import name_of
from briefgen.relate.desk import Actor, FactRef


def actors(briefs: Sequence[Brief], content: Content) -> tuple[Actor, ...]:
    """Every actor with its names, articles and facts, by id."""
    mentions: dict[ActorId, list[ActorMention]] = {}
    where: dict[ActorId, list[Brief]] = {}
    for brief in briefs:
        for one in brief.actors:
            where.setdefault(one.id, []).append(brief)
            mentions.setdefault(one.id, []).extend(brief.findings.actors[index] for index in one.mentions)
    notes = _notes(content)
    return tuple(_actor(actor, mentions[actor], where[actor], notes) for actor in sorted(mentions))


def _notes(content: Content) -> dict[str, ActorNote]:
    return {name.casefold(): note for note in content.actors for name in (note.name, *note.aliases)}


def _actor(
    actor: ActorId, mentions: Sequence[ActorMention], briefs: Sequence[Brief], notes: dict[str, ActorNote]
) -> Actor:
    shown = name_of(mentions)
    names = sorted({one.name for one in mentions if one.name and one.name != shown.name})
    note = notes.get(shown.name.casefold())
    return Actor(
        id=actor,
        slug=Slug(slugify(shown.name, max_length=60) or str(actor)),
        name=shown.name,
        kind=shown.kind,
        aliases=tuple(names),
        roles=(),
        briefs=tuple(brief.article.id for brief in briefs),
        merged=(),
        kept_apart=(),
        speaks_for=(),
        spoken_for_by=(),
        positions=_positions(actor, briefs),
        figures=_figures(actor, briefs),
        note=note,
    )


def _positions(actor: ActorId, briefs: Sequence[Brief]) -> tuple[FactRef, ...]:
    return tuple(
        FactRef(brief.article.id, position.id)
        for brief in briefs
        for position in brief.findings.positions
        if position.speaker is not None and brief.actor_of[position.speaker] == actor
    )


def _figures(actor: ActorId, briefs: Sequence[Brief]) -> tuple[FactRef, ...]:
    return tuple(
        FactRef(brief.article.id, figure.id)
        for brief in briefs
        for figure in brief.findings.figures
        if figure.holder is not None and brief.actor_of[figure.holder] == actor
    )
