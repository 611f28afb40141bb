"""Where sentences begin and end: the model's, and never across a paragraph, a heading or a turn."""

from spacy.tokens import Doc

from briefgen.model import Article, Span


def split(doc: Doc, article: Article) -> tuple[Span, ...]:
    """The sentences of the article without the white space around them."""
    return tuple(Span(sent.start_char, sent.end_char) for sent in doc.sents)
