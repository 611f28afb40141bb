"""Bars along one axis of time: at their true precision, within the picture, apart from each other."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.render.charts import strips
from briefgen.render.charts.axis import LANE, MARK_WIDTH, Extent, Lanes
from briefgen.render.charts.scale import Moment, make_moment

DAY = st.dates(date(1990, 1, 1), date(2030, 12, 31))
DAYS = st.tuples(st.none() | DAY, st.none() | DAY).map(
    lambda pair: pair if None in pair else (min(pair), max(pair))
)


def moments(*days: tuple[date | None, date | None]) -> list[Moment]:
    return [replace(make_moment(*one, f"thing {n}", f"#{n}"), short=str(n)) for n, one in enumerate(days)]


@given(st.lists(DAYS, max_size=60))
def test_every_bar_is_a_link_within_the_picture(days):
    """However many there are and whenever: none sticks out, and what is not drawn is counted."""
    strip = strips.draw_strip("s", "t", moments(*days))
    if strip is None:
        return
    for bar in strip.bars:
        assert 0 <= bar.x1 <= bar.x2 <= 100
        assert LANE / 2 <= bar.y <= strip.height - LANE / 2
        assert bar.href
        assert bar.label
    assert len(strip.bars) + strip.undated + strip.crowded == len(days)


def test_a_day_is_a_point_a_month_is_a_bar_and_an_open_end_reaches_the_edge():
    """A bar is as wide as its date is uncertain."""
    day, month, later = (
        (date(2024, 1, 9), date(2024, 1, 9)),
        (date(2024, 3, 1), date(2024, 3, 31)),
        (date(2024, 2, 1), None),
    )
    strip = strips.draw_strip("s", "t", moments(day, month, later))
    assert [bar.kind for bar in strip.bars] == ["day", "between", "open"]
    point, bar, opened = strip.bars
    assert point.x1 == point.x2
    assert 30 < bar.x2 - bar.x1 < 40
    assert opened.x2 == 100


def test_a_short_list_numbers_its_bars():
    """Each bar in a lane of its own, in the order of the list, its number beside it."""
    days = [(date(2024, n, 1), date(2024, n, 1)) for n in (1, 2, 3)]
    strip = strips.draw_strip("s", "t", moments(*days))
    assert [(bar.number, bar.y) for bar in strip.bars] == [("0", 12), ("1", 36), ("2", 60)]
    assert [bar.anchor for bar in strip.bars] == ["start", "start", "end"]


def test_a_long_list_shares_lanes_and_counts_the_crowd():
    """Of fifty on one day some are in the list only: the picture says how many."""
    days = [(date(2024, 1, 1), date(2024, 1, 1))] * 50 + [(date(2024, 5, 1), date(2024, 5, 1))]
    strip = strips.draw_strip("s", "t", moments(*days))
    assert len(strip.bars) == strips.MOST_LANES + 1
    assert strip.crowded == 51 - len(strip.bars)
    assert not any(bar.number for bar in strip.bars)


def test_one_day_is_no_strip():
    """There is nothing to compare; what has no date is not drawn at all."""
    first = date(2024, 1, 1)
    assert strips.draw_strip("s", "t", moments((first, first), (first, first), (None, None))) is None
    strip = strips.draw_strip("s", "t", moments((first, first), (first + timedelta(9), None), (None, None)))
    assert (len(strip.bars), strip.undated) == (2, 1)


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)).map(sorted), max_size=30))
def test_nothing_in_one_lane_is_within_reach_of_another(ends):
    """A finger meets one of them."""
    lanes, taken = Lanes(5), {}
    for start, end in ends:
        one = Extent(start, end, "between")
        lane = lanes.take(one)
        if lane is None:
            continue
        for other in taken.setdefault(lane, []):
            assert (
                abs(one.middle - other.middle) >= MARK_WIDTH - 0.1
                or one.end <= other.start
                or other.end <= one.start
            )
        taken[lane].append(one)
    assert len(lanes) <= 5
