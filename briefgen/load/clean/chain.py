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


class Part(IntEnum):
    BEFORE = 0
    BODY = 1
    INSIDE = 2
    AFTER = 3


Scores = tuple[float, float, float, float]
NEVER = -1e9
PULL = 100.0
_NOTHING: Scores = (0.0, 0.0, 0.0, 0.0)
_FIRST = (Part.BEFORE, Part.BODY)
_LAST = (Part.BODY, Part.AFTER)
_INTO: tuple[tuple[Part, ...], ...] = (
    (Part.BEFORE,),
    (Part.BODY, Part.INSIDE, Part.BEFORE),
    (Part.BODY, Part.INSIDE),
    (Part.BODY, Part.AFTER),
)
"""From which parts each part is reached."""


@dataclass(frozen=True, slots=True)
class Weights:
    features: dict[str, Scores]
    """What each feature of a line adds to each part."""
    steps: tuple[Scores, ...]
    """What going from one part (row) to the next (column) adds."""


@cache
def weights() -> Weights:
    """The weights that are shipped."""
    return LEXICON.load("weights", Weights)


def find_parts(
    features: list[list[str]], given: Weights, pull: frozenset[int] = frozenset()
) -> tuple[Part, ...]:
    """The part of each line, by its features; the lines `pull` speak for the body all the more."""
    if not features:
        return ()
    own = [_pull_scores(_sum_scores(names, given.features), at in pull) for at, names in enumerate(features)]
    sums = [own[0][part] if part in _FIRST else NEVER for part in Part]
    came: list[tuple[Part, ...]] = []
    for line in own[1:]:
        best = tuple(_best_step(part, sums, given.steps) for part in Part)
        sums = [sums[best[part]] + given.steps[best[part]][part] + line[part] for part in Part]
        came.append(best)
    return _trace_path_back(max(_LAST, key=lambda part: sums[part]), came)


def _best_step(part: Part, sums: list[float], steps: tuple[Scores, ...]) -> Part:
    """From which part `part` is best reached."""
    return max(_INTO[part], key=lambda old: sums[old] + steps[old][part])


def _pull_scores(scores: Scores, pull: bool) -> Scores:
    return (scores[0], scores[1] + PULL * pull, scores[2], scores[3])


def _sum_scores(names: list[str], table: dict[str, Scores]) -> Scores:
    rows = [table.get(name, _NOTHING) for name in dict.fromkeys(names)]
    return (
        sum(r[0] for r in rows),
        sum(r[1] for r in rows),
        sum(r[2] for r in rows),
        sum(r[3] for r in rows),
    )


def _trace_path_back(last: Part, came: list[tuple[Part, ...]]) -> tuple[Part, ...]:
    path = [last]
    for best in reversed(came):
        path.append(best[path[-1]])
    return tuple(reversed(path))
