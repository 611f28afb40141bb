"""An actor among others: a branch for each, a line for each thing they are compared on. Geometry only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.render.charts.axis import LANE
from briefgen.render.charts.standings import Sign

MOST_BRANCHES, MOST_LINES = 6, 3
"""Others of a picture, and what they are compared on; the table beside it has more."""
HEAD, GAP = 10, 8


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing on which another actor takes the same side, or the other."""

    name: str
    href: str
    topic: str
    topic_href: str
    sign: Sign
    label: str
    source: str
    """Where it is read."""
    fact: str


@dataclass(frozen=True, slots=True)
class BranchLine:
    y: int
    one: Compared


@dataclass(frozen=True, slots=True)
class Branch:
    y: int
    """The line its name stands on."""
    name: str
    href: str
    lines: tuple[BranchLine, ...]


@dataclass(frozen=True, slots=True)
class BranchTree:
    id: str
    title: str
    summary: str
    same: bool
    height: int
    branches: tuple[Branch, ...]
    left: int
    """Things compared that only the table has."""


def draw_tree(id: str, title: str, compared: Sequence[Compared], *, same: bool) -> BranchTree | None:  # noqa: A002
    """The others on one side, who are compared on most first; None where there are none."""
    by_other: dict[str, list[Compared]] = {}
    for one in compared:
        by_other.setdefault(one.href + one.name, []).append(one)
    shown = sorted(by_other.values(), key=lambda own: -len(own))[:MOST_BRANCHES]
    branches = tuple(_draw_branches(shown))
    if not branches:
        return None
    names = ", ".join(branch.name for branch in branches)
    drawn = sum(len(branch.lines) for branch in branches)
    height = branches[-1].lines[-1].y + LANE // 2
    return BranchTree(id, title, names, same, height, branches, len(compared) - drawn)


def _draw_branches(shown: Sequence[Sequence[Compared]]) -> Iterator[Branch]:
    top = HEAD
    for own in shown:
        lines = tuple(BranchLine(top + LANE * (n + 1), one) for n, one in enumerate(own[:MOST_LINES]))
        yield Branch(top, own[0].name, own[0].href, lines)
        top = lines[-1].y + LANE + GAP
