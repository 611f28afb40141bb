"""One article read: the finders in their order, each given what it needs and no more."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from briefgen.config import LanguageConfig
from briefgen.model import Article, Findings, Sentences, TurnRole, verify
from briefgen.parse import (
    actors,
    dates,
    events,
    figures,
    keypoints,
    language,
    positions,
    sentences,
    signature,
)


def list_findings(articles: Iterable[Article], config: LanguageConfig) -> Iterator[Findings]:
    """The findings of each article, in order; every fact is held against its text."""
    todo = list(articles)
    texts, starts = [one.text for one in todo], map(sentences.find_report_starts, todo)
    for article, doc in zip(todo, language.docs(texts, config, starts), strict=True):
        findings = find_findings(article, doc)
        verify(article, findings)
        yield findings


def find_findings(article: Article, doc: Doc) -> Findings:
    """All findings of one article; `doc.text` is `article.text`."""
    text = Sentences(article.id, article.text, sentences.split(doc, article))
    when = dates.find_dates(doc, text, article)
    who, roles = actors.find_actors(doc, text, article)
    how_many = figures.find_figures(doc, text, article, when, who)
    said = positions.find_positions(doc, text, article, who)
    happened = events.find_events(doc, text, article, who, when)
    promised = events.find_commitments(doc, text, article, who, when, said)
    return Findings(
        article=article.id,
        sentences=text.spans,
        actors=who,
        roles=roles,
        figures=how_many,
        dates=when,
        events=happened,
        positions=said,
        commitments=promised,
        key_points=keypoints.choose_key_points(_telling_sentences(text, article), who, how_many, when, said),
        signature=signature.sign_text(article.text),
        problems=(),
    )


def _telling_sentences(text: Sentences, article: Article) -> Sentences:
    """The sentences that tell something: no title, heading or question, while there are any others."""
    asked = (turn.span for turn in article.turns if turn.role is TurnRole.QUESTION)
    starts = {span.start for span in (*article.headings, *article.metadata)}
    inside = {at for span in asked for at in range(text.index(span.start), text.index(span.end - 1) + 1)}
    spans = tuple(span for at, span in enumerate(text.spans) if span.start not in starts and at not in inside)
    return Sentences(text.article, text.text, spans or text.spans)
