"""Geometry of the charts."""

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from briefgen.render.charts import plots, strips
from briefgen.render.charts.scale import Moment, Scale


def moment(day: date | None, value: str, last: date | None = None, high: str = "") -> Moment:
    return Moment(day, last or day, Decimal(value), Decimal(high or value), value, "x.html")


def test_no_line_through_unlike_points() -> None:
    """Only pairs that the verdicts join are joined."""
    chart = plots.plot_history(
        "c", "t", "x", [moment(date(2024, n, 1), "10") for n in (1, 2, 3)], [(0, 1, "changed")]
    )
    assert chart
    assert [step.kind for step in chart.charts[0].steps] == ["changed"]


def test_each_point_is_reached_from_the_nearest_before() -> None:
    """Where all pairs are comparable, steps lead from neighbour to neighbour."""
    joins = [(0, 1, "changed"), (0, 2, "changed"), (1, 2, "agrees")]
    chart = plots.plot_history("c", "t", "x", [moment(date(2024, n, 1), "10") for n in (1, 2, 3)], joins)
    assert chart
    assert [step.kind for step in chart.charts[0].steps] == ["changed", "agrees"]


def test_bounds_and_ranges_are_bars() -> None:
    """A date known as bounds and a value given as a range are drawn as such."""
    chart = plots.plot_history(
        "c",
        "t",
        "x",
        [moment(date(2024, 1, 1), "10"), moment(date(2024, 2, 1), "5", date(2024, 3, 1), "20")],
        [],
    )
    assert chart
    assert [(dot.interval, dot.ranged) for dot in chart.charts[0].dots] == [("", False), ("closed", True)]


def test_what_has_no_date_is_not_drawn() -> None:
    """One dated point makes no chart; undated points are counted beside it."""
    assert plots.plot_history("c", "t", "x", [moment(date(2024, 1, 1), "1"), moment(None, "2")], []) is None
    two = [moment(date(2024, 1, 1), "1"), moment(date(2024, 1, 2), "0"), moment(None, "2")]
    chart = plots.plot_history("c", "t", "x", two, [])
    assert chart
    assert chart.undated == 1


def test_extremes_do_not_break_it() -> None:
    """All values zero, negative values, the first and the last year there is."""
    days = (date(1, 1, 1), date(9999, 12, 31))
    for value in ("0", "-5", "1e30"):
        assert plots.plot_history("c", "t", "x", [moment(day, value) for day in days], [])


def test_a_position_strip_shows_movement_only() -> None:
    """One stance said three times is no movement."""
    same = [("supports", "supports, 2024", "x.html")] * 3
    assert strips.position_strip("p", "t", same) is None
    strip = strips.position_strip("p", "t", [*same, ("opposes", "opposes, 2025", "x.html")])
    assert strip
    assert [stop.stance for stop in strip.stops] == ["supports", "supports", "supports", "opposes"]


def test_labels_do_not_stand_on_each_other() -> None:
    """Two points of one day are told apart by their labels; where there is no room there is none."""
    crowd = [replace(moment(date(2024, 1, 1 + n % 2), str(100 + n)), short=str(100 + n)) for n in range(60)]
    chart = plots.plot_history("c", "t", "x", crowd, [])
    assert chart
    for each in chart.charts:
        boxes = [(dot.label.x, dot.label.y) for dot in each.dots if dot.label]
        assert 1 < len(boxes) < 60
        assert len(boxes) == len(set(boxes))


def test_a_few_points_are_drawn_once() -> None:
    """A chart that a telephone has room for is the chart of every page."""
    days = [moment(date(2024, month, 1), str(month)) for month in range(1, 5)]
    few, more = (plots.plot_history("c", "t", "x", days[:count], []) for count in (3, 4))
    assert few
    assert more
    assert ([one.id for one in few.charts], [one.id for one in more.charts]) == (
        ["c-narrow"],
        ["c-wide", "c-narrow"],
    )


def test_the_key_names_unlike_points_last() -> None:
    """The card's own measure first, then what cannot be compared with it."""
    two = [
        replace(moment(date(2024, 1, 1), "10"), measure="planned", like=False),
        replace(moment(date(2024, 2, 1), "20"), measure="in all so far"),
    ]
    chart = plots.plot_history("c", "t", "x", two, [])
    assert chart
    assert [(each.like, each.text) for each in chart.key] == [(True, "in all so far"), (False, "planned")]


def test_a_few_days_have_their_own_marks() -> None:
    """An axis of days is marked by days, one of weeks by weeks, each mark within the axis."""
    for last, most in ((date(2024, 9, 20), 6), (date(2024, 10, 5), 6), (date(2024, 11, 1), 3)):
        ticks = Scale.days([moment(date(2024, 9, 20), "1", last)], 0, 100).day_ticks(most)
        assert 2 <= len(ticks) <= most
        assert all(0 <= tick.at <= 100 for tick in ticks)


def test_bold_labels_end_inside_their_picture() -> None:
    """A letter in bold takes 7.7 pixels: counted at less, the last of "over 73,000" was cut."""
    days = [date(2022, 11, 14), date(2025, 4, 9), date(2025, 4, 10)]
    values = ("1000", "73000", "80000")
    moments = [moment(day, value) for day, value in zip(days, values, strict=True)]
    moments = [replace(one, short=f"over {one.low:,}") for one in moments]
    chart = plots.plot_history("c", "t", "x", moments, [])
    assert chart
    part = {"start": 1.0, "middle": 0.5, "end": 0.0}
    for one in chart.charts:
        labels = [dot.label for dot in one.dots if dot.label]
        assert labels
        assert all(each.x + part[each.anchor] * 7.7 * len(each.text) <= one.frame.width for each in labels)
