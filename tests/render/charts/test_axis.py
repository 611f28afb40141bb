"""The dates below a picture: inside it, and apart from each other."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from briefgen.render.charts.axis import LETTER, NARROW, WIDE, draw_axis
from briefgen.render.charts.scale import Scale

SHARE_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


def placed(ticks, room):
    """Where the words of each date begin and end, in pixels."""
    for tick, anchor in ticks:
        wide = LETTER * len(tick.label)
        left = tick.at / 100 * room - SHARE_BEFORE[anchor] * wide
        yield left, left + wide


@pytest.mark.parametrize("days", [3, 8, 24, 40, 90, 400, 3000])
@pytest.mark.parametrize("begins", [0, 3, 11])
@pytest.mark.parametrize("behind", ["", "date not stated"])
def test_no_date_is_cut_or_touches_another(days, begins, behind) -> None:
    """Whenever it begins and however long it is, on a desk and on a telephone."""
    first = date(2026, 4, 1) + timedelta(days=begins)
    last = first + timedelta(days=days)
    scale = Scale(first.toordinal() - 1, last.toordinal() + 1, 0, 78 if behind else 100)
    axis = draw_axis(scale, [first, last], behind)
    for ticks, (_, room) in ((axis.wide, WIDE), (axis.narrow, NARROW)):
        edges = list(placed(ticks, room))
        assert edges
        assert edges[0][0] >= -0.1
        assert edges[-1][1] <= room - LETTER * len(behind) + 0.1
        assert all(one[1] < two[0] for one, two in pairwise(edges))
