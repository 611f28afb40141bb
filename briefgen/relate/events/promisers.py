"""Who is to do what is promised, what they are called, and who says so."""

from collections.abc import Iterator

from briefgen.model import ActorId, ActorKind, Brief, CommitmentMention
from briefgen.relate import voices, words
from briefgen.relate.desk import Voice


def list_parties(brief: Brief, mention: CommitmentMention) -> Iterator[ActorId]:
    """All who are to do it; of “I will”, who speaks."""
    indexes = (*(() if mention.actor is None else (mention.actor,)), *mention.others)
    named = dict.fromkeys(actor for at in indexes if (actor := brief.actor_of[at]) is not None)
    speaker = find_voice(brief, mention) if not named and _speaks_of_self(brief, mention) else None
    yield from named if speaker is None else (speaker,)


def list_concerned(brief: Brief, mention: CommitmentMention) -> Iterator[ActorId]:
    """Who is to do it, who says so, where it is to be done, and the persons whom it befalls."""
    own = mention.evidence.span
    pairs = brief.mentions()
    named = {ActorKind.PLACE, ActorKind.PERSON}
    places = (actor for one, actor in pairs if one.kind in named and own.overlaps(one.evidence.span))
    for actor in (*list_parties(brief, mention), find_voice(brief, mention), *places):
        if actor is not None:
            yield actor


def find_voice(brief: Brief, mention: CommitmentMention) -> ActorId | None:
    """Who holds the position that states it, else whose words it stands in."""
    position = next((one for one in brief.findings.positions if one.id == mention.position), None)
    holder = brief.speaker(position) if position is not None else None
    return holder or voices.find_speaker(voices.list_stretches(brief), mention.evidence.span)


def tell_voice(mention: CommitmentMention, parties: tuple[ActorId, ...], said_by: ActorId | None) -> Voice:
    """Whether they say it themselves, someone else does, or the article alone."""
    if said_by is not None:
        return Voice.FIRST_HAND if said_by in parties[:1] else Voice.ATTRIBUTED
    return Voice.ARTICLE if mention.position is None else Voice.ATTRIBUTED


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
