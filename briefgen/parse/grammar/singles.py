"""Single quotation marks: speech as British papers write it. An apostrophe looks the same and is none.

A mark opens before a word and after white space; it closes after the stop of what is said, or outside a word.
Knows no language model. Linear: one pass over the marks of a paragraph.
"""

import re
from collections.abc import Iterator

from briefgen.model import Span

_SINGLE_OPENING = re.compile(r"(?:(?<=[\s(\[—–-])|^)[‘'](?=[^\W_]|…)", re.MULTILINE)
_CLOSING = re.compile(r"[’'](?![^\W_])")
_STOPPED = frozenset(".,!?…—–")
_STOP_MARKS = frozenset(".,;:!?")
_ELISION = re.compile(r"[‘'](?:\d0s|bout|cause|em|n|round|til|tis|twas)\b", re.IGNORECASE)
STOPLESS_SENTENCE_WORDS = 3
"""Words of a sentence in single marks without a stop of its own."""


def find_single_quotes(text: str, line: Span) -> Iterator[Span]:
    """Each stretch of speech between single marks in one paragraph, marks and all."""
    closings = [mark.start() for mark in _CLOSING.finditer(text, line.start, line.end)]
    free, told = line.start, False
    for mark in _SINGLE_OPENING.finditer(text, line.start, line.end):
        if mark.start() < free or _ELISION.match(text, mark.start()):
            continue
        # A small letter goes on with speech that was broken off: `‘We went,’ she said, ‘and came back.’`.
        if not (told or text[mark.end()].isupper()):
            continue
        end = _end_of_speech(text, mark.start(), [at for at in closings if at > mark.end()])
        if end is None:
            continue
        yield Span(mark.start(), end)
        free, told = end, True


def _end_of_speech(text: str, start: int, closings: list[int]) -> int | None:
    """Where the speech ends: at a mark with a stop before it or behind it; None for no speech."""
    stopped = next((at for at in closings if text[at - 1] in _STOPPED), None)
    outside = next(
        (at for at in closings if text[at + 1 : at + 2] in _STOP_MARKS and text[at - 1] != "s"), None
    )
    if outside is not None and len(text[start:outside].split()) < STOPLESS_SENTENCE_WORDS:
        outside = None  # "called it ‘a trap’."
    ends = [at + 1 for at in (stopped, outside) if at is not None]
    return min(ends, default=None)
