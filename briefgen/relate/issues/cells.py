"""The cells of an issue: for each actor where it stands by now, from what it said and did.

Whoever reports or asks, and what stands in a question, is in no cell.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model import ActorId, ActorKind, ActorMention, Brief, IssueId, Mode, Position, Stance, TurnRole
from briefgen.relate import words
from briefgen.relate.days import timex
from briefgen.relate.desk import Cell, Side
from briefgen.relate.issues.aims import list_issue_words
from briefgen.relate.issues.held import HeldPosition, condition, object_of

RESOLVED_SIDES = frozenset({Side.FOR, Side.AGAINST, Side.UNDECIDED})
OPEN_STANCES = frozenset({Stance.CONDITIONAL, Stance.UNDECIDED})
QUOTED_MODES = frozenset({Mode.DIRECT, Mode.MIXED})


@dataclass(frozen=True, slots=True)
class Speaker:
    actor: ActorId
    held: tuple[HeldPosition, ...]
    """In reading order."""


def speakers(held: Sequence[HeldPosition]) -> tuple[Speaker, ...]:
    """Who holds something on an issue, by id."""
    found: dict[ActorId, list[HeldPosition]] = {}
    for one in held:
        actor = one.brief.speaker(one.position)
        if actor is not None and is_stand(one.brief, one.position):
            found.setdefault(actor, []).append(one)
    return tuple(Speaker(actor, tuple(own)) for actor, own in sorted(found.items()))


def is_stand(brief: Brief, position: Position) -> bool:
    """Whether the position is one: nobody's question, no reporter's words."""
    return not (
        _asks_only(brief, position)
        or _is_asked_in_question(brief, position)
        or _reports_as_writer(brief, position)
    )


def _asks_only(brief: Brief, position: Position) -> bool:
    """As in "asked what ships they have": to ask is to hold nothing."""
    if position.stance is not Stance.CLAIMS or not position.cue:
        return False
    verb = words.split_tokens(position.cue[0].of(brief.article.text))
    return bool(verb) and any(verb[-1].startswith(stem) for stem in list_issue_words("asking"))


def _is_asked_in_question(brief: Brief, position: Position) -> bool:
    """Whether it stands in a question of a transcript."""
    turns = brief.article.turns
    at = bisect_right(turns, position.evidence.span.start, key=lambda turn: turn.span.start) - 1
    inside = at >= 0 and position.evidence.span.start < turns[at].span.end
    return inside and turns[at].role is TurnRole.QUESTION


def _reports_as_writer(brief: Brief, position: Position) -> bool:
    """As in "reports my colleague Ana Silva", and of whoever signed the article."""
    if position.speaker is None:
        return False
    text = brief.article.text
    mention = brief.findings.actors[position.speaker]
    if _is_news_agency(position, mention, text):
        return True
    if mention.kind not in {ActorKind.PERSON, ActorKind.UNNAMED, ActorKind.OFFICE}:
        return False
    called = (span.of(text) for span in (*position.source, mention.evidence.span))
    signed = {author.text.casefold() for author in brief.article.authors}
    return mention.name.casefold() in signed or any(
        not list_issue_words("reporters").isdisjoint(words.split_tokens(one)) for one in called
    )


def _is_news_agency(position: Position, mention: ActorMention, text: str) -> bool:
    """As in "Iran condemns the blast, the news agency IRNA reported": it tells what others hold."""
    told = " ".join(words.split_tokens(" ".join(span.of(text) for span in (*position.source, *position.cue))))
    organisation = mention.kind is ActorKind.ORGANISATION and position.stance is Stance.CLAIMS
    return organisation and any(name in told for name in list_issue_words("newsrooms"))


@dataclass(frozen=True, slots=True)
class Standing:
    """A cell with the position that it shows."""

    cell: Cell
    latest: HeldPosition


def standing(speaker: Speaker, issue: IssueId) -> Standing:
    """Where an actor stands by now."""
    latest = _latest_held(speaker.held)
    return Standing(_make_cell(speaker, issue, latest), latest)


def _make_cell(speaker: Speaker, issue: IssueId, latest: HeldPosition) -> Cell:
    first_hand = [one.position.mode for one in speaker.held if one.position.attributed_by is None]
    return Cell(
        actor=speaker.actor,
        issue=issue,
        latest=latest.ref,
        stance=latest.position.stance,
        side=latest.side,
        leaning=latest.position.leaning,
        threat=latest.position.threat,
        object=object_of(latest),
        condition=condition(latest),
        because=latest.origin.because if latest.origin else "",
        date=latest.dating.value or timex.show_bounds(latest.dating.earliest, latest.dating.latest),
        first_hand=len(first_hand),
        quoted=sum(mode in QUOTED_MODES for mode in first_hand),
        acted=first_hand.count(Mode.ACT),
        attributed=len(speaker.held) - len(first_hand),
        positions=tuple(one.ref for one in speaker.held),
        sides=tuple(one.side for one in speaker.held),
        opposed=tuple(one.ref for one in _held_beside(latest, speaker.held)),
    )


def _latest_held(held: Sequence[HeldPosition]) -> HeldPosition:
    """The last position with a known side, else the last that takes a stance, else the last claim."""
    last = _order_of_last_stance(held)
    left_open = _order_of_last_open(held)
    known = (one for one in reversed(held) if _is_known_still(one, last) and one.order >= left_open)
    own = (one for one in reversed(held) if _takes_stance(one) and one.origin is None)
    taking = (one for one in reversed(held) if _takes_stance(one))
    return next(known, next(own, next(taking, held[-1])))


def _order_of_last_stance(held: Sequence[HeldPosition]) -> int:
    """The article that last tells of a stance by its own words; -1 where none does."""
    return max((one.order for one in held if _takes_stance(one) and one.origin is None), default=-1)


def _is_known_still(one: HeldPosition, last: int) -> bool:
    """Whether its side is known; who was undecided, and takes a stand in a later article, is so no more."""
    return one.side in RESOLVED_SIDES and (one.side is not Side.UNDECIDED or one.order >= last)


def _order_of_last_open(held: Sequence[HeldPosition]) -> int:
    """The article that last leaves it open, or to a condition: the newest word counts; -1 where none does."""
    return max((one.order for one in held if _leaves_open(one)), default=-1)


def _leaves_open(one: HeldPosition) -> bool:
    own = one.origin is None and not one.position.threat
    return own and one.position.stance in OPEN_STANCES


def _takes_stance(one: HeldPosition) -> bool:
    return one.position.stance is not Stance.CLAIMS


def _held_beside(latest: HeldPosition, held: Sequence[HeldPosition]) -> Iterator[HeldPosition]:
    """Other stances of the same article: "no troops" beside "but air cover"."""
    for one in held:
        same = one.ref == latest.ref or one.position.stance is latest.position.stance
        if one.order == latest.order and not same and _takes_stance(one):
            yield one
