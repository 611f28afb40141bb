"""What an article and its copies tell: on the days of the source, and as one event."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from briefgen.model import ArticleId, Brief
from briefgen.relate.desk import CopyGroup
from briefgen.relate.events.nouns import Happening, elsewhere, is_undated


def order_by_day(copies: Sequence[CopyGroup], briefs: Sequence[Brief]) -> list[CopyGroup]:
    """Each group with its source first: the article that states the earliest day, the undated last."""
    stated = {one.article.id: one.article.published.earliest or date.max for one in briefs}
    return [
        CopyGroup(
            group.kind, tuple(sorted(group.articles, key=lambda each: (stated[each], each))), group.reasons
        )
        for group in copies
    ]


def dated_by_source(happenings: Sequence[Happening], copies: Sequence[CopyGroup]) -> Iterator[Happening]:
    """What a copy tells in the words of its source, with the day that it has there; sources come first.

    "Monday" is no other Monday where the words are printed again a week later.
    """
    source = {article: group.articles[0] for group in copies for article in group.articles[1:]}
    said = {(one.article, one.trigger, one.told[0].exact): one for one in happenings}
    for one in happenings:
        first = said.get((source.get(one.article, one.article), one.trigger, one.told[0].exact), one)
        if first is not one and first.when and one.when and first.when != one.when:
            yield replace(
                one,
                when=first.when,
                earliest=first.earliest,
                latest=first.latest,
                past=first.past,
                planned=first.planned,
                dates=(),
            )
        else:
            yield one


def match_copies(happenings: Sequence[Happening], copies: Sequence[CopyGroup]) -> Iterator[tuple[int, int]]:
    """What an article and its copy tell of one time: of one kind, or each one thing only."""
    for told_by in _by_time(happenings, copies):
        alone = [found[0] for found in told_by.values() if len(set(found)) == 1]
        for other in alone[1:]:
            if not elsewhere(happenings[alone[0]], happenings[other]):
                yield alone[0], other


def _by_time(
    happenings: Sequence[Happening], copies: Sequence[CopyGroup]
) -> Iterable[dict[ArticleId, list[int]]]:
    """For each group of copies and each time, of one kind and of any, what each of them tells."""
    group = {article: group.articles[0] for group in copies for article in group.articles}
    times: dict[tuple[str, ...], dict[ArticleId, list[int]]] = {}
    for at, one in enumerate(happenings):
        if one.article in group and not is_undated(one):
            for kind in ("", one.kind):
                told_at = times.setdefault((group[one.article], one.when, kind), {})
                told_at.setdefault(one.article, []).append(at)
    return times.values()
