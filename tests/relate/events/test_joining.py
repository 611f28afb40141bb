"""Happenings joined into events as their days allow."""

from datetime import date

import pytest
from msgspec.structs import replace

from briefgen.relate.days import timex
from briefgen.relate.events import joining
from tests.relate.events.test_limits import happening

JUNE, JULY = (date(2024, 6, 1), date(2024, 6, 30)), (date(2024, 7, 1), date(2024, 7, 31))
POINTS = (joining.JOINING_POINTS, "the same place")


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ((date(2024, 1, 1), None), (None, date(2024, 2, 1)), (date(2024, 1, 1), date(2024, 2, 1))),
        ((None, None), (None, None), (None, None)),
        (
            (date(2024, 1, 1), date(2024, 1, 9)),
            (date(2024, 1, 5), date(2024, 2, 1)),
            (date(2024, 1, 5), date(2024, 1, 9)),
        ),
    ],
)
def test_bounds_meet_in_the_days_that_both_allow(one, other, both):
    """An open end allows all."""
    assert joining.meeting(one, other) == both


def test_days_that_neither_allows_join_nothing():
    """What joined once has only the days left that both allowed."""
    parade = happening("The parade in Lund ended")
    groups = joining.Groups([parade] * 3, [JUNE, timex.UNKNOWN, JULY])
    groups.weigh(0, 1, POINTS)
    groups.weigh(1, 2, POINTS)
    assert [len(one.happenings) for one in groups.told()] == [2, 1]


def test_too_few_points_join_nothing():
    """And what joined says why."""
    parade = happening("The parade in Lund ended")
    groups = joining.Groups([parade] * 2, [timex.UNKNOWN] * 2)
    groups.weigh(0, 1, (joining.JOINING_POINTS - 1, "the same words"))
    assert len(groups.told()) == 2
    groups.weigh(0, 1, POINTS)
    assert [one.why for one in groups.told()] == [("the same place",)]


def test_a_group_has_the_places_of_all():
    """What tells of no place joins no two that lie apart."""
    parade = happening("The parade ended")
    lund, oslo = (replace(parade, places=frozenset({place})) for place in ("lund", "oslo"))
    groups = joining.Groups([parade, lund, oslo], [timex.UNKNOWN] * 3)
    groups.weigh(0, 1, POINTS)
    groups.weigh(0, 2, POINTS)
    assert [len(one.happenings) for one in groups.told()] == [2, 1]
