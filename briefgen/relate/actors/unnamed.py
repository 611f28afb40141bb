"""Actors whom nobody names, told by what they are and who tells: "others (unnamed; Ana Silva says so)".

Two of them are never one, so the words alone would look like a name that comes again and again.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.model import ActorId, ActorKind, Brief
from briefgen.relate import voices
from briefgen.relate.desk import Identity


def tell_unnamed(known: Sequence[Identity], briefs: Sequence[Brief]) -> tuple[Identity, ...]:
    """Every actor; the unnamed by what they are and who tells of them."""
    names = {one.id: one.name for one in known}
    unnamed = {one.id for one in known if one.kind is ActorKind.UNNAMED}
    said = dict(pair for brief in briefs for pair in _tellers_of_unnamed(brief, unnamed))
    return tuple(
        replace(one, name=_name_unnamed(one.name, names.get(said[one.id], "") if one.id in said else ""))
        if one.id in unnamed
        else one
        for one in known
    )


def _name_unnamed(words: str, teller: str) -> str:
    return f"{words} (unnamed; {teller} says so)" if teller else f"{words} (unnamed)"


def _tellers_of_unnamed(brief: Brief, unnamed: set[ActorId]) -> list[tuple[ActorId, ActorId]]:
    """For each unnamed actor of an article who has a teller there, the first of them."""
    found: dict[ActorId, ActorId] = {}
    here = [one for one in brief.actors if one.id in unnamed]
    stretches = voices.list_stretches(brief) if here else ()
    for one in here:
        spans = (brief.findings.actors[index].evidence.span for index in one.mentions)
        teller = next(
            (who for span in spans if (who := voices.find_speaker(stretches, span)) is not None), None
        )
        if teller is not None and teller != one.id and teller not in unnamed:
            found[one.id] = teller
    return list(found.items())
