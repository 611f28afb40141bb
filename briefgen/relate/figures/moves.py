"""Changes that one sentence tells: "from 40 to 52 pounds", "has risen by 7 million to 53 million".

A figure of the first kind is one fact with two amounts, one of the second kind says by how much another
moved. Here each becomes what it tells of: the amount before and the amount then, both of that sentence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from briefgen.model import Brief, Figure, Measure, Quantity, Span
from briefgen.relate import words
from briefgen.relate.lexicon import LEXICON

WORDS_OF_DEED = 3
"""Words before "by" among which the verb says which way it went."""
RISING, FALLING = LEXICON.words("rules", "moves_rising"), LEXICON.words("rules", "moves_falling")
UNSURE_MOVES = LEXICON.words("rules", "moves_unsure")
"""Words in whose sentence nothing is told to have moved: "wants to cut it from 9 to 7"."""
MONTH = "May"
"""Written so it is no verb."""
_FROM_TO = re.compile(r"from .{1,60} to ", re.IGNORECASE)
_LED_ON = re.compile(r" to(?: [a-z]+){0,2} $", re.IGNORECASE)


def split_moves(brief: Brief, figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures in their order; one that tells of a change as its two amounts, the later first."""
    told = tuple(figures)
    bases = dict(_derive_bases(brief, told))
    base: Figure | None = None
    for one in told:
        if one.id in bases:
            base = bases[one.id]  # behind what it came to
            continue
        yield from _split_ends(one) if _is_from_to(brief, one) else (one,)
        if base is not None:
            yield base
        base = None


def _split_ends(figure: Figure) -> tuple[Figure, Figure]:
    """What was before has no day of its own: the day is that of the change."""
    low, high = figure.quantity.value, figure.quantity.high
    before = replace(figure.quantity, high=None)
    then = Quantity(low if high is None else high, None, "", figure.quantity.unit)
    settled = replace(figure, measure=Measure.UNKNOWN)
    return replace(settled, quantity=then), replace(settled, quantity=before, former=True, as_of="")


def _is_from_to(brief: Brief, figure: Figure) -> bool:
    """As in "went up from 450 to 520", which is nobody's mere wish."""
    if figure.measure is not Measure.CHANGE or figure.quantity.high is None:
        return False
    return _FROM_TO.match(figure.evidence.exact) is not None and is_told_sure(brief, figure)


def is_told_sure(brief: Brief, figure: Figure) -> bool:
    """Whether the sentence tells of it as done or to be done, not as wished, refused or possible."""
    spoken = words.split_spelled(figure.evidence.sentence.of(brief.article.text))
    return not any(word.lower() in UNSURE_MOVES and word != MONTH for word in spoken)


def _derive_bases(brief: Brief, figures: tuple[Figure, ...]) -> Iterator[tuple[str, Figure]]:
    """For what moved by so much to so much, what it had been: exact amounts in one unit alone."""
    for by, then in pairwise(figures):
        if _are_by_and_to(brief, by, then) and not _tells_base(figures, then):
            way = _find_way(brief, by)
            base = then.quantity.value - way * by.quantity.value
            if way and base > 0:
                yield by.id, _make_base(by, then, replace(then.quantity, value=base))


def _make_base(by: Figure, then: Figure, amount: Quantity) -> Figure:
    """It stands where the sentence says by how much it moved."""
    return replace(
        then, id=by.id, evidence=by.evidence, quantity=amount, former=True, measure=Measure.UNKNOWN, as_of=""
    )


def _are_by_and_to(brief: Brief, by: Figure, then: Figure) -> bool:
    one, other = by.quantity, then.quantity
    alike = one.unit == other.unit and by.evidence.sentence == then.evidence.sentence
    exact = not (one.modifier or other.modifier or one.high or other.high or then.former)
    if not alike or not exact or by.measure is not Measure.CHANGE:
        return False
    gap = brief.article.text[by.evidence.span.end : then.evidence.span.start]
    return _LED_ON.fullmatch(gap) is not None and is_told_sure(brief, then)


def _tells_base(figures: tuple[Figure, ...], then: Figure) -> bool:
    """Whether the sentence names what was before: "by 27 million to 211 million from 184 million"."""
    return any(one.former and one.evidence.sentence == then.evidence.sentence for one in figures)


def _find_way(brief: Brief, by: Figure) -> int:
    """1 where it rose, -1 where it fell, 0 where the words before do not say."""
    led = Span(by.evidence.sentence.start, by.evidence.span.start).of(brief.article.text)
    near = set(words.split_tokens(led)[-WORDS_OF_DEED:])
    return int(not RISING.isdisjoint(near)) - int(not FALLING.isdisjoint(near))
