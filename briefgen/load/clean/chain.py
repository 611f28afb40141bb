"""Where the article begins and ends, and what stands inside it that is none: one best path over all lines.

Each line is in one of four parts: before the article, its body, something set inside it, after it. The parts
come in this order (only body and inside take turns), each feature of a line speaks for or against each
part, and the path with the greatest sum is taken. What a feature weighs is data: `lexicon/en/weights.yaml`
tells how the numbers came about.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from briefgen.load.lexicon import LEXICON


class TextPart(IntEnum):
    BEFORE = 0
    BODY = 1
    INSIDE = 2
    AFTER = 3


PartScores = tuple[float, float, float, float]
NEVER = -1e9
PULL = 1e5
"""More than all the lines of the longest menu say together."""
_NOTHING: PartScores = (0.0, 0.0, 0.0, 0.0)
_FIRST = (TextPart.BEFORE, TextPart.BODY)
_LAST = (TextPart.BODY, TextPart.AFTER)
_INTO: tuple[tuple[TextPart, ...], ...] = (
    (TextPart.BEFORE,),
    (TextPart.BODY, TextPart.INSIDE, TextPart.BEFORE),
    (TextPart.BODY, TextPart.INSIDE),
    (TextPart.BODY, TextPart.AFTER),
)
"""From which parts each part is reached."""


@dataclass(frozen=True, slots=True)
class Weights:
    features: dict[str, PartScores]
    """What each feature of a line adds to each part."""
    steps: tuple[PartScores, ...]
    """What going from one part (row) to the next (column) adds."""


@cache
def load_weights() -> Weights:
    """The weights that are shipped."""
    return LEXICON.load("weights", Weights)


def find_parts(
    features: list[list[str]], given: Weights, pull: frozenset[int] = frozenset()
) -> tuple[TextPart, ...]:
    """The part of each line, by its features; the lines `pull` speak for the body all the more."""
    if not features:
        return ()
    own = [_pull_scores(_sum_scores(names, given.features), at in pull) for at, names in enumerate(features)]
    sums = [own[0][part] if part in _FIRST else NEVER for part in TextPart]
    came: list[tuple[TextPart, ...]] = []
    for line in own[1:]:
        best = tuple(_best_step(part, sums, given.steps) for part in TextPart)
        sums = [sums[best[part]] + given.steps[best[part]][part] + line[part] for part in TextPart]
        came.append(best)
    return _trace_path_back(max(_LAST, key=lambda part: sums[part]), came)


def _best_step(part: TextPart, sums: list[float], steps: tuple[PartScores, ...]) -> TextPart:
    """From which part `part` is best reached."""
    return max(_INTO[part], key=lambda old: sums[old] + steps[old][part])


def _pull_scores(scores: PartScores, pull: bool) -> PartScores:
    return (scores[0], scores[1] + PULL * pull, scores[2], scores[3])


def _sum_scores(names: list[str], table: dict[str, PartScores]) -> PartScores:
    rows = [table.get(name, _NOTHING) for name in dict.fromkeys(names)]
    return (
        sum(r[0] for r in rows),
        sum(r[1] for r in rows),
        sum(r[2] for r in rows),
        sum(r[3] for r in rows),
    )


def _trace_path_back(last: TextPart, came: list[tuple[TextPart, ...]]) -> tuple[TextPart, ...]:
    path = [last]
    for best in reversed(came):
        path.append(best[path[-1]])
    return tuple(reversed(path))
