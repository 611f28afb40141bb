"""A promise that is told again is one promise; another day or another thing is another."""

import pytest

from tests.factories import name, promises, reading, when


def told(text, words, path="a.txt", day="2024-05-01", **more):
    due, value = more.get("due", "3 June 2024"), more.get("value", "2024-06-03")
    who = more.get("who", "Ann Lee")
    rows = [when(due, value, signal="by", modality="planned")] if due else []
    return reading(text, name(who), *rows, promises(who, words, due=due), id=path, day=day)


FIRST = told(
    "Ann Lee will repair the harbour wall by 3 June 2024.",
    "Ann Lee will repair the harbour wall by 3 June 2024",
)


@pytest.mark.parametrize(
    "again",
    [
        ("Ann Lee pledged to repair the old harbour wall by 3 June 2024.", {}),
        ("Ann Lee promised to repair the harbour wall.", {"due": ""}),
    ],
)
def test_a_promise_is_told_once(desk, again):
    """With its day or without, in nearly the same words."""
    text, more = again
    later = told(text, text.removesuffix("."), path="b.txt", day="2024-05-09", **more)
    (one,) = desk(FIRST, later).commitments
    assert one.evidence.article == "a.txt"


@pytest.mark.parametrize(
    "other",
    [
        (
            "Ann Lee will repair the harbour wall by 9 June 2024.",
            {"due": "9 June 2024", "value": "2024-06-09"},
        ),
        ("Ann Lee will paint the market hall by 3 June 2024.", {}),
        ("Kim Ox will repair the harbour wall by 3 June 2024.", {"who": "Kim Ox"}),
    ],
)
def test_another_day_thing_or_maker_is_another_promise(desk, other):
    """A new day is news."""
    text, more = other
    later = told(text, text.removesuffix("."), path="b.txt", day="2024-05-09", **more)
    assert len(desk(FIRST, later).commitments) == 2


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("Bo Ek will publish the report on schools", "Bo Ek will publish the report on prisons", 2),
        ("Bo Ek will publish the report on schools", "Bo Ek will publish the report", 1),
    ],
)
def test_without_a_day_no_other_thing_may_be_said(desk, first, second, count):
    """Two of three words are the same; the third is what makes it another promise."""
    before = told(f"{first}.", first, who="Bo Ek", due="")
    after = told(f"{second}.", second, path="b.txt", day="2024-05-09", who="Bo Ek", due="")
    assert len(desk(before, after).commitments) == count


def test_what_nobody_known_promises_is_joined_to_nothing(desk):
    """The roads of two towns are mended by one Friday."""
    passive, active = "The road will be repaired and widened", "Crews will repair and widen the road"
    one = reading(f"{passive}.", promises("", passive), day="2024-05-01")
    other = reading(f"{active}.", promises("", active), id="b.txt", day="2024-05-01")
    assert len(desk(one, other).commitments) == 2
