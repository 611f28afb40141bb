"""The names of an article by the words that they cover: whose an office beside them may be."""

from bisect import bisect_right
from collections.abc import Sequence

from briefgen.parse.actors.drafts import MentionDraft
from briefgen.parse.actors.words import TokenTexts


class Owners:
    """The named mentions by the tokens they cover."""

    def __init__(self, named: Sequence[MentionDraft]) -> None:
        self._named = named
        self._starts = [draft.start for draft in named]

    def at(self, token: int) -> MentionDraft | None:
        index = bisect_right(self._starts, token) - 1
        if index >= 0 and self._named[index].start <= token < self._named[index].end:
            return self._named[index]
        return None


def find_owners(words: TokenTexts, named: Sequence[MentionDraft]) -> Owners:
    """Those whose an office beside them may be: "an anti-Norvik campaigner" is not Norvik's."""
    return Owners([draft for draft in named if not _is_second_half(words, draft.start)])


def _is_second_half(words: TokenTexts, at: int) -> bool:
    """As in "anti-*Norvik*", "Franco-*Peruvian*": a hyphen ties it to a word before."""
    return words.text(at - 1) == "-" and words.glued(at - 1) and at > 1 and words.glued(at - 2)
