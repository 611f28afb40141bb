"""Who stands where over time: every mark a link within the picture, no date that nobody gave."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.charts import standings
from briefgen.render.charts.axis import LANE, MARK_WIDTH
from briefgen.render.charts.scale import make_moment
from briefgen.render.charts.standings import BAND, Sign, Standings, Statement

FOR, AGAINST = Sign(0, "supports", False, "for"), Sign(2, "opposes", False, "against")
IF = Sign(0, "supports", True, "for")
DAY = st.dates(date(2020, 1, 1), date(2025, 12, 31))
SAID = st.tuples(st.none() | DAY, st.none() | DAY, st.sampled_from((FOR, AGAINST, IF)))
ACTORS = st.lists(st.lists(SAID, max_size=25), max_size=16)


def said(nth: int, earliest: date | None, latest: date | None, sign: Sign = FOR) -> Statement:
    return Statement(
        make_moment(earliest, latest, sign.label, f"source.html#fact-{nth}"), sign, f"fact-{nth}"
    )


def drawn(*actors: list[Statement]) -> Standings | None:
    return standings.draw_standings("s", "t", [(f"Actor {n}", own) for n, own in enumerate(actors)])


def on(month: int, sign: Sign = FOR) -> Statement:
    return said(month, date(2024, month, 1), date(2024, month, 1), sign)


@given(ACTORS)
def test_every_mark_is_a_fact_within_the_picture(actors):
    """However many there are and whenever; what is not drawn is counted."""
    facts = [
        [said(100 * n + k, *sorted_days(first, last), sign) for k, (first, last, sign) in enumerate(own)]
        for n, own in enumerate(actors)
    ]
    picture = drawn(*facts)
    if picture is None:
        return
    marks = [mark for row in picture.rows for mark in row.marks]
    assert all(mark.href.endswith(f"#{mark.fact}") and mark.label for mark in marks)
    assert all(0 <= mark.x1 <= mark.at <= mark.x2 <= 100 for mark in marks)
    assert all(row.y < mark.y <= picture.height - LANE for row in picture.rows for mark in row.marks)
    shown = facts_of_rows(picture, facts)
    assert sum(mark.count for mark in marks) + picture.marks_left == len(shown)
    assert picture.actors_left == sum(map(bool, facts)) - len(picture.rows)
    assert len(marks) <= max(standings.MOST_MARKS, 3 * standings.MOST_ROWS)


def sorted_days(first, last):
    return (first, last) if None in (first, last) else sorted((first, last))


def facts_of_rows(picture, facts):
    """All that the actors of the rows say."""
    return [one for own in [own for own in facts if own][: len(picture.rows)] for one in own]


@given(ACTORS)
def test_nothing_undated_stands_on_the_axis(actors):
    """It stands in a band of its own, and nothing dated does."""
    facts = [[said(k, *sorted_days(*one[:2]), one[2]) for k, one in enumerate(own)] for own in actors]
    picture = drawn(*facts)
    for mark in (mark for row in picture.rows for mark in row.marks) if picture else ():
        assert (mark.kind == "undated") == (picture.band > 0 and mark.at > BAND)
        assert mark.kind == "undated" or mark.x2 < BAND or not picture.band


def test_a_month_is_a_bar_and_an_open_end_reaches_the_edge():
    """The mark of what is known within bounds stands on a bar."""
    picture = drawn(
        [on(1), said(2, date(2024, 3, 1), date(2024, 3, 31)), said(3, None, date(2024, 2, 1), AGAINST)]
    )
    assert [mark.kind for mark in picture.rows[0].marks] == ["day", "open", "between"]
    day, opened, month = picture.rows[0].marks
    assert day.x1 == day.x2
    assert opened.x1 == 0
    assert month.x2 - month.x1 > 20


def test_a_condition_is_another_sign():
    """For it, and for it on a condition, are two marks, and the key tells both."""
    picture = drawn([on(1), on(1, IF)], [on(5, AGAINST)])
    assert [mark.sign for mark in picture.rows[0].marks] == [FOR, IF]
    assert picture.key == (("supports", "for"), ("opposes", "against"))
    assert picture.conditional


def test_what_stands_too_near_is_one_mark_with_its_number():
    """At the newest, where it leads to; another side stands apart however near."""
    near = [said(n, date(2024, 1, n), date(2024, 1, n)) for n in (1, 2, 3)]
    picture = drawn([*near, said(4, date(2024, 1, 2), date(2024, 1, 2), AGAINST)], [on(12)])
    first = [(mark.count, mark.sign, mark.fact) for mark in picture.rows[0].marks]
    assert sorted(first) == [(1, AGAINST, "fact-4"), (3, FOR, "fact-3")]
    assert len({mark.y for mark in picture.rows[0].marks}) == 2


def test_marks_of_a_lane_are_a_finger_apart():
    """Whatever their signs."""
    signs = (FOR, AGAINST, IF)
    own = [said(n, date(2024, 1, n), date(2024, 1, n), signs[n % 3]) for n in range(1, 31)]
    marks = drawn(own, [on(12)]).rows[0].marks
    for one in marks:
        for other in marks:
            assert one is other or one.y != other.y or abs(one.at - other.at) >= MARK_WIDTH - 0.1


def test_there_is_no_picture_of_one_day():
    """Nor of what has no date: there is nothing to compare."""
    assert drawn([on(1)], [on(1, AGAINST)]) is None
    assert drawn([said(1, None, None)], [said(2, None, None)]) is None
    assert drawn([on(1)], [said(2, date(2024, 1, 1), None)]) is not None


def test_the_only_known_day_is_named_alone():
    """Before it, on it, after it: no other day stands below such a picture."""
    picture = drawn([on(1)], [said(2, date(2024, 1, 1), None)])
    assert [tick.label for tick, _ in picture.axis.wide] == ["1 Jan 2024"]
