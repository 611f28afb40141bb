"""Issues with their matrix: issue x actor, each cell the latest stance with its condition and date.

Positions come to an issue by the words that content/issues/ lists; a desk that defines none is
proposed some from its articles.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen import addresses
from briefgen.addresses import Wish
from briefgen.cache.recall import RememberedCall
from briefgen.load.content import Content, IssueDefinition
from briefgen.model import Brief, Corrected, IssueId, IssuePlace, Position, Slug
from briefgen.problems import Code, Problem
from briefgen.relate import remembered
from briefgen.relate.book import Book
from briefgen.relate.desk import FactRef, Issue, Side
from briefgen.relate.issues import accord, cells, context, edited, pointing, sides
from briefgen.relate.issues.held import HeldPosition
from briefgen.relate.issues.proposals import propose
from briefgen.relate.issues.shifts import find_shifts
from briefgen.relate.issues.sides import AskedProposition
from briefgen.relate.issues.sorting import Sorter
from briefgen.relate.remembered import Remembered

__all__ = ["assigned", "definitions", "make_issues", "propose"]


def definitions(content: Content, briefs: Sequence[Brief]) -> tuple[IssueDefinition, ...]:
    """The issues that editors define, else those proposed."""
    return content.issues or propose(briefs)


PLACED: RememberedCall[tuple[IssuePlace, ...]] = RememberedCall("placed", tuple[IssuePlace, ...])


def assigned(
    briefs: Sequence[Brief],
    sorter: Sorter,
    chosen: Sequence[tuple[FactRef, str]],
    kept: Remembered = remembered.NONE_KEPT,
) -> tuple[Brief, ...]:
    """The briefs with the issue of each position; an editor's choice goes before words."""
    by_hand = dict(chosen)
    return tuple(_place_positions(brief, sorter, by_hand, kept) for brief in briefs)


def _place_positions(brief: Brief, sorter: Sorter, by_hand: Mapping[FactRef, str], kept: Remembered) -> Brief:
    own = {one.id: by_hand.get(FactRef(brief.article.id, one.id)) for one in brief.findings.positions}
    found = kept.of(
        PLACED,
        brief,
        lambda: tuple(_place_position(brief, one, sorter, own[one.id]) for one in brief.findings.positions),
        sorter.digest,
        own if by_hand else None,
    )
    placed = zip(brief.findings.positions, found, strict=True)
    places = {one.id: place for one, place in placed if place[0] is not None}
    corrected = tuple(_tell_issues_before(brief, sorter)) if by_hand else brief.corrected
    return replace(brief, places=places, corrected=corrected)


def _tell_issues_before(brief: Brief, sorter: Sorter) -> Iterator[Corrected]:
    """The log, where an editor chose an issue with the one that the words would have chosen."""
    positions = {str(one.id): one for one in brief.findings.positions}
    held: dict[str, str] = {}
    for entry in brief.corrected:
        if entry.action != "set issue" or entry.target not in positions:
            yield entry
            continue
        if entry.target not in held:
            held[entry.target] = _place_position(brief, positions[entry.target], sorter, None)[0] or ""
        yield replace(entry, before=held[entry.target])
        held[entry.target] = entry.after


def _place_position(brief: Brief, position: Position, sorter: Sorter, chosen: str | None) -> IssuePlace:
    if chosen is not None:
        return IssueId(chosen) or None, None
    return context.place_position(brief, position, sorter)


def make_issues(defined: Sequence[IssueDefinition], content: Content, book: Book) -> tuple[Issue, ...]:
    """Every issue with its cells, shifts and agreements, in the order they are defined."""
    held: dict[IssueId, list[HeldPosition]] = {}
    for order, (brief, dating) in enumerate(zip(book.briefs, book.datings, strict=True)):
        for position, issue in brief.positions():
            if issue is not None:
                ref, origin = FactRef(brief.article.id, position.id), brief.origin(position)
                held.setdefault(issue, []).append(
                    HeldPosition(ref, order, position, brief, dating, origin=origin)
                )
    proposed = not content.issues
    found = [_issue_of(one, held.get(IssueId(one.slug), []), book, proposed=proposed) for one in defined]
    slugs = addresses.settle_addresses(Wish(one.slug, one.id) for one in found)
    return tuple(replace(one, slug=slug) for one, slug in zip(found, slugs, strict=True))


def _issue_of(defined: IssueDefinition, held: Sequence[HeldPosition], book: Book, *, proposed: bool) -> Issue:
    issue = IssueId(defined.slug)
    told = tuple(_hold_with_side(one, defined, sides.question(defined)) for one in held)
    speakers = cells.speakers(told)
    standings = tuple(cells.standing(speaker, issue) for speaker in speakers)
    return Issue(
        id=issue,
        slug=Slug(addresses.make_address(defined.slug) or "issue"),
        title=defined.title,
        question=defined.question,
        proposed=proposed,
        note=defined.note,
        place=None if proposed else defined.place,
        proposition=defined.proposition,
        positions=tuple(one.ref for one in held),
        cells=tuple(one.cell for one in standings),
        shifts=tuple(shift for one in speakers for shift in find_shifts(one.actor, issue, one.held)),
        agreements=tuple(accord.list_reasons(standings, book, asked=bool(defined.proposition))),
        grounds=tuple(accord.grounds(standings, asked=bool(defined.proposition))),
        briefs=tuple(dict.fromkeys(one.ref.article for one in held)),
    )


def _hold_with_side(
    one: HeldPosition, defined: IssueDefinition, asked: AskedProposition | None
) -> HeldPosition:
    """The position with its side of the issue's proposition."""
    if asked is None:
        open_side = one.origin is not None and pointing.undoes(one.origin.text, defined.words)
        return replace(one, side=Side.UNRESOLVED) if open_side else one
    chosen = edited.find_edited_side(one.brief, one.position.id)
    side, origin = edited.read_side(one.brief, one.position, asked, one.origin)
    return replace(one, side=side, origin=origin) if chosen is None else replace(one, side=chosen)


def unmet(content: Content, found: Sequence[Issue], book: Book) -> Iterator[Problem]:
    """A problem for each issue of the editors on which no article has a position."""
    for one in found if content.issues and book.briefs else ():
        if not one.positions and one.place is not None:
            hint = "its page has none to show: see `words`, or delete it"
            message = f"no position in the articles is on “{one.title}”"
            yield Problem(one.place.path, one.place.line, Code.CONTENT_UNUSED, message, hint)
