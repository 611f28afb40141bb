"""What happened or is to happen, and what was promised."""

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


def find(
    doc: Doc, text: Sentences, article: Article, actors: tuple[ActorMention, ...], dates: tuple[DateMention, ...]
) -> tuple[EventMention, ...]:
    """Events with who, where and when, in the order of the text."""
    return ()


def commitments(
    doc: Doc,
    text: Sentences,
    article: Article,
    actors: tuple[ActorMention, ...],
    dates: tuple[DateMention, ...],
    positions: tuple[Position, ...],
) -> tuple[CommitmentMention, ...]:
    """What someone says will be done, in the order of the text."""
    return ()
