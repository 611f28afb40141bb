"""Articles that are one source: the same text, nearly the same, or the same facts told in the same order.

Candidates come from buckets (equal texts, equal bands of the signature, rare facts), and each is
compared with the first few of its bucket only: nothing here is done for all pairs.
"""

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from hashlib import sha256
from operator import attrgetter

from briefgen.model import Brief, Evidence, Mode
from briefgen.relate.desk import CopyGroup, CopyKind, Reason
from briefgen.relate.unions import Unions

ROWS = 3
"""Numbers a band: two articles with half of their runs of words in common meet in a band all but surely."""
NEAR_COPY_SHARE = 0.5
"""The share of equal numbers from which two signatures are nearly one text: a changed word ends four runs."""
HELD = 4
"""How many of a bucket's first articles another is compared with."""
RARE = 4
"""A fact that more articles than this tell says nothing about who copied it."""
SHARED = 4
"""Rare facts that a rewrite must share at least."""
COVERED = 0.75
"""The share of the shorter article's rare facts that the other must tell too, and in its order."""
OPENING_WORDS = 12
"""Words that two equal texts open with."""
QUOTED_PHRASE_WORDS = 5
"""Words from which a quotation can be told from a phrase."""

Rare = list[tuple[Hashable, Evidence]]


def find_copies(briefs: Sequence[Brief]) -> tuple[CopyGroup, ...]:
    """Groups of copies; an article is in one of a kind at most, and the first stands for all."""
    exact = _join_exact(briefs)
    firsts = [group[0] for group in exact.groups()]
    near = _join_near(briefs, firsts)
    unlike = near.groups_of(firsts)
    rewritten = _group_rewritten(briefs, [group[0] for group in unlike])
    return (
        *_copy_groups(briefs, exact.groups(), CopyKind.EXACT, _EXACT),
        *_copy_groups(briefs, unlike, CopyKind.NEAR, _NEAR),
        *rewritten,
    )


_EXACT = "the same words from the first to the last"
_NEAR = "at least half of the runs of four words are the same"


def _copy_groups(
    briefs: Sequence[Brief], groups: Sequence[Sequence[int]], kind: CopyKind, reason: str
) -> Iterator[CopyGroup]:
    for group in groups:
        if len(group) > 1:
            yield CopyGroup(kind, tuple(briefs[at].article.id for at in group), (Reason(reason),))


def _join_exact(briefs: Sequence[Brief]) -> Unions:
    first: dict[bytes, int] = {}
    unions = Unions(len(briefs))
    for group in _group_by_opening(briefs):
        for at in group:
            digest = sha256(" ".join(briefs[at].article.text.split()).encode()).digest()
            unions.join(first.setdefault(digest, at), at)
    return unions


def _group_by_opening(briefs: Sequence[Brief]) -> Iterator[list[int]]:
    """Articles that open with the same words: no others can be the same to the last."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for at, brief in enumerate(briefs):
        groups.setdefault(tuple(brief.article.text.split(maxsplit=OPENING_WORDS)[:OPENING_WORDS]), []).append(
            at
        )
    return (group for group in groups.values() if len(group) > 1)


def _join_near(briefs: Sequence[Brief], members: Sequence[int]) -> Unions:
    buckets: dict[tuple[int, tuple[int, ...]], list[int]] = {}
    unions = Unions(len(briefs))
    for at in members:
        met: set[int] = set()
        for band in _bands_of_signature(briefs[at].findings.signature):
            bucket = buckets.setdefault(band, [])
            met.update(bucket)
            if len(bucket) < HELD:
                bucket.append(at)
        for other in sorted(met):
            if _estimate_likeness(briefs[other], briefs[at]) >= NEAR_COPY_SHARE:
                unions.join(other, at)
    return unions


def _bands_of_signature(signature: tuple[int, ...]) -> Iterator[tuple[int, tuple[int, ...]]]:
    for start in range(0, len(signature) - ROWS + 1, ROWS):
        yield start, signature[start : start + ROWS]


def _estimate_likeness(a: Brief, b: Brief) -> float:
    """The share of equal numbers: an estimate of the share of words in common."""
    one, other = a.findings.signature, b.findings.signature
    if not one or len(one) != len(other):
        return 0.0
    return sum(x == y for x, y in zip(one, other, strict=True)) / len(one)


def _group_rewritten(briefs: Sequence[Brief], members: Sequence[int]) -> Iterator[CopyGroup]:
    told = {at: list(_facts_of_rewrite(briefs[at])) for at in members}
    rare = _index_rare(told)
    kept = {at: [(key, words) for key, words in facts if key in rare] for at, facts in told.items()}
    for a, b in sorted(_pairs_of_rare(rare)):
        shared = _longest_common_run(kept[a], kept[b])
        least = min(len(kept[a]), len(kept[b]))
        if len(shared) >= SHARED and len(shared) >= COVERED * least:
            reason = f"{len(shared)} of {least} rare facts, in the same order"
            both = tuple(words for pair in shared[:SHARED] for words in pair)
            yield CopyGroup(
                CopyKind.REWRITE, (briefs[a].article.id, briefs[b].article.id), (Reason(reason, both),)
            )


_QUOTING = frozenset({Mode.DIRECT, Mode.MIXED})


def _facts_of_rewrite(brief: Brief) -> Iterator[tuple[Hashable, Evidence]]:
    """The facts by which a rewrite can be known, in the order of the text."""
    findings, text = brief.findings, brief.article.text
    found: list[tuple[Hashable, Evidence]] = [
        (("figure", str(one.quantity.value), str(one.quantity.high), one.quantity.unit), one.evidence)
        for one in findings.figures
    ]
    for one in findings.positions:
        if one.mode not in _QUOTING:
            continue
        words = " ".join(span.of(text) for span in one.content).casefold().split()
        if len(words) >= QUOTED_PHRASE_WORDS:
            found.append((("quote", " ".join(words).strip(_TITLE_MARKS)), one.evidence))
    dated = (one for one in findings.dates if one.timex.type == "DATE" and one.earliest)
    found += [(("date", one.timex.value), one.evidence) for one in dated]
    return _keep_first(sorted(found, key=lambda item: _PLACE(item[1])))


_PLACE = attrgetter("span.start", "span.end")


def _keep_first(facts: Rare) -> Iterator[tuple[Hashable, Evidence]]:
    seen: set[Hashable] = set()
    for key, evidence in facts:
        if key not in seen:
            seen.add(key)
            yield key, evidence


_TITLE_MARKS = "“”\"'‘’.,;: "


def _index_rare(told: dict[int, Rare]) -> dict[Hashable, list[int]]:
    where: dict[Hashable, list[int]] = {}
    for at, facts in told.items():
        for key, _ in facts:
            where.setdefault(key, []).append(at)
    return {key: articles for key, articles in where.items() if 1 <= len(articles) <= RARE}


def _pairs_of_rare(rare: dict[Hashable, list[int]]) -> Iterator[tuple[int, int]]:
    """Pairs that share enough rare facts; few, since no rare fact is told by more than RARE articles."""
    counts: dict[tuple[int, int], int] = {}
    for articles in rare.values():
        for i, a in enumerate(articles):
            for b in articles[i + 1 :]:
                counts[a, b] = counts.get((a, b), 0) + 1
    return (pair for pair, count in counts.items() if count >= SHARED)


def _longest_common_run(a: Rare, b: Rare) -> list[tuple[Evidence, Evidence]]:
    """The longest run of facts that both tell in the same order."""
    place = {key: at for at, (key, _) in enumerate(b)}
    common = [(place[key], words) for key, words in a if key in place]
    return [(words, b[at][1]) for at, words in _longest_rising(common)]


def _longest_rising(items: Sequence[tuple[int, Evidence]]) -> list[tuple[int, Evidence]]:
    """The longest strictly rising subsequence by the first of each pair (patience sorting)."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for index, (value, _) in enumerate(items):
        at = bisect_left(ends, value)
        before.append(lasts[at - 1] if at else -1)
        ends[at : at + 1] = [value]
        lasts[at : at + 1] = [index]
    chain: list[int] = []
    index = lasts[-1] if lasts else -1
    while index >= 0:
        chain.append(index)
        index = before[index]
    return [items[index] for index in reversed(chain)]
