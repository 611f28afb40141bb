"""Groups that grow by joining, against the plain way of joining sets."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.relate.unions import Unions

SIZE = 12
LINKS = st.lists(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)), max_size=20)


def join_plainly(links):
    groups = [{member} for member in range(SIZE)]
    for a, b in links:
        one, other = (next(group for group in groups if member in group) for member in (a, b))
        if one is not other:
            groups.remove(other)
            one |= other
    return sorted(sorted(group) for group in groups)


@given(LINKS)
def test_groups_are_those_of_joined_sets(links):
    """Each member once, in order, by the smallest member of its group."""
    unions = Unions(SIZE)
    for a, b in links:
        unions.join(a, b)
    assert unions.groups() == join_plainly(links)


@given(LINKS, st.randoms())
def test_the_order_of_joining_does_not_matter(links, random):
    """What is one group stays one, however its links come."""
    shuffled = random.sample(links, len(links))
    found = []
    for some in (links, shuffled):
        unions = Unions(SIZE)
        for a, b in some:
            unions.join(b, a)
        found.append(unions.groups())
    assert found[0] == found[1]


@given(LINKS)
def test_the_head_is_the_smallest_of_a_group(links):
    """So that an id made from it does not depend on the order of links."""
    unions = Unions(SIZE)
    for a, b in links:
        unions.join(a, b)
    assert all(unions.head(member) == group[0] for group in unions.groups() for member in group)


def test_members_asked_for_are_grouped_alone():
    """The others are not told."""
    unions = Unions(5)
    unions.join(1, 4)
    assert unions.groups_of([4, 2, 1]) == [[4, 1], [2]]
