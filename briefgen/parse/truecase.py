"""Lines that shout, in ordinary letters for the model: "PM NAMES CABINET" is read as "PM names cabinet".

The article is never changed, and what comes back has its length, so that every offset holds.
"""

import re
from collections.abc import Callable, Iterator

_CASED_LINE = re.compile(r"[^\n]+")
_CASED_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def find_shouted(text: str) -> Iterator[tuple[int, int]]:
    """Where lines stand whose words are in capitals, most of them longer than an acronym."""
    for line in _CASED_LINE.finditer(text):
        if line[0].isupper() and any(len(word[0]) > 4 for word in _CASED_WORD.finditer(line[0])):
            yield line.span()


def quieten_text(text: str, is_plain: Callable[[str], bool]) -> str:
    """`text` with its shouted lines in ordinary letters; `is_plain` tells words from names."""
    for start, end in reversed(list(find_shouted(text))):
        line = text[start:end]
        quiet = _CASED_WORD.sub(lambda word: _recase_word(word, is_plain), line)
        if len(quiet) == len(line):
            text = text[:start] + quiet + text[end:]
    return text


def _recase_word(word: re.Match[str], is_plain: Callable[[str], bool]) -> str:
    low = word[0].lower()
    if len(low) == 1:
        return word[0]
    if word.start() > 0 and is_plain(low):
        return low
    if not any(vowel in low for vowel in "aeiouyáéíóúäöü") or len(low) == 2:
        return word[0]
    return "".join(
        part.capitalize() if len(part) > 1 or not index else part for index, part in _split_prefix(low)
    )


def _split_prefix(low: str) -> list[tuple[int, str]]:
    """As in "o'brien" -> "o'", "brien"; "panama's" keeps its small s."""
    head, mark, tail = low.partition("'")
    if not mark or len(tail) < 3:
        return [(0, low)]
    return [(0, head + mark), (1, tail)]
