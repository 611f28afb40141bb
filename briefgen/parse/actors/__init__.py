"""Who is named, in every form, with roles as stated."""

from spacy.tokens import Doc

from briefgen.model import ActorMention, Article, Role, Sentences


def find(doc: Doc, text: Sentences, article: Article) -> tuple[tuple[ActorMention, ...], tuple[Role, ...]]:
    """Every mention of an actor, in the order of the text, and the roles that are stated."""
    return (), ()
