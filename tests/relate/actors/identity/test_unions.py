"""Clusters that grow by joins, each with its reason."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.relate.actors.identity.unions import ActorUnions, Join

MEMBERS = st.integers(0, 9)


def test_the_smallest_stands_for_its_cluster():
    """Whichever way it was joined."""
    unions = ActorUnions(list(range(4)))
    unions.join(3, 2, "role")
    unions.join(1, 3, "name")
    assert [unions.root(at) for at in range(4)] == [0, 1, 1, 1]


def test_a_join_of_what_is_one_has_no_second_reason():
    """What keeps two apart is only noted."""
    unions = ActorUnions(list(range(3)))
    unions.join(0, 1, "name")
    unions.join(1, 0, "role")
    unions.keep_apart(0, 2, "two towns")
    assert unions.joins == [Join(0, 1, "name")]
    assert unions.apart == [Join(0, 2, "two towns")]
    assert unions.root(2) == 2


@given(st.lists(st.tuples(MEMBERS, MEMBERS)))
def test_the_order_of_the_joins_changes_no_cluster(pairs):
    """Only the reasons depend on it."""
    one, other = ActorUnions(list(range(10))), ActorUnions(list(range(10)))
    for a, b in pairs:
        one.join(a, b, "")
    for a, b in reversed(pairs):
        other.join(b, a, "")
    assert [one.root(at) for at in range(10)] == [other.root(at) for at in range(10)]
