"""A figure in the making, and the noun that a bare number takes from the figure before it."""

import re
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from briefgen.model import Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Family, Kind
from briefgen.parse.figures.counted import after, number_tokens

COUNTED = frozenset({Family.COUNT, Family.MEASURE})
FAR = 160
"""Characters between a number and the one whose noun it takes."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount with the words around it."""

    amount: Amount
    head: Token
    """The counted noun, else the noun that the amount modifies, else the last token of number and unit."""
    counts: str
    """What is counted, where it is known already."""
    span: Span
    modifier: str


def taken(doc: Doc, amount: Amount, before: Draft | None) -> tuple[Amount, str, int] | None:
    """The amount with the unit of the figure before it, what it counts, and where its own words end."""
    if before is None or before.amount.family not in COUNTED or amount.kind is Kind.FRACTION:
        return None
    gap = doc.text[before.span.end : amount.span.start]
    if len(gap) > FAR or not _is_led(gap) or not _same_sentence(doc, before, amount):
        return None
    same = replace(amount, unit=before.amount.unit, family=before.amount.family)
    adjective = _adjective(doc, amount)
    if adjective is None:
        return (same, before.counts, amount.span.end) if _is_free(doc, amount) else None
    return same, f"{adjective} {_noun(before)}".strip(), adjective.idx + len(adjective)


def _is_led(gap: str) -> bool:
    return _led().search(gap) is not None or gap in {", ", " "}


@cache
def _led() -> re.Pattern[str]:
    led = words.alternatives((*words.context().elliptic, *words.context().including))
    return re.compile(
        rf"(?:^|\W)(?:{led})(?: (?:about|around|some|nearly|over|more than|just|a|an|the))? $", re.IGNORECASE
    )


def _same_sentence(doc: Doc, before: Draft, amount: Amount) -> bool:
    return doc[number_tokens(doc, amount)[0]].sent == before.head.sent


def _is_free(doc: Doc, amount: Amount) -> bool:
    """No noun or name follows that the number could belong to."""
    at = after(doc, amount)
    return at >= len(doc) or doc[at].pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}


def _adjective(doc: Doc, amount: Amount) -> Token | None:
    """As in "12 *civilian*, eight *military*": the one word that tells these from the others."""
    at = after(doc, amount)
    if at + 1 >= len(doc) or doc[at].tag_ not in {"JJ", "NN", "VBN", "VBG"}:
        return None
    return doc[at] if doc[at + 1].text in {",", "and", ".", ";", ")"} else None


def _noun(before: Draft) -> str:
    return before.counts.rpartition(" ")[2]
