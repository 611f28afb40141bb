"""Who holds what: source, cue, content, stance and condition."""

from spacy.tokens import Doc

from briefgen.model import ActorMention, Article, Position, Sentences


def find(doc: Doc, text: Sentences, article: Article, actors: tuple[ActorMention, ...]) -> tuple[Position, ...]:
    """Every position of the article, in the order of the text."""
    return ()
