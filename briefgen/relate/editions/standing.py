"""What an edition keeps: the facts as they stand, each with the words and the state that it has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from briefgen.load.content import Edition, EditionFact
from briefgen.model import Brief, DateMention, Figure, IssueId, Position
from briefgen.relate.desk import CopyGroup, Event, FactRef, Series
from briefgen.relate.quantities import write_kept
from briefgen.typed.entry import Place


@dataclass(frozen=True, slots=True)
class FactsAsTheyStand:
    """How the facts stand: all that an edition keeps is made from this."""

    briefs: tuple[Brief, ...]
    copies: tuple[CopyGroup, ...]
    series: tuple[Series, ...]
    events: tuple[Event, ...]


def make_edition(stand: FactsAsTheyStand, name: str, before: int = 0) -> Edition:
    """What `briefgen edition NAME` keeps, `before` editions having been kept."""
    belongs = _groups_of_facts(stand)
    facts = tuple(fact for brief in stand.briefs for fact in _facts_of_brief(brief, belongs))
    articles = tuple(sorted(brief.article.slug for brief in stand.briefs))
    ordered = tuple(sorted(facts, key=lambda fact: (fact.article, fact.id)))
    place = Place(f"content/editions/{name}.yaml", 1)
    newest = max((write_day(one.article.published.latest) for one in stand.briefs), default="")
    return Edition(name, articles, ordered, place, newest, before)


def write_day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _groups_of_facts(stand: FactsAsTheyStand) -> dict[FactRef, str]:
    """The series or event of each figure and date."""
    found = {point.ref: series.id for series in stand.series for point in series.points}
    found.update((ref, event.id) for event in stand.events for ref in event.facts)
    return found


def _facts_of_brief(brief: Brief, belongs: Mapping[FactRef, str]) -> Iterator[EditionFact]:
    for figure in brief.findings.figures:
        yield _make_edition_fact(
            brief, figure, _ToldEdition("figure", figure.holder, None, _figure_state(figure)), belongs
        )
    for mention in brief.findings.dates:
        yield _make_edition_fact(
            brief, mention, _ToldEdition("date", None, None, mention.timex.value or "unresolved"), belongs
        )
    for position, issue in brief.positions():
        told = _ToldEdition("position", position.speaker, issue, _stance_with_condition(brief, position))
        yield _make_edition_fact(brief, position, told, belongs)


@dataclass(frozen=True, slots=True)
class _ToldEdition:
    family: str
    actor: int | None
    issue: IssueId | None
    state: str


def _make_edition_fact(
    brief: Brief, fact: Figure | DateMention | Position, told: _ToldEdition, belongs: Mapping[FactRef, str]
) -> EditionFact:
    actor = brief.actor(told.actor)
    return EditionFact(
        id=str(fact.id),
        article=str(brief.article.slug),
        family=told.family,
        actor=actor or "",
        issue=told.issue or "",
        exact=fact.evidence.exact,
        sentence=fact.evidence.sentence.of(brief.article.text),
        state=told.state,
        series=belongs.get(FactRef(brief.article.id, fact.id), ""),
    )


def _figure_state(figure: Figure) -> str:
    """As "over 1,900 boats, total", "16,000,000 EUR allocation, paid"."""
    unit, counts = figure.quantity.unit, figure.counts
    noun = unit.islower() and len(unit) > LONGEST_SYMBOL and unit != "percent"
    counted = (counts or unit,) if noun else (unit, counts)
    amount = " ".join(filter(None, (write_kept(figure.quantity), *counted)))
    return ", ".join(filter(None, (amount, figure.measure)))


LONGEST_SYMBOL = 2
"""Letters of a symbol such as `km`; what is longer and in small letters is the noun that is counted."""


def _stance_with_condition(brief: Brief, position: Position) -> str:
    condition = " … ".join(span.of(brief.article.text) for span in position.condition)
    return f"{position.stance}: {condition}" if condition else str(position.stance)
