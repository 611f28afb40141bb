"""Union and find with reasons: appearances put together one join at a time."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Join:
    """That two appearances are one, and why."""

    one: int
    other: int
    why: str


@dataclass(slots=True)
class ActorUnions:
    """The smallest index of a cluster stands for it."""

    parents: list[int]
    joins: list[Join] = field(default_factory=list)
    apart: list[Join] = field(default_factory=list)

    def root(self, at: int) -> int:
        while self.parents[at] != at:
            self.parents[at] = self.parents[self.parents[at]]
            at = self.parents[at]
        return at

    def join(self, one: int, other: int, why: str) -> None:
        low, high = self.root(one), self.root(other)
        if low != high:
            self.parents[max(low, high)] = min(low, high)
            self.joins.append(Join(one, other, why))

    def keep_apart(self, one: int, other: int, why: str) -> None:
        self.apart.append(Join(one, other, why))
