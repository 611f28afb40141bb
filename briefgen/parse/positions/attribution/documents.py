"""What a document says of others is told by it, not held by it: "Peru is ready to pay," says the draft.

A document has no view of its own, so its quotations are read for whose view they tell.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import UNQUOTED_TOKEN, PositionDraft, PositionText


@cache
def _document_nouns() -> frozenset[str]:
    return LEXICON.words("positions_documents", "nouns")


def open_documents(passage: PositionText, drafts: Iterable[PositionDraft]) -> PositionText:
    """The passage with the quotations of documents read as the article's own words."""
    starts = {
        part.start
        for draft in drafts
        if draft.holder >= 0 and passage.tokens[draft.holder].lemma_.lower() in _document_nouns()
        for part in draft.content
    }
    read = {at for at, quote in enumerate(passage.quotes) if quote.span.start in starts}
    if not read:
        return passage
    return replace(passage, quoted=tuple(UNQUOTED_TOKEN if at in read else at for at in passage.quoted))
