"""Parts of a whole: "16 boats, including nine red, five blue and two green ones".

A part points to its whole only where the text says "of the" or "including" and its like, or where the parts
sum to it.
Works on the figures and the words between them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby, zip_longest

from briefgen.model import FactId, Family, Figure, Measure, Sentences, Span
from briefgen.parse.figures import words
from briefgen.parse.figures.telling.drafts import OF_THEM

PARTS_OF_WHOLE = 12
"""Parts of one whole."""
COUNTED_FAMILIES = frozenset({Family.COUNT, Family.MONEY, Family.MEASURE})
"""What a whole and its parts are."""
CHARACTERS_TO_FIRST_PART = 120
"""Characters between a whole and its first part."""

_PART_NUMBER = re.compile(r"[\w,.-]{1,20}")
"""The words of a figure that has no noun of its own."""
_LIST_END = re.compile(r"(?:,|\band\b|\bor\b|\bplus\b|&)\s{0,3}(?:[^\W\d]{1,40}\s){0,2}\Z")
_LIST_REACH = 120
"""Characters between two parts of a list, before the comma or the "and"."""
_CLAUSE_END = re.compile(r"[.;:!?()]")
_OF_WHICH = re.compile(r",? of (?:which|whom|these|those|them) ", re.IGNORECASE)
_LED_BY_OF = re.compile(r"^of (?:the |its |all )?$", re.IGNORECASE)
_COLON = re.compile(r"[^.;!?]{0,120}?(?::|–|—|\()\s{0,3}")


def link_parts(text: Sentences, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, in the same order, parts pointing to their whole."""
    linked: list[Figure] = []
    for _, group in groupby(figures, key=lambda figure: figure.evidence.sentence):
        linked.extend(_link_parts(text.text, list(_link_nested(list(group)))))
    return tuple(linked)


def _link_nested(figures: list[Figure]) -> Iterator[Figure]:
    """As in "three of the 27 events": the whole stands inside the words of its part."""
    for figure, inner in zip_longest(figures, figures[1:]):
        holds = inner is not None and figure.evidence.span.holds(inner.evidence.span)
        if (
            holds
            and _is_counted_figure(figure)
            and _is_counted_figure(inner)
            and _is_smaller_part(figure, inner)
        ):
            yield replace(figure, counts=inner.counts, part_of=inner.id)
        else:
            yield figure


def _is_smaller_part(part: Figure, whole: Figure) -> bool:
    return part.quantity.unit == whole.quantity.unit and part.quantity.value <= whole.quantity.value


def _link_parts(text: str, figures: list[Figure]) -> Iterator[Figure]:
    """The figures of one sentence."""
    wholes: dict[FactId, FactId] = {}
    at = 0
    while at < len(figures):
        parts = _parts_after(text, figures[at], figures[at + 1 : at + 1 + PARTS_OF_WHOLE])
        wholes |= {part.id: figures[at].id for part in parts}
        # "40 sailors, 13 of whom stayed, including 3 sick": the last part may be a whole of its own.
        at += max(1, len(parts))
    for one in figures:
        yield replace(one, part_of=wholes[one.id]) if one.id in wholes else one


def _parts_after(text: str, whole: Figure, following: list[Figure]) -> list[Figure]:
    """The figures after a whole that are its parts."""
    if not following or not _is_counted_figure(whole) or whole.quantity.value < 2:
        return []
    gap = _gap_between(text, whole, following[0])
    if _OF_WHICH.match(gap):
        return _same_kind(whole, following[:1])
    listed = list(_parts_listed(text, following))
    called = _parts_called_so(text, whole, following[0], listed)
    if called is None:
        return _parts_that_sum(whole, listed) if _goes_on_listing(gap) else []
    return _parts_that_sum(whole, listed) or called


def _parts_called_so(text: str, whole: Figure, first: Figure, listed: list[Figure]) -> list[Figure] | None:
    """Those that the words call parts, whatever their sum; None where the words say nothing."""
    gap = _gap_between(text, whole, first)
    if _including_words().search(gap):
        return _same_kind(whole, listed)
    if OF_THEM.match(text, first.evidence.span.end) or _is_led_by_of(text, whole):
        return _same_kind(whole, [first])
    return _shared_out(text, whole, listed) if _COLON.fullmatch(gap) else None


def _goes_on_listing(gap: str) -> bool:
    """Whether what stands between two figures is that of a list: "in Lima and about "."""
    found = _LIST_END.search(gap)
    return found is not None and found.start() <= _LIST_REACH and not _CLAUSE_END.search(gap)


def _shared_out(text: str, whole: Figure, listed: list[Figure]) -> list[Figure]:
    """As in "60 stalls: 35 in the hall, 20 outside": bare numbers, whatever their sum."""
    bare = all(_PART_NUMBER.fullmatch(part.evidence.exact) for part in listed)
    same = {part.quantity.unit for part in listed} == {whole.quantity.unit}
    return listed if len(listed) > 1 and bare and same else []


def _is_led_by_of(text: str, whole: Figure) -> bool:
    """As in "of the 27 states, 20 agreed"."""
    return _LED_BY_OF.match(text[whole.evidence.sentence.start : whole.evidence.span.start][:8]) is not None


def _parts_listed(text: str, following: list[Figure]) -> Iterator[Figure]:
    """The first of these and those that the text lists right after it."""
    before = None
    for figure in following:
        if not _is_counted_figure(figure):
            return
        if before is not None and not _goes_on_listing(_gap_between(text, before, figure)):
            return
        yield figure
        before = figure


def _parts_that_sum(whole: Figure, listed: list[Figure]) -> list[Figure]:
    """The first two or more that add up to the whole exactly."""
    total = whole.quantity.value * 0
    for count, part in enumerate(listed, 1):
        total += part.quantity.value
        if total == whole.quantity.value and count > 1:
            return listed[:count]
    return []


def _same_kind(whole: Figure, listed: list[Figure]) -> list[Figure]:
    """Those that count the same and together are no more than the whole."""
    # "13 hostages, including 3 dead": whoever is counted as dead is one of those.
    parts = [
        part
        for part in listed
        if part.quantity.unit == whole.quantity.unit or part.counts in words.context().tallied
    ]
    total = sum((part.quantity.value for part in parts), whole.quantity.value * 0)
    return parts if parts == listed[: len(parts)] and total <= whole.quantity.value else []


def _is_counted_figure(figure: Figure) -> bool:
    told = figure.family in COUNTED_FAMILIES
    return told and figure.quantity.high is None and figure.measure is not Measure.SHARE


def _gap_between(text: str, before: Figure, after: Figure) -> str:
    return Span(before.evidence.span.end, max(before.evidence.span.end, after.evidence.span.start)).of(text)[
        :CHARACTERS_TO_FIRST_PART
    ]


@cache
def _including_words() -> re.Pattern[str]:
    """The word that opens the parts, right before the first of them."""
    opening = words.alternatives(words.context().including)
    return re.compile(
        rf"(?:^|\W)(?:{opening})(?:\s(?:about|around|some|nearly|over|more than|the|at least))?\s$",
        re.IGNORECASE,
    )
