"""Circles of articles, each said to be older than the next: Tarjan's walk, without recursion."""

from collections.abc import Mapping, Sequence

from briefgen.model import ArticleId


def components(edges: Sequence[tuple[ArticleId, ArticleId]]) -> dict[ArticleId, int]:
    """For each article of an edge, the number of its component; two of one number are on one circle."""
    after: dict[ArticleId, list[ArticleId]] = {}
    for one, other in edges:
        after.setdefault(one, []).append(other)
    nodes = sorted({end for edge in edges for end in edge})
    number: dict[ArticleId, int] = {}
    low: dict[ArticleId, int] = {}
    component: dict[ArticleId, int] = {}
    stack: list[ArticleId] = []
    for root in nodes:
        if root not in number:
            _visit_node(root, after, number, low, component, stack)
    return component


def _visit_node(  # noqa: PLR0913, PLR0917 (the six tables of Tarjan's walk)
    root: ArticleId,
    after: Mapping[ArticleId, list[ArticleId]],
    number: dict[ArticleId, int],
    low: dict[ArticleId, int],
    component: dict[ArticleId, int],
    stack: list[ArticleId],
) -> None:
    work = [(root, iter(after.get(root, ())))]
    number[root] = low[root] = len(number)
    stack.append(root)
    while work:
        node, following = work[-1]
        child = next(following, None)
        if child is None:
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[node])
            if low[node] == number[node]:
                _close_component(node, number, component, stack)
        elif child not in number:
            number[child] = low[child] = len(number)
            stack.append(child)
            work.append((child, iter(after.get(child, ()))))
        elif child not in component:
            low[node] = min(low[node], number[child])


def _close_component(
    node: ArticleId, number: Mapping[ArticleId, int], component: dict[ArticleId, int], stack: list[ArticleId]
) -> None:
    while True:
        member = stack.pop()
        component[member] = number[node]
        if member == node:
            return
