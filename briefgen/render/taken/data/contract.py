"""From a brief to its record: what `extract` prints and `site/data/briefs/SLUG.json` holds."""

from msgspec import UNSET, UnsetType

from briefgen.model import (
    ActorMention,
    Article,
    Brief,
    DateMention,
    Evidence,
    Figure,
    Position,
    Published,
    Span,
    Stated,
)
from briefgen.problems import Problem
from briefgen.render.taken.data.brief_record import (
    BriefActorRecord,
    BriefRecord,
    CutRecord,
    DateRecord,
    EvidenceRecord,
    FigureRecord,
    MentionRecord,
    Pair,
    PositionRecord,
    ProblemRecord,
    PublishedRecord,
    SourceRecord,
    StatedRecord,
    TitleRecord,
    TurnRecord,
)


def record_brief(brief: Brief) -> BriefRecord:
    """The record of one brief. Its id is the slug where it came from a file, else the id that was given."""
    article, findings = brief.article, brief.findings
    return BriefRecord(
        id=str(article.slug if article.source else article.id),
        slug=article.slug,
        source=_source_record(article),
        kind=article.kind,
        language=article.language,
        title=TitleRecord(
            article.title.text, article.title.derived, _optional_evidence(article, article.title.evidence)
        ),
        publisher=_stated_record(article, article.publisher),
        authors=tuple(
            StatedRecord(author.text, _optional_evidence(article, author.evidence))
            for author in article.authors
        ),
        place=_stated_record(article, article.place),
        published=_published_record(article, article.published),
        text=article.text,
        turns=_turn_records(article),
        headings=pair_spans(article.headings),
        cut=tuple(CutRecord(cut.line, cut.text, cut.reason) for cut in article.cut),
        sentences=pair_spans(findings.sentences),
        actors=_actor_records(brief),
        figures=tuple(_figure_record(brief, figure) for figure in findings.figures),
        dates=tuple(_date_record(brief, mention) for mention in findings.dates),
        positions=tuple(_position_record(brief, one) for one in findings.positions),
        key_points=tuple(record_evidence(article, one) for one in findings.key_points),
        problems=tuple(map(_problem_record, (*article.problems, *findings.problems))),
    )


def _source_record(article: Article) -> SourceRecord | None:
    if article.source is None:
        return None
    pages = tuple((page.start, page.number) for page in article.pages)
    return SourceRecord(article.source.path, article.source.sha256, pages)


def pair_spans(spans: tuple[Span, ...]) -> tuple[Pair, ...]:
    return tuple((span.start, span.end) for span in spans)


def record_evidence(article: Article, found: Evidence) -> EvidenceRecord:
    return EvidenceRecord(
        found.span.start,
        found.span.end,
        found.exact,
        (found.sentence.start, found.sentence.end),
        found.rule,
        _find_page(article, found),
    )


def _find_page(article: Article, found: Evidence) -> int | UnsetType:
    return article.page(found.span.start) or UNSET


def _optional_evidence(article: Article, found: Evidence | None) -> EvidenceRecord | None:
    return record_evidence(article, found) if found else None


def _stated_record(article: Article, stated: Stated | None) -> StatedRecord | None:
    return StatedRecord(stated.text, _optional_evidence(article, stated.evidence)) if stated else None


def _published_record(article: Article, published: Published) -> PublishedRecord:
    return PublishedRecord(
        published.value or None,
        published.earliest.isoformat() if published.earliest else None,
        published.latest.isoformat() if published.latest else None,
        published.basis,
        _optional_evidence(article, published.evidence),
    )


def _turn_records(article: Article) -> tuple[TurnRecord, ...]:
    return tuple(
        TurnRecord(turn.speaker or None, turn.role, turn.span.start, turn.span.end) for turn in article.turns
    )


def _actor_records(brief: Brief) -> tuple[BriefActorRecord, ...]:
    mentions = brief.findings.actors
    return tuple(
        BriefActorRecord(
            actor.id,
            actor.name,
            actor.kind,
            tuple(record_evidence(brief.article, role) for role in actor.roles),
            tuple(_mention_record(brief.article, mentions[index]) for index in actor.mentions),
        )
        for actor in brief.actors
    )


def _mention_record(article: Article, mention: ActorMention) -> MentionRecord:
    found = mention.evidence
    return MentionRecord(
        found.span.start, found.span.end, found.exact, mention.form, found.rule, _find_page(article, found)
    )


def _figure_record(brief: Brief, figure: Figure) -> FigureRecord:
    quantity = figure.quantity
    return FigureRecord(
        figure.id,
        f"{quantity.value:f}",
        None if quantity.high is None else f"{quantity.high:f}",
        quantity.modifier or None,
        quantity.unit,
        figure.counts,
        figure.measure,
        figure.as_of or None,
        brief.holder(figure),
        figure.part_of,
        figure.former,
        record_evidence(brief.article, figure.evidence),
    )


def _date_record(brief: Brief, mention: DateMention) -> DateRecord:
    return DateRecord(
        mention.id,
        mention.timex.type,
        mention.timex.value or None,
        mention.timex.mod or None,
        mention.earliest.isoformat() if mention.earliest else None,
        mention.latest.isoformat() if mention.latest else None,
        mention.basis,
        mention.event.of(brief.article.text) if mention.event else None,
        record_evidence(brief.article, mention.evidence),
    )


def _position_record(brief: Brief, position: Position) -> PositionRecord:
    return PositionRecord(
        position.id,
        brief.speaker(position),
        pair_spans(position.source),
        pair_spans(position.cue),
        pair_spans(position.content),
        position.stance,
        position.leaning,
        position.threat,
        pair_spans(position.object) or None,
        pair_spans(position.condition) or None,
        brief.issue(position),
        position.mode,
        brief.actor(position.attributed_by),
        record_evidence(brief.article, position.evidence),
    )


def _problem_record(problem: Problem) -> ProblemRecord:
    return ProblemRecord(problem.path, problem.line, problem.code, problem.message, problem.hint)
