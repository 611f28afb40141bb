"""Lines in another language than the article's."""

import re

from briefgen.load.clean.look import Seen
from briefgen.load.tongue import language, margin

ANALYSED = "en"
SURE = 12.0
"""How much likelier another language must be (natural logarithm) before a line is taken for foreign."""
SMALL = 0.5
"""The share of words with a small first letter from which a line is running text."""
FAR = 2000
SENTENCE = 12
"""Words of a sentence that is too short for letters to tell its language."""
_ARTICLE = re.compile(r"\b[Tt]he (?:\d\S{0,9} )?[a-z]{2}")
SHORT = 4
"""Fewer words than this tell no language; such a line goes with the foreign lines on both sides of it."""


def foreign(seen: tuple[Seen, ...], body: tuple[bool, ...]) -> tuple[str, ...]:
    """For each line of an English text its language where it is another; else empty.

    Kin languages are told apart badly, and a text that is not English is not analysed anyway.
    """
    main = language("\n".join(line.raw.text for line, inside in zip(seen, body, strict=True) if inside))
    if main != ANALYSED:
        return tuple("" for _ in seen)
    alone = [
        margin(line.raw.text, main, SURE) if _is_running_text(line) and not _is_english_short(line) else ""
        for line in seen
    ]
    return tuple(_join_neighbours(alone, at) for at in range(len(seen)))


def _is_running_text(line: Seen) -> bool:
    """Whether a line is running text: a list of names is in no language."""
    cased = any(map(str.isupper, line.raw.text[:FAR]))
    return line.shape.words >= SHORT and (line.shape.lower >= SMALL or not cased)


def _is_english_short(line: Seen) -> bool:
    """Whether a short line has an English article before a small word: "The 4K camera costs 900 euros"."""
    return line.shape.words <= SENTENCE and _ARTICLE.search(line.raw.text[:FAR]) is not None


def _join_neighbours(alone: list[str], at: int) -> str:
    """A line that tells no language goes with its neighbours where both are in the same foreign one."""
    if alone[at] or not 0 < at < len(alone) - 1:
        return alone[at]
    return alone[at - 1] if alone[at - 1] == alone[at + 1] else ""
