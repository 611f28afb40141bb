"""Reads the figures of one text, for tests and scores."""

from briefgen.model import (
    Article,
    ArticleId,
    ArticleKind,
    Basis,
    Offsets,
    Published,
    Sentences,
    Slug,
    Span,
    Title,
)
from briefgen.parse import figures, sentences
from briefgen.parse.figures import finding
from briefgen.parse.figures.page import make_page


def article(text):
    return Article(
        id=ArticleId("text"),
        slug=Slug("text"),
        title=Title("", derived=True, evidence=None),
        published=Published("", None, None, Basis.NOT_STATED, None),
        publisher=None,
        authors=(),
        place=None,
        url="",
        kind=ArticleKind.REPORT,
        language="en",
        text=text,
        turns=(),
        headings=(),
        metadata=(),
        stamps=(),
        cut=(),
        offsets=Offsets((), ()),
        source=None,
        problems=(),
    )


def read(nlp, text, dates=(), actors=()):
    """The figures of a text."""
    doc, one = nlp(text), article(text)
    split = Sentences(one.id, text, sentences.split(doc, one))
    return figures.find_figures(doc, split, one, dates, actors)


def read_amounts(text):
    """The amounts of a text, from its characters alone."""
    whole = Sentences(ArticleId("text"), text, (Span(0, len(text)),))
    return finding.list_amounts(make_page(None, whole, (), ()))
