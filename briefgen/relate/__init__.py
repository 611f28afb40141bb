"""All Readings -> Desk: group and reduce, never all pairs.

    correct    what editors wrote goes first
    identity   which mentions are one actor, in all articles
    copies     which articles are one source
    cards      which figures count one thing, joins: which happenings are one event
    dating     when each article was written, and the order to read them in
    the rooms  ledger, timeline, issues, tensions, commitments, related, review, changes

Nothing here reads a file, knows a page or imports the language model; a build with nothing new
runs every line of it.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.load.content import Content, Edition
from briefgen.model import Reading
from briefgen.relate import (
    cards,
    changes,
    clashes,
    commitments,
    constraints,
    copies,
    correct,
    dating,
    directory,
    identity,
    infer,
    issues,
    joins,
    ledger,
    offices,
    related,
    review,
    tensions,
    timeline,
)
from briefgen.relate.book import opened
from briefgen.relate.briefs import brief
from briefgen.relate.desk import Desk
from briefgen.relate.sorting import Sorter


def relate(readings: Sequence[Reading], content: Content) -> Desk:
    """Make the desk of these readings: the same for any order of them."""
    corrected = correct.apply(sorted(readings, key=lambda reading: reading.article.id), content)
    known = identity.assign(corrected.readings, content.actors, content.corrections)
    named = tuple(map(brief, corrected.readings, known.actor_of, corrected.log))
    defined = issues.definitions(content, named)
    sorter = Sorter(defined)
    briefs = issues.assigned(named, sorter, corrected.issues)
    copied = copies.find(briefs)
    told, decks = joins.told(briefs, copied), cards.gather(briefs)
    dated = dating.dated(briefs, constraints.gather(briefs, decks, told))
    book = opened(infer.resolved(briefs, dated, told), dated.datings, copied, known.identities)
    figures = ledger.ledger(decks, book)
    events = timeline.events(told, book, sorter)
    roles = offices.held(book)
    held, as_of = offices.offices(roles, book), book.newest()
    grounds = tensions.Grounds(figures.series, (*figures.disputes, *clashes.find(told, book)), events, held)
    desk = Desk(
        briefs=book.briefs,
        actors=directory.actors(book, roles, known.identities, content),
        offices=held,
        series=figures.series,
        issues=issues.issues(defined, content, book),
        events=events,
        datings=book.datings,
        tensions=tensions.tensions(grounds, book, as_of),
        commitments=commitments.commitments(book, events, as_of),
        changes=(),
        copies=book.copies,
        related=related.related(book, figures.series, events),
        review=review.review(book, figures.series),
        corrected=(
            *(entry for one in book.briefs for entry in one.corrected),
            *correct.of_actors(content, known.problems),
        ),
        pages=content.pages,
        problems=(*corrected.problems, *known.problems, *dated.problems, *figures.problems),
        as_of=as_of,
    )
    return replace(desk, changes=changes.since(content.editions, desk))


def snapshot(desk: Desk, name: str) -> Edition:
    """What `briefgen edition NAME` keeps of the facts."""
    return changes.snapshot(desk, name)
