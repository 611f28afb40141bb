"""Changes of position: an actor's stance in one article and another stance in a later one, on one matter."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.model import ActorId, IssueId, Mode, Stance
from briefgen.relate import words
from briefgen.relate.desk import FactRef, Shift, Side
from briefgen.relate.issues import matters
from briefgen.relate.issues.held import HeldPosition, read_held

TURNED_SIDES = frozenset({Side.FOR, Side.AGAINST})
"""Of these the proposition is the matter, whatever words the article has for it."""
POSITIONS_COMPARED = 8
"""Positions of an article that are compared; more on one issue by one actor say the same again."""


def find_shifts(actor: ActorId, issue: IssueId, held: Sequence[HeldPosition]) -> Iterator[Shift]:
    """Each article's stances against those of the last article before it that says anything of the matter."""
    known: _Known = {}
    for before, after in pairwise(_stances_by_article(held)):
        pair = _pair_moved(before[-POSITIONS_COMPARED:], after[:POSITIONS_COMPARED], known)
        if pair:
            one, other = pair
            acts = Mode.ACT in {one.position.mode, other.position.mode}
            stances = one.position.stance, other.position.stance
            yield Shift(actor, issue, one.ref, other.ref, *stances, "act" if acts else "position")


_Known = dict[FactRef, frozenset[str]]
"""What positions are about; each is looked at once."""


def _stances_by_article(held: Sequence[HeldPosition]) -> list[list[HeldPosition]]:
    """The stances that are taken, article by article; nothing where only one article takes any."""
    found: dict[int, list[HeldPosition]] = {}
    for one in held:
        known = one.side in TURNED_SIDES or (one.side is not Side.UNRESOLVED and one.origin is None)
        if one.position.stance is not Stance.CLAIMS and known:
            found.setdefault(one.order, []).append(one)
    if len(found) < 2:
        return []
    return [found[order] for order in sorted(found)]


def _pair_moved(
    before: Sequence[HeldPosition], after: Sequence[HeldPosition], known: _Known
) -> tuple[HeldPosition, HeldPosition] | None:
    """The pair most about one thing, where its stances differ."""
    if not any(matters.has_moved(one, other) for one in before for other in after):
        return None
    nearest = _pair_nearest(before, after, known) or _pair_turned(before, after)
    return nearest if nearest is not None and matters.has_moved(*nearest) else None


def _pair_turned(
    before: Sequence[HeldPosition], after: Sequence[HeldPosition]
) -> tuple[HeldPosition, HeldPosition] | None:
    """Where no words are shared ("the project", "the tram"): each article takes one side."""
    told = [[one for one in held if one.side in TURNED_SIDES] for held in (before, after)]
    if any(len({one.side for one in held}) != 1 for held in told):
        return None
    return told[0][-1], told[1][0]


def _pair_nearest(
    before: Sequence[HeldPosition], after: Sequence[HeldPosition], known: _Known
) -> tuple[HeldPosition, HeldPosition] | None:
    """The first pair of those that share the most words; None where none shares any."""
    best: tuple[HeldPosition, HeldPosition] | None = None
    most = 0
    later = [(one, _words_about(one, known)) for one in after]
    for one in before:
        about = _words_about(one, known)
        for other, also in later:
            if len(about & also) > most:
                best, most = (one, other), len(about & also)
    return best


def _words_about(one: HeldPosition, known: _Known) -> frozenset[str]:
    if one.ref not in known:
        known[one.ref] = words.list_stems(read_held(one.brief, one.position))
    return known[one.ref]
