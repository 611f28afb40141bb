"""The actors of the desk: one entry for each id the briefs name, with names, roles and facts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from slugify import slugify

from briefgen.load.content import ActorNote, Content
from briefgen.model import ActorId, ActorKind, ArticleId, Brief, Form, Slug
from briefgen.relate import offices
from briefgen.relate.book import Book
from briefgen.relate.desk import Actor, FactRef


@dataclass(slots=True)
class _Entry:
    """What is gathered of one actor, article by article."""

    names: Counter[str] = field(default_factory=Counter)
    briefs: list[ArticleId] = field(default_factory=list)
    positions: list[FactRef] = field(default_factory=list)
    figures: list[FactRef] = field(default_factory=list)


def actors(book: Book, roles: Sequence[offices.Held], content: Content) -> tuple[Actor, ...]:
    """Every actor, by id."""
    entries: dict[ActorId, _Entry] = {}
    for brief in book.briefs:
        _gather(brief, entries)
    slugs = _slugs(entries, book)
    notes = {name.casefold(): note for note in content.actors for name in (note.name, *note.aliases)}
    stated = offices.stated(roles)
    speaks = offices.speaking(roles, book)
    spoken = _turned(speaks)
    return tuple(
        Actor(
            id=actor,
            slug=slugs[actor],
            name=book.names[actor],
            kind=book.kinds[actor],
            aliases=tuple(sorted(name for name in entry.names if name != book.names[actor])),
            roles=stated.get(actor, ()),
            briefs=tuple(entry.briefs),
            merged=(),
            kept_apart=(),
            speaks_for=speaks.get(actor, ()),
            spoken_for_by=spoken.get(actor, ()),
            positions=tuple(entry.positions),
            figures=tuple(entry.figures),
            note=_note(entry, book.names[actor], notes),
        )
        for actor, entry in sorted(entries.items())
    )


def _gather(brief: Brief, entries: dict[ActorId, _Entry]) -> None:
    for one in brief.actors:
        entry = entries.setdefault(one.id, _Entry())
        entry.briefs.append(brief.article.id)
        entry.names.update(_names(brief, one.mentions))
    for position in brief.findings.positions:
        actor = None if position.speaker is None else brief.actor_of[position.speaker]
        if actor is not None:
            entries[actor].positions.append(FactRef(brief.article.id, position.id))
    for figure in brief.findings.figures:
        actor = None if figure.holder is None else brief.actor_of[figure.holder]
        if actor is not None:
            entries[actor].figures.append(FactRef(brief.article.id, figure.id))


def _names(brief: Brief, mentions: Sequence[int]) -> Iterator[str]:
    """The names by which an article calls an actor; descriptions are not names."""
    for index in mentions:
        mention = brief.findings.actors[index]
        if mention.name and mention.form is Form.NAME:
            yield mention.name


def _slugs(entries: Mapping[ActorId, _Entry], book: Book) -> dict[ActorId, Slug]:
    """An address each; where two names make one, both carry a piece of their id, whatever came first."""
    plain = {
        actor: slugify(book.names[actor], max_length=60, word_boundary=True) or "actor" for actor in entries
    }
    taken = Counter(plain.values())
    return {
        actor: Slug(
            slug
            if taken[slug] == 1 and book.kinds[actor] is not ActorKind.UNNAMED
            else f"{slug}-{actor[-8:]}"
        )
        for actor, slug in plain.items()
    }


def _turned(speaks: Mapping[ActorId, Sequence[ActorId]]) -> dict[ActorId, tuple[ActorId, ...]]:
    found: dict[ActorId, list[ActorId]] = {}
    for actor, bodies in sorted(speaks.items()):
        for body in bodies:
            found.setdefault(body, []).append(actor)
    return {body: tuple(speakers) for body, speakers in found.items()}


def _note(entry: _Entry, name: str, notes: Mapping[str, ActorNote]) -> ActorNote | None:
    called = (notes.get(one.casefold()) for one in (name, *sorted(entry.names)))
    return next((note for note in called if note), None)
