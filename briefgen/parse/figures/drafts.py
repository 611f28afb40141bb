"""A figure in the making, and the noun that a bare number takes from the figure before it."""

import re
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.figures import words
from briefgen.parse.figures.amounts import Amount, Family, Kind
from briefgen.parse.figures.counted import after, number_tokens
from briefgen.parse.figures.page import Page

COUNTED = frozenset({Family.COUNT, Family.MEASURE})
FAR = 160
"""Characters between a number and the one whose noun it takes."""


OF_THE = frozenset({"of ", "of the ", "of its ", "of all "})
OF_THEM = re.compile(r" of (?:them|whom|which|these|those)\b")


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


def taken(page: Page, amount: Amount, before: Draft | None) -> tuple[Amount, str, int] | None:
    """The amount with the unit of the figure before it, what it counts, and where its own words end."""
    if before is None or before.amount.family not in COUNTED or amount.kind is Kind.FRACTION:
        return None
    gap = page.text[before.span.end : amount.span.start]
    if len(gap) > FAR or not _same_sentence(page, before, amount):
        return None
    of_them = OF_THEM.match(page.text, amount.span.end) is not None
    if not (of_them or _is_led(gap) or _is_of(page, before, gap) or _repeats_verb(page, before, amount)):
        return None
    same = replace(amount, unit=before.amount.unit, family=before.amount.family)
    adjective = _adjective(page, amount)
    if adjective is None:
        free = of_them or _is_free(page, amount)
        return (same, before.counts, amount.span.end) if free else None
    return same, f"{adjective} {_noun(before)}".strip(), adjective.idx + len(adjective)


def _is_led(gap: str) -> bool:
    return _led().search(gap) is not None or gap in {", ", " "}


def _is_of(page: Page, before: Draft, gap: str) -> bool:
    """As in "of the 30 judges who were asked, six agreed"."""
    sentence = page.sentences.spans[page.sentences.index(before.span.start)]
    opening = page.text[sentence.start : before.span.start][:10].lower()
    return opening in OF_THE and gap.endswith(", ")


def _repeats_verb(page: Page, before: Draft, amount: Amount) -> bool:
    """As in "took 41 towns and a week later took 12"."""
    first = number_tokens(page, amount)[0]
    verb = page.doc[first - 1] if first else None
    return verb is not None and verb.pos_ == "VERB" and verb.lemma_ == before.head.head.lemma_


@cache
def _led() -> re.Pattern[str]:
    led = words.alternatives((*words.context().elliptic, *words.context().including))
    return re.compile(
        rf"(?:^|\W)(?:{led})(?: (?:about|around|some|nearly|over|more than|just|a|an|the))? $", re.IGNORECASE
    )


def _same_sentence(page: Page, before: Draft, amount: Amount) -> bool:
    return page.sentences.index(before.span.start) == page.sentences.index(amount.span.start)


def _is_free(page: Page, amount: Amount) -> bool:
    """No noun or name follows that the number could belong to."""
    at = after(page, amount)
    return at >= len(page.doc) or page.doc[at].pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}


def _adjective(page: Page, amount: Amount) -> Token | None:
    """As in "nine *red*, five *blue*": the one word that tells these from the others."""
    at = after(page, amount)
    if at + 1 >= len(page.doc) or page.doc[at].tag_ not in {"JJ", "NN", "VBN", "VBG"}:
        return None
    return page.doc[at] if page.doc[at + 1].text in {",", "and", ".", ";", ")"} else None


def _noun(before: Draft) -> str:
    return before.counts.rpartition(" ")[2]
