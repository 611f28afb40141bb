"""Lines in another language than the article's."""

import re
from collections.abc import Set

from briefgen.load.clean.look import Seen
from briefgen.load.tongue import find_likelier, holds_foreign_words, is_plainly_english, tell_language

KEPT_LANGUAGE = "en"
FOREIGN_LINE_ODDS = 12.0
"""How much likelier another language must be (natural logarithm) before a line is taken for foreign."""
RUNNING_TEXT_SHARE = 0.5
"""The share of words with a small first letter from which a line is running text."""
JUDGED_CHARACTERS = 2000
SHORT_SENTENCE_WORDS = 12
"""Words of a sentence that is too short for letters to tell its language."""
_ENGLISH_ARTICLE = re.compile(r"\b[Tt]he (?:\d\S{0,9} )?[a-z]{2}")
_SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")
SHARED = 2
"""Words that a line must share with the English around it, and half of its own, to be English with it."""
LANGUAGE_WORDS = 4
"""Fewer words than this tell no language; such a line goes with the foreign lines on both sides of it."""


def find_foreign_lines(seen: tuple[Seen, ...], body: tuple[bool, ...]) -> tuple[str, ...]:
    """For each line of an English text its language where it is another; else empty.

    Kin languages are told apart badly, and a text that is not English is not analysed anyway.
    """
    main = tell_language("\n".join(line.raw.text for line, inside in zip(seen, body, strict=True) if inside))
    if main != KEPT_LANGUAGE:
        return tuple("" for _ in seen)
    english = _words_of_english(seen)
    alone = [
        find_likelier(line.raw.text, main, FOREIGN_LINE_ODDS)
        if _is_in_doubt(line, english) and not _is_set_in_english(seen, at)
        else ""
        for at, line in enumerate(seen)
    ]
    return tuple(_join_neighbours(alone, at) for at in range(len(seen)))


def _words_of_english(seen: tuple[Seen, ...]) -> frozenset[str]:
    """The small words of the lines that are plainly English."""
    plain = (
        line.raw.text[:JUDGED_CHARACTERS]
        for line in seen
        if is_plainly_english(line.raw.text[:JUDGED_CHARACTERS])
    )
    return frozenset(word for text in plain for word in _SMALL_WORD.findall(text))


def _is_in_doubt(line: Seen, english: Set[str]) -> bool:
    """Whether a line is running text that nothing tells to be English."""
    return _is_running_text(line) and not _is_english_short(line) and not _shares_words(line, english)


def _shares_words(line: Seen, english: Set[str]) -> bool:
    """Whether a line is made of words of the English around it, as a headline is of its article's."""
    words = _SMALL_WORD.findall(line.raw.text[:JUDGED_CHARACTERS])
    known = sum(map(english.__contains__, words))
    return known >= SHARED and 2 * known >= len(words)


def _is_running_text(line: Seen) -> bool:
    """Whether a line is running text: a list of names is in no language."""
    cased = any(map(str.isupper, line.raw.text[:JUDGED_CHARACTERS]))
    return line.shape.words >= LANGUAGE_WORDS and (line.shape.lower >= RUNNING_TEXT_SHARE or not cased)


def _is_english_short(line: Seen) -> bool:
    """Whether a short line has an English article before a small word: "The 4K camera costs 900 euros"."""
    return (
        line.shape.words <= SHORT_SENTENCE_WORDS
        and _ENGLISH_ARTICLE.search(line.raw.text[:JUDGED_CHARACTERS]) is not None
    )


def _is_set_in_english(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether a short line without a word of another language stands beside English, as a headline does.

    A line of figures or names, such as a date, says nothing of either: the next beyond it does.
    """
    if seen[at].shape.words > SHORT_SENTENCE_WORDS or holds_foreign_words(seen[at].raw.text):
        return False
    beside = (next(filter(_is_running_text, side), None) for side in (seen[at + 1 :], seen[:at][::-1]))
    told = [is_plainly_english(line.raw.text[:JUDGED_CHARACTERS]) for line in beside if line]
    return bool(told) and all(told)


def _join_neighbours(alone: list[str], at: int) -> str:
    """A line that tells no language goes with its neighbours where both are in the same foreign one."""
    if alone[at] or not 0 < at < len(alone) - 1:
        return alone[at]
    return alone[at - 1] if alone[at - 1] == alone[at + 1] else ""
