"""Promise one: every fact stands in its article, letter for letter."""

from collections.abc import Iterator

from briefgen.model.article import Article
from briefgen.model.evidence import Evidence
from briefgen.model.findings import Findings, Position
from briefgen.problems import EvidenceError


def evidences(article: Article, findings: Findings) -> Iterator[Evidence]:
    """Every Evidence that a reading rests on."""
    stated = (article.title, article.published, article.publisher, article.place, *article.authors)
    yield from (fact.evidence for fact in stated if fact is not None and fact.evidence is not None)
    yield from findings.key_points
    families = (
        findings.actors,
        findings.roles,
        findings.figures,
        findings.dates,
        findings.events,
        findings.positions,
        findings.commitments,
    )
    for family in families:
        yield from (fact.evidence for fact in family)


def verify(article: Article, findings: Findings) -> None:
    """Raise EvidenceError for the first fact whose words do not stand in the text."""
    for position in findings.positions:
        _verify_parts(article, position)
    for evidence in evidences(article, findings):
        if evidence.span.of(article.text) != evidence.exact or not evidence.sentence.holds(evidence.span):
            raise EvidenceError(
                f"{evidence.rule}: {evidence.exact!r} does not stand at {evidence.span}",
                path=str(article.id),
                line=article.offsets.line(evidence.span.start),
            )


def _verify_parts(article: Article, position: Position) -> None:
    """Raise EvidenceError where a part of the position is empty or outside the text, or it has no content."""
    parts = (*position.source, *position.cue, *position.content, *position.condition)
    if not position.content or any(not 0 <= span.start < span.end <= len(article.text) for span in parts):
        raise EvidenceError(
            f"{position.evidence.rule}: a part of {position.evidence.exact!r} does not stand in the text",
            path=str(article.id),
            line=article.offsets.line(position.evidence.span.start),
        )
