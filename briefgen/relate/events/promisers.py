"""Who is to do what is promised, what they are called, and who says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model import ActorId, ActorKind, Brief, CommitmentMention, DateMention
from briefgen.relate import voices, words
from briefgen.relate.desk import Voice
from briefgen.relate.voices import VoicedStretch

_RELATIVE = re.compile(r"(?:who|which|that\s+(?:will|would|shall|is|are|was|were))\b", re.IGNORECASE)
"""“Who will be deployed”, “that will be deployed”; in “that the bridge will open” it only joins."""


@dataclass(frozen=True, slots=True, eq=False)
class Promise:
    """A commitment where it is told, with what is read of it there, once."""

    order: int
    """The place of its article in the reading order."""
    brief: Brief
    mention: CommitmentMention
    parties: tuple[ActorId, ...]
    """All who are to do it."""
    said_by: ActorId | None
    due: DateMention | None


def list_promises(briefs: Sequence[Brief]) -> Iterator[Promise]:
    """All commitments of the briefs, in their order."""
    for order, brief in enumerate(briefs):
        said = voices.list_stretches(brief) if brief.findings.commitments else ()
        for mention in brief.findings.commitments:
            said_by = _find_voice(brief, mention, said)
            parties = tuple(_list_parties(brief, mention, said_by))
            promise = Promise(order, brief, mention, parties, said_by, _find_due(brief, mention))
            if parties or not _is_only_foretold(promise):
                yield promise


def _is_only_foretold(promise: Promise) -> bool:
    """What is on that very day, “who will be deployed tomorrow”: nobody known has promised it."""
    due, written = promise.due, promise.brief.article.published
    relative = _RELATIVE.match(promise.mention.evidence.exact) is not None
    if due is None or due.earliest is None:
        return relative
    return relative or due.earliest == due.latest == written.earliest == written.latest


def list_concerned(promise: Promise) -> Iterator[ActorId]:
    """Who is to do it, who says so, where it is to be done, and the persons whom it befalls."""
    own = promise.mention.evidence.span
    named = {ActorKind.PLACE, ActorKind.PERSON}
    pairs = promise.brief.mentions()
    places = (actor for one, actor in pairs if one.kind in named and own.overlaps(one.evidence.span))
    for actor in (*promise.parties, promise.said_by, *places):
        if actor is not None:
            yield actor


def tell_voice(promise: Promise) -> Voice:
    """Whether they say it themselves, someone else does, or the article alone."""
    if promise.said_by is not None:
        return Voice.FIRST_HAND if promise.said_by in promise.parties[:1] else Voice.ATTRIBUTED
    return Voice.ARTICLE if promise.mention.position is None else Voice.ATTRIBUTED


def _list_parties(brief: Brief, mention: CommitmentMention, said_by: ActorId | None) -> Iterator[ActorId]:
    """All who are to do it; of “I will”, who speaks."""
    indexes = (*(() if mention.actor is None else (mention.actor,)), *mention.others)
    named = dict.fromkeys(brief.actors_at(indexes))
    speaker = said_by if not named and _speaks_of_self(brief, mention) else None
    yield from named if speaker is None else (speaker,)


def _find_voice(brief: Brief, mention: CommitmentMention, said: Sequence[VoicedStretch]) -> ActorId | None:
    """Who holds the position that states it, else whose words it stands in."""
    position = next((one for one in brief.findings.positions if one.id == mention.position), None)
    holder = brief.speaker(position) if position is not None else None
    return holder or voices.find_speaker(said, mention.evidence.span)


def _find_due(brief: Brief, mention: CommitmentMention) -> DateMention | None:
    if mention.due is None:
        return None
    return next((one for one in brief.findings.dates if one.id == mention.due), None)


def name_promiser(brief: Brief, mention: CommitmentMention) -> str:
    """The words of the article for who is to do it; of “I will”, the label of who speaks."""
    if _speaks_of_self(brief, mention):
        at = mention.evidence.span
        label = next((one.speaker for one in brief.article.turns if one.span.holds(at)), "")
        if label:
            return label
    return _words_of_subject(brief, mention)


def _speaks_of_self(brief: Brief, mention: CommitmentMention) -> bool:
    return _words_of_subject(brief, mention).lower() in words.list_words("speaking of self")


def _words_of_subject(brief: Brief, mention: CommitmentMention) -> str:
    said = mention.subject.of(brief.article.text) if mention.subject else ""
    return " ".join(said.split())
