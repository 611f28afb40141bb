"""Who said what will be done by when, and how it stands as of the newest article."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import islice
from operator import itemgetter
from typing import cast

from briefgen.model import ActorId, Brief, CommitmentMention, DateMention, EventMention, Evidence
from briefgen.relate import words
from briefgen.relate.book import Book, evidence
from briefgen.relate.desk import Commitment, CommitmentState, FactRef

LATER = 3
"""Later sentences that a commitment shows."""
ALIKE = 3
"""Words that a later sentence shares with it at least."""

AHEAD = 12
"""Later sentences about the actor that are looked through."""

_Told = tuple[int, EventMention]
"""The place of an article in the reading order, and something it tells."""


def commitments(book: Book, as_of: str) -> tuple[Commitment, ...]:
    """All of them in reading order."""
    later = _Later(book)
    seen: set[tuple[str, str]] = set()
    found = []
    for order, brief in enumerate(book.briefs):
        for mention in brief.findings.commitments:
            # A copy promises nothing that its source does not.
            said = book.source[brief.article.id], mention.evidence.exact
            if said not in seen:
                seen.add(said)
                found.append(_commitment(brief, mention, as_of, tuple(later.of(order, mention))))
    return tuple(found)


class _Later:
    """What later articles tell of those who promised something."""

    def __init__(self, book: Book) -> None:
        self._briefs = book.briefs
        self._told: dict[ActorId, list[_Told]] = {}
        self._read: dict[tuple[int, int], frozenset[str]] = {}
        promised = {_actor(brief, one) for brief in book.briefs for one in brief.findings.commitments}
        for order, brief in enumerate(book.briefs if promised else ()):
            for event in brief.findings.events:
                for actor in {brief.actor_of[index] for index in event.actors} & promised - {None}:
                    self._told.setdefault(cast("ActorId", actor), []).append((order, event))

    def of(self, order: int, mention: CommitmentMention) -> Iterator[Evidence]:
        """Sentences of later articles that tell of the same actor and the same things."""
        brief = self._briefs[order]
        actor = _actor(brief, mention)
        told = self._told.get(actor, []) if actor else []
        about = words.content(mention.evidence.sentence.of(brief.article.text))
        start = bisect_right(told, order, key=itemgetter(0))
        alike = (one for one in told[start : start + AHEAD] if len(about & self._about(*one)) >= ALIKE)
        for at, event in islice(alike, LATER):
            yield evidence(self._briefs[at], event.evidence.sentence, "relate.later")

    def _about(self, order: int, event: EventMention) -> frozenset[str]:
        """What the sentence of an event is about; read once."""
        key = order, event.evidence.sentence.start
        if key not in self._read:
            self._read[key] = self._words(order, event)
        return self._read[key]

    def _words(self, order: int, event: EventMention) -> frozenset[str]:
        return words.content(event.evidence.sentence.of(self._briefs[order].article.text))


def _actor(brief: Brief, mention: CommitmentMention) -> ActorId | None:
    return None if mention.actor is None else brief.actor_of[mention.actor]


def _commitment(
    brief: Brief, mention: CommitmentMention, as_of: str, later: tuple[Evidence, ...]
) -> Commitment:
    actor, said_by = _actor(brief, mention), _said_by(brief, mention)
    due = next((one for one in brief.findings.dates if one.id == mention.due), None)
    return Commitment(
        id=_id(mention),
        actor=actor,
        said_by=said_by,
        first_hand=said_by is None or said_by == actor,
        evidence=mention.evidence,
        due=FactRef(brief.article.id, due.id) if due else None,
        earliest=due.earliest if due else None,
        latest=due.latest if due else None,
        state=_state(due, as_of),
        later=later,
    )


def _said_by(brief: Brief, mention: CommitmentMention) -> ActorId | None:
    position = next((one for one in brief.findings.positions if one.id == mention.position), None)
    speaker = position.speaker if position else None
    return None if speaker is None else brief.actor_of[speaker]


def _state(due: DateMention | None, as_of: str) -> CommitmentState:
    """As of the newest article: overdue when the last day is past, due when the first has come."""
    if due is None:
        return CommitmentState.UNDATED
    today = date.fromisoformat(as_of) if as_of else None
    if today and due.latest and due.latest < today:
        return CommitmentState.OVERDUE
    return CommitmentState.DUE if today and due.earliest and due.earliest <= today else CommitmentState.OPEN


def _id(mention: CommitmentMention) -> str:
    key = "\x1f".join(
        (mention.evidence.article, mention.evidence.exact, str(mention.position), str(mention.due))
    )
    return f"commitment-{sha256(key.encode()).hexdigest()[:8]}"
