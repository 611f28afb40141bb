"""Stretches of text: what a phrase covers, and stretches made shorter."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Span as SpanOfTokens
from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.lexicon import LEXICON

DANGLING = re.compile(r"(?<=\s)(?:and|but|or|while)$")
COMPLEMENTS = LEXICON.words("grammar_rules", "spans_complements")
"""Prepositions before what a noun is about."""
STRIP = " \t\n\xa0,;:.–—-"


def cover_word(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def find_token_before(token: Token) -> Token | None:
    """The word or mark right before; None where the text begins."""
    return token.nbor(-1) if token.i else None


def spell_before(token: Token) -> str:
    """The word or mark right before, in small letters; empty where the text begins."""
    return token.nbor(-1).lower_ if token.i else ""


def stands_in_one(token: Token, spans: Sequence[Span]) -> bool:
    """Whether the token stands in one of `spans`, which are in order."""
    at = bisect_right(spans, token.idx, key=lambda span: span.start) - 1
    return at >= 0 and token.idx < spans[at].end


def cover_phrase(token: Token) -> Span:
    """The stretch of the whole phrase below `token`."""
    last = token.right_edge
    return Span(token.left_edge.idx, last.idx + len(last))


def find_root(words: SpanOfTokens) -> Token:
    """The word that heads the others; of "any levy" and "above two percent" the first, a phrase beside it."""
    root = words.root
    if root.dep_ != "prep":
        return root
    nouns = (word for word in words if word.i < root.i and word.dep_ == "pobj" and word.head not in words)
    return next(nouns, root)


def find_complement(noun: Token) -> Token | None:
    """The "on" of "called the ban on trawlers a gift", which the parser hangs on the verb."""
    at = noun.right_edge.i + 1
    after = noun.doc[at] if at < len(noun.doc) else None
    loose = after is not None and after.dep_ == "prep" and after.head == noun.head
    return after if loose and after is not None and after.lower_ in COMPLEMENTS else None


def trim_span(text: str, span: Span) -> Span:
    """The span without white space, loose punctuation and a last "and" or "but"; it may come out empty."""
    words = _close_bracketed(text, span)
    left = len(words) - len(words.lstrip(STRIP))
    right = len(DANGLING.sub("", words.rstrip(STRIP)).rstrip(STRIP))
    return Span(span.start + left, span.start + max(left, right))


def _close_bracketed(text: str, span: Span) -> str:
    """The words with the bracket that closes one of theirs: "the Port Council (PC" + ")"."""
    words = span.of(text)
    return (
        words + ")" if words.count("(") > words.count(")") and text[span.end : span.end + 1] == ")" else words
    )


def cut_out(span: Span, hole: Span) -> Iterator[Span]:
    """What is left of the span outside the hole."""
    if not span.overlaps(hole):
        yield span
        return
    if span.start < hole.start:
        yield Span(span.start, hole.start)
    if hole.end < span.end:
        yield Span(hole.end, span.end)
