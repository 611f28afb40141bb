"""Changes of position: an actor's stance in one article and another stance in a later one, on one matter."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.model import ActorId, IssueId, Mode, Stance
from briefgen.relate import words
from briefgen.relate.desk import Shift
from briefgen.relate.held import Held, said

MOST = 8
"""Positions of an article that are compared; more on one issue by one actor say the same again."""


def shifts(actor: ActorId, issue: IssueId, held: Sequence[Held]) -> Iterator[Shift]:
    """Each article's stances against those of the last article before it that says anything of the matter."""
    articles = _by_article([one for one in held if one.position.stance is not Stance.CLAIMS])
    for before, after in pairwise(articles):
        pair = _moved(before[-MOST:], after[:MOST])
        if pair:
            one, other = pair
            acts = Mode.ACT in {one.position.mode, other.position.mode}
            stances = one.position.stance, other.position.stance
            yield Shift(actor, issue, one.ref, other.ref, *stances, "act" if acts else "position")


def _by_article(held: Sequence[Held]) -> list[list[Held]]:
    found: dict[int, list[Held]] = {}
    for one in held:
        found.setdefault(one.order, []).append(one)
    return [found[order] for order in sorted(found)]


def _moved(before: Sequence[Held], after: Sequence[Held]) -> tuple[Held, Held] | None:
    """The pair most about one thing, where its stances differ."""
    ahead = [(one, words.content(said(one.brief, one.position))) for one in before]
    behind = [(one, words.content(said(one.brief, one.position))) for one in after]
    best: tuple[int, Held, Held] | None = None
    for one, about in ahead:
        for other, also in behind:
            common = len(about & also)
            if common and (best is None or common > best[0]):
                best = (common, one, other)
    if best is None or best[1].position.stance is best[2].position.stance:
        return None
    return best[1], best[2]
