"""Quantities: exact values, units, what is counted, what sort of amount."""

from spacy.tokens import Doc

from briefgen.model import ActorMention, Article, DateMention, Figure, Sentences


def find(
    doc: Doc, text: Sentences, article: Article, dates: tuple[DateMention, ...], actors: tuple[ActorMention, ...]
) -> tuple[Figure, ...]:
    """Every figure of the article, in the order of the text."""
    return ()
