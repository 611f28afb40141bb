"""Issues with their matrix: issue x actor, each cell the latest stance with its condition and date.

Positions come to an issue by the words that content/issues/ lists; a desk that defines none is
proposed some from its articles.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen import addresses
from briefgen.addresses import Wish
from briefgen.load.content import Content, IssueDefinition
from briefgen.model import ActorId, Brief, IssueId, Position, Slug, Stance
from briefgen.problems import Code, Problem
from briefgen.relate import timex, words
from briefgen.relate.book import Book
from briefgen.relate.desk import Cell, FactRef, Issue
from briefgen.relate.issues import accord
from briefgen.relate.issues.held import Held, condition, said
from briefgen.relate.issues.proposals import propose
from briefgen.relate.issues.shifts import shifts
from briefgen.relate.issues.sorting import Sorter

__all__ = ["assigned", "definitions", "issues", "propose"]


def definitions(content: Content, briefs: Sequence[Brief]) -> tuple[IssueDefinition, ...]:
    """The issues that editors define, else those proposed."""
    return content.issues or propose(briefs)


def assigned(
    briefs: Sequence[Brief], sorter: Sorter, chosen: Sequence[tuple[FactRef, str]]
) -> tuple[Brief, ...]:
    """The briefs with the issue of each position; an editor's choice goes before words."""
    by_hand = dict(chosen)
    return tuple(
        replace(
            brief, issue_of=tuple(_issue(brief, one, sorter, by_hand) for one in brief.findings.positions)
        )
        for brief in briefs
    )


def _issue(brief: Brief, position: Position, sorter: Sorter, chosen: Mapping[FactRef, str]) -> IssueId | None:
    by_hand = chosen.get(FactRef(brief.article.id, position.id)) if chosen else None
    if by_hand is not None:
        return IssueId(by_hand) or None
    content = said(brief, position)
    found = sorter.best(content)
    # "Others want it ready once hostilities stop": what "it" is stands in the same sentence.
    if found is None and not words.pronouns().isdisjoint(words.tokens(content)):
        return sorter.best(position.evidence.sentence.of(brief.article.text))
    return found


def issues(defined: Sequence[IssueDefinition], content: Content, book: Book) -> tuple[Issue, ...]:
    """Every issue with its cells, shifts and agreements, in the order they are defined."""
    held: dict[IssueId, list[Held]] = {}
    for order, (brief, dating) in enumerate(zip(book.briefs, book.datings, strict=True)):
        for position, issue in zip(brief.findings.positions, brief.issue_of, strict=True):
            if issue is not None:
                ref = FactRef(brief.article.id, position.id)
                held.setdefault(issue, []).append(Held(ref, order, position, brief, dating))
    proposed = not content.issues
    found = [_issue_of(one, held.get(IssueId(one.slug), []), book, proposed=proposed) for one in defined]
    slugs = addresses.settled(Wish(one.slug, one.id) for one in found)
    return tuple(replace(one, slug=slug) for one, slug in zip(found, slugs, strict=True))


def _issue_of(defined: IssueDefinition, held: Sequence[Held], book: Book, *, proposed: bool) -> Issue:
    by_actor = _by_actor(held)
    issue = IssueId(defined.slug)
    cells = tuple(_cell(actor, issue, own) for actor, own in sorted(by_actor.items()))
    return Issue(
        id=issue,
        slug=Slug(addresses.words(defined.slug) or "issue"),
        title=defined.title,
        question=defined.question,
        proposed=proposed,
        note=defined.note,
        place=None if proposed else defined.place,
        positions=tuple(one.ref for one in held),
        cells=cells,
        shifts=tuple(shift for actor, own in sorted(by_actor.items()) for shift in shifts(actor, issue, own)),
        agreements=tuple(accord.reasons(cells, book)),
        briefs=tuple(dict.fromkeys(one.ref.article for one in held)),
    )


def unmet(content: Content, found: Sequence[Issue], book: Book) -> Iterator[Problem]:
    """A problem for each issue of the editors on which no article has a position."""
    for one in found if content.issues and book.briefs else ():
        if not one.positions and one.place is not None:
            hint = "its page has none to show: see `words`, or delete it"
            message = f"no position in the articles is on “{one.title}”"
            yield Problem(one.place.path, one.place.line, Code.CONTENT_UNUSED, message, hint)


def _by_actor(held: Sequence[Held]) -> dict[ActorId, list[Held]]:
    found: dict[ActorId, list[Held]] = {}
    for one in held:
        actor = None if one.position.speaker is None else one.brief.actor_of[one.position.speaker]
        if actor is not None:
            found.setdefault(actor, []).append(one)
    return found


def _cell(actor: ActorId, issue: IssueId, held: Sequence[Held]) -> Cell:
    latest = _latest(held)
    first_hand = sum(one.position.attributed_by is None for one in held)
    return Cell(
        actor=actor,
        issue=issue,
        latest=latest.ref,
        stance=latest.position.stance,
        condition=condition(latest),
        date=latest.dating.value or timex.written(latest.dating.earliest, latest.dating.latest),
        first_hand=first_hand,
        attributed=len(held) - first_hand,
        positions=tuple(one.ref for one in held),
        opposed=tuple(one.ref for one in _opposed(latest, held)),
    )


def _latest(held: Sequence[Held]) -> Held:
    """The last position that takes a stance; a claim only where there is nothing else."""
    taking = (one for one in reversed(held) if one.position.stance is not Stance.CLAIMS)
    return next(taking, held[-1])


def _opposed(latest: Held, held: Sequence[Held]) -> Iterator[Held]:
    """Other stances of the same article: "no troops" beside "but air cover"."""
    for one in held:
        other = one.position.stance
        if one.order == latest.order and other not in {latest.position.stance, Stance.CLAIMS}:
            yield one
