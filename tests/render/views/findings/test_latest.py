"""The latest amount of a figure: of a change its second end, and never what was before."""

from dataclasses import replace

import pytest

from briefgen.load.content import Content
from briefgen.relate import relate
from tests.factories import Row, figure, reading
from tests.render.conftest import rendered

LOOMS = ("The mill has 40 looms.", figure("40 looms", 40, "loom", counts="looms"))


def told_latest(text: str, *rows: Row) -> str:
    """The list of figures where an older article gave 40 looms and a later one on its card says `text`."""
    before, now = LOOMS
    readings = [
        reading(before, now, id="a.txt", day="2025-01-02"),
        reading(text, *rows, id="b.txt", day="2025-03-02"),
    ]
    desk = relate(readings, Content())
    one, other = sorted(desk.series, key=lambda card: card.points[0].ref.article)
    card = replace(one, points=(*one.points, *other.points), verdicts=())
    return rendered(replace(desk, series=(card,)))["figures.html"].decode()


@pytest.mark.parametrize(("first", "second"), [(40, 52), (40, 31)])
def test_the_latest_of_a_change_is_what_it_came_to(first: int, second: int) -> None:
    """ "Went from 40 to 52 looms" after an article that gave 40: the card gives 52, and so when it falls."""
    moved = f"from {first} to {second} looms"
    row = figure(moved, first, "loom", counts="looms", measure="change", high=second)
    page = told_latest(f"The mill went {moved}.", row)
    assert f">{second} looms</a>" in page
    assert ">40 looms</a>" not in page


def test_what_is_reckoned_from_a_rise_is_not_the_latest() -> None:
    """ "Rose by 12 looms to 52 looms": the 40 that were before are no latest amount."""
    rows = (
        figure("12 looms", 12, "loom", counts="looms", measure="change"),
        figure("52 looms", 52, "loom", counts="looms"),
    )
    page = told_latest("The number rose by 12 looms to 52 looms.", *rows)
    assert ">52 looms</a>" in page
    assert ">40 looms</a>" not in page
