"""What was found at some words, with what the desk says of it. A family of facts is a row of FAMILIES."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefgen.explain.answer import ExplainedFact
from briefgen.model import Brief, DateMention, Evidence, Figure, Position, Span
from briefgen.relate.book import shorten_title
from briefgen.relate.desk import Actor, Desk, FactRef, Series


@dataclass(frozen=True, slots=True)
class ArticleSight:
    """One article of the desk."""

    desk: Desk
    brief: Brief

    def actor(self, mention: int | None) -> Actor | None:
        """Whose the mention at that index is."""
        owner = self.brief.actor(mention)
        return next((one for one in self.desk.actors if one.id == owner), None)

    def quote_figure(self, ref: FactRef) -> str:
        """Its words and its article, as in `“40 boats” in “Mayor speaks again”`."""
        brief = next(one for one in self.desk.briefs if one.article.id == ref.article)
        figure = next(one for one in brief.findings.figures if one.id == ref.fact)
        return f"“{figure.evidence.exact}” in “{shorten_title(brief.article.title.text)}”"

    def words(self, spans: Iterable[Span]) -> str:
        return " … ".join(span.of(self.brief.article.text) for span in spans)


ToldFact = tuple[str, Evidence, str, Iterable[str]]
"""Its id, its words, what it says and why."""


def find_facts(sight: ArticleSight, span: Span) -> Iterator[ExplainedFact]:
    """Every fact whose words meet `span`, family by family."""
    for family, tell in TOLD_FAMILIES:
        for name, evidence, said, because in tell(sight):
            if evidence.span.overlaps(span):
                yield ExplainedFact(family, str(name), evidence.exact, evidence.rule, said, tuple(because))


def _tell_actors(sight: ArticleSight) -> Iterator[ToldFact]:
    for at, mention in enumerate(sight.brief.findings.actors):
        actor = sight.actor(at)
        said = f"{actor.name if actor else 'nobody known'}, {mention.kind}"
        yield actor.id if actor else "", mention.evidence, said, _why_actor(mention.because, actor)


def _why_actor(because: str, actor: Actor | None) -> Iterator[str]:
    """Why it is this actor, in its article and across articles."""
    if because:
        yield f"in this article: {because}"
    if actor is not None:
        yield from (f"one actor across articles: {reason.text}" for reason in actor.merged)
        yield from (f"kept apart: {reason.text}" for reason in actor.kept_apart)


def _tell_figures(sight: ArticleSight) -> Iterator[ToldFact]:
    for figure in sight.brief.findings.figures:
        yield figure.id, figure.evidence, _say_figure(figure), _why_figure(sight, figure)


def _say_figure(figure: Figure) -> str:
    """As in "over 1900, unit boat, counts fishing boats, measure total"."""
    quantity = figure.quantity
    high = "" if quantity.high is None else f"to {quantity.high}"
    amount = " ".join(filter(None, (quantity.modifier, str(quantity.value), high)))
    told = (("unit", quantity.unit), ("counts", figure.counts), ("measure", figure.measure))
    return ", ".join((amount, *(f"{name} {one}" for name, one in told if one)))


def _why_figure(sight: ArticleSight, figure: Figure) -> Iterator[str]:
    """The card it stands on, and the verdicts between it and the other points."""
    ref = FactRef(sight.brief.article.id, figure.id)
    for series in sight.desk.series:
        at = next((at for at, point in enumerate(series.points) if point.ref == ref), None)
        if at is not None:
            yield f"on the card: {series.title}"
            yield from _explain_verdicts(sight, series, at)


def _explain_verdicts(sight: ArticleSight, series: Series, at: int) -> Iterator[str]:
    """Each verdict with the figure on its other side, as its article has it."""
    for verdict in series.verdicts:
        if at in (verdict.a, verdict.b):
            other = series.points[verdict.a if at == verdict.b else verdict.b].ref
            yield f"{verdict.verdict} beside {sight.quote_figure(other)}: {verdict.reason}"


def _tell_dates(sight: ArticleSight) -> Iterator[ToldFact]:
    for date in sight.brief.findings.dates:
        yield date.id, date.evidence, _say_date(date), _why_date(sight, date)


def _say_date(date: DateMention) -> str:
    bounds = f"{date.earliest} to {date.latest}" if date.earliest or date.latest else "no bounds"
    return f"{date.timex.value or 'unresolved'}, {bounds}, {date.basis}"


def _why_date(sight: ArticleSight, date: DateMention) -> Iterator[str]:
    """The event of the timeline that it dates, and why several articles tell of one."""
    ref = FactRef(sight.brief.article.id, date.id)
    for event in sight.desk.events:
        if ref in event.facts:
            yield f"dates the event: {event.title.exact}"
            yield from (f"one event: {reason.text}" for reason in event.joined)


def _tell_positions(sight: ArticleSight) -> Iterator[ToldFact]:
    for position in sight.brief.findings.positions:
        actor = sight.actor(position.speaker)
        said = f"{position.stance}, by {actor.name if actor else 'nobody known'}"
        yield position.id, position.evidence, said, _why_position(sight, position)


def _why_position(sight: ArticleSight, position: Position) -> Iterator[str]:
    """What it is about, on which condition, on which issue, and who tells of it."""
    if position.object:
        yield f"towards: {sight.words(position.object)}"
    if position.condition:
        yield f"on the condition: {sight.words(position.condition)}"
    teller = sight.actor(position.attributed_by)
    if teller is not None:
        yield f"told by {teller.name}"
    yield from _why_issue(sight, position)


def _why_issue(sight: ArticleSight, position: Position) -> Iterator[str]:
    """The issue, and whose words name it."""
    issue = next((one.title for one in sight.desk.issues if one.id == sight.brief.issue(position)), "")
    yield f"on the issue: {issue}" if issue else "on no issue"
    origin = sight.brief.origin(position)
    chosen = (one.target == position.id and one.action == "set issue" for one in sight.brief.corrected)
    if any(chosen):
        yield "an editor chose the issue"
    elif issue:
        yield f"the issue is named by {origin.because}" if origin else "its own words name the issue"


def _tell_events(sight: ArticleSight) -> Iterator[ToldFact]:
    for event in sight.brief.findings.events:
        yield "", event.evidence, f"{event.trigger}, {event.modality}{', past' if event.past else ''}", ()


def _tell_commitments(sight: ArticleSight) -> Iterator[ToldFact]:
    for promise in sight.brief.findings.commitments:
        actor = sight.actor(promise.actor)
        yield "", promise.evidence, f"by {actor.name if actor else 'nobody known'}", ()


TOLD_FAMILIES: tuple[tuple[str, Callable[[ArticleSight], Iterator[ToldFact]]], ...] = (
    ("actor", _tell_actors),
    ("figure", _tell_figures),
    ("date", _tell_dates),
    ("position", _tell_positions),
    ("event", _tell_events),
    ("commitment", _tell_commitments),
)
