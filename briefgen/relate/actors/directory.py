"""The actors of the desk: one entry for each id the briefs name, with names, roles and facts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.load.content import ActorNote, Content
from briefgen.model import ActorId, ActorKind, ArticleId, Brief, BriefActor, MentionForm, Slug
from briefgen.relate.actors import offices
from briefgen.relate.book import Book
from briefgen.relate.desk import Actor, FactRef, Identity


@dataclass(slots=True)
class _GatheredActor:
    """What is gathered of one actor, article by article."""

    briefs: list[ArticleId] = field(default_factory=list)
    positions: list[FactRef] = field(default_factory=list)
    figures: list[FactRef] = field(default_factory=list)
    called: dict[str, None] = field(default_factory=dict)
    """The words for a state, in reading order."""


def list_actors(
    book: Book, roles: Sequence[offices.HeldOffice], known: Sequence[Identity], content: Content
) -> tuple[Actor, ...]:
    """Every actor that an article names, by id."""
    entries: dict[ActorId, _GatheredActor] = {}
    for brief in book.briefs:
        _gather_entries(brief, entries)
    notes = {name.casefold(): note for note in content.actors for name in (note.name, *note.aliases)}
    stated = offices.list_stated_roles(roles, book)
    speaks = offices.list_speaking(roles, book)
    spoken = _turn_speakers(speaks)
    return tuple(
        Actor(
            id=one.id,
            slug=Slug(one.id),
            name=one.name,
            kind=one.kind,
            aliases=_other_names(one, entries[one.id]),
            roles=stated.get(one.id, ()),
            briefs=tuple(entries[one.id].briefs),
            merged=one.merged,
            kept_apart=one.kept_apart,
            speaks_for=speaks.get(one.id, ()),
            spoken_for_by=spoken.get(one.id, ()),
            positions=tuple(entries[one.id].positions),
            figures=tuple(entries[one.id].figures),
            note=_note_for_actor(one, notes),
        )
        for one in known
        if one.id in entries
    )


def _gather_entries(brief: Brief, entries: dict[ActorId, _GatheredActor]) -> None:
    for one in brief.actors:
        entry = entries.setdefault(one.id, _GatheredActor())
        entry.briefs.append(brief.article.id)
        if one.kind is ActorKind.STATE:
            entry.called.update(dict.fromkeys(_words_for_state(brief, one)))
    for position in brief.findings.positions:
        actor = brief.speaker(position)
        if actor is not None:
            entries[actor].positions.append(FactRef(brief.article.id, position.id))
    for figure in brief.findings.figures:
        actor = brief.holder(figure)
        if actor is not None:
            entries[actor].figures.append(FactRef(brief.article.id, figure.id))


def _words_for_state(brief: Brief, one: BriefActor) -> Iterator[str]:
    """How an article calls a state: "Washington", "US", "American"."""
    for index in one.mentions:
        mention = brief.findings.actors[index]
        said = _GENITIVE.sub("", " ".join(mention.evidence.exact.split()).removeprefix("the "))
        if (
            mention.form is not MentionForm.PRONOUN
            and said[:1].isupper()
            and len(said.split()) <= STATE_NAME_WORDS
        ):
            yield said


_GENITIVE = re.compile(r"['’]s?$")
STATE_NAME_WORDS = 3
"""Words of the longest name of a state; what is longer describes it."""


def _other_names(one: Identity, entry: _GatheredActor) -> tuple[str, ...]:
    """Its other names; of a state all that it is called, its capital and its adjective too."""
    return tuple(sorted({*one.aliases, *entry.called} - {one.name}))


def _turn_speakers(speaks: Mapping[ActorId, Sequence[ActorId]]) -> dict[ActorId, tuple[ActorId, ...]]:
    found: dict[ActorId, list[ActorId]] = {}
    for actor, bodies in sorted(speaks.items()):
        for body in bodies:
            found.setdefault(body, []).append(actor)
    return {body: tuple(speakers) for body, speakers in found.items()}


def _note_for_actor(one: Identity, notes: Mapping[str, ActorNote]) -> ActorNote | None:
    called = (notes.get(name.casefold()) for name in (one.name, *one.aliases))
    return next((note for note in called if note), None)
