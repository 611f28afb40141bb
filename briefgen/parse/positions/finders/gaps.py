"""What stands between stretches of speech: the words in which its speaker is named.

Where a sentence ends a gap is parted: what stands before belongs to the speech before (`"Yes," she said.`),
what stands after to the speech that follows (`He said: "No."`).
"""

from bisect import bisect_left
from dataclasses import dataclass

from briefgen.parse.grammar.marks import Quotation
from briefgen.parse.positions.drafts import PositionText

LEADING_PARAGRAPH_CHARACTERS = 1000
"""Characters of a paragraph that leads into speech below it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two stretches of speech, as tokens [start, end), and where its sentence ends."""

    start: int
    end: int
    tail: int
    """Tokens before this one finish the sentence of the speech before."""
    head: int
    """Tokens from this one begin the sentence of the speech after."""


def list_gaps(passage: PositionText, spoken: list[Quotation]) -> list[Gap]:
    """The gaps before, between and after the speech of one paragraph."""
    text = passage.text.text
    left = _start_of_paragraph(text, spoken[0].span.start)
    right = text.find("\n", spoken[-1].span.end)
    edges = [left, *(edge for quote in spoken for edge in (quote.span.start, quote.span.end)), right]
    edges[-1] = len(text) if right < 0 else right
    index = [bisect_left(passage.tokens, edge, key=lambda token: token.idx) for edge in edges]
    return [_make_gap(passage, index[at], index[at + 1]) for at in range(0, len(index), 2)]


def _start_of_paragraph(text: str, start: int) -> int:
    """Where the paragraph of the speech begins; the one before it too, where a colon leads from it."""
    left = text.rfind("\n", 0, start) + 1
    above = text[max(0, left - LEADING_PARAGRAPH_CHARACTERS) : left].rstrip()
    if text[left:start].strip() or not above.endswith(":"):
        return left
    return (
        text.rfind(
            "\n", 0, left - 1 - (len(text[max(0, left - LEADING_PARAGRAPH_CHARACTERS) : left]) - len(above))
        )
        + 1
    )


def _make_gap(passage: PositionText, start: int, end: int) -> Gap:
    """The gap with its sentence ends, by the sentences of the article."""
    text = passage.text
    words = [token for token in passage.tokens[start:end] if not token.is_space]
    if not words:
        return Gap(start, end, end, start)
    first, last = text.index(words[0].idx), text.index(words[-1].idx)
    tail = next((token.i for token in words if text.index(token.idx) != first), end)
    head = next((token.i for token in words if text.index(token.idx) == last), start)
    return Gap(start, end, tail, head)
