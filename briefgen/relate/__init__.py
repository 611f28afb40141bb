"""All Readings -> Desk: group and reduce, never all pairs. A room imports only from rooms above it.

    desk/           the nouns of the answer
    days/           days as they are compared, and as they are told
    remembered      what is found out of one article alone, made once for all builds
    corrections/    what editors wrote, which goes first
    actors/         which mentions are one actor, the offices, the directory
    sources/        which articles are one source, which belong beside each other
    figures/        which figures count one thing, and what they say of each other
    issues/         who stands where, who moved
    events/         what happened when, and what was promised
    dating/         when each article was written, and the order to read them in
    doubts/         what does not fit, and what an editor should look at
    editions/       what became of the facts since an edition, and which of them went

Nothing here reads a file, knows a page or imports the language model; a build with nothing new
runs every line of it.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import ModuleType

from briefgen.load.content import Content, Edition, IssueDefinition
from briefgen.model import Brief, Reading
from briefgen.problems import Problem
from briefgen.relate.actors import directory, identity, offices, unnamed
from briefgen.relate.actors.briefs import make_brief
from briefgen.relate.actors.identity import Identities
from briefgen.relate.book import Book, open_book
from briefgen.relate.corrections import apply
from briefgen.relate.dating import constraints, resolving, solving
from briefgen.relate.desk import Dating, Desk, Issue
from briefgen.relate.doubts import clashes, review, tensions
from briefgen.relate.editions import changes, gone, standing
from briefgen.relate.events import commitments, matching, timeline
from briefgen.relate.events.joining import JoinedEvent
from briefgen.relate.events.matching import EventMatching
from briefgen.relate.figures import grouping, ledger
from briefgen.relate.figures.grouping import FigureCard
from briefgen.relate.issues import edited, matrix
from briefgen.relate.issues.sorting import Sorter
from briefgen.relate.remembered import Remembered
from briefgen.relate.sources import copies, moved, related


@dataclass(frozen=True, slots=True)
class _Ordered:
    """All briefs in reading order, with what was found on the way to it."""

    book: Book
    known: Identities
    definitions: tuple[IssueDefinition, ...]
    cards: tuple[FigureCard, ...]
    happenings: tuple[JoinedEvent, ...]
    problems: tuple[Problem, ...]


EMPTY = Content()


def relate(readings: Sequence[Reading], content: Content = EMPTY, known: Remembered | None = None) -> Desk:
    """Make the desk of these readings: the same for any order of them, whatever is `known` of each."""
    kept = known or Remembered()
    ordered = _put_in_order(readings, content, kept)
    book, who, happenings = ordered.book, ordered.known, ordered.happenings
    as_of, roles = book.newest(), offices.list_held(book)
    held = offices.list_offices(roles, book)
    actors = directory.list_actors(book, roles, who.identities, content)
    figures = ledger.ledger(ordered.cards, book)
    issues = matrix.make_issues(ordered.definitions, content, book)
    events = timeline.list_events(happenings, book, Sorter(ordered.definitions))
    promises = commitments.list_commitments(book, events, as_of, kept)
    disputes = (*figures.disputes, *clashes.find_clashes(happenings, book))
    grounds = tensions.Grounds(figures.series, disputes, events, held, promises)
    stand = standing.FactsAsTheyStand(book.briefs, book.copies, figures.series, events)
    edited = apply.of_actors(content, who.problems)
    left = moved.find_moved(content.addresses, book.briefs)
    editions = moved.follow_editions(content.editions, left)
    return Desk(
        briefs=book.briefs,
        actors=actors,
        offices=held,
        series=figures.series,
        issues=issues,
        events=events,
        datings=book.datings,
        tensions=tensions.find_tensions(grounds, book, as_of),
        commitments=promises,
        changes=changes.find_changes(editions, stand),
        copies=book.copies,
        related=related.find_related(book, figures.series, events),
        review=review.review_facts(book, figures.series, issues),
        corrected=(*(entry for one in book.briefs for entry in one.corrected), *edited),
        pages=content.pages,
        problems=(*ordered.problems, *figures.problems, *_find_unmet(content, issues, book)),
        as_of=as_of,
        moved=left,
        gone=gone.find_lost_facts(editions, book.briefs),
        removed=gone.find_removed(editions, book.briefs, left),
    )


def _find_unmet(content: Content, issues: Sequence[Issue], book: Book) -> Iterator[Problem]:
    """What editors wrote that meets nothing: issues, and addresses that are no more."""
    yield from matrix.unmet(content, issues, book)
    yield from edited.find_sideless(content, book.briefs)
    yield from moved.find_unused_kept(content.addresses, book.briefs)


def _put_in_order(readings: Sequence[Reading], content: Content, kept: Remembered) -> _Ordered:
    """Corrections first, then who is who and what is one thing; from that, when each article was written."""
    by_name = sorted(readings, key=lambda reading: reading.article.id)
    corrected = apply.apply_corrections(by_name, content)
    known = identity.assign(corrected.readings, content.actors, content.corrections)
    named = tuple(map(make_brief, corrected.readings, known.actor_of, corrected.log))

    definitions = matrix.definitions(content, named)
    placed = matrix.assigned(named, Sorter(definitions), corrected.issues, kept)
    briefs = edited.tell_sides_before(placed, definitions) if content.corrections else placed
    copied = copies.find_copies(briefs)
    cards = grouping.gather_cards(briefs, kept)
    matched = EventMatching(briefs, copied, kept)
    happenings = matched.match(briefs, matching.list_written(briefs))

    limits = constraints.gather_constraints(briefs, cards, happenings)
    dated = solving.dated(briefs, limits)
    resolved = resolving.resolved(briefs, dated, happenings)
    kept.let_go(resolved)
    if not set(map(id, resolved)) <= set(map(id, briefs)):
        happenings = _match_dated(matched, resolved, dated.datings)
    known = replace(known, identities=unnamed.tell_unnamed(known.identities, resolved))
    book = open_book(resolved, dated.datings, copied, known.identities)
    problems = (*corrected.problems, *known.problems, *dated.problems)
    return _Ordered(book, known, definitions, cards, happenings, problems)


def _match_dated(
    matched: EventMatching, resolved: Sequence[Brief], datings: Sequence[Dating]
) -> tuple[JoinedEvent, ...]:
    """The events once more, with the days that no article alone tells: "suspended it today"."""
    by_name = sorted(resolved, key=lambda brief: brief.article.id)
    written = {one.article: (one.earliest, one.latest) for one in datings}
    return matched.match(by_name, written)


def keep_stand(desk: Desk, name: str) -> Edition:
    """What `briefgen edition NAME` keeps of the facts."""
    stand = standing.FactsAsTheyStand(desk.briefs, desk.copies, desk.series, desk.events)
    return standing.make_edition(stand, name, max(len(desk.changes) - 1, 0))


class _CallableModule(ModuleType):
    """A folder that has the name of its verb: `briefgen.relate(readings)` is `relate`."""

    def __call__(self, readings: Sequence[Reading], content: Content = EMPTY) -> Desk:
        return relate(readings, content)


sys.modules[__name__].__class__ = _CallableModule
