"""Changes of position: an actor's stance in one article and another stance in a later one, on one matter."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.model import ActorId, IssueId, Mode, Stance
from briefgen.relate import words
from briefgen.relate.desk import Shift
from briefgen.relate.held import Held, said

MOST = 8
"""Positions of an article that are compared; more on one issue by one actor say the same again."""


_Said = tuple[Held, frozenset[str]]
"""A position, and what it is about."""


def shifts(actor: ActorId, issue: IssueId, held: Sequence[Held]) -> Iterator[Shift]:
    """Each article's stances against those of the last article before it that says anything of the matter."""
    for before, after in pairwise(_by_article(held)):
        pair = _moved(before[-MOST:], after[:MOST])
        if pair:
            one, other = pair
            acts = Mode.ACT in {one.position.mode, other.position.mode}
            stances = one.position.stance, other.position.stance
            yield Shift(actor, issue, one.ref, other.ref, *stances, "act" if acts else "position")


def _by_article(held: Sequence[Held]) -> list[list[_Said]]:
    """The stances that are taken, article by article; nothing where only one article takes any."""
    found: dict[int, list[Held]] = {}
    for one in held:
        if one.position.stance is not Stance.CLAIMS:
            found.setdefault(one.order, []).append(one)
    if len(found) < 2:
        return []
    return [[(one, _about(one)) for one in found[order]] for order in sorted(found)]


def _about(one: Held) -> frozenset[str]:
    return words.content(said(one.brief, one.position))


def _moved(before: Sequence[_Said], after: Sequence[_Said]) -> tuple[Held, Held] | None:
    """The pair most about one thing, where its stances differ."""
    best: tuple[int, Held, Held] | None = None
    for one, about in before:
        for other, also in after:
            common = len(about & also)
            if common and (best is None or common > best[0]):
                best = (common, one, other)
    if best is None or best[1].position.stance is best[2].position.stance:
        return None
    return best[1], best[2]
