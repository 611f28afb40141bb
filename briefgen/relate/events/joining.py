"""Happenings joined into events, as long as the days that are left to them allow it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.relate.days import timex
from briefgen.relate.events.nouns import Happening, by_others, deadline, elsewhere
from briefgen.relate.unions import Unions

JOINING_POINTS = 4
"""Points from which two happenings are one."""


@dataclass(frozen=True, slots=True)
class JoinedEvent:
    """One event with its happenings, one an article or more, in the order of the briefs given."""

    happenings: tuple[Happening, ...]
    earliest: date | None
    latest: date | None
    """Bounds that every resolved date of it allows."""
    why: tuple[str, ...]


class Groups:
    """Joined happenings with the days that are left to each group."""

    def __init__(self, happenings: Sequence[Happening], limits: Sequence[timex.Bounds]) -> None:
        self._all, self._limits = happenings, list(limits)
        self._unions = Unions(len(happenings))
        self._days = [timex.UNKNOWN if deadline(one) else (one.earliest, one.latest) for one in happenings]
        self._weekdays = [None if deadline(one) else timex.find_value_weekday(one.when) for one in happenings]
        self._places = [one.places for one in happenings]
        self._why: dict[int, list[str]] = {}

    def settled(self, a: int, b: int) -> bool:
        """Whether they are one already, or lie on days or places apart."""
        one, other = self._all[a], self._all[b]
        apart = one.latest is not None and other.earliest is not None and one.latest < other.earliest
        apart = apart and not deadline(one)
        return (
            apart
            or elsewhere(one, other)
            or by_others(one, other)
            or self._unions.head(a) == self._unions.head(b)
        )

    def weigh(self, a: int, b: int, found: tuple[int, str]) -> None:
        """Join where enough speaks for it and the days allow it."""
        points, why = found
        if points < JOINING_POINTS:
            return
        one, other = self._unions.head(a), self._unions.head(b)
        if one == other:
            return
        first, last = meeting(self._limits[one], self._limits[other])
        weekdays = {self._weekdays[one], self._weekdays[other]} - {None}
        if len(weekdays) > 1 or (first and last and last < first) or self._is_elsewhere(one, other):
            return
        self._unions.join(one, other)
        head, gone = min(one, other), max(one, other)
        self._days[head] = meeting(self._days[one], self._days[other])
        self._limits[head] = first, last
        self._places[head] = self._places[one] | self._places[other]
        self._weekdays[head] = next(iter(weekdays), None)
        self._why.setdefault(head, []).extend([*self._why.pop(gone, ()), why])

    def _is_elsewhere(self, a: int, b: int) -> bool:
        """Whether both groups tell of places, and none in common."""
        one, other = self._places[a], self._places[b]
        return bool(one) and bool(other) and not one & other

    def told(self) -> tuple[JoinedEvent, ...]:
        return tuple(
            JoinedEvent(
                tuple(map(self._all.__getitem__, group)),
                *self._days[group[0]],
                tuple(dict.fromkeys(self._why.get(group[0], ()))),
            )
            for group in self._unions.groups()
        )


def meeting(a: timex.Bounds, b: timex.Bounds) -> timex.Bounds:
    """The days that both bounds allow; in the wrong order where they allow none."""
    starts = [day for day in (a[0], b[0]) if day]
    ends = [day for day in (a[1], b[1]) if day]
    return max(starts, default=None), min(ends, default=None)
