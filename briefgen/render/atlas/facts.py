"""Where each fact of a Desk is, and what is told of it. The part of an Atlas that starts from facts."""

from collections.abc import Mapping
from functools import cached_property

from briefgen.model import ArticleId, Brief, Corrected, FactId, Figure, Stance
from briefgen.relate.desk import Commitment, Desk, Event, FactRef, Gone, Series, Tension, Verdict
from briefgen.render.atlas.found import FactTable, Found, grouped


class FactAtlas:
    """Look-ups by fact; what is not asked for is not built."""

    desk: Desk

    @cached_property
    def briefs(self) -> dict[ArticleId, Brief]:
        return {brief.article.id: brief for brief in self.desk.briefs}

    @cached_property
    def facts(self) -> Mapping[FactRef, Found]:
        return FactTable(self.briefs)

    @cached_property
    def gone_of_article(self) -> dict[ArticleId, tuple[Gone, ...]]:
        return grouped((one.article, one) for one in self.desk.gone)

    @cached_property
    def slugs(self) -> dict[str, ArticleId]:
        """The articles by what their addresses call them."""
        return {str(brief.article.slug): brief.article.id for brief in self.desk.briefs}

    @cached_property
    def removed(self) -> dict[str, str]:
        """Of each article that went, by the same, the last edition that held it."""
        return {str(one.slug): one.edition for one in self.desk.removed}

    @cached_property
    def figures(self) -> dict[FactRef, Figure]:
        return {
            FactRef(one.article.id, each.id): each
            for one in self.desk.briefs
            for each in one.findings.figures
        }

    @cached_property
    def series_of(self) -> dict[FactRef, Series]:
        return {point.ref: series for series in self.desk.series for point in series.points}

    @cached_property
    def verdicts_of(self) -> dict[FactRef, tuple[tuple[Verdict, FactRef], ...]]:
        """What is said of each figure beside another of its card, with that other."""
        return grouped(
            (series.points[own].ref, (one, series.points[other].ref))
            for series in self.desk.series
            for one in series.verdicts
            for own, other in ((one.a, one.b), (one.b, one.a))
        )

    @cached_property
    def events_of_fact(self) -> dict[FactRef, tuple[Event, ...]]:
        return grouped((ref, event) for event in self.desk.events for ref in event.facts)

    @cached_property
    def tensions_of_fact(self) -> dict[FactRef, tuple[Tension, ...]]:
        return grouped((ref, tension) for tension in self.desk.tensions for ref in tension.facts)

    @cached_property
    def corrected(self) -> dict[FactRef, Corrected]:
        """The last correction of each fact that an editor changed."""
        return {
            FactRef(brief.article.id, FactId(one.target)): one
            for brief in self.desk.briefs
            for one in brief.corrected
        }

    @cached_property
    def loose(self) -> tuple[FactRef, ...]:
        """The stances that are on no issue, in reading order."""
        return tuple(
            FactRef(brief.article.id, position.id)
            for brief in self.desk.briefs
            for position, issue in brief.positions()
            if issue is None and position.stance is not Stance.CLAIMS
        )

    @cached_property
    def tension_facts_of_article(self) -> dict[tuple[str, ArticleId], tuple[FactRef, ...]]:
        """The facts that each article gives to each tension."""
        return grouped(((one.id, ref.article), ref) for one in self.desk.tensions for ref in one.facts)

    @cached_property
    def commitments_due(self) -> dict[FactRef, tuple[Commitment, ...]]:
        """The commitments that each date is the day of."""
        return grouped((one.due, one) for one in self.desk.commitments if one.due)
