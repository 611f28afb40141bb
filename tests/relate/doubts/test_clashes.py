"""One event told for two days is a disagreement; two events are none."""

import pytest

from briefgen.relate.desk import TensionKind
from tests.factories import happens, name, reading, when

TOLD = "A trawler and a ferry collided off Lund"


def told(day, *, path="a.txt", published="2024-03-19", words=TOLD, trigger="collide", ordinal="", extra=""):
    """An article that tells of it as over on a day of March 2024."""
    said, value = f"{day} March 2024", f"2024-03-{day:02}"
    return reading(
        f"{words} on {said}. {extra}",
        name("Lund", "place"),
        when(said, value, event=words),
        happens(words, trigger, date=said, where=["Lund"], ordinal=ordinal),
        id=path,
        day=published,
    )


def clashes(made):
    return [one for one in made.tensions if one.kind is TensionKind.DISAGREE]


def test_one_collision_on_two_days(desk):
    """Both days, both articles and both sentences are named."""
    other = told(15, path="b.txt", published="2024-03-20", extra="The captain is held.")
    (clash,) = clashes(desk(told(14), other))
    assert "14 March 2024 in “A trawler" in clash.reason
    assert "15 March 2024" in clash.reason
    assert [one.article for one in clash.told] == ["a.txt", "b.txt"]
    assert len(clash.facts) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({}, {"day": 14}, id="the same day"),
        pytest.param({"trigger": "attack"}, {"trigger": "attack"}, id="what comes again"),
        pytest.param({"ordinal": "first"}, {"ordinal": "second"}, id="the second time"),
        pytest.param({"published": "2024-03-14"}, {}, id="written before the later day"),
        pytest.param({}, {"words": "Two buses collided in Lund"}, id="other things collided"),
    ],
)
def test_what_may_be_two_events_is_no_clash(desk, first, second):
    """What comes again, comes a second time or befell other things: no contradiction."""
    rest = {"day": 15, "path": "b.txt", "published": "2024-03-20", "extra": "It rained.", **second}
    assert clashes(desk(told(14, **first), told(**rest))) == []


def test_a_copy_is_no_second_voice(desk):
    """A paper that misprints the day of the text it copies does not disagree with another source."""
    body = " ".join(f"The harbour of Lund has seen word{number} of it." for number in range(60))
    other = told(15, path="b.txt", extra=body)
    assert clashes(desk(told(14, extra=body), other)) == []


def test_a_copy_of_another_week_clashes_by_its_source(desk):
    """What it prints of "Thursday" has the day of its source; the date that is cited is the source's too."""
    body = " ".join(f"The harbour of Lund has seen word{number} of it." for number in range(60))

    def printed(path, thursday, published):
        return reading(
            f"{TOLD} on Thursday. {body}",
            name("Lund", "place"),
            when("Thursday", thursday, event=TOLD),
            happens(TOLD, "collide", date="Thursday", where=["Lund"]),
            id=path,
            day=published,
        )

    source, copy = printed("a.txt", "2024-03-14", "2024-03-19"), printed("b.txt", "2024-03-21", "2024-03-26")
    other = told(15, path="c.txt", published="2024-03-20", extra="The captain is held.")
    (clash,) = clashes(desk(source, copy, other))
    assert [one.article for one in clash.facts] == ["a.txt", "c.txt"]
