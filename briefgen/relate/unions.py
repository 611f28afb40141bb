"""Groups that grow by joining: who belongs with whom when links are found one at a time."""

from collections.abc import Iterable


class Unions:
    """The members 0 to `size` - 1, each alone at first."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def head(self, member: int) -> int:
        """The smallest member of the group of `member`."""
        while (parent := self._parent[member]) != member:
            self._parent[member] = self._parent[parent]
            member = self._parent[parent]
        return member

    def join(self, a: int, b: int) -> None:
        low, high = self.head(a), self.head(b)
        self._parent[max(low, high)] = min(low, high)

    def groups(self) -> list[list[int]]:
        """Every group with its members in order, by its smallest member."""
        return self.groups_of(range(len(self._parent)))

    def groups_of(self, members: Iterable[int]) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for member in members:
            found.setdefault(self.head(member), []).append(member)
        return list(found.values())
