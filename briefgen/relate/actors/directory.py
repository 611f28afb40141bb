"""The actors of the desk: one entry for each id the briefs name, with names, roles and facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.load.content import ActorNote, Content
from briefgen.model import ActorId, ArticleId, Brief, Slug
from briefgen.relate.actors import offices
from briefgen.relate.book import Book
from briefgen.relate.desk import Actor, FactRef, Identity


@dataclass(slots=True)
class _Entry:
    """What is gathered of one actor, article by article."""

    briefs: list[ArticleId] = field(default_factory=list)
    positions: list[FactRef] = field(default_factory=list)
    figures: list[FactRef] = field(default_factory=list)


def actors(
    book: Book, roles: Sequence[offices.Held], known: Sequence[Identity], content: Content
) -> tuple[Actor, ...]:
    """Every actor that an article names, by id."""
    entries: dict[ActorId, _Entry] = {}
    for brief in book.briefs:
        _gather(brief, entries)
    notes = {name.casefold(): note for note in content.actors for name in (note.name, *note.aliases)}
    stated = offices.stated(roles)
    speaks = offices.speaking(roles, book)
    spoken = _turned(speaks)
    return tuple(
        Actor(
            id=one.id,
            slug=Slug(one.id),
            name=one.name,
            kind=one.kind,
            aliases=one.aliases,
            roles=stated.get(one.id, ()),
            briefs=tuple(entries[one.id].briefs),
            merged=one.merged,
            kept_apart=one.kept_apart,
            speaks_for=speaks.get(one.id, ()),
            spoken_for_by=spoken.get(one.id, ()),
            positions=tuple(entries[one.id].positions),
            figures=tuple(entries[one.id].figures),
            note=_note(one, notes),
        )
        for one in known
        if one.id in entries
    )


def _gather(brief: Brief, entries: dict[ActorId, _Entry]) -> None:
    for one in brief.actors:
        entry = entries.setdefault(one.id, _Entry())
        entry.briefs.append(brief.article.id)
    for position in brief.findings.positions:
        actor = None if position.speaker is None else brief.actor_of[position.speaker]
        if actor is not None:
            entries[actor].positions.append(FactRef(brief.article.id, position.id))
    for figure in brief.findings.figures:
        actor = None if figure.holder is None else brief.actor_of[figure.holder]
        if actor is not None:
            entries[actor].figures.append(FactRef(brief.article.id, figure.id))


def _turned(speaks: Mapping[ActorId, Sequence[ActorId]]) -> dict[ActorId, tuple[ActorId, ...]]:
    found: dict[ActorId, list[ActorId]] = {}
    for actor, bodies in sorted(speaks.items()):
        for body in bodies:
            found.setdefault(body, []).append(actor)
    return {body: tuple(speakers) for body, speakers in found.items()}


def _note(one: Identity, notes: Mapping[str, ActorNote]) -> ActorNote | None:
    called = (notes.get(name.casefold()) for name in (one.name, *one.aliases))
    return next((note for note in called if note), None)
