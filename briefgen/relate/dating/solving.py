"""When each article was written, as far as the facts say, and the order to read them in.

Constraints are carried along from article to article, each bound with the reason it rests on. Where
bounds contradict each other, the constraints that clash are set aside and reported: nobody guesses.
"""

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.model import ArticleId, Basis, Brief
from briefgen.problems import Code, Problem
from briefgen.relate.dating.circles import components
from briefgen.relate.dating.constraints import Constraints, WrittenOrder
from briefgen.relate.days.bounds import Bound
from briefgen.relate.desk import Dating, Reason

ROUNDS = 8
"""How often clashing constraints are set aside before all that touch a clash are."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Every article with its dating, in reading order."""

    order: tuple[int, ...]
    """Indexes of the briefs given, the oldest first."""
    datings: tuple[Dating, ...]
    """In that order."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _End:
    """One end of an article's bounds, and why."""

    day: date
    reason: Reason
    edge: WrittenOrder | None
    """The edge that carried it here; None for the article's own."""
    given: bool


_Ends = dict[ArticleId, _End]


def dated(briefs: Sequence[Brief], constraints: Constraints) -> Dated:
    """Solve the constraints; the same for any order of `briefs` with sorted ids."""
    articles = [brief.article.id for brief in briefs]
    by_id = {brief.article.id: brief for brief in briefs}
    edges, problems = _without_circles(articles, [*_telling_edges(constraints)], by_id)
    bounds = list(constraints.bounds)
    for _ in range(ROUNDS):
        first, last = _solve_bounds(articles, bounds, edges)
        clashes = [one for one in articles if _is_clash(first.get(one), last.get(one))]
        if not clashes:
            break
        doubted = (one for one in clashes if _in_doubt(first[one], last[one]))
        problems += [_clash_of_bounds(by_id[one], first[one], last[one]) for one in doubted]
        bounds, edges = _set_aside(clashes, first, last, bounds, edges)
    first, last = _solve_bounds(articles, bounds, edges)
    order = tuple(_reading_order(articles, first, last, edges))
    told = _reasons_of_order(edges)
    datings = tuple(
        _make_dating(briefs[at], first, last, told.get(briefs[at].article.id, [])) for at in order
    )
    return Dated(order, datings, tuple(sorted(set(problems))))


def _telling_edges(constraints: Constraints) -> Iterator[WrittenOrder]:
    """The edges that can tell something: two stated dates need none, and no edge goes against them."""
    given = {bound.article: bound for bound in constraints.bounds if bound.given}
    for edge in constraints.edges:
        before, after = given.get(edge.before), given.get(edge.after)
        first = before.earliest if before else None
        last = after.latest if after else None
        if not (first and last and last < first):
            yield edge


def _solve_bounds(
    articles: Sequence[ArticleId], bounds: Sequence[Bound], edges: Sequence[WrittenOrder]
) -> tuple[_Ends, _Ends]:
    """The tightest earliest and latest day of each article that the constraints allow."""
    first, last = _ends_of_own(bounds)
    sequence = _sort_by_edges(articles, edges)
    after = _edges_by_end(edges, lambda edge: edge.before)
    before = _edges_by_end(edges, lambda edge: edge.after)
    for article in sequence:
        for edge in after.get(article, ()):
            _carry_end(first, article, edge.after, edge, later=True)
    for article in reversed(sequence):
        for edge in before.get(article, ()):
            _carry_end(last, article, edge.before, edge, later=False)
    return first, last


def _ends_of_own(bounds: Sequence[Bound]) -> tuple[_Ends, _Ends]:
    first: _Ends = {}
    last: _Ends = {}
    for bound in sorted(bounds, key=lambda bound: not bound.given):
        if bound.earliest and (bound.article not in first or first[bound.article].day < bound.earliest):
            first[bound.article] = _End(bound.earliest, bound.reason, None, bound.given)
        if bound.latest and (bound.article not in last or bound.latest < last[bound.article].day):
            last[bound.article] = _End(bound.latest, bound.reason, None, bound.given)
    return first, last


def _carry_end(ends: _Ends, source: ArticleId, target: ArticleId, edge: WrittenOrder, *, later: bool) -> None:
    if source not in ends:
        return
    day = ends[source].day
    known = ends.get(target)
    if known is None or (known.day < day if later else day < known.day):
        ends[target] = _End(day, edge.reason, edge, given=False)


def _edges_by_end(
    edges: Sequence[WrittenOrder], end: Callable[[WrittenOrder], ArticleId]
) -> dict[ArticleId, list[WrittenOrder]]:
    found: dict[ArticleId, list[WrittenOrder]] = {}
    for edge in edges:
        found.setdefault(end(edge), []).append(edge)
    return found


def _set_aside(
    clashes: Sequence[ArticleId],
    first: _Ends,
    last: _Ends,
    bounds: Sequence[Bound],
    edges: Sequence[WrittenOrder],
) -> tuple[list[Bound], list[WrittenOrder]]:
    """The constraints without those whose bounds met in the wrong order; what is stated stays."""
    wrong_edges: set[int] = set()
    wrong: set[tuple[ArticleId, Reason]] = set()
    for one in clashes:
        for end in (first[one], last[one]):
            if end.edge:
                wrong_edges.add(id(end.edge))
            elif not end.given:
                wrong.add((one, end.reason))
    kept = [bound for bound in bounds if bound.given or (bound.article, bound.reason) not in wrong]
    return kept, [edge for edge in edges if id(edge) not in wrong_edges]


def _is_clash(first: _End | None, last: _End | None) -> bool:
    """Whether an article would end before it begins."""
    return first is not None and last is not None and last.day < first.day


def _in_doubt(first: _End, last: _End) -> bool:
    """Whether a clash is worth a word: a stated date stands against what other articles say, and wins."""
    return not ((first.given and last.edge) or (last.given and first.edge))


def _clash_of_bounds(brief: Brief, first: _End, last: _End) -> Problem:
    told = f"bounds contradict each other: not before {first.day} ({first.reason.text}), not after {last.day}"
    hint = "state the article's date in front matter or in content/corrections/"
    line = _line_of_reason(brief, first.reason, last.reason)
    return Problem(str(brief.article.id), line, Code.DATE_CONFLICT, f"{told} ({last.reason.text})", hint)


def _line_of_reason(brief: Brief, *reasons: Reason) -> int:
    """Where in its seed the first of these reasons stands; 0 where they rest on other articles alone."""
    own = (one for reason in reasons for one in reason.evidence if one.article == brief.article.id)
    return next((brief.article.offsets.line(one.span.start) for one in own), 0)


def _without_circles(
    articles: Sequence[ArticleId], edges: Sequence[WrittenOrder], briefs: Mapping[ArticleId, Brief]
) -> tuple[list[WrittenOrder], list[Problem]]:
    """The edges that no circle runs through; each circle is a contradiction."""
    kept = [edge for edge in edges if edge.before != edge.after]
    circled = set(articles) - set(_sort_by_edges(articles, kept))
    inner = [edge for edge in kept if edge.before in circled and edge.after in circled]
    round_ = components([(edge.before, edge.after) for edge in inner])
    problems = [
        Problem(
            str(edge.after),
            _line_of_reason(briefs[edge.after], edge.reason),
            Code.DATE_CONFLICT,
            f"the order of articles runs in a circle: {edge.reason.text}",
        )
        for edge in inner
        if round_[edge.before] == round_[edge.after]
    ]
    return [edge for edge in kept if round_.get(edge.before, 0) != round_.get(edge.after, 1)], problems


def _sort_by_edges(articles: Sequence[ArticleId], edges: Sequence[WrittenOrder]) -> list[ArticleId]:
    """The articles with no edge pointing back; those on a circle, and after one, are left out."""
    waiting = dict.fromkeys(articles, 0)
    after = _edges_by_end(edges, lambda edge: edge.before)
    for edge in edges:
        waiting[edge.after] += 1
    ready = [article for article in articles if not waiting[article]]
    for article in ready:
        for edge in after.get(article, ()):
            waiting[edge.after] -= 1
            if not waiting[edge.after]:
                ready.append(edge.after)
    return ready


_Key = tuple[date, int]
_UNKNOWN: _Key = (date.max, 3)


def _reading_order(
    articles: Sequence[ArticleId], first: _Ends, last: _Ends, edges: Sequence[WrittenOrder]
) -> Iterator[int]:
    """Reading order: what must come first does; else by the known end of the bounds, then by id."""
    keys = _order_keys(articles, first, last, edges)
    place = {article: at for at, article in enumerate(articles)}
    after = _edges_by_end(edges, lambda edge: edge.before)
    waiting = dict.fromkeys(articles, 0)
    for edge in edges:
        waiting[edge.after] += 1
    ready = [(keys[one], place[one]) for one in articles if not waiting[one]]
    heapq.heapify(ready)
    while ready:
        _, at = heapq.heappop(ready)
        yield at
        for edge in after.get(articles[at], ()):
            waiting[edge.after] -= 1
            if not waiting[edge.after]:
                heapq.heappush(ready, (keys[edge.after], place[edge.after]))


def _order_keys(
    articles: Sequence[ArticleId], first: _Ends, last: _Ends, edges: Sequence[WrittenOrder]
) -> dict[ArticleId, _Key]:
    """Where each article wants to stand. One that announces what comes within days stands by its report."""
    after = _edges_by_end(edges, lambda edge: edge.before)
    keys: dict[ArticleId, _Key] = {}
    for article in reversed(_sort_by_edges(articles, edges)):
        own = _order_key(first.get(article), last.get(article))
        following = [keys[edge.after] for edge in after.get(article, ())]
        near = [keys[edge.after] for edge in after.get(article, ()) if edge.near]
        keys[article] = min(near) if near and own[1] != _EXACT else min([own, *following])
    return keys


_BEFORE, _EXACT, _AFTER = 0, 1, 2


def _order_key(first: _End | None, last: _End | None) -> _Key:
    if first and last:
        return (first.day, _EXACT) if first.day == last.day else (first.day, _AFTER)
    if last:
        return last.day, _BEFORE
    return (first.day, _AFTER) if first else _UNKNOWN


ORDERS = 4
"""How many reasons for its place an undated article shows."""


def _reasons_of_order(edges: Sequence[WrittenOrder]) -> dict[ArticleId, list[Reason]]:
    """Why each article stands before or after others."""
    found: dict[ArticleId, list[Reason]] = {}
    for edge in edges:
        for end in (edge.before, edge.after):
            reasons = found.setdefault(end, [])
            if len(reasons) < ORDERS:
                reasons.append(edge.reason)
    return found


def _make_dating(brief: Brief, first: _Ends, last: _Ends, orders: Sequence[Reason]) -> Dating:
    article, published = brief.article.id, brief.article.published
    low, high = first.get(article), last.get(article)
    why = [end.reason for end in (low, high) if end]
    earliest, latest = low.day if low else None, high.day if high else None
    if published.earliest or published.latest:
        return Dating(article, published.value, earliest, latest, published.basis, tuple(dict.fromkeys(why)))
    value = earliest.isoformat() if earliest and earliest == latest else ""
    basis = Basis.INFERRED if why else Basis.NOT_STATED
    return Dating(article, value, earliest, latest, basis, tuple(dict.fromkeys((*why, *orders))))
