"""Who stands where over time: an actor a row, what each says a mark. Geometry only.

What has no date stands in a band of its own; marks of one sign too near to be told apart are one.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec import Struct, field

from briefgen.render.charts.axis import LANE, MARK_WIDTH, Axis, Extent, Lanes, draw_axis, find_extent
from briefgen.render.charts.scale import Moment, Scale, is_dated, known_days
from briefgen.render.wording.texts import say
from briefgen.render.wording.words import write_bounds

MOST_ROWS, MOST_MARKS, MOST_LANES = 12, 60, 6
"""Actors of a picture, marks of it and lanes of a row; the sentences beside it have the rest."""
BAND = 82.0
"""Where the band of what has no date begins, in percent of the width."""
NAME, GAP, FOOT = 22, 4, 30
"""The height of a name above its marks, of what parts two rows, and of the dates below."""


class Sign(Struct, frozen=True, order=True):
    rank: int
    """Its place in the key."""
    shape: str
    """The class of its mark: supports, opposes, conditional, undecided, unresolved or threat."""
    conditional: bool
    """Whether it holds only on a condition."""
    label: str


class Statement(Struct, frozen=True):
    """One statement of an actor: `moment` has its date, its words and where it is read."""

    moment: Moment
    sign: Sign
    fact: str


class StandingMark(Struct, frozen=True):
    """One sign, or several of a kind that are too near: then it stands at the newest, and leads there."""

    at: float
    x1: float
    x2: float
    y: int
    kind: str
    """day, between, open, or undated."""
    sign: Sign
    count: int
    label: str
    href: str
    fact: str


class StandingRow(Struct, frozen=True):
    name: str
    y: int
    """The line its name stands on."""
    marks: tuple[StandingMark, ...]


class Standings(Struct, frozen=True):
    id: str
    title: str
    summary: str
    height: int
    rows: tuple[StandingRow, ...]
    axis: Axis
    band: float
    """Where the band of the undated begins; 0 where all have dates."""
    key: tuple[tuple[str, str], ...]
    """The shapes that are drawn, each with what it means."""
    conditional: bool
    actors_left: int
    marks_left: int


def draw_standings(id: str, title: str, said: Sequence[tuple[str, Sequence[Statement]]]) -> Standings | None:  # noqa: A002
    """The picture of what each named actor says; None where all is of one day, or of none."""
    speaking = [(name, own) for name, own in said if own]
    moments = [one.moment for _, own in speaking[:MOST_ROWS] for one in own]
    dated = list(filter(is_dated, moments))
    if len({(one.earliest, one.latest) for one in dated}) < 2:
        return None
    band = BAND if len(dated) < len(moments) else 0.0
    days, known = Scale.days(dated, 0, band - GAP if band else 100), known_days(dated)
    rows = tuple(_place_rows(speaking[:MOST_ROWS], days))
    drawn = list(chain.from_iterable(row.marks for row in rows))
    return Standings(
        id=id,
        title=title,
        summary=f"{_join_names(rows)}: {write_bounds(known[0], known[-1])}",
        height=_find_next_row(rows[-1].marks) + FOOT,
        rows=rows,
        axis=draw_axis(days, known, _name_band(band)),
        band=band,
        key=_list_key(drawn),
        conditional=any(mark.sign.conditional for mark in drawn),
        actors_left=len(speaking) - len(rows),
        marks_left=len(moments) - _count_drawn(drawn),
    )


def _name_band(band: float) -> str:
    """What stands below the band of the undated, where there is one."""
    return say("unknown.date") if band else ""


def _join_names(rows: Iterable[StandingRow]) -> str:
    return ", ".join(row.name for row in rows)


def _count_drawn(drawn: Iterable[StandingMark]) -> int:
    return sum(mark.count for mark in drawn)


def _list_key(drawn: Sequence[StandingMark]) -> tuple[tuple[str, str], ...]:
    return tuple({one.shape: one.label for one in sorted(mark.sign for mark in drawn)}.items())


def _place_rows(shown: Sequence[tuple[str, Sequence[Statement]]], days: Scale) -> Iterator[StandingRow]:
    """One below the other, each as high as its marks need."""
    top, most = 0, max(3, MOST_MARKS // len(shown))
    for name, own in shown:
        newest = list(_gather_groups(own, days))[:most]
        marks = tuple(_place_marks(name, newest[::-1], top + NAME))
        yield StandingRow(name, top + NAME - 6, marks)
        top = _find_next_row(marks)


def _find_next_row(marks: Iterable[StandingMark]) -> int:
    """Where the next row begins."""
    return max(mark.y for mark in marks) + LANE // 2 + GAP


class _Group(Struct):
    """Statements that one mark stands for, the newest first."""

    at: Extent
    said: list[Statement] = field(default_factory=list)

    def takes(self, one: Statement, at: Extent) -> bool:
        """Whether it has the same sign, and the same bounds or a day too near to be told apart."""
        near = self.at.kind == at.kind == "day" and abs(self.at.start - at.start) < MARK_WIDTH
        return self.said[0].sign == one.sign and (near or self.at == at)


def _gather_groups(own: Iterable[Statement], days: Scale) -> Iterator[_Group]:
    """The newest first; what has no date comes last."""
    placed = [(_extent_of_moment(one.moment, days), one) for one in own]
    placed.sort(key=lambda pair: (pair[0].kind != "undated", pair[0].middle))
    groups: list[_Group] = []
    for at, one in reversed(placed):
        near = next((group for group in groups if group.takes(one, at)), None)
        if near is None:
            near = _Group(at)
            groups.append(near)
        near.said.append(one)
    yield from groups


def _extent_of_moment(moment: Moment, days: Scale) -> Extent:
    if is_dated(moment):
        return find_extent(moment.earliest, moment.latest, days)
    return Extent(BAND, 100.0, "undated")


def _place_marks(name: str, groups: Sequence[_Group], top: int) -> Iterator[StandingMark]:
    """In the order of time, in lanes of the row; those for which there is no lane are left out."""
    lanes, band = Lanes(MOST_LANES), 0
    for group in sorted(groups, key=lambda group: group.at.middle):
        at, undated = group.at, group.at.kind == "undated"
        if undated:
            at, band = _in_band(band), band + 1
        lane = lanes.take(at)
        if lane is not None:
            yield _make_mark(name, group, at, top + LANE // 2 + LANE * lane)


def _in_band(nth: int) -> Extent:
    """Two marks beside each other, then two below."""
    at = BAND + (100 - BAND) * (0.25 if nth % 2 == 0 else 0.75)
    return Extent(at, at, "undated")


def _make_mark(name: str, group: _Group, at: Extent, y: int) -> StandingMark:
    newest = group.said[0]
    when = write_bounds(newest.moment.earliest, newest.moment.latest)
    label = f"{name}: {newest.moment.label}, {when}"
    return StandingMark(
        at=at.middle,
        x1=at.start,
        x2=at.end,
        y=y,
        kind=group.at.kind,
        sign=newest.sign,
        count=len(group.said),
        label=label,
        href=newest.moment.href,
        fact=newest.fact,
    )
