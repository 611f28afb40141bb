"""Names in a row: "Ana Silva, Bo Ek, Cay Orr and Dag Moe voted against it", of which the parser may see one.

Knows the words of a source and the mentions in it.
"""

import re

from spacy.tokens import Doc

from briefgen.model import ActorKind, ActorMention, MentionForm, Span
from briefgen.parse.positions.drafts import PositionText

ROW_BETWEEN = re.compile(r",?\s(?:and|&)\s|,\s")
ROW_LAST = re.compile(r",?\s(?:and|&)\s")
OF_OTHERS = {"ADP", "AUX", "VERB"}
"""Parts of speech before a row that belongs to who is told of: "officials *from* Peru, Chad and Fiji"."""
SHORTEST_ROW = 3
"""Names from which on they are a row: of two the parser knows both."""
ROW_KINDS = {ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE}


def list_row(passage: PositionText, source: Span, mentions: tuple[ActorMention, ...]) -> tuple[int, ...]:
    """The mentions of the row with which the source ends; nothing where it is none, or of several kinds."""
    text = passage.text.text
    inside = [at for at, one in enumerate(mentions) if _stands_in_row(one, source)]
    row = inside[-1:]
    for before, at in zip(inside[-2::-1], inside[:0:-1], strict=False):
        if not ROW_BETWEEN.fullmatch(_words_between(text, mentions, before, at)):
            break
        row.insert(0, before)
    told = len(row) >= SHORTEST_ROW and _is_closed(text, source, mentions, row)
    return tuple(row) if told and not _is_of_others(passage.doc, source, mentions[row[0]]) else ()


def _is_of_others(doc: Doc, source: Span, first: ActorMention) -> bool:
    """As in "the aunt of Ana Silva, Bo Ek and Cay Orr", "relatives suing Peru, Chad and Fiji"."""
    before = doc.char_span(source.start, first.evidence.span.start, alignment_mode="contract")
    return before is not None and any(token.pos_ in OF_OTHERS for token in before)


def _stands_in_row(mention: ActorMention, source: Span) -> bool:
    named = mention.form is MentionForm.NAME and mention.kind in ROW_KINDS
    return named and source.holds(mention.evidence.span)


def _words_between(text: str, mentions: tuple[ActorMention, ...], before: int, at: int) -> str:
    return text[mentions[before].evidence.span.end : mentions[at].evidence.span.start]


def _is_closed(text: str, source: Span, mentions: tuple[ActorMention, ...], row: list[int]) -> bool:
    """Whether an "and" stands before the last name, nothing behind it, and all are of one kind."""
    kinds = {mentions[at].kind for at in row}
    ends = not text[mentions[row[-1]].evidence.span.end : source.end].strip()
    return len(kinds) == 1 and ends and bool(ROW_LAST.fullmatch(_words_between(text, mentions, *row[-2:])))
