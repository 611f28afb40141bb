"""All Readings -> Desk: group and reduce, never all pairs. A room imports only from rooms above it.

    desk/           the nouns of the answer
    corrections/    what editors wrote, which goes first
    actors/         which mentions are one actor, the offices, the directory
    sources/        which articles are one source, which belong beside each other
    figures/        which figures count one thing, and what they say of each other
    issues/         who stands where, who moved
    events/         what happened when, and what was promised
    dating/         when each article was written, and the order to read them in
    doubts/         what does not fit, and what an editor should look at
    changes         what became of the facts since an edition

Nothing here reads a file, knows a page or imports the language model; a build with nothing new
runs every line of it.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.load.content import Content, Edition
from briefgen.model import Reading
from briefgen.relate import changes
from briefgen.relate.actors import directory, identity, offices
from briefgen.relate.book import opened
from briefgen.relate.briefs import brief
from briefgen.relate.corrections import apply
from briefgen.relate.dating import constraints, resolving, solving
from briefgen.relate.desk import Desk
from briefgen.relate.doubts import clashes, review, tensions
from briefgen.relate.events import commitments, matching, timeline
from briefgen.relate.figures import grouping, ledger
from briefgen.relate.issues import matrix
from briefgen.relate.issues.sorting import Sorter
from briefgen.relate.sources import copies, related


def relate(readings: Sequence[Reading], content: Content) -> Desk:
    """Make the desk of these readings: the same for any order of them."""
    corrected = apply.apply(sorted(readings, key=lambda reading: reading.article.id), content)
    known = identity.assign(corrected.readings, content.actors, content.corrections)
    named = tuple(map(brief, corrected.readings, known.actor_of, corrected.log))
    defined = matrix.definitions(content, named)
    sorter = Sorter(defined)
    briefs = matrix.assigned(named, sorter, corrected.issues)
    copied = copies.find(briefs)
    told, decks = matching.told(briefs, copied), grouping.gather(briefs)
    dated = solving.dated(briefs, constraints.gather(briefs, decks, told))
    book = opened(resolving.resolved(briefs, dated, told), dated.datings, copied, known.identities)
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
        issues=matrix.issues(defined, content, book),
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
            *apply.of_actors(content, known.problems),
        ),
        pages=content.pages,
        problems=(*corrected.problems, *known.problems, *dated.problems, *figures.problems),
        as_of=as_of,
    )
    return replace(desk, changes=changes.since(content.editions, desk))


def snapshot(desk: Desk, name: str) -> Edition:
    """What `briefgen edition NAME` keeps of the facts."""
    return changes.snapshot(desk, name)
