"""Circles of articles: two are on one where each can be reached from the other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import ArticleId
from briefgen.relate.dating.circles import components

NAMES = st.sampled_from([ArticleId(name) for name in "abcdefg"])
EDGES = st.lists(st.tuples(NAMES, NAMES), max_size=18)


def reach_from(start, edges):
    found, before = {start}, set()
    while found != before:
        before = set(found)
        found |= {other for one, other in edges if one in before}
    return found


@given(EDGES)
def test_articles_on_one_circle_have_one_number(edges):
    """And no others do; every article of an edge has one."""
    number = components(edges)
    nodes = {end for edge in edges for end in edge}
    assert set(number) == nodes
    reached = {node: reach_from(node, edges) for node in nodes}
    for one in nodes:
        for other in nodes:
            both = other in reached[one] and one in reached[other]
            assert (number[one] == number[other]) is both


def test_a_long_row_needs_no_recursion():
    """An archive may tell of thousands in a row."""
    row = [ArticleId(f"{at:05}") for at in range(20_000)]
    number = components(list(pairwise(row)))
    assert len(set(number.values())) == len(row)
