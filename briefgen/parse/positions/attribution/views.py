"""Views that a colon announces: "Silva spoke of a split: some want a bridge, others oppose it".

What is announced is told by whoever announces it, and the announcement itself says nothing more.
"""

from collections.abc import Iterable
from functools import cache

from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionDraft, PositionText


@cache
def _view_nouns() -> frozenset[str]:
    return LEXICON.words("positions_views", "views")


def announced(passage: PositionText, drafts: Iterable[PositionDraft]) -> dict[int, int]:
    """For the index of each draft behind such a colon, the index of the draft before it."""
    listed = list(drafts)
    colons = {
        _sentence_of_draft(passage, draft): (at, draft.content[-1].end)
        for at, draft in enumerate(listed)
        if draft.cue and _announces_views(passage, draft)
    }
    return {
        at: colons[number][0]
        for at, draft in enumerate(listed)
        if (number := _sentence_of_draft(passage, draft)) in colons
        and draft.opening().start >= colons[number][1]
    }


def _announces_views(passage: PositionText, draft: PositionDraft) -> bool:
    last = draft.content[-1]
    if passage.text.text[last.end : last.end + 2].strip()[:1] != ":":
        return False
    words = last.of(passage.text.text).casefold().split()
    return not _view_nouns().isdisjoint(words)


def _sentence_of_draft(passage: PositionText, draft: PositionDraft) -> int:
    return passage.text.index(draft.opening().start)
