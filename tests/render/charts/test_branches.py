"""An actor among others: each line with its words, its issue and its place in the picture."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.charts import branches
from briefgen.render.charts.branches import Compared, draw_tree
from briefgen.render.charts.standings import Sign

FOR = Sign(0, "supports", False, "for")


def compared(other: int, topic: int) -> Compared:
    return Compared(
        f"Actor {other}", f"actors/{other}.html", f"Issue {topic}", f"issues/{topic}.html", FOR,
        "for", f"sources/a.html#fact-{topic}", f"fact-{topic}",
    )  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 9)), max_size=60))
def test_every_line_is_within_the_picture_and_what_is_not_drawn_is_counted(pairs):
    """Each leads to its words, to its issue and to the other actor."""
    drawn = draw_tree("t", "t", [compared(*pair) for pair in pairs], same=True)
    if drawn is None:
        assert pairs == []
        return
    lines = [line for branch in drawn.branches for line in branch.lines]
    assert len(lines) + drawn.left == len(pairs)
    assert len(drawn.branches) <= branches.MOST_BRANCHES
    places = [place.y for branch in drawn.branches for place in (branch, *branch.lines)]
    assert places == sorted(set(places))
    assert all(0 < y < drawn.height for y in places)
    assert all(line.one.source.endswith(f"#{line.one.fact}") and line.one.topic_href for line in lines)


def test_who_is_compared_on_most_comes_first():
    """One branch for each other, however many things there are."""
    drawn = draw_tree("t", "t", [compared(1, 1), compared(2, 1), compared(2, 2)], same=True)
    assert [(branch.name, len(branch.lines)) for branch in drawn.branches] == [("Actor 2", 2), ("Actor 1", 1)]
