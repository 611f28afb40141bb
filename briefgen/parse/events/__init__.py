"""What happened or is to happen, and what was promised.

    scene        the article, as both rules see it
    tense        whether an event is told as over, planned or wished
    absence      what did not come
    tallies      how many, of a year: no event
    telling      which words tell of an event
    phrases      the words of a noun or an object that fit a name
    dayless      the words of a name without its days
    naming       what an event is called
    happenings   events, with their day and who took part
    due          by when what is promised is to be done
    pledges      things, nouns and lists that are pledged
    promises     commitments, with who made them and when they are due

A module imports only from those above it.
"""

from spacy.tokens import Doc

from briefgen.model import (
    ActorMention,
    Article,
    CommitmentMention,
    DateMention,
    EventMention,
    Position,
    Sentences,
)
from briefgen.parse.events import happenings, promises
from briefgen.parse.events.scene import EventScene


def find_events(
    doc: Doc,
    text: Sentences,
    article: Article,
    actors: tuple[ActorMention, ...],
    dates: tuple[DateMention, ...],
) -> tuple[EventMention, ...]:
    """Events with who, where and when, in the order of the text."""
    return tuple(happenings.find_happenings(EventScene.of(doc, text, article, actors, dates)))


def find_commitments(  # noqa: PLR0913, PLR0917 (the finder after all others is given what they found)
    doc: Doc,
    text: Sentences,
    article: Article,
    actors: tuple[ActorMention, ...],
    dates: tuple[DateMention, ...],
    positions: tuple[Position, ...],
) -> tuple[CommitmentMention, ...]:
    """What someone says will be done, in the order of the text."""
    return tuple(promises.find_promises(EventScene.of(doc, text, article, actors, dates), positions))
