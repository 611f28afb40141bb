"""Places in a picture: what stands in the way of what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.charts.places import TakenBoxes
from tests.work import steps

NONE = (-9.0, -9.0, -9.0, -9.0)
BOX = st.tuples(*(st.integers(-100, 100),) * 4).map(
    lambda four: (min(four[0], four[2]), min(four[1], four[3]), max(four[0], four[2]), max(four[1], four[3]))
)


@pytest.mark.parametrize(
    ("box", "met"),
    [
        ((10, 10, 30, 20), True),
        ((40, 0, 50, 10), False),
        ((300, 300, 310, 310), False),
        ((0, 20, 9, 30), False),
    ],
)
def test_a_box_meets_what_it_lies_on(box, met):
    """A shared edge is no meeting."""
    taken = TakenBoxes()
    taken.add((0, 0, 40, 20))
    assert taken.meets(box, but=NONE) is met


@given(st.lists(BOX, max_size=8), BOX)
def test_squares_change_no_answer(boxes, box):
    """Whatever the squares, a box meets those that any pair by pair look finds."""
    taken = TakenBoxes()
    for one in boxes:
        taken.add(one)
    met = [
        one
        for one in boxes
        if box[0] < one[2] and one[0] < box[2] and box[1] < one[3] and one[1] < box[3] and one != box
    ]
    assert taken.meets(box, but=box) is bool(met)


def test_far_boxes_cost_nothing():
    """However many boxes there are, only those near by are looked at."""
    few, many = TakenBoxes(), TakenBoxes()
    for count, taken in ((10, few), (1000, many)):
        for at in range(count):
            taken.add((100.0 * at, 0, 100.0 * at + 10, 10))
    asked = (15.0, 0.0, 20.0, 10.0)
    assert steps(lambda: many.meets(asked, but=NONE)) == steps(lambda: few.meets(asked, but=NONE))
