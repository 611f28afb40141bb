"""Speech whose speaker is only named beside it: `Ana Silva, Peru: "..."`, or a dash and a name below.

Knows the parse and the marks.
"""

import re

from spacy.tokens import Token

from briefgen.model import Mode, Span
from briefgen.parse.grammar.marks import Quotation
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText, RuleName

SIGNATURE = re.compile(
    r"\s{0,9}[-–—―]{1,3}\s?(?P<name>[^\W\d_](?:[^\n.,:;“”\"]|(?<=[A-Z])\.){1,60})[.,]?[^\S\n]{0,9}(?=\n|$)"
)


def find_name_in_front(words: list[Token]) -> Token | None:
    """The "Silva" of `Ana Silva, Peru: "..."`: behind the comma it is told of whom or where she is."""
    comma = next((at for at, token in enumerate(words) if token.text == ","), 0)
    before = words[:comma]
    named = len(before) > 1 and all(token.pos_ == "PROPN" for token in before)
    return before[-1] if named else None


def draft_signed(passage: PositionText, quote: Quotation) -> PositionDraft | None:
    """A quotation with a dash and a name below it."""
    signature = SIGNATURE.match(passage.text.text, quote.span.end)
    if signature is None:
        return None
    start, end = signature.span("name")
    words = passage.doc.char_span(start, end, alignment_mode="expand")
    if not words:
        return None
    return draft_by_name(quote, words.root, words[0].nbor(-1), words[0])


def draft_by_name(quote: Quotation, head: Token, mark: Token, first: Token) -> PositionDraft:
    """Speech whose speaker is named beside a colon or a dash."""
    last = head.right_edge if head.right_edge.i < mark.i or mark.i < head.i else head
    source = Span(min(first.idx, head.idx), last.idx + len(last))
    cue = Span(mark.idx, mark.idx + len(mark))
    return PositionDraft(
        RuleName.QUOTE_NAMED,
        (source,),
        (cue,),
        (quote.span,),
        head.i,
        -1 - mark.i,
        "say",
        Mode.DIRECT,
        manner=Manner.SPEECH,
    )
