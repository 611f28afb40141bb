"""Time expressions, as TIMEX3."""

from spacy.tokens import Doc

from briefgen.model import Article, DateMention, Sentences
from briefgen.parse.dates import mentions


def find(doc: Doc, text: Sentences, article: Article) -> tuple[DateMention, ...]:
    """Every time expression of the article, in the order of the text."""
    return mentions.find(doc, text, article)
